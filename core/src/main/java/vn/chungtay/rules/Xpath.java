package vn.chungtay.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of a rule as XPath 1.0, which knows no "unknown": so three expressions stand for
 * Kleene's values. Numbers are whole, brought to the step's decimals, as in Java.
 *
 * @param given true where the value is known; empty where it always is
 * @param value the number or text, to be looked at only where {@code given}
 * @param yes true where the step certainly holds
 * @param no true where it certainly does not
 */
record Xpath(String given, String value, String yes, String no) {
  static final String TRUE = "true()";
  static final String FALSE = "false()";

  static Xpath value(String given, String value) {
    return new Xpath(given, value, FALSE, FALSE);
  }

  static Xpath truth(String yes, String no) {
    return new Xpath(either(yes, no), "", yes, no);
  }

  static String both(String... parts) {
    return join(" and ", TRUE, FALSE, parts);
  }

  static String either(String... parts) {
    return join(" or ", FALSE, TRUE, parts);
  }

  /** Parts that decide nothing are left out; one that decides all stands alone. */
  private static String join(String word, String nothing, String all, String... parts) {
    List<String> kept = new ArrayList<>();
    for (String part : parts) {
      if (part.equals(all)) {
        return all;
      }
      if (!part.isEmpty() && !part.equals(nothing) && !kept.contains(part)) {
        kept.add(part);
      }
    }
    if (kept.isEmpty()) {
      return nothing;
    }
    return kept.size() == 1 ? kept.get(0) : "(" + String.join(word, kept) + ")";
  }
}
