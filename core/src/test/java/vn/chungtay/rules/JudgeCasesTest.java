package vn.chungtay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import vn.chungtay.standards.Indicator;
import vn.chungtay.standards.Rulebook;

/** The teaching cases, from easy to hard: a course in the standards, read from YAML. */
class JudgeCasesTest {
  @TestFactory
  Stream<DynamicTest> theCases() {
    return cases().map(one -> DynamicTest.dynamicTest(text(one, "case"), () -> run(one)));
  }

  private static Stream<Map<?, ?>> cases() {
    try (var stream = JudgeCasesTest.class.getResourceAsStream("/cases/judge.yaml")) {
      assertThat(stream).isNotNull();
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      var settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
      Object loaded = new Load(settings).loadFromString(text);
      return ((List<?>) loaded).stream().map(one -> (Map<?, ?>) one);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Map<?, ?> map, String key) {
    return String.valueOf(map.get(key));
  }

  /** Every clause of every rulebook is decided by some case, every indicator on both its sides. */
  @Test
  void everyClauseHasACaseOnEachSide() {
    Set<String> seen = new TreeSet<>();
    cases()
        .forEach(
            one -> {
              Judge judge = judge(one);
              Judgement judgement = judge.judge(facts(one, judge));
              String book = judgement.rulebookId();
              judgement
                  .indicators()
                  .forEach((code, truth) -> seen.add(book + " " + code + " " + truth));
              seen.add(book + " side " + judgement.incomeSide());
              judgement.reasons().forEach(reason -> seen.add(book + " " + reason.clause()));
            });
    Set<String> wanted = new TreeSet<>();
    for (Rulebook book : Judging.BOOKS.list()) {
      if (book.parent() != null
          && book.indicators().equals(Judging.BOOKS.get(book.parent()).indicators())) {
        continue;
      }
      for (Indicator indicator : book.indicators()) {
        String parent = book.parent();
        boolean own = parent == null || !Judging.BOOKS.get(parent).indicators().contains(indicator);
        if (own && !indicator.isOpen()) {
          wanted.add(book.id() + " " + indicator.code() + " YES");
          wanted.add(book.id() + " " + indicator.code() + " NO");
        }
      }
      book.sides().forEach(side -> wanted.add(book.id() + " side " + side.code()));
      book.classes().stream()
          .filter(rule -> decidable(book, rule.outcome()))
          .forEach(rule -> wanted.add(book.id() + " " + rule.clause()));
    }
    wanted.removeAll(seen);
    assertThat(wanted).isEmpty();
  }

  /** While nine thresholds of 2027 are open nobody can be certain to be near-poor. */
  private static boolean decidable(Rulebook book, String outcome) {
    long open = book.indicators().stream().filter(Indicator::isOpen).count();
    return open < 3 || !outcome.equals("NEAR_POOR");
  }

  private static Judge judge(Map<?, ?> one) {
    var book = Judging.BOOKS.get(text(one, "standard"));
    return Judge.under(book.onDay(LocalDate.parse(text(one, "day"))));
  }

  private static HouseholdFacts facts(Map<?, ?> one, Judge judge) {
    HouseholdFacts facts =
        "none".equals(one.get("family"))
            ? Judging.house(judge, "1000000")
            : Judging.wellOff(judge, "1000000");
    if ("treated".equals(one.get("family"))) {
      for (int member = 0; member < facts.size(); member++) {
        facts.answer(member, "sick_untreated", "false");
      }
    }
    if (one.get("household") instanceof Map<?, ?> household) {
      household.forEach((fact, text) -> facts.answer(fact.toString(), text.toString()));
    }
    if (one.get("members") instanceof List<?> members) {
      for (Object member : members) {
        int at = facts.addMember();
        ((Map<?, ?>) member)
            .forEach((fact, text) -> facts.answer(at, fact.toString(), text.toString()));
      }
    }
    return facts;
  }

  private static void run(Map<?, ?> one) {
    Judge judge = judge(one);
    HouseholdFacts facts = facts(one, judge);
    assertThat(facts.faults()).isEmpty();
    Judgement judgement = judge.judge(facts);
    if (!(one.get("expect") instanceof Map<?, ?> expected)) {
      throw new AssertionError("a case says what it expects");
    }
    assertThat(judgement.outcome()).hasToString(text(expected, "class"));
    if (expected.get("deprived") instanceof List<?> deprived) {
      assertThat(
              judgement.indicators().entrySet().stream()
                  .filter(entry -> entry.getValue() == Truth.YES)
                  .map(Map.Entry::getKey))
          .containsExactlyInAnyOrderElementsOf(deprived.stream().map(Object::toString).toList());
    }
    if (expected.get("missing") instanceof List<?> missing) {
      assertThat(judgement.missing())
          .containsExactlyElementsOf(missing.stream().map(Object::toString).toList());
    }
    if (expected.get("clause") != null) {
      assertThat(judgement.reasons().get(0).clause()).isEqualTo(expected.get("clause").toString());
    }
  }
}
