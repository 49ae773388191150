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
  private final int most;
  private final Sink sink;
  private int record;
  private int at;
  private int line = 1;
  private int cells;

  /** Is told of each record: its number counted from 1, the line it begins on, its fields. */
  interface Sink {
    void row(int record, int line, List<String> fields);
  }

  private CsvReader(String text, char separator, int most, Sink sink) {
    this.text = text;
    this.separator = separator;
    this.most = most;
    this.sink = sink;
  }

  static SourceTable read(String text) throws UnreadableFile {
    List<List<SourceCell>> rows = new ArrayList<>();
    walk(
        text,
        Limits.CELLS,
        (record, line, fields) -> {
          List<SourceCell> row = new ArrayList<>();
          for (String field : fields) {
            row.add(
                SourceCell.text(rows.size(), row.size(), field, Place.line(line, row.size() + 1)));
          }
          rows.add(row);
        });
    return new SourceTable(rows, Place.line(1, 1));
  }

  /** Tells {@code sink} of every record that is not blank; blank ones are counted. */
  static void walk(String text, int most, Sink sink) throws UnreadableFile {
    boolean told = text.startsWith("sep=") && text.length() > 5;
    String body = told ? text.substring(5) : text;
    new CsvReader(body, told ? text.charAt(4) : separatorOf(body), most, sink).readAll();
  }

  private void readAll() throws UnreadableFile {
    while (at < text.length()) {
      int begin = line;
      List<String> row = new ArrayList<>();
      boolean blank = true;
      boolean more = true;
      while (more) {
        String field = Spelling.clean(field(begin));
        blank &= field.isEmpty();
        row.add(field);
        more = at < text.length() && text.charAt(at) == separator;
        at += more ? 1 : 0;
        if (++cells > most) {
          throw UnreadableFile.at(Place.line(line, 0), "DOC-009");
        }
      }
      endLine();
      record++;
      if (!blank) {
        sink.row(record, begin, row);
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
