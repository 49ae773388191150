package vn.chungtay.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.JudgementSql;
import vn.chungtay.rules.SqlDialect;
import vn.chungtay.standards.Rulebooks;

/** A master and two workers as processes; one worker dies in the middle of the work. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class ClusterTest {
  private static final Map<String, String> STANDARDS = new LinkedHashMap<>();

  static {
    STANDARDS.put("mdp-2022", "2025-11-01");
    STANDARDS.put("mdp-2016", "2019-06-01");
    STANDARDS.put("mdp-2027", "2027-11-01");
  }

  @TempDir Path folder;

  private static Judge judge(String id) {
    return Judge.under(Rulebooks.shipped().get(id).onDay(LocalDate.parse(STANDARDS.get(id))));
  }

  @Test
  void aWorkerThatDiesCostsNoHousehold() throws IOException, InterruptedException, SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      StringBuilder script = new StringBuilder();
      for (String id : STANDARDS.keySet()) {
        MadeSurvey.write(duck, judge(id), folder.resolve(id), 10_000);
        script.append(script(id));
      }
      Path file = folder.resolve("script.sql");
      Files.writeString(file, script);
      List<String> said = new ArrayList<>();
      try (Cluster cluster = new Cluster(folder, 2)) {
        int exit =
            cluster.run(
                file,
                folder.resolve("out"),
                line -> {
                  said.add(line);
                  if (line.equals("tasks ended: 1")) {
                    cluster.kill(0);
                  }
                });
        assertThat(exit).as(() -> String.join("\n", said)).isZero();
      }
      assertThat(said).anyMatch(line -> line.startsWith("worker lost: "));
      for (String id : STANDARDS.keySet()) {
        assertSame(duck, id);
      }
    }
  }

  private String script(String id) {
    JudgementSql sql = JudgementSql.of(judge(id), SqlDialect.SPARK);
    Path survey = folder.resolve(id);
    return """
        --! read-parquet households
        %s
        --! read-parquet members
        %s
        --! table judged
        %s
        --! view undetermined
        SELECT household_id FROM judged WHERE class = 'UNDETERMINED'
        --! write-parquet %s
        SELECT j.*, w.missing FROM judged j LEFT JOIN (%s) w ON w.household_id = j.household_id
        --! number classes-%s
        SELECT class, COUNT(*) FROM judged GROUP BY class
        """
        .formatted(
            survey.resolve("households"),
            survey.resolve("members"),
            sql.judged(List.of("commune_code")),
            id,
            sql.missing(),
            id);
  }

  /** The same rows from DuckDB and from Spark, missing answers and all. */
  private void assertSame(Connection duck, String id) throws SQLException {
    Judge judge = judge(id);
    JudgementSql sql = JudgementSql.of(judge, SqlDialect.DUCKDB);
    String columns =
        judge.standard().rulebook().indicators().stream()
            .map(indicator -> indicator.code())
            .collect(
                Collectors.joining(
                    ", ",
                    "household_id, commune_code, CAST(persons AS BIGINT) AS persons, class,"
                        + " CAST(deprivations AS BIGINT) AS d, CAST(deprivation_score AS BIGINT) AS s,"
                        + " sides_differ, missing, ",
                    ""));
    try (Statement statement = duck.createStatement()) {
      for (String relation : List.of("households", "members")) {
        statement.execute(
            "CREATE OR REPLACE VIEW %s AS SELECT * FROM read_parquet('%s/*/*.parquet')"
                .formatted(relation, folder.resolve(id).resolve(relation)));
      }
      statement.execute("CREATE OR REPLACE TABLE judged AS " + sql.judged(List.of("commune_code")));
      statement.execute(
          "CREATE OR REPLACE VIEW undetermined AS SELECT household_id FROM judged WHERE class ="
              + " 'UNDETERMINED'");
      statement.execute(
          "CREATE OR REPLACE TABLE here AS SELECT %s FROM judged LEFT JOIN (%s) USING (household_id)"
              .formatted(columns, sql.missing()));
      statement.execute(
          "CREATE OR REPLACE TABLE there AS SELECT %s FROM read_parquet('%s/*.parquet')"
              .formatted(columns, folder.resolve("out").resolve(id)));
      String differences =
          """
          SELECT (SELECT COUNT(*) FROM (FROM here EXCEPT ALL FROM there))
            + (SELECT COUNT(*) FROM (FROM there EXCEPT ALL FROM here)),
            (SELECT COUNT(*) FROM there), (SELECT COUNT(DISTINCT class) FROM there)""";
      try (ResultSet row = statement.executeQuery(differences)) {
        assertThat(row.next()).isTrue();
        assertThat(row.getLong(1)).as(id).isZero();
        assertThat(row.getLong(2)).isEqualTo(10_000);
        assertThat(row.getLong(3)).isGreaterThan(2);
      }
    }
  }
}
