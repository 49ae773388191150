package vn.chungtay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Standard;

/** What must hold for every household, not only for the cases somebody thought of. */
class MonotonyPropertyTest {
  private static final Map<String, Judge> JUDGES =
      Map.of(
          "mdp-2016", Judging.judge("mdp-2016", "2020-01-01"),
          "mdp-2022", Judging.judge("mdp-2022", "2025-11-01"),
          "mdp-2027", Judging.judge("mdp-2027", "2028-01-01"));
  private static final List<String> IDS = List.of("mdp-2016", "mdp-2022", "mdp-2027");

  @Property(tries = 300)
  void moreDeprivationsNeverMakeAHouseholdLessPoor(
      @ForAll @IntRange(min = 0, max = 2) int which, @ForAll @IntRange(max = 11) int count) {
    Judge judge = judge(which);
    for (var side : judge.standard().rulebook().sides()) {
      int most = judge.standard().rulebook().indicators().size();
      if (count < most) {
        assertThat(rank(judge.classAt(side.code(), count + 1)))
            .isLessThanOrEqualTo(rank(judge.classAt(side.code(), count)));
      }
    }
  }

  @Property(tries = 300)
  void moreIncomeNeverMakesAHouseholdPoorer(
      @ForAll @IntRange(min = 0, max = 2) int which,
      @ForAll long seed,
      @ForAll @IntRange(max = 4_000_000) int income,
      @ForAll @IntRange(max = 2_000_000) int more) {
    Judge judge = judge(which);
    HouseholdClass less = judge.judge(facts(judge, seed, income)).outcome();
    HouseholdClass richer = judge.judge(facts(judge, seed, income + more)).outcome();
    if (less != HouseholdClass.UNDETERMINED && richer != HouseholdClass.UNDETERMINED) {
      assertThat(rank(richer)).isGreaterThanOrEqualTo(rank(less));
    }
  }

  @Property(tries = 300)
  void answeringAnotherQuestionNeverTurnsADeterminedClass(
      @ForAll @IntRange(min = 0, max = 2) int which,
      @ForAll long seed,
      @ForAll @IntRange(max = 100) int pick) {
    Judge judge = judge(which);
    HouseholdFacts facts = facts(judge, seed, 1_200_000);
    Judgement before = judge.judge(facts);
    List<Fact> questions = judge.standard().rulebook().householdFacts();
    Fact question = questions.get(pick % questions.size());
    if (question.name().equals("income_score") || given(facts, judge, question)) {
      return;
    }
    facts.answer(question.name(), answer(question, seed));
    Judgement after = judge.judge(facts);
    if (before.outcome() != HouseholdClass.UNDETERMINED) {
      assertThat(after.outcome()).isEqualTo(before.outcome());
    }
    assertThat(after.deprivations()).isGreaterThanOrEqualTo(before.deprivations());
    assertThat(after.deprivationsAtMost()).isLessThanOrEqualTo(before.deprivationsAtMost());
  }

  @Property(tries = 200)
  void judgingTwiceGivesTheSameJudgement(
      @ForAll @IntRange(min = 0, max = 2) int which, @ForAll long seed) {
    Judge judge = judge(which);
    HouseholdFacts facts = facts(judge, seed, 1_000_000);
    assertThat(judge.judge(facts)).isEqualTo(judge.judge(facts));
  }

  private static Judge judge(int which) {
    return Objects.requireNonNull(JUDGES.get(IDS.get(which)));
  }

  /** 0 is the poorest. */
  private static int rank(HouseholdClass outcome) {
    return List.of(HouseholdClass.POOR, HouseholdClass.NEAR_POOR, HouseholdClass.NOT_POOR)
        .indexOf(outcome);
  }

  private static boolean given(HouseholdFacts facts, Judge judge, Fact question) {
    return facts.frame().household[judge.slots().householdSlot(question.name())] != Truth.UNKNOWN;
  }

  private static String answer(Fact fact, long seed) {
    return switch (fact.type()) {
      case BOOL -> Boolean.toString(seed % 2 == 0);
      case CHOICE ->
          fact.choiceCodes().get((int) Math.floorMod(seed, (long) fact.choices().size()));
      case WHOLE -> Long.toString(Math.floorMod(seed, 4L));
      case DECIMAL -> new BigDecimal("23.5").toPlainString();
    };
  }

  private static HouseholdFacts facts(Judge judge, long seed, int income) {
    Standard standard = judge.standard();
    Random random = new Random(seed);
    int size = 1 + random.nextInt(5);
    HouseholdFacts facts = judge.newHousehold();
    RandomAnswers.row(random, standard.rulebook().householdFacts(), size)
        .forEach((fact, value) -> facts.answer(fact, value.toString()));
    facts.answer("income_per_person", Integer.toString(income)).answer("income_score", "");
    for (int i = 0; i < size; i++) {
      int at = facts.addMember();
      RandomAnswers.row(random, standard.rulebook().memberFacts(), size)
          .forEach((fact, value) -> facts.answer(at, fact, value.toString()));
    }
    return facts;
  }
}
