package vn.chungtay.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each kind of finding: one fault planted in a clean annex, found where it was planted. */
class A03FindingTest {
  private static final String CLEAN =
      """
      TT | Xã | Năm 2021 | < | < | Năm 2022 | < | < | Năm 2023 | < | <
      ^ | ^ | Tổng số hộ | Hộ nghèo | Tỷ lệ | Tổng số hộ | Hộ nghèo | Tỷ lệ | Tổng số hộ | Hộ nghèo | Tỷ lệ
      1 | Bình An | 1.200 | 96 | 8,00 | 1.220 | 80 | 6,56 | 1.250 | 50 | 4,00
      2 | Phú Lộc | 1.700 | 170 | 10,00 | 1.720 | 140 | 8,14 | 1.750 | 100 | 5,71
      3 | Sơn Hà | 900 | 90 | 10,00 | 910 | 70 | 7,69 | 920 | 45 | 4,89
      4 | Tân Lập | 600 | 30 | 5,00 | 610 | 25 | 4,10 | 620 | 20 | 3,23
      | Tổng | 4.400 | 386 | 8,77 | 4.460 | 315 | 7,06 | 4.540 | 215 | 4,74
      """;

  private static org.assertj.core.api.ListAssert<String> with(String from, String to) {
    assertThat(CLEAN).contains(from);
    return assertThat(Drawn.findings(CLEAN.replace(from, to)));
  }

  @Test
  void c00_theCleanAnnexHasNoFinding() {
    assertThat(Drawn.findings(CLEAN)).isEmpty();
  }

  @Test
  void c01_aRateFarFromItsCountsIsAnError() {
    with("80 | 6,56", "80 | 6,65").containsExactly("RATE error Bình An 2022 rate 6,65→6,56");
  }

  @Test
  void c02_aRateWithinFiveHundredthsIsAWarning() {
    with("80 | 6,56", "80 | 6,55").containsExactly("RATE warning Bình An 2022 rate 6,55→6,56");
  }

  @Test
  void c03_thePrecisionIsTheMostDecimalsOfTheColumn() {
    with("96 | 8,00", "96 | 8").isEmpty();
    with("80 | 6,56", "80 | 6,6").containsExactly("RATE warning Bình An 2022 rate 6,6→6,56");
  }

  @Test
  void c04_aTotalWithinOneThousandthIsAWarning() {
    with("| 4.460 |", "| 4.461 |").containsExactly("SUM warning Tổng 2022 households 4.461→4.460");
  }

  @Test
  void c05_aTotalBeyondThatIsAnError() {
    with("| 315 | 7,06", "| 318 | 7,13").containsExactly("SUM error Tổng 2022 poor 318→315");
  }

  @Test
  void c06_aCountThatIsWrongShowsInRateAndSum() {
    with("| 80 |", "| 88 |")
        .containsExactly(
            "RATE error Bình An 2022 rate 6,56→7,21", "SUM error Tổng 2022 poor 315→323");
  }

  @Test
  void c07_morePoorThanHouseholds() {
    with("1.220 | 80 |", "80 | 1.220 |")
        .contains("RANGE error Bình An 2022 poor 1.220", "SUM error Tổng 2022 poor 315→1455");
  }

  @Test
  void c08_rowNumbersSkipRepeatOrChangePlaces() {
    with("3 | Sơn Hà", "5 | Sơn Hà").containsExactly("ORDER warning Sơn Hà 5→3");
    with("4 | Tân Lập", "3 | Tân Lập").containsExactly("ORDER warning Tân Lập 3→4");
    assertThat(
            Drawn.findings(
                CLEAN
                    .replace("2 | Phú", "X | Phú")
                    .replace("3 | Sơn", "2 | Sơn")
                    .replace("X | Phú", "3 | Phú")))
        .containsExactly("ORDER warning Phú Lộc 3→2", "ORDER warning Sơn Hà 2→3");
  }

  @Test
  void c09_aDigitLostStandsOutOfTheSeries() {
    with("| 1.720 | 140 | 8,14", "| 172 | 140 | 81,40")
        .contains(
            "JUMP warning Phú Lộc 2022 households 172",
            "SUM error Tổng 2022 households 4.460→2.912");
  }

