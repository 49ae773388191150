package vn.chungtay.documents.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.chungtay.documents.official.AnnexTable.Cell;
import vn.chungtay.documents.official.AnnexTable.Kind;
import vn.chungtay.documents.official.AnnexTable.Row;
import vn.chungtay.values.Language;

class WorkbookTest {
  private static final int FIRST_ROW = 6;
  private static final int TOTAL_ROW = 30;

  private static XSSFWorkbook written(AnnexTable annex) throws IOException {
    byte[] bytes = Written.bytes(OfficialDocuments::writeXlsx, TanYenPlan.plan(false, annex));
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static AnnexTable right() {
    return DocxWriterTest.corrected(TanYenPlan.annex());
  }

  @Test
  void a01_sums_and_rates_are_formulas_with_their_values() throws IOException {
    try (XSSFWorkbook book = written(right())) {
      XSSFSheet sheet = book.getSheetAt(0);
      XSSFCell total = sheet.getRow(TOTAL_ROW).getCell(2);
      assertThat(total.getCellFormula()).isEqualTo("SUM(C7:C30)");
      assertThat(total.getRawValue()).isEqualTo("48065");
      XSSFCell rate = sheet.getRow(FIRST_ROW).getCell(4);
      assertThat(rate.getCellFormula())
          .isEqualTo("IF(COUNT(C7,D7)=2,IF(C7>0,ROUND(D7/C7*100,2),\"\"),\"\")");
      assertThat(rate.getNumericCellValue()).isEqualTo(6.47);
    }
  }

  @Test
  void a02_the_stored_values_are_what_the_formulas_give() throws IOException {
    try (XSSFWorkbook book = written(right())) {
      XSSFFormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      int formulas = 0;
      for (var row : book.getSheetAt(0)) {
        for (var cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            double stored = cell.getNumericCellValue();
            assertThat(evaluator.evaluate(cell).getNumberValue()).isEqualTo(stored);
            formulas++;
          }
        }
      }
      assertThat(formulas).isEqualTo(24 * 6 + 18);
    }
  }

  @Test
  void a03_headings_are_merged_frozen_and_repeated() throws IOException {
    try (XSSFWorkbook book = written(right())) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getMergedRegions()).anyMatch(r -> r.formatAsString().equals("C5:E5"));
      assertThat(sheet.getMergedRegions()).anyMatch(r -> r.formatAsString().equals("B5:B6"));
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 6);
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("5:6");
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
    }
  }

  @Test
  void b01_a_printed_figure_that_differs_is_kept_marked_and_told() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Remark> remarks = OfficialDocuments.writeXlsx(TanYenPlan.plan(), out);
    assertThat(remarks).hasSize(85 + 4).extracting(Remark::code).containsOnly(Remark.Code.KEPT);
    assertThat(remarks.stream().map(remark -> remark.in(Language.VI)))
        .contains(
            "Ô Hợp Đức, Năm 2015, Tỷ lệ (%): giữ nguyên số đã in 7,26, công thức cho kết quả 9,26."
                + " Ô này được ghi là số, không phải công thức.")
        .anyMatch(
            told -> told.contains("Tổng cộng, Năm 2020, Số hộ nghèo") && told.contains("853"));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      XSSFCell kept = book.getSheetAt(0).getRow(FIRST_ROW + 4).getCell(4);
      assertThat(kept.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(kept.getRawValue()).isEqualTo("7.26");
      assertThat(kept.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
          .isEqualTo("FFFFF2CC");
    }
  }

  @Test
  void b02_a_sum_over_a_missing_figure_stays_empty() throws IOException {
    AnnexTable annex = right();
    annex = DocxWriterTest.with(annex, "unit-1", "2015/poor", null);
    annex = DocxWriterTest.with(annex, "total", "2015/poor", null);
    annex = DocxWriterTest.with(annex, "unit-1", "2015/rate", null);
    annex = DocxWriterTest.with(annex, "total", "2015/rate", null);
    try (XSSFWorkbook book = written(annex)) {
      XSSFCell total = book.getSheetAt(0).getRow(TOTAL_ROW).getCell(3);
      assertThat(total.getCellFormula()).isEqualTo("IF(COUNT(D7:D30)=24,SUM(D7:D30),\"\")");
      assertThat(total.getStringCellValue()).isEmpty();
      XSSFFormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      assertThat(evaluator.evaluate(total).getStringValue()).isEmpty();
    }
  }

  @Test
  void c01_groups_add_up_their_own_units() throws IOException {
    List<Row> rows = new ArrayList<>();
    rows.add(group("g1", "I", "Nhóm I", 7, List.of("a", "b")));
    rows.add(unit("a", "1", "A", 3));
    rows.add(unit("b", "2", "B", 4));
    rows.add(group("g2", "II", "Nhóm II", 5, List.of("c")));
    rows.add(unit("c", "3", "C", 5));
    rows.add(new Row("total", Kind.TOTAL, "", "Tổng cộng", cells(12), List.of("a", "b", "c")));
    AnnexTable table =
        new AnnexTable(
            "t",
            "Nhóm",
            "TT",
            "Đơn vị",
            List.of(AnnexTable.Column.count("x", "Số hộ")),
            rows,
            List.of());
    try (XSSFWorkbook book = written(table)) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(5).getCell(2).getCellFormula()).isEqualTo("SUM(C7:C8)");
      assertThat(sheet.getRow(8).getCell(2).getCellFormula()).isEqualTo("SUM(C10)");
      assertThat(sheet.getRow(10).getCell(2).getCellFormula()).isEqualTo("SUM(C7:C8,C10)");
    }
  }

  @Test
  void d01_text_that_begins_like_a_formula_stays_text() throws IOException {
    List<Row> rows =
        List.of(unit("a", "1", "=HYPERLINK(\"http://x\")", 3), unit("b", "2", "@sum", 4));
    AnnexTable table =
        new AnnexTable(
            "t",
            "+1",
            "TT",
            "Đơn vị",
            List.of(AnnexTable.Column.count("x", "-2")),
            rows,
            List.of());
    try (XSSFWorkbook book = written(table)) {
      XSSFCell name = book.getSheetAt(0).getRow(5).getCell(1);
      assertThat(name.getCellType()).isEqualTo(CellType.STRING);
      assertThat(name.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
      assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void d03_without_an_annex_there_is_a_sheet_and_a_remark() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Remark> remarks = OfficialDocuments.writeXlsx(TanYenPlan.bare(List.of()), out);
    assertThat(remarks).extracting(Remark::code).containsExactly(Remark.Code.NO_ANNEX);
    assertThat(remarks.get(0).in(Language.EN)).contains("Enter the annex");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
    }
  }

  @Test
  void d02_the_same_annex_gives_the_same_bytes() throws IOException {
    assertThat(Written.bytes(OfficialDocuments::writeXlsx, TanYenPlan.plan()))
        .isEqualTo(Written.bytes(OfficialDocuments::writeXlsx, TanYenPlan.plan()));
  }

  private static Map<String, Cell> cells(long value) {
    return Map.of("x", Cell.of(value));
  }

  private static Row unit(String key, String number, String name, long value) {
    return new Row(key, Kind.UNIT, number, name, cells(value), List.of());
  }

  private static Row group(String key, String number, String name, long value, List<String> of) {
    return new Row(key, Kind.GROUP, number, name, cells(value), of);
  }
}
