package vn.chungtay.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** Slips of busy offices: names, rows, years and cells given twice, left out or put elsewhere. */
class A08SlipsTest {
  private static final String PLAN = "KẾ HOẠCH\nGiảm nghèo bền vững giai đoạn 2022 - 2023\n\n";
  private static final String CLEAN =
      """
      TT | Xã | Năm 2021 | < | < | Năm 2022 | < | < | Năm 2023 | < | <
      ^ | ^ | Tổng số hộ | Hộ nghèo | Tỷ lệ | Tổng số hộ | Hộ nghèo | Tỷ lệ | Tổng số hộ | Hộ nghèo | Tỷ lệ
      1 | Cam Lộ | 1.200 | 96 | 8,00 | 1.220 | 80 | 6,56 | 1.250 | 50 | 4,00
      2 | Kim Thủy | 1.700 | 170 | 10,00 | 1.720 | 140 | 8,14 | 1.750 | 100 | 5,71
      3 | Lâm Hóa | 900 | 90 | 10,00 | 910 | 70 | 7,69 | 920 | 45 | 4,89
      4 | Hồng Kim | 600 | 30 | 5,00 | 610 | 25 | 4,10 | 620 | 20 | 3,23
      5 | Húc | 400 | 20 | 5,00 | 410 | 16 | 3,90 | 420 | 12 | 2,86
      | Tổng | 4.800 | 406 | 8,46 | 4.870 | 331 | 6,80 | 4.960 | 227 | 4,58
      """;

  private static ListAssert<String> with(String from, String to) {
    assertThat(CLEAN).contains(from);
    return assertThat(Drawn.findings(PLAN + CLEAN.replace(from, to)));
  }

  @Test
  void s01_aUnitNamedTwice() {
    assertThat(Drawn.findings(PLAN + CLEAN)).isEmpty();
    with("Lâm Hóa", "Kim Thủy").containsExactly("ORDER warning Kim Thủy Kim Thủy");
  }

  @Test
  void s02_villagesOfTheSameNameInTwoCommunesAreTwoUnits() {
    assertThat(
            Drawn.findings(
                """
                TT | Đơn vị | Tổng số hộ | Hộ nghèo năm 2024 | Tỷ lệ
                I | Xã Húc | 700 | 50 | 7,14
                1 | Thôn 1 | 300 | 30 | 10,00
                2 | Thôn 2 | 400 | 20 | 5,00
                II | Xã Ba Tầng | 500 | 20 | 4,00
                1 | Thôn 1 | 200 | 10 | 5,00
                2 | Thôn 2 | 300 | 10 | 3,33
                """))
        .isEmpty();
  }

  @Test
  void s03_rowNumbersOfEachTableCount() {
    String tables =
        """
        Biểu 1: Kết quả năm 2023

        TT | Xã | Tổng số hộ | Hộ nghèo | Tỷ lệ
        1 | Cam Lộ | 1.250 | 50 | 4,00
        2 | Kim Thủy | 1.750 | 100 | 5,71
        3 | Húc | 420 | 12 | 2,86

        Biểu 2: Kế hoạch năm 2024

        TT | Xã | Tổng số hộ | Hộ nghèo | Tỷ lệ
        1 | Cam Lộ | 1.260 | 40 | 3,17
        %s | Kim Thủy | 1.760 | 90 | 5,11
        3 | Húc | 430 | 10 | 2,33
        """;
    assertThat(Drawn.findings(tables.formatted("2"))).isEmpty();
    assertThat(Drawn.findings(tables.formatted("1"))).containsExactly("ORDER warning Kim Thủy 1→2");
  }

  @Test
  void s04_twoYearsHeadedAlike() {
    String table =
        """
        TT | Xã | Năm 2023 | < | < | Năm %s | < | <
        ^ | ^ | Tổng số hộ | Hộ nghèo | Tỷ lệ | Tổng số hộ | Hộ nghèo | Tỷ lệ
        1 | Cam Lộ | 1.250 | 50 | 4,00 | 1.260 | 40 | 3,17
        2 | Kim Thủy | 1.750 | 100 | 5,71 | 1.760 | 90 | 5,11
        """;
    assertThat(Drawn.findings(table.formatted("2024"))).isEmpty();
    assertThat(Drawn.findings(table.formatted("2023")))
        .containsExactly("YEAR warning 2023 2023→2024");
  }

