package vn.chungtay.rulebooks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A survey file as a relation of DuckDB under a name of its own, every column as the file has it,
 * with the row's number in the file ({@code row_at}: as a spreadsheet shows it, heading 1, for CSV;
 * from 1 for Parquet).
 */
final class SurveyFile {
  static final String ROW = "row_at";

  private final Path path;
  private final String relation;
  private final boolean csv;
  private final Map<String, String> types;
  private final long brokenLines;
  private final boolean numbered;
  private final boolean listsBroken;

  private SurveyFile(
      Path path, String relation, boolean csv, Map<String, String> types, long brokenLines) {
    this(path, relation, csv, types, brokenLines, !csv, true);
  }

  private SurveyFile(
      Path path,
      String relation,
      boolean csv,
      Map<String, String> types,
      long brokenLines,
      boolean numbered,
      boolean listsBroken) {
    this.path = path;
    this.relation = relation;
    this.csv = csv;
    this.types = types;
    this.brokenLines = brokenLines;
    this.numbered = numbered;
    this.listsBroken = listsBroken;
  }

  static boolean isCsv(Path path) {
    return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /** Makes {@code relation} of {@code path}. */
  static SurveyFile open(Duck duck, Path path, String relation) throws SQLException, IOException {
    if (!Files.exists(path)) {
      throw new Unclassifiable("classify.no-file", path);
    }
    if (isCsv(path)) {
      return openCsv(duck, path, relation);
    }
    return openParquet(duck, path, relation);
  }

  /**
   * As {@link #open}, but of a CSV only the heading is read: for an engine that reads it itself.
   */
  static SurveyFile look(Duck duck, Path path, String relation) throws SQLException, IOException {
    if (!Files.exists(path) || !isCsv(path)) {
      return open(duck, path, relation);
    }
    return new SurveyFile(path, relation, true, csvTypes(path), 0);
  }

  /**
   * One province out of a file that {@link Splitting} has taken apart: the columns and row numbers
   * are those of the file, the broken lines all of them, for each may name a household of here.
   *
   * @param lists true in the one part that writes the broken lines among the refused rows
   */
  SurveyFile part(Duck duck, List<Path> pieces, Path broken, boolean lists) throws SQLException {
    duck.run(
        "CREATE OR REPLACE VIEW %s AS SELECT * FROM read_parquet(%s, hive_partitioning = false)"
            .formatted(relation, pieces.stream().map(Duck::text).toList()));
    duck.run(
        "CREATE OR REPLACE TABLE %s_broken AS SELECT * FROM read_parquet(%s)"
            .formatted(relation, Duck.text(broken)));
    long lines = csv ? duck.number("SELECT COUNT(DISTINCT line) FROM " + relation + "_broken") : 0;
    return new SurveyFile(path, relation, csv, types, lines, true, lists);
  }

  /** Leaves the lines that could not be split into cells in {@code file}. */
  void writeBroken(Duck duck, Path file) throws SQLException {
    String lines =
        csv
            ? "SELECT line, column_name, csv_line FROM " + relation + "_broken"
            : "SELECT 0::BIGINT AS line, '' AS column_name, '' AS csv_line WHERE FALSE";
    duck.run("COPY (" + lines + ") TO " + Duck.text(file) + " (FORMAT parquet)");
  }

  private static SurveyFile openParquet(Duck duck, Path path, String relation)
      throws SQLException, IOException {
    if (Files.isRegularFile(path) && Files.size(path) == 0) {
      throw new Unclassifiable("classify.empty-file", path);
    }
    String source = Files.isDirectory(path) ? path + "/**/*.parquet" : path.toString();
    String read =
        "read_parquet("
            + Duck.text(source)
            + ", hive_partitioning = true, hive_types_autocast = false, union_by_name = false"
            + ", file_row_number = true)";
    Map<String, String> types = new LinkedHashMap<>();
    try {
      for (List<String> column : duck.rows("DESCRIBE SELECT * FROM " + read)) {
        types.put(column.get(0), column.get(1));
      }
    } catch (SQLException e) {
      throw new Unclassifiable("classify.unreadable", path, firstLine(e));
    }
    types.remove("file_row_number");
    duck.run(
        "CREATE OR REPLACE VIEW "
            + relation
            + " AS SELECT *, file_row_number + 1 AS "
            + ROW
            + " FROM "
            + read);
    return new SurveyFile(path, relation, false, types, 0);
  }

  private static SurveyFile openCsv(Duck duck, Path path, String relation)
      throws SQLException, IOException {
    Map<String, String> types = csvTypes(path);
    String columns =
        types.keySet().stream()
            .map(name -> Duck.text(name) + ": 'VARCHAR'")
            .collect(Collectors.joining(", "));
    try {
      duck.run(
          """
          CREATE OR REPLACE TABLE %s AS SELECT * FROM read_csv(%s, columns = {%s}, header = true,
            auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '',
            strict_mode = true, store_rejects = true, rejects_table = '%s_broken',
            rejects_scan = '%s_scans', max_line_size = 1000000)"""
              .formatted(relation, Duck.text(path), columns, relation, relation));
    } catch (SQLException e) {
      throw new Unclassifiable("classify.unreadable", path, firstLine(e));
    }
    long broken = duck.number("SELECT COUNT(DISTINCT line) FROM " + relation + "_broken");
    return new SurveyFile(path, relation, true, types, broken);
  }

  private static Map<String, String> csvTypes(Path path) throws IOException {
    Map<String, String> types = new LinkedHashMap<>();
    for (String name : header(path)) {
      if (types.put(name, "VARCHAR") != null) {
        throw new Unclassifiable("classify.column-twice", path, name);
      }
    }
    return types;
  }

  /** The names in the first line; the byte-order mark of office programs is passed over. */
  private static List<String> header(Path path) throws IOException {
    String first;
    try (InputStream stream = Files.newInputStream(path);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    stream,
                    StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)))) {
      first = reader.readLine();
    } catch (CharacterCodingException e) {
      throw new Unclassifiable("classify.not-utf8", path);
    }
    if (first == null || first.isBlank()) {
      throw new Unclassifiable("classify.empty-file", path);
    }
    String line = first.startsWith("\uFEFF") ? first.substring(1) : first;
    List<String> names = new ArrayList<>();
    for (String name : line.split(",", -1)) {
      names.add(name.strip().replaceAll("^\"|\"$", ""));
    }
    return names;
  }

  static String firstLine(SQLException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  boolean has(String column) {
    return types.containsKey(column);
  }

  String type(String column) {
    return types.getOrDefault(column, "VARCHAR");
  }

  List<String> columns() {
    return List.copyOf(types.keySet());
  }

  String relation() {
    return relation;
  }

  Path path() {
    return path;
  }

  boolean csv() {
    return csv;
  }

  long brokenLines() {
    return brokenLines;
  }

  /** True where the broken lines are to be listed with this part. */
  boolean listsBroken() {
    return listsBroken && brokenLines > 0;
  }

  /** The row's number in the file. Lines that could not be split count, though they are no rows. */
  String row() {
    if (numbered) {
      return ROW;
    }
    // rowid counts readable rows from 0 in the order of the file; the i-th broken line stands
    // before row k where its line is at most k + i + 2.
    return brokenLines == 0
        ? "(rowid + 2)"
        : """
          (rowid + 2 + (SELECT COUNT(*) FROM (
            SELECT line - 1 - ROW_NUMBER() OVER (ORDER BY line) AS before
            FROM (SELECT DISTINCT line FROM %s_broken)) b WHERE b.before <= rowid))"""
            .formatted(relation);
  }
}
