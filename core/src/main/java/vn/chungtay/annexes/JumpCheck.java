package vn.chungtay.annexes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chungtay.values.Message;

/**
 * Values far out of the unit's own series: a digit lost or doubled, two cells exchanged. Real
 * series bend where a standard changes or units merge, so a value must stand out against the years
 * on both sides (at either end, by far more), and a year in which many units stand out is a change
 * of the world and not of a typist.
 */
final class JumpCheck {
  /** How a measure may move, in tenths, and how many households it takes at least. */
  private record Tolerance(int inner, int end, int calm, int fewest) {}

  private static final Tolerance HOUSEHOLDS = new Tolerance(18, 35, 13, 50);
  private static final Tolerance POOR = new Tolerance(30, 80, 20, 25);

  private record Jump(AnnexLine line, Period period, BigDecimal likely) {}

  private final Annex annex;
  private final Measure measure;
  private final Tolerance tolerance;

  private JumpCheck(Annex annex, Measure measure, Tolerance tolerance) {
    this.annex = annex;
    this.measure = measure;
    this.tolerance = tolerance;
  }

  static List<Finding> check(Annex annex) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(new JumpCheck(annex, Measure.HOUSEHOLDS, HOUSEHOLDS).findings());
    findings.addAll(new JumpCheck(annex, Measure.POOR, POOR).findings());
    findings.addAll(new JumpCheck(annex, Measure.NEAR_POOR, POOR).findings());
    return findings;
  }

  private List<Finding> findings() {
    List<Period> periods =
        annex.periods().stream()
            .filter(period -> period.year().isPresent() && period.phase().isEmpty())
            .sorted((a, b) -> Integer.compare(a.year().getAsInt(), b.year().getAsInt()))
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < periods.size() && periods.size() >= 3; i++) {
      List<Jump> jumps = new ArrayList<>();
      for (AnnexLine unit : annex.units()) {
        jump(unit, periods, i).ifPresent(jumps::add);
      }
      if (jumps.size() <= Math.max(1, annex.units().size() / 8)) {
        jumps.forEach(jump -> findings.add(finding(jump)));
      }
    }
    return findings;
  }

  private Optional<Jump> jump(AnnexLine unit, List<Period> periods, int i) {
    Optional<BigDecimal> value = unit.cell(periods.get(i), measure).flatMap(AnnexCell::value);
    boolean first = i == 0;
    boolean last = i == periods.size() - 1;
    int left = first ? 1 : i - 1;
    int right = last ? i - 2 : first ? 2 : i + 1;
    Optional<BigDecimal> one = unit.cell(periods.get(left), measure).flatMap(AnnexCell::value);
    Optional<BigDecimal> other = unit.cell(periods.get(right), measure).flatMap(AnnexCell::value);
    if (value.isEmpty() || one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal low = one.get().min(other.get());
    BigDecimal high = one.get().max(other.get());
    boolean end = first || last;
    boolean calm = !end || exceeds(low, high, tolerance.calm()) < 0;
    // A plan may bring poverty down to little in its last year, or begin high; that is its purpose.
    boolean plannedFall =
        measure != Measure.HOUSEHOLDS && end && (last == isBelow(value.get(), low));
    if (!calm || (plannedFall && end)) {
      return Optional.empty();
    }
    int factor = end ? tolerance.end() : tolerance.inner();
    boolean out = stands(value.get(), low, high, factor);
    return out ? Optional.of(new Jump(unit, periods.get(i), one.get())) : Optional.empty();
  }

  private static boolean isBelow(BigDecimal value, BigDecimal low) {
    return value.compareTo(low) < 0;
  }

  /** Positive where {@code high} is more than {@code tenths} tenths of {@code low}. */
  private static int exceeds(BigDecimal low, BigDecimal high, int tenths) {
    return high.multiply(BigDecimal.TEN).compareTo(low.multiply(new BigDecimal(tenths)));
  }

  private boolean stands(BigDecimal value, BigDecimal low, BigDecimal high, int factor) {
    BigDecimal fewest = new BigDecimal(tolerance.fewest());
    boolean above = exceeds(high, value, factor) > 0 && value.subtract(high).compareTo(fewest) >= 0;
    boolean below = exceeds(value, low, factor) > 0 && low.subtract(value).compareTo(fewest) >= 0;
    return above || below;
  }

  private Finding finding(Jump jump) {
    String printed = jump.line().cell(jump.period(), measure).map(AnnexCell::printed).orElse("");
    Message message =
        Message.of(
            "annexes.jump",
            Findings.column(measure),
            printed,
            PrintedStyle.count(jump.likely(), printed));
    return Findings.ofCell(
        Finding.Code.JUMP,
        Finding.Severity.WARNING,
        jump.line(),
        jump.period(),
        measure,
        null,
        message);
  }
}
