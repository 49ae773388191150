package vn.chungtay.households;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days without a break on which one thing is known of a person of a household.
 *
 * @param until the first day on which it no longer holds; null where it holds until further notice
 */
public record Stretch(
    LocalDate from, @Nullable LocalDate until, String name, @Nullable Birth birth) {
  boolean contains(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /** The last day; null where it holds until further notice. */
  public @Nullable LocalDate last() {
    return until == null ? null : until.minusDays(1);
  }

  /** First and last day; dots where it holds until further notice. */
  String days() {
    return from + " – " + (until == null ? "…" : until.minusDays(1));
  }
}
