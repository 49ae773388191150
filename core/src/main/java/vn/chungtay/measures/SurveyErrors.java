package vn.chungtay.measures;

/**
 * The variance of linearised estimates under strata and clusters: between the sampling units of a
 * stratum, with the units that have no row in a group counted as zero.
 */
final class SurveyErrors {
  private final Atoms atoms;
  private final boolean clustered;
  private final boolean centred;
  private final long[] unitsOfStratum;
  private final int[] stratumOf;
  private final double[] total;
  private final double[] within;
  private final long[] rows;

  SurveyErrors(Atoms atoms, Places places) {
    this.atoms = atoms;
    this.clustered = places.design().clustered();
    this.centred = places.design().lonely() == LonelyUnits.CENTRE;
    this.unitsOfStratum = places.unitsOfStratum();
    this.stratumOf = new int[atoms.size()];
    this.total = new double[atoms.size()];
    this.within = new double[atoms.size()];
    this.rows = new long[atoms.size()];
  }

  /** Sampling units less strata, over the whole design. */
  long degreesOfFreedom() {
    return DesignFacts.of(unitsOfStratum).degreesOfFreedom();
  }

  /** The standard error where atom i adds its weight times {@code influence[slot of i]}. */
  double error(Domain domain, double[] influence) {
    int parts = clustered ? byUnit(domain, influence) : byAtom(domain, influence);
    double variance = 0;
    for (int at = 0; at < parts; ) {
      int end = at + 1;
      while (end < parts && stratumOf[end] == stratumOf[at]) {
        end++;
      }
      variance += ofStratum(unitsOfStratum[stratumOf[at]], at, end);
      at = end;
    }
    return Math.sqrt(variance);
  }

  private double ofStratum(long units, int from, int to) {
    double sum = 0;
    for (int at = from; at < to; at++) {
      sum += total[at];
    }
    if (units == 1) {
      return centred ? sum * sum : 0;
    }
    double mean = sum / units;
    double squares = 0;
    long touched = 0;
    for (int at = from; at < to; at++) {
      double apart = total[at] / rows[at] - mean;
      squares += within[at] + rows[at] * apart * apart;
      touched += rows[at];
    }
    squares += (units - touched) * mean * mean;
    return squares * units / (units - 1);
  }

  private int byUnit(Domain domain, double[] influence) {
    int parts = 0;
    int last = -1;
    for (int at = 0; at < domain.size(); at++) {
      int atom = domain.atom(at);
      int unit = atoms.unit(atom);
      if (unit != last) {
        last = unit;
        stratumOf[parts] = atoms.stratum(atom);
        total[parts] = 0;
        within[parts] = 0;
        rows[parts] = 1;
        parts++;
      }
      total[parts - 1] += atoms.weight[atom] * influence[atoms.slot[atom]];
    }
    return parts;
  }

  private int byAtom(Domain domain, double[] influence) {
    for (int at = 0; at < domain.size(); at++) {
      int atom = domain.atom(at);
      double each = influence[atoms.slot[atom]];
      stratumOf[at] = atoms.stratum(atom);
      total[at] = atoms.weight[atom] * each;
      within[at] = atoms.spread[atom] * each * each;
      rows[at] = atoms.count[atom];
    }
    return domain.size();
  }
}
