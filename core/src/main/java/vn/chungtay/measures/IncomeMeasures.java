package vn.chungtay.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import vn.chungtay.measures.Report.Title;

/**
 * Measures of income poverty and inequality: Foster-Greer-Thorbecke of order 0, 1 and 2, Watts,
 * Gini.
 *
 * <p>Conventions. An income exactly on the line is poor, as the Vietnamese standards have it. Watts
 * is the mean of log(line / income) over the poor; rows without a positive income add nothing to
 * its sum and stay in its population (as in the World Bank's PIP). Gini is the covariance form (2 Σ
 * w x C − Σ w² x) / (W Σ w x) − 1, with C the running total of weights; it does not change when
 * rows are doubled. Its error comes from the derivative of that form by each weight.
 */
public final class IncomeMeasures {
  private IncomeMeasures() {}

  /** What a row of weight 1 adds to the sum of a mean. */
  private interface Gap {
    double of(double income, double line);
  }

  private record Mean(Title title, Gap gap) {}

  private static final List<Mean> MEANS =
      List.of(
          new Mean(title("FGT0", true), (y, z) -> y <= z ? 1 : 0),
          new Mean(title("FGT1", false), (y, z) -> y <= z ? (z - y) / z : 0),
          new Mean(title("FGT2", false), (y, z) -> y <= z ? (z - y) / z * ((z - y) / z) : 0),
          new Mean(title("watts", false), (y, z) -> y <= z && y > 0 ? Math.log(z / y) : 0));

  private static Title title(String measure, boolean share) {
    return new Title(measure, "", "", share, 1);
  }

  /** Gives every estimate to {@code lines}: the whole, then group by group. */
  public static void estimate(IncomeSample sample, Breakdown breakdown, Consumer<Estimate> lines) {
    Work work = new Work(sample, breakdown, lines);
    List<Domain> domains = new ArrayList<>();
    int[] natural = Domains.natural(work.atoms.size());
    Domains.forEach(work.atoms, breakdown.groupings(), natural, domains::add);
    int[] at = {0};
    Domains.forEach(
        work.atoms,
        breakdown.groupings(),
        work.byIncome(),
        ranked -> work.estimate(domains.get(at[0]++), ranked));
  }

  private static final class Work {
    private final IncomeSample sample;
    private final Atoms atoms;
    private final Report report;
    private final int[] roundOfSlot;
    private final double[] influence;
    private final double[] estimates;

    Work(IncomeSample sample, Breakdown breakdown, Consumer<Estimate> lines) {
      this.sample = sample;
      this.atoms = sample.atoms();
      this.roundOfSlot = new int[atoms.size()];
      for (int atom = 0; atom < atoms.size(); atom++) {
        roundOfSlot[atoms.slot[atom]] = atoms.round(atom);
      }
      this.influence = new double[atoms.size()];
      SurveyErrors errors = new SurveyErrors(atoms, sample.places());
      this.report = new Report(errors, breakdown, roundOfSlot, lines);
      this.estimates = new double[report.rounds()];
    }

    /** The atoms from the lowest income to the highest. */
    int[] byIncome() {
      double[] sorted = new double[atoms.size()];
      for (int row = 0; row < sorted.length; row++) {
        sorted[row] = sample.income(row);
      }
      Arrays.sort(sorted);
      int[] rankOfAtom = new int[sorted.length];
      for (int atom = 0; atom < sorted.length; atom++) {
        rankOfAtom[atom] = firstNotBelow(sorted, sample.income(atoms.slot[atom]));
      }
      return Buckets.of(rankOfAtom, sorted.length).members();
    }

    private static int firstNotBelow(double[] sorted, double value) {
      int low = 0;
      int high = sorted.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (sorted[middle] < value) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    void estimate(Domain domain, Domain ranked) {
      int[] slots = new int[domain.size()];
      double[] population = new double[estimates.length];
      for (int at = 0; at < slots.length; at++) {
        int atom = domain.atom(at);
        slots[at] = atoms.slot[atom];
        population[roundOfSlot[slots[at]]] += atoms.weight[atom];
      }
      for (Mean mean : MEANS) {
        linearise(mean.gap(), domain, population);
        report.write(domain, mean.title(), slots, estimates, influence);
      }
      for (int round = 0; round < estimates.length; round++) {
        gini(ranked, round);
      }
      report.write(domain, title("gini", false), slots, estimates, influence);
    }

    private void linearise(Gap gap, Domain domain, double[] population) {
      Arrays.fill(estimates, 0);
      for (int at = 0; at < domain.size(); at++) {
        int atom = domain.atom(at);
        int row = atoms.slot[atom];
        influence[row] = gap.of(sample.income(row), sample.line(row));
        estimates[roundOfSlot[row]] += atoms.weight[atom] * influence[row];
      }
      for (int round = 0; round < estimates.length; round++) {
        estimates[round] =
            population[round] > 0 ? estimates[round] / population[round] : Double.NaN;
      }
      for (int at = 0; at < domain.size(); at++) {
        int row = atoms.slot[domain.atom(at)];
        int round = roundOfSlot[row];
        influence[row] = (influence[row] - estimates[round]) / population[round];
      }
    }

    /** Gini of one round; a first pass sums, a second walks up the incomes, ties together. */
    private void gini(Domain ranked, int round) {
      double population = 0;
      double incomes = 0;
      for (int at = 0; at < ranked.size(); at++) {
        int atom = ranked.atom(at);
        if (roundOfSlot[atoms.slot[atom]] == round) {
          population += atoms.weight[atom];
          incomes += atoms.weight[atom] * sample.income(atoms.slot[atom]);
        }
      }
      double larger = meanLarger(ranked, round, incomes);
      if (!(population > 0 && incomes > 0)) {
        estimates[round] = Double.NaN;
        return;
      }
      double gini = larger / (population * incomes) - 1;
      estimates[round] = gini;
      for (int at = 0; at < ranked.size(); at++) {
        int row = atoms.slot[ranked.atom(at)];
        if (roundOfSlot[row] == round) {
          influence[row] =
              2 * influence[row] / (population * incomes)
                  - (gini + 1) * (1 / population + sample.income(row) / incomes);
        }
      }
    }

    /**
     * Sum over all pairs of w w' max(x, x'); leaves in {@code influence} each row's part of it per
     * weight.
     */
    private double meanLarger(Domain ranked, int round, double incomes) {
      double pairs = 0;
      double weightBelow = 0;
      double incomeBelow = 0;
      int at = 0;
      while (at < ranked.size()) {
        double income = sample.income(atoms.slot[ranked.atom(at)]);
        int end = at;
        double weightHere = 0;
        while (end < ranked.size() && sample.income(atoms.slot[ranked.atom(end)]) == income) {
          int atom = ranked.atom(end++);
          weightHere += roundOfSlot[atoms.slot[atom]] == round ? atoms.weight[atom] : 0;
        }
        weightBelow += weightHere;
        incomeBelow += weightHere * income;
        double part = income * weightBelow + incomes - incomeBelow;
        pairs += weightHere * part;
        for (; at < end; at++) {
          int row = atoms.slot[ranked.atom(at)];
          influence[row] = roundOfSlot[row] == round ? part : influence[row];
        }
      }
      return pairs;
    }
  }
}
