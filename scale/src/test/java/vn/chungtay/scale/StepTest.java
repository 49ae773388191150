package vn.chungtay.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepTest {
  @Test
  void aScriptIsStepsWithTheLinesBelowThem() {
    List<Step> steps =
        Step.parse(
            List.of(
                "--! read-csv households", "/data/h.csv", "", "--! view v", "SELECT 1", "  AS x"));
    assertThat(steps)
        .containsExactly(
            new Step(Step.Kind.READ_CSV, "households", "/data/h.csv"),
            new Step(Step.Kind.VIEW, "v", "SELECT 1\n  AS x"));
  }

  @Test
  void whatStandsBeforeTheFirstStepIsRefused() {
    assertThatThrownBy(() -> Step.parse(List.of("SELECT 1"))).hasMessageContaining("SELECT 1");
  }
}
