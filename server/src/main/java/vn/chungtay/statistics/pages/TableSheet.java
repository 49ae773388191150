package vn.chungtay.statistics.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.statistics.AreaTable;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableUnit;
import vn.chungtay.values.Texts;

/**
 * A table on a sheet as the form has it: agency and motto, title, merged headings, the row of
 * column numbers; sums and rates are formulas, so that who corrects a figure sees what follows.
 */
final class TableSheet {
  private static final String FONT = "Times New Roman";
  private static final String NUMBER = "#,##0";
  private static final String RATE = "#,##0.00";

  private final AreaTable table;
  private final StatutoryTable form;
  private final StatisticsWords words;
  private final Texts texts;
  private final List<String> notes;

  /** Columns before the figures: number, area, and the line where there are two. */
  private final int first;

  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<String, BigDecimal> results = new HashMap<>();
  private int line;

  TableSheet(AreaTable table, StatisticsWords words, List<String> notes) {
    this.table = table;
    this.form = table.table();
    this.words = words;
    this.texts = words.texts();
    this.notes = notes;
    this.first = form.lines().size() > 1 ? 3 : 2;
    for (int i = 0; i < form.columns().size(); i++) {
      places.put(form.columns().get(i).id(), first + i);
    }
  }

  void write(OutputStream out) throws IOException {
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    Workbook book = new Workbook(bare, "Chung Tay", "1.0");
    Worksheet sheet =
        book.newWorksheet(texts.text("statistics.table-title", String.valueOf(form.number())));
    book.setGlobalDefaultFont(FONT, 11.0);
    above(sheet);
    headings(sheet);
    int begin = line;
    int number = 1;
    for (AreaTable.Row row : table.rows()) {
      unit(sheet, row, String.valueOf(number++), row.name());
    }
    if (table.rest().hasAnything()) {
      unit(sheet, table.rest(), "", texts.text("statistics.rest"));
    }
    total(sheet, begin);
    below(sheet);
    shape(sheet);
    book.finish();
    ComputedCells.write(bare.toByteArray(), results, out);
  }

  private int last() {
    return first + form.columns().size() - 1;
  }

  private void across(
      Worksheet sheet, int from, int to, String text, boolean bold, boolean italic) {
    sheet.inlineString(line, from, text);
    Range range = sheet.range(line, from, line, Math.max(from, to));
    if (to > from) {
      range.merge();
    }
    var style = range.style().fontName(FONT).horizontalAlignment("center").wrapText(true);
    if (bold) {
      style.bold();
    }
    if (italic) {
      style.italic();
    }
    style.set();
  }

  /** Who reports on the left, the motto on the right, then the title. */
  private void above(Worksheet sheet) {
    int half = Math.max(first, last() / 2);
    across(sheet, 0, half - 1, texts.text("statistics.agency"), false, false);
    across(sheet, half, last(), texts.text("statistics.nation"), true, false);
    line++;
    across(sheet, 0, half - 1, capitals(table.area().fullName()), true, false);
    across(sheet, half, last(), texts.text("statistics.motto"), true, false);
    line += 2;
    across(sheet, 0, last(), capitals(form.title().in(words.language())), true, false);
    sheet.rowHeight(line, 34);
    line++;
    across(sheet, 0, last(), words.when(table.question()), false, true);
    line++;
    across(
        sheet,
        0,
        last(),
        form.source().citation() + " – " + texts.text("statistics.unverified"),
        false,
        true);
    line += 2;
  }

  private static String capitals(String text) {
    return text.toUpperCase(Locale.forLanguageTag("vi"));
  }

  private void headings(Worksheet sheet) {
    int top = line;
    tall(sheet, top, 0, texts.text("statistics.ordinal"));
    tall(sheet, top, 1, texts.text("statistics.unit"));
    if (first == 3) {
      tall(sheet, top, 2, texts.text("statistics.line"));
    }
    int at = first;
    int open = first;
    @Nullable Bilingual group = null;
    for (TableColumn column : form.columns()) {
      if (group != null && !group.equals(column.group())) {
        wide(sheet, top, open, at - 1, group);
      }
      if (column.group() == null) {
        tall(sheet, top, at, column.heading().in(words.language()));
      } else {
        open = group == null || !group.equals(column.group()) ? at : open;
        boxed(sheet, top + 1, at, column.heading().in(words.language()));
      }
      group = column.group();
      at++;
    }
    if (group != null) {
      wide(sheet, top, open, at - 1, group);
    }
    sheet.rowHeight(top, 48);
    sheet.rowHeight(top + 1, 62);
    line = top + 2;
    boxed(sheet, line, 0, "A");
    boxed(sheet, line, 1, "B");
    if (first == 3) {
      boxed(sheet, line, 2, "C");
    }
    for (TableColumn column : form.columns()) {
      String formula = form.formula(column);
      boxed(sheet, line, place(column.id()), formula.isEmpty() ? column.printed() : formula);
    }
    sheet.rowHeight(line, 32);
    sheet.freezePane(2, line + 1);
    sheet.repeatRows(top, line);
    line++;
  }

  private void tall(Worksheet sheet, int top, int column, String text) {
    boxed(sheet, top, column, text);
    boxed(sheet, top + 1, column, "");
    sheet.range(top, column, top + 1, column).merge();
  }

