package vn.chungtay.rulebooks;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.database.Database;
import vn.chungtay.database.TestDatabase;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.Judgement;
import vn.chungtay.rules.JudgementSql;
import vn.chungtay.rules.Reason;
import vn.chungtay.rules.SqlDialect;
import vn.chungtay.rules.Truth;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.ScoreTableReader;

/** The same generated households, missing answers included, through every engine: no difference. */
@ExtendWith(TestDatabase.class)
class EnginesDbTest {
  private static final int HOUSEHOLDS = 10_000;

  @ParameterizedTest
  @CsvSource({
    "mdp-2022, 2025-11-01",
    "mdp-2016, 2019-06-01",
    "mdp-2027, 2027-11-01",
    "mdp-2027-assumed, 2027-11-01"
  })
  void javaDuckDbAndPostgresGiveTheSameRows(String id, String day, Database database)
      throws SQLException {
    compare(Judge.under(Rulebooks.shipped().get(id).onDay(LocalDate.parse(day))), database);
  }

  @Test
  void aScoreSummedFromALoadedTableIsTheSameInEveryEngine(Database database)
      throws SQLException, IOException {
    Path file = Path.of("..", "core", "src", "test", "resources", "tables", "example-b1.csv");
    List<List<String>> cells =
        Files.readAllLines(file).stream().map(line -> List.of(line.split(",", -1))).toList();
    var book = Rulebooks.shipped().get("mdp-2022");
    var table = ScoreTableReader.read("b.csv", cells, book).table().orElseThrow();
    compare(Judge.under(book.with(table).onDay(LocalDate.parse("2026-06-01"))), database);
  }

  private static void compare(Judge judge, Database database) throws SQLException {
    List<GeneratedHousehold> households = GeneratedHousehold.list(judge, HOUSEHOLDS, 29);
    Map<String, String> java = new TreeMap<>();
    for (GeneratedHousehold household : households) {
      java.put(household.id(), row(judge.judge(household.facts(judge))));
    }
    assertThat(java.values().stream().map(r -> r.substring(0, r.indexOf('|'))).distinct())
        .contains("POOR", "NOT_POOR", "UNDETERMINED");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      assertSame(java, rows(duck, SqlDialect.DUCKDB, judge, households));
    }
    try (Connection postgres = database.owner().getConnection()) {
      assertSame(java, rows(postgres, SqlDialect.POSTGRESQL, judge, households));
    }
  }

  private static void assertSame(Map<String, String> java, Map<String, String> sql) {
    List<String> differences = new ArrayList<>();
    java.forEach(
        (id, row) -> {
          if (!row.equals(sql.get(id))) {
            differences.add(id + ": java " + row + " sql " + sql.get(id));
          }
        });
    assertThat(differences).isEmpty();
    assertThat(sql).hasSameSizeAs(java);
  }

  private static String row(Judgement judgement) {
    return judgement.outcome()
        + "|"
        + judgement.deprivations()
        + "|"
        + judgement.deprivationScore()
        + "|"
        + judgement.indicators().values().stream()
            .map(truth -> truth == Truth.UNKNOWN_YET ? "?" : truth == Truth.YES ? "t" : "f")
            .collect(Collectors.joining())
        + "|"
        + judgement.sidesDiffer()
        + "|"
        + String.join(";", judgement.missing())
        + "|"
        + judgement.incomeSide()
        + "|"
        + judgement.reasons().stream()
            .filter(reason -> reason.kind() == Reason.Kind.CLASS)
            .map(Reason::clause)
            .findFirst()
            .orElse("");
  }

  private static Map<String, String> rows(
      Connection connection, SqlDialect dialect, Judge judge, List<GeneratedHousehold> households)
      throws SQLException {
    var book = judge.standard().rulebook();
    load(connection, "households", book.householdFacts(), householdRows(households));
    load(connection, "members", book.memberFacts(), memberRows(households));
    JudgementSql sql = JudgementSql.of(judge, dialect);
    Map<String, String> rows = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists judged");
      statement.execute("drop table if exists undetermined");
      statement.execute("create temp table judged as " + sql.judged(List.of()));
      statement.execute(
          "create temp table undetermined as select household_id from judged where class = '"
              + HouseholdClass.UNDETERMINED
              + "'");
      String all =
          "select j.*, coalesce(w.missing, '') as missing, coalesce(p.income_side, '') as side,"
              + " case when class = 'UNDETERMINED' then '' else coalesce(p.clause, '') end as clause"
              + " from judged j left join ("
              + sql.missing()
              + ") w on w.household_id = j.household_id left join ("
              + sql.placed("judged")
              + ") p on p.household_id = j.household_id";
      try (ResultSet result = statement.executeQuery(all)) {
        while (result.next()) {
          StringBuilder indicators = new StringBuilder();
          for (var indicator : book.indicators()) {
            Object value = result.getObject(indicator.code());
            indicators.append(value == null ? "?" : value.equals(true) ? "t" : "f");
          }
          rows.put(
              result.getString("household_id"),
              result.getString("class")
                  + "|"
                  + result.getLong("deprivations")
                  + "|"
                  + result.getLong("deprivation_score")
                  + "|"
                  + indicators
                  + "|"
                  + result.getBoolean("sides_differ")
                  + "|"
                  + result.getString("missing")
                  + "|"
                  + result.getString("side")
                  + "|"
                  + result.getString("clause"));
        }
      }
    }
    return rows;
  }

  private static List<Map<String, String>> householdRows(List<GeneratedHousehold> households) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (GeneratedHousehold household : households) {
      Map<String, String> row = new TreeMap<>(household.answers());
      row.put("household_id", household.id());
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, String>> memberRows(List<GeneratedHousehold> households) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (GeneratedHousehold household : households) {
      for (Map<String, String> member : household.members()) {
        Map<String, String> row = new TreeMap<>(member);
        row.put("household_id", household.id());
        rows.add(row);
      }
    }
    return rows;
  }

  private static void load(
      Connection connection, String table, List<Fact> facts, List<Map<String, String>> rows)
      throws SQLException {
    String columns =
        facts.stream().map(f -> f.name() + " " + type(f)).collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists " + table);
      statement.execute("create temp table " + table + " (household_id varchar, " + columns + ")");
    }
    for (int from = 0; from < rows.size(); from += 1000) {
      String values =
          rows.subList(from, Math.min(rows.size(), from + 1000)).stream()
              .map(row -> values(facts, row))
              .collect(Collectors.joining(", "));
      try (Statement statement = connection.createStatement()) {
        statement.execute("insert into " + table + " values " + values);
      }
    }
  }

  private static String values(List<Fact> facts, Map<String, String> row) {
    return facts.stream()
        .map(fact -> row.get(fact.name()))
        .map(text -> text == null ? "null" : "'" + text + "'")
        .collect(Collectors.joining(", ", "('" + row.get("household_id") + "', ", ")"));
  }

  private static String type(Fact fact) {
    return switch (fact.type()) {
      case BOOL -> "boolean";
      case CHOICE -> "varchar";
      case WHOLE -> "bigint";
      case DECIMAL -> "decimal(18,4)";
    };
  }
}
