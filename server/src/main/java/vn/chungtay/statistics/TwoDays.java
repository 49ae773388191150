package vn.chungtay.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chungtay.statutory.FigureChange;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableFigure;
import vn.chungtay.statutory.TableUnit;

/**
 * One table of an area on two days, its units in the borders of one of them. Columns are matched by
 * what they count: another standard has other indicators, and what one of the days does not know is
 * missing there, not 0.
 */
public record TwoDays(AreaTable then, AreaTable now) {
  /** The columns of the later day, then those that only the earlier had. */
  public List<TableColumn> columns() {
    List<TableColumn> columns = new ArrayList<>(now.table().columns());
    for (TableColumn each : then.table().columns()) {
      if (match(now.table(), each).isEmpty()) {
        columns.add(each);
      }
    }
    return columns;
  }

  private static Optional<TableColumn> match(StatutoryTable table, TableColumn column) {
    return table.columns().stream()
        .filter(
            each ->
                each.id() == column.id()
                    && each.count().equals(column.count())
                    && each.heading().equals(column.heading()))
        .findFirst();
  }

  /** The rows of a unit on both days: its own, or of the whole area. */
  public record Rows(AreaTable.Row then, AreaTable.Row now) {
    /** True where a unit was divided between the days: then the figures are estimates. */
    public boolean isEstimate() {
      return then.divided() > 0 || now.divided() > 0;
    }
  }

  /** Each unit below, in the order of the alphabet; both days have the same. */
  public List<Rows> rows() {
    List<Rows> rows = new ArrayList<>();
    for (AreaTable.Row later : now.rows()) {
      then.rows().stream()
          .filter(earlier -> earlier.areaId() == later.areaId())
          .findFirst()
          .ifPresent(earlier -> rows.add(new Rows(earlier, later)));
    }
    return rows;
  }

  /** The whole area. */
  public Rows total() {
    return new Rows(then.total(), now.total());
  }

  /** How a figure changed. */
  public FigureChange change(Rows rows, TableUnit line, TableColumn column) {
    return FigureChange.of(
        figure(then.table(), rows.then(), line, column),
        figure(now.table(), rows.now(), line, column),
        column.kind() == TableColumn.Kind.RATIO);
  }

  private static TableFigure figure(
      StatutoryTable table, AreaTable.Row row, TableUnit line, TableColumn column) {
    return match(table, column).isEmpty() ? TableFigure.UNKNOWN : row.at(line, column.id());
  }
}
