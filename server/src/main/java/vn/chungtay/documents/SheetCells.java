package vn.chungtay.documents;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;

/** Reads the cells of one sheet, row by row; what rows are for is the caller's. */
final class SheetCells {
  static final int ROWS = 1 << 20;
  static final int COLUMNS = 1 << 14;
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{0,20}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");
  private static final Pattern INDEX = Pattern.compile("\\d{1,7}");

  /** A cell as the file has it; row and column from 1. */
  record Found(
      int row, int column, String text, NumberFormats.@Nullable Shown shown, boolean formula) {}

  private final String sheet;
  private final SharedStrings strings;
  private final NumberFormats formats;
  private final int most;
  private int cells;
  private int row;
  private int column;

  /**
   * Begins a sheet.
   *
   * @param cells that were read before in the same file
   * @param most cells that a file may have
   */
  SheetCells(String sheet, SharedStrings strings, NumberFormats formats, int cells, int most) {
    this.sheet = sheet;
    this.strings = strings;
    this.formats = formats;
    this.cells = cells;
    this.most = most;
  }

  int cellsSoFar() {
    return cells;
  }

  /** The number of the row read last. */
  int rowNumber() {
    return row;
  }

  /** The cells of the row that just began. */
  List<Found> row(Xml xml) throws IOException, UnreadableFile {
    int outside = xml.depth() - 1;
    row = index(xml.attribute("r"), row + 1);
    column = 0;
    List<Found> found = new ArrayList<>();
    while (xml.next() && xml.depth() > outside) {
      if (xml.atStart("c")) {
        cell(xml, found);
      }
    }
    return found;
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
    if (++cells > most || value.length() > Limits.TEXT) {
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
    if (value.isEmpty() || !NUMBER.matcher(value).matches()) {
      return text(Spelling.clean(value), formula);
    }
    NumberFormats.Shown shown = formats.show(new BigDecimal(value), style);
    return new Found(row, column, shown.text(), shown.date() ? null : shown, formula);
  }

  static int index(String text, int otherwise) {
    return INDEX.matcher(text).matches() ? Math.min(Integer.parseInt(text), ROWS) : otherwise;
  }

  static int columnOf(String reference) {
    int number = 0;
    for (int i = 0; i < reference.length() && number < COLUMNS; i++) {
      char c = reference.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        number = number * 26 + c - 'A' + 1;
      }
    }
    return Math.max(1, Math.min(number, COLUMNS));
  }

  static int rowOf(String reference) {
    return index(reference.replaceAll("[^0-9]", ""), 1);
  }
}
