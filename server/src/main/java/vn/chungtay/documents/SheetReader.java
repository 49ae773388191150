package vn.chungtay.documents;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private static final int ROWS = 1 << 20;
  private static final int COLUMNS = 1 << 14;

  /** A range of merged cells; rows and columns from 1. */
  private record Merge(int rows, int columns) {}

  /** A cell as the file has it; row and column from 1. */
  private record Found(
      int row, int column, String text, NumberFormats.@Nullable Shown shown, boolean formula) {}

  /** Which columns a {@code col} element hides; from 1, both ends included. */
  private record Hidden(int from, int to) {}

  private final String sheet;
  private final SharedStrings strings;
  private final NumberFormats formats;
  private final List<List<Found>> rows = new ArrayList<>();
  private final List<Boolean> hiddenRows = new ArrayList<>();
  private final List<Hidden> hiddenColumns = new ArrayList<>();
  private final Map<Long, Merge> merges = new HashMap<>();
  private int cells;
  private int row;
  private int column;

  SheetReader(String sheet, SharedStrings strings, NumberFormats formats, int cells) {
    this.sheet = sheet;
    this.strings = strings;
    this.formats = formats;
    this.cells = cells;
  }

  /** How many cells were read by the stored result of their formula. */
  int formulas() {
    return (int) rows.stream().flatMap(List::stream).filter(Found::formula).count();
  }

  int cellsSoFar() {
    return cells;
  }

  Optional<Block> read(Archive archive, String part) throws IOException, UnreadableFile {
    try (Xml xml = Xml.of(archive, part)) {
      while (xml.next()) {
        if (xml.atStart("row")) {
          row(xml);
        } else if (xml.atStart("col") && isHidden(xml, "width")) {
          hiddenColumns.add(
              new Hidden(index(xml.attribute("min"), 1), index(xml.attribute("max"), COLUMNS)));
        } else if (xml.atStart("mergeCell")) {
          merge(xml.attribute("ref"));
        }
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(table());
  }

  private void row(Xml xml) throws UnreadableFile {
    int outside = xml.depth() - 1;
    row = index(xml.attribute("r"), row + 1);
    column = 0;
    boolean hidden = isHidden(xml, "ht");
    List<Found> found = new ArrayList<>();
    while (xml.next() && xml.depth() > outside) {
      if (xml.atStart("c")) {
        cell(xml, found);
      }
    }
    if (found.stream().anyMatch(cell -> !cell.text().isEmpty())) {
      rows.add(found);
      hiddenRows.add(hidden);
    }
  }

  private void cell(Xml xml, List<Found> found) throws UnreadableFile {
    int outside = xml.depth() - 1;
    String reference = xml.attribute("r");
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    column = reference.isEmpty() ? column + 1 : columnOf(reference);
    StringBuilder value = new StringBuilder();
    boolean formula = false;
    boolean inValue = false;
    while (xml.next() && xml.depth() > outside) {
      if (xml.atStart("f")) {
        formula = true;
      } else if (xml.atStart("is")) {
        value.append(SharedStrings.richText(xml));
      } else if (xml.atStart("v") || xml.atEnd("v")) {
        inValue = xml.atStart();
      } else if (inValue && xml.atText()) {
        value.append(xml.text());
      }
    }
    if (++cells > Limits.CELLS || value.length() > Limits.TEXT) {
      throw UnreadableFile.at(Place.sheetCell(sheet, row, column), "DOC-009");
    }
    if (formula && value.length() == 0 && !type.equals("str")) {
      throw UnreadableFile.at(Place.sheetCell(sheet, row, column), "DOC-013");
    }
    found.add(cell(type, style, value.toString(), formula));
  }

  private Found cell(String type, String style, String value, boolean formula)
      throws UnreadableFile {
    return switch (type) {
      case "s" -> text(Spelling.clean(strings.get(value.strip())), formula);
      case "inlineStr", "str", "e", "d" -> text(Spelling.clean(value), formula);
      case "b" -> text(value.strip().equals("1") ? "TRUE" : "FALSE", formula);
      default -> number(value.strip(), style, formula);
    };
  }

  private Found text(String text, boolean formula) {
    return new Found(row, column, text, null, formula);
  }

  private Found number(String value, String style, boolean formula) {
    if (!value.matches("-?\\d{0,20}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?") || value.isEmpty()) {
      return text(Spelling.clean(value), formula);
    }
    NumberFormats.Shown shown = formats.show(new BigDecimal(value), style);
    return new Found(row, column, shown.text(), shown.date() ? null : shown, formula);
  }

  private void merge(String reference) {
    int colon = reference.indexOf(':');
    if (colon > 0) {
      String from = reference.substring(0, colon);
      String to = reference.substring(colon + 1);
      int height = rowOf(to) - rowOf(from) + 1;
      int width = columnOf(to) - columnOf(from) + 1;
      if (height > 0 && width > 0) {
        merges.put(key(rowOf(from), columnOf(from)), new Merge(height, width));
      }
    }
  }

  private static long key(int row, int column) {
    return (long) row * COLUMNS + column;
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

  private static int index(String text, int otherwise) {
    return text.matches("\\d{1,7}") ? Math.min(Integer.parseInt(text), ROWS) : otherwise;
  }

  private static int columnOf(String reference) {
    int number = 0;
    for (int i = 0; i < reference.length() && number < COLUMNS; i++) {
      char c = reference.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        number = number * 26 + c - 'A' + 1;
      }
    }
    return Math.max(1, Math.min(number, COLUMNS));
  }

  private static int rowOf(String reference) {
    return index(reference.replaceAll("[^0-9]", ""), 1);
  }
}
