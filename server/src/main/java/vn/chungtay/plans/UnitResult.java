package vn.chungtay.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was promised for a unit and what came out, by year. A year without a figure is not in the
 * map: missing is not 0.
 */
public record UnitResult(
    String unit,
    boolean total,
    SortedMap<Integer, Point> planned,
    SortedMap<Integer, Point> actual) {

  /** Households and poor households of one year; null where not known. */
  public record Point(@Nullable Long households, @Nullable Long poor) {
    /** The rate in percent with two decimals; null where one of the two is missing or zero. */
    public @Nullable BigDecimal rate() {
      if (households == null || poor == null || households == 0) {
        return null;
      }
      return BigDecimal.valueOf(poor)
          .movePointRight(2)
          .divide(BigDecimal.valueOf(households), 2, RoundingMode.HALF_UP);
    }
  }

  /** Actual rate less planned rate in points; null where one is missing. Above 0 is behind. */
  public @Nullable BigDecimal behind(int year) {
    BigDecimal wanted = rate(planned, year);
    BigDecimal reached = rate(actual, year);
    return wanted == null || reached == null ? null : reached.subtract(wanted);
  }

  private static @Nullable BigDecimal rate(SortedMap<Integer, Point> points, int year) {
    Point point = points.get(year);
    return point == null ? null : point.rate();
  }
}
