package vn.chungtay.statutory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.LegalSource;

/**
 * One statutory table as it is defined.
 *
 * @param number its place among the fifteen
 * @param code its word in addresses
 * @param lines two where an area has a line for households and one for persons, else one
 * @param columns in their order; of a list of names none
 * @param needsTotals true where it divides by all households of the villages
 * @param movement true where it tells what happened since the end of the year before
 * @param unknown beginnings of cells that count households of which something is not known
 * @param note key of a remark below the table; empty where there is none
 * @param namesOf the class whose households it lists by name; empty for counts
 */
public record StatutoryTable(
    int number,
    String code,
    Bilingual title,
    List<TableUnit> lines,
    List<TableColumn> columns,
    boolean needsTotals,
    boolean movement,
    List<String> unknown,
    String note,
    String namesOf,
    LegalSource source) {
  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;

  /** Copies the lists. */
  public StatutoryTable {
    lines = List.copyOf(lines);
    columns = List.copyOf(columns);
    unknown = List.copyOf(unknown);
  }

  /** True for a list of people by name. */
  public boolean isNominal() {
    return !namesOf.isEmpty();
  }

  /** The column of an id. */
  public Optional<TableColumn> column(int id) {
    return columns.stream().filter(each -> each.id() == id).findFirst();
  }

  /** All cells that its figures are made of. */
  public List<String> cells() {
    return lines.stream()
        .flatMap(line -> columns.stream().map(column -> column.cell(line)))
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .toList();
  }

  /** The figures of one line by column id, from counts by cell. */
  public Map<Integer, TableFigure> figures(TableUnit line, Function<String, TableFigure> counts) {
    Map<Integer, TableFigure> found = new LinkedHashMap<>();
    for (TableColumn column : columns) {
      figure(column, line, counts, found);
    }
    Map<Integer, TableFigure> ordered = new LinkedHashMap<>();
    columns.forEach(column -> ordered.put(column.id(), at(found, column.id())));
    return ordered;
  }

  private TableFigure figure(
      TableColumn column,
      TableUnit line,
      Function<String, TableFigure> counts,
      Map<Integer, TableFigure> found) {
    TableFigure known = found.get(column.id());
    if (known != null) {
      return known;
    }
    Function<Integer, TableFigure> of = id -> figure(column(id).orElseThrow(), line, counts, found);
    TableFigure made =
        switch (column.kind()) {
          case COUNT -> counts.apply(column.cell(line));
          case SUM -> sum(column.terms(), of);
          case OPENING -> opening(column, of);
          case RATIO ->
              column.count().isEmpty()
                  ? ratio(of.apply(column.terms().get(0)), of.apply(column.terms().get(1)))
                  : ratio(counts.apply(column.cell(line)), of.apply(column.terms().get(0)));
          case ABSENT -> TableFigure.UNKNOWN;
        };
    found.put(column.id(), made);
    return made;
  }

  /** The closing column's own formula, solved for what it begins with. */
  private TableFigure opening(TableColumn column, Function<Integer, TableFigure> of) {
    TableColumn closing = column(column.terms().get(0)).orElseThrow();
    TableFigure moved = sum(closing.terms().stream().filter(id -> id != column.id()).toList(), of);
    BigDecimal end = of.apply(closing.id()).value();
    return end == null || moved.value() == null
        ? TableFigure.UNKNOWN
        : new TableFigure(
            end.subtract(moved.value()), moved.complete() && of.apply(closing.id()).complete());
  }

  private static TableFigure sum(List<Integer> terms, Function<Integer, TableFigure> of) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean complete = true;
    for (int term : terms) {
      TableFigure each = of.apply(Math.abs(term));
      BigDecimal value = each.value();
      if (value == null) {
        return TableFigure.UNKNOWN;
      }
      sum = term < 0 ? sum.subtract(value) : sum.add(value);
      complete &= each.complete();
    }
    return new TableFigure(sum, complete);
  }

  /** Of sums, never an average; blank where the whole is 0, not known, or not all of it. */
  private static TableFigure ratio(TableFigure part, TableFigure whole) {
    BigDecimal above = part.value();
    BigDecimal below = whole.value();
    if (above == null || below == null || below.signum() == 0 || !whole.complete()) {
      return TableFigure.UNKNOWN;
    }
    return new TableFigure(
        above.multiply(BigDecimal.valueOf(100)).divide(below, EXACT_ENOUGH), part.complete());
  }

  private static TableFigure at(Map<Integer, TableFigure> found, int id) {
    @Nullable TableFigure figure = found.get(id);
    return figure == null ? TableFigure.UNKNOWN : figure;
  }

  /** The formula of a column as the heading shows it, e.g. {@code 4=3/1×100}; empty for counts. */
  public String formula(TableColumn column) {
    if (column.printed().isEmpty() || column.terms().isEmpty()) {
      return "";
    }
    return switch (column.kind()) {
      case RATIO ->
          column.count().isEmpty()
              ? column.printed() + "=" + printed(column, 0) + "/" + printed(column, 1) + "×100"
              : "";
      case SUM, COUNT -> column.printed() + "=" + terms(column);
      case OPENING, ABSENT -> "";
    };
  }

  private String terms(TableColumn column) {
    String text =
        column.terms().stream()
            .map(
                term ->
                    (term < 0 ? "−" : "+")
                        + column(Math.abs(term)).map(TableColumn::printed).orElse("?"))
            .collect(Collectors.joining());
    return text.startsWith("+") ? text.substring(1) : text;
  }

  private String printed(TableColumn column, int term) {
    return column(column.terms().get(term)).map(TableColumn::printed).orElse("?");
  }

  /**
   * The same table with its open columns spelled out. A column has the same id whichever others are
   * shown, so that an address with it means the same in every unit.
   *
   * @param members by {@code indicator} or {@code group}: code and title of each there is
   * @param shown says by code which of them get a column
   */
  public StatutoryTable with(Map<String, Map<String, Bilingual>> members, Predicate<String> shown) {
    return TableExpansion.of(this, members, shown);
  }
}
