package vn.chungtay.values;

import java.text.Normalizer;

/**
 * What single letters are made of, remembered: taking whole words apart by Unicode's tables costs
 * many times more, and lists of a hundred thousand people are made of the same two hundred letters.
 * May be shared by all threads: two that ask at once find the same.
 */
final class LetterParts {
  /** Combining marks of the tones in dictionary order: grave, hook, tilde, acute, dot below. */
  static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

  private static final int END = 0x1F00;
  private static final int BITS = 13;
  private static final int LETTER = (1 << BITS) - 1;

  /** A letter that without its tone is no single sign any more. */
  private static final int SEVERAL = -1;

  /** Without any mark, without its tone, and which tone: together in one number, 0 if not asked. */
  private static final int[] KNOWN = new int[END];

  private LetterParts() {}

  /**
   * True where each letter of {@code text} stands for itself: Latin letters written as one sign.
   * Marks that stand apart belong to what is before them.
   */
  static boolean standAlone(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0x300 && c < 0x1E00) || c >= END || parts(c) == SEVERAL) {
        return false;
      }
    }
    return true;
  }

  /** The letter without any mark, đ as d. */
  static char plain(char letter) {
    return (char) (parts(letter) & LETTER);
  }

  /** The letter with all marks but its tone. */
  static char toneless(char letter) {
    return (char) ((parts(letter) >> BITS) & LETTER);
  }

  /** The place of its tone among {@link #TONES}, from 1; 0 where it has none. */
  static int tone(char letter) {
    return parts(letter) >> (2 * BITS);
  }

  private static int parts(char letter) {
    int known = KNOWN[letter];
    if (known == 0) {
      known = takeApart(letter);
      KNOWN[letter] = known;
    }
    return known;
  }

  private static int takeApart(char letter) {
    String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    StringBuilder rest = new StringBuilder();
    int tone = 0;
    for (int i = 0; i < parts.length(); i++) {
      int found = TONES.indexOf(parts.charAt(i));
      tone = found >= 0 ? found + 1 : tone;
      if (found < 0) {
        rest.append(parts.charAt(i));
      }
    }
    String toneless = Normalizer.normalize(rest, Normalizer.Form.NFC);
    char plain = parts.charAt(0) == 'đ' ? 'd' : parts.charAt(0);
    return toneless.length() == 1
        ? (tone << (2 * BITS)) | (toneless.charAt(0) << BITS) | plain
        : SEVERAL;
  }
}
