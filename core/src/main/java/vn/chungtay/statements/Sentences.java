package vn.chungtay.statements;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Cuts a paragraph into sentences and cleans them for reading. */
final class Sentences {
  private Sentences() {}

  /** The text with composed letters, single blanks, without marks of emphasis. */
  static String clean(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder clean = new StringBuilder(composed.length());
    boolean blank = true;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (c == '*' || c == '\u200b' || c == '\ufeff') {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!blank) {
          clean.append(' ');
        }
        blank = true;
      } else {
        clean.append(c);
        blank = false;
      }
    }
    return clean.toString().strip();
  }

  /** Lower case, letter by letter, so that places stay the same. */
  static String lower(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return new String(letters).replace("tỉ lệ", "tỷ lệ").replace("xoá", "xóa");
  }

  /** Cuts at a full stop, question or exclamation mark that ends a sentence. */
  static List<String> of(String clean) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < clean.length(); i++) {
      if (endsSentence(clean, i)) {
        addTo(sentences, clean.substring(start, i + 1));
        start = i + 1;
      }
    }
    addTo(sentences, clean.substring(start));
    return sentences;
  }

  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    if (c != '.' && c != '!' && c != '?') {
      return false;
    }
    if (at == 0 || at + 2 >= text.length() || text.charAt(at + 1) != ' ') {
      return false;
    }
    char before = text.charAt(at - 1);
    if (Character.isDigit(before)) {
      return Character.isUpperCase(text.charAt(at + 2));
    }
    boolean word = Character.isLetter(before) || closes(before);
    return word && !Character.isLowerCase(text.charAt(at + 2));
  }

  private static boolean closes(char c) {
    return c == ')' || c == '%' || c == '"' || c == '”' || c == ']';
  }

  private static void addTo(List<String> sentences, String raw) {
    String sentence = raw.strip();
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
  }
}
