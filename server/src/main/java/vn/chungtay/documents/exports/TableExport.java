package vn.chungtay.documents.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one table to a stream, row by row. Cells are text, numbers ({@link java.math.BigDecimal},
 * {@link Long}, {@link Integer}), days ({@link java.time.LocalDate}) or null for nothing known.
 * Closing ends the file and leaves the stream open.
 */
public abstract class TableExport implements Closeable {
  private final int width;

  TableExport(List<Column> columns) {
    width = columns.size();
  }

  /**
   * One column.
   *
   * @param decimals decimals shown of its numbers
   */
  public record Column(String heading, int decimals) {
    /** A column of text, days or whole numbers. */
    public static Column of(String heading) {
      return new Column(heading, 0);
    }
  }

  /** A workbook of one sheet: bold headings that stay in sight, numbers as numbers. */
  public static TableExport xlsx(OutputStream out, String title, List<Column> columns) {
    return new XlsxExport(out, title, columns);
  }

  /** UTF-8 with its mark, so that Excel sees the letters; commas, quotes where needed. */
  public static TableExport csv(OutputStream out, List<Column> columns) throws IOException {
    return new CsvExport(out, columns);
  }

  /** Writes lines of text as a whole file; the first line stands where headings stand. */
  public static void write(
      OutputStream out, boolean workbook, String title, List<? extends List<String>> lines)
      throws IOException {
    List<Column> columns = lines.get(0).stream().map(Column::of).toList();
    try (TableExport table = workbook ? xlsx(out, title, columns) : csv(out, columns)) {
      for (List<String> line : lines.subList(1, lines.size())) {
        table.row(line.toArray());
      }
    }
  }

  /** Writes the next row; it has a cell for each column. */
  public final void row(@Nullable Object... cells) throws IOException {
    if (cells.length != width) {
      throw new IllegalArgumentException(width + " columns, " + cells.length + " cells");
    }
    write(Arrays.asList(cells));
  }

  abstract void write(List<@Nullable Object> cells) throws IOException;

  /** True for text that a spreadsheet would take for a formula. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  /** Text without what XML forbids and without marks that turn the direction of reading. */
  static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(TableExport::isAllowed)
        .forEach(c -> kept.appendCodePoint(c == '\r' ? '\n' : c));
    return kept.toString();
  }

  private static boolean isAllowed(int c) {
    boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean control = (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c <= 0x9F);
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    return !turnsDirection && !control && !surrogate && (c & 0xFFFE) != 0xFFFE;
  }
}
