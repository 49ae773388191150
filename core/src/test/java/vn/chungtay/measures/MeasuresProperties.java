package vn.chungtay.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.chungtay.measures.TestSurvey.find;
import static vn.chungtay.measures.TestSurvey.whole;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for every survey. */
class MeasuresProperties {
  private static final String INDICATORS = "i0,i1,i2,i3";
  private static final String WEIGHTS = "1/3,1/6,1/4,1/4";
  private static final String HEADER = INDICATORS + ",weight,area,stratum,psu,income";

  /** A survey in four clusters and two strata, made from a seed. */
  private static List<String> rows(long seed, int size) {
    Random random = new Random(seed);
    return IntStream.range(0, size)
        .mapToObj(
            at ->
                String.join(
                    ",",
                    bit(random),
                    bit(random),
                    bit(random),
                    bit(random),
                    (1 + random.nextInt(40)) / 8.0 + "",
                    "area" + random.nextInt(3),
                    at % 2 + "",
                    at % 4 + "",
                    random.nextInt(500) * 10 + 10 + ""))
        .toList();
  }

  private static String bit(Random random) {
    return random.nextInt(3) == 0 ? "1" : "0";
  }

  private static TestSurvey survey(List<String> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    lines.addAll(rows);
    return TestSurvey.ofLines(lines).weight("weight").design("stratum", "psu");
  }

  @Property(tries = 200)
  void adjustedHeadcountIsHeadcountTimesIntensity(
      @ForAll long seed, @ForAll @IntRange(min = 8, max = 60) int size) {
    List<Estimate> lines = survey(rows(seed, size)).alkireFoster(INDICATORS, WEIGHTS, "1/3");
    double headcount = whole(lines, "H", "1/3").estimate();
    double intensity = whole(lines, "A", "1/3").estimate();
    double adjusted = whole(lines, "M0", "1/3").estimate();
    assertThat(headcount == 0 ? 0 : headcount * intensity).isCloseTo(adjusted, within(1e-14));
  }

  @Property(tries = 200)
  void contributionsSumToTheWhole(
      @ForAll long seed, @ForAll @IntRange(min = 8, max = 60) int size) {
    List<Estimate> lines = survey(rows(seed, size)).alkireFoster(INDICATORS, WEIGHTS, "1/2");
    double adjusted = whole(lines, "M0", "1/2").estimate();
    double absolute = 0;
    double relative = 0;
    for (String name : INDICATORS.split(",", -1)) {
      absolute += find(lines, "actb", name, "1/2", "", "").estimate();
      relative += find(lines, "pctb", name, "1/2", "", "").estimate();
    }
    assertThat(absolute).isCloseTo(adjusted, within(1e-14));
    if (adjusted > 0) {
      assertThat(relative).isCloseTo(1, within(1e-13));
    } else {
      assertThat(relative).isNaN();
    }
  }

  @Property(tries = 100)
  void groupsWeightedByTheirSizeGiveTheWhole(
      @ForAll long seed, @ForAll @IntRange(min = 8, max = 60) int size) {
    List<String> rows = rows(seed, size);
    List<Estimate> lines = survey(rows).by("area").alkireFoster(INDICATORS, WEIGHTS, "1/3");
    List<Estimate> incomes = survey(rows).by("area").incomes("income", 2000);
    for (String measure : List.of("H", "M0")) {
      assertThat(sumOfGroups(rows, lines, measure, "1/3"))
          .isCloseTo(whole(lines, measure, "1/3").estimate(), within(1e-13));
    }
    for (String measure : List.of("FGT0", "FGT1", "FGT2", "watts")) {
      assertThat(sumOfGroups(rows, incomes, measure, ""))
          .isCloseTo(whole(incomes, measure, "").estimate(), within(1e-13));
    }
  }