  @Test
  void c10_aDigitTooManyInPoorStandsOut() {
    with("140 | 8,14", "1.400 | 81,40").contains("JUMP warning Phú Lộc 2022 poor 1.400");
  }

  @Test
  void c11_aHeadingYearGivenTwiceOrOutOfTurn() {
    with("Năm 2022", "Năm 2021").anyMatch(told -> told.startsWith("YEAR warning 2021 2021→2022"));
    with("Năm 2022", "Năm 2032").containsExactly("YEAR warning 2032 2032→2022");
  }

  @Test
  void c12_aHeadingBeyondThePlan() {
    assertThat(Drawn.findings("KẾ HOẠCH\nGiảm nghèo bền vững giai đoạn 2021 - 2022\n\n" + CLEAN))
        .containsExactly("YEAR warning 2023 2023");
    assertThat(Drawn.findings("KẾ HOẠCH\nGiảm nghèo bền vững giai đoạn 2022 - 2023\n\n" + CLEAN))
        .isEmpty();
  }

  @Test
  void c13_theAnnexNamesItsPlanWithAnotherYear() {
    String plan =
        """
        Số: 12/KH-UBND
        Hòa Bình, ngày 05 tháng 3 năm 2021
        KẾ HOẠCH
        Giảm nghèo bền vững giai đoạn 2021 - 2023
        (Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2020 của UBND huyện)

        """;
    assertThat(Drawn.findings(plan + CLEAN)).containsExactly("YEAR warning 2021 2020→2021");
    assertThat(Drawn.findings(plan.replace("năm 2020", "năm 2021") + CLEAN)).isEmpty();
  }

  @Test
  void c14_theAnnexIsTitledForAnotherYearThanThePlan() {
    String plan = "KẾ HOẠCH\nGiảm nghèo năm 2024\n\nPhụ lục: Dự kiến hộ nghèo năm %s\n\n";
    String table =
        """
        TT | Thôn | Số hộ | Hộ nghèo | Tỷ lệ
        1 | Thôn Thượng | 400 | 20 | 5,00
        2 | Thôn Hạ | 500 | 10 | 2,00
        | Cộng | 900 | 30 | 3,33
        """;
    assertThat(Drawn.findings(plan.formatted("2024") + table)).isEmpty();
    assertThat(Drawn.findings(plan.formatted("2023") + table))
        .containsExactly("YEAR warning 2023 2023→2024");
  }

  @Test
  void c16_aHeadingFarFromTheYearOfTheOnlyPlan() {
    String plan = "KẾ HOẠCH\nGiảm nghèo năm 2024\n\n";
    String table =
        """
        TT | Thôn | Số hộ | Hộ nghèo năm 2023 | Tỷ lệ | Hộ nghèo năm %s | Tỷ lệ
        1 | Thôn Thượng | 400 | 20 | 5,00 | 16 | 4,00
        2 | Thôn Hạ | 500 | 10 | 2,00 | 5 | 1,00
        """;
    assertThat(Drawn.findings(plan + table.formatted("2024"))).isEmpty();
    assertThat(Drawn.findings(plan + table.formatted("2042")))
        .containsExactly("YEAR warning 2042 2042");
  }

  @Test
  void c17_theLastSentenceOfThePlanIsNoTitle() {
    String plan =
        """
        KẾ HOẠCH
        Giảm nghèo năm 2024

        Dự toán kinh phí của kế hoạch năm 2025 được lập cùng kỳ với dự toán chung.

        """;
    assertThat(Drawn.findings(plan + CLEAN)).isEmpty();
  }

  @Test
  void c15_aWholeYearThatMovesIsAChangeOfStandardAndNoJump() {
    String moved =
        """
        TT | Xã | Hộ nghèo 2020 | Hộ nghèo 2021 | Hộ nghèo 2022 | Hộ nghèo 2023
        1 | Bình An | 40 | 30 | 200 | 160
        2 | Phú Lộc | 60 | 50 | 310 | 260
        3 | Sơn Hà | 30 | 28 | 150 | 130
        4 | Tân Lập | 30 | 20 | 99 | 80
        | Tổng | 160 | 128 | 759 | 630
        """;
    assertThat(Drawn.findings(moved)).isEmpty();
  }
}
