package vn.chungtay.likeness;

import vn.chungtay.values.Spelling;

/**
 * One word of a name.
 *
 * @param key with marks, the tone as a digit behind it
 * @param plain without marks
 * @param folded plain, and sounds that are written for each other are one: y and i, d, gi and r, s
 *     and x, tr and ch, k and c, ngh and ng
 */
record NameWord(String key, String plain, String folded) {
  private static final int UNMARKED = 70;
  private static final int HOOK_FOR_TILDE = 90;
  private static final int SAME_SOUND = 85;
  private static final int ONE_SLIP = 75;
  private static final int OTHER_MARKS = 65;
  private static final int INITIAL = 60;

  static NameWord of(String key) {
    int end = key.length();
    boolean toned = end > 1 && key.charAt(end - 1) >= '1' && key.charAt(end - 1) <= '5';
    String plain = Spelling.plain(toned ? key.substring(0, end - 1) : key);
    return new NameWord(key, plain, fold(plain));
  }

  boolean unmarked() {
    return key.equals(plain);
  }

  /** From 0 to 100; the same both ways round. */
  int likeness(NameWord other, boolean anyMarks) {
    if (key.equals(other.key)) {
      return 100;
    }
    if (plain.equals(other.plain)) {
      return anyMarks ? 100 : marks(other);
    }
    if (folded.equals(other.folded)) {
      return SAME_SOUND;
    }
    if (plain.length() == 1 || other.plain.length() == 1) {
      return plain.charAt(0) == other.plain.charAt(0) ? INITIAL : 0;
    }
    boolean longEnough =
        Math.min(plain.length(), other.plain.length()) >= 3
            && Math.abs(plain.length() - other.plain.length()) <= 1;
    // Words are short: another first letter is another word (Bình and Đình), not a slip.
    boolean begins = plain.charAt(0) == other.plain.charAt(0);
    return longEnough && begins && oneSlip(plain, other.plain) ? ONE_SLIP : 0;
  }

  private int marks(NameWord other) {
    if (Spelling.keyAgrees(key, other.key) || Spelling.keyAgrees(other.key, key)) {
      return UNMARKED;
    }
    boolean sameTone = key.replace('3', '2').equals(other.key.replace('3', '2'));
    return sameTone ? HOOK_FOR_TILDE : OTHER_MARKS;
  }

  private static String fold(String plain) {
    String folded = plain.replace("ngh", "ng").replace("gh", "g").replace("ph", "f");
    boolean softened =
        folded.startsWith("gi") && folded.length() > 2 && "aeiou".indexOf(folded.charAt(2)) >= 0;
    folded = softened ? "d" + folded.substring(2) : begun(folded, "r", "d");
    folded = begun(begun(folded, "tr", "ch"), "x", "s");
    return folded.replace('y', 'i').replace('k', 'c').replace('w', 'u');
  }

  private static String begun(String word, String as, String instead) {
    return word.startsWith(as) ? instead + word.substring(as.length()) : word;
  }

  /** One letter more, less, other, or two neighbours turned round. */
  private static boolean oneSlip(String one, String other) {
    int from = 0;
    int shorter = Math.min(one.length(), other.length());
    while (from < shorter && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    String a = one.substring(from);
    String b = other.substring(from);
    boolean more = a.length() == b.length() + 1 && a.substring(1).equals(b);
    boolean less = b.length() == a.length() + 1 && b.substring(1).equals(a);
    boolean changed =
        a.length() == b.length() && a.length() > 0 && a.substring(1).equals(b.substring(1));
    return more || less || changed || turned(a, b);
  }

  private static boolean turned(String a, String b) {
    return a.length() == b.length()
        && a.length() > 1
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && a.substring(2).equals(b.substring(2));
  }
}
