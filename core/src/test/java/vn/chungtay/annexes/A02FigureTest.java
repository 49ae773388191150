package vn.chungtay.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How figures are printed, and which prints are not figures. */
class A02FigureTest {
  @ParameterizedTest(name = "count {0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2008|2008",
        "2 008|2008",
        "2.008|2008",
        "2,008|2008",
        "2\u00A0008|2008",
        "2\u202F008|2008",
        "1.234.567|1234567",
        "05|5",
        "130 hộ|130",
        "2008,0|2008",
        "130*|130",
        "130¹|130",
        "-5|-5",
        "0|0"
      })
  void f01_countsAreGroupedInManyWays(String printed, String value) {
    assertThat(NumberReading.of(printed, false).number()).isEqualTo(new BigDecimal(value));
  }

  @ParameterizedTest(name = "rate {0} is {1} with {2} decimals")
  @CsvSource(
      delimiter = '|',
      value = {
        "6,47|6.47|2",
        "6.47|6.47|2",
        "6,47%|6.47|2",
        "6,47 %|6.47|2",
        "9,60|9.60|2",
        "12|12|0",
        "0|0|0",
        "1.684|1.684|3",
        "6,47²|6.47|2"
      })
  void f02_ratesHaveACommaOrAPoint(String printed, String value, int decimals) {
    NumberReading reading = NumberReading.of(printed, true);
    assertThat(reading.number()).isEqualTo(new BigDecimal(value));
    assertThat(reading.decimals()).isEqualTo(decimals);
  }

  @ParameterizedTest
  @CsvSource({"'-'", "'–'", "''", "'…'", "'...'", "'x'", "' \u00A0'"})
  void f03_marksOfNothingAreNoFigure(String printed) {
    NumberReading reading = NumberReading.of(printed, false);
    assertThat(reading.printed()).isEmpty();
    assertThat(reading.number()).isNull();
  }

  @ParameterizedTest(name = "{0} is malformed, perhaps {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2 0 08|2008",
        "2.08|208",
        "20.08|2008",
        "2..008|2008",
        "2. 008|2008",
        "2 .008|2008",
        "1O0|100",
        "l30|130",
        "130.|130",
        "48 94 4|48944",
        "2.008,5|20085",
        "13%|13"
      })
  void f04_otherPrintsAreNotReadAsCounts(String printed, String guess) {
    NumberReading reading = NumberReading.of(printed, false);
    assertThat(reading.number()).isNull();
    assertThat(reading.printed()).isEqualTo(printed);
    assertThat(reading.candidates()).first().isEqualTo(new BigDecimal(guess));
  }

  @ParameterizedTest(name = "{0} is malformed, perhaps {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "6,,47|6.47",
        "6, 47|6.47",
        "6..47|6.47",
        "6;47|6.47",
        "6,4 7|6.47",
        "6,47,|6.47",
        "6'47|6.47",
        "O,47|0.47"
      })
  void f05_otherPrintsAreNotReadAsRates(String printed, String guess) {
    NumberReading reading = NumberReading.of(printed, true);
    assertThat(reading.number()).isNull();
    assertThat(reading.candidates()).contains(new BigDecimal(guess));
  }

  @Test
  void f06_aMalformedCellIsOneFindingAndNeitherRateNorSumIsBlamed() {
    String drawing =
        """
        TT | Xã | Tổng số hộ | Hộ nghèo năm 2023 | Tỷ lệ
        1 | Bình An | 1.25O | 50 | 4,00
        2 | Phú Lộc | 1.750 | 100 | 5,,71
        | Tổng | 3.000 | 150 | 5,00
        """;
    assertThat(Drawn.findings(drawing))
        .containsExactly(
            "NUMBER error Bình An 2023 households 1.25O→1250",
            "NUMBER error Phú Lộc 2023 rate 5,,71→5,71");
  }

  @Test
  void f07_theBestGuessOfARateIsTheOneThatTheCountsGive() {
    String drawing =
        """
        TT | Xã | Tổng số hộ | Hộ nghèo năm 2023 | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,0,0
        2 | Phú Lộc | 1.750 | 100 | 5,71
        """;
    assertThat(Drawn.findings(drawing))
        .containsExactly("NUMBER error Bình An 2023 rate 4,0,0→4,00");
  }

  @Test
  void f08_theMarkThatClosesADocumentIsNotPartOfItsLastFigure() {
    String drawing =
        """
        TT | Xã | Tổng số hộ | Hộ nghèo năm 2023 | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,00
        2 | Phú Lộc | 1.750 | 100 | 5,71
        | Tổng | 3.000 | 150 | 5,00./.
        """;
    assertThat(Drawn.findings(drawing)).isEmpty();
    assertThat(Drawn.findings(drawing.replace("4,00", "4,00.:"))).hasSize(1);
  }

  @Test
  void f09_aDashCountsAsNothingInASum() {
    String drawing =
        """
        TT | Xã | Tổng số hộ | Hộ nghèo năm 2023 | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,00
        2 | Phú Lộc | 1.750 | - | -
        3 | Sơn Hà | 1.000 | 0 | 0,00
        | Tổng | 4.000 | 50 | 1,25
        """;
    assertThat(Drawn.findings(drawing)).isEmpty();
  }
}
