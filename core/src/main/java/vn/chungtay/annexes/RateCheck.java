package vn.chungtay.annexes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chungtay.values.Message;

/**
 * Printed rates against counts over households. The precision is the column's: the most decimals
 * printed in it. Where a table has its households once for several column groups, they count only
 * if most rates agree with them: otherwise the rates have another base that is not in the table.
 */
final class RateCheck {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Percentage points up to which a wrong rate is a matter of rounding. */
  private static final BigDecimal SLIGHT = new BigDecimal("0.05");

  private final Annex annex;
  private final List<Finding> findings = new ArrayList<>();

  private RateCheck(Annex annex) {
    this.annex = annex;
  }

  static List<Finding> check(Annex annex) {
    RateCheck check = new RateCheck(annex);
    for (Period period : annex.periods()) {
      check.column(period, Measure.POOR, Measure.RATE);
      check.column(period, Measure.NEAR_POOR, Measure.NEAR_RATE);
    }
    return check.findings;
  }

  private void column(Period period, Measure count, Measure rate) {
    int decimals = 0;
    for (AnnexLine line : annex.lines()) {
      Optional<AnnexCell> cell = line.cell(period, rate).filter(c -> c.value().isPresent());
      decimals = Math.max(decimals, cell.map(AnnexCell::decimals).orElse(0));
    }
    Optional<Period> base = base(period, count, rate, decimals);
    if (base.isEmpty()) {
      return;
    }
    for (AnnexLine line : annex.lines()) {
      compare(line, period, base.get(), count, rate, decimals);
    }
  }

  /** The period whose households the rates are of. */
  private Optional<Period> base(Period period, Measure count, Measure rate, int decimals) {
    if (has(period, Measure.HOUSEHOLDS)) {
      return Optional.of(period);
    }
    return annex.periods().stream()
        .filter(other -> has(other, Measure.HOUSEHOLDS))
        .filter(other -> agrees(period, other, count, rate, decimals))
        .findFirst();
  }

  private boolean has(Period period, Measure measure) {
    return annex.lines().stream()
        .anyMatch(line -> line.cell(period, measure).flatMap(AnnexCell::value).isPresent());
  }

  private boolean agrees(Period period, Period base, Measure count, Measure rate, int decimals) {
    int near = 0;
    int all = 0;
    for (AnnexLine line : annex.lines()) {
      Optional<BigDecimal> right = right(line, period, base, count, decimals);
      Optional<BigDecimal> printed = line.cell(period, rate).flatMap(AnnexCell::value);
      if (right.isPresent() && printed.isPresent()) {
        all++;
        near += right.get().subtract(printed.get()).abs().compareTo(SLIGHT) <= 0 ? 1 : 0;
      }
    }
    return all >= 2 && near * 3 >= all * 2;
  }

  private static Optional<BigDecimal> right(
      AnnexLine line, Period period, Period base, Measure count, int decimals) {
    Optional<BigDecimal> part = line.cell(period, count).flatMap(AnnexCell::value);
    Optional<BigDecimal> all = line.cell(base, Measure.HOUSEHOLDS).flatMap(AnnexCell::value);
    if (part.isEmpty() || all.isEmpty() || all.get().signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        part.get().multiply(HUNDRED).divide(all.get(), decimals, RoundingMode.HALF_UP));
  }

  /** Nearness is to the exact share, not to the rounded one: 1,56 for 15 of 931 is an error. */
  private static boolean isSlight(
      AnnexLine line, Period period, Period base, Measure count, BigDecimal printed) {
    BigDecimal part = line.cell(period, count).flatMap(AnnexCell::value).orElseThrow();
    BigDecimal all = line.cell(base, Measure.HOUSEHOLDS).flatMap(AnnexCell::value).orElseThrow();
    BigDecimal apart = printed.multiply(all).subtract(part.multiply(HUNDRED)).abs();
    return apart.compareTo(SLIGHT.multiply(all)) <= 0;
  }

  private static String bare(String rate) {
    return rate.replace("%", "").strip();
  }

  private void compare(
      AnnexLine line, Period period, Period base, Measure count, Measure rate, int decimals) {
    Optional<AnnexCell> cell = line.cell(period, rate);
    Optional<BigDecimal> printed = cell.flatMap(AnnexCell::value);
    Optional<BigDecimal> right = right(line, period, base, count, decimals);
    if (cell.isEmpty() || printed.isEmpty() || right.isEmpty()) {
      return;
    }
    BigDecimal apart = printed.get().subtract(right.get()).abs();
    if (apart.signum() == 0) {
      return;
    }
    boolean slight = isSlight(line, period, base, count, printed.get());
    String expected = PrintedStyle.rate(right.get(), decimals, cell.get().printed());
    Message message =
        Message.of(
            slight ? "annexes.rate-slight" : "annexes.rate",
            line.cell(period, count).map(AnnexCell::printed).orElse(""),
            line.cell(base, Measure.HOUSEHOLDS).map(AnnexCell::printed).orElse(""),
            bare(expected),
            bare(cell.get().printed()));
    findings.add(
        Findings.ofCell(
            Finding.Code.RATE,
            slight ? Finding.Severity.WARNING : Finding.Severity.ERROR,
            line,
            period,
            rate,
            expected,
            message));
  }
}
