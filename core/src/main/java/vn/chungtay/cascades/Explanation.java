package vn.chungtay.cascades;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Message;

/** Says of each cell how its number came about, with the numbers of the division. */
final class Explanation {
  private final Solution solution;
  private final Series series;
  private final boolean[] above;
  private final long whole;

  Explanation(Solution solution) {
    this.solution = solution;
    this.series = solution.series();
    this.above = series.aboveAverage();
    this.whole = series.tree().sum(series.base());
  }

  /** The sentence for unit {@code u} in year {@code y}. */
  Message of(int y, int u) {
    GroupTree.Division @Nullable [][] divisions = solution.divisions();
    if (divisions == null) {
      return Said.of(
          "cascades.joint",
          share(series.base()[u], series.targets()[y], whole),
          solution.counts()[y][u],
          solution.bounds().least[y][u],
          solution.bounds().most[y][u]);
    }
    GroupTree.Division division = divisions[y][u];
    Message message =
        division.spread().state()[division.place()] == 0
            ? divided(y, u, division)
            : held(y, u, division);
    return division.group().isEmpty()
        ? message
        : Said.of("cascades.in-group", division.group(), message);
  }

  private Message divided(int y, int u, GroupTree.Division division) {
    long weight = series.base()[u];
    long numerator = division.spread().numerator();
    long denominator = division.spread().denominator();
    long count = solution.counts()[y][u];
    boolean plain = numerator == division.given() && denominator == division.groupWeight();
    if (plain && weight * numerator == count * denominator) {
      return Said.of("cascades.share-exact", weight, numerator, denominator, count);
    }
    return Said.of(
        plain ? "cascades.share" : "cascades.share-rest",
        weight,
        numerator,
        denominator,
        share(weight, numerator, denominator),
        count);
  }

  private Message held(int y, int u, GroupTree.Division division) {
    BigDecimal wish = share(series.base()[u], division.given(), division.groupWeight());
    long count = solution.counts()[y][u];
    boolean atMost = division.spread().state()[division.place()] > 0;
    if (!atMost && count > solution.bounds().least[y][u]) {
      return Said.of("cascades.held-next-year", wish, count, series.years()[y + 1]);
    }
    Bounds bounds = solution.bounds();
    Constraint by = atMost ? bounds.mostBy(y, u) : bounds.leastBy(y, u);
    int from = atMost ? bounds.mostFrom[y][u] : bounds.leastFrom[y][u];
    Message why = by == null ? null : by.why(series.cell(from, u, above[u]));
    if (why == null) {
      why = Said.of(atMost ? "cascades.why-room" : "cascades.why-zero");
    } else if (from != y) {
      why = Said.of("cascades.why-other-year", why, series.years()[from]);
    }
    return Said.of(atMost ? "cascades.held-most" : "cascades.held-least", wish, count, why);
  }

  /** {@code weight × given / whole} with two decimals, for reading only. */
  static BigDecimal share(long weight, long given, long whole) {
    if (whole == 0) {
      return BigDecimal.ZERO.setScale(2);
    }
    BigInteger product = BigInteger.valueOf(weight).multiply(BigInteger.valueOf(given));
    return new BigDecimal(product).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }
}
