package vn.chungtay.likeness;

import org.jspecify.annotations.Nullable;

/**
 * What is compared of a person.
 *
 * @param female true, false or null where nobody wrote it down
 * @param numberKey of the ID number, the same for the same number; 0 where there is none
 */
public record Person(
    long id,
    NameWords name,
    @Nullable Integer year,
    @Nullable Integer month,
    @Nullable Integer day,
    @Nullable Boolean female,
    long numberKey,
    boolean head) {

  /** The day of birth as 19680503; 0 where it is not known to the day. */
  int date() {
    return year == null || month == null || day == null ? 0 : year * 10_000 + month * 100 + day;
  }
}
