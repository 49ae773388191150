package vn.chungtay.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Language;

/** The synthetic country: published margins, and households that move from year to year. */
class SynthPanelTest {
  private static final double POOR_OF_2024 = 594_919;
  private static final double HOUSEHOLDS_OF_2024 = 27_572_000;

  @TempDir private Path folder = Path.of("");
  private final Standard standard =
      Rulebooks.shipped().get("mdp-2022").onDay(LocalDate.parse("2024-12-01"));

  private void make(int households, int missing, @Nullable Path areas, SynthPanel panel)
      throws IOException {
    Synthesizing.make(
        new Synthesizing.Request(
            households, 9, folder.resolve("country"), "csv", missing, areas, panel),
        (part, done, all) -> {});
  }

  private ClassifyOutcome classify(Path survey, String out) throws IOException {
    return Classifying.classify(
        new ClassifyRequest(
            standard,
            Map.of(),
            survey.resolve("households.csv"),
            survey.resolve("members.csv"),
            folder.resolve(out),
            Optional.empty(),
            "1GB",
            Language.EN),
        (part, done, all) -> {});
  }

  @Test
  void a01EveryProvinceHasExactlyItsPublishedShareOfPoorAndNearPoor() throws IOException {
    make(30_000, 0, null, SynthPanel.NONE);
    classify(folder.resolve("country"), "out");
    Map<String, String> expected = new TreeMap<>();
    for (SynthProvince each : SynthProvince.share(30_000, null)) {
      expected.put(each.code(), each.households() + " " + each.poor() + " " + each.nearPoor());
    }
    Map<String, String> found = new TreeMap<>();
    for (Map<String, String> row : SurveyAnswers.rows(folder.resolve("out/provinces.csv"))) {
      found.put(
          Objects.requireNonNull(row.get("area_code")),
          row.get("households") + " " + row.get("poor") + " " + row.get("near_poor"));
    }
    assertThat(found).isEqualTo(expected).hasSize(62);
  }

  @Test
  void a02MarginsAreTheShareOfThePublishedCountsToOneHousehold() {
    // Figures of 2024: Bac Giang 24 had 8,308 poor and 12,762 near-poor households, Ha Giang 02
    // 49,760 and 19,980.
    List<SynthProvince> country = SynthProvince.share(27_000_000, null);
    // 594,919 poor among the 62 provinces known, scaled to the size of the synthetic country.
    long poor = country.stream().mapToLong(SynthProvince::poor).sum();
    assertThat((double) poor / POOR_OF_2024).isCloseTo(27_000_000.0 / HOUSEHOLDS_OF_2024, within());
    SynthProvince haGiang =
        country.stream().filter(each -> each.code().equals("02")).findFirst().orElseThrow();
    SynthProvince bacGiang =
        country.stream().filter(each -> each.code().equals("24")).findFirst().orElseThrow();
    assertThat((double) haGiang.poor() / haGiang.nearPoor()).isCloseTo(49_760.0 / 19_980, within());
    assertThat((double) bacGiang.poor() / bacGiang.nearPoor())
        .isCloseTo(8_308.0 / 12_762, within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.001);
  }

  @Test
  void b01HouseholdsMoveAtTheGivenRatesAndKeepTheirIds() throws IOException {
    make(20_000, 0, SurveyFiles.areas(folder, 6), new SynthPanel(3, 300, 5, 100));
    List<Map<String, String>> classes = new ArrayList<>();
    for (int year = 1; year <= 3; year++) {
      classify(folder.resolve("country/year-" + year), "out-" + year);
      Map<String, String> each = new TreeMap<>();
      for (Map<String, String> row :
          SurveyAnswers.rows(folder.resolve("out-" + year + "/households.csv"))) {
        each.put(Objects.requireNonNull(row.get("household_id")), row.get("class") + "");
      }
      classes.add(each);
    }
    assertThat(classes.get(1).keySet()).isEqualTo(classes.get(0).keySet());
    Map<String, Long> moved = new TreeMap<>();
    for (int year = 2; year <= 3; year++) {
      Map<String, String> was = classes.get(year - 2);
      String name = year + " ";
      classes
          .get(year - 1)
          .forEach((id, is) -> moved.merge(name + was.get(id) + " " + is, 1L, Long::sum));
    }
    Map<String, Long> told = new TreeMap<>();
    for (Map<String, String> row : SurveyAnswers.rows(folder.resolve("country/moves.csv"))) {
      told.merge(
          row.get("year") + " " + row.get("from") + " " + row.get("to"),
          Long.parseLong(Objects.requireNonNull(row.get("households"))),
          Long::sum);
    }
    assertThat(moved).isEqualTo(told);
    double poor = share(moved, "2 POOR", "");
    assertThat(share(moved, "2 POOR", "NEAR_POOR") / poor).isBetween(0.12, 0.24);
    assertThat(share(moved, "2 POOR", "NOT_POOR") / poor).isBetween(0.06, 0.18);
    double never = share(moved, "2 NOT_POOR", "");
    assertThat(share(moved, "2 NOT_POOR", "POOR") / never).isBetween(0.003, 0.007);
    assertThat(share(moved, "2 NOT_POOR", "NEAR_POOR") / never).isBetween(0.007, 0.013);
    long left = 0;
    long back = 0;
    for (String id : classes.get(0).keySet()) {
      boolean once = Objects.equals(classes.get(0).get(id), "POOR");
      if (once && Objects.equals(classes.get(1).get(id), "NOT_POOR")) {
        left++;
        back += Objects.equals(classes.get(2).get(id), "POOR") ? 1 : 0;
      }
    }
    assertThat(back / (double) left).isBetween(0.005, 0.4);
  }

  private static double share(Map<String, Long> moved, String from, String to) {
    return moved.entrySet().stream()
        .filter(each -> each.getKey().startsWith(from + " "))
        .filter(each -> to.isEmpty() || each.getKey().equals(from + " " + to))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Test
  void b02MissingAnswersAreAsManyAsAskedFor() throws IOException {
    make(5_000, 100, SurveyFiles.areas(folder, 6), SynthPanel.NONE);
    long empty =
        Files.readAllLines(folder.resolve("country/households.csv")).stream()
            .skip(1)
            .filter(line -> line.split(",", -1)[8].isEmpty())
            .count();
    assertThat(empty).isBetween(400L, 600L);
  }
}
