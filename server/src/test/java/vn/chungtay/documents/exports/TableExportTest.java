package vn.chungtay.documents.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.documents.DocumentReader;
import vn.chungtay.documents.exports.TableExport.Column;
import vn.chungtay.sources.SourceTable;

class TableExportTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("Đơn vị"), Column.of("Số hộ"), new Column("Tỷ lệ (%)", 2), Column.of("Ngày"));

  @TempDir private Path folder = Path.of("target");

  private static void rows(TableExport table) throws IOException {
    table.row("Xã An Dương", 2008L, new BigDecimal("6.47"), LocalDate.of(2017, 6, 5));
    table.row("=1+1", null, new BigDecimal("-0.5"), null);
    table.row("Xã \"Ngọc, Lý\"", 0, null, null);
  }

  private static String csv() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableExport table = TableExport.csv(out, COLUMNS)) {
      rows(table);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static XSSFSheet xlsx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableExport table = TableExport.xlsx(out, "Danh sách: xã/phường", COLUMNS)) {
      rows(table);
    }
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      return book.getSheetAt(0);
    }
  }

  @Test
  void a01_csv_has_its_mark_its_headings_and_exact_numbers() throws IOException {
    assertThat(csv())
        .startsWith("\uFEFFĐơn vị,Số hộ,Tỷ lệ (%),Ngày\r\n")
        .contains("Xã An Dương,2008,6.47,2017-06-05\r\n")
        .contains("\"Xã \"\"Ngọc, Lý\"\"\",0,,\r\n");
  }

  @Test
  void a02_csv_text_never_begins_like_a_formula_but_numbers_may_be_negative() throws IOException {
    assertThat(csv()).contains("\r\n'=1+1,,-0.5,\r\n");
  }

  @Test
  void b01_xlsx_keeps_numbers_and_days_as_such_and_leaves_the_unknown_empty() throws IOException {
    XSSFSheet sheet = xlsx();
    assertThat(sheet.getSheetName()).isEqualTo("Danh sách  xã phường");
    XSSFRow row = sheet.getRow(1);
    assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(2008);
    assertThat(row.getCell(2).getRawValue()).isEqualTo("6.47");
    assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
    assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo("2017-06-05T00:00:00");
    assertThat(sheet.getRow(2).getCell(1)).isNull();
    assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isZero();
  }

  @Test
  void b02_xlsx_text_stays_text() throws IOException {
    assertThat(xlsx().getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
    assertThat(xlsx().getRow(2).getCell(0).getStringCellValue()).isEqualTo("=1+1");
  }

  @Test
  void b03_our_own_reader_reads_both() throws IOException {
    for (String kind : List.of("csv", "xlsx")) {
      Path file = folder.resolve("table." + kind);
      try (var out = Files.newOutputStream(file);
          TableExport table =
              kind.equals("csv")
                  ? TableExport.csv(out, COLUMNS)
                  : TableExport.xlsx(out, "Bảng", COLUMNS)) {
        rows(table);
      }
      SourceTable read = DocumentReader.read(file).document().orElseThrow().tables().get(0);
      assertThat(read.rows()).hasSize(4);
      assertThat(read.cellAt(1, 0).orElseThrow().text()).isEqualTo("Xã An Dương");
    }
  }

  @Test
  void c01_hostile_text_does_not_break_the_file() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String hostile = "<&>\u0000\u0001\uFFFE\uD800\u202Ex";
    try (TableExport table = TableExport.xlsx(out, hostile, List.of(Column.of(hostile)))) {
      table.row(hostile);
      table.row("dài".repeat(20_000));
    }
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("<&>x");
    }
  }

  @Test
  void c02_a_row_of_another_width_is_a_bug() throws IOException {
    try (TableExport table = TableExport.csv(new ByteArrayOutputStream(), COLUMNS)) {
      assertThatThrownBy(() -> table.row("one")).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
