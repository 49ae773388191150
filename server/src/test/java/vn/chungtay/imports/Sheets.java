package vn.chungtay.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Workbooks drawn as text: a line a row, cells parted by bars, {@code @yyyy-mm-dd} a day, {@code
 * #7} a number, {@code 0#7} one shown with twelve digits.
 */
final class Sheets {
  private Sheets() {}

  static byte[] workbook(String sheet, String drawn) {
    return workbook(Map.of(sheet, drawn));
  }

  static byte[] workbook(Map<String, String> sheets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Test", "1.0")) {
      for (Map.Entry<String, String> each : sheets.entrySet()) {
        Worksheet sheet = book.newWorksheet(each.getKey());
        List<String> lines = each.getValue().lines().toList();
        for (int row = 0; row < lines.size(); row++) {
          String[] cells = lines.get(row).split("\\|", -1);
          for (int column = 0; column < cells.length; column++) {
            cell(sheet, row, column, cells[column].strip());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void cell(Worksheet sheet, int row, int column, String text) {
    if (text.matches("@\\d{4}-\\d{2}-\\d{2}")) {
      sheet.value(row, column, LocalDate.parse(text.substring(1)));
      sheet.style(row, column).format("dd/mm/yyyy").set();
    } else if (text.matches("#\\d+")) {
      sheet.value(row, column, Long.valueOf(text.substring(1)));
    } else if (text.matches("0#\\d+")) {
      sheet.value(row, column, Long.valueOf(text.substring(2)));
      sheet.style(row, column).format("000000000000").set();
    } else if (text.matches("_\\d+x\\d+_.*")) {
      String[] size = text.substring(1, text.indexOf('_', 1)).split("x", -1);
      sheet.value(row, column, text.substring(text.indexOf('_', 1) + 1));
      sheet
          .range(
              row,
              column,
              row + Integer.parseInt(size[0]) - 1,
              column + Integer.parseInt(size[1]) - 1)
          .merge();
    } else if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }
}
