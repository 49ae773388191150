package vn.chungtay.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.chungtay.sources.Block;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceTable;

/**
 * The text part of a .docx as blocks. Text deleted under tracked changes or struck through and
 * hidden text are left out, inserted text is in; a table inside a cell follows the table around it.
 */
final class DocxReader {
  private final Xml xml;
  private final List<Block> blocks = new ArrayList<>();
  private final List<TextBlocks.Line> pending = new ArrayList<>();
  private int paragraphs;
  private int tables;
  private int cells;

  private DocxReader(Xml xml) {
    this.xml = xml;
  }

  static List<Block> read(Archive archive, String part) throws IOException, UnreadableFile {
    try (Xml xml = Xml.of(archive, part)) {
      DocxReader reader = new DocxReader(xml);
      reader.content(reader::bodyParagraph, reader::bodyTable, 0);
      reader.flush();
      if (reader.blocks.isEmpty()) {
        throw UnreadableFile.of("DOC-003");
      }
      return reader.blocks;
    }
  }

  /** What to do with a paragraph's text where content is met. */
  private interface OnParagraph {
    void take(String text) throws UnreadableFile;
  }

  /** What to do with a table where content is met. */
  private interface OnTable {
    void take(DocxTable table) throws UnreadableFile;
  }

  /** Reads paragraphs and tables until the element open at {@code outside} depth ends. */
  private void content(OnParagraph onParagraph, OnTable onTable, int outside)
      throws UnreadableFile {
    while (xml.next()) {
      if (xml.depth() <= outside && !xml.atStart()) {
        return;
      }
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "p" -> paragraph(onParagraph, onTable);
        case "tbl" -> onTable.take(table());
        case "del", "moveFrom", "Fallback", "sdtPr", "sectPr", "tcPr" -> xml.skip();
        default -> {
          // Wrappers (body, sdt, ins, customXml, AlternateContent): their content is read.
        }
      }
    }
  }

  private void paragraph(OnParagraph onParagraph, OnTable onTable) throws UnreadableFile {
    int outside = xml.depth() - 1;
    StringBuilder text = new StringBuilder();
    List<String> boxes = new ArrayList<>();
    while (xml.next() && (xml.depth() > outside)) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "r" -> run(text, boxes, onTable);
        case "del", "moveFrom", "Fallback", "pPr", "sdtPr", "rPr" -> xml.skip();
        case "t" -> text.append(characters());
        default -> {
          // Hyperlinks, insertions, smart tags: their runs are read.
        }
      }
    }
    onParagraph.take(text.toString());
    for (String box : boxes) {
      onParagraph.take(box);
    }
  }

  private void run(StringBuilder text, List<String> boxes, OnTable onTable) throws UnreadableFile {
    int outside = xml.depth() - 1;
    boolean hidden = false;
    boolean raised = false;
    StringBuilder own = new StringBuilder();
    while (xml.next() && xml.depth() > outside) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        // Struck through by hand: the author took it out and keeps it in sight.
        case "vanish", "strike", "dstrike" -> hidden |= isOn();
        case "rPrChange" -> xml.skip();
        case "vertAlign" -> raised = xml.attribute("val").equals("superscript");
        case "t" -> own.append(characters());
        case "tab" -> own.append('\t');
        case "br", "cr" -> own.append('\n');
        case "noBreakHyphen" -> own.append('-');
        case "del", "moveFrom", "Fallback" -> xml.skip();
        case "txbxContent" -> content(boxes::add, onTable, xml.depth() - 1);
        default -> {
          // Marks and pictures print nothing that can be audited.
        }
      }
    }
    if (!hidden) {
      text.append(raised ? Superscript.of(own.toString()) : own);
    }
  }

  private boolean isOn() {
    String value = xml.attribute("val");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  private String characters() throws UnreadableFile {
    int outside = xml.depth() - 1;
    StringBuilder characters = new StringBuilder();
    while (xml.next() && xml.depth() > outside) {
      if (xml.atText()) {
        characters.append(xml.text());
        if (characters.length() > Limits.TEXT) {
          throw UnreadableFile.of("DOC-009");
        }
      }
    }
    return characters.toString();
  }

  private DocxTable table() throws UnreadableFile {
    int outside = xml.depth() - 1;
    DocxTable table = new DocxTable();
    while (xml.next() && xml.depth() > outside) {
      if (xml.atStart("tr")) {
        row(table);
      } else if (xml.atStart("tblPr") || xml.atStart("tblGrid")) {
        xml.skip();
      }
    }
    return table;
  }

  private void row(DocxTable table) throws UnreadableFile {
    int outside = xml.depth() - 1;
    table.beginRow();
    while (xml.next() && xml.depth() > outside) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "tc" -> cell(table);
        case "gridBefore" -> table.skipColumns(number(xml.attribute("val"), 0));
        case "hidden" -> table.hideRow();
        case "del" -> table.dropRow();
        case "tblPrEx", "sdtPr" -> xml.skip();
        default -> {
          // Row properties of no interest, content controls around cells.
        }
      }
    }
    table.endRow();
  }

  private void cell(DocxTable table) throws UnreadableFile {
    int outside = xml.depth() - 1;
    DocxTable.Cell cell = new DocxTable.Cell();
    if (++cells > Limits.CELLS) {
      throw UnreadableFile.of("DOC-009");
    }
    while (xml.next() && xml.depth() > outside) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "tcPr" -> cellProperties(cell);
        case "p" -> paragraph(cell::add, table.nested()::add);
        case "tbl" -> table.nested().add(table());
        case "del", "moveFrom", "Fallback", "sdtPr" -> xml.skip();
        default -> {
          // Content controls and insertions: their paragraphs are read.
        }
      }
    }
    table.add(cell);
  }

  private void cellProperties(DocxTable.Cell cell) throws UnreadableFile {
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (!xml.atStart()) {
        continue;
      }
      switch (xml.name()) {
        case "gridSpan" -> cell.span(number(xml.attribute("val"), 1));
        case "vMerge" -> cell.mergeDown(xml.attribute("val").equals("restart"));
        case "hMerge" -> cell.mergeRight(xml.attribute("val").equals("restart"));
        default -> {
          // Widths, borders, shades.
        }
      }
    }
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
  }

  private void bodyParagraph(String text) throws UnreadableFile {
    if (paragraphs > Limits.PARAGRAPHS) {
      throw UnreadableFile.of("DOC-009");
    }
    paragraphs += text.isBlank() ? 0 : 1;
    Place place = Place.paragraph(paragraphs);
    if (text.indexOf('\t') < 0) {
      pending.add(new TextBlocks.Line(text, place));
    } else {
      for (String line : text.split("\n", -1)) {
        pending.add(new TextBlocks.Line(line, place));
      }
    }
  }

  private void bodyTable(DocxTable table) {
    flush();
    tables++;
    SourceTable laidOut = table.layOut(tables);
    if (!laidOut.rows().isEmpty()) {
      blocks.add(laidOut);
    }
    table.nested().forEach(this::bodyTable);
  }

  private void flush() {
    blocks.addAll(TextBlocks.of(pending));
    pending.clear();
  }
}
