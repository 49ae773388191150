package vn.chungtay.rules;

/** Kleene's three values. */
public enum Truth {
  NO,
  YES,
  UNKNOWN_YET;

  static final long FALSE = 0;
  static final long TRUE = 1;

  /** A missing answer or an undecided rule; no answer can take this value. */
  static final long UNKNOWN = Long.MIN_VALUE;

  static Truth of(long value) {
    if (value == UNKNOWN) {
      return UNKNOWN_YET;
    }
    return value == TRUE ? YES : NO;
  }

  static long of(boolean value) {
    return value ? TRUE : FALSE;
  }
}
