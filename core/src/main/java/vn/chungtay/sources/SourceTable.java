package vn.chungtay.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as rows of cells. A cell merged over several rows stands in its first row only.
 *
 * @param rows from the top; each row's cells from the left
 * @param place the table's first cell
 */
public record SourceTable(List<List<SourceCell>> rows, Place place) implements Block {
  /** Copies, so that nobody changes a table that was read. */
  public SourceTable {
    List<List<SourceCell>> copy = new ArrayList<>(rows.size());
    rows.forEach(row -> copy.add(List.copyOf(row)));
    rows = List.copyOf(copy);
  }

  /** The number of grid columns. */
  public int width() {
    return rows.stream()
        .flatMap(List::stream)
        .mapToInt(cell -> cell.column() + cell.columnSpan())
        .max()
        .orElse(0);
  }

  /** The cell that covers a grid position, also where it was merged from above or from the left. */
  public Optional<SourceCell> cellAt(int row, int column) {
    for (int from = row; from >= 0; from--) {
      for (SourceCell cell : rows.get(from)) {
        if (cell.covers(column) && from + cell.rowSpan() > row) {
          return Optional.of(cell);
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<SourceTable> asTable() {
    return Optional.of(this);
  }
}
