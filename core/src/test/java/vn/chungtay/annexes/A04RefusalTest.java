package vn.chungtay.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.sources.Block;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.sources.SourceTable;
import vn.chungtay.values.Language;

/** Tables that cannot be used, and tables that are none of our business. */
class A04RefusalTest {
  private static final String TABLE =
      """
      TT | Xã | Tổng số hộ | Hộ nghèo năm 2023 | Tỷ lệ
      1 | Bình An | 1.250 | 50 | 4,00
      2 | Phú Lộc | 1.750 | 100 | 5,71
      | Tổng | 3.000 | 150 | 5,00
      """;

  @Test
  void r01_tablesOfDutiesMoneyAndPeopleArePassedOver() {
    String drawing =
        """
        TT | Nội dung công việc | Cơ quan chủ trì | Thời gian hoàn thành
        1 | Rà soát hộ nghèo, hộ cận nghèo | Phòng LĐTBXH | 15/12/2023

        STT | Họ và tên chủ hộ | Thôn | Hộ nghèo | Hộ cận nghèo
        1 | Người thứ nhất | Thượng | x |
        2 | Người thứ hai | Hạ | | x

        Nơi nhận: | TM. ỦY BAN NHÂN DÂN
        - Như trên; | CHỦ TỊCH

        Nguồn vốn | Năm 2023 | Năm 2024
        Trung ương | 1.000 | 2.000
        """;
    AnnexReading reading = AnnexReader.read(Drawn.document(drawing));
    assertThat(reading.refusal()).isEmpty();
    assertThat(reading.annexes()).isEmpty();
  }

  @Test
  void r02_figuresWithoutUnitsAreRefusedWithThePlace() {
    String drawing =
        """
        STT | Tổng số hộ 2023 | Hộ nghèo 2023 | Tỷ lệ
        1 | 1.250 | 50 | 4,00
        2 | 1.750 | 100 | 5,71
        """;
    AnnexReading reading = AnnexReader.read(Drawn.document(drawing));
    assertThat(reading.refusal().orElseThrow().in(Language.VI))
        .startsWith("ANX-001 bảng 1, dòng 1, cột 1: ")
        .contains("Hãy thêm cột");
  }

  @Test
  void r03_twoTablesForOneYearMustAgree() {
    String twice = TABLE + "\n" + TABLE;
    assertThat(AnnexReader.read(Drawn.document(twice)).annexes()).hasSize(1);
    String differing = TABLE + "\n" + TABLE.replace("1.250 | 50", "1.250 | 55");
    assertThat(AnnexReader.read(Drawn.document(differing)).refusal().orElseThrow().in(Language.EN))
        .startsWith("ANX-002 table 2, row 2, column 4: ")
        .contains("Bình An", "2023", "50", "55", "table 1, row 2, column 4");
  }

  @Test
  void r04_aHiddenRowWithFiguresIsRefused() {
    SourceDocument shown = Drawn.document(TABLE);
    List<List<SourceCell>> rows =
        shown.tables().get(0).rows().stream()
            .map(row -> row.stream().map(A04RefusalTest::hideThirdRow).toList())
            .toList();
    List<Block> blocks = List.of(new SourceTable(rows, Place.tableCell(1, 1, 1)));
    AnnexReading reading = AnnexReader.read(new SourceDocument("hidden", blocks));
    assertThat(reading.refusal().orElseThrow().in(Language.VI))
        .startsWith("ANX-003 bảng 1, dòng 3, cột 2: ");
  }

  private static SourceCell hideThirdRow(SourceCell cell) {
    return new SourceCell(
        cell.row(),
        cell.column(),
        1,
        1,
        cell.text(),
        null,
        -1,
        false,
        cell.row() == 2,
        cell.place());
  }
}
