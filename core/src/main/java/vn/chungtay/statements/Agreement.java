package vn.chungtay.statements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.chungtay.statements.Statement.Sense;

/** When a figure of a sentence and a figure of an annex say the same. */
final class Agreement {
  private static final int DECIMALS_OF_A_COPY = 2;

  private Agreement() {}

  /** A rate or count at a year. */
  static boolean level(Statement said, BigDecimal found) {
    BigDecimal rounded = round(said, found);
    boolean under = rounded.compareTo(said.high()) <= 0;
    boolean over = rounded.compareTo(said.low()) >= 0;
    return switch (said.sense()) {
      case EXACT, ABOUT -> under && over;
      // A bound written to the hundredth was copied from an annex: it has to be that figure.
      case AT_MOST -> under && (over || !isCopy(said));
      case AT_LEAST -> over;
    };
  }

  /** "1,68 %" was copied, "1,50 %" was chosen. */
  private static boolean isCopy(Statement said) {
    return said.high().stripTrailingZeros().scale() >= DECIMALS_OF_A_COPY;
  }

  /** A yearly fall. A plain figure is a minimum; "on average" names the figure itself. */
  static boolean cut(Statement said, BigDecimal found) {
    return !fallsShort(said, found) && !fallsMore(said, found);
  }

  static boolean fallsShort(Statement said, BigDecimal found) {
    return said.sense() != Sense.AT_MOST && round(said, found).compareTo(said.low()) < 0;
  }

  static boolean fallsMore(Statement said, BigDecimal found) {
    boolean bounded = said.isRange() || said.average() || said.sense() == Sense.AT_MOST;
    return bounded
        && said.sense() != Sense.AT_LEAST
        && round(said, found).compareTo(said.high()) > 0;
  }

  /** Rounds as the sentence did: to its decimals, and after "about" to its last non-zero digit. */
  static BigDecimal round(Statement said, BigDecimal found) {
    if (said.kind() == Statement.Kind.LEAVE
        || said.kind() == Statement.Kind.REMAIN
        || said.kind() == Statement.Kind.HOUSEHOLDS
        || said.kind() == Statement.Kind.LEAVE_A_YEAR) {
      int zeros = said.sense() == Sense.EXACT ? 0 : trailingZeros(said.low());
      return found.setScale(-zeros, RoundingMode.HALF_UP).setScale(0, RoundingMode.HALF_UP);
    }
    return found.setScale(said.decimals(), RoundingMode.HALF_UP);
  }

  private static int trailingZeros(BigDecimal count) {
    return Math.max(0, -count.stripTrailingZeros().scale());
  }
}
