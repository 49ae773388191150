package vn.chungtay.documents.official;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.annexes.Period;

/**
 * A table that goes with a document: rows of units, groups and totals, columns of figures or words
 * under headings of one or more lines.
 *
 * @param key names the table in {@link BoundFigure.CellAddress}; letters, digits and dashes
 * @param title capitals are the writer's business
 * @param numberHeading heading of the row numbers, e.g. {@code TT}
 * @param nameHeading heading of the names, e.g. {@code Đơn vị}
 * @param notes printed under the table
 */
public record AnnexTable(
    String key,
    String title,
    String numberHeading,
    String nameHeading,
    List<Column> columns,
    List<Row> rows,
    List<String> notes) {
  /** Copies the lists. */
  public AnnexTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * A column of figures or words.
   *
   * @param key names the column, e.g. {@code 2017/poor}
   * @param headings from the top line to the bottom line; equal neighbours are merged
   * @param decimals decimals printed
   * @param share null where the column is not a rate
   */
  public record Column(String key, List<String> headings, int decimals, @Nullable Share share) {
    /** Copies the headings. */
    public Column {
      headings = List.copyOf(headings);
    }

    /** A column of counts. */
    public static Column count(String key, String... headings) {
      return new Column(key, List.of(headings), 0, null);
    }

    /** A rate in percent, {@code part / whole × 100}. */
    public static Column rate(
        String key, int decimals, String part, String whole, String... headings) {
      return new Column(key, List.of(headings), decimals, new Share(part, whole));
    }
  }

  /**
   * What a rate is computed from.
   *
   * @param part key of the column above the line
   * @param whole key of the column below the line
   */
  public record Share(String part, String whole) {}

  /**
   * One row.
   *
   * @param number the printed row number; may be empty
   * @param cells by column key; a missing cell prints a dash
   * @param sumOf keys of the rows this row adds up; empty for a unit
   */
  public record Row(
      String key,
      Kind kind,
      String number,
      String name,
      Map<String, Cell> cells,
      List<String> sumOf) {
    /** Copies cells and keys. */
    public Row {
      cells = Map.copyOf(cells);
      sumOf = List.copyOf(sumOf);
    }

    /** The cell of a column; empty where nothing is known. */
    public Optional<Cell> cell(String column) {
      return Optional.ofNullable(cells.get(column));
    }
  }

  /** What a row stands for. */
  public enum Kind {
    UNIT,
    GROUP,
    TOTAL
  }

  /**
   * A figure, or words where the column holds words or a figure could not be read.
   *
   * @param number null for words
   * @param text the words; empty for a figure
   */
  public record Cell(@Nullable BigDecimal number, String text) {
    /** A figure. */
    public static Cell of(BigDecimal number) {
      return new Cell(number, "");
    }

    /** A whole number. */
    public static Cell of(long number) {
      return of(BigDecimal.valueOf(number));
    }

    /** Words. */
    public static Cell words(String text) {
      return new Cell(null, text);
    }
  }

  /**
   * A printable table of an annex: columns by period and measure, rates as shares, groups and the
   * grand total as sums of their units. Figures that could not be read keep their print.
   */
  public static AnnexTable of(String key, String title, Annex annex) {
    return AnnexTables.of(key, title, annex);
  }

  /** The key of a line: {@code total}, or its kind and name in small letters. */
  public static String rowKey(AnnexLine line) {
    return line.kind() == AnnexLine.Kind.TOTAL
        ? "total"
        : line.kind().name().toLowerCase(Locale.ROOT)
            + ":"
            + line.name().strip().toLowerCase(Locale.forLanguageTag("vi"));
  }

  /** The key of a column, e.g. {@code 2017/near_poor}. */
  public static String columnKey(Period period, Measure measure) {
    String year = period.year().isPresent() ? Integer.toString(period.year().getAsInt()) : "";
    String phase = period.phase().isEmpty() ? "" : "-" + period.phase();
    return year + phase + "/" + measure.code();
  }

  /** The row of this key. */
  public Optional<Row> row(String rowKey) {
    return rows.stream().filter(row -> row.key().equals(rowKey)).findFirst();
  }

  /** The column of this key. */
  public Optional<Column> column(String columnKey) {
    return columns.stream().filter(column -> column.key().equals(columnKey)).findFirst();
  }

  /** How many lines the headings have. */
  int headingLines() {
    return columns.stream().mapToInt(column -> column.headings().size()).max().orElse(1);
  }
}
