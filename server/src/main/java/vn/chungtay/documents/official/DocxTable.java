package vn.chungtay.documents.official;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chungtay.documents.official.AnnexTable.Cell;
import vn.chungtay.documents.official.AnnexTable.Column;
import vn.chungtay.documents.official.AnnexTable.Kind;
import vn.chungtay.documents.official.AnnexTable.Row;
import vn.chungtay.documents.official.BoundFigure.CellAddress;
import vn.chungtay.documents.official.HeadingGrid.Heading;
import vn.chungtay.values.Figures;

/** One annex: title, table with repeated headings, notes. */
final class DocxTable {
  private final AnnexTable table;
  private final Markup xml;
  private final DocxParagraphs write;
  private final TableShape shape;
  private final int[] widths;
  private final Map<CellAddress, Integer> bookmarks = new HashMap<>();

  private DocxTable(Composition text, AnnexTable table, Markup xml, DocxParagraphs write) {
    this.table = table;
    this.xml = xml;
    this.write = write;
    this.shape = new TableShape(table, text.layout());
    this.widths = shape.widths();
    text.cited().forEach(cell -> bookmarks.put(cell, bookmarks.size()));
  }

  /** Writes an annex, a wide one in several tables; true where its pages lie across. */
  static boolean annex(Composition text, int index, Markup xml, DocxParagraphs write) {
    AnnexTable whole = text.document().annexes().get(index);
    write.paragraph("AnnexLabel", text.annexLabel(index));
    write.paragraph("AnnexTitle", Composition.capitals(whole.title()));
    write.paragraph("AnnexAttached", text.attachedLine());
    boolean across = false;
    boolean isFirst = true;
    for (AnnexTable part : TableShape.parts(whole, text.layout())) {
      if (!isFirst) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Rule");
        xml.empty("w:pageBreakBefore").close().close();
      }
      isFirst = false;
      DocxTable table = new DocxTable(text, part, xml, write);
      table.write();
      across |= table.shape.isLandscape();
    }
    whole.notes().forEach(note -> write.paragraph("AnnexNote", note));
    return across;
  }

  private void write() {
    openTable();
    headings();
    table.rows().forEach(this::row);
    xml.close();
  }

  private void openTable() {
    xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "AnnexTable");
    int total = 0;
    for (int width : widths) {
      total += width;
    }
    xml.empty("w:tblW", "w:w", Integer.toString(total), "w:type", "dxa");
    xml.empty("w:tblLayout", "w:type", "fixed");
    xml.empty("w:tblLook", "w:val", "0620", "w:firstRow", "1", "w:noHBand", "1", "w:noVBand", "1");
    xml.close();
    write.grid(widths);
  }

  private void headings() {
    HeadingGrid grid = new HeadingGrid(table);
    for (int line = 0; line < grid.lines(); line++) {
      xml.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
      for (Heading heading : grid.covering(line)) {
        heading(heading, line);
      }
      xml.close();
    }
  }

  private void heading(Heading heading, int line) {
    int width = 0;
    for (int i = 0; i < heading.columns(); i++) {
      width += widths[heading.column() + i];
    }
    xml.open("w:tc").open("w:tcPr");
    xml.empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
    if (heading.columns() > 1) {
      xml.empty("w:gridSpan", "w:val", Integer.toString(heading.columns()));
    }
    if (heading.lines() > 1 && heading.line() == line) {
      xml.empty("w:vMerge", "w:val", "restart");
    } else if (heading.line() != line) {
      xml.empty("w:vMerge");
    }
    xml.empty("w:vAlign", "w:val", "center").close();
    cellText(heading.line() == line ? heading.text() : "", "center", true);
    xml.close();
  }

  private void row(Row row) {
    boolean bold = row.kind() != Kind.UNIT;
    xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
    if (row.kind() == Kind.TOTAL && row.number().isEmpty()) {
      openCell(widths[0] + widths[1], 2);
      cellText(row.name(), "center", true);
      xml.close();
    } else {
      openCell(widths[0], 1);
      cellText(row.number(), "center", bold);
      xml.close();
      openCell(widths[1], 1);
      cellText(row.name(), "left", bold);
      xml.close();
    }
    for (int i = 0; i < table.columns().size(); i++) {
      openCell(widths[i + 2], 1);
      figure(row, table.columns().get(i), bold);
      xml.close();
    }
    xml.close();
  }

  private void figure(Row row, Column column, boolean bold) {
    Optional<Cell> cell = row.cell(column.key());
    String shown = cell.map(c -> ColumnWidths.printed(c, column)).orElse(Figures.MISSING);
    boolean words = cell.isPresent() && cell.get().number() == null;
    String alignment = words ? "left" : cell.isEmpty() ? "center" : "right";
    Integer bookmark = bookmarks.get(new CellAddress(table.key(), row.key(), column.key()));
    cellText(shown, alignment, bold, bookmark == null ? List.of() : List.of(bookmark));
  }

  private void openCell(int width, int columns) {
    xml.open("w:tc").open("w:tcPr");
    xml.empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
    if (columns > 1) {
      xml.empty("w:gridSpan", "w:val", Integer.toString(columns));
    }
    xml.empty("w:vAlign", "w:val", "center").close();
  }

  private void cellText(String shown, String alignment, boolean bold) {
    cellText(shown, alignment, bold, List.of());
  }

  /** A cited cell carries a bookmark, so that the text's figure can be traced to it. */
  private void cellText(String shown, String alignment, boolean bold, List<Integer> bookmark) {
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "AnnexCell");
    xml.empty("w:jc", "w:val", alignment).close();
    List<String> ids = new ArrayList<>();
    for (int mark : bookmark) {
      String id = Integer.toString(mark);
      ids.add(id);
      xml.empty("w:bookmarkStart", "w:id", id, "w:name", "figure_" + id);
    }
    if (!shown.isEmpty()) {
      xml.open("w:r").open("w:rPr");
      if (bold) {
        xml.empty("w:b");
      }
      String size = Integer.toString(shape.halfPoints());
      xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size).close();
      xml.leaf("w:t", shown, "xml:space", "preserve").close();
    }
    ids.forEach(id -> xml.empty("w:bookmarkEnd", "w:id", id));
    xml.close();
  }
}
