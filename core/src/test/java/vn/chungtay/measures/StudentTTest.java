package vn.chungtay.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StudentTTest {
  @Test
  void theQuantilesOfThePrintedTables() {
    Map<Integer, Double> table =
        Map.of(
            1, 12.706204736174694,
            2, 4.302652729749462,
            5, 2.5705818356363146,
            10, 2.228138851986274,
            30, 2.0422724563012378,
            100, 1.9839715185235518,
            1000, 1.9623390808264083);
    table.forEach(
        (freedom, value) ->
            assertThat(StudentT.quantile(0.975, freedom)).isCloseTo(value, within(1e-11)));
  }

  @Test
  void withMuchFreedomItIsTheNormalQuantile() {
    assertThat(StudentT.quantile(0.975, 1e9)).isCloseTo(1.959963984540054, within(1e-8));
  }

  @Test
  void withoutFreedomThereIsNone() {
    assertThat(StudentT.quantile(0.975, 0)).isNaN();
  }
}
