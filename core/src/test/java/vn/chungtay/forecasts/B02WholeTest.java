package vn.chungtay.forecasts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.values.Language;

/** Several units and the whole: years that lack a unit, figures that cannot be, new standards. */
class B02WholeTest {
  private static YearFigures of(long households, long poor) {
    return new YearFigures(households, poor);
  }

  private final UnitSeries a =
      new UnitSeries(
          "A",
          "Xã A",
          Map.of(2016, of(1_000, 80), 2017, of(1_000, 70), 2018, of(1_000, 65)),
          Map.of(2020, of(1_000, 20)));
  private final UnitSeries b =
      new UnitSeries(
          "B",
          "Xã B",
          Map.of(2016, of(3_000, 120), 2017, of(3_000, 90), 2018, of(3_000, 60)),
          Map.of(2020, of(3_000, 30)));

  private static Forecasts forecast(UnitSeries... units) {
    return Forecasting.forecast(new ForecastTask(2020, List.of(units), List.of()));
  }

  @Test
  void theUnitsThatWillMissAreListed() {
    Forecasts forecasts = forecast(b, a);
    assertThat(forecasts.missing()).extracting(UnitForecast::name).containsExactly("Xã A");
    assertThat(forecasts.units())
        .extracting(UnitForecast::verdict)
        .containsExactly(Verdict.MEETS, Verdict.MISSES);
    assertThat(forecasts.missing().get(0).reason().in(Language.EN))
        .isEqualTo(
            "6.50% in 2018, falling by 0.75 points a year; expected in 2020: 5.00% (from 4.50% at"
                + " the fastest to 5.50% at the slowest pace seen, 3 years of results). The plan"
                + " for 2020 is 2.00%: it must fall by 2.25 points a year.");
  }

  @Test
  void theWholeIsTheSumOfItsUnits() {
    UnitForecast whole = forecast(a, b).whole();
    // 5,00 · 4,00 · 3,125 %: −1, −0,875 and over both −0,9375 a year.
    assertThat(whole.pace()).isEqualTo("-0.94");
    assertThat(whole.plannedRate()).isEqualTo("1.25");
    assertThat(whole.poor()).isEqualTo(50);
    assertThat(whole.verdict()).isEqualTo(Verdict.LIKELY_MEETS);
  }

  @Test
  void aYearThatLacksAUnitIsNotCountedForTheWhole() {
    UnitSeries late =
        new UnitSeries("B", "Xã B", Map.of(2016, of(3_000, 120), 2017, of(3_000, 90)), Map.of());
    Forecasts forecasts = forecast(a, late);
    assertThat(forecasts.whole().points()).isEqualTo(2);
    assertThat(forecasts.whole().verdict()).isEqualTo(Verdict.NO_PLAN);
    assertThat(forecasts.notes().get(0).in(Language.VI))
        .isEqualTo(
            "Năm 2018 thiếu kết quả của 1 đơn vị (Xã B); năm này không tính vào toàn địa bàn.");
  }

  @Test
  void figuresThatCannotBeAreNamedAndLeftOut() {
    UnitSeries odd =
        new UnitSeries("C", "Xã C", Map.of(2016, of(10, 12), 2017, of(10, 1)), Map.of());
    Forecasts forecasts = forecast(odd);
    assertThat(forecasts.units().get(0).verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(forecasts.notes().get(0).in(Language.VI))
        .isEqualTo("Xã C năm 2016: 10 hộ, 12 hộ nghèo không thể đúng nên không dùng.");
  }

  @Test
  void resultsOfAnOlderStandardAreNotCompared() {
    Forecasts forecasts =
        Forecasting.forecast(new ForecastTask(2020, List.of(a), List.of(2017, 2019)));
    assertThat(forecasts.units().get(0).points()).isEqualTo(2);
    assertThat(forecasts.notes().stream().map(note -> note.in(Language.VI)))
        .containsExactlyInAnyOrder(
            "Chỉ so sánh từ năm 2017: trước đó đo theo chuẩn nghèo khác.",
            "Từ năm 2019 đo theo chuẩn nghèo mới; dự báo chưa tính đến điều đó.");
  }

  @Test
  void everyVerdictHasANameInBothLanguages() {
    for (Verdict verdict : Verdict.values()) {
      assertThat(verdict.said().in(Language.VI)).isNotEqualTo(verdict.said().in(Language.EN));
    }
  }
}
