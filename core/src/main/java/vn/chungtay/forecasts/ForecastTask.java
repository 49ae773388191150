package vn.chungtay.forecasts;

import java.util.List;

/**
 * What to forecast.
 *
 * @param endYear the year that the plan is held against
 * @param newStandards years from which poverty was measured by a new standard; results before the
 *     last of them that has results cannot be compared and are left out
 */
public record ForecastTask(int endYear, List<UnitSeries> units, List<Integer> newStandards) {
  /** Copies. */
  public ForecastTask {
    units = List.copyOf(units);
    newStandards = List.copyOf(newStandards);
  }
}
