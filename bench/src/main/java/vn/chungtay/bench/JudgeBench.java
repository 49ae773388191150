package vn.chungtay.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import vn.chungtay.rules.HouseholdFacts;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Rulebooks;

/**
 * N4: households judged with all reasons, one thread. The time is the thread's own processor time,
 * so a busy machine does not count. Arguments: rulebook (mdp-2022), day (2025-11-01).
 */
final class JudgeBench {
  private static final int HOUSEHOLDS = 20_000;
  private static final int ROUNDS = 40;
  private static final int WARM = 20;

  private JudgeBench() {}

  /** Runs the measurement and prints its line. */
  public static void main(String[] arguments) {
    String id = arguments.length > 0 ? arguments[0] : "mdp-2022";
    String day = arguments.length > 1 ? arguments[1] : "2025-11-01";
    Judge judge = Judge.under(Rulebooks.shipped().get(id).onDay(LocalDate.parse(day)));
    List<HouseholdFacts> households = households(judge);
    long[] perSecond = new long[ROUNDS - WARM];
    long reasons = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (HouseholdFacts household : households) {
        reasons += judge.judge(household).reasons().size();
      }
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
      if (round >= WARM) {
        perSecond[round - WARM] = HOUSEHOLDS * 1_000_000_000L / Math.max(1, spent);
      }
    }
    Arrays.sort(perSecond);
    System.out.printf(
        "%s: %,d households/s on one core (median of %d; %,d to %,d), %.1f reasons each%n",
        id,
        perSecond[perSecond.length / 2],
        perSecond.length,
        perSecond[0],
        perSecond[perSecond.length - 1],
        reasons / (double) (ROUNDS * (long) HOUSEHOLDS));
  }

  private static List<HouseholdFacts> households(Judge judge) {
    Random random = new Random(3);
    List<HouseholdFacts> all = new ArrayList<>();
    var book = judge.standard().rulebook();
    for (int i = 0; i < HOUSEHOLDS; i++) {
      HouseholdFacts facts = judge.newHousehold();
      book.householdFacts().forEach(fact -> facts.answer(fact.name(), answer(random, fact)));
      for (int j = random.nextInt(5); j >= 0; j--) {
        int member = facts.addMember();
        book.memberFacts().forEach(fact -> facts.answer(member, fact.name(), answer(random, fact)));
      }
      all.add(facts);
    }
    return all;
  }

  private static String answer(Random random, Fact fact) {
    if (random.nextInt(100) == 0) {
      return "";
    }
    return switch (fact.type()) {
      case BOOL -> Boolean.toString(random.nextInt(5) > 0);
      case CHOICE -> fact.choiceCodes().get(random.nextInt(fact.choices().size()));
      case DECIMAL -> Integer.toString(10 + random.nextInt(80));
      case WHOLE ->
          switch (fact.name()) {
            case "age" -> Integer.toString(random.nextInt(90));
            case "income_per_person" -> Integer.toString(500_000 + random.nextInt(3_000_000));
            case "income_score" -> "";
            default -> Integer.toString(random.nextInt(4));
          };
    };
  }
}
