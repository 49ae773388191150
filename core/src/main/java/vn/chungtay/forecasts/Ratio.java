package vn.chungtay.forecasts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction; the denominator is positive. */
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
  static final Ratio ZERO = of(0, 1);
  static final Ratio HUNDRED = of(100, 1);

  static Ratio of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  private static Ratio of(BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator).max(BigInteger.ONE);
    BigInteger sign = BigInteger.valueOf(denominator.signum());
    return new Ratio(
        numerator.divide(common).multiply(sign), denominator.divide(common).multiply(sign));
  }

  Ratio plus(Ratio other) {
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Ratio minus(Ratio other) {
    return plus(new Ratio(other.numerator.negate(), other.denominator));
  }

  Ratio times(long factor) {
    return of(numerator.multiply(BigInteger.valueOf(factor)), denominator);
  }

  Ratio over(long divisor) {
    return of(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
  }

  /** Within 0 and 100 percent. */
  Ratio asRate() {
    return compareTo(ZERO) < 0 ? ZERO : compareTo(HUNDRED) > 0 ? HUNDRED : this;
  }

  /** Rounded half up. */
  BigDecimal rounded(int decimals) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
