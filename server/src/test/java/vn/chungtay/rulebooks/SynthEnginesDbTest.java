package vn.chungtay.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.database.Database;
import vn.chungtay.database.TestDatabase;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.Judgement;
import vn.chungtay.rules.JudgementSql;
import vn.chungtay.rules.SqlDialect;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Language;

/**
 * The synthetic country through {@code classify}, and the same households one by one, by SQL that a
 * person wrote, and in PostgreSQL: one answer. (Spark: module scale.)
 */
@ExtendWith(TestDatabase.class)
class SynthEnginesDbTest {
  private static final int HOUSEHOLDS = 4000;

  @TempDir private Path folder = Path.of("");
  private final Standard standard =
      Rulebooks.shipped().get("mdp-2022").onDay(LocalDate.parse("2025-11-01"));
  private final Judge judge = Judge.under(standard);

  /** Class and deprivations by household, as classify writes them. */
  private final Map<String, String> classified = new TreeMap<>();

  @BeforeEach
  void classify() throws IOException {
    Path survey = folder.resolve("survey");
    Synthesizing.make(
        new Synthesizing.Request(HOUSEHOLDS, 31, survey, "csv", 30, SurveyFiles.areas(folder, 6)),
        (part, done, all) -> {});
    Classifying.classify(
        new ClassifyRequest(
            standard,
            Map.of(),
            survey.resolve("households.csv"),
            survey.resolve("members.csv"),
            folder.resolve("out"),
            Optional.empty(),
            "1GB",
            Language.EN),
        (part, done, all) -> {});
    for (Map<String, String> row : SurveyAnswers.rows(folder.resolve("out/households.csv"))) {
      classified.put(
          Objects.requireNonNull(row.get("household_id")),
          row.get("class") + " " + row.get("deprivations"));
    }
    assertThat(classified).hasSize(HOUSEHOLDS);
    assertThat(classified.values().stream().map(each -> each.split(" ", -1)[0]).distinct())
        .containsExactlyInAnyOrder("POOR", "NEAR_POOR", "NOT_POOR", "UNDETERMINED");
  }

  @Test
  void a01JudgeGivesEachHouseholdTheSameClassAndTheSameCountsInEachCommune() throws IOException {
    SurveyAnswers survey = SurveyAnswers.read(folder.resolve("survey"));
    Map<String, Integer> counts = new TreeMap<>();
    for (String id : survey.ids()) {
      Judgement judgement = judge.judge(survey.facts(judge, id));
      assertThat(classified.get(id))
          .as(id)
          .isEqualTo(judgement.outcome() + " " + judgement.deprivations());
      counts.merge(survey.answer(id, "commune_code") + " " + judgement.outcome(), 1, Integer::sum);
    }
    for (Map<String, String> row : SurveyAnswers.rows(folder.resolve("out/communes.csv"))) {
      for (HouseholdClass each : HouseholdClass.values()) {
        String column = each.name().toLowerCase(java.util.Locale.ROOT);
        assertThat(row.get(column))
            .isEqualTo("" + counts.getOrDefault(row.get("area_code") + " " + each, 0));
      }
    }
  }

  @Test
  void a02SqlWrittenByHandGivesTheSame() throws IOException, SQLException {
    Path hand =
        Path.of("..", "bench", "src", "main", "resources", "vn/chungtay/bench/classify.sql");
    Map<String, String> found = new TreeMap<>();
    try (Duck duck = Duck.open("1GB", folder.resolve("spill"))) {
      for (String table : List.of("households", "members")) {
        duck.run(
            "CREATE VIEW %s AS FROM read_csv(%s, header = true, nullstr = '', types = {%s})"
                .formatted(
                    table,
                    Duck.text(folder.resolve("survey").resolve(table + ".csv")),
                    types(table)));
      }
      duck.run(Files.readString(hand));
      for (List<String> row : duck.rows("SELECT household_id, class, lo FROM hand")) {
        found.put(row.get(0), row.get(1) + " " + row.get(2));
      }
    }
    assertThat(found).isEqualTo(classified);
  }

  private List<Fact> facts(String table) {
    var book = standard.rulebook();
    return table.equals("households") ? book.householdFacts() : book.memberFacts();
  }

  private static String type(Fact fact) {
    return switch (fact.type()) {
      case BOOL -> "BOOLEAN";
      case CHOICE -> "VARCHAR";
      case WHOLE -> "BIGINT";
      case DECIMAL -> "DECIMAL(18,4)";
    };
  }

  private String types(String table) {
    List<String> types = new ArrayList<>(List.of("'household_id': 'VARCHAR'"));
    types.add(table.equals("households") ? "'commune_code': 'VARCHAR'" : "'member_id': 'VARCHAR'");
    if (table.equals("households")) {
      types.add("'province_code': 'VARCHAR'");
    }
    for (Fact fact : facts(table)) {
      types.add("'" + fact.name() + "': '" + type(fact) + "'");
    }
    return String.join(", ", types);
  }

  @Test
  void a03PostgresGivesTheSame(Database database) throws IOException, SQLException {
    Map<String, String> found = new TreeMap<>();
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : List.of("households", "members")) {
        load(statement, table);
      }
      try (var rows =
          statement.executeQuery(
              JudgementSql.of(judge, SqlDialect.POSTGRESQL).judged(List.of("commune_code")))) {
        while (rows.next()) {
          found.put(
              rows.getString("household_id"),
              rows.getString("class") + " " + rows.getInt("deprivations"));
        }
      }
    }
    assertThat(found).isEqualTo(classified);
  }

  private void load(Statement statement, String table) throws IOException, SQLException {
    String columns =
        facts(table).stream()
            .map(fact -> fact.name() + " " + type(fact))
            .collect(Collectors.joining(", "));
    String area = table.equals("households") ? "commune_code" : "member_id";
    statement.execute(
        "create temp table %s (household_id text, %s text, %s)".formatted(table, area, columns));
    List<String> names = new ArrayList<>(List.of("household_id", area));
    facts(table).forEach(fact -> names.add(fact.name()));
    List<String> rows = new ArrayList<>();
    for (Map<String, String> row :
        SurveyAnswers.rows(folder.resolve("survey").resolve(table + ".csv"))) {
      rows.add(
          names.stream()
              .map(name -> row.getOrDefault(name, ""))
              .map(cell -> cell.isEmpty() ? "null" : "'" + cell + "'")
              .collect(Collectors.joining(", ", "(", ")")));
    }
    for (int from = 0; from < rows.size(); from += 1000) {
      List<String> some = rows.subList(from, Math.min(rows.size(), from + 1000));
      statement.execute("insert into " + table + " values " + String.join(", ", some));
    }
  }
}
