package vn.chungtay.statutory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a table.
 *
 * @param value null where it is not known; never 0 for that
 * @param complete false where a part of what it counts is missing
 */
public record TableFigure(@Nullable BigDecimal value, boolean complete) {
  /** Nothing is known. */
  public static final TableFigure UNKNOWN = new TableFigure(null, false);

  /** A count of everything there is. */
  public static TableFigure of(long count) {
    return new TableFigure(BigDecimal.valueOf(count), true);
  }
}
