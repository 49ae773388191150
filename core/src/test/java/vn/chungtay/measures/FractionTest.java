package vn.chungtay.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FractionTest {
  @Test
  void oneThirdInThreeSpellings() {
    assertThat(Fraction.find("6/18")).isEqualTo(Fraction.find("1 / 3"));
    assertThat(Fraction.find("33%")).isEqualTo(Fraction.find("0.33"));
    assertThat(Fraction.find("33%")).isNotEqualTo(Fraction.find("1/3"));
  }

  @Test
  void whatIsNoFractionIsRefused() {
    for (String text : List.of("", "a", "1/0", "-1", "1/2/3", ".5", "1e3", "0,33")) {
      assertThat(Fraction.find(text)).as(text).isEmpty();
    }
  }

  @Test
  void aCutoffLiesAboveNothingAndUpToEverything() {
    assertThat(Cutoff.find("1")).isPresent();
    assertThat(Cutoff.find("100%")).isPresent();
    assertThat(Cutoff.find("0")).isEmpty();
    assertThat(Cutoff.find("7/6")).isEmpty();
    assertThat(Cutoff.find("33")).isEmpty();
  }

  @Test
  void weightsThatCannotScoreAreRefused() {
    Fraction half = Fraction.find("1/2").orElseThrow();
    Fraction none = Fraction.find("0").orElseThrow();
    assertThat(Scoring.find(List.of("a", "b"), List.of(half))).isEmpty();
    assertThat(Scoring.find(List.of(), List.of())).isEmpty();
    assertThat(Scoring.find(List.of("a"), List.of(none))).isEmpty();
    assertThat(Scoring.find(List.of("a", "b"), List.of(half, none))).isPresent();
  }
}
