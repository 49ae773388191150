package vn.chungtay.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Layouts met in plans of provinces, wards and villages that the first cases do not cover. */
class A07TangledLayoutTest {
  private static void clean(String drawing, int units, Integer... years) {
    Annex annex = Drawn.annex(drawing);
    assertThat(annex.years()).containsExactly(years);
    assertThat(annex.units()).hasSize(units);
    assertThat(Drawn.findings(drawing)).isEmpty();
  }

  @Test
  void m01_aProvinceWithATargetOfPointsBetween() {
    String drawing =
        """
        STT | Địa phương | Tổng số hộ | Hộ nghèo đầu năm 2024 | < | Chỉ tiêu giảm năm 2024 | < | Hộ nghèo cuối năm 2024 | <
        ^ | ^ | ^ | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%)
        1 | Thành phố A | 40.000 | 400 | 1,00 | 80 | 0,20 | 320 | 0,80
        2 | Huyện B | 20.000 | 1.000 | 5,00 | 200 | 1,00 | 800 | 4,00
        | Toàn tỉnh | 60.000 | 1.400 | 2,33 | 280 | 0,46 | 1.120 | 1,87
        """;
    clean(drawing, 2, 2024);
    assertThat(Drawn.findings(drawing.replace("800 | 4,00", "800 | 4,50")))
        .containsExactly("RATE error Huyện B 2024 rate 4,50→4,00");
    assertThat(Drawn.findings(drawing.replace("1.120 | 1,87", "1.100 | 1,83")))
        .containsExactly("SUM error Toàn tỉnh 2024 poor 1.100→1.120");
  }

  @Test
  void m02_yearsBelowTheMeasures() {
    String drawing =
        """
        TT | Xã, TT | Tổng số hộ | < | Hộ nghèo | < | Tỷ lệ hộ nghèo (%) | <
        ^ | ^ | Năm 2023 | Năm 2024 | Năm 2023 | Năm 2024 | Năm 2023 | Năm 2024
        1 | Bình An | 1.250 | 1.260 | 50 | 40 | 4,00 | 3,17
        2 | Phú Lộc | 800 | 810 | 20 | 15 | 2,50 | 1,85
        | Tổng | 2.050 | 2.070 | 70 | 55 | 3,41 | 2,66
        """;
    clean(drawing, 2, 2023, 2024);
    assertThat(Drawn.findings(drawing.replace("3,17", "3,71")))
        .containsExactly("RATE error Bình An 2024 rate 3,71→3,17");
  }

  @Test
  void m03_yearsBelowTheMeasuresWithoutMerges() {
    clean(
        """
        TT | Thôn | Số hộ |  | Số hộ nghèo |  | Tỷ lệ % |
         |  | 2023 | 2024 | 2023 | 2024 | 2023 | 2024
        1 | Thượng | 1.250 | 1.260 | 50 | 40 | 4,00 | 3,17
        2 | Hạ | 800 | 810 | 20 | 15 | 2,50 | 1,85
        """,
        2, 2023, 2024);
  }

  @Test
  void m04_aWardWithBothClassesDoneAndPlanned() {
    clean(
        """
        DỰ KIẾN TỶ LỆ HỘ NGHÈO NĂM 2024

        TT | Khu dân cư | Kết quả năm 2023 | < | < | < | < | Dự kiến năm 2024 | < | < | < | <
        ^ | ^ | Tổng số hộ dân | Số hộ nghèo | Tỷ lệ hộ nghèo | Số hộ cận nghèo | Tỷ lệ hộ cận nghèo | Tổng số hộ dân | Số hộ nghèo | Tỷ lệ hộ nghèo | Số hộ cận nghèo | Tỷ lệ hộ cận nghèo
        1 | Thanh Xá | 400 | 8 | 2,0% | 12 | 3,0% | 404 | 6 | 1,5% | 10 | 2,5%
        2 | Nhân Vinh | 500 | 5 | 1,0% | 10 | 2,0% | 505 | 4 | 0,8% | 8 | 1,6%
        Cộng: | < | 900 | 13 | 1,4% | 22 | 2,4% | 909 | 10 | 1,1% | 18 | 2,0%
        """,
        2, 2023, 2024);
  }

