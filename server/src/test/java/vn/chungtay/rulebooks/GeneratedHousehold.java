package vn.chungtay.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.chungtay.rules.HouseholdFacts;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Fact;

/** A generated household: answers as text, likes boundaries, leaves some questions unanswered. */
record GeneratedHousehold(
    String id, Map<String, String> answers, List<Map<String, String>> members) {
  private static final long[] AGES = {
    0, 2, 3, 5, 6, 11, 12, 14, 15, 16, 17, 18, 29, 30, 31, 60, 90
  };
  private static final long[] INCOMES = {
    700_000, 700_001, 900_000, 1_000_000, 1_000_001, 1_300_000, 1_500_000, 1_500_001, 2_000_000,
    2_000_001, 2_200_000, 2_200_001, 2_800_000, 2_800_001
  };

  static List<GeneratedHousehold> list(Judge judge, int count, long seed) {
    Random random = new Random(seed);
    var book = judge.standard().rulebook();
    List<GeneratedHousehold> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int size = random.nextInt(7);
      // Some families answer nearly everything, some leave much open.
      int missing = random.nextInt(12);
      List<Map<String, String>> members = new ArrayList<>();
      for (int j = 0; j < size; j++) {
        members.add(row(random, book.memberFacts(), size, missing));
      }
      all.add(
          new GeneratedHousehold(
              "H%06d".formatted(i), row(random, book.householdFacts(), size, missing), members));
    }
    return all;
  }

  HouseholdFacts facts(Judge judge) {
    HouseholdFacts facts = judge.newHousehold();
    answers.forEach(facts::answer);
    for (Map<String, String> member : members) {
      int at = facts.addMember();
      member.forEach((fact, text) -> facts.answer(at, fact, text));
    }
    assertThat(facts.faults()).isEmpty();
    return facts;
  }

  private static Map<String, String> row(Random random, List<Fact> facts, int size, int missing) {
    Map<String, String> row = new TreeMap<>();
    for (Fact fact : facts) {
      int chance = fact.name().equals("income_score") ? 60 : missing;
      if (random.nextInt(100) >= chance) {
        row.put(fact.name(), answer(random, fact, size));
      }
    }
    return row;
  }

  private static String answer(Random random, Fact fact, int size) {
    return switch (fact.type()) {
      case BOOL -> Boolean.toString(random.nextInt(4) == 0);
      case CHOICE -> fact.choiceCodes().get(random.nextInt(fact.choices().size()));
      case DECIMAL ->
          BigDecimal.valueOf(8L * size)
              .add(BigDecimal.valueOf(random.nextInt(3) - 1L, 4))
              .max(BigDecimal.ZERO)
              .toPlainString();
      case WHOLE ->
          switch (fact.name()) {
            case "age" -> Long.toString(AGES[random.nextInt(AGES.length)]);
            case "income_per_person" -> Long.toString(INCOMES[random.nextInt(INCOMES.length)]);
            case "income_score" -> Long.toString(119 + random.nextInt(60));
            default -> Long.toString(random.nextInt(4));
          };
    };
  }
}
