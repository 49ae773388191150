package vn.chungtay.statements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chungtay.annexes.Finding;
import vn.chungtay.statements.AnnexFigures.Fall;
import vn.chungtay.values.Message;

/**
 * The clause that units above the average fall faster. A unit keeps the promise when its average
 * fall over the years, rounded as the sentence rounds, reaches the figure, or when nobody is left.
 */
final class AboveAverage {
  private static final int MOST_NAMED = 12;

  private final AnnexFigures annex;
  private final Readings readings;

  AboveAverage(AnnexFigures annex, Readings readings) {
    this.annex = annex;
    this.readings = readings;
  }

  Comparison compare(Statement said) {
    Integer end = readings.yearOf(said);
    if (end == null) {
      return Outcome.noData(said);
    }
    Comparison first = Outcome.noData(said);
    for (int base : readings.bases(said, end)) {
      List<Fall> above = annex.fallsAboveAverage(base, end, said.subject());
      if (above.isEmpty()) {
        continue;
      }
      List<Fall> behind = behind(said, above, end - base);
      if (behind.isEmpty()) {
        return Outcome.agrees(said);
      }
      if (first.finding().isEmpty()) {
        first = finding(said, above, behind, base, end);
      }
    }
    return first;
  }

  private static List<Fall> behind(Statement said, List<Fall> above, int years) {
    return above.stream()
        .filter(fall -> fall.after().signum() != 0)
        .filter(fall -> Agreement.fallsShort(said, fall.aYear(years)))
        .sorted(Comparator.comparing((Fall fall) -> fall.aYear(years)).thenComparing(Fall::unit))
        .toList();
  }

  private Comparison finding(
      Statement said, List<Fall> above, List<Fall> behind, int base, int end) {
    int years = end - base;
    List<Object> names = new ArrayList<>();
    for (Fall fall : behind.subList(0, Math.min(MOST_NAMED, behind.size()))) {
      names.add(
          Message.of("statements.unit-falls", fall.unit(), Outcome.points(fall.aYear(years))));
    }
    Fall slowest = behind.get(0);
    BigDecimal reached = Outcome.points(slowest.aYear(years));
    Message message =
        Message.of(
            "statements.above-average-short",
            Outcome.said(said),
            behind.size(),
            above.size(),
            base,
            end,
            joined(names, behind.size() > MOST_NAMED),
            Message.of(
                "statements.largest-shortfall", slowest.unit(), said.low().subtract(reached)),
            eachYear(said, base, end));
    return Outcome.differs(said, reached, Finding.Severity.ERROR, message);
  }

  /** How many of the units above the average of the year before fell by less, year by year. */
  private Message eachYear(Statement said, int base, int end) {
    List<Object> parts = new ArrayList<>();
    Integer before = base;
    for (int year : annex.years().subSet(base + 1, end + 1)) {
      List<Fall> above = annex.fallsAboveAverage(before, year, said.subject());
      int years = year - before;
      int behind = behind(said, above, years).size();
      if (!above.isEmpty()) {
        parts.add(Message.of("statements.year-short", year, behind, above.size()));
      }
      before = year;
    }
    return joined(parts, false);
  }

  /** "a; b; c" in any language: a chain of messages. */
  private static Message joined(List<Object> parts, boolean more) {
    Message chain = more ? Message.of("statements.and-more") : Message.of("statements.nothing");
    for (int i = parts.size() - 1; i >= 0; i--) {
      boolean last = i == parts.size() - 1 && !more;
      chain =
          last
              ? Message.of("statements.figure", parts.get(i))
              : Message.of("statements.list", parts.get(i), chain);
    }
    return chain;
  }
}
