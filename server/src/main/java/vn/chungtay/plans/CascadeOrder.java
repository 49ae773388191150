package vn.chungtay.plans;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A cascade from files to a file, as the command line asks for it.
 *
 * @param base the annex with the base year
 * @param targets CSV {@code year,households,poor[,near_poor]}
 * @param out .csv or .xlsx
 * @param whole counts in whole households with exact sums; false for shares rounded one by one
 * @param conditions null for the plain proportion
 */
public record CascadeOrder(
    Path base,
    int baseYear,
    Path targets,
    Path out,
    boolean whole,
    @Nullable Conditions conditions) {

  /**
   * What bounds the cells; null where a condition is not set.
   *
   * @param points the fewest points a year by which the rate of each unit falls
   * @param pointsAboveAverage the same for units above the average
   * @param halveBy the year by which each unit, and the whole, halves its poor households
   * @param floor percent of the households of a unit, or a CSV file {@code unit,households} of
   *     households that cannot work
   * @param fixed CSV {@code unit,year,poor} of locked cells
   * @param zeroOf CSV {@code unit,households} of a group that is gone from {@code zeroBy} on; the
   *     file's name is the group's
   * @param mayRise whether a unit may have more than the year before
   */
  public record Conditions(
      @Nullable BigDecimal points,
      @Nullable BigDecimal pointsAboveAverage,
      @Nullable Integer halveBy,
      @Nullable String floor,
      @Nullable Path fixed,
      @Nullable Path zeroOf,
      @Nullable Integer zeroBy,
      boolean mayRise) {}
}
