package vn.chungtay.measures;

import java.util.List;
import java.util.function.Consumer;
import vn.chungtay.measures.Estimate.Period;
import vn.chungtay.measures.Estimate.Value;

/**
 * Turns the linearised values of one measure in one part of a survey into lines: the level of every
 * round, then the changes from each round to the next and from the first to the last. All rounds
 * are in one design, so a unit seen twice counts once and its covariance is in the error.
 */
final class Report {
  private static final double CONFIDENCE = 0.975;
  private static final List<ChangeKind> CHANGES =
      List.of(
          ChangeKind.ABSOLUTE,
          ChangeKind.RELATIVE,
          ChangeKind.ABSOLUTE_A_YEAR,
          ChangeKind.RELATIVE_A_YEAR);

  /** What is being told: the names, how limits are made, and a factor on the values. */
  record Title(String measure, String indicator, String cutoff, boolean share, double factor) {}

  private final SurveyErrors errors;
  private final double t;
  private final List<Breakdown.Round> rounds;
  private final int[] order;
  private final int[] roundOfSlot;
  private final double[] combined;
  private final Consumer<Estimate> lines;

  Report(SurveyErrors errors, Breakdown breakdown, int[] roundOfSlot, Consumer<Estimate> lines) {
    this.errors = errors;
    this.t = StudentT.quantile(CONFIDENCE, (double) errors.degreesOfFreedom());
    this.rounds = breakdown.rounds();
    this.order = breakdown.roundsInOrder();
    this.roundOfSlot = roundOfSlot;
    this.combined = new double[roundOfSlot.length];
    this.lines = lines;
  }

  /** How many rounds estimates are made for; 1 where there is no time column. */
  int rounds() {
    return Math.max(1, rounds.size());
  }

  /**
   * Writes the lines of one measure.
   *
   * @param slots the slots that occur in the domain, of all rounds
   * @param estimates by round
   * @param influence by slot, on the estimate of the slot's round
   */
  void write(Domain domain, Title title, int[] slots, double[] estimates, double[] influence) {
    if (rounds.isEmpty()) {
      line(domain, title, Period.ONLY, level(domain, title, estimates[0], influence));
      return;
    }
    for (int round : order) {
      combine(slots, influence, -1, 0, round, 1);
      Period period = new Period(ChangeKind.LEVEL, "", rounds.get(round).label());
      line(domain, title, period, level(domain, title, estimates[round], combined));
    }
    for (int at = 1; at < order.length; at++) {
      changes(domain, title, slots, estimates, influence, order[at - 1], order[at]);
    }
    if (order.length > 2) {
      changes(domain, title, slots, estimates, influence, order[0], order[order.length - 1]);
    }
  }

  private Value level(Domain domain, Title title, double estimate, double[] influence) {
    if (Double.isNaN(estimate)) {
      return new Value(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double error = errors.error(domain, influence);
    Value value = title.share() ? logitLimits(estimate, error) : symmetricLimits(estimate, error);
    return title.factor() == 1 ? value : value.times(title.factor());
  }

  private void changes(
      Domain domain,
      Title title,
      int[] slots,
      double[] estimates,
      double[] influence,
      int from,
      int to) {
    double earlier = estimates[from];
    double later = estimates[to];
    double years = rounds.get(to).year() - rounds.get(from).year();
    for (ChangeKind kind : CHANGES) {
      if (kind.annual() && !(years > 0)) {
        continue;
      }
      combine(
          slots,
          influence,
          from,
          kind.slopeEarlier(earlier, later, years),
          to,
          kind.slopeLater(earlier, later, years));
      double change = kind.value(earlier, later, years);
      Value value = symmetricLimits(change, errors.error(domain, combined));
      boolean scaled = kind == ChangeKind.ABSOLUTE || kind == ChangeKind.ABSOLUTE_A_YEAR;
      Period period = new Period(kind, rounds.get(from).label(), rounds.get(to).label());
      line(domain, title, period, finite(scaled ? value.times(title.factor()) : value));
    }
  }

  private void combine(
      int[] slots, double[] influence, int from, double slopeFrom, int to, double slopeTo) {
    for (int slot : slots) {
      int round = roundOfSlot[slot];
      double slope = round == to ? slopeTo : round == from ? slopeFrom : 0;
      combined[slot] = slope == 0 ? 0 : slope * influence[slot];
    }
  }

  private void line(Domain domain, Title title, Period period, Value value) {
    lines.accept(
        new Estimate(
            title.measure(),
            title.indicator(),
            title.cutoff(),
            domain.by(),
            domain.group(),
            period,
            value));
  }

  private Value symmetricLimits(double estimate, double error) {
    return new Value(estimate, error, estimate - t * error, estimate + t * error);
  }

  /** Limits on the logit scale, turned back; there are none at 0 and 1. */
  private Value logitLimits(double estimate, double error) {
    if (!(estimate > 0 && estimate < 1)) {
      return new Value(estimate, error, Double.NaN, Double.NaN);
    }
    double middle = Math.log(estimate) - Math.log1p(-estimate);
    double reach = t * error / (estimate * (1 - estimate));
    return new Value(
        estimate, error, 1 / (1 + Math.exp(reach - middle)), 1 / (1 + Math.exp(-middle - reach)));
  }

  private static Value finite(Value value) {
    return Double.isFinite(value.estimate()) && Double.isFinite(value.error())
        ? value
        : new Value(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }
}
