package vn.chungtay.forecasts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.chungtay.values.Language;

/** One unit of 1.000 households, so that ten poor households are one percent. */
class B01OneUnitTest {
  private static UnitForecast forecast(Map<Integer, Integer> poor, Map<Integer, Integer> planned) {
    UnitSeries unit = new UnitSeries("A", "Xã A", figures(poor), figures(planned));
    return Forecasting.forecast(new ForecastTask(2020, List.of(unit), List.of())).units().get(0);
  }

  private static Map<Integer, YearFigures> figures(Map<Integer, Integer> poor) {
    Map<Integer, YearFigures> figures = new HashMap<>();
    poor.forEach((year, count) -> figures.put(year, new YearFigures(1_000, count)));
    return figures;
  }

  @Test
  void withoutResultsNothingIsSaid() {
    UnitForecast forecast = forecast(Map.of(), Map.of(2020, 20));
    assertThat(forecast.verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(forecast.path()).isEmpty();
    assertThat(forecast.poor()).isNull();
  }

  @Test
  void oneResultIsNoTrend() {
    UnitForecast forecast = forecast(Map.of(2016, 80), Map.of(2020, 20));
    assertThat(forecast.verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(forecast.reason().in(Language.VI))
        .isEqualTo("Chỉ có kết quả năm 2016; cần ít nhất hai năm mới dự báo được.");
  }

  @Test
  void twoResultsGiveAPaceButNoRange() {
    UnitForecast forecast = forecast(Map.of(2016, 80, 2017, 70), Map.of(2020, 20));
    assertThat(forecast.verdict()).isEqualTo(Verdict.LIKELY_MISSES);
    assertThat(forecast.path())
        .containsExactly(
            new ForecastYear(2018, new BigDecimal("6.00"), null, null),
            new ForecastYear(2019, new BigDecimal("5.00"), null, null),
            new ForecastYear(2020, new BigDecimal("4.00"), null, null));
    assertThat(forecast.poor()).isEqualTo(40);
    assertThat(forecast.reason().in(Language.VI))
        .isEqualTo(
            "Năm 2017 còn 7,00 %, bình quân giảm 1,00 điểm mỗi năm; dự báo năm 2020: 4,00 % (chỉ"
                + " có hai năm kết quả, chưa nói được khoảng). Kế hoạch năm 2020 là 2,00 %: cần"
                + " giảm 1,67 điểm mỗi năm.");
  }

  @Test
  void threeResultsGiveARangeFromTheSlowestToTheFastestPace() {
    // Changes −2 and −0,5 between neighbours, −1,25 over both years: the median is −1,25.
    UnitForecast forecast = forecast(Map.of(2016, 80, 2017, 60, 2018, 55), Map.of(2020, 20));
    assertThat(forecast.pace()).isEqualTo("-1.25");
    assertThat(forecast.path().get(1))
        .isEqualTo(
            new ForecastYear(
                2020, new BigDecimal("3.00"), new BigDecimal("1.50"), new BigDecimal("4.50")));
    assertThat(forecast.verdict()).isEqualTo(Verdict.LIKELY_MISSES);
    assertThat(forecast.needed()).isEqualTo("-1.75");
  }

  @Test
  void aTargetOutOfReachOfTheFastestPaceIsMissed() {
    assertThat(forecast(Map.of(2016, 80, 2017, 75, 2018, 71), Map.of(2020, 20)).verdict())
        .isEqualTo(Verdict.MISSES);
  }

  @Test
  void aTargetWithinReachOfTheSlowestPaceIsMet() {
    assertThat(forecast(Map.of(2016, 80, 2017, 60, 2018, 41), Map.of(2020, 20)).verdict())
        .isEqualTo(Verdict.MEETS);
  }

  @Test
  void exactlyTheTargetIsMet() {
    assertThat(forecast(Map.of(2018, 40, 2019, 30), Map.of(2020, 20)).verdict())
        .isEqualTo(Verdict.LIKELY_MEETS);
  }

  @Test
  void theResultOfTheEndYearDecidesByItself() {
    UnitForecast forecast = forecast(Map.of(2019, 90, 2020, 21), Map.of(2020, 20));
    assertThat(forecast.verdict()).isEqualTo(Verdict.MISSES);
    assertThat(forecast.reason().in(Language.VI))
        .isEqualTo("Năm 2020 không đạt: kết quả 2,10 %, kế hoạch 2,00 %.");
  }

  @Test
  void aRateNeverFallsUnderZero() {
    UnitForecast forecast = forecast(Map.of(2017, 80, 2018, 10), Map.of(2020, 20));
    assertThat(forecast.path().get(1).rate()).isEqualByComparingTo("0");
    assertThat(forecast.poor()).isZero();
  }

  @Test
  void aYearWithoutResultIsBridgedByItsYearlyPace() {
    assertThat(forecast(Map.of(2014, 80, 2018, 60), Map.of()).pace()).isEqualTo("-0.50");
  }

  @Property(tries = 400)
  void theForecastLiesInItsRangeAndTheRangeHasTheVerdict(
      @ForAll @Size(min = 3, max = 4) List<@IntRange(max = 300) Integer> poor,
      @ForAll @IntRange(max = 300) int planned) {
    Map<Integer, Integer> results = new HashMap<>();
    for (int i = 0; i < poor.size(); i++) {
      results.put(2015 + i, poor.get(i));
    }
    UnitForecast forecast = forecast(results, Map.of(2020, planned));
    ForecastYear end = forecast.path().get(forecast.path().size() - 1);
    BigDecimal low = Objects.requireNonNull(end.low());
    BigDecimal high = Objects.requireNonNull(end.high());
    assertThat(end.rate()).isBetween(low, high);
    BigDecimal plan = BigDecimal.valueOf(planned, 1);
    switch (forecast.verdict()) {
      case MISSES -> assertThat(low).isGreaterThanOrEqualTo(plan);
      case MEETS -> assertThat(high).isLessThanOrEqualTo(plan);
      case LIKELY_MISSES -> assertThat(end.rate()).isGreaterThanOrEqualTo(plan);
      case LIKELY_MEETS -> assertThat(end.rate()).isLessThanOrEqualTo(plan);
      default -> assertThat(forecast.verdict()).isNull();
    }
  }
}
