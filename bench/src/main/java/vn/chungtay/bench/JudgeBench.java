package vn.chungtay.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.chungtay.rules.HouseholdFacts;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.Judgement;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Rulebooks;

/**
 * N4: households judged with all reasons, one thread, measured with JMH: three processes, each
 * warmed up, the average of ten seconds. Arguments: rulebooks (mdp-2022 mdp-2016).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JudgeBench {
  private static final int HOUSEHOLDS = 20_000;
  private static final Map<String, String> DAYS =
      Map.of("mdp-2022", "2025-11-01", "mdp-2016", "2020-11-01");

  /** The rulebook. */
  @Param({"mdp-2022", "mdp-2016"})
  public String rulebook = "mdp-2022";

  private List<HouseholdFacts> households = List.of();
  private @Nullable Judge judge;
  private int next;

  /** Generates the households: the same in each process. */
  @Setup
  public void prepare() {
    LocalDate day = LocalDate.parse(DAYS.getOrDefault(rulebook, "2025-11-01"));
    Judge ready = Judge.under(Rulebooks.shipped().get(rulebook).onDay(day));
    households = households(ready);
    judge = ready;
  }

  /** One household with all its reasons. */
  @Benchmark
  public Judgement judge() {
    next = next + 1 == HOUSEHOLDS ? 0 : next + 1;
    return Objects.requireNonNull(judge).judge(households.get(next));
  }

  /** Runs the measurement and prints JMH's lines. */
  public static void main(String[] arguments) throws RunnerException {
    String[] rulebooks = arguments.length > 0 ? arguments : new String[] {"mdp-2022", "mdp-2016"};
    new Runner(
            new OptionsBuilder()
                .include(JudgeBench.class.getName())
                .param("rulebook", rulebooks)
                .build())
        .run();
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
