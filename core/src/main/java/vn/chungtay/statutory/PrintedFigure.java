package vn.chungtay.statutory;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceCell;

/**
 * A figure as it is printed.
 *
 * @param value null where nothing is printed, or nothing that is a number
 * @param decimals how many are printed
 */
record PrintedFigure(String text, @Nullable BigDecimal value, int decimals, Place place) {
  static PrintedFigure of(SourceCell cell, boolean rate) {
    String text = cell.text().strip();
    Optional<BigDecimal> exact = cell.value();
    if (exact.isPresent()) {
      BigDecimal shown = exact.get();
      int decimals = rate ? Math.max(0, cell.decimals()) : 0;
      return new PrintedFigure(
          text,
          rate ? shown.setScale(decimals, java.math.RoundingMode.HALF_UP) : shown,
          decimals,
          cell.place());
    }
    BigDecimal value = rate ? rate(text) : count(text);
    return new PrintedFigure(text, value, value == null ? 0 : value.scale(), cell.place());
  }

  /** True where nothing is printed, or a dash. */
  boolean isEmpty() {
    return text.isEmpty() || text.matches("[-–—−….]+");
  }

  /** True where something is printed that is no number. */
  boolean isMalformed() {
    return !isEmpty() && value == null;
  }

  private static @Nullable BigDecimal count(String text) {
    String bare = text.replace('−', '-');
    boolean plain = bare.matches("-?\\d{1,9}");
    boolean grouped = bare.matches("-?\\d{1,3}(?:[ .,\\u00a0]\\d{3})+");
    return plain || grouped ? new BigDecimal(bare.replaceAll("[ .,\\u00a0]", "")) : null;
  }

  private static @Nullable BigDecimal rate(String text) {
    String bare = text.replace("%", "").strip();
    return bare.matches("-?\\d{1,5}(?:[.,]\\d{1,6})?")
        ? new BigDecimal(bare.replace(',', '.'))
        : null;
  }
}
