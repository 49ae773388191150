package vn.chungtay.plans;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Measure;

/**
 * What really came out for a unit in a year, and who says so.
 *
 * @param source who counted, as typed
 * @param enteredBy sign-in name of the person who wrote it down; empty for a figure not yet stored
 * @param enteredAt null for a figure not yet stored
 */
public record Actual(
    String unit,
    int year,
    Measure measure,
    BigDecimal value,
    String source,
    String enteredBy,
    @Nullable Instant enteredAt) {
  /** A figure that is not stored yet. */
  public Actual(String unit, int year, Measure measure, BigDecimal value, String source) {
    this(unit, year, measure, value, source, "", null);
  }
}
