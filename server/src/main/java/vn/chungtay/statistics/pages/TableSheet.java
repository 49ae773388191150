package vn.chungtay.statistics.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.statistics.AreaTable;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableUnit;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Texts;

/**
 * A table on a sheet as the form has it: agency and motto, title, merged headings, the row of
 * column numbers; sums and rates are formulas, so that who corrects a figure sees what follows.
 */
final class TableSheet {
  private final AreaTable table;
  private final StatutoryTable form;
  private final StatisticsWords words;
  private final Texts texts;
  private final List<String> notes;

  /** Columns before the figures: number, area, and the line where there are two. */
  private final int first;

  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<String, BigDecimal> results = new HashMap<>();

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
    String name = texts.text("statistics.table-title", String.valueOf(form.number()));
    FormSheet sheet = new FormSheet(book, name, words, last());
    sheet.above(
        first,
        table.area().fullName(),
        form.title().in(words.language()),
        FormSheet.under(table.question(), words));
    headings(sheet);
    int begin = sheet.line();
    int number = 1;
    for (AreaTable.Row row : table.rows()) {
      unit(sheet, row, String.valueOf(number++), row.name());
    }
    if (table.rest().hasAnything()) {
      unit(sheet, table.rest(), "", texts.text("statistics.rest"));
    }
    total(sheet, begin);
    sheet.below(first, notes);
    sheet.shape(widths());
    book.finish();
    ComputedCells.write(bare.toByteArray(), results, out);
  }

  private int last() {
    return first + form.columns().size() - 1;
  }

  private void headings(FormSheet sheet) {
    int top = sheet.line();
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
        sheet.heading(top + 1, at, column.heading().in(words.language()));
      }
      group = column.group();
      at++;
    }
    if (group != null) {
      wide(sheet, top, open, at - 1, group);
    }
    sheet.sheet().rowHeight(top, 48);
    sheet.sheet().rowHeight(top + 1, 62);
    sheet.down(2);
    int line = sheet.line();
    sheet.heading(line, 0, "A");
    sheet.heading(line, 1, "B");
    if (first == 3) {
      sheet.heading(line, 2, "C");
    }
    for (TableColumn column : form.columns()) {
      String formula = form.formula(column);
      sheet.heading(line, place(column.id()), formula.isEmpty() ? column.printed() : formula);
    }
    sheet.sheet().rowHeight(line, 32);
    sheet.sheet().freezePane(2, line + 1);
    sheet.sheet().repeatRows(top, line);
    sheet.down(1);
  }

  private void tall(FormSheet sheet, int top, int column, String text) {
    sheet.heading(top, column, text);
    sheet.heading(top + 1, column, "");
    sheet.sheet().range(top, column, top + 1, column).merge();
  }

  private void wide(FormSheet sheet, int top, int from, int to, Bilingual group) {
    sheet.heading(top, from, group.in(words.language()));
    for (int i = from + 1; i <= to; i++) {
      sheet.heading(top, i, "");
    }
    if (to > from) {
      sheet.sheet().range(top, from, top, to).merge();
    }
  }

  private void unit(FormSheet sheet, AreaTable.Row row, String number, String name) {
    List<TableUnit> lines = form.lines();
    for (int i = 0; i < lines.size(); i++) {
      names(sheet, i, i == 0 ? number : "", i == 0 ? name : "", false);
      for (TableColumn column : form.columns()) {
        figure(sheet, row, lines.get(i), column, "", false);
      }
      sheet.down(1);
    }
  }

  /** Number and name stand over both lines of a unit. */
  private void names(FormSheet sheet, int at, String number, String name, boolean bold) {
    sheet.cell(0, number, bold, "center");
    sheet.cell(1, name, bold, "left");
    if (first == 3) {
      sheet.cell(2, texts.text(form.lines().get(at).key()), bold, "left");
      if (at == 1) {
        int line = sheet.line();
        sheet.sheet().range(line - 1, 0, line, 0).merge();
        sheet.sheet().range(line - 1, 1, line, 1).merge();
      }
    }
  }

  /** The total: each count the sum of the rows where these are whole, formulas as in the rows. */
  private void total(FormSheet sheet, int begin) {
    int end = sheet.line();
    String name = texts.text("statistics.total", table.total().name());
    int lines = form.lines().size();
    for (int i = 0; i < lines; i++) {
      names(sheet, i, "", i == 0 ? name : "", true);
      for (TableColumn column : form.columns()) {
        String sum = end > begin ? sum(column, begin + i, end, lines) : "";
        figure(sheet, table.total(), form.lines().get(i), column, sum, true);
      }
      sheet.down(1);
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
      FormSheet sheet,
      AreaTable.Row row,
      TableUnit unit,
      TableColumn column,
      String sum,
      boolean bold) {
    int at = place(column.id());
    int line = sheet.line();
    BigDecimal value = row.at(unit, column.id()).value();
    boolean rate = column.kind() == TableColumn.Kind.RATIO;
    String own = formula(column, line);
    if (value != null) {
      results.put(name(at) + (line + 1), value);
    }
    if (value != null && !own.isEmpty()) {
      sheet.sheet().formula(line, at, own);
    } else if (value != null && !rate && !sum.isEmpty()) {
      sheet.sheet().formula(line, at, sum);
    } else if (value != null) {
      sheet.sheet().value(line, at, value);
    } else {
      sheet.sheet().inlineString(line, at, Figures.MISSING);
    }
    sheet.box(at, bold, "right", rate ? FormSheet.RATE : FormSheet.NUMBER);
  }

  /** The formula of a column in the line being written; empty for counts. */
  private String formula(TableColumn column, int line) {
    if (column.kind() == TableColumn.Kind.RATIO && column.count().isEmpty()) {
      return cell(column.terms().get(0), line) + "/" + cell(column.terms().get(1), line) + "*100";
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
          .append(cell(Math.abs(term), line));
    }
    return formula.toString();
  }

  private String cell(int id, int line) {
    return name(place(id)) + (line + 1);
  }

  private int place(int id) {
    return places.getOrDefault(id, first);
  }

  private static String name(int column) {
    String rest = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? rest : name(column / 26 - 1) + rest;
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>(List.of(5, 24));
    if (first == 3) {
      widths.add(11);
    }
    for (TableColumn column : form.columns()) {
      widths.add(column.kind() == TableColumn.Kind.RATIO ? 14 : 11);
    }
    return widths;
  }
}
