package vn.chungtay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

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

  private static void run(Map<?, ?> one) {
    var book = Judging.BOOKS.get(text(one, "standard"));
    Judge judge = Judge.under(book.onDay(LocalDate.parse(text(one, "day"))));
    HouseholdFacts facts = Judging.wellOff(judge, "1000000");
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
