package vn.chungtay.standards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from the first to the last, both included; an open end is a null {@code to}. */
public record Period(LocalDate from, @Nullable LocalDate to) {
  /** True where {@code day} lies inside. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** True where every day of {@code other} lies inside. */
  public boolean covers(Period other) {
    LocalDate otherEnd = other.to;
    boolean endInside = to == null || (otherEnd != null && !otherEnd.isAfter(to));
    return !other.from.isBefore(from) && endInside;
  }

  @Override
  public String toString() {
    return from + ".." + (to == null ? "" : to);
  }
}
