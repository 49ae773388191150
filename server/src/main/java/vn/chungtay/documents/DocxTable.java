package vn.chungtay.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceTable;

/** A table of a .docx while it is read, and its layout on a grid with merged cells resolved. */
final class DocxTable {
  private enum Merge {
    NONE,
    BEGIN,
    CONTINUE
  }

  /** One cell as the file has it. */
  static final class Cell {
    private final StringBuilder text = new StringBuilder();
    private int span = 1;
    private int column;
    private int rows = 1;
    private boolean hidden;
    private Merge down = Merge.NONE;
    private Merge right = Merge.NONE;

    void add(String paragraph) {
      String line = Spelling.clean(paragraph.replace('\t', ' ').replace('\n', ' '));
      if (!line.isEmpty()) {
        text.append(text.length() == 0 ? "" : " ").append(line);
      }
    }

    void span(int columns) {
      span = Math.max(1, Math.min(columns, 1000));
    }

    void mergeDown(boolean begins) {
      down = begins ? Merge.BEGIN : Merge.CONTINUE;
    }

    void mergeRight(boolean begins) {
      right = begins ? Merge.BEGIN : Merge.CONTINUE;
    }
  }

  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<DocxTable> nested = new ArrayList<>();
  private List<Cell> row = new ArrayList<>();
  private int column;
  private boolean hiddenRow;
  private boolean droppedRow;

  void beginRow() {
    row = new ArrayList<>();
    column = 0;
    hiddenRow = false;
    droppedRow = false;
  }

  void skipColumns(int columns) {
    column += columns;
  }

  void hideRow() {
    hiddenRow = true;
  }

  void dropRow() {
    droppedRow = true;
  }

  void add(Cell cell) {
    cell.column = column;
    cell.hidden = hiddenRow;
    column += cell.span;
    @Nullable Cell left = row.isEmpty() ? null : row.get(row.size() - 1);
    if (cell.right == Merge.CONTINUE && left != null) {
      left.span += cell.span;
    } else {
      row.add(cell);
    }
  }

  void endRow() {
    if (!droppedRow) {
      rows.add(row);
    }
  }

  List<DocxTable> nested() {
    return nested;
  }

  /** The table as the n-th of the document, merged cells once with their spans. */
  SourceTable layOut(int number) {
    List<List<Cell>> kept = new ArrayList<>();
    List<Cell> above = new ArrayList<>();
    for (List<Cell> each : rows) {
      List<Cell> own = new ArrayList<>();
      List<Cell> effective = new ArrayList<>();
      for (Cell cell : each) {
        @Nullable Cell top = cell.down == Merge.CONTINUE ? at(above, cell.column) : null;
        if (top != null && cell.text.length() == 0) {
          top.rows++;
          effective.add(top);
        } else {
          own.add(cell);
          effective.add(cell);
        }
      }
      kept.add(own);
      above = effective;
    }
    return sourceTable(kept, number);
  }

  private static @Nullable Cell at(List<Cell> row, int column) {
    for (Cell cell : row) {
      if (cell.column == column && cell.down != Merge.NONE) {
        return cell;
      }
    }
    return null;
  }

  private static SourceTable sourceTable(List<List<Cell>> rows, int number) {
    List<List<SourceCell>> laidOut = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<SourceCell> cells = new ArrayList<>();
      for (Cell cell : rows.get(r)) {
        Place place = Place.tableCell(number, r + 1, cell.column + 1);
        cells.add(
            new SourceCell(
                r,
                cell.column,
                cell.rows,
                cell.span,
                cell.text.toString(),
                null,
                -1,
                false,
                cell.hidden,
                place));
      }
      laidOut.add(cells);
    }
    return new SourceTable(laidOut, Place.tableCell(number, 1, 1));
  }
}
