package vn.chungtay.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulebooksTest {
  private final Rulebooks books = Rulebooks.shipped();

  @Test
  void everyMonthFrom2016To2030HasExactlyOneNationalStandardWithAnIncomeLine() {
    for (YearMonth month = YearMonth.of(2016, 1);
        !month.isAfter(YearMonth.of(2030, 12));
        month = month.plusMonths(1)) {
      for (LocalDate day : new LocalDate[] {month.atDay(1), month.atEndOfMonth()}) {
        assertThat(
                books.list().stream().filter(b -> b.parent() == null && b.inForce().contains(day)))
            .as(day.toString())
            .hasSize(1);
        Standard standard = books.nationalOn(day).onDay(day);
        assertThat(standard.figure("income-line.rural").number())
            .isLessThan(standard.figure("income-line.urban").number());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2016-01-01, mdp-2016, 700000, 900000",
    "2021-12-31, mdp-2016, 700000, 900000",
    "2022-01-01, mdp-2022, 1500000, 2000000",
    "2026-12-31, mdp-2022, 1500000, 2000000",
    "2027-01-01, mdp-2027, 2200000, 2800000",
    "2030-12-31, mdp-2027, 2200000, 2800000"
  })
  void theLinesOfEachDay(LocalDate day, String id, BigDecimal rural, BigDecimal urban) {
    Rulebook book = books.nationalOn(day);
    assertThat(book.id()).isEqualTo(id);
    assertThat(book.onDay(day).figure("income-line.rural").number()).isEqualTo(rural);
    assertThat(book.onDay(day).figure("income-line.urban").number()).isEqualTo(urban);
  }

  @Test
  void whereTheLawIsSilentThereIsAnErrorWithACodeAndNeverZero() {
    LocalDate before = LocalDate.parse("2015-12-31");
    assertThatThrownBy(() -> books.nationalOn(before)).hasMessageContaining("STD-001");
    assertThatThrownBy(() -> books.get("mdp-2022").onDay(LocalDate.parse("2027-01-01")))
        .isInstanceOf(StandardNotInForce.class)
        .hasMessageContainingAll("STD-001", "mdp-2022", "2027-01-01", "2026-12-31");
    Standard standard = books.get("mdp-2022").onDay(LocalDate.parse("2024-12-31"));
    assertThat(standard.findFigure("low-income-worker-line.rural")).isEmpty();
    assertThatThrownBy(() -> standard.figure("low-income-worker-line.rural"))
        .hasMessageContaining("STD-001");
  }

  @Test
  void anOverlayReplacesItsValueAndKeepsEverythingElse() {
    LocalDate day = LocalDate.parse("2026-06-01");
    Standard overlay = books.get("example-overlay").onDay(day);
    Standard parent = books.get("mdp-2022").onDay(day);
    assertThat(overlay.figure("income-line.rural").number())
        .isGreaterThan(parent.figure("income-line.rural").number());
    assertThat(overlay.figure("income-line.rural").source().certainty())
        .isEqualTo(Certainty.EXAMPLE);
    assertThat(overlay.figure("child-age")).isEqualTo(parent.figure("child-age"));
    assertThat(overlay.rulebook().digest()).isNotEqualTo(parent.rulebook().digest());
  }

  @Test
  void aWhatIfChangesNoFileAndIsMarked() {
    Standard law = books.get("mdp-2022").onDay(LocalDate.parse("2026-06-01"));
    Standard supposed = law.suppose(Map.of("income-line.rural", new BigDecimal(1_800_000)));
    assertThat(supposed.figure("income-line.rural").supposed()).isTrue();
    assertThat(law.figure("income-line.rural").number()).isEqualTo("1500000");
    assertThat(law.unknownKeys(Map.of("income-lin", 1).keySet())).containsExactly("income-lin");
    assertThat(law.fractions(Map.of("income-line.rural", new BigDecimal("1.5"))))
        .containsExactly("income-line.rural");
  }

  @Test
  void theKnownPartOfThe2016PointTableGivesItsWorkedExampleAndClaimsNoTotal() {
    ScoreTable table =
        Objects.requireNonNull(books.get("mdp-2016").scores().get("income-score-table"));
    Map<String, String> answers =
        Map.of("1", "4", "2", "none", "3", "upper-secondary", "4", "other-non-farm", "5", "1");
    assertThat(table.sum(answers, "nt1")).contains(85);
    assertThat(table.sum(answers, "tt")).contains(50);
    assertThat(table.sum(Map.of("9", "1"), "nt1")).isEmpty();
    assertThat(table.complete()).isFalse();
    assertThat(books.get("mdp-2022").scores()).isEmpty();
  }
}
