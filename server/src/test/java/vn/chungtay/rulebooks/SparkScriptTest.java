package vn.chungtay.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Language;

/** What a Spark cluster is given; that it does the right thing is tested in module scale. */
class SparkScriptTest {
  @TempDir Path folder;

  private final Standard law =
      Rulebooks.shipped().get("mdp-2022").onDay(LocalDate.parse("2025-11-01"));

  private ClassifyRequest request(Path households, Path members) {
    return new ClassifyRequest(
            law,
            Map.of(),
            households,
            members,
            folder.resolve("out"),
            Optional.empty(),
            "1GB",
            Language.VI)
        .on("local[1]");
  }

  @Test
  void typesAreSpelledAsSparkSpellsThem() {
    assertThat(SparkScript.spark("CAST(\"a\" AS VARCHAR)")).isEqualTo("CAST(\"a\" AS STRING)");
  }

  @Test
  void theStepsReadJudgeTakeOutAndWrite() throws IOException, SQLException {
    Judge judge = Judge.under(law);
    SurveyFiles files = new SurveyFiles(folder, judge, 5, 3);
    ClassifyRequest request = request(files.householdsCsv(), files.membersCsv());
    try (Duck duck = Duck.open("1GB", folder.resolve("spill"))) {
      SurveyFile households = SurveyFile.look(duck, request.households(), "raw_households");
      SurveyFile members = SurveyFile.look(duck, request.members(), "raw_members");
      Survey survey = Survey.of(law.rulebook(), households, members);
      List<String> steps =
          new SparkScript(request, judge, survey, households, members)
              .text()
              .lines()
              .filter(line -> line.startsWith("--! "))
              .toList();
      assertThat(steps)
          .contains("--! read-csv raw_households", "--! read-csv raw_members")
          .containsSubsequence(
              "--! table judged_all",
              "--! table judged",
              "--! write-csv households.csv",
              "--! write-parquet sums.parquet",
              "--! write-parquet rejects.parquet",
              "--! number sides-differ");
    }
  }

  @Test
  void withoutSparkTheRemedyIsTold() throws IOException {
    SurveyFiles files = new SurveyFiles(folder, Judge.under(law), 2, 3);
    ClassifyRequest request = request(files.householdsCsv(), files.membersCsv());
    String before = System.setProperty("chungtay.spark", folder.resolve("none").toString());
    try {
      assertThatThrownBy(() -> Classifying.classify(request, (part, at, parts) -> {}))
          .isInstanceOfSatisfying(
              Unclassifiable.class,
              refused ->
                  assertThat(refused.message(Language.VI)).contains("none/jars", "-Dspark-home"));
    } finally {
      restore(before);
    }
    assertThat(Files.exists(folder.resolve("out/households.csv"))).isFalse();
  }

  private static void restore(@Nullable String before) {
    if (before == null) {
      System.clearProperty("chungtay.spark");
    } else {
      System.setProperty("chungtay.spark", before);
    }
  }
}
