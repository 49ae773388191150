package vn.chungtay.areas;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a comma-separated text with quotes as in RFC 4180; a first byte order mark is dropped.
 */
final class Csv {
  /** One row with the number of the line it begins on, counted from 1. */
  record Row(int line, List<String> cells) {}

  private final String text;
  private int at;
  private int line = 1;

  private Csv(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** All rows that are not blank. */
  static List<Row> rows(String text) {
    Csv csv = new Csv(text);
    List<Row> rows = new ArrayList<>();
    while (csv.at < csv.text.length()) {
      Row row = csv.row();
      if (row.cells().size() > 1 || !row.cells().get(0).isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Row row() {
    int begins = line;
    List<String> cells = new ArrayList<>(8);
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    endLine();
    return new Row(begins, cells);
  }

  private String cell() {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        line += c == '\n' ? 1 : 0;
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        break;
      }
    }
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return cell.toString().strip();
  }

  private void endLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    line++;
  }
}
