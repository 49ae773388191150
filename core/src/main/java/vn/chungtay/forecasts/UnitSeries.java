package vn.chungtay.forecasts;

import java.util.Map;

/**
 * A unit's results and plan.
 *
 * @param actual results by year, the base year among them
 * @param planned the plan by year; may lack years
 */
public record UnitSeries(
    String code, String name, Map<Integer, YearFigures> actual, Map<Integer, YearFigures> planned) {
  /** Copies. */
  public UnitSeries {
    actual = Map.copyOf(actual);
    planned = Map.copyOf(planned);
  }
}
