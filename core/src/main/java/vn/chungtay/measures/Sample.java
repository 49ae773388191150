package vn.chungtay.measures;

import java.util.Arrays;

/**
 * The rows of a survey with their deprivations, gathered while they are read. Not for use by
 * several threads. Numbers of strata, units, rounds and groups are the caller's, from 0; a group is
 * −1 where a row belongs to none.
 */
public final class Sample {
  private final Places places;
  private final LongIds patterns = new LongIds();
  private final LongIds cells = new LongIds();
  private double[] weight = new double[16];
  private double[] spread = new double[16];
  private long[] count = new long[16];
  private long rows;

  /** An empty survey with {@code groupings} grouping columns. */
  public Sample(Design design, int groupings) {
    this.places = new Places(design, groupings);
  }

  /** The number of a place in the design and the groups, to be used with {@link #add}. */
  public int place(int stratum, int unit, int round, int... groups) {
    return places.of(stratum, unit, round, groups);
  }

  /** Adds one row with its survey weight, 0 or more. */
  public void add(int place, long pattern, double rowWeight) {
    add(place, pattern, 1, rowWeight, 0);
  }

  /**
   * Adds several rows of one place and pattern.
   *
   * @param weights the sum of their weights
   * @param squares the sum of squares of their weights around the mean weight
   */
  public void add(int place, long pattern, long rowCount, double weights, double squares) {
    int cell = cells.of(place, patterns.of(pattern));
    if (cell >= count.length) {
      weight = Arrays.copyOf(weight, cell * 2);
      spread = Arrays.copyOf(spread, cell * 2);
      count = Arrays.copyOf(count, cell * 2);
    }
    long before = count[cell];
    if (before > 0) {
      double apart = weights / rowCount - weight[cell] / before;
      spread[cell] += squares + apart * apart * before * rowCount / (before + rowCount);
    } else {
      spread[cell] = squares;
    }
    weight[cell] += weights;
    count[cell] = before + rowCount;
    rows += rowCount;
    places.countRows(place, rowCount);
  }

  /** How many rows were added. */
  public long rows() {
    return rows;
  }

  /** What is known about the design of the rows added so far. */
  public DesignFacts designFacts() {
    return DesignFacts.of(places.unitsOfStratum());
  }

  Places places() {
    return places;
  }

  int patterns() {
    return patterns.size();
  }

  long pattern(int number) {
    return patterns.key(number);
  }

  /** The cells as atoms; the slot is round × patterns + pattern. */
  Atoms atoms() {
    int size = cells.size();
    int[] place = new int[size];
    int[] slot = new int[size];
    for (int cell = 0; cell < size; cell++) {
      place[cell] = cells.first(cell);
      slot[cell] = places.round(place[cell]) * patterns.size() + cells.second(cell);
    }
    return new Atoms(places, place, slot, weight, count, spread);
  }
}
