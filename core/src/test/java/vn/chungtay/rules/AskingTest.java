package vn.chungtay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Rulebook;

/** Which questions are asked of whom. */
class AskingTest {
  private static Fact fact(Judge judge, String path) {
    return judge.standard().rulebook().facts().stream()
        .filter(each -> each.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "stunted, 15, true",
    "stunted, 16, false",
    "health_insured, 5, false",
    "health_insured, 6, true",
    "certificate, 30, true",
    "certificate, 31, false",
    "school_level, 2, false",
    "school_level, 3, true",
    "sex, 90, true"
  })
  void aQuestionIsAskedAtTheAgesTheLawNames(String name, String age, boolean expected) {
    Judge judge = Judging.judge("mdp-2022", "2026-06-01");
    HouseholdFacts facts = judge.newHousehold();
    facts.addMember();
    facts.answer(0, "age", age);
    assertThat(Asking.of(judge).mayAsk(facts, 0, fact(judge, "members." + name)))
        .isEqualTo(expected);
  }

  @Test
  void whileTheAgeIsUnknownEverythingIsAsked() {
    Judge judge = Judging.judge("mdp-2022", "2026-06-01");
    HouseholdFacts facts = judge.newHousehold();
    facts.addMember();
    for (Fact each : judge.standard().rulebook().memberFacts()) {
      assertThat(Asking.of(judge).mayAsk(facts, 0, each)).as(each.name()).isTrue();
    }
  }

  @Test
  void everyWhenAskedOfEveryRulebookIsSound() {
    for (Rulebook book : Judging.BOOKS.list()) {
      Judge judge = Judge.under(book.onDay(book.inForce().from()));
      Asking asking = Asking.of(judge);
      for (Fact each : book.facts()) {
        boolean lacksNumbers = book.id().equals("mdp-2027") || book.id().equals("mdp-2016");
        assertThat(asking.hasRule(each))
            .as(book.id() + " " + each.path())
            .isIn(each.asked() != null, each.asked() != null && !lacksNumbers);
      }
    }
  }
}
