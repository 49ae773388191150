package vn.chungtay.households;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chungtay.values.Spelling;

/**
 * The words under which a name or an address is found: each word without marks and with them, the
 * first letters of all; of an address also the areas it lies in, so that one index answers "what,
 * and where".
 */
final class SearchWords {
  /** Letters of a word that count; the index refuses words without end. */
  private static final int LONGEST = 60;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  private SearchWords() {}

  /** The words of a name. */
  static String[] of(String name) {
    return of(name, List.of());
  }

  /** The words of {@code text} as lie in the index, together with the areas. */
  static String[] of(String text, List<Long> areas) {
    Set<String> words = new LinkedHashSet<>();
    StringBuilder letters = new StringBuilder();
    for (String word : words(Spelling.key(text))) {
      words.add(word);
    }
    for (String word : words(Spelling.plain(text))) {
      words.add(word);
      letters.append(word.charAt(0));
    }
    if (letters.length() > 1) {
      words.add("=" + letters);
    }
    areas.forEach(area -> words.add("@" + area));
    return words.toArray(String[]::new);
  }

  /**
   * How far what was typed may go on. Whole words are asked first: they are a hundred times cheaper
   * than beginnings, which a million people have in common.
   */
  enum Reach {
    WHOLE_WORDS,
    LAST_BEGUN,
    ALL_BEGUN
  }

  /**
   * What was typed as PostgreSQL reads a tsquery: the order is free, one word may be the first
   * letters of all.
   */
  static String query(String typed, Reach reach) {
    List<String> typedWords = words(typed.strip().toLowerCase(java.util.Locale.ROOT));
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < typedWords.size(); i++) {
      String word = typedWords.get(i);
      String plain = Spelling.plain(word);
      boolean marked = !plain.equals(word);
      boolean last = i == typedWords.size() - 1;
      boolean begun = reach == Reach.ALL_BEGUN || (reach == Reach.LAST_BEGUN && last);
      parts.add(quoted(marked ? Spelling.key(word) : plain) + (begun ? ":*" : ""));
    }
    String names = String.join(" & ", parts);
    if (typedWords.size() == 1 && typedWords.get(0).length() < 7) {
      names = "(" + names + " | " + quoted("=" + Spelling.plain(typedWords.get(0))) + ")";
    }
    return names;
  }

  /** True where there is something to look for. */
  static boolean isEmpty(String typed) {
    return words(typed.strip()).isEmpty();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(text, -1)) {
      if (!word.isEmpty()) {
        words.add(word.substring(0, Math.min(word.length(), LONGEST)));
      }
    }
    return words;
  }

  private static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
