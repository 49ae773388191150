package vn.chungtay.annexes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chungtay.values.Message;

/** Values that no unit can have: more poor than households, a rate over 100, less than nothing. */
final class RangeCheck {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private RangeCheck() {}

  static List<Finding> check(Annex annex) {
    List<Finding> findings = new ArrayList<>();
    for (AnnexLine line : annex.lines()) {
      for (Period period : line.cells().keySet()) {
        for (Measure measure : Measure.values()) {
          single(line, period, measure).ifPresent(findings::add);
        }
        together(line, period).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> single(AnnexLine line, Period period, Measure measure) {
    Optional<BigDecimal> value = line.cell(period, measure).flatMap(AnnexCell::value);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get().signum() < 0) {
      return Optional.of(finding(line, period, measure, Message.of("annexes.range-negative")));
    }
    if (measure.isRate() && value.get().compareTo(HUNDRED) > 0) {
      return Optional.of(finding(line, period, measure, Message.of("annexes.range-rate")));
    }
    Optional<BigDecimal> all = line.cell(period, Measure.HOUSEHOLDS).flatMap(AnnexCell::value);
    boolean part = measure == Measure.POOR || measure == Measure.NEAR_POOR;
    if (part && all.isPresent() && value.get().compareTo(all.get()) > 0) {
      Message message =
          Message.of("annexes.range-part", Findings.column(measure), all.get().toPlainString());
      return Optional.of(finding(line, period, measure, message));
    }
    return Optional.empty();
  }

  private static Optional<Finding> together(AnnexLine line, Period period) {
    Optional<BigDecimal> all = line.cell(period, Measure.HOUSEHOLDS).flatMap(AnnexCell::value);
    Optional<BigDecimal> poor = line.cell(period, Measure.POOR).flatMap(AnnexCell::value);
    Optional<BigDecimal> near = line.cell(period, Measure.NEAR_POOR).flatMap(AnnexCell::value);
    if (all.isEmpty() || poor.isEmpty() || near.isEmpty()) {
      return Optional.empty();
    }
    boolean eachFits = poor.get().compareTo(all.get()) <= 0 && near.get().compareTo(all.get()) <= 0;
    if (eachFits && poor.get().add(near.get()).compareTo(all.get()) > 0) {
      Message message = Message.of("annexes.range-together", all.get().toPlainString());
      return Optional.of(finding(line, period, Measure.NEAR_POOR, message));
    }
    return Optional.empty();
  }

  private static Finding finding(AnnexLine line, Period period, Measure measure, Message message) {
    return Findings.ofCell(
        Finding.Code.RANGE, Finding.Severity.ERROR, line, period, measure, null, message);
  }
}
