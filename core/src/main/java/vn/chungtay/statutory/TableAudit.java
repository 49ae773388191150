package vn.chungtay.statutory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chungtay.annexes.Finding;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.sources.SourceTable;
import vn.chungtay.values.Message;

/**
 * The audit of statutory tables that came from somewhere else: what is printed against the formula
 * of its column ({@code SUM}, {@code RATE}), totals against their rows, figures that are none. A
 * figure is never repaired.
 */
public final class TableAudit {
  private static final BigDecimal NEAR_RATE = new BigDecimal("0.05");
  private static final BigDecimal NEAR_SUM = new BigDecimal("0.001");

  private TableAudit() {}

  /** True where some table of the document is a statutory one. */
  public static boolean recognises(SourceDocument document) {
    return document.tables().stream().anyMatch(table -> PrintedTable.of(table).isPresent());
  }

  /**
   * True where a table prints a difference such as {@code 9=1−2−3+4}: no annex of a plan does,
   * whatever years it names.
   */
  public static boolean isCertain(SourceDocument document) {
    return document.tables().stream()
        .flatMap(table -> PrintedTable.of(table).stream())
        .flatMap(printed -> printed.formulas().stream())
        .anyMatch(formula -> formula.terms().stream().anyMatch(term -> term < 0));
  }

  /** The findings, in the order of the document; none where no statutory table is in it. */
  public static List<Finding> audit(SourceDocument document) {
    List<Finding> findings = new ArrayList<>();
    for (SourceTable table : document.tables()) {
      PrintedTable.of(table).ifPresent(printed -> audit(printed, findings));
    }
    return findings;
  }

  private static void audit(PrintedTable table, List<Finding> findings) {
    for (PrintedTable.Row row : table.rows()) {
      row.cells().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .filter(cell -> cell.getValue().isMalformed())
          .forEach(cell -> findings.add(malformed(row, cell.getKey(), cell.getValue())));
      for (ColumnFormula formula : table.formulas()) {
        check(row, formula, findings);
      }
    }
    totals(table, findings);
  }

  private static Finding malformed(PrintedTable.Row row, int column, PrintedFigure figure) {
    return finding(
        Finding.Code.NUMBER,
        Finding.Severity.ERROR,
        row,
        figure,
        null,
        Message.of("statutory.NUMBER", name(row), column, figure.text()));
  }

  private static void check(PrintedTable.Row row, ColumnFormula formula, List<Finding> findings) {
    PrintedFigure figure = row.cells().get(formula.result());
    BigDecimal expected = formula.of(row.figures());
    if (figure == null || expected == null) {
      return;
    }
    BigDecimal printed = figure.value();
    if (printed == null) {
      return;
    }
    BigDecimal right =
        formula.rate() ? expected.setScale(figure.decimals(), RoundingMode.HALF_UP) : expected;
    BigDecimal off = printed.subtract(right).abs();
    if (off.signum() == 0) {
      return;
    }
    boolean near =
        formula.rate()
            ? printed.subtract(expected).abs().compareTo(NEAR_RATE) <= 0
            : off.compareTo(right.abs().multiply(NEAR_SUM)) <= 0;
    findings.add(
        finding(
            formula.rate() ? Finding.Code.RATE : Finding.Code.SUM,
            near ? Finding.Severity.WARNING : Finding.Severity.ERROR,
            row,
            figure,
            text(right),
            Message.of(
                formula.rate() ? "statutory.RATE" : "statutory.SUM",
                name(row),
                formula.result(),
                figure.text(),
                formula.printed(),
                text(right))));
  }

  /**
   * A total is the sum of the rows of its kind: households with households, persons with persons.
   */
  private static void totals(PrintedTable table, List<Finding> findings) {
    Set<Integer> rates = new HashSet<>();
    table.formulas().stream().filter(ColumnFormula::rate).forEach(f -> rates.add(f.result()));
    for (PrintedTable.Row total : table.rows()) {
      if (!total.isTotal()) {
        continue;
      }
      List<PrintedTable.Row> parts =
          table.rows().stream()
              .filter(row -> !row.isTotal() && row.line().equals(total.line()))
              .toList();
      sums(parts)
          .forEach(
              (column, sum) -> {
                PrintedFigure figure = total.cells().get(column);
                BigDecimal printed = figure == null ? null : figure.value();
                if (figure != null
                    && printed != null
                    && !rates.contains(column)
                    && printed.compareTo(sum) != 0) {
                  boolean near =
                      printed.subtract(sum).abs().compareTo(sum.abs().multiply(NEAR_SUM)) <= 0;
                  findings.add(
                      finding(
                          Finding.Code.SUM,
                          near ? Finding.Severity.WARNING : Finding.Severity.ERROR,
                          total,
                          figure,
                          text(sum),
                          Message.of(
                              "statutory.TOTAL", name(total), column, figure.text(), text(sum))));
                }
              });
    }
  }

  /** Column by column; a column in which a row has no figure is not added up. */
  private static Map<Integer, BigDecimal> sums(List<PrintedTable.Row> parts) {
    Map<Integer, BigDecimal> sums = new LinkedHashMap<>();
    Set<Integer> open = new HashSet<>();
    for (PrintedTable.Row row : parts) {
      row.cells()
          .forEach(
              (column, cell) -> {
                BigDecimal value = cell.value();
                if (value == null) {
                  open.add(column);
                } else {
                  sums.merge(column, value, BigDecimal::add);
                }
              });
    }
    sums.keySet().removeAll(open);
    return sums;
  }

  private static Finding finding(
      Finding.Code code,
      Finding.Severity severity,
      PrintedTable.Row row,
      PrintedFigure figure,
      @org.jspecify.annotations.Nullable String expected,
      Message message) {
    return new Finding(
        code, severity, row.unit(), null, null, figure.text(), expected, message, figure.place());
  }

  private static String name(PrintedTable.Row row) {
    return row.line().isEmpty() ? row.unit() : row.unit() + " (" + row.line() + ")";
  }

  private static String text(BigDecimal value) {
    return value.toPlainString();
  }
}
