package vn.chungtay.statistics.pages;

import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.chungtay.statistics.Question;
import vn.chungtay.values.Texts;

/**
 * A sheet in the layout of the forms: agency and motto above, title, boxed cells, notes, places to
 * sign below. It writes from the top down and knows on which line it is.
 */
final class FormSheet {
  static final String NUMBER = "#,##0";
  static final String RATE = "#,##0.00";

  /** Named in every cell: a font of the whole workbook is not what every program shows. */
  private static final String FONT = "Times New Roman";

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  /** Letters of a note that stand on one line of the sheet. */
  private static final int A_LINE = 130;

  private final Worksheet sheet;
  private final StatisticsWords words;
  private final int last;
  private int line;

  /** A sheet of a workbook whose last column is {@code last}. */
  FormSheet(Workbook book, String name, StatisticsWords words, int last) {
    this.sheet = book.newWorksheet(name);
    this.words = words;
    this.last = last;
  }

  Worksheet sheet() {
    return sheet;
  }

  int line() {
    return line;
  }

  void down(int lines) {
    line += lines;
  }

  /** Words over several columns. */
  void across(int from, int to, String text, boolean bold, boolean italic) {
    sheet.inlineString(line, from, text);
    Range range = sheet.range(line, from, line, Math.max(from, to));
    if (to > from) {
      range.merge();
    }
    var style =
        range
            .style()
            .fontName(FONT)
            .horizontalAlignment("center")
            .verticalAlignment("center")
            .wrapText(true);
    if (bold) {
      style.bold();
    }
    if (italic) {
      style.italic();
    }
    style.set();
  }

  private int half(int first) {
    return Math.max(first, last / 2);
  }

  /** Who reports on the left, the motto on the right, then title, day and source. */
  void above(int first, String area, String title, List<String> under) {
    Texts texts = words.texts();
    int half = half(first);
    across(0, half - 1, texts.text("statistics.agency"), false, false);
    across(half, last, texts.text("statistics.nation"), true, false);
    line++;
    across(0, half - 1, area.toUpperCase(VIETNAMESE), true, false);
    across(half, last, texts.text("statistics.motto"), true, false);
    line += 2;
    across(0, last, title.toUpperCase(VIETNAMESE), true, false);
    sheet.rowHeight(line, 34);
    line++;
    for (String each : under) {
      across(0, last, each, false, true);
      line++;
    }
    line++;
  }

  /** The day and where the form comes from, as they stand below a title. */
  static List<String> under(Question question, StatisticsWords words) {
    return List.of(
        words.when(question),
        question.table().source().citation() + " – " + words.texts().text("statistics.unverified"));
  }

  /** A heading in a box. */
  void heading(int row, int column, String text) {
    sheet.inlineString(row, column, text);
    sheet
        .style(row, column)
        .fontName(FONT)
        .bold()
        .wrapText(true)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .borderStyle(BorderStyle.THIN)
        .set();
  }

  /** A cell in a box, on the line being written. */
  void cell(int column, String text, boolean bold, String aligned) {
    sheet.inlineString(line, column, text);
    box(column, bold, aligned, "");
  }

  /** The box of a cell whose value is written already; {@code format} may be empty. */
  void box(int column, boolean bold, String aligned, String format) {
    var style =
        sheet
            .style(line, column)
            .fontName(FONT)
            .wrapText(true)
            .horizontalAlignment(aligned)
            .verticalAlignment("center")
            .borderStyle(BorderStyle.THIN);
    if (!format.isEmpty()) {
      style.format(format);
    }
    if (bold) {
      style.bold();
    }
    style.set();
  }

  /** The notes, and who made the table and who signs it. */
  void below(int first, List<String> notes) {
    line++;
    for (String note : notes) {
      sheet.inlineString(line, 0, "* " + note);
      sheet.range(line, 0, line, last).merge();
      sheet.range(line, 0, line, last).style().fontName(FONT).wrapText(true).italic().set();
      sheet.rowHeight(line, 16 * (1 + note.length() / A_LINE));
      line++;
    }
    line++;
    int half = half(first);
    across(0, half - 1, words.texts().text("statistics.made-by"), true, false);
    across(half, last, words.texts().text("statistics.chairman"), true, false);
  }

  /** Widths of the columns, and a page across that is as wide as the sheet. */
  void shape(List<Integer> widths) {
    for (int column = 0; column < widths.size(); column++) {
      sheet.width(column, widths.get(column));
    }
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }
}
