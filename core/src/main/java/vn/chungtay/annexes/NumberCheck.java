package vn.chungtay.annexes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chungtay.values.Message;

/** Cells that cannot be read as a number, each with what was probably meant. */
final class NumberCheck {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private NumberCheck() {}

  static List<Finding> check(Annex annex) {
    List<Finding> findings = new ArrayList<>(MissingCheck.check(annex));
    for (AnnexLine line : annex.lines()) {
      line.cells()
          .forEach(
              (period, row) ->
                  row.forEach(
                      (measure, cell) -> {
                        if (cell.isMalformed()) {
                          findings.add(finding(line, period, measure, cell));
                        }
                      }));
    }
    return findings;
  }

  private static Finding finding(AnnexLine line, Period period, Measure measure, AnnexCell cell) {
    Optional<BigDecimal> guess = guess(line, period, measure, cell);
    String expected = guess.map(value -> printed(value, measure, cell.printed())).orElse(null);
    Message message =
        expected == null
            ? Message.of("annexes.number-unclear", cell.printed())
            : Message.of("annexes.number", cell.printed(), expected);
    return Findings.ofCell(
        Finding.Code.NUMBER, Finding.Severity.ERROR, line, period, measure, expected, message);
  }

  private static String printed(BigDecimal value, Measure measure, String printed) {
    if (!measure.isRate()) {
      return value.toPlainString();
    }
    return PrintedStyle.rate(value, Math.max(0, value.scale()), printed.replace("%", ""));
  }

  /** Of what the print may mean, the one nearest to the rate that the counts beside it give. */
  private static Optional<BigDecimal> guess(
      AnnexLine line, Period period, Measure measure, AnnexCell cell) {
    if (!measure.isRate()) {
      return Optional.ofNullable(cell.guess());
    }
    Measure count = measure == Measure.RATE ? Measure.POOR : Measure.NEAR_POOR;
    Optional<BigDecimal> part = line.cell(period, count).flatMap(AnnexCell::value);
    Optional<BigDecimal> all = line.cell(period, Measure.HOUSEHOLDS).flatMap(AnnexCell::value);
    List<BigDecimal> candidates = NumberReading.of(cell.printed(), true).candidates();
    if (part.isEmpty() || all.isEmpty() || all.get().signum() <= 0) {
      return Optional.ofNullable(cell.guess());
    }
    BigDecimal right = part.get().multiply(HUNDRED).divide(all.get(), 6, RoundingMode.HALF_UP);
    return candidates.stream()
        .min((a, b) -> a.subtract(right).abs().compareTo(b.subtract(right).abs()));
  }
}
