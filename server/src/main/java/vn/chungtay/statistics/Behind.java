package vn.chungtay.statistics;

import java.util.List;
import java.util.OptionalLong;

/**
 * The households behind a number.
 *
 * @param households how many there are in all; empty behind a number of persons of more than one
 *     commune, where nobody has counted it
 * @param amount what they add up to: the number itself
 * @param lines one page of them, commune by commune, by id
 * @param last where the page ends; the next one begins after it
 */
public record Behind(OptionalLong households, long amount, List<Line> lines, Place last) {
  /** Households a page. */
  public static final int PAGE = 50;

  /** Nobody. */
  public static final Behind NOBODY = new Behind(OptionalLong.of(0), 0, List.of(), Place.BEGINNING);

  /** Copies the lines. */
  public Behind {
    lines = List.copyOf(lines);
  }

  /** True where another page follows. */
  public boolean hasMore() {
    return lines.size() == PAGE;
  }

  /** A household, the village that counts it, and what it adds to the number. */
  public record Line(long householdId, long areaId, int amount) {}

  /**
   * Where a page ends.
   *
   * @param areaId the commune, or the area asked for, whose households are being listed
   * @param householdId the last one listed
   */
  public record Place(long areaId, long householdId) {
    /** Before the first household. */
    public static final Place BEGINNING = new Place(0, 0);

    /** As {@link #toString} writes it; the beginning where it is anything else. */
    public static Place of(String written) {
      if (!written.matches("\\d{1,18}-\\d{1,18}")) {
        return BEGINNING;
      }
      int dash = written.indexOf('-');
      return new Place(
          Long.parseLong(written.substring(0, dash)), Long.parseLong(written.substring(dash + 1)));
    }

    /** For an address: area, hyphen, household. */
    @Override
    public String toString() {
      return areaId + "-" + householdId;
    }
  }
}
