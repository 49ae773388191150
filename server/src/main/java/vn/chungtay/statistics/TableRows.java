package vn.chungtay.statistics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.areas.Area;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.TableFigure;
import vn.chungtay.statutory.TableUnit;

/**
 * The rows of a table out of what its units count.
 *
 * @param homes how many villages a unit has: so many must have decided, or given a total
 * @param counts what a unit counts, by cell; what is not told counts nothing
 */
record TableRows(
    Question question,
    StatutoryTable table,
    Map<Long, Integer> homes,
    Map<Long, Map<String, Long>> counts) {

  /** What is known of the counts of a unit, and of its totals: anything, and all of it. */
  private record Known(boolean counts, boolean allCounts, boolean totals, boolean allTotals) {
    static final Known ALL = new Known(true, true, true, true);
  }

  /**
   * The row of a unit.
   *
   * @param divided how many units of the day were divided to make it
   * @param unloaded how many units within it have no commune that anybody loaded
   */
  AreaTable.Row of(Area unit, int divided, int unloaded) {
    int all = homes.getOrDefault(unit.id(), 0);
    // A commune that has ended by the day has no village either, but what it counted is known.
    boolean silent = all == 0 && unloaded > 0;
    int decided = (int) count(unit, question.decidedCell());
    int undecided = question.year().isEmpty() ? 0 : Math.max(0, all - decided);
    // Results of a year are those of the villages that have decided: of these a total is wanted.
    int shown = question.isOfDecided() ? decided : all;
    int missing = (int) Math.max(0, shown - count(unit, "TOTAL/villages/N"));
    Known known =
        new Known(
            !silent && (!question.isOfDecided() || decided > 0),
            unloaded == 0 && (question.preliminary() || undecided == 0),
            missing < shown,
            unloaded == 0 && missing == 0);
    return new AreaTable.Row(
        unit.id(),
        unit.fullName(),
        figures(counts.getOrDefault(unit.id(), Map.of()), known),
        all,
        unloaded,
        missing,
        undecided,
        divided);
  }

  private long count(Area unit, String cell) {
    return counts.getOrDefault(unit.id(), Map.of()).getOrDefault(cell, 0L);
  }

  /** What the area counts beside its rows: a row of its own where it is anything. */
  AreaTable.Row rest(Area area, List<Area> below) {
    Map<String, Long> left = new HashMap<>(counts.getOrDefault(area.id(), Map.of()));
    for (Area unit : below) {
      counts.getOrDefault(unit.id(), Map.of()).forEach((c, n) -> left.merge(c, -n, Long::sum));
    }
    boolean none = below.isEmpty() || left.values().stream().allMatch(count -> count == 0);
    return new AreaTable.Row(
        area.id(), "", none ? Map.of() : figures(left, Known.ALL), 0, 0, 0, 0, 0);
  }

  private Map<TableUnit, Map<Integer, TableFigure>> figures(Map<String, Long> told, Known known) {
    Map<TableUnit, Map<Integer, TableFigure>> figures = new LinkedHashMap<>();
    for (TableUnit line : table.lines()) {
      figures.put(line, table.figures(line, cell -> figure(cell, told, known)));
    }
    return figures;
  }

  private TableFigure figure(String cell, Map<String, Long> told, Known known) {
    boolean total = cell.startsWith("TOTAL/");
    if (!known.counts() || question.isUntold(cell) || (total && !known.totals())) {
      return TableFigure.UNKNOWN;
    }
    long count = told.getOrDefault(question.cell(cell), 0L);
    return new TableFigure(
        BigDecimal.valueOf(count), total ? known.allTotals() : known.allCounts());
  }
}