  private void wide(Worksheet sheet, int top, int from, int to, Bilingual group) {
    boxed(sheet, top, from, group.in(words.language()));
    for (int i = from + 1; i <= to; i++) {
      boxed(sheet, top, i, "");
    }
    if (to > from) {
      sheet.range(top, from, top, to).merge();
    }
  }

  private static void boxed(Worksheet sheet, int row, int column, String text) {
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

  private void unit(Worksheet sheet, AreaTable.Row row, String number, String name) {
    names(sheet, number, name, false);
    for (TableUnit unit : form.lines()) {
      if (first == 3) {
        cell(sheet, 2, texts.text(unit.key()), false);
      }
      for (TableColumn column : form.columns()) {
        figure(sheet, row, unit, column, "", false);
      }
      line++;
    }
  }

  private void names(Worksheet sheet, String number, String name, boolean bold) {
    for (int i = 0; i < form.lines().size(); i++) {
      int at = line;
      line += i;
      cell(sheet, 0, i == 0 ? number : "", bold);
      cell(sheet, 1, i == 0 ? name : "", bold);
      line = at;
    }
    if (form.lines().size() > 1) {
      sheet.range(line, 0, line + 1, 0).merge();
      sheet.range(line, 1, line + 1, 1).merge();
    }
  }

  private void cell(Worksheet sheet, int column, String text, boolean bold) {
    sheet.inlineString(line, column, text);
    var style =
        sheet
            .style(line, column)
            .fontName(FONT)
            .wrapText(true)
            .verticalAlignment("center")
            .borderStyle(BorderStyle.THIN);
    if (bold) {
      style.bold();
    }
    style.set();
  }

  /** The total: each count the sum of the rows where these are whole, formulas as in the rows. */
  private void total(Worksheet sheet, int begin) {
    int end = line;
    names(sheet, "", texts.text("statistics.total", table.total().name()), true);
    int lines = form.lines().size();
    for (int i = 0; i < lines; i++) {
      if (first == 3) {
        cell(sheet, 2, texts.text(form.lines().get(i).key()), true);
      }
      for (TableColumn column : form.columns()) {
        String sum = end > begin ? sum(column, begin + i, end, lines) : "";
        figure(sheet, table.total(), form.lines().get(i), column, sum, true);
      }
      line++;
    }
  }

  private String sum(TableColumn column, int from, int end, int step) {
    String name = name(place(column.id()));
    if (step == 1) {
      return "SUM(" + name + (from + 1) + ":" + name + end + ")";
    }
    List<String> cells = new ArrayList<>();
    for (int row = from; row < end; row += step) {
      cells.add(name + (row + 1));
    }
    return "SUM(" + String.join(",", cells) + ")";
  }

  private void figure(
      Worksheet sheet,
      AreaTable.Row row,
      TableUnit unit,
      TableColumn column,
      String sum,
      boolean bold) {
    int at = place(column.id());
    BigDecimal value = row.at(unit, column.id()).value();
    boolean rate = column.kind() == TableColumn.Kind.RATIO;
    String own = formula(column);
    if (value != null) {
      results.put(name(at) + (line + 1), value);
    }
    if (value != null && !own.isEmpty()) {
      sheet.formula(line, at, own);
    } else if (value != null && !rate && !sum.isEmpty()) {
      sheet.formula(line, at, sum);
    } else if (value != null) {
      sheet.value(line, at, value);
    }
    var style =
        sheet
            .style(line, at)
            .fontName(FONT)
            .format(rate ? RATE : NUMBER)
            .horizontalAlignment("right")
            .verticalAlignment("center")
            .borderStyle(BorderStyle.THIN);
    if (bold) {
      style.bold();
    }
    style.set();
  }

  /** The formula of a column in the line being written; empty for counts. */
  private String formula(TableColumn column) {
    if (column.kind() == TableColumn.Kind.RATIO && column.count().isEmpty()) {
      return cell(column.terms().get(0)) + "/" + cell(column.terms().get(1)) + "*100";
    }
    boolean sums =
        column.kind() == TableColumn.Kind.SUM
            || (column.kind() == TableColumn.Kind.COUNT && !column.terms().isEmpty());
    if (!sums || column.terms().isEmpty()) {
      return "";
    }
    StringBuilder formula = new StringBuilder();
    for (int term : column.terms()) {
      formula
          .append(term < 0 ? "-" : formula.length() == 0 ? "" : "+")
          .append(cell(Math.abs(term)));
    }
    return formula.toString();
  }

  private String cell(int id) {
    return name(place(id)) + (line + 1);
  }

  private int place(int id) {
    return places.getOrDefault(id, first);
  }

  private static String name(int column) {
    String rest = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? rest : name(column / 26 - 1) + rest;
  }

  private void below(Worksheet sheet) {
    line++;
    for (String note : notes) {
      sheet.inlineString(line, 0, "* " + note);
      sheet.range(line, 0, line, last()).merge();
      sheet.range(line, 0, line, last()).style().wrapText(true).italic().set();
      sheet.rowHeight(line, 32);
      line++;
    }
    line++;
    int half = Math.max(first, last() / 2);
    across(sheet, 0, half - 1, texts.text("statistics.made-by"), true, false);
    across(sheet, half, last(), texts.text("statistics.chairman"), true, false);
  }

  private void shape(Worksheet sheet) {
    sheet.width(0, 5);
    sheet.width(1, 24);
    if (first == 3) {
      sheet.width(2, 11);
    }
    for (int i = first; i <= last(); i++) {
      sheet.width(i, 11);
    }
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }
}