  @Test
  void m05_poorAndNearPoorInTablesOfTheirOwn() {
    String drawing =
        """
        Biểu 1. Hộ nghèo năm 2023
        STT | Đơn vị | Tổng số hộ | Hộ nghèo | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,00
        2 | Phú Lộc | 800 | 20 | 2,50
        | Tổng | 2.050 | 70 | 3,41

        Biểu 2. Hộ cận nghèo năm 2023
        STT | Đơn vị | Tổng số hộ | Hộ cận nghèo | Tỷ lệ
        1 | Bình An | 1.250 | 25 | 2,00
        2 | Phú Lộc | 800 | 40 | 5,00
        | Tổng | 2.050 | 65 | 3,17
        """;
    clean(drawing, 2, 2023);
    assertThat(Drawn.findings(drawing.replace("40 | 5,00", "44 | 5,00")))
        .containsExactly(
            "RATE error Phú Lộc 2023 near_rate 5,00→5,50", "SUM error Tổng 2023 near_poor 65→69");
  }

  @Test
  void m06_theTitleIsTheFirstRowOfTheTable() {
    clean(
        """
        BIỂU TỔNG HỢP HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2023 | < | < | < | <
        (Kèm theo Kế hoạch số 05/KH-UBND ngày 10/01/2024) | < | < | < | <
        STT | Đơn vị | Tổng số hộ | Hộ nghèo | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,00
        2 | Phú Lộc | 800 | 20 | 2,50
        | TỔNG CỘNG: | 2.050 | 70 | 3,41
        """,
        2,
        2023);
  }

  @Test
  void m07_partsOfPoorHouseholdsAreNotThePoor() {
    clean(
        """
        STT | Đơn vị | Tổng số hộ | Hộ nghèo năm 2023 | < | < | < | Tỷ lệ nghèo đa chiều
        ^ | ^ | ^ | Tổng số | Tỷ lệ | Hộ DTTS | Hộ người có công | ^
        1 | Bình An | 1.250 | 50 | 4,00 | 20 | 1 | 6,00
        2 | Phú Lộc | 800 | 20 | 2,50 | 4 | 0 | 5,50
        | Tổng | 2.050 | 70 | 3,41 | 24 | 1 | 5,80
        """,
        2,
        2023);
  }

  @Test
  void m08_householdsAndPersonsSideBySide() {
    clean(
        """
        TT | Thôn, bản | Tổng số | < | Hộ nghèo năm 2023 | < | < | < | Hộ cận nghèo năm 2023 | < | < | <
        ^ | ^ | Hộ | Khẩu | Hộ | Khẩu | Tỷ lệ hộ (%) | Tỷ lệ khẩu (%) | Hộ | Khẩu | Tỷ lệ hộ (%) | Tỷ lệ khẩu (%)
        1 | Bản Lươn | 120 | 510 | 60 | 250 | 50,0 | 49,0 | 12 | 50 | 10,0 | 9,8
        2 | Bản Mo | 80 | 330 | 30 | 120 | 37,5 | 36,4 | 8 | 30 | 10,0 | 9,1
        | Cộng | 200 | 840 | 90 | 370 | 45,0 | 44,0 | 20 | 80 | 10,0 | 9,5
        """,
        2, 2023);
  }

  @Test
  void m09_lettersAboveRomanNumbers() {
    String drawing =
        """
        TT | Đơn vị | Tổng số hộ | Hộ nghèo năm 2023 | Tỷ lệ
        A | KHU VỰC MIỀN NÚI | 3.000 | 150 | 5,00
        I | Huyện Đông | 3.000 | 150 | 5,00
        1 | Xã Bình An | 1.250 | 50 | 4,00
        2 | Xã Phú Lộc | 1.750 | 100 | 5,71
        B | KHU VỰC ĐỒNG BẰNG | 2.000 | 30 | 1,50
        II | Huyện Tây | 2.000 | 30 | 1,50
        1 | Xã Tân Lập | 1.200 | 10 | 0,83
        2 | Xã Sơn Hà | 800 | 20 | 2,50
        | TỔNG CỘNG (A+B) | 5.000 | 180 | 3,60
        """;
    clean(drawing, 4, 2023);
    assertThat(
            Drawn.findings(
                drawing.replace("B | KHU VỰC ĐỒNG BẰNG | 2.000", "B | KHU VỰC ĐỒNG BẰNG | 2.020")))
        .contains("SUM error KHU VỰC ĐỒNG BẰNG 2023 households 2.020→2.000");
  }

  @Test
  void m10_aGroupWithoutRowsIsAUnit() {
    clean(
        """
        TT | Đơn vị | Tổng số hộ | Hộ nghèo năm 2023 | Tỷ lệ
        I | Thị trấn Trung Tâm | 2.000 | 30 | 1,50
        II | Các xã | 3.000 | 150 | 5,00
        1 | Bình An | 1.250 | 50 | 4,00
        2 | Phú Lộc | 1.750 | 100 | 5,71
        | Tổng I + II | 5.000 | 180 | 3,60
        """,
        3,
        2023);
  }

