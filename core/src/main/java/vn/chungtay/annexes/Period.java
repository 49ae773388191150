package vn.chungtay.annexes;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The time a group of columns speaks of: a year, and where an annex has several column groups for
 * one year (beginning and end, done and planned) the words that tell them apart.
 *
 * @param knownYear null where neither heading nor title names a year
 * @param phase the heading's own words; empty where the year alone is enough
 */
public record Period(@Nullable Integer knownYear, String phase) {
  /** A year without more words. */
  public static Period of(int year) {
    return new Period(year, "");
  }

  /** The year; empty where the document names none. */
  public OptionalInt year() {
    return knownYear == null ? OptionalInt.empty() : OptionalInt.of(knownYear);
  }
}
