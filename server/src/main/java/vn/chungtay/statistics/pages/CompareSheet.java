package vn.chungtay.statistics.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.chungtay.statistics.TwoDays;
import vn.chungtay.statutory.FigureChange;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.values.Figures;

/**
 * A comparison on a sheet: a block for each column of the table with its units and their total.
 * What is not known stands as a dash; a remark says which figures are estimates or not whole.
 */
final class CompareSheet {
  private static final int LAST = 5;

  private final TwoDays days;
  private final Comparisons comparing;
  private final StatisticsWords words;
  private final List<String> moments;
  private final String when;

  CompareSheet(
      TwoDays days,
      Comparisons comparing,
      StatisticsWords words,
      List<String> moments,
      String when) {
    this.days = days;
    this.comparing = comparing;
    this.words = words;
    this.moments = List.copyOf(moments);
    this.when = when;
  }

  void write(OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "Chung Tay", "1.0");
    String number = String.valueOf(days.now().table().number());
    FormSheet sheet =
        new FormSheet(book, words.texts().text("statistics.table-title", number), words, LAST);
    sheet.above(
        2,
        days.now().area().fullName(),
        days.now().table().title().in(words.language()),
        List.of(when));
    headings(sheet);
    for (CompareViews.Shown one : CompareViews.shown(days)) {
      block(sheet, one);
    }
    sheet.below(2, List.of());
    sheet.shape(List.of(34, 16, 16, 16, 16, 36));
    book.finish();
  }

  private void headings(FormSheet sheet) {
    List<String> headings =
        List.of(
            words.texts().text("statistics.unit"),
            moments.get(0),
            moments.get(1),
            words.texts().text("statistics.difference"),
            words.texts().text("statistics.percent"),
            words.texts().text("statistics.remark"));
    int line = sheet.line();
    for (int column = 0; column < headings.size(); column++) {
      sheet.heading(line, column, headings.get(column));
    }
    sheet.sheet().rowHeight(line, 34);
    sheet.sheet().freezePane(1, line + 1);
    sheet.sheet().repeatRows(line, line);
    sheet.down(1);
  }

  /** The column's name over all, then its units and their total. */
  private void block(FormSheet sheet, CompareViews.Shown one) {
    String name = comparing.name(days.now().table(), one.column(), one.line());
    String unit = comparing.unit(one.column(), one.line());
    for (int column = 0; column <= LAST; column++) {
      sheet.cell(column, column == 0 ? name + " (" + unit + ")" : "", true, "left");
    }
    sheet.sheet().range(sheet.line(), 0, sheet.line(), LAST).merge();
    sheet.down(1);
    for (TwoDays.Rows rows : days.rows()) {
      figures(sheet, rows.now().name(), rows, one, false);
    }
    String total = words.texts().text("statistics.total", days.total().now().name());
    figures(sheet, total, days.total(), one, true);
  }

  private void figures(
      FormSheet sheet, String name, TwoDays.Rows rows, CompareViews.Shown one, boolean bold) {
    FigureChange change = days.change(rows, one.line(), one.column());
    boolean rate = one.column().kind() == TableColumn.Kind.RATIO;
    sheet.cell(0, name, bold, "left");
    number(sheet, 1, change.then().value(), rate, bold);
    number(sheet, 2, change.now().value(), rate, bold);
    number(sheet, 3, change.difference(), rate, bold);
    number(sheet, 4, change.percent(), true, bold);
    sheet.cell(LAST, comparing.mark(change, rows), false, "left");
    sheet.down(1);
  }

  private static void number(
      FormSheet sheet, int column, @Nullable BigDecimal value, boolean decimals, boolean bold) {
    if (value == null) {
      sheet.sheet().inlineString(sheet.line(), column, Figures.MISSING);
    } else {
      sheet.sheet().value(sheet.line(), column, value);
    }
    sheet.box(column, bold, "right", decimals ? FormSheet.RATE : FormSheet.NUMBER);
  }
}
