package vn.chungtay.statutory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A formula printed over a column, in the numbers of the columns: {@code 9=1-2-3-4+5+6+7+8} or
 * {@code 4=3/1×100}.
 *
 * @param result number of the column it stands over
 * @param terms signed numbers of a sum; part and whole of a rate
 * @param rate true for a rate in percent
 */
record ColumnFormula(int result, List<Integer> terms, boolean rate) {
  private static final Pattern SUM = Pattern.compile("(\\d{1,3})=(\\d{1,3}(?:[+-]\\d{1,3})+)");
  private static final Pattern RATE =
      Pattern.compile("(\\d{1,3})=\\(?(\\d{1,3})/(\\d{1,3})\\)?(?:\\*100)?%?");
  private static final Pattern TERM = Pattern.compile("[+-]?\\d{1,3}");

  ColumnFormula {
    terms = List.copyOf(terms);
  }

  /** Reads what stands over a column, in brackets or not; empty where it is no formula. */
  static Optional<ColumnFormula> read(String text) {
    String plain =
        text.replaceAll("[\\s()\\[\\]]", "")
            .replaceAll("[−–—]", "-")
            .replaceAll("[×xX]", "*")
            .replace('÷', '/')
            .replace(':', '/');
    Matcher rate = RATE.matcher(plain);
    if (rate.matches()) {
      return Optional.of(
          new ColumnFormula(
              Integer.parseInt(rate.group(1)),
              List.of(Integer.valueOf(rate.group(2)), Integer.valueOf(rate.group(3))),
              true));
    }
    Matcher sum = SUM.matcher(plain);
    if (!sum.matches()) {
      return Optional.empty();
    }
    List<Integer> terms = new ArrayList<>();
    Matcher term = TERM.matcher(sum.group(2));
    while (term.find()) {
      terms.add(Integer.valueOf(term.group()));
    }
    return Optional.of(new ColumnFormula(Integer.parseInt(sum.group(1)), terms, false));
  }

  /** What should stand in the column; null where a figure it needs is missing or divides by 0. */
  @Nullable BigDecimal of(Map<Integer, BigDecimal> figures) {
    if (rate) {
      BigDecimal part = figures.get(terms.get(0));
      BigDecimal whole = figures.get(terms.get(1));
      return part == null || whole == null || whole.signum() == 0
          ? null
          : part.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL64);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int term : terms) {
      BigDecimal figure = figures.get(Math.abs(term));
      if (figure == null) {
        return null;
      }
      sum = term < 0 ? sum.subtract(figure) : sum.add(figure);
    }
    return sum;
  }

  /** As it is printed. */
  String printed() {
    StringBuilder text = new StringBuilder().append(result).append('=');
    if (rate) {
      return text.append(terms.get(0)).append('/').append(terms.get(1)).append("×100").toString();
    }
    for (int i = 0; i < terms.size(); i++) {
      int term = terms.get(i);
      text.append(term < 0 ? "−" : i == 0 ? "" : "+").append(Math.abs(term));
    }
    return text.toString();
  }
}
