package vn.chungtay.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** How the annexes of real plans are laid out, from the plainest to the most tangled. */
class A01LayoutTest {
  private static void clean(String drawing, int units, Integer... years) {
    Annex annex = Drawn.annex(drawing);
    assertThat(annex.years()).containsExactly(years);
    assertThat(annex.units()).hasSize(units);
    assertThat(Drawn.findings(drawing)).isEmpty();
  }

  @Test
  void l01_oneRowOfHeadingsThatNameTheYear() {
    clean(
        """
        STT | Đơn vị | Tổng số hộ năm 2023 | Hộ nghèo năm 2023 | Tỷ lệ (%)
        1 | Xã Bình An | 1.250 | 50 | 4,00
        2 | Xã Phú Lộc | 800 | 20 | 2,50
        | Tổng cộng | 2.050 | 70 | 3,41
        """,
        2, 2023);
  }

  @Test
  void l02_theYearStandsOnlyInTheTitle() {
    clean(
        """
        TỔNG HỢP HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2023
        (Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2024 của UBND huyện)

        TT | Xã, thị trấn | Số hộ | Hộ nghèo | Tỷ lệ | Hộ cận nghèo | Tỷ lệ
        1 | Bình An | 1 250 | 50 | 4,00 | 25 | 2,00
        2 | Phú Lộc | 800 | 20 | 2,50 | 40 | 5,00
        | Cộng | 2 050 | 70 | 3,41 | 65 | 3,17
        """,
        2,
        2023);
  }

  @Test
  void l03_yearsAboveMergedColumns() {
    clean(
        """
        Số TT | Đơn vị | Năm 2023 | < | < | Năm 2024 | < | <
        ^ | ^ | Tổng số hộ dân | Số hộ nghèo | Tỷ lệ (%) | Tổng số hộ dân | Số hộ nghèo | Tỷ lệ (%)
        1 | Bình An | 1 250 | 50 | 4,00 | 1 260 | 40 | 3,17
        2 | Phú Lộc | 800 | 20 | 2,50 | 810 | 15 | 1,85
        Tổng | < | 2 050 | 70 | 3,41 | 2 070 | 55 | 2,66
        """,
        2, 2023, 2024);
  }

  @Test
  void l04_blankCellsWhereOtherFilesMerge() {
    clean(
        """
        Số TT | Đơn vị | Năm 2023 |  |  | Năm 2024 |  |
         |  | Tổng số hộ dân | Số hộ nghèo | Tỷ lệ (%) | Tổng số hộ dân | Số hộ nghèo | Tỷ lệ (%)
        1 | Bình An | 1 250 | 50 | 4,00 | 1 260 | 40 | 3,17
        2 | Phú Lộc | 800 | 20 | 2,50 | 810 | 15 | 1,85
        Tổng | | 2 050 | 70 | 3,41 | 2 070 | 55 | 2,66
        """,
        2, 2023, 2024);
  }

  @Test
  void l05_threeRowsOfHeadingsWithNearPoorAndColumnNumbers() {
    String drawing =
        """
        STT | Tên xã, phường | Thực hiện năm 2023 | < | < | < | < | Kế hoạch năm 2024 | < | < | < | <
        ^ | ^ | Tổng số hộ | Hộ nghèo | < | Hộ cận nghèo | < | Tổng số hộ | Hộ nghèo | < | Hộ cận nghèo | <
        ^ | ^ | ^ | Số hộ | Tỷ lệ % | Số hộ | Tỷ lệ % | ^ | Số hộ | Tỷ lệ % | Số hộ | Tỷ lệ %
        A | B | 1 | 2 | 3=2/1 | 4 | 5=4/1 | 6 | 7 | 8=7/6 | 9 | 10=9/6
        1 | Bình An | 1.250 | 50 | 4,00 | 25 | 2,00 | 1.260 | 40 | 3,17 | 20 | 1,59
        2 | Phú Lộc | 800 | 20 | 2,50 | 40 | 5,00 | 810 | 15 | 1,85 | 30 | 3,70
        | Toàn huyện | 2.050 | 70 | 3,41 | 65 | 3,17 | 2.070 | 55 | 2,66 | 50 | 2,42
        """;
    clean(drawing, 2, 2023, 2024);
    AnnexLine unit = Drawn.annex(drawing).findUnit("Phú Lộc").orElseThrow();
    assertThat(unit.value(2024, Measure.NEAR_RATE)).contains(new BigDecimal("3.70"));
    assertThat(unit.value(2023, Measure.NEAR_POOR)).contains(new BigDecimal("40"));
  }

