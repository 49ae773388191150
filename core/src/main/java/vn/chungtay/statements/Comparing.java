package vn.chungtay.statements;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Finding;
import vn.chungtay.statements.Comparison.Verdict;
import vn.chungtay.statements.Statement.Kind;
import vn.chungtay.statements.Statement.Scope;
import vn.chungtay.values.Message;

/** Holds statements against the figures of one annex. What falls is compared by {@link Falls}. */
final class Comparing {
  private final AnnexFigures annex;
  private final PlanFrame frame;
  private final Readings readings;
  private final Falls falls;

  Comparing(AnnexFigures annex, PlanFrame frame) {
    this.annex = annex;
    this.frame = frame;
    this.readings = new Readings(annex, frame);
    this.falls = new Falls(annex, frame, readings);
  }

  Comparison compare(Statement said) {
    if (said.kind() == Kind.NOT_UNDERSTOOD) {
      return Outcome.of(said, Verdict.NOT_UNDERSTOOD, "statements.not-understood");
    }
    if (said.kind() == Kind.OTHER_TARGET
        || said.kind() == Kind.FLOOR
        || said.scope() == Scope.OTHER_AREA) {
      return Outcome.of(said, Verdict.NOT_COMPARED, "statements.not-compared");
    }
    if (said.scope() == Scope.ABOVE_AVERAGE && said.kind() == Kind.CUT_A_YEAR) {
      return new AboveAverage(annex, readings).compare(said);
    }
    AnnexLine unit = annex.unit(said.unitName()).orElse(null);
    boolean otherPart = unit == null && said.scope() != Scope.WHOLE;
    boolean otherUnit =
        unit == null && frame.isBelow(said.areaLevel()) && !said.unitName().isEmpty();
    if (otherPart || otherUnit) {
      return Outcome.noData(said);
    }
    return switch (said.kind()) {
      case RATE -> rate(said, unit);
      case START_RATE -> startRate(said, unit);
      case CUT_A_YEAR, CUT_OVER -> falls.cut(said, unit);
      case LEAVE, LEAVE_A_YEAR -> falls.leave(said, unit);
      case REMAIN, ZERO -> remain(said, unit);
      case SHARE_CUT -> falls.shareCut(said, unit);
      case HOUSEHOLDS -> households(said);
      default -> Outcome.noData(said);
    };
  }

  private Comparison rate(Statement said, @Nullable AnnexLine unit) {
    Integer year = readings.yearOf(said);
    List<BigDecimal> found = year == null ? List.of() : readings.rates(unit, year, said);
    if (year == null || found.isEmpty()) {
      return Outcome.noData(said);
    }
    if (found.stream().anyMatch(each -> Agreement.level(said, each))) {
      return Outcome.agrees(said);
    }
    BigDecimal printed = Outcome.points(found.get(0));
    Finding.Severity severity = Outcome.severityOfPoints(said.high(), found.get(0));
    Message message =
        Message.of(
            "statements.rate-differs",
            Outcome.subject(said),
            year,
            Outcome.sense(said),
            Outcome.said(said),
            printed);
    return Outcome.differs(said, printed, severity, message);
  }

  /** A start without a year agrees with any year; which year was meant cannot be known. */
  private Comparison startRate(Statement said, @Nullable AnnexLine unit) {
    boolean known =
        annex.years().stream()
            .flatMap(year -> readings.rates(unit, year, said).stream())
            .anyMatch(each -> Agreement.level(said, each));
    return known ? Outcome.agrees(said) : Outcome.noData(said);
  }

  private Comparison remain(Statement said, @Nullable AnnexLine unit) {
    Integer year = readings.yearOf(said);
    List<BigDecimal> found = year == null ? List.of() : annex.counts(unit, year, said.subject());
    if (year == null || found.isEmpty()) {
      return Outcome.noData(said);
    }
    if (found.stream().anyMatch(each -> Agreement.level(said, each))) {
      return Outcome.agrees(said);
    }
    BigDecimal printed = Outcome.whole(found.get(0));
    Message message =
        said.kind() == Kind.ZERO
            ? Message.of("statements.zero-not-reached", year, Outcome.subject(said), printed)
            : Message.of(
                "statements.remain-differs",
                year,
                Outcome.sense(said),
                Outcome.said(said),
                Outcome.subject(said),
                printed);
    return Outcome.differs(said, printed, Outcome.severityOfCounts(said.high(), printed), message);
  }

  private Comparison households(Statement said) {
    Integer year = readings.yearOf(said);
    List<BigDecimal> found = year == null ? List.of() : annex.households(year);
    if (year == null || found.isEmpty()) {
      return Outcome.noData(said);
    }
    if (found.stream().anyMatch(each -> Agreement.level(said, each))) {
      return Outcome.agrees(said);
    }
    BigDecimal printed = Outcome.whole(found.get(0));
    Message message =
        Message.of(
            "statements.households-differ", year, Outcome.sense(said), Outcome.said(said), printed);
    return Outcome.differs(said, printed, Outcome.severityOfCounts(said.high(), printed), message);
  }
}
