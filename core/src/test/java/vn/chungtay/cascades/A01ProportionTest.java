package vn.chungtay.cascades;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chungtay.values.Language;

/**
 * The plain proportion: each unit keeps its share of the base year. This is how the annex of Tân
 * Yên was calculated: from the 2016 column, whose sum over the units and printed total agree
 * (48.444 households, 3.160 poor), not year upon year.
 */
class A01ProportionTest {
  private final Cascade cascade = Cascading.proportional(TanYen.task()).cascade().orElseThrow();

  @Test
  void aUnitKeepsItsShareOfTheBaseYear() {
    UnitYear anDuong = cascade.findCell("An Dương", 2017).orElseThrow();
    assertThat(anDuong.households()).isEqualTo(2_029);
    assertThat(anDuong.poor()).isEqualTo(84);
    assertThat(anDuong.rate()).isEqualTo(new BigDecimal("4.12"));
  }

  @Test
  void theNumberSaysHowItCameAbout() {
    UnitYear anDuong = cascade.findCell("An Dương", 2017).orElseThrow();
    assertThat(anDuong.explanation().in(Language.VI))
        .isEqualTo("100 × 2.640/3.160 = 83,54 → 84 (làm tròn)");
    assertThat(anDuong.explanation().in(Language.EN))
        .isEqualTo("100 × 2,640/3,160 = 83.54 → 84 (rounded)");
  }

  @Test
  void theRateIsOfTheUnroundedShares() {
    // 84 / 2.029 would be 4,14.
    assertThat(UnitYear.rate(84, 2_029)).isEqualTo(new BigDecimal("4.14"));
    assertThat(cascade.findCell("An Dương", 2017).orElseThrow().rate())
        .isEqualTo(new BigDecimal("4.12"));
  }

  @Test
  void twoHundredAndEightyFourOfTheTwoHundredAndEightyEightPrintedCellsComeOut() {
    List<String> others =
        TanYen.printed().stream()
            .flatMap(
                printed -> {
                  UnitYear cell = cascade.findCell(printed.unit(), printed.year()).orElseThrow();
                  return Stream.of(
                          difference(
                              printed, "households", printed.households(), cell.households()),
                          difference(printed, "poor", printed.poor(), cell.poor()),
                          difference(
                              printed,
                              "rate",
                              printed.rate().movePointRight(2).longValueExact(),
                              Objects.requireNonNull(cell.rate())
                                  .movePointRight(2)
                                  .longValueExact()))
                      .filter(text -> !text.isEmpty());
                })
            .toList();
    assertThat(others)
        .containsExactly(
            "Ngọc Thiện 2018 households -1",
            "Tân Trung 2019 rate -1",
            "Việt Lập 2020 households 1",
            "Việt Ngọc 2017 poor -1");
  }

  private static String difference(
      TanYen.Printed printed, String column, long expected, long found) {
    return expected == found
        ? ""
        : printed.unit() + " " + printed.year() + " " + column + " " + (found - expected);
  }

  @Test
  void theTotalIsTheTarget() {
    assertThat(cascade.totals())
        .extracting(UnitYear::poor)
        .containsExactly(2640L, 1980L, 1468L, 850L);
    assertThat(cascade.totals())
        .extracting(UnitYear::rate)
        .containsExactly(
            new BigDecimal("5.39"),
            new BigDecimal("4.00"),
            new BigDecimal("2.94"),
            new BigDecimal("1.68"));
  }

  @Test
  void roundingOneByOneMayMissTheTarget() {
    long sum =
        cascade.cells().stream()
            .filter(cell -> cell.year() == 2017)
            .mapToLong(UnitYear::poor)
            .sum();
    assertThat(sum).isNotEqualTo(2_640).isBetween(2_628L, 2_652L);
  }
}
