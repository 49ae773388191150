package vn.chungtay.statistics;

import java.util.List;
import java.util.Map;
import vn.chungtay.areas.Area;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.TableFigure;
import vn.chungtay.statutory.TableUnit;

/**
 * A statutory table with its figures.
 *
 * @param table with all its columns spelled out
 * @param rows the units below, in the order of the alphabet; empty where there are none
 * @param rest what lies in the area and in none of the rows; null figures where there is nothing
 * @param total of the whole area, counted by itself: it is the sum of the rows and the rest
 * @param unknown by beginning of a cell, how many households lack what the table asks
 */
public record AreaTable(
    Question question,
    StatutoryTable table,
    Area area,
    List<Row> rows,
    Row rest,
    Row total,
    Map<String, Long> unknown) {
  /** Copies. */
  public AreaTable {
    rows = List.copyOf(rows);
    unknown = Map.copyOf(unknown);
  }

  /**
   * A row.
   *
   * @param figures by line and id of the column
   * @param villages how many villages the unit has that day; a commune without any counts as one
   * @param unloaded how many provinces and districts there are, itself included, of which nobody
   *     has loaded a commune: nothing is known of them
   * @param missingTotals how many of the villages gave no total
   * @param undecided how many have not decided the review of the year; 0 where none was asked for
   * @param divided how many units were divided between the day and the borders: where there are any
   *     the figures are estimates
   */
  public record Row(
      long areaId,
      String name,
      Map<TableUnit, Map<Integer, TableFigure>> figures,
      int villages,
      int unloaded,
      int missingTotals,
      int undecided,
      int divided) {
    /** Copies. */
    public Row {
      figures = Map.copyOf(figures);
    }

    /** The figure of a line in a column. */
    public TableFigure at(TableUnit line, int column) {
      return figures.getOrDefault(line, Map.of()).getOrDefault(column, TableFigure.UNKNOWN);
    }

    /** True where some figure is neither unknown nor 0. */
    public boolean hasAnything() {
      return figures.values().stream()
          .flatMap(each -> each.values().stream())
          .map(TableFigure::value)
          .anyMatch(value -> value != null && value.signum() != 0);
    }
  }
}
