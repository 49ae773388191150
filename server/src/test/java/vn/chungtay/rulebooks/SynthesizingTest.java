package vn.chungtay.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Language;

/** The synthetic country, and the change of law played on it. */
class SynthesizingTest {
  @TempDir private Path folder = Path.of("");

  private Path make(String name, int households, long seed, int missing) throws IOException {
    Path out = folder.resolve(name);
    Synthesizing.make(
        new Synthesizing.Request(households, seed, out, "csv", missing, null),
        (part, done, all) -> {});
    return out;
  }

  private ClassifyRequest request(Path survey, String id, String day, Path out) {
    Standard standard = Rulebooks.shipped().get(id).onDay(LocalDate.parse(day));
    return new ClassifyRequest(
        standard,
        Map.of(),
        survey.resolve("households.csv"),
        survey.resolve("members.csv"),
        out,
        Optional.empty(),
        "1GB",
        Language.EN);
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedDoesNot() throws IOException {
    Path one = make("one", 500, 11, 10);
    Path same = make("same", 500, 11, 10);
    Path other = make("other", 500, 12, 10);
    for (String file : List.of("households.csv", "members.csv")) {
      assertThat(Files.readAllBytes(same.resolve(file)))
          .isEqualTo(Files.readAllBytes(one.resolve(file)));
      assertThat(Files.readAllBytes(other.resolve(file)))
          .isNotEqualTo(Files.readAllBytes(one.resolve(file)));
    }
  }

  @Test
  void theMarginsAreThoseOf2024AndNoRowIsRefused() throws IOException {
    Path survey = make("country", 20_000, 4, 0);
    ClassifyOutcome outcome =
        Classifying.classify(
            request(survey, "mdp-2022", "2024-12-01", folder.resolve("out")),
            (part, done, all) -> {});
    assertThat(outcome.households()).isEqualTo(20_000);
    assertThat(outcome.refusedRows()).isZero();
    assertThat(outcome.classes().getOrDefault("UNDETERMINED", -1L)).isZero();
    // 1.93 and 2.13 per cent of the country's households in 2024.
    assertThat(outcome.classes().getOrDefault("POOR", 0L)).isBetween(340L, 500L);
    assertThat(outcome.classes().getOrDefault("NEAR_POOR", 0L)).isBetween(340L, 500L);
  }

  @Test
  void communesWithMarginsGetExactlyTheseAndEachHouseholdIsWhatItWasMadeToBe() throws IOException {
    Path margins = folder.resolve("margins.csv");
    Files.writeString(
        margins,
        "code,parent_code,households,poor,near_poor\n07348,24,190,16,14\n07330,24,60,0,60\n");
    Path survey = folder.resolve("survey");
    Synthesizing.make(
        Synthesizing.Request.withMargins(margins, 5, survey, 0), (part, done, all) -> {});
    Classifying.classify(
        request(survey, "mdp-2022", "2024-12-31", folder.resolve("out")), (part, done, all) -> {});

    assertThat(columns(survey.resolve("classes.csv"), "household_id", "class"))
        .isEqualTo(columns(folder.resolve("out/households.csv"), "household_id", "class"));
    Path communes = folder.resolve("out/communes.csv");
    assertThat(columns(communes, "area_code", "poor")).containsExactly("07330 0", "07348 16");
    assertThat(columns(communes, "area_code", "near_poor")).containsExactly("07330 60", "07348 14");
    assertThat(columns(communes, "area_code", "not_poor")).containsExactly("07330 0", "07348 160");
  }

  private static List<String> columns(Path csv, String... names) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    List<String> head = List.of(lines.get(0).split(",", -1));
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> cells[head.indexOf(names[0])] + " " + cells[head.indexOf(names[1])])
        .sorted()
        .toList();
  }

  @Test
  void marginsThatDoNotAddUpAreRefusedWithTheirLine() throws IOException {
    Path margins = folder.resolve("bad.csv");
    Files.writeString(margins, "code,parent_code,households,poor,near_poor\n07348,24,10,6,5\n");
    assertThatThrownBy(
            () ->
                Synthesizing.make(
                    Synthesizing.Request.withMargins(margins, 5, folder.resolve("none"), 0),
                    (part, done, all) -> {}))
        .isInstanceOf(Unclassifiable.class);
  }
}
