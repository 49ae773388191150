package vn.chungtay.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One value of the law through time.
 *
 * @param code file name and code, e.g. {@code income-line}
 * @param title the law's name for it
 * @param unit what it counts
 * @param keys its parts, e.g. rural and urban; just {@code amount} where it has one number
 * @param used false where no rule reads it and it only informs
 * @param history its numbers by period, oldest first, without gap or overlap
 */
public record DatedValue(
    String code, Bilingual title, Unit unit, List<String> keys, boolean used, List<Entry> history) {
  /** The one key of a value that has a single number. */
  public static final String SINGLE = "amount";

  /** The numbers of one period, by key. */
  public record Entry(Period period, Map<String, BigDecimal> numbers, LegalSource source) {}

  /** The entry in force on {@code day}. */
  public Optional<Entry> onDay(LocalDate day) {
    return history.stream().filter(entry -> entry.period().contains(day)).findFirst();
  }
}
