package vn.chungtay.sources;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table. {@code row} and {@code column} are its first grid position, counted from 0,
 * with merged cells laid out; a merged cell appears once, with its spans.
 *
 * @param text what a reader sees; of a number cell, the number as a Vietnamese office shows it
 * @param number the exact value of a number cell of a spreadsheet, null for text
 * @param decimals how many decimals are shown of a number cell; -1 for text
 * @param formula true where the value was computed by the spreadsheet (the value is the stored one)
 * @param hidden true where the row or the column is hidden
 */
public record SourceCell(
    int row,
    int column,
    int rowSpan,
    int columnSpan,
    String text,
    @Nullable BigDecimal number,
    int decimals,
    boolean formula,
    boolean hidden,
    Place place) {

  /** A visible text cell without spans. */
  public static SourceCell text(int row, int column, String text, Place place) {
    return new SourceCell(row, column, 1, 1, text, null, -1, false, false, place);
  }

  /** A visible text cell that covers several grid positions. */
  public static SourceCell merged(
      int row, int column, int rowSpan, int columnSpan, String text, Place place) {
    return new SourceCell(row, column, rowSpan, columnSpan, text, null, -1, false, false, place);
  }

  /** The exact value of a number cell. */
  public Optional<BigDecimal> value() {
    return Optional.ofNullable(number);
  }

  /** True where nothing is printed. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /** True where the cell covers grid column {@code other}. */
  public boolean covers(int other) {
    return other >= column && other < column + columnSpan;
  }
}
