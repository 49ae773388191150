package vn.chungtay.analytics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chungtay.measures.Breakdown;
import vn.chungtay.measures.DesignFacts;
import vn.chungtay.measures.IncomeSample;
import vn.chungtay.measures.LonelyUnits;
import vn.chungtay.measures.Sample;
import vn.chungtay.values.Message;

/** Rows on their way from a file into the samples: labels numbered, gaps counted. */
final class Intake {
  /** The pattern of a row with a missing answer. */
  static final long MISSING = -1;

  final Labels strata = new Labels();
  final Labels units = new Labels();
  final Labels rounds = new Labels();
  final List<Labels> groups = new ArrayList<>();

  /** Where the row at hand belongs; filled by the reader before it hands the row over. */
  final Spot spot;

  private final MeasurePlan plan;
  private final Problems problems;
  private final Sample deprivations;
  private final IncomeSample incomes;
  private double[] years = new double[8];
  private long rows;
  private long withoutAnswer;
  private long withoutIncome;
  private long withoutRound;
  private long withoutGroup;

  /** Numbers of the labels of one row; a group is −1 where the cell is empty. */
  static final class Spot {
    int stratum;
    int unit;
    int round;
    final int[] groups;

    Spot(int groupings) {
      this.groups = new int[groupings];
    }
  }

  Intake(MeasurePlan plan, Problems problems) {
    this.plan = plan;
    this.problems = problems;
    int groupings = plan.request().by().size();
    this.spot = new Spot(groupings);
    this.deprivations = new Sample(plan.design(), groupings);
    this.incomes = new IncomeSample(plan.design(), groupings);
    for (int grouping = 0; grouping < groupings; grouping++) {
      groups.add(new Labels());
    }
    Arrays.fill(years, Double.NaN);
  }

  /** Counts rows read; those of no round belong nowhere and are left out. */
  void rowsRead(long count, long noRound) {
    rows += count;
    withoutRound += noRound;
    if (Arrays.stream(spot.groups).anyMatch(group -> group < 0)) {
      withoutGroup += count;
    }
  }

  /** The year of the spot's round, which all its rows must share. */
  void year(double year) {
    int round = spot.round;
    if (round >= years.length) {
      int before = years.length;
      years = Arrays.copyOf(years, round * 2);
      Arrays.fill(years, before, years.length, Double.NaN);
    }
    if (Double.isNaN(years[round])) {
      years[round] = year;
    } else if (years[round] != year) {
      problems.add("measures.two-years", rounds.text(round), years[round] + "", year + "");
    }
  }

  /** Adds rows of one pattern at the spot; their weights and squares as {@link Sample} has them. */
  void deprived(long pattern, long count, double weights, double squares) {
    if (pattern == MISSING) {
      withoutAnswer += count;
      return;
    }
    int place = deprivations.place(spot.stratum, spot.unit, spot.round, spot.groups);
    deprivations.add(place, pattern, count, weights, squares);
  }

  /** Adds a row's income at the spot; NaN where it is missing. */
  void income(double income, double line, double weight) {
    if (Double.isNaN(income) || Double.isNaN(line)) {
      withoutIncome++;
      return;
    }
    incomes.add(
        incomes.place(spot.stratum, spot.unit, spot.round, spot.groups), income, line, weight);
  }

  Sample deprivations() {
    return deprivations;
  }

  IncomeSample incomes() {
    return incomes;
  }

  /** What the numbers in the samples stand for. */
  Breakdown breakdown() {
    List<Breakdown.Grouping> groupings = new ArrayList<>();
    for (int grouping = 0; grouping < groups.size(); grouping++) {
      groupings.add(
          new Breakdown.Grouping(plan.request().by().get(grouping), groups.get(grouping).all()));
    }
    List<Breakdown.Round> found = new ArrayList<>();
    if (!plan.request().time().isEmpty()) {
      for (String label : rounds.all()) {
        found.add(new Breakdown.Round(label, yearOf(found.size(), label)));
      }
    }
    return new Breakdown(groupings, found);
  }

  /** The dated year, or the label itself where it looks like a year. */
  private double yearOf(int round, String label) {
    if (!plan.request().year().isEmpty()) {
      return round < years.length ? years[round] : Double.NaN;
    }
    return label.matches("(19|20)\\d\\d(\\.\\d+)?") ? Double.parseDouble(label) : Double.NaN;
  }

  /** What was read, left out and assumed; for the person who asked. */
  List<Message> summary() {
    List<Message> all = new ArrayList<>();
    all.add(told("measures.rows-read", rows));
    if (plan.scoring() != null) {
      all.add(told("measures.rows-scored", deprivations.rows(), withoutAnswer));
      all.add(design(deprivations.designFacts()));
    }
    if (!plan.request().income().isEmpty()) {
      all.add(told("measures.rows-with-income", incomes.rows(), withoutIncome));
      if (plan.scoring() == null) {
        all.add(design(incomes.designFacts()));
      }
      if (incomes.rowsWithoutPositiveIncome() > 0) {
        all.add(told("measures.not-positive", incomes.rowsWithoutPositiveIncome()));
      }
    }
    if (withoutRound > 0) {
      all.add(told("measures.without-round", withoutRound));
    }
    if (withoutGroup > 0) {
      all.add(told("measures.without-group", withoutGroup));
    }
    return all;
  }

  private static Message told(String key, long... counts) {
    return Message.of(key, Arrays.stream(counts).mapToObj(BigDecimal::valueOf).toArray());
  }

  private static Message design(DesignFacts facts) {
    return told("measures.design", facts.strata(), facts.units(), facts.degreesOfFreedom());
  }

  /** Tells what stops every estimate: no rows left, or strata with a single unit. */
  void check() {
    if (plan.scoring() != null) {
      check(deprivations.rows(), deprivations.designFacts());
    }
    if (!plan.request().income().isEmpty() && problems.none()) {
      check(incomes.rows(), incomes.designFacts());
    }
  }

  private void check(long kept, DesignFacts facts) {
    if (kept == 0) {
      problems.add("measures.no-rows");
    }
    boolean refused =
        plan.request().lonely() == LonelyUnits.REFUSE
            && !(plan.request().strata().isEmpty() && plan.request().psu().isEmpty());
    if (refused && !facts.lonelyStrata().isEmpty()) {
      int first = facts.lonelyStrata().get(0);
      String name = plan.request().strata().isEmpty() ? "–" : strata.text(first);
      problems.add("measures.lonely-stratum", facts.lonelyStrata().size(), name);
    }
  }
}
