package vn.chungtay.standards;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one rulebook in everyday words, for the families they are told to. They decide
 * nothing and are no part of the digest, so that a clearer word leaves every decision as it was.
 * Numbers stand in braces under the key of their value: none can differ from the law's. What has no
 * words here is told in the law's own.
 */
public final class PlainWords {
  private static final String FILE = "plain.yaml";

  /**
   * How an answer is told.
   *
   * @param told with {@code {answer}} in it, or the words of yes
   * @param no the words of no; null for an answer that is no yes or no
   * @param choices words of a choice by its code; where one has none, the form's own
   */
  private record Telling(Bilingual told, @Nullable Bilingual no, Map<String, Bilingual> choices) {}

  private final Map<String, Telling> answers = new LinkedHashMap<>();
  private final Map<String, Bilingual> sentences = new LinkedHashMap<>();

  private PlainWords() {}

  /**
   * The words that ship with {@code book}, or with the one it overlays; possibly none.
   *
   * @throws YamlFault where the file is damaged
   */
  public static PlainWords of(Rulebook book) {
    PlainWords words = new PlainWords();
    String parent = book.parent();
    if (parent != null) {
      words.add(parent);
    }
    words.add(book.id());
    return words;
  }

  private void add(String id) {
    Optional<String> text = YamlMap.shipped(id, FILE);
    if (text.isEmpty()) {
      return;
    }
    YamlMap map = YamlMap.read(FILE, text.get());
    if (!map.text("kind").equals("plain-words")) {
      throw map.fault("kind", "unknown-word", map.text("kind"));
    }
    String also = map.optionalText("also");
    if (also != null) {
      add(also);
    }
    for (YamlMap each : map.maps("answers")) {
      answers.put(each.text("fact"), telling(each));
      each.nothingElse();
    }
    for (YamlMap each : map.maps("indicators")) {
      String code = each.text("code");
      sentence(each, "lacks", code);
      sentence(each, "line", code);
      each.nothingElse();
    }
    for (YamlMap each : map.maps("income-sides")) {
      String code = each.text("code");
      for (String by : new String[] {"score", "income"}) {
        sentence(each, by + "-stands", code);
        sentence(each, by + "-would", code);
      }
      each.nothingElse();
    }
    for (YamlMap each : map.maps("classes")) {
      sentence(each, "says", each.text("clause"));
      each.nothingElse();
    }
    map.nothingElse();
  }

  private static Telling telling(YamlMap map) {
    Map<String, Bilingual> choices = new LinkedHashMap<>();
    for (YamlMap each : map.maps("choices")) {
      choices.put(each.text("code"), new Bilingual(each.text("vi"), each.text("en")));
      each.nothingElse();
    }
    YamlMap no = map.optionalMap("no");
    return new Telling(
        RulebookParts.bilingual(map.map(no == null ? "told" : "yes")),
        no == null ? null : RulebookParts.bilingual(no),
        choices);
  }

  private void sentence(YamlMap map, String kind, String code) {
    YamlMap words = map.optionalMap(kind);
    if (words != null) {
      sentences.put(kind + " " + code, RulebookParts.bilingual(words));
    }
  }

  /** What a household deprived in an indicator lacks. */
  public Optional<Bilingual> lacks(String indicator) {
    return find("lacks", indicator);
  }

  /** Where the line of an indicator is. */
  public Optional<Bilingual> line(String indicator) {
    return find("line", indicator);
  }

  /** Where the line is and that the household is on this side of it. */
  public Optional<Bilingual> stands(String incomeSide, boolean byScore) {
    return find(byScore ? "score-stands" : "income-stands", incomeSide);
  }

  /** What would put a household on this side; follows "if". */
  public Optional<Bilingual> would(String incomeSide, boolean byScore) {
    return find(byScore ? "score-would" : "income-would", incomeSide);
  }

  /** The class rule of a clause. */
  public Optional<Bilingual> says(String clause) {
    return find("says", clause);
  }

  private Optional<Bilingual> find(String kind, String code) {
    return Optional.ofNullable(sentences.get(kind + " " + code));
  }

  /** How the answer {@code code} is told; {@code {answer}} in it stands for a number or choice. */
  public Optional<Bilingual> told(Fact fact, String code) {
    return Optional.ofNullable(answers.get(fact.name()))
        .map(
            telling ->
                telling.no() != null && code.equals("false") ? telling.no() : telling.told());
  }

  /** The words of one choice. */
  public Optional<Bilingual> choice(Fact fact, String code) {
    Bilingual own = fact.choices().get(code);
    Telling telling = answers.get(fact.name());
    return Optional.ofNullable(telling == null ? own : telling.choices().getOrDefault(code, own));
  }
}
