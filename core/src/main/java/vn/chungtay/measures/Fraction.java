package vn.chungtay.measures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact number, in lowest terms: weights and cutoffs are fractions because a sum of doubles puts
 * households whose score equals the cutoff on the wrong side.
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  /** The whole number 1. */
  public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

  private static final Pattern RATIO = Pattern.compile("(\\d{1,18})\\s*/\\s*(\\d{1,18})");
  private static final Pattern DECIMAL = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,18})?)(\\s*%)?");

  /** Brings the fraction to lowest terms; the denominator must be positive. */
  public Fraction {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("denominator must be positive: " + denominator);
    }
    BigInteger common = numerator.gcd(denominator);
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  /** Reads {@code 7/18}, {@code 0.33}, {@code 3} or {@code 33%}; empty for anything else. */
  public static Optional<Fraction> find(String text) {
    String trimmed = text.trim();
    Matcher ratio = RATIO.matcher(trimmed);
    if (ratio.matches()) {
      BigInteger below = new BigInteger(ratio.group(2));
      return below.signum() == 0
          ? Optional.empty()
          : Optional.of(new Fraction(new BigInteger(ratio.group(1)), below));
    }
    Matcher decimal = DECIMAL.matcher(trimmed);
    if (!decimal.matches()) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(decimal.group(1));
    BigInteger below = BigInteger.TEN.pow(value.scale() + (decimal.group(2) == null ? 0 : 2));
    return Optional.of(new Fraction(value.unscaledValue(), below));
  }

  /** The nearest double. */
  public double asDouble() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }

  /** True for 0 and below. */
  public boolean isNotPositive() {
    return numerator.signum() <= 0;
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
