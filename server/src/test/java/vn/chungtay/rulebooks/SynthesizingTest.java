package vn.chungtay.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

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
}
