package vn.chungtay.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the territory of a unit went on a day.
 *
 * @param share 1 where it went whole; less where it was divided and the sizes were loaded; null
 *     where it was divided and nobody has loaded the sizes
 * @param shareSource where the share comes from, empty for whole units
 */
public record Succession(
    long before, long after, LocalDate day, @Nullable BigDecimal share, String shareSource) {
  /** True where all of {@code before} went to {@code after}. */
  public boolean whole() {
    return share != null && share.compareTo(BigDecimal.ONE) == 0;
  }
}
