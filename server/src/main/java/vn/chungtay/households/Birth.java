package vn.chungtay.households;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was born, as exactly as the papers say: old papers often have the year only.
 *
 * @param month from 1; null where only the year is known
 * @param day null where the month is null or only the month is known
 */
public record Birth(int year, @Nullable Integer month, @Nullable Integer day) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:(?:(\\d{1,2})[/.-])?(\\d{1,2})[/.-])?(\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  /** Refuses a day that no calendar has. */
  public Birth {
    if (month == null && day != null) {
      throw new DateTimeException("a day without a month");
    }
    if (month != null && (month < 1 || month > 12)) {
      throw new DateTimeException("no month " + month);
    }
    if (month != null && day != null && !YearMonth.of(year, month).isValidDay(day)) {
      throw new DateTimeException("no day " + day + " in month " + month);
    }
  }

  /** A whole date. */
  public static Birth of(LocalDate date) {
    return new Birth(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Reads 1968, 5/1968, 03/05/1968 or 1968-05-03; empty where it is none of these. */
  public static Optional<Birth> read(String text) {
    String stripped = text.strip();
    Matcher iso = ISO.matcher(stripped);
    Matcher written = WRITTEN.matcher(stripped);
    try {
      if (iso.matches()) {
        return Optional.of(of(LocalDate.parse(stripped)));
      }
      return written.matches()
          ? Optional.of(
              new Birth(
                  Integer.parseInt(written.group(3)),
                  number(written.group(2)),
                  number(written.group(1))))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  /** The earliest day it can have been. */
  public LocalDate earliest() {
    return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** The latest day it can have been. */
  public LocalDate latest() {
    YearMonth last = YearMonth.of(year, month == null ? 12 : month);
    return day == null ? last.atEndOfMonth() : last.atDay(day);
  }

  /** Completed years on {@code on}; empty where the papers leave it open, and before the birth. */
  public OptionalInt age(LocalDate on) {
    int oldest = years(earliest(), on);
    return oldest >= 0 && oldest == years(latest(), on)
        ? OptionalInt.of(oldest)
        : OptionalInt.empty();
  }

  private static int years(LocalDate from, LocalDate on) {
    return from.isAfter(on) ? -1 : java.time.Period.between(from, on).getYears();
  }

  /** As papers write it: 03/05/1968, 05/1968 or 1968. */
  public String written() {
    return twoDigits(day) + twoDigits(month) + year;
  }

  private static String twoDigits(@Nullable Integer number) {
    return number == null ? "" : (number < 10 ? "0" : "") + number + "/";
  }
}
