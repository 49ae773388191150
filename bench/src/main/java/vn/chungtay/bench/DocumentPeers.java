package vn.chungtay.bench;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The same tables written with Apache POI, plain and without any layout: what there is to beat. */
final class DocumentPeers {
  private DocumentPeers() {}

  /** A text document of one table. */
  static void docx(int rows, int columns, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable table = document.createTable(rows, columns);
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          table.getRow(r).getCell(c).setText(Integer.toString(r * columns + c));
        }
      }
      document.write(out);
    }
  }

  /** A workbook of one sheet whose last row adds up the others. */
  static void xlsx(int rows, int columns, OutputStream out) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Sheet");
      for (int r = 0; r < rows; r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < columns; c++) {
          row.createCell(c).setCellValue(r * columns + c);
        }
      }
      var total = sheet.createRow(rows);
      for (int c = 0; c < columns; c++) {
        String column = org.apache.poi.ss.util.CellReference.convertNumToColString(c);
        total.createCell(c).setCellFormula("SUM(" + column + "1:" + column + rows + ")");
      }
      book.write(out);
    }
  }

  /** Rows streamed to a workbook. */
  static void streamed(int rows, int columns, OutputStream out) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(500)) {
      var sheet = book.createSheet("Sheet");
      for (int r = 0; r < rows; r++) {
        var row = sheet.createRow(r);
        row.createCell(0).setCellValue("Hộ " + r);
        for (int c = 1; c < columns; c++) {
          row.createCell(c).setCellValue(r * columns + c);
        }
      }
      book.write(out);
    }
  }
}
