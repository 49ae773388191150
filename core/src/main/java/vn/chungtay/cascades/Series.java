package vn.chungtay.cascades;

import java.util.List;

/**
 * One measure to cascade over the years, in arrays by year and unit.
 *
 * @param base households of the measure in the base year, per unit
 * @param households households per year and unit, already cascaded
 * @param room the most that a cell can hold whatever the plan says, per year and unit
 * @param targets per year
 */
@SuppressWarnings("ArrayRecordComponent") // inner arithmetic, never compared
record Series(
    Measure measure,
    int baseYear,
    List<CascadeUnit> units,
    GroupTree tree,
    int[] years,
    long[] base,
    long[][] households,
    long[][] room,
    long[] targets) {

  /** The unit's cell, for a constraint to look at. */
  Cell cell(int year, int unit, boolean aboveAverage) {
    return new Cell(
        units.get(unit),
        years[year],
        years[year] - baseYear,
        households[year][unit],
        base[unit],
        aboveAverage);
  }

  /** The whole as if it were one unit, for constraints on the sum. */
  Cell whole(int year) {
    long all = units.stream().mapToLong(CascadeUnit::households).sum();
    long poor = tree.sum(base);
    long ofYear = tree.sum(households[year]);
    CascadeUnit whole = CascadeUnit.of("", all, poor);
    return new Cell(whole, years[year], years[year] - baseYear, ofYear, poor, false);
  }

  /** Base rate of the unit above the base rate of the whole, compared as fractions. */
  boolean[] aboveAverage() {
    long all = units.stream().mapToLong(CascadeUnit::households).sum();
    long poor = tree.sum(base);
    boolean[] above = new boolean[base.length];
    for (int u = 0; u < above.length; u++) {
      above[u] =
          Math.multiplyExact(base[u], all) > Math.multiplyExact(poor, units.get(u).households());
    }
    return above;
  }
}
