package vn.chungtay.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.Judgement;
import vn.chungtay.rules.Reason;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Language;

/** One survey under the law of 2026 and that of 2027: sums, moves, and the reason of each. */
class SimulatingTest {
  private static final int HOUSEHOLDS = 3000;

  @TempDir private Path folder = Path.of("");
  private final Standard of2026 = standard("mdp-2022", "2026-12-31");
  private final Standard of2027 = standard("mdp-2027", "2027-01-01");
  private final Standard assumed = standard("mdp-2027-assumed", "2027-01-01");

  private static Standard standard(String id, String day) {
    return Rulebooks.shipped().get(id).onDay(LocalDate.parse(day));
  }

  @BeforeEach
  void makeSurvey() throws IOException {
    for (String format : List.of("csv", "parts")) {
      Synthesizing.make(
          new Synthesizing.Request(
              HOUSEHOLDS, 8, folder.resolve(format), format, 20, SurveyFiles.areas(folder, 8)),
          (part, done, all) -> {});
    }
  }

  private ClassifyRequest request(Standard law, String format, Path out) {
    String ending = format.equals("csv") ? ".csv" : "";
    Path survey = folder.resolve(format);
    return new ClassifyRequest(
        law,
        Map.of(),
        survey.resolve("households" + ending),
        survey.resolve("members" + ending),
        out,
        Optional.empty(),
        "1GB",
        Language.EN);
  }

  private Simulating.Outcome simulate(Standard first, Standard second, String format, String name)
      throws IOException {
    Path out = folder.resolve(name);
    return Simulating.simulate(
        request(first, format, out.resolve("before")),
        request(second, format, out.resolve("after")),
        out,
        (part, done, all) -> {});
  }

  private List<String> lines(String name, String file) throws IOException {
    return Files.readAllLines(folder.resolve(name).resolve(file));
  }

  @Test
  void a01FlowsAddUpToBothClassificationsInEveryArea() throws IOException {
    Simulating.Outcome outcome = simulate(of2026, of2027, "csv", "moved");
    assertThat(outcome.changed()).isPositive();
    Map<String, List<Long>> flows = new TreeMap<>();
    for (String line : lines("moved", "flows.csv").subList(1, lines("moved", "flows.csv").size())) {
      String[] cells = line.split(",", -1);
      List<Long> numbers = List.of(cells).subList(2, 7).stream().map(Long::parseLong).toList();
      assertThat(numbers.get(1) + numbers.get(3)).isEqualTo(numbers.get(0));
      assertThat(numbers.get(1) + numbers.get(2)).isEqualTo(numbers.get(4));
      flows.put(cells[0] + " " + cells[1], numbers);
    }
    int checked = 0;
    for (String level : List.of("communes", "provinces", "nation")) {
      for (String side : List.of("before", "after")) {
        for (Map<String, String> row :
            SurveyAnswers.rows(folder.resolve("moved").resolve(side).resolve(level + ".csv"))) {
          String area = level.equals("nation") ? "VN" : row.get("area_code");
          for (HouseholdClass each : HouseholdClass.values()) {
            List<Long> numbers = Objects.requireNonNull(flows.get(area + " " + each));
            String column = each.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(Long.toString(numbers.get(side.equals("before") ? 0 : 4)))
                .as("%s %s %s", side, area, each)
                .isEqualTo(row.get(column));
            checked++;
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(150);
  }

  @Test
  void a02EachChangeIsWhatJudgeSaysUnderBothLaws() throws IOException {
    Simulating.Outcome outcome = simulate(of2026, assumed, "csv", "moved");
    SurveyAnswers survey = SurveyAnswers.read(folder.resolve("csv"));
    Judge before = Judge.under(of2026);
    Judge after = Judge.under(assumed);
    Map<String, String[]> changed = new TreeMap<>();
    for (String line : lines("moved", "changed.csv")) {
      changed.put(line.substring(0, line.indexOf(',')), line.split(",", -1));
    }
    assertThat(changed.remove("household_id")).startsWith("household_id", "commune_code");
    assertThat(outcome.changed()).isEqualTo(changed.size()).isGreaterThan(100);
    for (String id : survey.ids()) {
      Judgement was = before.judge(survey.facts(before, id));
      Judgement is = after.judge(survey.facts(after, id));
      String[] row = changed.get(id);
      if (was.outcome() == is.outcome()) {
        assertThat(row).as(id).isNull();
        continue;
      }
      assertThat(List.of(Objects.requireNonNull(row)).subList(1, 10))
          .as(id)
          .contains(survey.answer(id, "commune_code"), survey.answer(id, "province_code"))
          .endsWith(
              was.incomeSide(),
              is.incomeSide(),
              Integer.toString(was.deprivations()),
              Integer.toString(is.deprivations()))
          .containsSubsequence(was.outcome().name(), is.outcome().name());
      assertThat(List.of(row)).contains(clause(was), clause(is));
      assertThat(row[5].contains("income")).isEqualTo(!was.incomeSide().equals(is.incomeSide()));
    }
  }

  private static String clause(Judgement judgement) {
    return judgement.reasons().stream()
        .filter(reason -> reason.kind() == Reason.Kind.CLASS)
        .map(Reason::clause)
        .findFirst()
        .orElse("");
  }

  @Test
  void a03AFolderOfProvincesMovesAsOneFileDoes() throws IOException {
    Simulating.Outcome one = simulate(of2026, assumed, "csv", "one");
    Simulating.Outcome many = simulate(of2026, assumed, "parts", "many");
    assertThat(many.moves()).isEqualTo(one.moves());
    assertThat(many.reasons()).isEqualTo(one.reasons());
    for (String file : List.of("movement.csv", "flows.csv", "changed.csv", "summary.md")) {
      assertThat(lines("many", file)).as(file).isEqualTo(lines("one", file));
    }
  }

  @Test
  void a04AHigherCutoffMovesThePoorWhoHaveTooFewDeprivationsByRuleAlone() throws IOException {
    Standard higher = of2026.suppose(Map.of("deprivation-cutoff", new BigDecimal(5)));
    Simulating.Outcome outcome = simulate(of2026, higher, "csv", "cutoff");
    assertThat(outcome.moved("POOR", "NEAR_POOR")).isPositive();
    assertThat(outcome.moved("NEAR_POOR", "POOR")).isZero();
    assertThat(lines("cutoff", "changed.csv"))
        .filteredOn(line -> line.contains(",POOR,NEAR_POOR,"))
        .allMatch(line -> line.contains(",rule,low,low,"));
  }

  @Test
  void a05TheSummaryNamesBothLawsTheMovesAndWhatTheNewLawLeavesOpen() throws IOException {
    simulate(of2026, of2027, "csv", "moved");
    assertThat(String.join("\n", lines("moved", "summary.md")))
        .contains("mdp-2022", "mdp-2027", "Poor household", "Undetermined", "Handling of waste")
        .contains("entitlements is not counted yet");
  }
}
