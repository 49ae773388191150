package vn.chungtay.imports;

import java.util.Map;

/**
 * A row of a list.
 *
 * @param headline the village that a line above it names; empty where none does
 */
record DataRow(int number, Map<Field, String> values, String headline) {
  String get(Field field) {
    return values.getOrDefault(field, "");
  }

  boolean has(Field field) {
    return values.containsKey(field);
  }
}
