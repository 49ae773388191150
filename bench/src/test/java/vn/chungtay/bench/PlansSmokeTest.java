package vn.chungtay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plans benchmark on a few plans: it still works, finds what is planted and nothing else. */
class PlansSmokeTest {
  private static final int PLANS = 60;

  @TempDir private Path folder;

  @Test
  void plantedFaultsAreFoundAndCleanPlansGiveNone() throws IOException {
    PlansBench.Outcome outcome = PlansBench.run(PLANS, folder);
    assertThat(outcome.alarms()).isEmpty();
    assertThat(outcome.missed()).isEmpty();
    assertThat(outcome.planted()).hasSizeGreaterThanOrEqualTo(9);
  }

  @Test
  void theSameSeedGivesTheSamePlan() throws IOException {
    assertThat(PlanFile.write(PlanGenerator.plan(7)))
        .isEqualTo(PlanFile.write(PlanGenerator.plan(7)));
    assertThat(PlanGenerator.plan(7).paragraphs).isNotEqualTo(PlanGenerator.plan(8).paragraphs);
  }
}
