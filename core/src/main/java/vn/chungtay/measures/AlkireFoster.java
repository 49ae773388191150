package vn.chungtay.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import vn.chungtay.measures.Report.Title;

/**
 * The Alkire-Foster family: headcount H, intensity A, adjusted headcount M0, uncensored ({@code
 * hd}) and censored ({@code hdk}) headcounts, absolute ({@code actb} = weight × hdk) and relative
 * ({@code pctb} = actb / M0) contributions. Each is a ratio of weighted totals.
 */
public final class AlkireFoster {
  private final Scoring scoring;
  private final List<Ratio> ratios = new ArrayList<>();

  /** A total over the rows of one pattern: what a row of weight 1 adds. */
  private interface Part {
    double of(long pattern, long score);
  }

  private record Ratio(Title title, Part above, Part below) {}

  /** The measures for a scoring and its cutoffs. */
  public AlkireFoster(Scoring scoring, List<Cutoff> cutoffs) {
    this.scoring = scoring;
    for (Cutoff cutoff : cutoffs) {
      addPoverty(cutoff.written(), scoring.smallestPoorScore(cutoff.share()));
    }
    addUncensored();
    for (Cutoff cutoff : cutoffs) {
      addCensored(cutoff.written(), scoring.smallestPoorScore(cutoff.share()));
    }
  }

  private void addPoverty(String cutoff, long line) {
    Part everybody = (pattern, score) -> 1;
    Part poor = (pattern, score) -> score >= line ? 1 : 0;
    Part poorScore = poorScore(line);
    ratios.add(new Ratio(title("H", "", cutoff), poor, everybody));
    ratios.add(new Ratio(title("A", "", cutoff), poorScore, poor));
    ratios.add(new Ratio(title("M0", "", cutoff), poorScore, everybody));
  }

  private void addUncensored() {
    for (int index = 0; index < scoring.indicators().size(); index++) {
      int bit = index;
      ratios.add(
          new Ratio(
              title("hd", scoring.indicators().get(bit), ""),
              (pattern, score) -> pattern >>> bit & 1,
              (pattern, score) -> 1));
    }
  }

  private void addCensored(String cutoff, long line) {
    Part everybody = (pattern, score) -> 1;
    Part poorScore = poorScore(line);
    for (int index = 0; index < scoring.indicators().size(); index++) {
      int bit = index;
      String name = scoring.indicators().get(bit);
      double share = scoring.share(bit);
      Part censored = (pattern, score) -> score >= line ? pattern >>> bit & 1 : 0;
      Part contribution = (pattern, score) -> share * censored.of(pattern, score);
      ratios.add(new Ratio(title("hdk", name, cutoff), censored, everybody));
      Title absolute = new Title("actb", name, cutoff, true, share);
      ratios.add(new Ratio(absolute, censored, everybody));
      ratios.add(new Ratio(title("pctb", name, cutoff), contribution, poorScore));
    }
  }

  private Part poorScore(long line) {
    double total = scoring.total();
    return (pattern, score) -> score >= line ? score / total : 0;
  }

  private static Title title(String measure, String indicator, String cutoff) {
    return new Title(measure, indicator, cutoff, true, 1);
  }

  /** Gives every estimate to {@code lines}: the whole, then group by group. */
  public void estimate(Sample sample, Breakdown breakdown, Consumer<Estimate> lines) {
    Atoms atoms = sample.atoms();
    int rounds = Math.max(1, breakdown.rounds().size());
    Slots slots = new Slots(sample, rounds);
    Report report =
        new Report(new SurveyErrors(atoms, sample.places()), breakdown, slots.roundOfSlot, lines);
    Domains.forEach(
        atoms,
        breakdown.groupings(),
        Domains.natural(atoms.size()),
        domain -> {
          int[] present = slots.gather(atoms, domain);
          for (Ratio ratio : ratios) {
            slots.linearise(ratio, present);
            report.write(domain, ratio.title(), present, slots.estimates, slots.influence);
          }
        });
  }

  /** Working space by slot: a pattern in a round. */
  private final class Slots {
    final int[] roundOfSlot;
    final double[] influence;
    final double[] estimates;
    private final double[] below;
    private final double[] weight;
    private final long[] patterns;
    private final long[] scores;

    Slots(Sample sample, int rounds) {
      int size = sample.patterns();
      this.patterns = new long[size];
      this.scores = new long[size];
      for (int number = 0; number < size; number++) {
        patterns[number] = sample.pattern(number);
        scores[number] = scoring.score(patterns[number]);
      }
      this.roundOfSlot = new int[size * rounds];
      for (int slot = 0; slot < roundOfSlot.length; slot++) {
        roundOfSlot[slot] = slot / size;
      }
      this.influence = new double[roundOfSlot.length];
      this.weight = new double[roundOfSlot.length];
      this.estimates = new double[rounds];
      this.below = new double[rounds];
    }

    /** Sums the domain's weights by slot; the slots that occur. */
    int[] gather(Atoms atoms, Domain domain) {
      Arrays.fill(weight, Double.NaN);
      int[] present = new int[Math.min(weight.length, domain.size())];
      int found = 0;
      for (int at = 0; at < domain.size(); at++) {
        int atom = domain.atom(at);
        int slot = atoms.slot[atom];
        if (Double.isNaN(weight[slot])) {
          weight[slot] = 0;
          present[found++] = slot;
        }
        weight[slot] += atoms.weight[atom];
      }
      return Arrays.copyOf(present, found);
    }

    void linearise(Ratio ratio, int[] present) {
      Arrays.fill(estimates, 0);
      Arrays.fill(below, 0);
      for (int slot : present) {
        int number = slot % patterns.length;
        int round = roundOfSlot[slot];
        estimates[round] += weight[slot] * ratio.above().of(patterns[number], scores[number]);
        below[round] += weight[slot] * ratio.below().of(patterns[number], scores[number]);
      }
      for (int round = 0; round < estimates.length; round++) {
        estimates[round] = below[round] > 0 ? estimates[round] / below[round] : Double.NaN;
      }
      for (int slot : present) {
        int number = slot % patterns.length;
        int round = roundOfSlot[slot];
        double above = ratio.above().of(patterns[number], scores[number]);
        double share = ratio.below().of(patterns[number], scores[number]);
        influence[slot] = (above - estimates[round] * share) / below[round];
      }
    }
  }
}
