package vn.chungtay.statements;

import java.math.BigDecimal;

/**
 * A number with its unit inside a sentence.
 *
 * @param kind the unit
 * @param yearly true where "a year" follows at once
 * @param start first character in the sentence
 * @param end first character after the unit
 */
record Figure(
    Kind kind, BigDecimal low, BigDecimal high, int decimals, boolean yearly, int start, int end) {
  enum Kind {
    PERCENT,
    HOUSEHOLDS,
    /** A half, a third: the value is already in percent. */
    FRACTION
  }

  boolean isRange() {
    return low.compareTo(high) != 0;
  }
}
