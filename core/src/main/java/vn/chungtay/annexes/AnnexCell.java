package vn.chungtay.annexes;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;

/**
 * One figure of an annex.
 *
 * @param printed as it stands in the file; empty where nothing or a dash is printed
 * @param number the value read, null where the cell is empty or cannot be read for certain
 * @param guess what was probably meant where the cell cannot be read; null where nothing is
 * @param decimals decimals printed; 0 where there are none
 */
public record AnnexCell(
    String printed,
    @Nullable BigDecimal number,
    @Nullable BigDecimal guess,
    int decimals,
    Place place) {
  /** Reads a figure as somebody printed or typed it, the way cells of files are read. */
  public static AnnexCell read(String text, Measure measure, Place place) {
    return read(text, measure.isRate(), place);
  }

  static AnnexCell read(String text, boolean rate, Place place) {
    NumberReading reading = NumberReading.of(text, rate);
    BigDecimal guess = reading.candidates().isEmpty() ? null : reading.candidates().get(0);
    return new AnnexCell(reading.printed(), reading.number(), guess, reading.decimals(), place);
  }

  /** The value; empty where nothing is printed or the print cannot be read. */
  public Optional<BigDecimal> value() {
    return Optional.ofNullable(number);
  }

  /** True where something is printed that is not a number. */
  public boolean isMalformed() {
    return number == null && !printed.isEmpty();
  }
}
