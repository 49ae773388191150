package vn.chungtay.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A generated plan before it is laid out: figures of its units by year, and how it is printed. */
final class PlanModel {
  /** Columns of one year. */
  static final int HOUSEHOLDS = 0;

  static final int POOR = 1;
  static final int RATE = 2;
  static final int NEAR = 3;
  static final int NEAR_RATE = 4;

  /** A row of the annex: a unit, a subtotal over its units, or the total over all. */
  record Row(String ordinal, String name, List<Integer> units) {
    boolean isUnit() {
      return units.size() == 1 && !ordinal.isEmpty() && Character.isDigit(ordinal.charAt(0));
    }
  }

  final int seed;
  String level = "huyện";
  String place = "";
  String format = "docx";
  int planFirst;
  int planLast;
  final List<Integer> years = new ArrayList<>();
  final List<String> units = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();

  /** Figures by unit, year and column (households, poor, near-poor at 0, 1, 3). */
  final Map<String, Long> figures = new HashMap<>();

  /** Cells printed otherwise than computed, by row and column of the grid. */
  final Map<String, String> printed = new HashMap<>();

  /** Ordinals printed otherwise, by row. */
  final Map<Integer, String> ordinals = new HashMap<>();

  /** Years printed otherwise in the heading. */
  final Map<Integer, Integer> headings = new HashMap<>();

  /** Names printed otherwise, by row. */
  final Map<Integer, String> names = new HashMap<>();

  PlanGrid.Layout layout = PlanGrid.Layout.YEARS_ABOVE;
  boolean nearPoor;
  int decimals = 2;
  String thousands = "";
  char point = ',';
  boolean percentSign;
  String headingStyle = "Năm %d";
  String number = "12/KH-UBND";
  String day = "05 tháng 6 năm 2017";
  String referenceDay = day;
  final List<String> paragraphs = new ArrayList<>();

  PlanModel(int seed) {
    this.seed = seed;
  }

  int measures() {
    return nearPoor ? 5 : 3;
  }

  void set(int unit, int year, int column, long value) {
    figures.put(unit + "/" + year + "/" + column, value);
  }

  long get(int unit, int year, int column) {
    return figures.getOrDefault(unit + "/" + year + "/" + column, 0L);
  }

  long sum(List<Integer> of, int year, int column) {
    return of.stream().mapToLong(unit -> get(unit, year, column)).sum();
  }

  List<Integer> all() {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      all.add(i);
    }
    return all;
  }

  /** The exact rate in percent to many decimals. */
  BigDecimal rate(List<Integer> of, int year, int column) {
    return new BigDecimal(sum(of, year, column))
        .movePointRight(2)
        .divide(new BigDecimal(sum(of, year, HOUSEHOLDS)), 10, RoundingMode.HALF_UP);
  }

  BigDecimal rounded(List<Integer> of, int year, int column) {
    return rate(of, year, column).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** The text of a cell of the annex, with what a fault prints there. */
  String cell(int row, int yearIndex, int column) {
    @Nullable String other = printed.get(row + "/" + yearIndex + "/" + column);
    if (other != null) {
      return other;
    }
    int year = years.get(yearIndex);
    List<Integer> of = rows.get(row).units();
    return switch (column) {
      case RATE -> decimal(rounded(of, year, POOR));
      case NEAR_RATE -> decimal(rounded(of, year, NEAR));
      default -> count(sum(of, year, column));
    };
  }

  String decimal(BigDecimal value) {
    return value.toPlainString().replace('.', point) + (percentSign ? "%" : "");
  }

  String count(long value) {
    String digits = Long.toString(value);
    return digits.length() < 4
        ? digits
        : digits.substring(0, digits.length() - 3)
            + thousands
            + digits.substring(digits.length() - 3);
  }
}
