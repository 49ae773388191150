package vn.chungtay.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Rulebook;

/** Households and members with random answers to a rulebook's facts, one in ten missing. */
final class MadeSurvey {
  private MadeSurvey() {}

  /** Writes {@code <folder>/households} and {@code <folder>/members}, each in several files. */
  static void write(Connection duck, Judge judge, Path folder, int households)
      throws SQLException, IOException {
    Files.createDirectories(folder);
    Rulebook book = judge.standard().rulebook();
    List<String> facts = new ArrayList<>();
    facts.add("'h' || i AS household_id");
    facts.add("lpad(CAST(i % 40 AS VARCHAR), 5, '0') AS commune_code");
    facts.add("lpad(CAST(i % 40 // 20 AS VARCHAR), 2, '0') AS province_code");
    book.householdFacts().forEach(fact -> facts.add(answer(fact) + " AS " + fact.name()));
    List<String> members = new ArrayList<>();
    members.add("'h' || i AS household_id");
    members.add("'m' || i || '-' || j AS member_id");
    book.memberFacts().forEach(fact -> members.add(answer(fact) + " AS " + fact.name()));
    try (Statement statement = duck.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute("SELECT setseed(0.29)");
      statement.execute(
          copy(facts, "range(" + households + ") r(i)", folder.resolve("households")));
      String several = "range(%d) r(i), range(1, 9) s(j) WHERE j <= 1 + hash(i) %% 7";
      statement.execute(copy(members, several.formatted(households), folder.resolve("members")));
    }
  }

  private static String copy(List<String> columns, String from, Path folder) {
    return "COPY (SELECT %s, i %% 6 AS part FROM %s) TO '%s' (FORMAT parquet, PARTITION_BY (part))"
        .formatted(String.join(", ", columns), from, folder);
  }

  private static String answer(Fact fact) {
    return "CASE WHEN random() < 0.1 THEN NULL ELSE " + given(fact) + " END";
  }

  private static String given(Fact fact) {
    return switch (fact.type()) {
      case BOOL -> "random() < 0.6";
      case CHOICE ->
          fact.choiceCodes().stream()
                  .map(code -> "'" + code + "'")
                  .collect(Collectors.joining(", ", "list_extract([", "], 1"))
              + (" + CAST(floor(random() * " + fact.choiceCodes().size() + ") AS INT))");
      case WHOLE -> "CAST(floor(random() * " + span(fact) + ") AS BIGINT) * " + step(fact);
      case DECIMAL ->
          "CAST(round(random() * 60, "
              + fact.decimals()
              + ") AS DECIMAL(18, "
              + fact.decimals()
              + "))";
    };
  }

  private static int step(Fact fact) {
    return fact.name().equals("income_per_person") ? 100_000 : 1;
  }

  private static int span(Fact fact) {
    return switch (fact.name()) {
      case "income_per_person" -> 40;
      case "income_score" -> 220;
      case "age" -> 90;
      default -> fact.max() == null ? 100 : Math.min(1000, fact.max().intValue() + 1);
    };
  }
}
