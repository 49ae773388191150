package vn.chungtay.documents;

import java.text.Normalizer;

/** Text as all later steps expect it: composed letters, no invisible marks, plain ends. */
final class Spelling {
  private Spelling() {}

  /**
   * Composed (NFC), without soft hyphens, zero-width marks, a byte order mark, marks that turn the
   * direction of reading, and control characters other than ends of lines and tabs; stripped.
   */
  static String clean(String text) {
    String composed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder kept = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (!isInvisible(c)) {
        kept.append(c);
      }
    }
    return strip(kept);
  }

  private static boolean isInvisible(char c) {
    boolean turns = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    boolean widthless = (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF';
    return turns || control || widthless || c == '\u00AD';
  }

  private static String strip(CharSequence text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.subSequence(from, to).toString();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 126) {
        return false;
      }
    }
    return true;
  }
}
