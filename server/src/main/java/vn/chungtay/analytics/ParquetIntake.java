package vn.chungtay.analytics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the rows of a Parquet file into an {@link Intake}. DuckDB gathers rows of one place and
 * pattern, so what crosses into Java is small; only incomes come row by row.
 */
final class ParquetIntake {
  private final MeasurePlan plan;
  private final MeasureRequest asked;
  private final Intake intake;
  private final Problems problems;
  private final Connection connection;
  private final ParquetColumns columns;
  private final String file;

  private ParquetIntake(
      MeasurePlan plan,
      Intake intake,
      Problems problems,
      Connection connection,
      ParquetColumns columns) {
    this.plan = plan;
    this.asked = plan.request();
    this.intake = intake;
    this.problems = problems;
    this.connection = connection;
    this.columns = columns;
    this.file = DuckFiles.text(asked.input());
  }

  /** Reads the whole file; what is wrong with it is told in {@code problems}. */
  static void read(MeasurePlan plan, Intake intake, Problems problems) throws IOException {
    try (Connection connection = DuckFiles.open()) {
      ParquetColumns columns = columns(connection, DuckFiles.text(plan.request().input()));
      plan.checkColumns(columns.names(), problems);
      if (!problems.none()) {
        return;
      }
      ParquetIntake reading = new ParquetIntake(plan, intake, problems, connection, columns);
      reading.findWrongCells();
      if (problems.none()) {
        reading.readRows();
      }
    } catch (SQLException unreadable) {
      String why = String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
      problems.add("measures.unreadable", plan.request().input(), why);
    }
  }

