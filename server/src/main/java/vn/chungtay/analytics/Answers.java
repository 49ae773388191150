package vn.chungtay.analytics;

/** How a file writes yes, no and "not answered": 1 0, true false; nothing, NA or a single dot. */
final class Answers {
  /** Not answered. */
  static final int MISSING = -1;

  /** Neither an answer nor the lack of one. */
  static final int WRONG = -2;

  private Answers() {}

  /** 1, 0, {@link #MISSING} or {@link #WRONG} for the cell between two places. */
  static int of(byte[] bytes, int from, int to) {
    if (to - from == 1 && (bytes[from] == '0' || bytes[from] == '1')) {
      return bytes[from] - '0';
    }
    if (isMissing(bytes, from, to)) {
      return MISSING;
    }
    if (is(bytes, from, to, "true") || is(bytes, from, to, "1.0")) {
      return 1;
    }
    return is(bytes, from, to, "false") || is(bytes, from, to, "0.0") ? 0 : WRONG;
  }

  static boolean isMissing(byte[] bytes, int from, int to) {
    return from == to || is(bytes, from, to, "na") || is(bytes, from, to, ".");
  }

  private static boolean is(byte[] bytes, int from, int to, String lower) {
    if (to - from != lower.length()) {
      return false;
    }
    for (int at = 0; at < lower.length(); at++) {
      byte c = bytes[from + at];
      if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != lower.charAt(at)) {
        return false;
      }
    }
    return true;
  }
}
