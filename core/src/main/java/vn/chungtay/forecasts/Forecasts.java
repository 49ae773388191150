package vn.chungtay.forecasts;

import java.util.Comparator;
import java.util.List;
import vn.chungtay.values.Message;

/**
 * The forecasts of all units and of the whole.
 *
 * @param whole from the sums of years in which every unit has a result
 * @param units in the order given
 * @param notes figures that were left out, and why
 */
public record Forecasts(
    int endYear, UnitForecast whole, List<UnitForecast> units, List<Message> notes) {
  /** Copies. */
  public Forecasts {
    units = List.copyOf(units);
    notes = List.copyOf(notes);
  }

  /** The units that will miss, certain ones first, otherwise in the order given. */
  public List<UnitForecast> missing() {
    return units.stream()
        .filter(unit -> unit.verdict().isMiss())
        .sorted(Comparator.comparing(UnitForecast::verdict))
        .toList();
  }
}