  private static ParquetColumns columns(Connection connection, String file) throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("DESCRIBE SELECT * FROM read_parquet(" + file + ")")) {
      while (found.next()) {
        types.put(found.getString(1), found.getString(2));
      }
    }
    return new ParquetColumns(types);
  }

  /** A cell that cannot be used: the message, its column, and the condition that finds it. */
  private record Wrong(String message, String column, String condition) {}

  private List<Wrong> wrongs() {
    List<Wrong> wrongs = new ArrayList<>();
    for (String name : asked.indicators()) {
      wrongs.add(
          new Wrong("measures.not-zero-or-one", name, "(" + columns.answer(name) + ") = -1"));
    }
    for (String name : List.of(asked.strata(), asked.psu())) {
      if (!name.isEmpty()) {
        wrongs.add(new Wrong("measures.empty-cell", name, "(" + columns.label(name) + ") IS NULL"));
      }
    }
    addNumber(wrongs, "measures.bad-survey-weight", asked.weight(), true, " >= 0");
    addNumber(wrongs, "measures.bad-year", asked.year(), true, " > -1e9");
    addNumber(wrongs, "measures.bad-income", asked.income(), false, " IS NOT NULL");
    addNumber(wrongs, "measures.bad-row-line", plan.lineColumn(), false, " > 0");
    return wrongs;
  }

  private void addNumber(
      List<Wrong> wrongs, String message, String name, boolean required, String good) {
    if (!name.isEmpty()) {
      String bad = "((" + columns.number(name) + ")" + good + ") IS NOT TRUE";
      String present = "(" + columns.label(name) + ") IS NOT NULL";
      wrongs.add(new Wrong(message, name, required ? bad : bad + " AND " + present));
    }
  }

  private void findWrongCells() throws SQLException {
    List<Wrong> wrongs = wrongs();
    if (wrongs.isEmpty()) {
      return;
    }
    String counts =
        wrongs.stream()
            .map(wrong -> "count(*) FILTER (WHERE " + wrong.condition() + ")")
            .collect(Collectors.joining(", ", "SELECT ", " FROM read_parquet(" + file + ")"));
    List<Long> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(counts)) {
      row.next();
      for (int at = 1; at <= wrongs.size(); at++) {
        found.add(row.getLong(at));
      }
    }
    for (int at = 0; at < wrongs.size(); at++) {
      if (found.get(at) > 0) {
        tell(wrongs.get(at), found.get(at));
      }
    }
  }

  private void tell(Wrong wrong, long count) throws SQLException {
    String query =
        "SELECT file_row_number + 1, CAST(%s AS VARCHAR) FROM read_parquet(%s, file_row_number ="
            + " true) WHERE %s ORDER BY 1 LIMIT 10";
    long told = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                query.formatted(DuckFiles.name(wrong.column()), file, wrong.condition()))) {
      while (row.next()) {
        String value = row.getString(2);
        problems.add(wrong.message(), row.getLong(1), wrong.column(), value == null ? "" : value);
        told++;
      }
    }
    problems.count(count - told);
  }

  private void readRows() throws SQLException {
    boolean scored = !asked.indicators().isEmpty();
    if (scored) {
      query(
          places() + ", " + pattern() + " AS pattern, count(*), fsum(w), var_pop(w) * count(*)",
          " GROUP BY ALL",
          this::gathered);
    }
    if (!asked.income().isEmpty()) {
      String line =
          plan.lineColumn().isEmpty() ? plan.fixedLine() + "" : columns.number(plan.lineColumn());
      query(
          places() + ", " + columns.number(asked.income()) + ", " + line + ", w",
          "",
          (row, at) -> single(row, at, !scored));
    }
  }

  /** What to do with a row whose place is read; its other columns begin at {@code at}. */
  private interface Use {
    void of(ResultSet row, int at) throws SQLException;
  }

  private void gathered(ResultSet row, int at) throws SQLException {
    long pattern = row.getObject(at) == null ? Intake.MISSING : row.getLong(at);
    long count = row.getLong(at + 1);
    boolean inRound = intake.spot.round >= 0;
    intake.rowsRead(count, inRound ? 0 : count);
    if (inRound) {
      intake.deprived(pattern, count, row.getDouble(at + 2), row.getDouble(at + 3));
    }
  }

  private void single(ResultSet row, int at, boolean counted) throws SQLException {
    boolean inRound = intake.spot.round >= 0;
    if (counted) {
      intake.rowsRead(1, inRound ? 0 : 1);
    }
    if (inRound) {
      intake.income(orNaN(row, at), orNaN(row, at + 1), row.getDouble(at + 2));
    }
  }

  private static double orNaN(ResultSet row, int at) throws SQLException {
    double value = row.getDouble(at);
    return row.wasNull() ? Double.NaN : value;
  }

  private void query(String select, String end, Use use) throws SQLException {
    String weight = asked.weight().isEmpty() ? "1.0::DOUBLE" : columns.number(asked.weight());
    String from = " FROM (SELECT *, " + weight + " AS w FROM read_parquet(" + file + "))";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + select + from + end)) {
      while (row.next()) {
        use.of(row, place(row));
      }
    }
  }

  private String places() {
    List<String> parts = new ArrayList<>();
    for (String name : List.of(asked.strata(), asked.psu(), asked.time())) {
      parts.add(name.isEmpty() ? "''" : columns.label(name));
    }
    parts.add(asked.year().isEmpty() ? "NULL::DOUBLE" : columns.number(asked.year()));
    asked.by().forEach(name -> parts.add(columns.label(name)));
    return IntStream.range(0, parts.size())
        .mapToObj(at -> parts.get(at) + " AS place" + at)
        .collect(Collectors.joining(", "));
  }

  private String pattern() {
    List<String> bits = new ArrayList<>();
    for (int bit = 0; bit < asked.indicators().size(); bit++) {
      bits.add("(" + columns.answer(asked.indicators().get(bit)) + ")::BIGINT * " + (1L << bit));
    }
    return String.join(" + ", bits);
  }

  /** Fills the spot from the first columns of a row; where the other columns begin. */
  private int place(ResultSet row) throws SQLException {
    intake.spot.stratum = label(row, 1, intake.strata);
    intake.spot.unit = label(row, 2, intake.units);
    intake.spot.round = label(row, 3, intake.rounds);
    double year = orNaN(row, 4);
    if (intake.spot.round >= 0 && !Double.isNaN(year)) {
      intake.year(year);
    }
    for (int grouping = 0; grouping < asked.by().size(); grouping++) {
      intake.spot.groups[grouping] = label(row, 5 + grouping, intake.groups.get(grouping));
    }
    return 5 + asked.by().size();
  }

  private static int label(ResultSet row, int at, Labels labels) throws SQLException {
    String text = row.getString(at);
    return text == null ? -1 : labels.of(text);
  }
}
