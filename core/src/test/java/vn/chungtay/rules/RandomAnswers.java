package vn.chungtay.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.chungtay.standards.Fact;

/** Generated answers that like boundaries and leave some questions unanswered. */
final class RandomAnswers {
  private static final long[] AGES = {
    0, 2, 3, 5, 6, 11, 12, 14, 15, 16, 17, 18, 29, 30, 31, 60, 90
  };
  private static final long[] INCOMES = {
    700_000, 700_001, 900_000, 1_000_000, 1_000_001, 1_300_000, 1_500_000, 1_500_001, 2_000_000,
    2_000_001, 2_200_000, 2_200_001, 2_800_000, 2_800_001, 1_650_000
  };
  private static final long[] SCORES = {119, 120, 121, 140, 141, 150, 151, 175, 176};

  private RandomAnswers() {}

  static Map<String, Object> row(Random random, List<Fact> facts, int size) {
    Map<String, Object> row = new HashMap<>();
    for (Fact fact : facts) {
      int missing = fact.name().equals("income_score") ? 50 : 7;
      if (random.nextInt(100) >= missing) {
        row.put(fact.name(), answer(random, fact, size));
      }
    }
    return row;
  }

  private static Object answer(Random random, Fact fact, int size) {
    return switch (fact.type()) {
      case BOOL -> random.nextInt(4) == 0;
      case CHOICE -> fact.choiceCodes().get(random.nextInt(fact.choices().size()));
      case DECIMAL -> {
        BigDecimal area = BigDecimal.valueOf(8L * size);
        yield area.add(new BigDecimal("0.01").multiply(BigDecimal.valueOf(random.nextInt(3) - 1L)))
            .max(BigDecimal.ZERO)
            .doubleValue();
      }
      case WHOLE -> whole(random, fact);
    };
  }

  private static long whole(Random random, Fact fact) {
    return switch (fact.name()) {
      case "age" -> AGES[random.nextInt(AGES.length)];
      case "income_per_person" -> INCOMES[random.nextInt(INCOMES.length)];
      case "income_score" -> SCORES[random.nextInt(SCORES.length)];
      default -> random.nextInt(4);
    };
  }
}
