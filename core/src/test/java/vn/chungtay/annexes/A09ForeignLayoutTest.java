package vn.chungtay.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.sources.Block;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.sources.SourceTable;

/** Layouts of plans of other places: cut tables, a table for each figure, years said elsewhere. */
class A09ForeignLayoutTest {
  private static void clean(String drawing, int units, Integer... years) {
    Annex annex = Drawn.annex(drawing);
    assertThat(annex.years()).containsExactly(years);
    assertThat(annex.units()).hasSize(units);
    assertThat(Drawn.findings(drawing)).isEmpty();
  }

  @Test
  void l01_headingsThatNameADayNameItsYear() {
    String drawing =
        """
        STT | Đơn vị | Tính đến ngày 31/12/2023 | < | < | Số liệu chốt ngày 31/12/2024 | < | <
        ^ | ^ | Tổng số hộ | Số hộ nghèo | Tỷ lệ (%) | Tổng số hộ | Số hộ nghèo | Tỷ lệ (%)
        1 | Sơn Kim | 1.250 | 50 | 4,00 | 1.260 | 40 | 3,17
        2 | Phú Gia | 800 | 20 | 2,50 | 810 | 15 | 1,85
        | Tổng | 2.050 | 70 | 3,41 | 2.070 | 55 | 2,66
        """;
    clean(drawing, 2, 2023, 2024);
    assertThat(Drawn.findings(drawing.replace("3,17", "3,71")))
        .containsExactly("RATE error Sơn Kim 2024 rate 3,71→3,17");
  }

  @Test
  void l02_aTableCutInTwoIsReadToItsTotal() {
    String drawing =
        """
        STT | Đơn vị | Tổng số hộ năm 2024 | Hộ nghèo năm 2024 | Tỷ lệ (%)
        1 | Sơn Kim | 1.250 | 50 | 4,00
        2 | Phú Gia | 800 | 20 | 2,50

        3 | Hương Trà | 500 | 30 | 6,00
        | Tổng | 2.550 | 100 | 3,92
        """;
    clean(drawing, 3, 2024);
    assertThat(Drawn.findings(drawing.replace("30 | 6,00", "30 | 6,60")))
        .containsExactly("RATE error Hương Trà 2024 rate 6,60→6,00");
    assertThat(Drawn.findings(drawing.replace("| 100 | 3,92", "| 90 | 3,53")))
        .containsExactly("SUM error Tổng 2024 poor 90→100");
  }

  @Test
  void l03_aTableOfOtherThingsBehindAnAnnexIsNotItsSecondPart() {
    clean(
        """
        STT | Đơn vị | Tổng số hộ năm 2024 | Hộ nghèo năm 2024 | Tỷ lệ (%)
        1 | Sơn Kim | 1.250 | 50 | 4,00
        2 | Phú Gia | 800 | 20 | 2,50

        STT | Nội dung | Kinh phí năm 2024 | Kinh phí năm 2025 | Ghi chú
        1 | Nhà ở | 1.200 | 1.300 |
        2 | Dạy nghề | 500 | 600 |
        """,
        2, 2024);
  }

  @Test
  void l04_groupsNumberedOneWithUnitsOneDotOne() {
    String drawing =
        """
        STT | Đơn vị | Tổng số hộ năm 2024 | Hộ nghèo năm 2024 | Tỷ lệ (%)
        1 | Xã khu vực I | 2.050 | 70 | 3,41
        1.1 | Sơn Kim | 1.250 | 50 | 4,00
        1.2 | Phú Gia | 800 | 20 | 2,50
        2 | Xã khu vực III | 900 | 90 | 10,00
        2.1 | Hương Trà | 500 | 30 | 6,00
        2.2 | Hương Vĩnh | 400 | 60 | 15,00
        | Tổng (1+2) | 2.950 | 160 | 5,42
        """;
    clean(drawing, 4, 2024);
    assertThat(Drawn.findings(drawing.replace("| 160 | 5,42", "| 190 | 6,44")))
        .containsExactly("SUM error Tổng (1+2) 2024 poor 190→160");
  }

