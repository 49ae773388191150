package vn.chungtay.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.chungtay.measures.TestSurvey.whole;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Incomes from Haughton and Khandker, Handbook on Poverty and Inequality, and by hand. */
class IncomeMeasuresTest {
  private static List<Estimate> of(String incomes, double line) {
    return survey(incomes).incomes("income", line);
  }

  private static TestSurvey survey(String incomes) {
    return TestSurvey.of(
        Arrays.stream(incomes.split(" ", -1)).collect(Collectors.joining("\n", "income\n", "\n")));
  }

  private static double value(List<Estimate> lines, String measure) {
    return whole(lines, measure, "").estimate();
  }

  @Test
  void b01TwoOfFourBelowTheLine() {
    assertThat(value(of("100 100 150 150", 125), "FGT0")).isEqualTo(0.5);
    assertThat(value(of("124 124 150 150", 125), "FGT1")).isCloseTo(0.004, within(1e-16));
  }

  @Test
  void b02GapSeverityAndWattsOfTheHandbook() {
    List<Estimate> lines = of("100 110 150 160", 125);
    assertThat(value(lines, "FGT0")).isEqualTo(0.5);
    assertThat(value(lines, "FGT1")).isCloseTo(0.08, within(1e-15));
    assertThat(value(lines, "FGT2")).isCloseTo(0.0136, within(1e-15));
    assertThat(value(lines, "watts")).isCloseTo(0.0877442307, within(1e-9));
  }

  @Test
  void b03GiniOfTheHandbook() {
    List<Estimate> lines = of("10 15 20 25 40 20 30 35 45 90", 20);
    assertThat(value(lines, "gini")).isCloseTo(0.3272727, within(1e-5));
  }

  @Test
  void b04AnIncomeExactlyOnTheLineIsPoorWithoutAGap() {
    List<Estimate> lines = of("1500000 1500001", 1_500_000);
    assertThat(value(lines, "FGT0")).isEqualTo(0.5);
    assertThat(value(lines, "FGT1")).isZero();
    assertThat(value(lines, "watts")).isZero();
  }

  @Test
  void b05ARowWithoutPositiveIncomeStaysInThePopulationOfWatts() {
    List<Estimate> lines = of("0 50 100 200", 100);
    assertThat(value(lines, "watts")).isCloseTo(Math.log(2) / 4, within(1e-15));
    assertThat(value(lines, "FGT1")).isCloseTo((1 + 0.5) / 4, within(1e-15));
  }

  @Test
  void b06GiniIsUndefinedWithoutIncome() {
    assertThat(value(of("0 0", 1), "gini")).isNaN();
  }

  @Test
  void b07TheErrorOfAGapIsThatOfAMean() {
    List<Estimate> lines = of("100 110 150 160", 125);
    double[] gaps = {0.2, 0.12, 0, 0};
    double squares = Arrays.stream(gaps).map(gap -> (gap - 0.08) * (gap - 0.08)).sum();
    assertThat(whole(lines, "FGT1", "").error()).isCloseTo(Math.sqrt(squares / 12), within(1e-15));
  }

  @Test
  void b08TheErrorOfGiniIsNearTheJackknife() {
    String[] incomes =
        IntStream.range(1, 121)
            .mapToObj(at -> at * 37 % 121 * at + 900 + "")
            .toArray(String[]::new);
    int n = incomes.length;
    double all = value(of(String.join(" ", incomes), 1), "gini");
    double squares = 0;
    for (int left = 0; left < n; left++) {
      int out = left;
      String rest =
          IntStream.range(0, n)
              .filter(at -> at != out)
              .mapToObj(at -> incomes[at])
              .collect(Collectors.joining(" "));
      double apart = value(of(rest, 1), "gini") - all;
      squares += apart * apart;
    }
    double jackknife = Math.sqrt(squares * (n - 1) / n);
    double error = whole(of(String.join(" ", incomes), 1), "gini", "").error();
    assertThat(error / jackknife).isCloseTo(1, within(0.03));
  }

  @Test
  void b09TheErrorOfGiniIsTheDerivativeByEachWeight() {
    double step = 1e-6;
    String table = "income,w\n10,1\n15,2\n20,1.5\n20,1\n90,0.5\n";
    double[] weights = {1, 2, 1.5, 1, 0.5};
    double gini =
        whole(TestSurvey.of(table).weight("w").incomes("income", 1), "gini", "").estimate();
    double squares = 0;
    for (int row = 0; row < 5; row++) {
      double[] moved = weights.clone();
      moved[row] += step;
      double[] incomes = {10, 15, 20, 20, 90};
      StringBuilder changed = new StringBuilder("income,w\n");
      for (int at = 0; at < 5; at++) {
        changed.append(incomes[at]).append(',').append(moved[at]).append('\n');
      }
      double then =
          whole(TestSurvey.of(changed.toString()).weight("w").incomes("income", 1), "gini", "")
              .estimate();
      double z = weights[row] * (then - gini) / step;
      squares += z * z;
    }
    double error = whole(TestSurvey.of(table).weight("w").incomes("income", 1), "gini", "").error();
    assertThat(error).isCloseTo(Math.sqrt(squares * 5 / 4), within(1e-6));
  }
}
