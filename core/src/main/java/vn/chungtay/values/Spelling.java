package vn.chungtay.values;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese words as they are compared and sorted. Three keys, from strict to loose: {@link #key}
 * keeps every mark but not where a tone is written ("hoà" equals "hòa", "thuý" equals "thúy"),
 * {@link #plain} keeps no mark ("Đại Hóa" gives "dai hoa"), {@link #sortKey} puts words in the
 * order of the Vietnamese alphabet.
 */
public final class Spelling {
  /** The letters in alphabetical order; what is not a letter sorts before them. */
  private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Spelling() {}

  /** Lower case, one space between words, the tone of each word as a digit behind it. */
  public static String key(String text) {
    String tidy = tidy(text);
    return LetterParts.standAlone(tidy) ? quickKey(tidy) : anyKey(tidy);
  }

  private static String quickKey(String tidy) {
    StringBuilder key = new StringBuilder(tidy.length() + 8);
    int tone = 0;
    for (int i = 0; i < tidy.length(); i++) {
      char c = tidy.charAt(i);
      if (isBreak(c)) {
        appendTone(key, tone);
        tone = 0;
      }
      int found = LetterParts.tone(c);
      tone = found > 0 ? found : tone;
      key.append(LetterParts.toneless(c));
    }
    appendTone(key, tone);
    return key.toString();
  }

  private static String anyKey(String tidy) {
    StringBuilder key = new StringBuilder(tidy.length() + 8);
    int tone = 0;
    String parts = Normalizer.normalize(tidy, Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      int found = LetterParts.TONES.indexOf(c);
      if (found >= 0) {
        tone = found + 1;
      } else {
        if (isBreak(c)) {
          appendTone(key, tone);
          tone = 0;
        }
        key.append(c);
      }
    }
    appendTone(key, tone);
    return Normalizer.normalize(key, Normalizer.Form.NFC);
  }

  /** Lower case without any mark, đ as d, one space between words. */
  public static String plain(String text) {
    String tidy = tidy(text);
    if (LetterParts.standAlone(tidy)) {
      StringBuilder plain = new StringBuilder(tidy.length());
      for (int i = 0; i < tidy.length(); i++) {
        plain.append(LetterParts.plain(tidy.charAt(i)));
      }
      return plain.toString();
    }
    String parts = Normalizer.normalize(tidy, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (c == 'đ') {
        plain.append('d');
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /**
   * True where {@code typed} says the same as {@code full} or less: each of its words has the same
   * letters, and a mark or tone it leaves out may be anything. "di su" agrees with "Dị Sử", "Dị Sứ"
   * does not.
   */
  public static boolean agrees(String typed, String full) {
    return keyAgrees(key(typed), key(full));
  }

  /** As {@link #agrees}, for two {@link #key keys} made before. */
  public static boolean keyAgrees(String typedKey, String fullKey) {
    return agrees(typedKey.split(" ", -1), fullKey.split(" ", -1), false);
  }

  /** As {@link #agrees}, where {@code full} may go on after what was typed. */
  public static boolean begins(String typed, String full) {
    return keyBegins(key(typed), key(full));
  }

  /** As {@link #begins}, for two {@link #key keys} made before. */
  public static boolean keyBegins(String typedKey, String fullKey) {
    return agrees(typedKey.split(" ", -1), fullKey.split(" ", -1), true);
  }

  /** Compares as text in the order of a Vietnamese dictionary: letters first, then tones. */
  public static String sortKey(String text) {
    StringBuilder letters = new StringBuilder(text.length() * 2);
    StringBuilder tones = new StringBuilder();
    String key = key(text);
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      int letter = ALPHABET.indexOf(c);
      if (letter >= 0) {
        letters.append((char) ('A' + letter));
        continue;
      }
      boolean endsWord = i + 1 == key.length() || isBreak(key.charAt(i + 1));
      if (c >= '1' && c <= '5' && endsWord && i > 0 && ALPHABET.indexOf(key.charAt(i - 1)) >= 0) {
        tones.append(c);
      } else {
        letters.append(isBreak(c) ? ' ' : c);
        tones.append(isBreak(c) ? " " : "");
      }
    }
    return letters.append('\u0001').append(tones).toString();
  }

  private static boolean agrees(String[] typed, String[] full, boolean mayGoOn) {
    if (typed.length > full.length || (!mayGoOn && typed.length < full.length)) {
      return false;
    }
    for (int i = 0; i < typed.length; i++) {
      boolean last = mayGoOn && i == typed.length - 1;
      if (!wordAgrees(typed[i], full[i], last)) {
        return false;
      }
    }
    return true;
  }

  private static boolean wordAgrees(String typed, String full, boolean mayGoOn) {
    String typedLetters = letters(typed);
    String fullLetters = letters(full);
    int length = typedLetters.length();
    if (length > fullLetters.length() || (!mayGoOn && length < fullLetters.length())) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char t = typedLetters.charAt(i);
      char f = fullLetters.charAt(i);
      if (t != f && t != base(f)) {
        return false;
      }
    }
    String tone = typed.substring(length);
    return tone.isEmpty() || tone.equals(full.substring(fullLetters.length()));
  }

  private static String letters(String word) {
    int end = word.length();
    boolean toned = end > 1 && isTone(word.charAt(end - 1)) && isLetter(word.charAt(end - 2));
    return toned ? word.substring(0, end - 1) : word;
  }

  private static boolean isLetter(char c) {
    return ALPHABET.indexOf(c) >= 0;
  }

  private static boolean isTone(char c) {
    return c >= '1' && c <= '5';
  }

  private static char base(char c) {
    int at = "ăâđêôơư".indexOf(c);
    return at < 0 ? c : "aadeoou".charAt(at);
  }

  private static void appendTone(StringBuilder key, int tone) {
    if (tone > 0) {
      key.append((char) ('0' + tone));
    }
  }

  private static boolean isBreak(char c) {
    return c == ' ' || c == '-' || c == ',' || c == '.' || c == '\'' || c == '(' || c == ')';
  }

  private static String tidy(String text) {
    String tidied =
        text.replace('’', '\'')
            .replace('–', '-')
            .replace('\u00a0', ' ')
            .strip()
            .toLowerCase(Locale.ROOT);
    return hasSpacesToJoin(tidied) ? SPACES.matcher(tidied).replaceAll(" ") : tidied;
  }

  private static boolean hasSpacesToJoin(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '\t' && c <= '\r') || (c == ' ' && text.charAt(i + 1) == ' ')) {
        return true;
      }
    }
    return false;
  }
}
