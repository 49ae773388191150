package vn.chungtay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.standards.IncomeSide;
import vn.chungtay.standards.Rulebook;

/** The decision tables over their whole grid. */
class DecisionTest {
  @ParameterizedTest
  @CsvSource({
    "mdp-2016, 2020-12-01, rural, 120, 0, POOR",
    "mdp-2016, 2020-12-01, rural, 121, 3, POOR",
    "mdp-2016, 2020-12-01, rural, 150, 2, NEAR_POOR",
    "mdp-2016, 2020-12-01, rural, 151, 10, NOT_POOR",
    "mdp-2016, 2020-12-01, urban, 140, 0, POOR",
    "mdp-2016, 2020-12-01, urban, 141, 3, POOR",
    "mdp-2016, 2020-12-01, urban, 175, 2, NEAR_POOR",
    "mdp-2016, 2020-12-01, urban, 176, 10, NOT_POOR",
    "mdp-2022, 2025-12-01, rural, 140, 3, POOR",
    "mdp-2022, 2025-12-01, rural, 140, 2, NEAR_POOR",
    "mdp-2022, 2025-12-01, rural, 145, 12, NOT_POOR",
    "mdp-2022, 2025-12-01, urban, 175, 3, POOR",
    "mdp-2022, 2025-12-01, urban, 180, 12, NOT_POOR"
  })
  void aScoreAndACountOfDeprivationsGiveTheClassOfTheCircular(
      String id, String day, String residence, String score, int deprivations, String expected) {
    Judge judge = Judging.judge(id, day);
    String side = side(judge, residence, "income_score", score);
    assertThat(judge.classAt(side, deprivations)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "mdp-2027, 2027-06-01, rural, 2200000, 3, POOR",
    "mdp-2027, 2027-06-01, rural, 2200000, 2, NEAR_POOR",
    "mdp-2027, 2027-06-01, rural, 2200001, 12, NOT_POOR",
    "mdp-2027, 2027-06-01, urban, 2800000, 3, POOR",
    "mdp-2022, 2026-06-01, rural, 1600000, 4, NOT_POOR",
    "mdp-2027, 2027-06-01, rural, 1600000, 4, POOR"
  })
  void anIncomeAndACountOfDeprivationsGiveTheClassOfTheDecree(
      String id, String day, String residence, String income, int deprivations, String expected) {
    Judge judge = Judging.judge(id, day);
    String side = side(judge, residence, "income_per_person", income);
    assertThat(judge.classAt(side, deprivations)).hasToString(expected);
  }

  private static String side(Judge judge, String residence, String fact, String value) {
    return judge
        .judge(judge.newHousehold().answer("residence", residence).answer(fact, value))
        .incomeSide();
  }

  /** Making a judge fails on a gap or an overlap; here every answer also lands on one side. */
  @ParameterizedTest
  @ValueSource(
      strings = {"mdp-2016", "mdp-2022", "mdp-2027", "mdp-2027-assumed", "example-overlay"})
  void everyPlaceOfTheGridHasOneClass(String id) {
    Rulebook book = Judging.BOOKS.get(id);
    Judge judge = Judge.under(book.onDay(book.inForce().from()));
    Set<String> sides = new HashSet<>();
    for (String residence : new String[] {"rural", "urban"}) {
      for (int score = 0; score <= 300; score++) {
        sides.add(place(judge, residence, "income_score", Integer.toString(score)));
      }
      for (int thousand = 0; thousand <= 4000; thousand += 50) {
        for (String end : new String[] {"000", "001"}) {
          sides.add(place(judge, residence, "income_per_person", thousand + end));
        }
      }
    }
    sides.remove("");
    assertThat(sides)
        .containsExactlyInAnyOrderElementsOf(book.sides().stream().map(IncomeSide::code).toList());
    for (String side : sides) {
      for (int count = 0; count <= book.indicators().size(); count++) {
        assertThat(judge.classAt(side, count)).isNotEqualTo(HouseholdClass.UNDETERMINED);
      }
    }
  }

  private static String place(Judge judge, String residence, String fact, String value) {
    HouseholdFacts facts = judge.newHousehold().answer("residence", residence).answer(fact, value);
    Judgement judgement = judge.judge(facts);
    boolean scoreCounts = fact.equals("income_per_person") || judge.sides().decidesByScore();
    assertThat(judgement.incomeSide().isEmpty()).isEqualTo(!scoreCounts);
    return judgement.incomeSide();
  }

  @Test
  void incomeAndScoreOnDifferentSidesAreReportedAndTheScoreDecides() {
    Judge judge = Judging.judge("mdp-2022", "2025-11-01");
    HouseholdFacts facts = Judging.wellOff(judge, "1500001").answer("income_score", "140");
    assertThat(judge.judge(facts).sidesDiffer()).isTrue();
    assertThat(judge.judge(facts).outcome()).isEqualTo(HouseholdClass.NEAR_POOR);
    facts.answer("income_score", "141");
    assertThat(judge.judge(facts).sidesDiffer()).isFalse();
  }

  @Test
  void everyReasonNamesItsClauseItsActAndTheAnswersThatDecided() {
    Judge judge = Judging.judge("mdp-2022", "2025-11-01");
    HouseholdFacts facts = Judging.wellOff(judge, "1000000");
    int child = Judging.addChild(facts, "8", "none");
    facts.answer("water_source", "other").answer("toilet", "none");
    Judgement judgement = judge.judge(facts);
    assertThat(judgement.outcome()).isEqualTo(HouseholdClass.POOR);
    assertThat(judgement.reasons())
        .extracting(Reason::clause)
        .containsExactly(
            "mdp-2022/3.2.poor",
            "mdp-2022/3.1",
            "mdp-2022/annex.6",
            "mdp-2022/annex.9",
            "mdp-2022/annex.10");
    Reason schooling = judgement.reasons().get(2);
    assertThat(schooling.answers())
        .allSatisfy(answer -> assertThat(answer.member()).isEqualTo(child));
    assertThat(schooling.answers()).extracting(Answer::text).contains("8", "none");
    assertThat(schooling.source().citation()).contains("NĐ 07/2021/NĐ-CP");
    assertThat(judgement.deprivationScore()).isEqualTo(30);
    assertThat(judgement.digest()).hasSize(64);
  }

  @Test
  void anAnswerThatCannotBeTakenIsAFaultAndNoAnswer() {
    Judge judge = Judging.judge("mdp-2022", "2025-11-01");
    HouseholdFacts facts = Judging.wellOff(judge, "1000000");
    facts.answer("durable_parts", "4").answer("floor_area_m2", "ba mươi").answer("toilet", "vp");
    facts.answer(0, "age", "-1").answer(0, "helth_insured", "true").answer(1, "age", "3.5");
    assertThat(facts.faults())
        .extracting(AnswerFault::code)
        .containsExactly(
            "too-great", "not-decimal", "not-choice", "too-small", "unknown-fact", "not-whole");
  }
}
