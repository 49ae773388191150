package vn.chungtay.cascades;

import org.jspecify.annotations.Nullable;

/**
 * What the whole must reach in a year, in households.
 *
 * @param nearPoor null when the plan sets no near-poor target for the year
 */
public record YearTarget(int year, long households, long poor, @Nullable Long nearPoor) {
  /** A year with no near-poor target. */
  public static YearTarget of(int year, long households, long poor) {
    return new YearTarget(year, households, poor, null);
  }
}
