package vn.chungtay.measures;

/**
 * The smallest pieces of a survey that any estimate needs, in the order of strata and units. An
 * atom is one row, or many rows of the same unit, groups and slot.
 */
final class Atoms {
  private final Places places;
  private final int[] place;
  private final int[] unit;
  final int[] slot;
  final double[] weight;
  final long[] count;
  final double[] spread;

  /**
   * Takes pieces in any order.
   *
   * @param slot what decides an atom's influence: two atoms of one slot have the same
   * @param spread the sum of squares of the rows' weights around their mean
   */
  Atoms(Places places, int[] place, int[] slot, double[] weight, long[] count, double[] spread) {
    int[] order = order(places, place);
    this.places = places;
    this.place = new int[order.length];
    this.unit = new int[order.length];
    this.slot = new int[order.length];
    this.weight = new double[order.length];
    this.count = new long[order.length];
    this.spread = new double[order.length];
    for (int to = 0; to < order.length; to++) {
      int from = order[to];
      this.place[to] = place[from];
      this.unit[to] = places.unit(place[from]);
      this.slot[to] = slot[from];
      this.weight[to] = weight[from];
      this.count[to] = count[from];
      this.spread[to] = spread[from];
    }
  }

  int size() {
    return place.length;
  }

  int unit(int atom) {
    return unit[atom];
  }

  int stratum(int atom) {
    return places.stratum(unit[atom]);
  }

  int round(int atom) {
    return places.round(place[atom]);
  }

  int group(int atom, int grouping) {
    return places.group(place[atom], grouping);
  }

  /** The atoms' numbers by stratum, then unit: two counting sorts. */
  private static int[] order(Places places, int[] place) {
    int strata = 0;
    for (int unit = 0; unit < places.units(); unit++) {
      strata = Math.max(strata, places.stratum(unit) + 1);
    }
    int[] stratumOfUnit = new int[places.units()];
    for (int unit = 0; unit < stratumOfUnit.length; unit++) {
      stratumOfUnit[unit] = places.stratum(unit);
    }
    int[] unitsInOrder = Buckets.of(stratumOfUnit, strata).members();
    int[] rank = new int[stratumOfUnit.length];
    for (int at = 0; at < rank.length; at++) {
      rank[unitsInOrder[at]] = at;
    }
    int[] rankOfAtom = new int[place.length];
    for (int atom = 0; atom < place.length; atom++) {
      rankOfAtom[atom] = rank[places.unit(place[atom])];
    }
    return Buckets.of(rankOfAtom, rank.length).members();
  }
}