  @Test
  void l06_groupsWithSubtotalsAndATotalOfGroups() {
    String drawing =
        """
        TT | Đơn vị | Tổng số hộ | Hộ nghèo năm 2023 | Tỷ lệ
        I | Khu vực thành thị | 2.000 | 30 | 1,50
        1 | Phường Đông | 1.200 | 10 | 0,83
        2 | Phường Tây | 800 | 20 | 2,50
        II | Khu vực nông thôn | 3.000 | 150 | 5,00
        1 | Xã Bình An | 1.250 | 50 | 4,00
        2 | Xã Phú Lộc | 1.750 | 100 | 5,71
        | Tổng (I+II) | 5.000 | 180 | 3,60
        """;
    clean(drawing, 4, 2023);
    assertThat(Drawn.annex(drawing).findUnit("Xã Phú Lộc").orElseThrow().group())
        .isEqualTo("Khu vực nông thôn");
    assertThat(Drawn.findings(drawing.replace("3.000 | 150 | 5,00", "3.000 | 160 | 5,33")))
        .containsExactly("SUM error Khu vực nông thôn 2023 poor 160→150");
  }

  @Test
  void l07_groupsWithoutFiguresAndSubtotalsBehindThem() {
    String drawing =
        """
        TT | Thôn, khu phố | Tổng số hộ | Số hộ nghèo 2023 | Tỷ lệ (%)
        I | Các xã miền núi | | |
        1 | Bình An | 1.250 | 50 | 4,00
        2 | Phú Lộc | 1.750 | 100 | 5,71
        | Cộng | 3.000 | 150 | 5,00
        II | Các xã đồng bằng
        3 | Tân Lập | 1.200 | 10 | 0,83
        4 | Cộng Hòa | 800 | 20 | 2,50
        | Cộng | 2.000 | 30 | 1,50
        | Tổng cộng | 5.000 | 180 | 3,60
        """;
    clean(drawing, 4, 2023);
    assertThat(Drawn.findings(drawing.replace("| Cộng | 2.000 | 30", "| Cộng | 2.000 | 33")))
        .containsExactly("RATE error Cộng 2023 rate 1,50→1,65", "SUM error Cộng 2023 poor 33→30");
  }

  @Test
  void l08_theTotalStandsFirst() {
    clean(
        """
        TT | Đơn vị hành chính | Tổng số hộ | Hộ nghèo | Tỷ lệ
        | Toàn tỉnh | 5.000 | 180 | 3,60
        1 | Huyện Đông | 2.000 | 30 | 1,50
        2 | Huyện Tây | 3.000 | 150 | 5,00
        """
            .replace("Hộ nghèo |", "Hộ nghèo năm 2023 |"),
        2,
        2023);
  }

  @Test
  void l09_aTotalUnderTheNameOfTheDistrict() {
    String drawing =
        """
        TT | Xã | Tổng số hộ | Hộ nghèo 2023 | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,00
        2 | Phú Lộc | 1.750 | 100 | 5,71
        3 | Tân Lập | 1.200 | 10 | 0,83
        | Huyện Hòa Bình | 4.200 | 160 | 3,81
        """;
    clean(drawing, 3, 2023);
    assertThat(Drawn.annex(drawing).total().orElseThrow().name()).isEqualTo("Huyện Hòa Bình");
  }

  @Test
  void l10_oneTableForEachYear() {
    String drawing =
        """
        Biểu 1: Hộ nghèo năm 2022
        STT | Đơn vị | Tổng số hộ | Hộ nghèo | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,00
        2 | Phú Lộc | 800 | 20 | 2,50
        | Tổng | 2.050 | 70 | 3,41

        Biểu 2: Hộ nghèo năm 2023
        STT | Đơn vị | Tổng số hộ | Hộ nghèo | Tỷ lệ
        1 | Bình An | 1.260 | 40 | 3,17
        2 | Phú Lộc | 810 | 15 | 1,85
        | Tổng | 2.070 | 55 | 2,66
        """;
    clean(drawing, 2, 2022, 2023);
    assertThat(Drawn.annex(drawing).tables()).isEqualTo(2);
  }

