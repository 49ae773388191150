package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceTable;

/** A table laid out on its grid: at every position the cell that covers it, merged or not. */
final class Grid {
  /** Wider than any annex of ten years with persons beside households. */
  private static final int WIDEST = 256;

  private final List<@Nullable SourceCell[]> rows = new ArrayList<>();
  private final int width;

  Grid(SourceTable table) {
    width = Math.min(WIDEST, filledWidth(table));
    for (int i = 0; i < table.rows().size(); i++) {
      rows.add(new SourceCell[width]);
    }
    for (List<SourceCell> row : table.rows()) {
      for (SourceCell cell : row) {
        put(cell);
      }
    }
  }

  private static int filledWidth(SourceTable table) {
    int filled = 0;
    for (List<SourceCell> row : table.rows()) {
      for (SourceCell cell : row) {
        if (!cell.isBlank()) {
          filled = Math.max(filled, cell.column() + cell.columnSpan());
        }
      }
    }
    return filled;
  }

  private void put(SourceCell cell) {
    int bottom = Math.min(rows.size(), cell.row() + cell.rowSpan());
    int right = Math.min(width, cell.column() + cell.columnSpan());
    for (int r = cell.row(); r < bottom; r++) {
      @Nullable SourceCell[] row = rows.get(r);
      for (int c = cell.column(); c < right; c++) {
        SourceCell there = row[c];
        if (there == null || there.isBlank()) {
          row[c] = cell;
        }
      }
    }
  }

  int height() {
    return rows.size();
  }

  int width() {
    return width;
  }

  @Nullable SourceCell at(int row, int column) {
    return rows.get(row)[column];
  }

  /** The printed text at a position, empty where nothing is. */
  String text(int row, int column) {
    SourceCell cell = rows.get(row)[column];
    return cell == null ? "" : cell.text();
  }

  /** The cells with text of a row, merged ones once, those that began in a row above left out. */
  Set<SourceCell> ownCells(int row) {
    Set<SourceCell> cells = new LinkedHashSet<>();
    for (SourceCell cell : rows.get(row)) {
      if (cell != null && !cell.isBlank() && cell.row() == row) {
        cells.add(cell);
      }
    }
    return cells;
  }

  /** True where some cell of the row began in a row above and has text. */
  boolean continuesFromAbove(int row) {
    for (SourceCell cell : rows.get(row)) {
      if (cell != null && !cell.isBlank() && cell.row() < row) {
        return true;
      }
    }
    return false;
  }
}
