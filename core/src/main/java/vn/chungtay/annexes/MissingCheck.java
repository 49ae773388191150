package vn.chungtay.annexes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;
import vn.chungtay.values.Message;

/**
 * Cells left empty although the cells beside them say that something belongs there: a rate missing
 * beside poor households, poor households missing beside their rate. A row that is empty in both is
 * no fault: there is nobody poor, or nobody counted.
 */
final class MissingCheck {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Of ten cells of a column this many are filled, or the column is meant to have gaps. */
  private static final int USUALLY = 8;

  /** What is missing and what proves it. */
  private static final Map<Measure, Measure> PROOF =
      Map.of(
          Measure.HOUSEHOLDS, Measure.POOR,
          Measure.POOR, Measure.RATE,
          Measure.RATE, Measure.POOR,
          Measure.NEAR_POOR, Measure.NEAR_RATE,
          Measure.NEAR_RATE, Measure.NEAR_POOR);

  private MissingCheck() {}

  static List<Finding> check(Annex annex) {
    List<Finding> findings = new ArrayList<>();
    for (Period period : annex.periods()) {
      for (Measure measure : Measure.values()) {
        List<AnnexLine> empty = empty(annex, period, measure);
        if (!empty.isEmpty()
            && (annex.units().size() - empty.size()) * 10 >= annex.units().size() * USUALLY) {
          empty.forEach(line -> finding(line, period, measure).ifPresent(findings::add));
        }
      }
    }
    return findings;
  }

  private static List<AnnexLine> empty(Annex annex, Period period, Measure measure) {
    return annex.units().stream()
        .filter(
            line -> line.cell(period, measure).map(cell -> cell.printed().isEmpty()).orElse(true))
        .toList();
  }

  private static Optional<Finding> finding(AnnexLine line, Period period, Measure measure) {
    Measure other = PROOF.getOrDefault(measure, measure);
    boolean proved = value(line, period, other).filter(v -> v.signum() > 0).isPresent();
    if (!proved) {
      return Optional.empty();
    }
    @Nullable String expected = measure.isRate() ? rate(line, period, other) : null;
    Message message =
        expected == null
            ? Message.of("annexes.missing", Findings.column(measure))
            : Message.of("annexes.missing-rate", Findings.column(measure), expected);
    // A spreadsheet keeps no empty cells: then the row is all that can be named.
    Place place = line.cell(period, measure).map(AnnexCell::place).orElse(line.place());
    return Optional.of(
        new Finding(
            Finding.Code.NUMBER,
            Finding.Severity.WARNING,
            line.name(),
            period.knownYear(),
            measure,
            "",
            expected,
            message,
            place));
  }

  private static @Nullable String rate(AnnexLine line, Period period, Measure count) {
    Optional<BigDecimal> all = value(line, period, Measure.HOUSEHOLDS).filter(v -> v.signum() > 0);
    Optional<BigDecimal> part = value(line, period, count);
    if (all.isEmpty() || part.isEmpty()) {
      return null;
    }
    BigDecimal share = part.get().multiply(HUNDRED).divide(all.get(), 2, RoundingMode.HALF_UP);
    return PrintedStyle.rate(share, 2, "");
  }

  private static Optional<BigDecimal> value(AnnexLine line, Period period, Measure measure) {
    return line.cell(period, measure).flatMap(AnnexCell::value);
  }
}
