package vn.chungtay.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One step of a script: a line {@code --! kind name} and the lines below it.
 *
 * @param kind what to do
 * @param name what comes out: a relation, a file in the folder of results, or a number
 * @param body SQL, or for a relation read from files the path
 */
record Step(Kind kind, String name, String body) {
  private static final String MARK = "--! ";

  /** What a step does. */
  enum Kind {
    /** A CSV file, every column a text, with {@code row_at} as a spreadsheet counts rows. */
    READ_CSV,
    /** A Parquet file or a folder of them, with {@code row_at} from 1 in each file. */
    READ_PARQUET,
    /** A statement that only prepares, such as a function. */
    RUN,
    /** A name for a query. */
    VIEW,
    /** A query run once, its rows kept as Parquet, so that a lost machine loses nothing. */
    TABLE,
    /** A query's rows as a folder of Parquet. */
    WRITE_PARQUET,
    /** A query's rows as one CSV file with header. */
    WRITE_CSV,
    /** A query of one number, noted in {@code numbers.properties}. */
    NUMBER
  }

  /** Reads a script; a line that belongs to no step is an error of whoever wrote it. */
  static List<Step> parse(List<String> lines) {
    List<Step> steps = new ArrayList<>();
    Kind kind = null;
    String name = "";
    StringBuilder body = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith(MARK)) {
        if (kind != null) {
          steps.add(new Step(kind, name, body.toString().strip()));
        }
        String[] words = line.substring(MARK.length()).strip().split(" ", 2);
        kind = Kind.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        name = words.length > 1 ? words[1] : "";
        body.setLength(0);
      } else if (kind == null && !line.isBlank()) {
        throw new IllegalArgumentException("a script begins with a step: " + line);
      } else {
        body.append(line).append('\n');
      }
    }
    if (kind != null) {
      steps.add(new Step(kind, name, body.toString().strip()));
    }
    return steps;
  }
}
