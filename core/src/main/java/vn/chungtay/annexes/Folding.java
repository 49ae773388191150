package vn.chungtay.annexes;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words made comparable: lower case, no tone marks, one space between words. Headings are typed
 * with marks, without, with "Tỷ" and with "Tỉ"; names are compared the same way.
 */
final class Folding {
  private Folding() {}

  /** Letters, digits, {@code %} and {@code +} of {@code text}; everything else is a space. */
  static String fold(String text) {
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i) == 'đ' ? 'd' : apart.charAt(i);
      boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%' || c == '+';
      if (kept) {
        folded.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && folded.length() > 0
          && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }

  /** True where {@code words} stand in {@code folded} as whole words. */
  static boolean has(String folded, String words) {
    return (" " + folded + " ").contains(" " + words + " ");
  }

  /** True where one of {@code phrases} stands in {@code folded} as whole words. */
  static boolean hasAny(String folded, Iterable<String> phrases) {
    for (String phrase : phrases) {
      if (has(folded, phrase)) {
        return true;
      }
    }
    return false;
  }
}
