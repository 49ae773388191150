package vn.chungtay.measures;

/** Student's t distribution: what is needed for confidence limits. */
final class StudentT {
  private static final double TINY = 1e-300;

  private StudentT() {}

  /** The value that t stays below with probability {@code p} (above 0.5); NaN without freedom. */
  static double quantile(double p, double freedom) {
    if (!(freedom > 0)) {
      return Double.NaN;
    }
    double tail = 2 * (1 - p);
    double low = 0;
    double high = 1;
    while (twoTails(high, freedom) > tail) {
      low = high;
      high *= 2;
    }
    for (int step = 0; step < 200 && high - low > 1e-15 * high; step++) {
      double middle = (low + high) / 2;
      if (twoTails(middle, freedom) > tail) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The probability that |t| is above {@code t}: the incomplete beta function of its share. */
  static double twoTails(double t, double freedom) {
    double share = freedom / (freedom + t * t);
    double a = freedom / 2;
    double b = 0.5;
    if (share < (a + 1) / (a + b + 2)) {
      return front(a, b, share, 1 - share) * fraction(a, b, share) / a;
    }
    double rest = t * t / (freedom + t * t);
    return 1 - front(a, b, share, rest) * fraction(b, a, rest) / b;
  }

  private static double front(double a, double b, double x, double rest) {
    return Math.exp(a * Math.log1p(-rest) + b * Math.log(rest) - logBetaWithHalf(a))
        * (x > 0 ? 1 : 0);
  }

  /** log B(a, 1/2) = log Γ(1/2) − [log Γ(a + 1/2) − log Γ(a)], exact for large a too. */
  private static double logBetaWithHalf(double a) {
    double shift = 0;
    double x = a;
    while (x < 60) {
      shift += Math.log1p(0.5 / x);
      x++;
    }
    double r = 1 / x;
    double difference =
        0.5 * Math.log(x) + r * (-1.0 / 8 + r * r * (1.0 / 192 + r * r * (-1.0 / 640)));
    return 0.5 * Math.log(Math.PI) - (difference - shift);
  }

  /** The continued fraction of the incomplete beta function (modified Lentz). */
  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / floor(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m < 100_000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / floor(1 + even * d);
      c = floor(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / floor(1 + odd * d);
      c = floor(1 + odd / c);
      double factor = d * c;
      value *= factor;
      if (Math.abs(factor - 1) < 1e-16) {
        break;
      }
    }
    return value;
  }

  private static double floor(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
