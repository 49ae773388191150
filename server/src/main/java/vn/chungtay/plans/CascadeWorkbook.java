package vn.chungtay.plans;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.chungtay.cascades.Cascade;
import vn.chungtay.cascades.CascadeTask;
import vn.chungtay.cascades.CascadeUnit;
import vn.chungtay.cascades.UnitYear;
import vn.chungtay.cascades.YearTarget;
import vn.chungtay.sources.Place;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The cascade as a workbook with the columns of the CSV. In whole households sums and rates are
 * formulas over the cells. In the plain proportion the total is the target itself, for rounded
 * shares need not add up to it, and rates are formulas over the unrounded shares.
 */
final class CascadeWorkbook {
  private static final int HOUSEHOLDS = 2;
  private static final int POOR = 3;
  private static final int RATE = 4;
  private static final int EXPLANATION = 5;
  private static final int NEAR = 6;

  private final Cascade cascade;
  private final CascadeTask task;
  private final Worksheet sheet;
  private final Language language;
  private final boolean near;

  /** What each formula comes to, by the name of its cell. */
  private final Map<String, String> results = new HashMap<>();

  private CascadeWorkbook(Cascade cascade, CascadeTask task, Worksheet sheet, Language language) {
    this.cascade = cascade;
    this.task = task;
    this.sheet = sheet;
    this.language = language;
    this.near = cascade.totals().get(0).nearPoor() != null;
  }

  static void write(Cascade cascade, CascadeTask task, Path file, Language language)
      throws IOException {
    Path bare = Files.createTempFile("cascade-", ".xlsx");
    try {
      Map<String, String> results;
      try (OutputStream stream = Files.newOutputStream(bare);
          Workbook workbook = new Workbook(stream, "Chung Tay", "0.1")) {
        String name = Texts.in(language).text("cascades.sheet");
        CascadeWorkbook filled =
            new CascadeWorkbook(cascade, task, workbook.newWorksheet(name), language);
        filled.fill();
        results = filled.results;
      }
      try (OutputStream stream = Files.newOutputStream(file)) {
        FormulaResults.write(bare, results, stream);
      }
    } finally {
      Files.deleteIfExists(bare);
    }
  }

  private void fill() {
    String[] headings = "unit,year,households,poor,rate,explanation".split(",", -1);
    for (int column = 0; column < headings.length; column++) {
      heading(column, headings[column]);
    }
    if (near) {
      heading(NEAR, "near_poor");
      heading(NEAR + 1, "near_rate");
      heading(NEAR + 2, "near_explanation");
    }
    List<UnitYear> cells = cascade.cells();
    for (int i = 0; i < cells.size(); i++) {
      UnitYear cell = cells.get(i);
      row(1 + i, cell.code(), cell);
      counts(1 + i, cell);
      rate(1 + i, cell, task.units().get(i / task.targets().size()));
    }
    int last = cells.size();
    for (int i = 0; i < cascade.totals().size(); i++) {
      int row = 1 + last + i;
      UnitYear total = cascade.totals().get(i);
      row(row, Texts.in(language).text("cascades.total"), total);
      if (cascade.whole()) {
        sum(row, HOUSEHOLDS, last, total.households());
        sum(row, POOR, last, total.poor());
        if (near) {
          sum(row, NEAR, last, total.nearPoor());
        }
      } else {
        counts(row, total);
      }
      rateOfCells(row, total);
      sheet.range(row, 0, row, EXPLANATION).style().bold().set();
    }
    layout();
  }

  private void heading(int column, String text) {
    sheet.value(0, column, text);
    sheet.style(0, column).bold().set();
  }

  private void layout() {
    sheet.width(0, 24);
    sheet.width(EXPLANATION, 70);
    sheet.freezePane(0, 1);
  }

  private void row(int row, String unit, UnitYear cell) {
    sheet.value(row, 0, unit);
    sheet.value(row, 1, cell.year());
    sheet.value(row, EXPLANATION, cell.explanation().in(language));
    if (near && cell.nearExplanation() != null) {
      sheet.value(row, NEAR + 2, cell.nearExplanation().in(language));
    }
  }

  private void counts(int row, UnitYear cell) {
    sheet.value(row, HOUSEHOLDS, cell.households());
    sheet.value(row, POOR, cell.poor());
    if (near && cell.nearPoor() != null) {
      sheet.value(row, NEAR, cell.nearPoor());
    }
  }

  private void sum(int row, int column, int last, @Nullable Long result) {
    char letter = (char) ('A' + column);
    String range = "%1$s$2:%1$s$%2$d";
    formula(
        row,
        column,
        "SUMIFS("
            + range.formatted(letter, last + 1)
            + ","
            + range.formatted("B", last + 1)
            + ",B"
            + (row + 1)
            + ")",
        result);
  }

  private void rate(int row, UnitYear cell, CascadeUnit unit) {
    if (cascade.whole()) {
      rateOfCells(row, cell);
      return;
    }
    YearTarget target =
        task.targets().stream().filter(one -> one.year() == cell.year()).findFirst().orElseThrow();
    String households =
        share(
            unit.households(),
            target.households(),
            task.units().stream().mapToLong(CascadeUnit::households).sum());
    long allPoor = task.units().stream().mapToLong(CascadeUnit::poor).sum();
    if (cell.rate() != null) {
      String poor = share(unit.poor(), target.poor(), Math.max(1, allPoor));
      rateFormula(row, RATE, poor + "/" + households, cell.rate());
    }
    if (near && cell.nearRate() != null && unit.nearPoor() != null && target.nearPoor() != null) {
      long all = task.units().stream().mapToLong(CascadeWorkbook::nearPoor).sum();
      String share = share(unit.nearPoor(), target.nearPoor(), Math.max(1, all));
      rateFormula(row, NEAR + 1, share + "/" + households, cell.nearRate());
    }
  }

  private static long nearPoor(CascadeUnit unit) {
    Long count = unit.nearPoor();
    return count == null ? 0 : count;
  }

  private static String share(long weight, long given, long whole) {
    return "(" + weight + "*" + given + "/" + whole + ")";
  }

  private void rateOfCells(int row, UnitYear cell) {
    rateFormula(row, RATE, "D" + (row + 1) + "/C" + (row + 1), cell.rate());
    if (near) {
      rateFormula(row, NEAR + 1, "G" + (row + 1) + "/C" + (row + 1), cell.nearRate());
    }
  }

  private void rateFormula(int row, int column, String fraction, @Nullable BigDecimal result) {
    formula(row, column, "IFERROR(ROUND(" + fraction + "*100,2),\"\")", result);
    sheet.style(row, column).format("0.00").set();
  }

  private void formula(int row, int column, String formula, @Nullable Number result) {
    sheet.formula(row, column, formula);
    if (result != null) {
      results.put(Place.columnLetters(column + 1) + (row + 1), result.toString());
    }
  }
}
