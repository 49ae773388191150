package vn.chungtay.measures;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The indicators and their weights, brought to whole numbers, so that a score is an exact sum. A
 * household's deprivations are a pattern of bits: bit j is set where it is deprived in indicator j.
 */
public final class Scoring {
  /** Patterns are kept in 62 bits. */
  public static final int MOST_INDICATORS = 62;

  private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(62);

  private final List<String> indicators;
  private final long[] weights;
  private final long total;

  private Scoring(List<String> indicators, long[] weights, long total) {
    this.indicators = indicators;
    this.weights = weights;
    this.total = total;
  }

  /**
   * The scoring of {@code indicators} with {@code weights} in the same order; the weights need not
   * sum to 1. Empty where they cannot be used: counts differ, none or too many, all zero, or so
   * finely divided that no common whole unit fits 62 bits.
   */
  public static Optional<Scoring> find(List<String> indicators, List<Fraction> weights) {
    int count = indicators.size();
    if (count == 0 || count > MOST_INDICATORS || count != weights.size()) {
      return Optional.empty();
    }
    BigInteger unit =
        weights.stream().map(Fraction::denominator).reduce(BigInteger.ONE, Scoring::leastMultiple);
    List<BigInteger> whole =
        weights.stream().map(w -> w.numerator().multiply(unit).divide(w.denominator())).toList();
    BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() == 0 || whole.stream().anyMatch(w -> w.signum() < 0)) {
      return Optional.empty();
    }
    BigInteger common = whole.stream().reduce(sum, BigInteger::gcd);
    if (sum.divide(common).compareTo(LARGEST) >= 0) {
      return Optional.empty();
    }
    long[] units = whole.stream().mapToLong(w -> w.divide(common).longValueExact()).toArray();
    return Optional.of(
        new Scoring(List.copyOf(indicators), units, sum.divide(common).longValueExact()));
  }

  private static BigInteger leastMultiple(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }

  /** The names, in the order of the bits. */
  public List<String> indicators() {
    return indicators;
  }

  /** The exact score of a pattern, in whole units of {@link #total()}. */
  public long score(long pattern) {
    long sum = 0;
    for (long rest = pattern; rest != 0; rest &= rest - 1) {
      sum += weights[Long.numberOfTrailingZeros(rest)];
    }
    return sum;
  }

  /** The score of a household deprived in everything. */
  public long total() {
    return total;
  }

  /** The smallest score that reaches {@code cutoff}, a share of the total: poor from there on. */
  public long smallestPoorScore(Fraction cutoff) {
    BigInteger[] parts =
        cutoff
            .numerator()
            .multiply(BigInteger.valueOf(total))
            .divideAndRemainder(cutoff.denominator());
    return parts[0].add(BigInteger.valueOf(parts[1].signum())).longValueExact();
  }

  /** The share of indicator {@code index} in the total weight. */
  double share(int index) {
    return (double) weights[index] / total;
  }
}
