package vn.chungtay.analytics;

import java.nio.charset.StandardCharsets;

/** Numbers read from bytes, correctly rounded. */
final class Decimals {
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private Decimals() {}

  /** The number written between two places, NaN where that is not a number. */
  static double parse(byte[] bytes, int from, int to) {
    int at = from;
    boolean minus = at < to && bytes[at] == '-';
    at += minus ? 1 : 0;
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (; at < to; at++) {
      byte c = bytes[at];
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return slowly(bytes, from, to);
      }
      if (count > 15) {
        return slowly(bytes, from, to);
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    // both are exact doubles, so their quotient is the nearest one
    double value = decimals > 0 ? digits / POWERS[decimals] : digits;
    return minus ? -value : value;
  }

  private static double slowly(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (!text.matches("-?\\d*\\.?\\d+([eE][-+]?\\d+)?|-?\\d+\\.")) {
      return Double.NaN;
    }
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? value : Double.NaN;
  }
}
