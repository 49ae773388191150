package vn.chungtay.annexes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A printed figure read strictly. Vietnamese offices group thousands with a space, a dot or (in
 * spreadsheets) a comma and write decimals with a comma or a dot; which it is follows from whether
 * the column counts households or gives a share. Whatever fits neither is not read: the likely
 * meanings are listed instead.
 *
 * @param printed the text without note marks; empty where nothing or a dash is printed
 * @param number null where the cell is empty or malformed
 * @param decimals decimals printed
 * @param candidates what a malformed cell may mean, likeliest first
 */
record NumberReading(
    String printed, @Nullable BigDecimal number, int decimals, List<BigDecimal> candidates) {
  private static final Pattern NOTE_MARK =
      Pattern.compile("\\s*(\\(\\*+\\)|\\*+|\\(?[⁰¹²³⁴⁵⁶⁷⁸⁹]+\\)?|\\s\\(\\d\\))$");
  private static final Pattern WORD_BEHIND =
      Pattern.compile("\\s*(hộ|%|phần trăm)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern EMPTY =
      Pattern.compile(
          "[-–—−…._/x]{0,5}|không(?: có)?|chưa có|khong",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern COUNT =
      Pattern.compile("[-−]?(\\d{1,9}|\\d{1,3}(?:([ .,])\\d{3})(?:\\2\\d{3})*)");
  private static final Pattern WHOLE_WITH_ZEROS = Pattern.compile("(\\d{1,9})[.,]0{1,2}");
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](?:19|20)\\d\\d");
  private static final Pattern RATE = Pattern.compile("[-−]?\\d{1,6}(?:[.,](\\d{1,10}))?");

  /** Reads a count of households, or a share in percent where {@code rate}. */
  static NumberReading of(String text, boolean rate) {
    String bare = bare(text);
    if (EMPTY.matcher(bare).matches()) {
      return new NumberReading("", null, 0, List.of());
    }
    String number = rate || !bare.endsWith("%") ? WORD_BEHIND.matcher(bare).replaceFirst("") : bare;
    Optional<BigDecimal> value = rate ? rate(number) : count(number);
    if (value.isPresent()) {
      return new NumberReading(text, value.get(), rate ? value.get().scale() : 0, List.of());
    }
    return new NumberReading(text, null, 0, rate ? rateGuesses(number) : countGuesses(number));
  }

  /** True for text that a person takes for a number, well formed or not. */
  static boolean looksNumeric(String text) {
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return digits > 0 && letters <= 1;
  }

  /** True for nothing, or the marks that stand for nothing. */
  static boolean isEmpty(String text) {
    return EMPTY.matcher(bare(text)).matches();
  }

  private static String bare(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isSpaceChar(c) || Character.isWhitespace(c);
      boolean again = blank && plain.length() > 0 && plain.charAt(plain.length() - 1) == ' ';
      if (!again) {
        plain.append(blank ? ' ' : c);
      }
    }
    return NOTE_MARK.matcher(plain.toString().strip()).replaceFirst("");
  }

  private static Optional<BigDecimal> count(String number) {
    Matcher zeros = WHOLE_WITH_ZEROS.matcher(number);
    if (zeros.matches()) {
      return Optional.of(new BigDecimal(zeros.group(1)));
    }
    return COUNT.matcher(number).matches()
        ? Optional.of(new BigDecimal(digits(number)))
        : Optional.empty();
  }

  private static Optional<BigDecimal> rate(String number) {
    return RATE.matcher(number).matches()
        ? Optional.of(new BigDecimal(number.replace(',', '.').replace('−', '-')))
        : Optional.empty();
  }

  private static String digits(String number) {
    boolean negative = number.startsWith("-") || number.startsWith("−");
    return (negative ? "-" : "") + number.replaceAll("[^0-9]", "");
  }

  /** A share that a spreadsheet took for a day: {@code 6.12} shown as {@code 06/12/2024}. */
  private static List<BigDecimal> shares(Matcher day) {
    int first = Integer.parseInt(day.group(1));
    int second = Integer.parseInt(day.group(2));
    return List.of(new BigDecimal(first + "." + second), new BigDecimal(second + "." + first));
  }

  private static List<BigDecimal> countGuesses(String number) {
    if (DAY.matcher(number).matches()) {
      return List.of();
    }
    String digits = likelyDigits(number).replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 12 ? List.of() : List.of(new BigDecimal(digits));
  }

  private static List<BigDecimal> rateGuesses(String number) {
    Matcher day = DAY.matcher(number);
    if (day.matches()) {
      return shares(day);
    }
    List<BigDecimal> guesses = new ArrayList<>();
    String likely = likelyDigits(number);
    String digits = likely.replaceAll("[^0-9]", "");
    if (digits.isEmpty() || digits.length() > 12) {
      return guesses;
    }
    for (int i = 0; i < likely.length(); i++) {
      char c = likely.charAt(i);
      String behind = likely.substring(i + 1).replaceAll("[^0-9]", "");
      if (!Character.isDigit(c) && !behind.isEmpty() && behind.length() < digits.length()) {
        guesses.add(new BigDecimal(digits).movePointLeft(behind.length()));
      }
    }
    if (guesses.isEmpty()) {
      guesses.add(new BigDecimal(digits));
    }
    return guesses;
  }

  /** Letters that hands and scanners put for digits. */
  private static String likelyDigits(String number) {
    return number
        .replace('O', '0')
        .replace('o', '0')
        .replace('Q', '0')
        .replace('l', '1')
        .replace('I', '1')
        .replace('i', '1')
        .replace('S', '5')
        .replace('B', '8');
  }
}
