package vn.chungtay.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.SheetCells.Found;
import vn.chungtay.sources.Block;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceTable;

/**
 * One sheet as a table: rows without content are left out (places keep the sheet's own numbers),
 * merged cells are laid out, hidden rows and columns are marked. A formula counts with the value
 * that was stored with it; one without a value is refused, because nobody saw a figure there.
 */
final class SheetReader {
  /** A range of merged cells; rows and columns from 1. */
  private record Merge(int rows, int columns) {}

  /** Which columns a {@code col} element hides; from 1, both ends included. */
  private record Hidden(int from, int to) {}

  private final String sheet;
  private final SheetCells source;
  private final List<List<Found>> rows = new ArrayList<>();
  private final List<Boolean> hiddenRows = new ArrayList<>();
  private final List<Hidden> hiddenColumns = new ArrayList<>();
  private final Map<Long, Merge> merges = new HashMap<>();

  SheetReader(String sheet, SharedStrings strings, NumberFormats formats, int cells) {
    this.sheet = sheet;
    this.source = new SheetCells(sheet, strings, formats, cells, Limits.CELLS);
  }

  /** How many cells were read by the stored result of their formula. */
  int formulas() {
    return (int) rows.stream().flatMap(List::stream).filter(Found::formula).count();
  }

  int cellsSoFar() {
    return source.cellsSoFar();
  }

  Optional<Block> read(Archive archive, String part) throws IOException, UnreadableFile {
    try (Xml xml = Xml.of(archive, part)) {
      while (xml.next()) {
        if (xml.atStart("row")) {
          row(xml);
        } else if (xml.atStart("col") && isHidden(xml, "width")) {
          hiddenColumns.add(
              new Hidden(
                  SheetCells.index(xml.attribute("min"), 1),
                  SheetCells.index(xml.attribute("max"), SheetCells.COLUMNS)));
        } else if (xml.atStart("mergeCell")) {
          merge(xml.attribute("ref"));
        }
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(table());
  }

  private void row(Xml xml) throws IOException, UnreadableFile {
    boolean hidden = isHidden(xml, "ht");
    List<Found> found = source.row(xml);
    if (found.stream().anyMatch(cell -> !cell.text().isEmpty())) {
      rows.add(found);
      hiddenRows.add(hidden);
    }
  }

  private void merge(String reference) {
    int colon = reference.indexOf(':');
    if (colon > 0) {
      String from = reference.substring(0, colon);
      String to = reference.substring(colon + 1);
      int height = SheetCells.rowOf(to) - SheetCells.rowOf(from) + 1;
      int width = SheetCells.columnOf(to) - SheetCells.columnOf(from) + 1;
      if (height > 0 && width > 0) {
        merges.put(
            key(SheetCells.rowOf(from), SheetCells.columnOf(from)), new Merge(height, width));
      }
    }
  }

  private static long key(int row, int column) {
    return (long) row * SheetCells.COLUMNS + column;
  }

  private SourceTable table() {
    List<List<SourceCell>> laidOut = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<SourceCell> line = new ArrayList<>();
      for (Found found : rows.get(r)) {
        line.add(sourceCell(r, found));
      }
      laidOut.add(line);
    }
    return new SourceTable(laidOut, Place.sheetCell(sheet, 1, 1));
  }

  private SourceCell sourceCell(int r, Found found) {
    Merge merge = merges.getOrDefault(key(found.row(), found.column()), new Merge(1, 1));
    // Rows without content are not in the table: a merge spans only those that are.
    int height = 1;
    int last = found.row() + merge.rows() - 1;
    while (r + height < rows.size() && rows.get(r + height).get(0).row() <= last) {
      height++;
    }
    NumberFormats.@Nullable Shown shown = found.shown();
    return new SourceCell(
        r,
        found.column() - 1,
        height,
        merge.columns(),
        found.text(),
        shown == null ? null : shown.value(),
        shown == null ? -1 : shown.decimals(),
        found.formula(),
        hiddenRows.get(r) || isHiddenColumn(found.column()),
        Place.sheetCell(sheet, found.row(), found.column()));
  }

  private boolean isHiddenColumn(int other) {
    return hiddenColumns.stream().anyMatch(each -> other >= each.from() && other <= each.to());
  }

  /** Hidden by command, or drawn to nothing with the mouse. */
  private static boolean isHidden(Xml xml, String size) {
    return isTrue(xml.attribute("hidden")) || xml.attribute(size).matches("0+(\\.0+)?");
  }

  private static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }
}
