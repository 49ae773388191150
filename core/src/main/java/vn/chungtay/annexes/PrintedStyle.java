package vn.chungtay.annexes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an expected figure in the manner of the printed one, so that both compare at a glance. */
final class PrintedStyle {
  private static final Pattern GROUPED = Pattern.compile("\\d([\\s\\p{Zs}.,])\\d{3}(?!\\d)");

  private PrintedStyle() {}

  /** A rate with {@code decimals}; a decimal point where the printed one has a point. */
  static String rate(BigDecimal value, int decimals, String printed) {
    String plain = value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    boolean point = printed.indexOf('.') >= 0 && printed.indexOf(',') < 0;
    String text = point ? plain : plain.replace('.', ',');
    return printed.endsWith("%") ? text + "%" : text;
  }

  /** A count, its thousands marked where the printed one marks them. */
  static String count(BigDecimal value, String printed) {
    String digits = value.setScale(0, RoundingMode.HALF_UP).toPlainString();
    Matcher grouped = GROUPED.matcher(printed);
    if (!grouped.find()) {
      return digits;
    }
    StringBuilder text = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > (digits.startsWith("-") ? 1 : 0); at -= 3) {
      text.insert(at, grouped.group(1));
    }
    return text.toString();
  }
}
