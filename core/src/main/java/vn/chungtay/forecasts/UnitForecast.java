package vn.chungtay.forecasts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Message;

/**
 * What is to be expected of a unit.
 *
 * @param code empty for the whole
 * @param points how many comparable results it rests on
 * @param pace points a year, two decimals, negative where poverty falls; null with too few results
 * @param needed points a year from the last result to the plan of the end year; null where unknown
 * @param path from the year after the last result to the end year; empty with too few results
 * @param poor poor households expected in the end year; null with too few results
 * @param plannedRate percent, two decimals; null where the end year has no plan
 * @param reason a sentence with the numbers that decide
 */
public record UnitForecast(
    String code,
    String name,
    Verdict verdict,
    int points,
    @Nullable BigDecimal pace,
    @Nullable BigDecimal needed,
    List<ForecastYear> path,
    @Nullable Long poor,
    @Nullable BigDecimal plannedRate,
    Message reason) {
  /** Copies. */
  public UnitForecast {
    path = List.copyOf(path);
  }
}
