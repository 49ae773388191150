package vn.chungtay.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.standards.ClassRule;
import vn.chungtay.standards.DatedValue;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.values.Language;

/** A decision table with a gap or an overlap is never used; the shipped ones have none. */
class DecisionTableTest {
  private static Rulebook changed(String clause, String when) {
    Rulebook book = Judging.BOOKS.get("mdp-2022");
    List<ClassRule> rules = new ArrayList<>();
    for (ClassRule rule : book.classes()) {
      boolean hit = rule.clause().equals(clause);
      rules.add(
          hit
              ? new ClassRule(rule.clause(), rule.outcome(), rule.title(), when, rule.source())
              : rule);
    }
    return new Rulebook(
        book.id(),
        book.title(),
        book.inForce(),
        book.parent(),
        book.certainty(),
        book.acts(),
        book.facts(),
        book.dimensions(),
        book.indicators(),
        book.sides(),
        rules,
        book.values(),
        book.scoreColumns(),
        book.scores(),
        book.openQuestions(),
        book.digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mdp-2022/3.2.near-poor | income_side == 'low' && deprivations < 2 | low, 2/12 | không dòng nào",
        "mdp-2022/3.2.near-poor | income_side == 'low' && deprivations <= 3 | low, 3/12 | mdp-2022/3.2.near-poor",
        "mdp-2022/3.2.not-poor | income_side == 'high' && deprivations < 12 | high, 12/12 | không dòng nào",
        "mdp-2022/3.2.not-poor | income_side == 'high' && residence == 'rural' | high, 0/12 | không dòng nào",
        "mdp-2022/3.2.not-poor | income_side == 'hgih' | income_side | hgih"
      })
  void a01_aGapAnOverlapAndASlipAreRefusedWithTheirPlace(
      String clause, String when, String place, String words) {
    Rulebook book = changed(clause, when);
    RuleRefused refused =
        catchThrowableOfType(
            RuleRefused.class, () -> Judge.under(book.onDay(LocalDate.parse("2026-06-01"))));
    assertThat(refused).as("nothing refused").isNotNull();
    assertThat(refused.message(Language.VI)).contains("RUL-001", place, words);
    assertThat(refused.message(Language.EN)).contains("RUL-001", place);
  }

  /** On the first day of every period of every value: a changed number may open a gap. */
  @Test
  void a02_everyShippedTableHoldsOnEveryDayItsNumbersChange() {
    for (Rulebook book : Judging.BOOKS.list()) {
      TreeSet<LocalDate> days = new TreeSet<>(List.of(book.inForce().from()));
      for (DatedValue value : book.values().values()) {
        value.history().forEach(entry -> days.add(entry.period().from()));
      }
      days.removeIf(day -> !book.inForce().contains(day));
      for (LocalDate day : days) {
        Judge judge = Judge.under(book.onDay(day));
        for (var side : book.sides()) {
          for (int count = 0; count <= book.indicators().size(); count++) {
            assertThat(judge.classAt(side.code(), count)).isNotEqualTo(HouseholdClass.UNDETERMINED);
          }
        }
      }
    }
  }
}
