package vn.chungtay.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.database.Database;
import vn.chungtay.rules.SqlDialect;

/**
 * The peers of N2 over a tenth of the households, where loading them takes bearable time:
 * PostgreSQL with core's SQL, R data.table by hand, and DuckDB over the same rows beside each.
 */
final class NationPeers {
  private final NationSql sql;
  private final Path indicators;
  private final Path folder;
  private final int rounds;

  NationPeers(NationSql sql, Path indicators, Path folder, int rounds) {
    this.sql = sql;
    this.indicators = indicators;
    this.folder = folder;
    this.rounds = rounds;
  }

  String measure() throws Exception {
    StringBuilder text =
        new StringBuilder(
            "### N2 beside PostgreSQL and R data.table, a tenth of the households\n\n");
    Path csv = folder.resolve("tenth.csv");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      Path tenth = folder.resolve("tenth.parquet");
      statement.execute(
          "COPY (SELECT * FROM (SELECT *, ROW_NUMBER() OVER () AS n FROM '%s') WHERE n %% 10 = 0) TO '%s' (FORMAT parquet)"
              .formatted(indicators, tenth));
      statement.execute("CREATE VIEW households AS SELECT * EXCLUDE (n) FROM '" + tenth + "'");
      statement.execute("COPY households TO '" + csv + "' (FORMAT csv, HEADER)");
      long rows;
      try (var row = statement.executeQuery("SELECT COUNT(*) FROM households")) {
        row.next();
        rows = row.getLong(1);
      }
      String duckSql =
          "CREATE OR REPLACE TABLE ours AS " + sql.sums(sql.coreFromIndicators(SqlDialect.DUCKDB));
      text.append(postgres(statement, duckSql, rows));
      text.append(dataTable(statement, duckSql, csv, rows));
    }
    return text.toString();
  }

  private String postgres(Statement duck, String duckSql, long rows) throws Exception {
    Path place = Files.createTempDirectory("nation");
    try (Database database = Database.in(place)) {
      JdbcClient client = JdbcClient.create(database.owner());
      String booleans =
          sql.codes().stream().map(c -> c + " boolean").collect(Collectors.joining(", "));
      client
          .sql(
              "create unlogged table households (commune_code text, province_code text, residence text, income_per_person int, income_score int, persons int, "
                  + booleans
                  + ")")
          .update();
      load(duck, client);
      client.sql("analyze households").update();
      String query = sql.sums(sql.coreFromIndicators(SqlDialect.POSTGRESQL));
      Paired paired =
          new Paired("DuckDB, Parquet, core's SQL", "PostgreSQL, own table, core's SQL");
      paired.measure(
          rounds,
          () -> duck.execute(duckSql),
          () ->
              client
                  .sql("select count(*), sum(households) from (" + query + ") s")
                  .query()
                  .listOfRows());
      return paired.table(rows)
          + "\n(The processor time of PostgreSQL's own processes is not in the second figure.)\n\n";
    }
  }

  /** Carries the rows over, a thousand in a statement. */
  private void load(Statement duck, JdbcClient client) throws SQLException {
    String cells =
        Stream.concat(
                Stream.of(
                    "commune_code",
                    "province_code",
                    "residence",
                    "income_per_person",
                    "income_score",
                    "persons"),
                sql.codes().stream())
            .map(c -> "COALESCE( || " + c + " || , 'null')")
            .collect(Collectors.joining(" || ', ' || "));
    String rows =
        "SELECT STRING_AGG('(' || %s || ')', ', ') FROM (SELECT *, ROW_NUMBER() OVER () // 1000 AS k FROM households) GROUP BY k"
            .formatted(cells);
    try (ResultSet row = duck.executeQuery(rows)) {
      while (row.next()) {
        client.sql("insert into households values " + row.getString(1)).update();
      }
    }
  }

  private String dataTable(Statement duck, String duckSql, Path csv, long rows)
      throws IOException, InterruptedException {
    Path script = folder.resolve("nation.R");
    try (var stream = NationPeers.class.getResourceAsStream("nation.R")) {
      Files.write(script, Objects.requireNonNull(stream).readAllBytes());
    }
    Process process =
        new ProcessBuilder("Rscript", script.toString(), csv.toString(), rounds + "")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      return "R data.table could not be run here: " + said.lines().findFirst().orElse("") + "\n";
    }
    long begin = System.nanoTime();
    try {
      duck.execute(duckSql);
    } catch (SQLException e) {
      throw new IOException(e);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    List<String> figures = said.lines().filter(line -> line.startsWith("median ")).toList();
    return String.format(
        Locale.ROOT,
        "R data.table, by hand, in memory, reading not counted: %s s for %,d households; DuckDB right after: %.3f s.%n",
        String.join("", figures).replace("median ", ""),
        rows,
        seconds);
  }
}