  @Test
  void s05_aYearLeftOutInTheMiddle() {
    String table =
        """
        TT | Xã | Hộ nghèo | < | < | <
        ^ | ^ | %s
        1 | Cam Lộ | 60 | 50 | 40 | 30
        2 | Kim Thủy | 110 | 100 | 90 | 80
        """;
    assertThat(Drawn.findings(table.formatted("2021 | 2022 | 2024 | 2025")))
        .containsExactly("YEAR warning 2024 2024→2023");
    assertThat(Drawn.findings(table.formatted("2020 | 2022 | 2023 | 2024"))).isEmpty();
    assertThat(Drawn.findings(table.formatted("2021 | 2022 | 2023 | 2025"))).isEmpty();
  }

  @Test
  void s06_anAnnexThatEndsBeforeItsPlanBegins() {
    String table =
        """
        TT | Thôn | Số hộ | Hộ nghèo năm 2023 | Tỷ lệ
        1 | Thượng | 400 | 20 | 5,00
        2 | Hạ | 500 | 10 | 2,00
        """;
    assertThat(Drawn.findings("KẾ HOẠCH\nGiảm nghèo năm 2024\n\n" + table)).isEmpty();
    assertThat(Drawn.findings("KẾ HOẠCH\nGiảm nghèo năm 2026\n\n" + table))
        .containsExactly("YEAR warning 2023 2023");
  }

  @Test
  void s07_aPlannedFigureAboveTheYearBefore() {
    String risen = "3 | Lâm Hóa | 900 | 90 | 10,00 | 910 | 99 | 10,88 | 920 | 45 | 4,89";
    String plan =
        CLEAN
            .replace("3 | Lâm Hóa | 900 | 90 | 10,00 | 910 | 70 | 7,69 | 920 | 45 | 4,89", risen)
            .replace("331 | 6,80", "360 | 7,39");
    assertThat(Drawn.findings(PLAN + plan)).containsExactly("JUMP warning Lâm Hóa 2022 poor 99");
    // What happened before the plan is no slip.
    assertThat(Drawn.findings(PLAN.replace("2022 - 2023", "2023") + plan)).isEmpty();
  }

  @Test
  void s08_aCellLeftEmptyBesideFigures() {
    with("80 | 6,56", "80 |").containsExactly("NUMBER warning Cam Lộ 2022 rate →6,56");
    with("80 | 6,56", " | 6,56").containsExactly("NUMBER warning Cam Lộ 2022 poor ");
    with("16 | 3,90", " | ").noneMatch(told -> told.startsWith("NUMBER"));
  }

  @Test
  void s09_partsOfThePoorDoNotTakeTheirParentsMeaning() {
    String table =
        """
        TT | Xã | Tổng số hộ dân | < | Hộ nghèo | < | < | < | Hộ cận nghèo | <
        ^ | ^ | Tổng số hộ | Trong đó: hộ DTTS | Tổng số | < | Hộ nghèo DTTS | < | Số hộ | Tỷ lệ (%)
        ^ | ^ | ^ | ^ | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ so với tổng số hộ nghèo (%) | ^ | ^
        1 | Hồng Hạ | 500 | 400 | 100 | 20,00 | 90 | 90,00 | 25 | 5,00
        2 | Hồng Kim | 400 | 100 | 40 | 10,00 | 10 | 25,00 | 20 | 5,00
        | Tổng | 900 | 500 | 140 | 15,56 | 100 | 71,43 | 45 | 5,00
        """;
    assertThat(Drawn.findings(table)).isEmpty();
    assertThat(Drawn.findings(table.replace("20,00", "22,00")))
        .containsExactly("RATE error Hồng Hạ rate 22,00→20,00");
    assertThat(Drawn.findings(table.replace("400 | 100 | 20,00", "400 | 600 | 120,00")))
        .anyMatch(told -> told.startsWith("RANGE error Hồng Hạ"));
  }

  @Test
  void s10_marksAndWordsThatStandForNothing() {
    with("16 | 3,90", "không | không").noneMatch(told -> told.startsWith("NUMBER"));
    with("| 1.220 |", "| 1.220(¹) |").isEmpty();
    with("| 1.220 |", "| 1  220 |").isEmpty();
  }

  @Test
  void s11_aShareThatBecameADayIsGuessedFromItsCounts() {
    with("80 | 6,56", "80 | 06/05/2024")
        .containsExactly("NUMBER error Cam Lộ 2022 rate 06/05/2024→6,5");
    with("| 1.220 |", "| 04/05/1903 |").contains("NUMBER error Cam Lộ 2022 households 04/05/1903");
  }
}
