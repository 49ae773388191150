package vn.chungtay.annexes;

import java.util.List;
import java.util.Optional;

/**
 * The annex of a plan as recognised, from one table or from several that continue each other.
 *
 * @param title the words above the first table; may be empty
 * @param tables how many tables of the document it was read from
 * @param periods in the order of the document, oldest first where the document says so
 * @param lines units, groups and totals in the order of the document
 * @param repeats the rows of each later table that gives other years of the same units; their
 *     figures are in {@code lines}, their row numbers are not
 */
public record Annex(
    String title,
    int tables,
    List<Period> periods,
    List<AnnexLine> lines,
    List<List<AnnexLine>> repeats) {
  /** Copies, so that nobody changes an annex that was read. */
  public Annex {
    periods = List.copyOf(periods);
    lines = List.copyOf(lines);
    repeats = List.copyOf(repeats);
  }

  /** An annex of one table. */
  public Annex(String title, int tables, List<Period> periods, List<AnnexLine> lines) {
    this(title, tables, periods, lines, List.of());
  }

  /** The rows of units, without groups and totals. */
  public List<AnnexLine> units() {
    return lines.stream().filter(line -> line.kind() == AnnexLine.Kind.UNIT).toList();
  }

  /** The years with figures, ascending. */
  public List<Integer> years() {
    return periods.stream()
        .flatMap(period -> period.year().stream().boxed())
        .distinct()
        .sorted()
        .toList();
  }

  /** The row of the grand total: the last total row. */
  public Optional<AnnexLine> total() {
    return lines.stream()
        .filter(line -> line.kind() == AnnexLine.Kind.TOTAL)
        .reduce((first, second) -> second);
  }

  /** The unit of this name, case and white space as printed ignored. */
  public Optional<AnnexLine> findUnit(String name) {
    return units().stream()
        .filter(line -> line.name().strip().equalsIgnoreCase(name.strip()))
        .findFirst();
  }
}
