package vn.chungtay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.standards.Figure;
import vn.chungtay.standards.IncomeSide;
import vn.chungtay.standards.Indicator;
import vn.chungtay.standards.Standard;

/** Our compiled rules against the interpreter of the CEL project, missing answers included. */
class StockCelTest {
  private static final int HOUSEHOLDS = 1500;

  @ParameterizedTest
  @CsvSource({
    "mdp-2016, 2019-06-01",
    "mdp-2022, 2025-11-01",
    "mdp-2027, 2027-11-01",
    "mdp-2027-assumed, 2027-11-01",
    "example-overlay, 2026-06-01"
  })
  void everyRuleGivesWhatTheStockInterpreterGives(String id, String day) throws Exception {
    Standard standard = Judging.standard(id, day);
    RuleLanguage language = RuleLanguage.ofFacts(standard);
    Slots slots = Slots.of(standard.rulebook());
    Map<String, String> rules = rules(standard);
    assertThat(rules).isNotEmpty();
    CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
    Object law = law(standard);
    for (var rule : rules.entrySet()) {
      CelAbstractSyntaxTree tree = language.check(rule.getKey(), rule.getValue());
      CelRuntime.Program stock = runtime.createProgram(tree);
      Node ours = Translator.translate(tree, standard, slots, rule.getKey(), rule.getValue());
      Random random = new Random(17);
      Set<Truth> seen = EnumSet.noneOf(Truth.class);
      for (int i = 0; i < HOUSEHOLDS; i++) {
        Sample sample = Sample.of(random, standard);
        long value = ours.at(sample.facts(slots).frame());
        assertThat(value)
            .as("%s over %s", rule.getValue(), sample)
            .isEqualTo(stock(stock, sample, law));
        seen.add(Truth.of(value));
      }
      assertThat(seen).as("%s takes all three values", rule.getKey()).hasSize(3);
    }
  }

  private static Map<String, String> rules(Standard standard) {
    Map<String, String> rules = new HashMap<>();
    for (Indicator indicator : standard.rulebook().indicators()) {
      if (indicator.rule() != null) {
        rules.put(indicator.clause(), indicator.rule());
      }
    }
    for (IncomeSide side : standard.rulebook().sides()) {
      String rule = IncomeSides.ruleOf(side);
      if (rule != null) {
        rules.put(side.clause() + "/" + side.code(), rule);
      }
    }
    return rules;
  }

  private static long stock(CelRuntime.Program program, Sample sample, Object law) {
    Map<String, Object> world = new HashMap<>();
    world.put("household", sample.household());
    world.put("standard", law);
    if (!sample.members().isEmpty()) {
      world.put("members", sample.members());
    }
    try {
      // The interpreter says "unknown" in two ways: an error that nothing absorbed, or a set of
      // unknown variables.
      return program.eval(world) instanceof Boolean value ? Truth.of(value) : Truth.UNKNOWN;
    } catch (CelEvaluationException unknown) {
      return Truth.UNKNOWN;
    }
  }

  private static Object law(Standard standard) {
    Map<String, Object> law = new HashMap<>();
    for (Figure figure : standard.listFigures()) {
      String key = RuleLanguage.field(figure.key());
      Object number =
          figure.unit().isWhole()
              ? (Object) figure.number().longValueExact()
              : (Object) figure.number().doubleValue();
      int dot = key.indexOf('.');
      if (dot < 0) {
        law.put(key, number);
      } else {
        @SuppressWarnings("unchecked")
        Map<String, Object> part =
            (Map<String, Object>)
                law.computeIfAbsent(key.substring(0, dot), k -> new HashMap<String, Object>());
        part.put(key.substring(dot + 1), number);
      }
    }
    return law;
  }

  /** A generated household as CEL sees it. */
  private record Sample(Map<String, Object> household, List<Map<String, Object>> members) {
    static Sample of(Random random, Standard standard) {
      List<Map<String, Object>> members = new ArrayList<>();
      int size = random.nextInt(6);
      for (int i = 0; i < size; i++) {
        members.add(RandomAnswers.row(random, standard.rulebook().memberFacts(), size));
      }
      return new Sample(
          RandomAnswers.row(random, standard.rulebook().householdFacts(), size), members);
    }

    HouseholdFacts facts(Slots slots) {
      HouseholdFacts facts = new HouseholdFacts(slots);
      household.forEach((fact, value) -> facts.answer(fact, value.toString()));
      for (Map<String, Object> member : members) {
        int at = facts.addMember();
        member.forEach((fact, value) -> facts.answer(at, fact, value.toString()));
      }
      assertThat(facts.faults()).isEmpty();
      return facts;
    }
  }
}
