package vn.chungtay.areas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from {@code from} until the day before {@code until}. No {@code from} means that nobody has
 * told since when; no {@code until} means that it still lasts.
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate until) {
  /** All days. */
  public static final DayRange ALWAYS = new DayRange(null, null);

  /** Refuses a range without a day. */
  public DayRange {
    if (from != null && until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException("no day from " + from + " until " + until);
    }
  }

  /** From {@code day} on. */
  public static DayRange since(LocalDate day) {
    return new DayRange(day, null);
  }

  /** True where {@code day} is one of these days. */
  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }

  /** True where some day lies in both. */
  public boolean overlaps(DayRange other) {
    return startsBefore(other.until) && other.startsBefore(until);
  }

  /** True where every day of {@code other} is one of these days. */
  public boolean covers(DayRange other) {
    boolean begins = from == null || (other.from != null && !other.from.isBefore(from));
    boolean ends = until == null || (other.until != null && !other.until.isAfter(until));
    return begins && ends;
  }

  /** The same days up to the day before {@code day}. */
  public DayRange endingOn(LocalDate day) {
    return new DayRange(from, day);
  }

  private boolean startsBefore(@Nullable LocalDate day) {
    return from == null || day == null || from.isBefore(day);
  }

  /** As PostgreSQL writes a daterange. */
  String sql() {
    return (from == null ? "(" : "[" + from) + "," + (until == null ? "" : until) + ")";
  }

  /** Reads what PostgreSQL writes. */
  static DayRange ofSql(String text) {
    String inside = text.substring(1, text.length() - 1);
    int comma = inside.indexOf(',');
    return new DayRange(day(inside.substring(0, comma)), day(inside.substring(comma + 1)));
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() || text.endsWith("infinity") ? null : LocalDate.parse(text);
  }
}
