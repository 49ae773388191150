package vn.chungtay.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Values made by other programs, where their files are at hand (property or variable {@code
 * chungtay.shared}, or a folder {@code shared} beside the project): tests skip with a note where
 * they are not.
 */
class MeasuresReferenceTest {
  private static final String INDICATORS =
      "d_nutr,d_cm,d_satt,d_educ,d_elct,d_sani,d_wtr,d_hsg,d_ckfl,d_asst";
  private static final String WEIGHTS = "3/18,3/18,3/18,3/18,1/18,1/18,1/18,1/18,1/18,1/18";

  private static List<String> reference(String file) {
    Optional<Path> found =
        Stream.of(
                Optional.ofNullable(System.getProperty("chungtay.shared")),
                Optional.ofNullable(System.getenv("CHUNGTAY_SHARED")),
                Optional.of("../../shared"),
                Optional.of("../shared"))
            .flatMap(Optional::stream)
            .map(folder -> Path.of(folder, "reference", file))
            .filter(Files::exists)
            .findFirst();
    Assumptions.assumeTrue(found.isPresent(), () -> "skipped: no reference file " + file);
    try {
      return Files.readAllLines(found.orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row of a reference file, its cells by column. */
  private record Row(List<String> header, List<String> cells) {
    String get(String column) {
      return cells.get(header.indexOf(column));
    }
  }

  private static List<Row> table(String file) {
    List<String> lines = reference(file);
    List<String> header = List.of(lines.get(0).split(",", -1));
    return lines.stream()
        .skip(1)
        .map(line -> new Row(header, List.of(line.split(",", -1))))
        .toList();
  }

  @Test
  void r01EveryEstimateErrorAndLimitOfTheSyntheticSurvey() {
    List<Row> expected = table("mpitbR-syn-t1-w1.csv");
    List<Estimate> lines =
        TestSurvey.ofLines(reference("syn_cdta.csv"))
            .where("t", "1")
            .weight("weight")
            .design("stratum", "psu")
            .by("area", "region")
            .alkireFoster(INDICATORS, WEIGHTS, "1%,20%,33%,40%,50%");
    Map<String, Estimate.Value> found = new HashMap<>();
    for (Estimate line : lines) {
      found.put(
          String.join(
              "|", line.measure(), line.indicator(), line.cutoff(), line.by(), line.group()),
          line.value());
    }
    int compared = 0;
    for (Row row : expected) {
      boolean nation = row.get("loa").equals("nat");
      String cutoff = row.get("k").isEmpty() ? "" : row.get("k") + "%";
      String key =
          String.join(
              "|",
              row.get("measure"),
              row.get("indicator"),
              cutoff,
              nation ? "" : row.get("loa"),
              nation ? "" : row.get("subg"));
      Estimate.Value value =
          Optional.ofNullable(found.get(key)).orElseThrow(() -> new AssertionError(key));
      close(value.estimate(), row.get("b"), 1e-8, row);
      close(value.error(), row.get("se"), 1e-12, row);
      close(value.lower(), row.get("ll"), 1e-8, row);
      close(value.upper(), row.get("ul"), 1e-8, row);
      compared++;
    }
    assertThat(compared).isEqualTo(4025);
  }

  private static void close(double found, String expected, double tolerance, Row row) {
    if (!expected.isEmpty()) {
      assertThat(found)
          .as(row.toString())
          .isCloseTo(Double.parseDouble(expected), within(tolerance));
    }
  }

  @Test
  void r02ExactIntegerScoresWithBothWeights() {
    for (Row row : table("survey-syn-t1-exact.csv")) {
      String cutoff = row.get("k18") + "/18";
      List<Estimate> lines =
          TestSurvey.ofLines(reference("syn_cdta.csv"))
              .where("t", "1")
              .weight(row.get("weight"))
              .design("stratum", "psu")
              .alkireFoster(INDICATORS, WEIGHTS, cutoff);
      for (String measure : List.of("H", "A", "M0")) {
        Estimate.Value value = TestSurvey.whole(lines, measure, cutoff);
        close(value.estimate(), row.get(measure), 1e-13, row);
        close(value.error(), row.get(measure + "_se"), 1e-14, row);
      }
    }
  }

  @Test
  void r03RowsExactlyOnTheCutoffAreAllPoor() {
    for (Row row : table("floating-point-ties.csv")) {
      int k18 = Integer.parseInt(row.get("k18"));
      String on = k18 + "/18";
      String above = k18 + "001/18000";
      List<Estimate> lines =
          TestSurvey.ofLines(reference("syn_cdta.csv"))
              .alkireFoster(INDICATORS, WEIGHTS, on + "," + above);
      double share =
          TestSurvey.whole(lines, "H", on).estimate()
              - TestSurvey.whole(lines, "H", above).estimate();
      int rows = reference("syn_cdta.csv").size() - 1;
      assertThat(Math.round(share * rows))
          .as(row.toString())
          .isEqualTo(Long.parseLong(row.get("rows_at_cutoff")));
    }
  }

  @Test
  void r04ThirtyPersonsByRegionWithContributions() {
    List<String> persons = reference("mpi-example.csv");
    String indicators = persons.get(0).substring(0, persons.get(0).lastIndexOf(','));
    for (Row row : table("mpi-example-results.csv")) {
      String cutoff = row.get("k") + "/11";
      List<Estimate> lines =
          TestSurvey.ofLines(persons)
              .by("Region")
              .alkireFoster(indicators, "1,1,1,1,1,1,1,1,1,1,1", cutoff);
      boolean whole = row.get("group").equals("ALL");
      String by = whole ? "" : "Region";
      String group = whole ? "" : row.get("group");
      String name = row.get("indnames");
      close(
          TestSurvey.find(lines, "H", "", cutoff, by, group).estimate(), row.get("H"), 1e-14, row);
      close(
          TestSurvey.find(lines, "M0", "", cutoff, by, group).estimate(),
          row.get("M0"),
          1e-14,
          row);
      close(
          TestSurvey.find(lines, "hd", name, "", by, group).estimate(),
          row.get("UncensoredHRatio"),
          1e-14,
          row);
      close(
          TestSurvey.find(lines, "hdk", name, cutoff, by, group).estimate(),
          row.get("CensoredHRatio"),
          1e-14,
          row);
      if (!row.get("poor").equals("0")) {
        close(
            TestSurvey.find(lines, "A", "", cutoff, by, group).estimate(),
            row.get("A"),
            1e-14,
            row);
        close(
            TestSurvey.find(lines, "pctb", name, cutoff, by, group).estimate(),
            row.get("diCont"),
            1e-14,
            row);
      }
    }
  }
}
