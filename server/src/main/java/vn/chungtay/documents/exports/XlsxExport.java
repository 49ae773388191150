package vn.chungtay.documents.exports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet, written through in blocks of rows. */
final class XlsxExport extends TableExport {
  /** Rows kept in memory. */
  private static final int BLOCK = 500;

  /** Characters of a column: of its heading, within these. */
  private static final int NARROWEST = 10;

  private static final int WIDEST = 40;

  /** A cell holds no more characters than this. */
  private static final int LONGEST_TEXT = 32_767;

  private static final int LONGEST_NAME = 31;

  private final Workbook book;
  private final Worksheet sheet;
  private final List<Column> columns;
  private int line;

  XlsxExport(OutputStream out, String title, List<Column> columns) {
    super(columns);
    this.columns = List.copyOf(columns);
    book = new Workbook(keptOpen(out), "Chung Tay", "1.0");
    sheet = book.newWorksheet(sheetName(title));
    sheet.freezePane(0, 1);
    sheet.repeatRows(0);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
    for (int i = 0; i < columns.size(); i++) {
      String heading = clean(columns.get(i).heading());
      sheet.inlineString(0, i, heading);
      sheet.width(i, Math.min(WIDEST, Math.max(NARROWEST, heading.length() + 2)));
      sheet.style(0, i).bold().wrapText(true).set();
    }
    line = 1;
  }

  private static OutputStream keptOpen(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  private static String sheetName(String title) {
    String name = clean(title).replaceAll("[\\[\\]:*?/\\\\'\\n\\t]", " ").strip();
    return name.isEmpty() ? "1" : name.substring(0, Math.min(LONGEST_NAME, name.length())).strip();
  }

  @Override
  void write(List<@Nullable Object> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      Object value = cells.get(i);
      if (value != null) {
        cell(i, value);
      }
    }
    line++;
    if (line % BLOCK == 0) {
      sheet.flush();
    }
  }

  private void cell(int column, Object value) {
    if (value instanceof Number number) {
      sheet.value(line, column, number);
      sheet.style(line, column).format(format(column, number)).set();
    } else if (value instanceof LocalDate day) {
      sheet.value(line, column, day);
      sheet.style(line, column).format("dd/mm/yyyy").set();
    } else {
      String text = clean(value.toString());
      String fits = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
      sheet.inlineString(line, column, fits);
    }
  }

  private String format(int column, Number number) {
    int decimals = number instanceof BigDecimal ? columns.get(column).decimals() : 0;
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }

  @Override
  public void close() throws IOException {
    book.finish();
  }
}
