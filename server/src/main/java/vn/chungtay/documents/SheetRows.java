package vn.chungtay.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.Refusal;
import vn.chungtay.values.Message;

/**
 * Walks the rows of a .xlsx, .csv or tab-separated .txt without keeping them: lists of a hundred
 * thousand rows. Limits as in {@link DocumentReader}; a declared size of a sheet is not believed,
 * rows without content are passed over. Without state; any thread may use it.
 */
public final class SheetRows {
  private SheetRows() {}

  /**
   * A cell with something in it.
   *
   * @param column from 1
   * @param text as a person sees it; a day as dd/MM/yyyy
   * @param number true where the file has a number that is no day
   */
  public record Cell(int column, String text, boolean number) {}

  /** Is told of what the file has, from the first sheet to the last. */
  public interface Visitor {
    /** A sheet begins; the name is empty in a text file. */
    void sheet(String name);

    /** False where the rest of the sheet need not be told; it is passed over faster. */
    default boolean wantsMore() {
      return true;
    }

    /** A row with something in it; {@code number} is the sheet's own. */
    void row(int number, List<Cell> cells);

    /** Merged cells of the sheet, told after its rows; all counted from 1. */
    default void merged(int row, int column, int rows, int columns) {}

    /** What was passed over, in words. */
    default void note(Message note) {}
  }

  /** Walks the file that somebody sent under {@code name}; gives why it cannot be read, if so. */
  public static Optional<Refusal> walk(Path file, String name, Visitor visitor) {
    try {
      begin(file, name, visitor);
      return Optional.empty();
    } catch (UnreadableFile e) {
      boolean whole = e.refusal().place().kind() == Place.Kind.DOCUMENT;
      return Optional.of(
          whole && e.refusal().code().equals("DOC-009")
              ? UnreadableFile.of("DOC-014").refusal()
              : e.refusal());
    } catch (Archive.TooLarge e) {
      return Optional.of(UnreadableFile.of("DOC-014").refusal());
    } catch (ZipException e) {
      return Optional.of(UnreadableFile.of("DOC-004").refusal());
    } catch (IOException e) {
      return Optional.of(UnreadableFile.of("DOC-002").refusal());
    }
  }

  private static void begin(Path file, String name, Visitor visitor)
      throws IOException, UnreadableFile {
    DocumentReader.check(file);
    byte[] start = DocumentReader.start(file);
    if (DocumentReader.starts(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw UnreadableFile.of("DOC-005");
    }
    boolean zip = DocumentReader.starts(start, 'P', 'K');
    String kind = DocumentReader.kindOf(name);
    switch (kind) {
      case "xlsx" -> {
        if (!zip) {
          throw UnreadableFile.of("DOC-004");
        }
        workbook(file, visitor);
      }
      case "csv", "txt" -> {
        if (zip) {
          throw UnreadableFile.of("DOC-006", "." + kind, ".xlsx");
        }
        text(file, visitor);
      }
      default -> throw UnreadableFile.of("DOC-015", kind.isEmpty() ? "?" : "." + kind);
    }
  }

  private static void text(Path file, Visitor visitor) throws IOException, UnreadableFile {
    String text = TextDecoder.decode(Files.readAllBytes(file));
    if (text.isBlank()) {
      throw UnreadableFile.of("DOC-003");
    }
    visitor.sheet("");
    CsvReader.walk(
        text,
        Limits.WALKED_CELLS,
        (record, line, fields) -> {
          List<Cell> cells = new ArrayList<>();
          for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isEmpty()) {
              cells.add(new Cell(i + 1, fields.get(i), false));
            }
          }
          visitor.row(record, cells);
        });
  }

  private static void workbook(Path file, Visitor visitor) throws IOException, UnreadableFile {
    try (Archive archive = Archive.open(file)) {
      PackageParts parts = PackageParts.of(archive);
      if (!parts.kind().equals("xlsx")) {
        throw parts.kind().isEmpty()
            ? UnreadableFile.of("DOC-004")
            : UnreadableFile.of("DOC-006", ".xlsx", "." + parts.kind());
      }
      if (parts.byType().containsKey("vbaProject")) {
        throw UnreadableFile.of("DOC-016");
      }
      List<Message> notes = new ArrayList<>();
      XlsxReader.Workbook book = XlsxReader.open(archive, parts, notes);
      notes.forEach(visitor::note);
      int cells = 0;
      int rows = 0;
      for (XlsxReader.Visible sheet : book.sheets()) {
        SheetCells source =
            new SheetCells(
                sheet.name(), book.strings(), book.formats(), cells, Limits.WALKED_CELLS);
        rows += sheet(archive, sheet, source, visitor, rows);
        cells = source.cellsSoFar();
      }
      if (rows == 0) {
        throw UnreadableFile.of("DOC-003");
      }
    }
  }

  private static int sheet(
      Archive archive, XlsxReader.Visible sheet, SheetCells source, Visitor visitor, int before)
      throws IOException, UnreadableFile {
    int rows = 0;
    int hidden = 0;
    visitor.sheet(sheet.name());
    try (Xml xml = Xml.of(archive, sheet.part())) {
      while (xml.next()) {
        if (xml.atStart("row") && !visitor.wantsMore()) {
          xml.skip();
        } else if (xml.atStart("row")) {
          String shown = xml.attribute("hidden");
          boolean isHidden = shown.equals("1") || shown.equals("true");
          List<Cell> cells = filled(source.row(xml));
          if (!cells.isEmpty()) {
            visitor.row(source.rowNumber(), cells);
            rows++;
            hidden += isHidden ? 1 : 0;
          }
          if (before + rows > Limits.WALKED_ROWS) {
            throw UnreadableFile.of("DOC-014");
          }
        } else if (xml.atStart("mergeCell")) {
          merge(xml.attribute("ref"), visitor);
        }
      }
    }
    if (hidden > 0) {
      visitor.note(Message.of("documents.note-hidden-rows", sheet.name(), hidden));
    }
    return rows;
  }

  private static List<Cell> filled(List<SheetCells.Found> found) {
    List<Cell> cells = new ArrayList<>(found.size());
    for (SheetCells.Found each : found) {
      if (!each.text().isEmpty()) {
        cells.add(new Cell(each.column(), each.text(), each.shown() != null));
      }
    }
    return cells;
  }

  private static void merge(String reference, Visitor visitor) {
    int colon = reference.indexOf(':');
    if (colon > 0) {
      String from = reference.substring(0, colon);
      String to = reference.substring(colon + 1);
      int row = SheetCells.rowOf(from);
      int column = SheetCells.columnOf(from);
      visitor.merged(
          row, column, SheetCells.rowOf(to) - row + 1, SheetCells.columnOf(to) - column + 1);
    }
  }
}
