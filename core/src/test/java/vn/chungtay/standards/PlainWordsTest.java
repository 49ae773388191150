package vn.chungtay.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain words say what the rules say: each rule is told, and no number is typed twice. */
class PlainWordsTest {
  private static final Pattern READ = Pattern.compile("standard[.]([a-z_]+(?:[.][a-z_]+)?)");
  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");

  private final Rulebooks books = Rulebooks.shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {"mdp-2016", "mdp-2022", "mdp-2027", "mdp-2027-assumed", "example-overlay"})
  void a01_eachIndicatorThatHasARuleIsToldWithEveryNumberOfItsRule(String id) {
    Rulebook book = books.get(id);
    PlainWords words = PlainWords.of(book);
    for (Indicator indicator : book.indicators()) {
      String rule = indicator.rule();
      if (rule != null) {
        assertThat(words.lacks(indicator.code())).as(indicator.clause()).isPresent();
        for (String text : both(words.lacks(indicator.code()), words.line(indicator.code()))) {
          Set<String> named = braces(text);
          named.remove("people");
          assertThat(named).as("%s: %s", indicator.clause(), text).isEqualTo(read(rule));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mdp-2016", "mdp-2022", "mdp-2027", "mdp-2027-assumed", "example-overlay"})
  void a02_eachSideAndClassIsToldWithNumbersThatItsRulebookHas(String id) {
    Rulebook book = books.get(id);
    PlainWords words = PlainWords.of(book);
    for (IncomeSide side : book.sides()) {
      boolean scored = book.sides().get(0).byScore() != null;
      for (boolean byScore : scored ? new boolean[] {true, false} : new boolean[] {false}) {
        for (String text :
            both(words.stands(side.code(), byScore), words.would(side.code(), byScore))) {
          for (String key : braces(text)) {
            boolean known = key.equals("where") || book.values().containsKey(key);
            assertThat(known).as("%s %s", text, key).isTrue();
          }
        }
      }
    }
    for (ClassRule rule : book.classes()) {
      Bilingual says = words.says(rule.clause()).orElseThrow();
      assertThat(braces(says.vi())).as(says.vi()).isEqualTo(read(rule.when()));
      assertThat(braces(says.en())).as(says.en()).isEqualTo(read(rule.when()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mdp-2016", "mdp-2022", "mdp-2027"})
  void a03_eachAnswerOfARuleIsToldAndYesIsNotToldLikeNo(String id) {
    Rulebook book = books.get(id);
    PlainWords words = PlainWords.of(book);
    for (Fact fact : book.facts()) {
      boolean counts =
          book.indicators().stream()
              .map(Indicator::rule)
              .filter(Objects::nonNull)
              .anyMatch(rule -> rule.contains("." + fact.name()));
      if (counts && fact.type() == Fact.Type.BOOL) {
        assertThat(words.told(fact, "true")).isPresent().isNotEqualTo(words.told(fact, "false"));
      } else if (counts) {
        Bilingual told = words.told(fact, "").orElseThrow();
        assertThat(List.of(told.vi(), told.en())).allMatch(text -> text.contains("{answer}"));
      }
      Set<String> choices = new TreeSet<>();
      fact.choices().keySet().forEach(c -> choices.add(words.choice(fact, c).orElseThrow().vi()));
      assertThat(choices).as(fact.name()).hasSameSizeAs(fact.choices().keySet());
    }
  }

  @Test
  void a04_noNumberIsTypedInTheWordsAndTheDigestDoesNotCountThem() {
    for (String id : books.ids()) {
      Optional<String> text = YamlMap.shipped(id, "plain.yaml");
      text.ifPresent(
          yaml ->
              assertThat(yaml.lines().filter(line -> line.contains("vi:")).toList())
                  .as(id)
                  .noneMatch(
                      line -> line.replaceAll("clause: \\S+|code: \\w+", "").matches(".*\\d.*")));
    }
    RulebookFiles plainless =
        (id, name) ->
            name.equals("plain.yaml") ? Optional.empty() : RulebookFiles.shipped().text(id, name);
    assertThat(Rulebooks.of(plainless, books.ids()).get("mdp-2022").digest())
        .isEqualTo(books.get("mdp-2022").digest());
  }

  private static Set<String> read(String rule) {
    Set<String> read = new TreeSet<>();
    Matcher found = READ.matcher(rule);
    while (found.find()) {
      read.add(found.group(1).replace('_', '-'));
    }
    return read;
  }

  private static Set<String> braces(String text) {
    Set<String> named = new TreeSet<>();
    Matcher found = BRACES.matcher(text);
    while (found.find()) {
      named.add(found.group(1));
    }
    return named;
  }

  /** The sentences of one language as one text, for each language. */
  private static List<String> both(Optional<Bilingual> first, Optional<Bilingual> second) {
    List<Bilingual> told = Stream.of(first, second).flatMap(Optional::stream).toList();
    assertThat(told).isNotEmpty();
    return List.of(
        String.join(" ", told.stream().map(Bilingual::vi).toList()),
        String.join(" ", told.stream().map(Bilingual::en).toList()));
  }
}
