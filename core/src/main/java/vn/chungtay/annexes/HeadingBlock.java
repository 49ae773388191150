package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.SourceCell;

/**
 * The rows of a heading, found by the words in them, and for each column the path of heading cells
 * from the top down. Blank cells to the right of a heading that has parts below it belong to it:
 * text files know no merged cells.
 */
final class HeadingBlock {
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern INDEX =
      Pattern.compile("\\(?\\s*([A-Za-z]|\\d{1,2}[a-z]?)\\s*\\)?(\\s*=.*)?|=?[\\d\\s+*/x:()=%-]+");
  private static final int HIGHEST = 8;

  private final Grid grid;
  private final int first;
  private final int last;
  private final @Nullable SourceCell[][] head;

  private HeadingBlock(Grid grid, int first, int last) {
    this.grid = grid;
    this.first = first;
    this.last = last;
    this.head = filled();
  }

  /** The heading that begins at {@code row}; null where none does. */
  static @Nullable HeadingBlock at(Grid grid, int row) {
    if (!isHeadingRow(grid, row, 2)) {
      return null;
    }
    int last = row;
    int unit = unitColumn(grid, row);
    while (last + 1 < grid.height() && last - row < HIGHEST && continues(grid, last + 1, unit)) {
      last++;
      unit = unit < 0 ? unitColumn(grid, last) : unit;
    }
    return new HeadingBlock(grid, row, last);
  }

  private static boolean continues(Grid grid, int row, int unit) {
    if (!isHeadingRow(grid, row, 1)) {
      return false;
    }
    SourceCell name = unit < 0 ? null : grid.at(row, unit);
    return name == null
        || name.isBlank()
        || name.row() < row
        || name.text().equals(grid.text(row - 1, unit));
  }

  private static int unitColumn(Grid grid, int row) {
    for (int c = 0; c < grid.width(); c++) {
      if (HeadingWords.isUnit(Folding.fold(grid.text(row, c)))) {
        return c;
      }
    }
    return -1;
  }

  private static boolean isHeadingRow(Grid grid, int row, int fewest) {
    int headings = 0;
    int others = 0;
    int years = 0;
    for (SourceCell cell : grid.ownCells(row)) {
      String text = cell.text();
      if (YEAR.matcher(text).matches()) {
        years++;
      } else if (NumberReading.looksNumeric(text) && !isIndex(text)) {
        return false;
      } else if (HeadingWords.isHeading(text) || isTitleOfYear(cell)) {
        headings++;
      } else {
        others++;
      }
    }
    if (years > 0 && others > 0) {
      return false;
    }
    return headings + years >= fewest && headings + years >= others;
  }

  /** Words over several columns that name one year, whatever else they say of it. */
  private static boolean isTitleOfYear(SourceCell cell) {
    return cell.columnSpan() > 1 && Years.inHeading(cell.text()).isPresent();
  }

  private static boolean isIndex(String text) {
    return text.startsWith("(") && INDEX.matcher(text).matches();
  }

  private @Nullable SourceCell[][] filled() {
    int height = last - first + 1;
    @Nullable SourceCell[][] cells = new SourceCell[height][grid.width()];
    for (int r = 0; r < height; r++) {
      for (int c = 0; c < grid.width(); c++) {
        SourceCell cell = grid.at(first + r, c);
        if (cell != null && !cell.isBlank()) {
          cells[r][c] = cell;
        } else if (c > 0 && belongsLeft(cells, r, c)) {
          cells[r][c] = cells[r][c - 1];
        }
      }
    }
    return cells;
  }

  private boolean belongsLeft(@Nullable SourceCell[][] cells, int r, int c) {
    SourceCell left = cells[r][c - 1];
    if (left == null || left.row() != first + r || !hasPartsBelow(r, c)) {
      return false;
    }
    boolean leftHasParts = hasPartsBelow(r, left.column());
    return leftHasParts && (r == 0 || Objects.equals(cells[r - 1][c], cells[r - 1][c - 1]));
  }

  private boolean hasPartsBelow(int r, int c) {
    for (int row = first + r + 1; row <= last; row++) {
      SourceCell cell = grid.at(row, c);
      if (cell != null && !cell.isBlank() && cell.row() == row) {
        return true;
      }
    }
    return false;
  }

  /** The heading cells above a column from the top down, each once. */
  List<SourceCell> path(int column) {
    List<SourceCell> path = new ArrayList<>();
    for (@Nullable SourceCell[] row : head) {
      SourceCell cell = row[column];
      if (cell != null && !path.contains(cell)) {
        path.add(cell);
      }
    }
    return path;
  }

  int width() {
    return grid.width();
  }

  /** The row below the heading, a row that only numbers the columns passed over. */
  int firstDataRow() {
    int next = last + 1;
    return next < grid.height() && numbersColumns(grid, next) ? next + 1 : next;
  }

  /** True for a row such as {@code A | B | 1 | 2 | 3=2/1}: numbers of columns and no figures. */
  static boolean numbersColumns(Grid grid, int row) {
    int expected = -1;
    int counted = 0;
    for (SourceCell cell : grid.ownCells(row)) {
      if (!cell.text().isBlank() && !INDEX.matcher(cell.text()).matches()) {
        return false;
      }
      OptionalInt number = leadingNumber(cell.text());
      if (number.isPresent()) {
        boolean follows = expected < 0 ? number.getAsInt() <= 3 : number.getAsInt() == expected;
        if (!follows) {
          return false;
        }
        expected = number.getAsInt() + 1;
        counted++;
      }
    }
    return counted >= 2;
  }

  private static OptionalInt leadingNumber(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length() && digits.length() < 3; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits.append(c);
      } else if (digits.length() > 0 || c != '(') {
        break;
      }
    }
    return digits.length() == 0
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(digits.toString()));
  }
}
