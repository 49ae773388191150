package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.List;
import vn.chungtay.sources.Block;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceTable;

/**
 * Tables that an editor cut in two: the second part follows without a word between, has as many
 * columns as the first and no heading of its own. Each cell keeps its place.
 */
final class Continuations {
  private Continuations() {}

  static List<Block> joined(List<Block> blocks) {
    List<Block> joined = new ArrayList<>();
    for (Block block : blocks) {
      int last = joined.size() - 1;
      if (last >= 0 && block.asTable().isPresent() && joined.get(last).asTable().isPresent()) {
        SourceTable before = joined.get(last).asTable().get();
        SourceTable after = block.asTable().get();
        if (continues(before, after)) {
          joined.set(last, below(before, after));
          continue;
        }
      }
      joined.add(block);
    }
    return joined;
  }

  private static boolean continues(SourceTable before, SourceTable after) {
    return before.width() == after.width()
        && before.width() >= 4
        && before.place().sheet().equals(after.place().sheet())
        && hasHeading(before)
        && !hasHeading(after)
        && isMostlyNumbers(after);
  }

  private static boolean hasHeading(SourceTable table) {
    Grid grid = new Grid(table);
    for (int row = 0; row < grid.height(); row++) {
      if (HeadingBlock.at(grid, row) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMostlyNumbers(SourceTable table) {
    int filled = 0;
    int numbers = 0;
    for (List<SourceCell> row : table.rows()) {
      for (SourceCell cell : row) {
        filled += cell.isBlank() ? 0 : 1;
        numbers += NumberReading.looksNumeric(cell.text()) ? 1 : 0;
      }
    }
    return numbers * 2 > filled;
  }

  private static SourceTable below(SourceTable before, SourceTable after) {
    List<List<SourceCell>> rows = new ArrayList<>(before.rows());
    int down = before.rows().size();
    for (List<SourceCell> row : after.rows()) {
      rows.add(row.stream().map(cell -> moved(cell, down)).toList());
    }
    return new SourceTable(rows, before.place());
  }

  private static SourceCell moved(SourceCell cell, int down) {
    return new SourceCell(
        cell.row() + down,
        cell.column(),
        cell.rowSpan(),
        cell.columnSpan(),
        cell.text(),
        cell.number(),
        cell.decimals(),
        cell.formula(),
        cell.hidden(),
        cell.place());
  }
}