  private static double sumOfGroups(
      List<String> rows, List<Estimate> lines, String measure, String cutoff) {
    double all = 0;
    double sum = 0;
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      double weight = Double.parseDouble(cells[4]);
      all += weight;
      sum += weight * find(lines, measure, "", cutoff, "area", cells[5]).estimate();
    }
    return sum / all;
  }

  @Property(tries = 100)
  void theOrderOfRowsDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 8, max = 60) int size) {
    List<String> rows = rows(seed, size);
    List<String> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed + 1));
    same(
        survey(rows).by("area").alkireFoster(INDICATORS, WEIGHTS, "1/3,2/3"),
        survey(shuffled).by("area").alkireFoster(INDICATORS, WEIGHTS, "1/3,2/3"));
    same(
        survey(rows).by("area").incomes("income", 2000),
        survey(shuffled).by("area").incomes("income", 2000));
  }

  @Property(tries = 100)
  void doublingEveryRowKeepsEveryEstimate(
      @ForAll long seed, @ForAll @IntRange(min = 8, max = 60) int size) {
    List<String> rows = rows(seed, size);
    List<String> doubled = new ArrayList<>(rows);
    doubled.addAll(rows);
    same(
        survey(rows).alkireFoster(INDICATORS, WEIGHTS, "1/3"),
        survey(doubled).alkireFoster(INDICATORS, WEIGHTS, "1/3"));
    same(survey(rows).incomes("income", 2000), survey(doubled).incomes("income", 2000));
  }

  private static void same(List<Estimate> one, List<Estimate> other) {
    assertThat(other).hasSameSizeAs(one);
    for (Estimate each : one) {
      Estimate.Value value =
          find(other, each.measure(), each.indicator(), each.cutoff(), each.by(), each.group());
      if (Double.isNaN(each.value().estimate())) {
        assertThat(value.estimate()).isNaN();
      } else {
        assertThat(value.estimate()).isCloseTo(each.value().estimate(), within(1e-12));
        assertThat(value.error()).isCloseTo(each.value().error(), within(1e-7));
      }
    }
  }

  @Property(tries = 100)
  void giniDoesNotSeeTheUnitOfMoney(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int factor) {
    List<String> rows = rows(seed, 20);
    List<String> dearer =
        rows.stream()
            .map(
                row -> {
                  int at = row.lastIndexOf(',') + 1;
                  return row.substring(0, at) + Long.parseLong(row.substring(at)) * factor;
                })
            .toList();
    Estimate.Value one = whole(survey(rows).incomes("income", 2000), "gini", "");
    Estimate.Value other = whole(survey(dearer).incomes("income", 2000), "gini", "");
    assertThat(other.estimate()).isCloseTo(one.estimate(), within(1e-12)).isBetween(0.0, 1.0);
    assertThat(other.error()).isCloseTo(one.error(), within(1e-12));
  }

  @Property(tries = 500)
  void aScoreOnTheCutoffIsPoorAndOneUnitBelowIsNot(
      @ForAll @LongRange(min = 0, max = 15) long pattern,
      @ForAll @IntRange(min = 1, max = 97) int a,
      @ForAll @IntRange(min = 1, max = 97) int b,
      @ForAll @IntRange(min = 1, max = 97) int c) {
    int total = a + b + c + 1;
    Scoring scoring =
        Scoring.find(
                List.of("a", "b", "c", "d"),
                List.of(
                    Fraction.find(a + "/" + total).orElseThrow(),
                    Fraction.find(b + "/" + total).orElseThrow(),
                    Fraction.find(c + "/" + total).orElseThrow(),
                    Fraction.find("1/" + total).orElseThrow()))
            .orElseThrow();
    long score = scoring.score(pattern);
    Fraction on = Fraction.find(score + "/" + scoring.total()).orElseThrow();
    Fraction above = Fraction.find((score * 1000 + 1) + "/" + scoring.total() * 1000).orElseThrow();
    assertThat(scoring.smallestPoorScore(on)).isEqualTo(score);
    assertThat(scoring.smallestPoorScore(above)).isEqualTo(score + 1);
  }

  @Property(tries = 100)
  void cellsGivenTogetherEqualRowsOneByOne(@ForAll long seed) {
    Random random = new Random(seed);
    Sample together = new Sample(Design.SIMPLE, 0);
    Sample single = new Sample(Design.SIMPLE, 0);
    for (int cell = 0; cell < 6; cell++) {
      double[] weights = random.doubles(1 + random.nextInt(5), 0.5, 4).toArray();
      double sum = java.util.Arrays.stream(weights).sum();
      double mean = sum / weights.length;
      double squares = java.util.Arrays.stream(weights).map(w -> (w - mean) * (w - mean)).sum();
      together.add(together.place(0, 0, 0), cell % 4, weights.length, sum, squares);
      for (double weight : weights) {
        single.add(single.place(0, 0, 0), cell % 4, weight);
      }
    }
    same(estimates(together), estimates(single));
  }

  private static List<Estimate> estimates(Sample sample) {
    List<Estimate> lines = new ArrayList<>();
    Scoring scoring =
        Scoring.find(List.of("a", "b"), List.of(Fraction.ONE, Fraction.ONE)).orElseThrow();
    new AlkireFoster(scoring, List.of(Cutoff.find("1/2").orElseThrow()))
        .estimate(sample, Breakdown.WHOLE, lines::add);
    return lines;
  }
}
