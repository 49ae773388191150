package vn.chungtay.cascades;

import java.util.List;
import java.util.Optional;

/**
 * A target cascaded to units.
 *
 * @param whole whether counts are whole with exact sums; false for the plain proportion, whose
 *     counts are rounded one by one
 * @param cells unit by unit in the order given, years ascending
 * @param subtotals group by group, outer before inner, years ascending; empty without groups
 * @param totals one a year
 */
public record Cascade(
    int baseYear,
    boolean whole,
    List<UnitYear> cells,
    List<UnitYear> subtotals,
    List<UnitYear> totals)
    implements CascadeOutcome {
  public Cascade {
    cells = List.copyOf(cells);
    subtotals = List.copyOf(subtotals);
    totals = List.copyOf(totals);
  }

  /** The cell of a unit's code and year. */
  public Optional<UnitYear> findCell(String code, int year) {
    return cells.stream().filter(c -> c.code().equals(code) && c.year() == year).findFirst();
  }

  @Override
  public Optional<Cascade> cascade() {
    return Optional.of(this);
  }

  @Override
  public Optional<CascadeRefused> refused() {
    return Optional.empty();
  }
}
