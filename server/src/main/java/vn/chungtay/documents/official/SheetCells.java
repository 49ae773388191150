package vn.chungtay.documents.official;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.official.SheetStyles.Look;

/** The rows and cells of a sheet, written one after another from the top. */
final class SheetCells {
  private static final int POINTS_A_LINE = 15;
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final Markup xml = new Markup();
  private final List<String> merges = new ArrayList<>();
  private final SheetStyles styles;
  private final int[] widths;
  private int line;

  /**
   * Begins above the first row.
   *
   * @param widths of the columns, in characters
   */
  SheetCells(SheetStyles styles, int[] widths) {
    this.styles = styles;
    this.widths = widths;
    xml.open("sheetData");
  }

  /** All that was written; nothing can be added afterwards. */
  String finished() {
    return xml.close().finished();
  }

  /** The ranges that show as one cell. */
  List<String> merges() {
    return merges;
  }

  /** The number of the row that was opened last; the first is 1. */
  int line() {
    return line;
  }

  /** Leaves rows empty. */
  void skip(int rows) {
    line += rows;
  }

  void closeRow() {
    xml.close();
  }

  /** A line of its own over all columns. */
  void across(String words, Look look) {
    openRow(lines(words, 0, widths.length, look.bold()));
    text(0, words, look);
    closeRow();
    merge(0, widths.length - 1, line, line);
  }

  void openRow() {
    openRow(1);
  }

  /** Opens a row that is high enough for so many lines of text. */
  void openRow(int textLines) {
    line++;
    String number = Integer.toString(line);
    if (textLines == 1) {
      xml.open("row", "r", number);
    } else {
      String height = Integer.toString(POINTS_A_LINE * textLines + 2);
      xml.open("row", "r", number, "ht", height, "customHeight", "1");
    }
  }

  /** How many lines words take in so many columns. */
  int lines(String words, int from, int count, boolean bold) {
    int characters = 0;
    for (int i = from; i < from + count; i++) {
      characters += widths[i];
    }
    int needed = TextWidth.of(words, bold) * Sheet.FONT_SIZE;
    return 1 + needed / (characters * 5_000);
  }

  void merge(int fromColumn, int toColumn, int fromLine, int toLine) {
    if (fromColumn != toColumn || fromLine != toLine) {
      merges.add(
          Formulas.columnName(fromColumn)
              + fromLine
              + ":"
              + Formulas.columnName(toColumn)
              + toLine);
    }
  }

  /** A number, a formula with its value, or an empty cell of that look. */
  void number(int at, @Nullable BigDecimal value, String formula, Look look) {
    String place = Formulas.columnName(at) + line;
    if (formula.isEmpty() && value == null) {
      xml.empty("c", "r", place, "s", styles.of(look));
      return;
    }
    if (value == null) {
      xml.open("c", "r", place, "s", styles.of(look), "t", "str");
    } else {
      xml.open("c", "r", place, "s", styles.of(look));
    }
    if (!formula.isEmpty()) {
      xml.leaf("f", formula);
    }
    xml.leaf("v", value == null ? "" : value.toPlainString()).close();
  }

  /** Text is always text, also when it begins like a formula. */
  void text(int at, String words, Look look) {
    String clean = Markup.clean(words);
    boolean looksLikeFormula = !clean.isEmpty() && FORMULA_STARTS.indexOf(clean.charAt(0)) >= 0;
    String style = styles.of(looksLikeFormula ? look.asLiteral() : look);
    String place = Formulas.columnName(at) + line;
    if (clean.isEmpty()) {
      xml.empty("c", "r", place, "s", style);
    } else {
      xml.open("c", "r", place, "s", style, "t", "inlineStr").open("is");
      xml.leaf("t", clean, "xml:space", "preserve").close().close();
    }
  }

  /** A line over the right part of the table. */
  void right(String words, Look look) {
    int columns = widths.length;
    int from = Math.max(0, columns - Math.max(2, columns / 3));
    openRow();
    text(from, words, look);
    closeRow();
    merge(from, columns - 1, line, line);
  }
}
