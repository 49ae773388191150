package vn.chungtay.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Block;
import vn.chungtay.values.Message;

/** The sheets of a .xlsx, each a table. Hidden sheets are passed over with a note. */
final class XlsxReader {
  private record Sheet(String name, String relation, boolean hidden) {}

  private XlsxReader() {}

  /** What the cells of all sheets share, and the sheets a person sees. */
  record Workbook(SharedStrings strings, NumberFormats formats, List<Visible> sheets) {}

  /** A sheet that is not hidden, and the part that holds it. */
  record Visible(String name, String part) {}

  static List<Block> read(Archive archive, PackageParts parts, List<Message> notes)
      throws IOException, UnreadableFile {
    Workbook book = open(archive, parts, notes);
    List<Block> blocks = new ArrayList<>();
    int cells = 0;
    int formulas = 0;
    for (Visible sheet : book.sheets()) {
      SheetReader reader = new SheetReader(sheet.name(), book.strings(), book.formats(), cells);
      Optional<Block> table = reader.read(archive, sheet.part());
      cells = reader.cellsSoFar();
      formulas += reader.formulas();
      table.ifPresent(blocks::add);
    }
    if (formulas > 0) {
      notes.add(Message.of("documents.note-formulas", formulas));
    }
    if (blocks.isEmpty()) {
      throw UnreadableFile.of("DOC-003");
    }
    return blocks;
  }

  static Workbook open(Archive archive, PackageParts parts, List<Message> notes)
      throws IOException, UnreadableFile {
    Map<String, String> byType = parts.byType();
    @Nullable String stringsPart = byType.get("sharedStrings");
    @Nullable String stylesPart = byType.get("styles");
    SharedStrings strings =
        stringsPart != null && archive.has(stringsPart)
            ? SharedStrings.read(archive, stringsPart)
            : SharedStrings.none();
    NumberFormats formats =
        stylesPart != null && archive.has(stylesPart)
            ? NumberFormats.read(archive, stylesPart)
            : NumberFormats.none();
    List<Visible> visible = new ArrayList<>();
    for (Sheet sheet : sheets(archive, parts.main(), formats)) {
      @Nullable String part = parts.targets().get(sheet.relation());
      if (sheet.hidden()) {
        notes.add(Message.of("documents.note-hidden-sheet", sheet.name()));
      } else if (part != null && archive.has(part)) {
        visible.add(new Visible(sheet.name(), part));
      }
    }
    return new Workbook(strings, formats, visible);
  }

  private static List<Sheet> sheets(Archive archive, String part, NumberFormats formats)
      throws IOException, UnreadableFile {
    List<Sheet> sheets = new ArrayList<>();
    try (Xml xml = Xml.of(archive, part)) {
      while (xml.next()) {
        if (xml.atStart("workbookPr") && xml.attribute("date1904").matches("1|true")) {
          formats.since1904();
        } else if (xml.atStart("sheet")) {
          sheets.add(
              new Sheet(
                  xml.attribute("name"),
                  xml.relation(),
                  xml.attribute("state").toLowerCase(java.util.Locale.ROOT).contains("hidden")));
        }
      }
    }
    return sheets;
  }
}
