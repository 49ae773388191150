package vn.chungtay.cascades;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Message;

/**
 * The figures of one unit, group or total in one year.
 *
 * @param code the unit's code; a group's path; empty for the total
 * @param name the unit's or group's name; empty for the total
 * @param rate percent, two decimals; null where there are no households
 * @param nearPoor null where near-poor is not cascaded; so are the two that follow
 * @param explanation how {@code poor} came about
 */
public record UnitYear(
    String code,
    String name,
    int year,
    long households,
    long poor,
    @Nullable BigDecimal rate,
    Message explanation,
    @Nullable Long nearPoor,
    @Nullable BigDecimal nearRate,
    @Nullable Message nearExplanation) {

  /** {@code part / whole} in percent, two decimals half up; null where the whole is zero. */
  static @Nullable BigDecimal rate(long part, long whole) {
    return rate(BigInteger.valueOf(part), BigInteger.valueOf(whole));
  }

  static @Nullable BigDecimal rate(BigInteger part, BigInteger whole) {
    if (whole.signum() == 0) {
      return null;
    }
    return new BigDecimal(part)
        .movePointRight(2)
        .divide(new BigDecimal(whole), 2, RoundingMode.HALF_UP);
  }
}
