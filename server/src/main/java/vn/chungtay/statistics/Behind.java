package vn.chungtay.statistics;

import java.util.List;

/**
 * The households behind a number.
 *
 * @param households how many there are in all
 * @param amount what they add up to: the number itself
 * @param lines one page of them, by id
 */
public record Behind(long households, long amount, List<Line> lines) {
  /** Households a page. */
  public static final int PAGE = 50;

  /** Copies the lines. */
  public Behind {
    lines = List.copyOf(lines);
  }

  /** A household, the village that counts it, and what it adds to the number. */
  public record Line(long householdId, long areaId, int amount) {}
}
