package vn.chungtay.documents;

import java.util.ArrayList;
import java.util.List;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceTable;

/**
 * One CSV file as one table (RFC 4180, with comma, semicolon, tab or bar, whichever the first lines
 * use most evenly). Blank lines are passed over; places name the line of the file.
 */
final class CsvReader {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int LINES_LOOKED_AT = 20;

  private final String text;
  private final char separator;
  private final List<List<SourceCell>> rows = new ArrayList<>();
  private int at;
  private int line = 1;
  private int cells;

  private CsvReader(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  static SourceTable read(String text) throws UnreadableFile {
    String body = text;
    char separator = 0;
    if (text.startsWith("sep=") && text.length() > 5) {
      separator = text.charAt(4);
      body = text.substring(5);
    }
    CsvReader reader = new CsvReader(body, separator == 0 ? separatorOf(body) : separator);
    reader.readAll();
    return new SourceTable(reader.rows, Place.line(1, 1));
  }

  private void readAll() throws UnreadableFile {
    while (at < text.length()) {
      int begin = line;
      List<SourceCell> row = new ArrayList<>();
      boolean blank = true;
      boolean more = true;
      while (more) {
        String field = Spelling.clean(field(begin));
        blank &= field.isEmpty();
        row.add(SourceCell.text(rows.size(), row.size(), field, Place.line(begin, row.size() + 1)));
        more = at < text.length() && text.charAt(at) == separator;
        at += more ? 1 : 0;
        if (++cells > Limits.CELLS) {
          throw UnreadableFile.at(Place.line(line, 0), "DOC-009");
        }
      }
      endLine();
      if (!blank) {
        rows.add(row);
      }
    }
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

  private String field(int begin) throws UnreadableFile {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted(begin);
    }
    int from = at;
    while (at < text.length() && !endsField(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private boolean endsField(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private String quoted(int begin) throws UnreadableFile {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' && at < text.length() && text.charAt(at) == '"') {
        field.append('"');
        at++;
      } else if (c == '"') {
        // Words after the closing quote belong to the field, as spreadsheets read it.
        while (at < text.length() && !endsField(text.charAt(at))) {
          field.append(text.charAt(at++));
        }
        return field.toString();
      } else {
        line += c == '\n' ? 1 : 0;
        field.append(c);
        if (field.length() > Limits.TEXT) {
          break;
        }
      }
    }
    throw UnreadableFile.at(Place.line(begin, 0), "DOC-012");
  }

  /** The separator whose count over the first lines is highest and most even. */
  private static char separatorOf(String text) {
    String[] lines = text.split("\r?\n", LINES_LOOKED_AT + 1);
    char best = ',';
    int bestScore = 0;
    for (char each : SEPARATORS) {
      int score = 0;
      for (int i = 0; i < Math.min(lines.length, LINES_LOOKED_AT); i++) {
        score += outsideQuotes(lines[i], each);
      }
      if (score > bestScore) {
        best = each;
        bestScore = score;
      }
    }
    return best;
  }

  private static int outsideQuotes(String line, char separator) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      inside ^= c == '"';
      count += !inside && c == separator ? 1 : 0;
    }
    return count;
  }
}
