package vn.chungtay.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Figure;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.Standard;

/** Exit codes and what-ifs of {@code classify}. */
class ClassifyCommandTest {
  @TempDir private Path folder = Path.of("");
  private String told = "";

  @BeforeEach
  void makeSurvey() throws IOException {
    Path areas = folder.resolve("areas.csv");
    Files.writeString(areas, "code,level,parent_code\n02001,commune,02\n02002,commune,02\n");
    int exit =
        run(
            "synth",
            "--households",
            "300",
            "--seed",
            "5",
            "--missing",
            "0",
            "--areas",
            areas.toString(),
            "--out",
            folder.toString());
    assertThat(exit).isZero();
  }

  private int run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    try {
      System.setOut(both);
      System.setErr(both);
      return CommandLineFace.run(arguments);
    } finally {
      System.setOut(out);
      System.setErr(err);
      told = said.toString(StandardCharsets.UTF_8);
    }
  }

  private int classify(String id, String day, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("classify", "--standard", id, "--day", day, "--lang", "en"));
    arguments.addAll(List.of("--households", folder.resolve("households.csv").toString()));
    arguments.addAll(List.of("--members", folder.resolve("members.csv").toString()));
    arguments.addAll(List.of("--out", folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(new String[0]));
  }

  private String nation() throws IOException {
    return Files.readString(folder.resolve("out/nation.csv"));
  }

  @Test
  void a01CleanIsZeroRefusedRowsAreOneNothingDoneIsTwo() throws IOException {
    assertThat(classify("mdp-2022", "2025-11-01")).isZero();
    Path members = folder.resolve("members.csv");
    Files.writeString(
        members, Files.readString(members) + "H999999999,x,3" + ",".repeat(10) + "\n");
    assertThat(classify("mdp-2022", "2025-11-01")).isEqualTo(1);
    assertThat(told).contains("1 rows were refused", "rejects.csv");
    Files.writeString(members, "");
    assertThat(classify("mdp-2022", "2025-11-01")).isEqualTo(2);
    assertThat(told.lines().toList()).hasSize(1);
  }

  @Test
  void b01AWhatIfChangesTheResultAndIsNamedInTheSummary() throws IOException {
    classify("mdp-2022", "2025-11-01");
    String before = nation();
    assertThat(classify("mdp-2022", "2025-11-01", "--set", "income-line.rural=1800000")).isZero();
    assertThat(nation()).isNotEqualTo(before);
    assertThat(Files.readString(folder.resolve("out/summary.json")))
        .contains("\"income-line.rural\": 1800000");
  }

  @Test
  void b02ANameThatIsNotThereIsToldWithAllThatAre() {
    assertThat(classify("mdp-2022", "2025-11-01", "--set", "income-line.rurall=1")).isEqualTo(2);
    assertThat(told)
        .contains("income-line.rurall", "income-line.rural,", "deprivation-cutoff", "score-line");
    assertThat(classify("mdp-2022", "2025-11-01", "--set", "income-line.rural")).isEqualTo(2);
    assertThat(told).contains("code.key=number");
    assertThat(classify("mdp-2022", "2025-11-01", "--set", "working-age=15.5")).isEqualTo(2);
    assertThat(told).contains("whole number");
  }

  /** Every value of every standard can be supposed, and the rules still compile with it. */
  @ParameterizedTest
  @CsvSource({
    "mdp-2016, 2019-06-01",
    "mdp-2022, 2025-11-01",
    "mdp-2027, 2027-11-01",
    "mdp-2027-assumed, 2027-11-01",
    "example-overlay, 2026-06-01"
  })
  void b03EveryValueCanBeSupposed(String id, String day) {
    Standard standard = Rulebooks.shipped().get(id).onDay(LocalDate.parse(day));
    assertThat(standard.listFigures()).isNotEmpty();
    for (Figure figure : standard.listFigures()) {
      BigDecimal more = figure.number().add(BigDecimal.ONE);
      Standard supposed = standard.suppose(Map.of(figure.key(), more));
      assertThat(Judge.under(supposed).standard().figure(figure.key()).number())
          .as(figure.key())
          .isEqualByComparingTo(more);
    }
  }

  /** Lines, cutoff, shares, ages and sizes: each kind of value moves the nation. */
  @ParameterizedTest
  @CsvSource({
    "income-line.urban=3000000",
    "deprivation-cutoff=5",
    "dependant-share=10",
    "child-age=14",
    "insurance-age=90",
    "schooling-age.lower-secondary=9",
    "durable-parts-needed=4",
    "area-per-person=12.5"
  })
  void b04EachKindOfValueMovesTheResult(String setting) throws IOException {
    classify("mdp-2022", "2025-11-01");
    String before = Files.readString(folder.resolve("out/households.csv"));
    assertThat(classify("mdp-2022", "2025-11-01", "--set", setting)).isZero();
    assertThat(Files.readString(folder.resolve("out/households.csv"))).isNotEqualTo(before);
  }
}
