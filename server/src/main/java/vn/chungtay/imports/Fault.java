package vn.chungtay.imports;

import vn.chungtay.sources.Place;
import vn.chungtay.values.Message;

/**
 * What is wrong with a cell or row of a list, and the remedy.
 *
 * @param column from 1; 0 for the whole row
 */
record Fault(String sheet, int row, int column, String code, Message message) {
  /** As a person finds it: {@code Hộ dân!D17}. */
  String place() {
    String cell = column == 0 ? String.valueOf(row) : Place.columnLetters(column) + row;
    return sheet.isEmpty() ? cell : sheet + "!" + cell;
  }
}
