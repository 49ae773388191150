package vn.chungtay.documents.official;

import java.text.Normalizer;

/**
 * How wide words are in Times New Roman, from the typeface's own table of letter widths
 * (thousandths of the size). Marks over and under letters take no width. Good to a few percent,
 * enough for columns and for lines under headings.
 */
final class TextWidth {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int[] REGULAR = {
    722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556,
    611, 722, 722, 944, 722, 722, 611, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278,
    778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444
  };
  private static final int[] BOLD = {
    722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556,
    667, 722, 722, 1000, 722, 722, 667, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278,
    833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444
  };
  private static final String NARROW = " .,;:'!|/";
  private static final String DASHES = "-()[]";

  private TextWidth() {}

  /** The width in thousandths of the size of type. */
  static int of(String text, boolean bold) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD).replace('đ', 'd').replace('Đ', 'D');
    int sum = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      int letter = LETTERS.indexOf(c);
      if (letter >= 0) {
        sum += bold ? BOLD[letter] : REGULAR[letter];
      } else if (NARROW.indexOf(c) >= 0) {
        sum += 260;
      } else if (DASHES.indexOf(c) >= 0) {
        sum += 333;
      } else {
        sum += c == '%' ? 833 : 500;
      }
    }
    return sum;
  }

  /** The width in twips at {@code halfPoints} of size. */
  static int twips(String text, int halfPoints, boolean bold) {
    return of(text, bold) * halfPoints / 100;
  }

  /** The widest single word. */
  static int longestWord(String text, boolean bold) {
    int longest = 0;
    for (String word : text.split("\\s+", -1)) {
      longest = Math.max(longest, of(word, bold));
    }
    return longest;
  }
}
