package vn.chungtay.statutory;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * How a figure changed between two days. What is not known on one of them has not changed by 0: it
 * is not known either.
 *
 * @param then the earlier figure, {@code now} the later
 * @param difference later less earlier, in households, persons or percentage points; null where one
 *     of them is not known
 * @param percent the difference in percent of the earlier figure; null for a rate, whose difference
 *     is in percentage points already, and where the earlier figure is 0 or not known
 */
public record FigureChange(
    TableFigure then,
    TableFigure now,
    @Nullable BigDecimal difference,
    @Nullable BigDecimal percent) {
  /** Of a figure of a column; {@code rate} where it is in percent. */
  public static FigureChange of(TableFigure then, TableFigure now, boolean rate) {
    BigDecimal before = then.value();
    BigDecimal after = now.value();
    if (before == null || after == null) {
      return new FigureChange(then, now, null, null);
    }
    BigDecimal difference = after.subtract(before);
    BigDecimal percent =
        rate || before.signum() == 0
            ? null
            : difference.multiply(BigDecimal.valueOf(100)).divide(before, MathContext.DECIMAL64);
    return new FigureChange(then, now, difference, percent);
  }

  /** True where both figures hold all they count. */
  public boolean isComplete() {
    return then.complete() && now.complete();
  }
}
