package vn.chungtay.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A rulebook whose lines were changed at random is read or refused with its faults, never more. */
class HostileRulebookTest {
  private static final int CASES = Integer.getInteger("chungtay.hostile.cases", 300) / 2;
  private static final List<String> WORDS =
      List.of(
          "",
          "~",
          "{}",
          "[]",
          "[[[[[[[[",
          "&a [*a, *a]",
          "*a",
          "!!java.util.Date 1",
          "? x",
          "- - -",
          "1e999999999",
          "-1",
          "0.1",
          "99999999999999999999",
          "2021-02-30",
          "9999999999-01-01",
          "true",
          "\"\\u0000\"",
          "\t",
          "a: b: c",
          "from: 2021-01-27",
          "income_per_person <",
          "members.exists(m, m.age > 1",
          "x".repeat(20_000),
          "(".repeat(3_000));

  @Test
  void a01ChangedAtRandom() {
    for (int seed = 1; seed <= CASES; seed++) {
      Random random = new Random(seed);
      RulebookFiles files =
          (id, name) -> RulebookFiles.shipped().text(id, name).map(text -> changed(text, random));
      try {
        Rulebook read = RulebookReader.read(files, "mdp-2022", id -> Rulebooks.shipped().get(id));
        assertThat(read.id()).isEqualTo("mdp-2022");
      } catch (RulebookRefused e) {
        assertThat(e.faults()).as("seed %d", seed).isNotEmpty();
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  @Test
  void a02AliasesThatGrowAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    RulebookFiles files = (id, name) -> Optional.of(bomb.toString());
    try {
      RulebookReader.read(files, "mdp-2022", id -> Rulebooks.shipped().get(id));
      throw new AssertionError("read");
    } catch (RulebookRefused e) {
      assertThat(e.faults()).isNotEmpty();
    }
  }

  private static String changed(String text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    for (int i = random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      String word = WORDS.get(random.nextInt(WORDS.size()));
      switch (random.nextInt(5)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, line);
        case 2 -> lines.set(at, " ".repeat(random.nextInt(4)) + line);
        case 3 -> lines.set(at, line.replaceFirst(":.*", ": " + quoted(word)));
        default -> lines.add(at, word);
      }
      if (lines.isEmpty()) {
        break;
      }
    }
    return String.join("\n", lines);
  }

  private static String quoted(String word) {
    return java.util.regex.Matcher.quoteReplacement(word);
  }
}