  @Test
  void l11_oneTableForEachGroupAndOneGrandTotal() {
    String drawing =
        """
        Khu vực miền núi
        STT | Xã | Tổng số hộ 2023 | Hộ nghèo 2023 | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,00
        2 | Phú Lộc | 1.750 | 100 | 5,71
        | Cộng | 3.000 | 150 | 5,00

        Khu vực đồng bằng
        STT | Xã | Tổng số hộ 2023 | Hộ nghèo 2023 | Tỷ lệ
        1 | Tân Lập | 1.200 | 10 | 0,83
        2 | Cộng Hòa | 800 | 20 | 2,50
        | Cộng | 2.000 | 30 | 1,50
        | Toàn huyện | 5.000 | 180 | 3,60
        """;
    clean(drawing, 4, 2023);
    assertThat(Drawn.findings(drawing.replace("5.000 | 180 | 3,60", "5.000 | 190 | 3,80")))
        .containsExactly("SUM error Toàn huyện 2023 poor 190→180");
  }

  @Test
  void l12_theHeadingIsRepeatedOnEachPage() {
    clean(
        """
        STT | Xã | Tổng số hộ 2023 | Hộ nghèo 2023 | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,00
        2 | Phú Lộc | 1.750 | 100 | 5,71
        STT | Xã | Tổng số hộ 2023 | Hộ nghèo 2023 | Tỷ lệ
        3 | Tân Lập | 1.200 | 10 | 0,83
        4 | Cộng Hòa | 800 | 20 | 2,50
        | Toàn huyện | 5.000 | 180 | 3,60
        """,
        4,
        2023);
  }

  @Test
  void l13_personsAndOtherColumnsStandBetween() {
    String drawing =
        """
        STT | Xã | Dân số | < | Hộ nghèo năm 2023 | < | < | Số hộ thoát nghèo | Hộ cận nghèo năm 2023 | < | < | Ghi chú
        ^ | ^ | Số hộ | Số khẩu | Số hộ | Tỷ lệ | Số khẩu | ^ | Số hộ | Tỷ lệ | Số khẩu | ^
        1 | Bình An | 1.250 | 5.100 | 50 | 4,00 | 190 | 7 | 25 | 2,00 | 90 |
        2 | Phú Lộc | 800 | 3.300 | 20 | 2,50 | 77 | 5 | 40 | 5,00 | 160 | vùng sâu
        | Tổng | 2.050 | 8.400 | 70 | 3,41 | 267 | 12 | 65 | 3,17 | 250 |
        """;
    clean(drawing, 2, 2023);
    AnnexLine unit = Drawn.annex(drawing).findUnit("Bình An").orElseThrow();
    assertThat(unit.value(2023, Measure.POOR)).contains(new BigDecimal("50"));
    assertThat(unit.value(2023, Measure.NEAR_RATE)).contains(new BigDecimal("2.00"));
  }

  @Test
  void l14_beginningAndEndOfOneYearSideBySide() {
    String drawing =
        """
        STT | Thôn | Tổng số hộ | Hộ nghèo đầu năm 2024 | < | Dự kiến giảm | Hộ nghèo cuối năm 2024 | <
        ^ | ^ | ^ | Số hộ | Tỷ lệ | ^ | Số hộ | Tỷ lệ
        1 | Thôn Thượng | 400 | 20 | 5,00 | 4 | 16 | 4,00
        2 | Thôn Hạ | 500 | 10 | 2,00 | 5 | 5 | 1,00
        | Cộng | 900 | 30 | 3,33 | 9 | 21 | 2,33
        """;
    clean(drawing, 2, 2024);
    assertThat(Drawn.findings(drawing.replace("| 16 | 4,00", "| 16 | 5,00")))
        .containsExactly("RATE error Thôn Thượng 2024 rate 5,00→4,00");
  }

  @Test
  void l15_householdsOnceForSeveralYears() {
    clean(
        """
        STT | Xã | Tổng số hộ | Năm 2023 | < | Năm 2024 | <
        ^ | ^ | ^ | Hộ nghèo | Tỷ lệ | Hộ nghèo | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,00 | 40 | 3,20
        2 | Phú Lộc | 800 | 20 | 2,50 | 16 | 2,00
        | Tổng | 2.050 | 70 | 3,41 | 56 | 2,73
        """,
        2,
        2023,
        2024);
  }

