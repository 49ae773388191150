package vn.chungtay.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.rulebooks.ClassifyOutcome;
import vn.chungtay.rulebooks.ClassifyRequest;
import vn.chungtay.rulebooks.Classifying;
import vn.chungtay.rulebooks.Synthesizing;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Language;

/** The whole of classify, damaged rows included: DuckDB and Spark leave the same bytes. */
class ClassifyOnSparkTest {
  @TempDir Path folder;

  private final Standard law =
      Rulebooks.shipped().get("mdp-2022").onDay(LocalDate.parse("2025-11-01"));

  @Test
  void damagedFilesGiveTheSameResultsAndTheSameRejects() throws IOException, SQLException {
    Path households = csv("households");
    Path members = csv("members");
    damage(households, "durable_parts", 7, "9");
    damage(households, "floor_area_m2", 9, "wide");
    damage(households, "commune_code", 11, "12x");
    damage(households, "household_id", 13, "h500");
    damage(households, "durable_parts", 15, "2.0");
    damage(members, "age", 20, "-3");
    damage(members, "health_insured", 30, "perhaps");
    damage(members, "household_id", 40, "nobody");
    damage(members, "household_id", 50, "h17,one cell too many");
    System.setProperty("chungtay.home", Path.of("..").toAbsolutePath().normalize().toString());
    System.setProperty("chungtay.spark", Cluster.sparkHome().toString());
    ClassifyOutcome here = classify(households, members, "duckdb", "");
    ClassifyOutcome there = classify(households, members, "spark", "local[2]");
    assertThat(there).isEqualTo(here);
    assertThat(here.refusedRows()).isGreaterThanOrEqualTo(9);
    for (String file : List.of("households", "communes", "provinces", "nation")) {
      assertThat(folder.resolve("out-spark").resolve(file + ".csv"))
          .hasSameTextualContentAs(folder.resolve("out-duckdb").resolve(file + ".csv"));
    }
    assertThat(rejects("spark")).isEqualTo(rejects("duckdb")).isNotEmpty();
  }

  @Test
  void theSyntheticCountryOnAClusterOfTwoWorkersGivesTheSameBytes() throws IOException {
    Path survey = folder.resolve("survey");
    Synthesizing.make(
        new Synthesizing.Request(3_000, 31, survey, "csv", 30, null), (part, at, parts) -> {});
    Path households = survey.resolve("households.csv");
    Path members = survey.resolve("members.csv");
    System.setProperty("chungtay.home", Path.of("..").toAbsolutePath().normalize().toString());
    System.setProperty("chungtay.spark", Cluster.sparkHome().toString());
    ClassifyOutcome here = classify(households, members, "duckdb", "");
    try (Cluster cluster = new Cluster(folder, 2)) {
      assertThat(classify(households, members, "spark", cluster.master())).isEqualTo(here);
    }
    assertThat(here.refusedRows()).isZero();
    for (String file : List.of("households", "communes", "provinces", "nation", "rejects")) {
      assertThat(folder.resolve("out-spark").resolve(file + ".csv"))
          .hasSameTextualContentAs(folder.resolve("out-duckdb").resolve(file + ".csv"));
    }
  }

  /** The refused rows; of a line that cannot be split the two engines name different columns. */
  private List<String> rejects(String engine) throws IOException {
    return Files.readAllLines(folder.resolve("out-" + engine).resolve("rejects.csv")).stream()
        .map(line -> line.contains("broken-line") ? line.substring(0, line.indexOf(",", 0)) : line)
        .toList();
  }

  private ClassifyOutcome classify(Path households, Path members, String name, String master)
      throws IOException {
    return Classifying.classify(
        new ClassifyRequest(
                law,
                Map.of(),
                households,
                members,
                folder.resolve("out-" + name),
                Optional.empty(),
                "1GB",
                Language.EN)
            .on(master),
        (part, at, parts) -> {});
  }

  private Path csv(String name) throws IOException, SQLException {
    Path file = folder.resolve(name + ".csv");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      if (!Files.exists(folder.resolve("made"))) {
        MadeSurvey.write(duck, Judge.under(law), folder.resolve("made"), 1_000);
      }
      try (Statement statement = duck.createStatement()) {
        statement.execute(
            "COPY (SELECT * EXCLUDE (part) FROM read_parquet('%s/*/*.parquet') ORDER BY ALL) TO '%s'"
                .formatted(folder.resolve("made").resolve(name), file));
      }
    }
    return file;
  }

  private static void damage(Path file, String column, int row, String value) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int place = List.of(lines.get(0).split(",", -1)).indexOf(column);
    String[] cells = lines.get(row).split(",", -1);
    cells[place] = value;
    lines.set(row, String.join(",", cells));
    Files.write(file, lines);
  }
}
