package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Spelling;

/**
 * A table that can be sorted by its headings and taken away as a file. Totals stay last, and what
 * is not known comes after everything that is.
 *
 * @param address of the page with what was chosen on it, without the order
 * @param sort name of the column it is sorted by, with a minus in front from high to low; empty in
 *     its own order
 */
public record Listing(
    String title, List<Column> columns, List<Row> rows, String address, String sort) {

  /**
   * A column.
   *
   * @param name in the address of the page
   * @param decimals of its numbers; {@link #WORDS} for text
   * @param fileOnly true where the page says it in another cell
   */
  public record Column(String name, String heading, int decimals, boolean fileOnly) {
    /** Not a column of numbers. */
    public static final int WORDS = -1;

    /** A column of page and file. */
    public Column(String name, String heading, int decimals) {
      this(name, heading, decimals, false);
    }

    static Column words(String name, String heading) {
      return new Column(name, heading, WORDS);
    }

    Column inFileOnly() {
      return new Column(name, heading, decimals, true);
    }

    /** True for numbers. */
    public boolean number() {
      return decimals >= 0;
    }
  }

  /**
   * One cell.
   *
   * @param value what it is sorted by and what a file holds; null where nothing is known
   * @param href where it leads; empty nowhere
   * @param mark colour of a tag around it: {@code good}, {@code warning}, {@code danger}, {@code
   *     plain}; empty for no tag
   * @param note said in small under it; empty for nothing
   */
  public record Cell(String text, @Nullable Object value, String href, String mark, String note) {
    static Cell of(String text) {
      return new Cell(text, text.isEmpty() ? null : text, "", "", "");
    }

    static Cell count(@Nullable Long value, Figures figures) {
      return new Cell(value == null ? Figures.MISSING : figures.count(value), value, "", "", "");
    }

    static Cell number(@Nullable BigDecimal value, int decimals, Figures figures) {
      String text = value == null ? Figures.MISSING : figures.number(value, decimals);
      return new Cell(text, value, "", "", "");
    }

    static Cell day(@Nullable LocalDate day, Figures figures) {
      return new Cell(day == null ? Figures.MISSING : figures.day(day), day, "", "", "");
    }

    /** A difference: its sign is always written. */
    static Cell difference(@Nullable BigDecimal value, int decimals, Figures figures) {
      Cell cell = number(value, decimals, figures);
      return value != null && value.signum() > 0 ? cell.written("+" + cell.text()) : cell;
    }

    /** True for a sentence, which needs a wider column than a word. */
    public boolean isLong() {
      return mark.isEmpty() && (text.length() > 14 || note.length() > 14);
    }

    Cell written(String other) {
      return new Cell(other, value, href, mark, note);
    }

    Cell to(String address) {
      return new Cell(text, value, address, mark, note);
    }

    Cell marked(String colour) {
      return new Cell(text, value, href, colour, note);
    }

    Cell noted(String words) {
      return new Cell(text, value, href, mark, words);
    }
  }

  /**
   * One row; the first cell is its heading.
   *
   * @param kind {@code total}, {@code group}, or empty
   */
  public record Row(String id, String kind, List<Cell> cells) {
    static Row of(String id, Cell... cells) {
      return new Row(id, "", List.of(cells));
    }

    static Row total(Cell... cells) {
      return new Row("", "total", List.of(cells));
    }
  }

  /** Copies. */
  public Listing {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The same rows in the order that {@link #sort} asks for. */
  Listing sorted() {
    int at = -1;
    for (int i = 0; i < columns.size(); i++) {
      at = columns.get(i).name().equals(by()) ? i : at;
    }
    if (at < 0) {
      return new Listing(title, columns, rows, address, "");
    }
    int column = at;
    Comparator<Row> order = (a, b) -> compare(value(a, column), value(b, column));
    Comparator<Row> directed = descending() ? order.reversed() : order;
    List<Row> sorted = new ArrayList<>();
    rows.stream()
        .filter(r -> r.kind().isEmpty() && value(r, column) != null)
        .sorted(directed)
        .forEach(sorted::add);
    rows.stream().filter(r -> r.kind().isEmpty() && value(r, column) == null).forEach(sorted::add);
    rows.stream().filter(r -> !r.kind().isEmpty()).forEach(sorted::add);
    return new Listing(title, columns, sorted, address, sort);
  }

  private static @Nullable Object value(Row row, int column) {
    return row.cells().get(column).value();
  }

  private static int compare(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number && b instanceof Number) {
      return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
    }
    if (a instanceof LocalDate first && b instanceof LocalDate second) {
      return first.compareTo(second);
    }
    return Spelling.sortKey(String.valueOf(a)).compareTo(Spelling.sortKey(String.valueOf(b)));
  }

  private String by() {
    return sort.startsWith("-") ? sort.substring(1) : sort;
  }

  private boolean descending() {
    return sort.startsWith("-");
  }

  /** The column of this name. */
  public Column column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  /** {@code ascending}, {@code descending}, or null where the table is not sorted by it. */
  public @Nullable String order(Column column) {
    if (!column.name().equals(by())) {
      return null;
    }
    return descending() ? "descending" : "ascending";
  }

  /** The address that sorts by the column, and the other way round where it does already. */
  public String sorting(Column column) {
    boolean turn = column.name().equals(by()) && !descending();
    return with("sort=" + (turn ? "-" : "") + column.name());
  }

  /** The address of the table as a file. */
  public String file(String format) {
    return with((sort.isEmpty() ? "" : "sort=" + sort + "&") + "as=" + format);
  }

  private String with(String more) {
    return address + (address.indexOf('?') < 0 ? "?" : "&") + more;
  }
}
