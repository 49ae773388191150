package vn.chungtay.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The annex of a generated plan as tables of cells, in one of the layouts that offices use: years
 * above measures, measures above years, or one table a year.
 *
 * @param title the words above the table; empty for none of its own
 * @param head rows of headings
 * @param rows rows below them
 */
record PlanGrid(String title, List<List<Cell>> head, List<List<String>> rows) {
  /** How the columns are arranged. */
  enum Layout {
    YEARS_ABOVE,
    MEASURES_ABOVE,
    TABLE_A_YEAR
  }

  /**
   * A heading cell.
   *
   * @param columns how many columns it covers
   * @param down true where it covers the row below too
   */
  record Cell(String text, int columns, boolean down) {}

  private static final List<String> HEADS =
      List.of("Tổng số hộ", "Số hộ nghèo", "Tỷ lệ (%)", "Số hộ cận nghèo", "Tỷ lệ (%)");
  private static final List<String> FULL_HEADS =
      List.of(
          "Tổng số hộ dân",
          "Hộ nghèo",
          "Tỷ lệ hộ nghèo (%)",
          "Hộ cận nghèo",
          "Tỷ lệ hộ cận nghèo (%)");

  static List<PlanGrid> of(PlanModel plan) {
    return switch (plan.layout) {
      case YEARS_ABOVE -> List.of(yearsAbove(plan));
      case MEASURES_ABOVE -> List.of(measuresAbove(plan));
      case TABLE_A_YEAR -> tables(plan);
    };
  }

  private static int heading(PlanModel plan, int index) {
    return plan.headings.getOrDefault(index, plan.years.get(index));
  }

  private static List<Cell> names() {
    return new ArrayList<>(List.of(new Cell("STT", 1, true), new Cell("Đơn vị", 1, true)));
  }

  private static PlanGrid yearsAbove(PlanModel plan) {
    List<Cell> top = names();
    List<Cell> below = new ArrayList<>();
    List<int[]> columns = new ArrayList<>();
    for (int year = 0; year < plan.years.size(); year++) {
      String words = String.format(plan.headingStyle, heading(plan, year));
      top.add(new Cell(words, plan.measures(), false));
      for (int measure = 0; measure < plan.measures(); measure++) {
        below.add(new Cell(HEADS.get(measure), 1, false));
        columns.add(new int[] {year, measure});
      }
    }
    return new PlanGrid("", List.of(top, below), rows(plan, columns));
  }

  private static PlanGrid measuresAbove(PlanModel plan) {
    List<Cell> top = names();
    List<Cell> below = new ArrayList<>();
    List<int[]> columns = new ArrayList<>();
    for (int measure = 0; measure < plan.measures(); measure++) {
      top.add(new Cell(FULL_HEADS.get(measure), plan.years.size(), false));
      for (int year = 0; year < plan.years.size(); year++) {
        below.add(new Cell("Năm " + heading(plan, year), 1, false));
        columns.add(new int[] {year, measure});
      }
    }
    return new PlanGrid("", List.of(top, below), rows(plan, columns));
  }

  private static List<PlanGrid> tables(PlanModel plan) {
    List<PlanGrid> tables = new ArrayList<>();
    for (int year = 0; year < plan.years.size(); year++) {
      List<Cell> head = new ArrayList<>();
      head.add(new Cell("TT", 1, false));
      head.add(new Cell("Tên đơn vị", 1, false));
      List<int[]> columns = new ArrayList<>();
      for (int measure = 0; measure < plan.measures(); measure++) {
        head.add(new Cell(FULL_HEADS.get(measure), 1, false));
        columns.add(new int[] {year, measure});
      }
      boolean done = plan.years.get(year) < plan.planFirst;
      String title =
          "Biểu "
              + (year + 1)
              + (done ? ": Kết quả rà soát hộ nghèo năm " : ": Chỉ tiêu giảm nghèo năm ")
              + plan.years.get(year);
      tables.add(new PlanGrid(title, List.of(head), rows(plan, columns)));
    }
    return tables;
  }

  private static List<List<String>> rows(PlanModel plan, List<int[]> columns) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < plan.rows.size(); row++) {
      List<String> cells = new ArrayList<>();
      cells.add(plan.ordinals.getOrDefault(row, plan.rows.get(row).ordinal()));
      cells.add(plan.names.getOrDefault(row, plan.rows.get(row).name()));
      for (int[] column : columns) {
        cells.add(plan.cell(row, column[0], column[1]));
      }
      rows.add(cells);
    }
    return rows;
  }
}
