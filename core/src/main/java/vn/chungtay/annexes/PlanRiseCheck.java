package vn.chungtay.annexes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.values.Message;

/**
 * A planned number of poor households above that of the year before, in a plan by which nearly all
 * other units fall. In years already past a rise is what happened; in a plan to reduce poverty it
 * is a slip, so only years of the plan count.
 */
final class PlanRiseCheck {
  private static final BigDecimal FEWEST = new BigDecimal(3);
  private static final BigDecimal TENTH_MORE = new BigDecimal("1.1");
  private static final int FEWEST_UNITS = 4;

  /** Of so many units one may rise before rising is part of the plan. */
  private static final int OFTEN = 8;

  private static final Pattern PLANNED =
      Pattern.compile(
          "dự kiến|kế hoạch|chỉ tiêu|mục tiêu|phấn đấu",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PlanRiseCheck() {}

  static List<Finding> check(SourceDocument document, List<Annex> annexes) {
    Optional<Years.Span> plan = PlanYears.of(document);
    List<Finding> findings = new ArrayList<>();
    for (Annex annex : annexes) {
      Optional<Years.Span> years = plan.isPresent() ? plan : ofAnnex(annex);
      years.ifPresent(span -> check(annex, span, findings));
    }
    return findings;
  }

  /** The years that the annex's own caption plans for. */
  private static Optional<Years.Span> ofAnnex(Annex annex) {
    for (String line : annex.title().split("\n", -1)) {
      if (PLANNED.matcher(line).find()) {
        Optional<Years.Span> span = Years.span(line);
        OptionalInt year = Years.inTitle(line);
        if (span.isPresent() || year.isPresent()) {
          return span.isPresent()
              ? span
              : Optional.of(new Years.Span(year.getAsInt(), year.getAsInt()));
        }
      }
    }
    return Optional.empty();
  }

  private static void check(Annex annex, Years.Span plan, List<Finding> findings) {
    List<Period> periods =
        annex.periods().stream()
            .filter(period -> period.year().isPresent() && period.phase().isEmpty())
            .sorted((a, b) -> Integer.compare(a.year().getAsInt(), b.year().getAsInt()))
            .toList();
    for (int i = 1; i < periods.size(); i++) {
      int year = periods.get(i).year().getAsInt();
      if (year >= plan.from() && year <= plan.to()) {
        for (Measure measure : List.of(Measure.POOR, Measure.NEAR_POOR)) {
          findings.addAll(rises(annex, periods.get(i - 1), periods.get(i), measure));
        }
      }
    }
  }

  private static List<Finding> rises(Annex annex, Period before, Period now, Measure measure) {
    List<Finding> rises = new ArrayList<>();
    int compared = 0;
    int risen = 0;
    for (AnnexLine unit : annex.units()) {
      Optional<BigDecimal> was = unit.cell(before, measure).flatMap(AnnexCell::value);
      Optional<BigDecimal> is = unit.cell(now, measure).flatMap(AnnexCell::value);
      if (was.isEmpty() || is.isEmpty()) {
        continue;
      }
      compared++;
      risen += is.get().compareTo(was.get()) > 0 ? 1 : 0;
      boolean clear =
          is.get().subtract(was.get()).compareTo(FEWEST) >= 0
              && is.get().compareTo(was.get().multiply(TENTH_MORE)) >= 0;
      if (clear) {
        rises.add(finding(unit, before, now, measure));
      }
    }
    boolean odd = compared >= FEWEST_UNITS && risen <= Math.max(1, compared / OFTEN);
    return odd ? rises : List.of();
  }

  private static Finding finding(AnnexLine unit, Period before, Period now, Measure measure) {
    String was = unit.cell(before, measure).map(AnnexCell::printed).orElse("");
    String is = unit.cell(now, measure).map(AnnexCell::printed).orElse("");
    Message message =
        Message.of(
            "annexes.plan-rises", Findings.column(measure), is, before.year().orElse(0), was);
    return Findings.ofCell(
        Finding.Code.JUMP, Finding.Severity.WARNING, unit, now, measure, null, message);
  }
}