  @Test
  void l16_headingsOfPrograms() {
    clean(
        """
        stt|unit|households_2023|poor_2023|rate_2023|near_poor_2023|near_rate_2023
        1|Bình An|1250|50|4.00|25|2.00
        2|Phú Lộc|800|20|2.50|40|5.00
        |Tổng|2050|70|3.41|65|3.17
        """,
        2,
        2023);
  }

  @Test
  void l17_oneRowForEachUnitAndYear() {
    clean(
        """
        unit|year|households|poor|rate|explanation
        Bình An|2023|1250|50|4.00|theo tỷ lệ
        Bình An|2024|1260|40|3.17|theo tỷ lệ
        Phú Lộc|2023|800|20|2.50|theo tỷ lệ
        Phú Lộc|2024|810|15|1.85|theo tỷ lệ
        Tổng|2023|2050|70|3.41|
        Tổng|2024|2070|55|2.66|
        """,
        2,
        2023,
        2024);
  }

  @Test
  void l18_rowNumbersInFrontOfTheNames() {
    clean(
        """
        Đơn vị | Tổng số hộ 2023 | Hộ nghèo 2023 | Tỷ lệ
        I. Miền núi | 3.000 | 150 | 5,00
        1. Bình An | 1.250 | 50 | 4,00
        2. Phú Lộc | 1.750 | 100 | 5,71
        II. Đồng bằng | 2.000 | 30 | 1,50
        1. Tân Lập | 1.200 | 10 | 0,83
        2. Cộng Hòa | 800 | 20 | 2,50
        I+II | 5.000 | 180 | 3,60
        """,
        4,
        2023);
  }

  @Test
  void l19_provinceWithDistrictsAndTheirCommunes() {
    String drawing =
        """
        TT | Đơn vị | Tổng số hộ | Hộ nghèo năm 2023 | Tỷ lệ
        | TỔNG CỘNG | 5.000 | 180 | 3,60
        I | Huyện Đông | 3.000 | 150 | 5,00
        1 | Xã Bình An | 1.250 | 50 | 4,00
        2 | Xã Phú Lộc | 1.750 | 100 | 5,71
        II | Huyện Tây | 2.000 | 30 | 1,50
        1 | Xã Tân Lập | 1.200 | 10 | 0,83
        2 | Xã Bình An | 800 | 20 | 2,50
        """;
    clean(drawing, 4, 2023);
    assertThat(Drawn.findings(drawing.replace("5.000 | 180 |", "5.010 | 180 |")))
        .containsExactly(
            "RATE warning TỔNG CỘNG 2023 rate 3,60→3,59",
            "SUM error TỔNG CỘNG 2023 households 5.010→5.000");
  }

  @Test
  void l20_decimalRowNumbersBelowWholeOnes() {
    clean(
        """
        STT | Địa phương | Số hộ | Số hộ nghèo năm 2023 | Tỷ lệ hộ nghèo (%)
        1 | Huyện Đông | 3.000 | 150 | 5,0
        1.1 | Xã Bình An | 1.250 | 50 | 4,0
        1.2 | Xã Phú Lộc | 1.750 | 100 | 5,7
        2 | Huyện Tây | 2.000 | 30 | 1,5
        2.1 | Xã Tân Lập | 1.200 | 10 | 0,8
        2.2 | Xã Sơn Hà | 800 | 20 | 2,5
        | Cộng toàn tỉnh | 5.000 | 180 | 3,6
        """,
        4, 2023);
  }

  @Test
  void l21_anAverageRowIsNoUnitAndNoTotal() {
    clean(
        """
        TT | Xã | Tổng số hộ | Hộ nghèo năm 2023 | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,00
        2 | Phú Lộc | 1.750 | 100 | 5,71
        | Tổng | 3.000 | 150 | 5,00
        | Bình quân một xã | 1.500 | 75 | 5,00
        Ghi chú: số liệu rà soát cuối năm 2023. | | | |
        """,
        2,
        2023);
  }

  @Test
  void l22_ratesBeforeCountsAndNoRowNumbers() {
    clean(
        """
        Xã, phường | Tỷ lệ hộ nghèo (%) | Số hộ nghèo | Tổng số hộ dân
        Bình An | 4,00 | 50 | 1.250
        Phú Lộc | 2,50 | 20 | 800
        Toàn thị xã | 3,41 | 70 | 2.050
        """
            .replace("Số hộ nghèo |", "Số hộ nghèo năm 2023 |"),
        2,
        2023);
  }
}
