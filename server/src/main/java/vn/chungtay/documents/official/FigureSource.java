package vn.chungtay.documents.official;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.official.AnnexTable.Cell;
import vn.chungtay.documents.official.AnnexTable.Column;
import vn.chungtay.documents.official.AnnexTable.Row;
import vn.chungtay.documents.official.BoundFigure.CellAddress;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;

/**
 * Takes the figures of the text from the annexes; what it cannot find it remarks, never invents.
 */
final class FigureSource {
  private static final String UNKNOWN = "…";
  private static final Figures FIGURES = Figures.in(Language.VI);

  private final Map<String, AnnexTable> annexes = new HashMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  FigureSource(List<AnnexTable> tables) {
    tables.forEach(table -> annexes.put(table.key(), table));
  }

  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /** The figure as it is printed, "…" where there is none. */
  String text(BoundFigure figure) {
    BigDecimal value = value(figure.cell()).orElse(null);
    CellAddress later = figure.later();
    if (value != null && later != null) {
      value = value(later).map(value::subtract).orElse(null);
    } else if (later != null) {
      value(later);
    }
    return value == null ? UNKNOWN : FIGURES.number(value, decimals(figure));
  }

  private int decimals(BoundFigure figure) {
    Integer wanted = figure.decimals();
    return wanted != null ? wanted : column(figure.cell()).map(Column::decimals).orElse(0);
  }

  private Optional<BigDecimal> value(CellAddress cell) {
    Optional<Row> row = row(cell);
    if (row.isEmpty() || column(cell).isEmpty()) {
      remarks.add(Remark.of(Remark.Code.NO_CELL, cell.tag()));
      return Optional.empty();
    }
    @Nullable BigDecimal number = row.get().cell(cell.column()).map(Cell::number).orElse(null);
    if (number == null) {
      remarks.add(Remark.of(Remark.Code.NO_VALUE, origin(cell)));
    }
    return Optional.ofNullable(number);
  }

  /** Where the figure comes from, for a reader: "An Dương, Năm 2020, Số hộ nghèo". */
  String origin(BoundFigure figure) {
    CellAddress later = figure.later();
    String first = origin(figure.cell());
    return later == null ? first : first + " − " + origin(later);
  }

  private String origin(CellAddress cell) {
    return row(cell).map(Row::name).orElse(cell.row())
        + ", "
        + column(cell).map(column -> String.join(", ", column.headings())).orElse(cell.column());
  }

  private Optional<Row> row(CellAddress cell) {
    return Optional.ofNullable(annexes.get(cell.annex())).flatMap(table -> table.row(cell.row()));
  }

  private Optional<Column> column(CellAddress cell) {
    return Optional.ofNullable(annexes.get(cell.annex()))
        .flatMap(table -> table.column(cell.column()));
  }
}
