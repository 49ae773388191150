package vn.chungtay.annexes;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A printed row number and how deep its row lies: {@code A} above {@code I} above {@code 1} above
 * {@code 1.1} above {@code a)} or a dash.
 *
 * @param depth 1 to 5; 0 where nothing is printed
 * @param number the number of a row numbered 1, 2, 3…; 0 for other rows
 */
record Ordinal(String printed, int depth, int number) {
  static final int LETTER = 1;
  static final int ROMAN = 2;
  static final int NUMBER = 3;
  static final int PART = 4;
  static final int DASH = 5;

  static final Ordinal NONE = new Ordinal("", 0, 0);

  private static final Pattern WHOLE = Pattern.compile("(\\d{1,4})\\s*[.)/]?");
  private static final Pattern PARTS =
      Pattern.compile("(\\d{1,3}|[IVX]{1,5})\\s*[.-]\\s*\\d{1,3}([.-]\\d{1,3})?\\s*[.)]?");
  private static final Pattern ROMAN_NUMBER =
      Pattern.compile("(?=[IVXL])(X{0,3}(?:IX|IV|V?I{0,3}))\\s*[.)/]?");
  private static final Pattern UPPER = Pattern.compile("([A-HK])\\s*[.)/]?");
  private static final Pattern LOWER = Pattern.compile("[a-zđ]\\s*[.)/]?|[-–+*•]");
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "((?:\\d{1,3}|[IVX]{1,5}|[A-HK])\\s*[.)/]|\\d{1,3}\\.\\d{1,3}\\.?|[-–+*•])\\s*(?=\\p{L}).*");

  /** Reads what stands in the column of row numbers; {@link #NONE} for anything else. */
  static Ordinal of(String text) {
    String printed = text.strip();
    Matcher whole = WHOLE.matcher(printed);
    if (whole.matches()) {
      return new Ordinal(printed, NUMBER, Integer.parseInt(whole.group(1)));
    }
    if (ROMAN_NUMBER.matcher(printed).matches()) {
      return new Ordinal(printed, ROMAN, 0);
    }
    if (PARTS.matcher(printed).matches()) {
      return new Ordinal(printed, PART, 0);
    }
    if (UPPER.matcher(printed).matches()) {
      return new Ordinal(printed, LETTER, 0);
    }
    return LOWER.matcher(printed).matches() ? new Ordinal(printed, DASH, 0) : NONE;
  }

  /** The part of a name that is a row number, e.g. {@code 1. } of "1. An Dương"; empty if none. */
  static String before(String name) {
    Matcher matcher = BEFORE_NAME.matcher(name);
    return matcher.matches() ? matcher.group(1) : "";
  }

  /** The value of a roman number between I and XXXIX. */
  static OptionalInt roman(String text) {
    Matcher matcher = ROMAN_NUMBER.matcher(text.strip());
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    int value = 0;
    int last = 0;
    String digits = matcher.group(1);
    for (int i = digits.length() - 1; i >= 0; i--) {
      int each = digits.charAt(i) == 'I' ? 1 : digits.charAt(i) == 'V' ? 5 : 10;
      value += each < last ? -each : each;
      last = Math.max(last, each);
    }
    return OptionalInt.of(value);
  }

  boolean isPresent() {
    return depth > 0;
  }
}
