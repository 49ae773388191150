package vn.chungtay.measures;

import java.util.Arrays;

/**
 * Where the rows of a survey belong: sampling unit, round and groups, each combination numbered.
 * Without clusters the stratum stands in for the unit, and rows are counted.
 */
final class Places {
  private final Design design;
  private final int groupings;
  private final LongIds units = new LongIds();
  private final LongIds tuples = new LongIds();
  private final LongIds places = new LongIds();
  private long[] rowsOfUnit = new long[16];

  Places(Design design, int groupings) {
    this.design = design;
    this.groupings = groupings;
  }

  int of(int stratum, int unit, int round, int[] groups) {
    int tuple = tuples.of(-1, round);
    for (int group : groups) {
      tuple = tuples.of(tuple, group);
    }
    return places.of(units.of(stratum, design.clustered() ? unit : 0), tuple);
  }

  void countRows(int place, long rows) {
    int unit = places.first(place);
    if (unit >= rowsOfUnit.length) {
      rowsOfUnit = Arrays.copyOf(rowsOfUnit, Math.max(unit + 1, rowsOfUnit.length * 2));
    }
    rowsOfUnit[unit] += rows;
  }

  /** How many units each stratum has: clusters, or rows where there are none. */
  long[] unitsOfStratum() {
    int strata = 0;
    for (int unit = 0; unit < units.size(); unit++) {
      strata = Math.max(strata, stratum(unit) + 1);
    }
    long[] size = new long[strata];
    for (int unit = 0; unit < Math.min(units.size(), rowsOfUnit.length); unit++) {
      size[stratum(unit)] += design.clustered() ? Math.min(1, rowsOfUnit[unit]) : rowsOfUnit[unit];
    }
    return size;
  }

  Design design() {
    return design;
  }

  int groupings() {
    return groupings;
  }

  int units() {
    return units.size();
  }

  int unit(int place) {
    return places.first(place);
  }

  int stratum(int unit) {
    return units.first(unit);
  }

  int round(int place) {
    int tuple = places.second(place);
    for (int step = 0; step < groupings; step++) {
      tuple = tuples.first(tuple);
    }
    return tuples.second(tuple);
  }

  int group(int place, int grouping) {
    int tuple = places.second(place);
    for (int step = groupings - 1; step > grouping; step--) {
      tuple = tuples.first(tuple);
    }
    return tuples.second(tuple);
  }
}