  @Test
  void m11_subtotalsWithoutNumbersOrWords() {
    clean(
        """
        Đơn vị | Tổng số hộ | Hộ nghèo năm 2023 | Tỷ lệ
        Khu vực thành thị | 2.000 | 30 | 1,50
        Phường Đông | 1.200 | 10 | 0,83
        Phường Tây | 800 | 20 | 2,50
        Khu vực nông thôn | 3.000 | 150 | 5,00
        Xã Bình An | 1.250 | 50 | 4,00
        Xã Phú Lộc | 1.750 | 100 | 5,71
        Thị xã Trung Tâm | 5.000 | 180 | 3,60
        """,
        4,
        2023);
  }

  @Test
  void m12_signaturesBelowTheTable() {
    clean(
        """
        TT | Xã | Tổng số hộ | Hộ nghèo năm 2023 | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,00
        2 | Phú Lộc | 1.750 | 100 | 5,71
        | Tổng | 3.000 | 150 | 5,00
        | | | |
        | NGƯỜI LẬP BIỂU | | TM. ỦY BAN NHÂN DÂN |
        | | | CHỦ TỊCH |
        """,
        2,
        2023);
  }

  @Test
  void m13_headingsOfDates() {
    clean(
        """
        TT | Xã | Tổng số hộ (31/12/2022) | Hộ nghèo (31/12/2022) | Tỷ lệ | Tổng số hộ (31/12/2023) | Hộ nghèo (31/12/2023) | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,00 | 1.260 | 40 | 3,17
        2 | Phú Lộc | 800 | 20 | 2,50 | 810 | 15 | 1,85
        """,
        2,
        2022,
        2023);
  }

  @Test
  void m14_tablesOfYearsStackedInOneSheet() {
    clean(
        """
        TỔNG HỢP HỘ NGHÈO | | | |
        NĂM 2022 | | | |
        STT | Đơn vị | Tổng số hộ | Hộ nghèo | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,00
        2 | Phú Lộc | 800 | 20 | 2,50
        | Tổng | 2.050 | 70 | 3,41
        NĂM 2023 | | | |
        STT | Đơn vị | Tổng số hộ | Hộ nghèo | Tỷ lệ
        1 | Bình An | 1.260 | 40 | 3,17
        2 | Phú Lộc | 810 | 15 | 1,85
        | Tổng | 2.070 | 55 | 2,66
        """,
        2,
        2022,
        2023);
  }

  @Test
  void m15_villagesNamedByNumbersOnly() {
    clean(
        """
        TT | Thôn | Tổng số hộ | Hộ nghèo năm 2023 | Tỷ lệ
        1 | Thôn 1 | 100 | 5 | 5,0
        2 | Thôn 2 | 200 | 6 | 3,0
        3 | Tổ 3 | 300 | 3 | 1,0
        | Cộng | 600 | 14 | 2,3
        """,
        3,
        2023);
  }

  @Test
  void m16_onlyRatesArePlanned() {
    clean(
        """
        STT | Huyện, thị xã, thành phố | Tỷ lệ hộ nghèo năm 2023 (%) | Tỷ lệ hộ nghèo năm 2024 (%) | Mức giảm
        1 | Huyện Đông | 5,00 | 4,20 | 0,80
        2 | Huyện Tây | 1,50 | 1,30 | 0,20
        | Toàn tỉnh | 3,60 | 3,04 | 0,56
        """,
        2, 2023, 2024);
  }

  @Test
  void m17_aTotalWithTheNameOfItsGroup() {
    clean(
        """
        TT | Xã | Tổng số hộ | Hộ nghèo năm 2023 | Tỷ lệ
        1 | Bình An | 1.250 | 50 | 4,00
        2 | Phú Lộc | 1.750 | 100 | 5,71
        | Cộng khu vực miền núi | 3.000 | 150 | 5,00
        3 | Tân Lập | 1.200 | 10 | 0,83
        4 | Sơn Hà | 800 | 20 | 2,50
        | Cộng khu vực đồng bằng | 2.000 | 30 | 1,50
        | Tổng cộng | 5.000 | 180 | 3,60
        """,
        4,
        2023);
  }

  @Test
  void m18_largeDistrictTotalsThatTheTableDoesNotListAreNotCompared() {
    clean(
        """
        TT | Xã | Tổng số hộ 2022 | Hộ nghèo 2022 | Tổng số hộ 2023 | Hộ nghèo 2023
        1 | Bình An | 1.250 | 50 | 1.260 | 40
        2 | Phú Lộc | 1.750 | 100 | 1.760 | 90
        | Toàn tỉnh | 310.000 | 9.500 | 311.000 | 9.000
        """,
        2,
        2022,
        2023);
  }
}