  @Test
  void l05_aTableForEachFigureWithTheFigureInItsTitle() {
    String drawing =
        """
        Bảng 1. Tổng số hộ dân các xã

        STT | Đơn vị | Năm 2023 | Năm 2024
        1 | Sơn Kim | 1.250 | 1.260
        2 | Phú Gia | 800 | 810
        | Tổng | 2.050 | 2.070

        Bảng 2. Số hộ nghèo

        STT | Đơn vị | Năm 2023 | Năm 2024
        1 | Sơn Kim | 50 | 40
        2 | Phú Gia | 20 | 15
        | Tổng | 70 | 55

        Bảng 3. Tỷ lệ hộ nghèo
        Đơn vị tính: %

        STT | Đơn vị | Năm 2023 | Năm 2024
        1 | Sơn Kim | 4,00 | 3,17
        2 | Phú Gia | 2,50 | 1,85
        | Tổng | 3,41 | 2,66
        """;
    clean(drawing, 2, 2023, 2024);
    assertThat(Drawn.findings(drawing.replace("3,17", "3,71")))
        .containsExactly("RATE error Sơn Kim 2024 rate 3,71→3,17");
    assertThat(Drawn.findings(drawing.replace("| 70 |", "| 75 |"))).hasSize(2);
  }

  @Test
  void l06_aTitleThatSpeaksOfAnotherThingMakesNoAnnex() {
    for (String title :
        List.of(
            "Số hộ nghèo được hỗ trợ nhà ở",
            "Số hộ nghèo giảm hằng năm",
            "Số người nghèo",
            "Số hộ nghèo, hộ cận nghèo vay vốn",
            "Kinh phí thực hiện")) {
      String drawing =
          title
              + "\n\nSTT | Đơn vị | Năm 2023 | Năm 2024\n1 | Sơn Kim | 5 | 4\n2 | Phú Gia | 2 | 1";
      assertThat(AnnexReader.read(Drawn.document(drawing)).annexes()).as(title).isEmpty();
    }
  }

  @Test
  void l07_aSheetForEachYearNamedAfterIt() {
    List<Block> sheets = new ArrayList<>();
    sheets.add(sheet("2023", "50", "4,00"));
    sheets.add(sheet("Năm 2024", "40", "3,30"));
    SourceDocument document = new SourceDocument("sheets", sheets);
    AnnexReading reading = AnnexReader.read(document);
    assertThat(reading.annexes()).hasSize(1);
    assertThat(reading.annexes().get(0).years()).containsExactly(2023, 2024);
    assertThat(Drawn.told(new AnnexAudit().audit(document, reading.annexes())))
        .containsExactly("RATE error Sơn Kim 2024 rate 3,30→3,20");
  }

  @Test
  void l08_wordsOfTheHeadingMayStandAboveTheNumbersOfItsColumns() {
    String drawing =
        """
        STT | Đơn vị | Tổng số hộ năm 2024 | Hộ nghèo năm 2024 | Tỷ lệ (%)
        | | (hộ) | (hộ) | (%)
        A | B | 1 | 2 | 3=2/1
        1 | Sơn Kim | 1.250 | 50 | 4,00
        2 | Phú Gia | 800 | 20 | 2,50
        | Tổng | 2.050 | 70 | 3,41
        """;
    clean(drawing, 2, 2024);
    assertThat(Drawn.findings(drawing.replace("| 70 | 3,41", "| 73 | 3,56")))
        .containsExactly("SUM error Tổng 2024 poor 73→70");
  }

  @Test
  void l09_oneNumberMergedOverARowOfHouseholdsAndARowOfPersonsIsOneNumber() {
    String drawing =
        """
        STT | Đơn vị | Đơn vị tính | Hộ nghèo năm 2024 | Hộ cận nghèo năm 2024 | Chưa rõ
        A | B | C | 1 | 2 |
        1 | Sơn Kim | Hộ | 50 | 12 | 0
        ^ | ^ | Nhân khẩu | 180 | 40 | 0
        2 | Phú Gia | Hộ | 20 | 7 | 0
        ^ | ^ | Nhân khẩu | 75 | 30 | 0
        """;
    assertThat(Drawn.findings(drawing)).isEmpty();
    assertThat(Drawn.findings(drawing.replace("2 | Phú Gia", "4 | Phú Gia")))
        .containsExactly("ORDER warning Phú Gia 4→2");
  }

  private static SourceTable sheet(String name, String poor, String rate) {
    String[][] rows = {
      {"STT", "Đơn vị", "Tổng số hộ", "Hộ nghèo", "Tỷ lệ (%)"},
      {"1", "Sơn Kim", "1.250", poor, rate},
      {"2", "Phú Gia", "800", "20", "2,50"}
    };
    List<List<SourceCell>> cells = new ArrayList<>();
    for (int r = 0; r < rows.length; r++) {
      List<SourceCell> row = new ArrayList<>();
      for (int c = 0; c < rows[r].length; c++) {
        row.add(SourceCell.text(r, c, rows[r][c], Place.sheetCell(name, r + 1, c + 1)));
      }
      cells.add(row);
    }
    return new SourceTable(cells, Place.sheetCell(name, 1, 1));
  }
}
