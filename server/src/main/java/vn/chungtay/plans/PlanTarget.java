package vn.chungtay.plans;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target other than the rate (requirements B4): base value, a value a year, unit, owner and where
 * the actual value will come from.
 */
public record PlanTarget(
    UUID key,
    int position,
    String name,
    String measureUnit,
    Direction direction,
    String owner,
    String source,
    @Nullable Integer baseYear,
    @Nullable BigDecimal baseValue,
    SortedMap<Integer, BigDecimal> values) {
  /** Whether the value promised is the least or the most. */
  public enum Direction {
    AT_LEAST,
    AT_MOST
  }
}
