package vn.chungtay.statements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Finding;
import vn.chungtay.statements.Comparison.Verdict;
import vn.chungtay.statements.Statement.Kind;
import vn.chungtay.statements.Statement.Scope;
import vn.chungtay.statements.Statement.Subject;
import vn.chungtay.values.Message;

/** Holds statements against the figures of one annex. */
final class Comparing {
  private static final int SCALE = 8;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final AnnexFigures annex;
  private final PlanFrame frame;

  Comparing(AnnexFigures annex, PlanFrame frame) {
    this.annex = annex;
    this.frame = frame;
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
      return new AboveAverage(annex, this).compare(said);
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
      case CUT_A_YEAR, CUT_OVER -> cut(said, unit);
      case LEAVE, LEAVE_A_YEAR -> leave(said, unit);
      case REMAIN, ZERO -> remain(said, unit);
      case SHARE_CUT -> shareCut(said, unit);
      case HOUSEHOLDS -> households(said);
      default -> Outcome.noData(said);
    };
  }

  private Comparison rate(Statement said, @Nullable AnnexLine unit) {
    Integer year = yearOf(said);
    List<BigDecimal> found = year == null ? List.of() : rates(unit, year, said);
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
            sense(said),
            Outcome.said(said),
            printed);
    return Outcome.differs(said, printed, severity, message);
  }

  /** A start without a year agrees with any year; which year was meant cannot be known. */
  private Comparison startRate(Statement said, @Nullable AnnexLine unit) {
    boolean known =
        annex.years().stream()
            .flatMap(year -> rates(unit, year, said).stream())
            .anyMatch(each -> Agreement.level(said, each));
    return known ? Outcome.agrees(said) : Outcome.noData(said);
  }

  /** "Nghèo đa chiều" is used for the poor alone and for poor and near-poor: both are honest. */
  private List<BigDecimal> rates(@Nullable AnnexLine unit, int year, Statement said) {
    List<BigDecimal> found = annex.rates(unit, year, said.subject());
    if (said.subject() != Subject.BOTH) {
      return found;
    }
    List<BigDecimal> either = new ArrayList<>(found);
    either.addAll(annex.rates(unit, year, Subject.POOR));
    return found.isEmpty() ? List.of() : either;
  }

  private static Message sense(Statement said) {
    return Message.of(
        switch (said.sense()) {
          case EXACT -> "statements.exactly";
          case ABOUT -> "statements.about";
          case AT_MOST -> "statements.at-most";
          case AT_LEAST -> "statements.at-least";
        });
  }

  private Comparison cut(Statement said, @Nullable AnnexLine unit) {
    Integer end = yearOf(said);
    if (end == null) {
      return Outcome.noData(said);
    }
    Message worst = null;
    BigDecimal nearest = null;
    for (int base : bases(said, end)) {
      List<BigDecimal> before = rates(unit, base, said);
      List<BigDecimal> after = rates(unit, end, said);
      int years = said.kind() == Kind.CUT_OVER ? 1 : end - base;
      for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
        BigDecimal fall = divide(before.get(i).subtract(after.get(i)), years);
        boolean emptied = after.get(i).signum() == 0 && !Agreement.fallsMore(said, fall);
        if (Agreement.cut(said, fall) || emptied) {
          return Outcome.agrees(said);
        }
        if (nearest == null) {
          nearest = fall;
          worst = cutMessage(said, fall, base, end);
        }
      }
    }
    if (nearest == null || worst == null) {
      return Outcome.noData(said);
    }
    BigDecimal bound = Agreement.fallsShort(said, nearest) ? said.low() : said.high();
    Finding.Severity severity =
        Agreement.fallsMore(said, nearest)
            ? Finding.Severity.WARNING
            : Outcome.severityOfPoints(bound, nearest);
    return Outcome.differs(said, Outcome.points(nearest), severity, worst);
  }

  private static Message cutMessage(Statement said, BigDecimal fall, int base, int end) {
    String over = said.kind() == Kind.CUT_OVER ? "-over" : "";
    String key = Agreement.fallsShort(said, fall) ? "cut-short" : "cut-more";
    return Message.of(
        "statements." + key + over,
        Outcome.subject(said),
        Outcome.said(said),
        base,
        end,
        Outcome.points(fall));
  }

  private Comparison leave(Statement said, @Nullable AnnexLine unit) {
    Integer end = yearOf(said);
    if (end == null) {
      return Outcome.noData(said);
    }
    Set<Integer> stated = bases(said, end);
    BigDecimal first = null;
    int firstBase = 0;
    for (int base : stated) {
      for (BigDecimal fall : falls(said, unit, base, end)) {
        if (Agreement.level(said, fall)) {
          return Outcome.agrees(said);
        }
        if (first == null) {
          first = fall;
          firstBase = base;
        }
      }
    }
    if (first == null) {
      return Outcome.noData(said);
    }
    Message message =
        Message.of(
            said.kind() == Kind.LEAVE
                ? "statements.leave-differs"
                : "statements.leave-a-year-differs",
            sense(said),
            Outcome.said(said),
            Outcome.subject(said),
            firstBase,
            end,
            Outcome.whole(first),
            otherBase(said, unit, firstBase, end));
    // More leave than the net fall can be true where others become poor; fewer cannot.
    Finding.Severity severity =
        said.low().compareTo(first) > 0
            ? Finding.Severity.WARNING
            : Outcome.severityOfCounts(said.low(), first);
    return Outcome.differs(said, Outcome.whole(first), severity, message);
  }

  private List<BigDecimal> falls(Statement said, @Nullable AnnexLine unit, int base, int end) {
    List<BigDecimal> before = annex.counts(unit, base, said.subject());
    List<BigDecimal> after = annex.counts(unit, end, said.subject());
    List<BigDecimal> falls = new ArrayList<>();
    int years = said.kind() == Kind.LEAVE_A_YEAR ? end - base : 1;
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      falls.add(divide(before.get(i).subtract(after.get(i)), years));
    }
    return falls;
  }

  /** The same fall counted from the year before the plan or from the annex's first year. */
  private Message otherBase(Statement said, @Nullable AnnexLine unit, int base, int end) {
    Set<Integer> others = new LinkedHashSet<>();
    if (frame.first() != null) {
      others.add(frame.first() - 1);
    }
    others.addAll(annex.years());
    for (int other : others) {
      List<BigDecimal> falls =
          other == base || other >= end ? List.of() : falls(said, unit, other, end);
      if (!falls.isEmpty()) {
        return Message.of("statements.leave-other-base", other, Outcome.whole(falls.get(0)));
      }
    }
    return Message.of("statements.nothing");
  }

  private Comparison remain(Statement said, @Nullable AnnexLine unit) {
    Integer year = yearOf(said);
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
                sense(said),
                Outcome.said(said),
                Outcome.subject(said),
                printed);
    return Outcome.differs(said, printed, Outcome.severityOfCounts(said.high(), printed), message);
  }

  private Comparison households(Statement said) {
    Integer year = yearOf(said);
    List<BigDecimal> found = year == null ? List.of() : annex.households(year);
    if (year == null || found.isEmpty()) {
      return Outcome.noData(said);
    }
    if (found.stream().anyMatch(each -> Agreement.level(said, each))) {
      return Outcome.agrees(said);
    }
    BigDecimal printed = Outcome.whole(found.get(0));
    Message message =
        Message.of("statements.households-differ", year, sense(said), Outcome.said(said), printed);
    return Outcome.differs(said, printed, Outcome.severityOfCounts(said.high(), printed), message);
  }

  private Comparison shareCut(Statement said, @Nullable AnnexLine unit) {
    Integer end = yearOf(said);
    if (end == null) {
      return Outcome.noData(said);
    }
    Comparison worst = Outcome.noData(said);
    for (int base : bases(said, end)) {
      List<BigDecimal> before = annex.counts(unit, base, said.subject());
      List<BigDecimal> after = annex.counts(unit, end, said.subject());
      for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
        if (before.get(i).signum() <= 0) {
          continue;
        }
        BigDecimal fall =
            divide(before.get(i).subtract(after.get(i)).multiply(HUNDRED), before.get(i));
        if (!Agreement.fallsShort(said, fall) || ratesFall(said, unit, base, end)) {
          return Outcome.agrees(said);
        }
        if (worst.verdict() == Verdict.NO_DATA) {
          BigDecimal reached = fall.setScale(1, RoundingMode.HALF_UP);
          Message message =
              Message.of(
                  "statements.share-short",
                  Outcome.said(said),
                  Outcome.subject(said),
                  base,
                  end,
                  reached,
                  Outcome.whole(before.get(i)),
                  Outcome.whole(after.get(i)));
          worst = Outcome.differs(said, reached, Finding.Severity.ERROR, message);
        }
      }
    }
    return worst;
  }

  /** Halving is also said of the rate. */
  private boolean ratesFall(Statement said, @Nullable AnnexLine unit, int base, int end) {
    List<BigDecimal> before = annex.rates(unit, base, said.subject());
    List<BigDecimal> after = annex.rates(unit, end, said.subject());
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      BigDecimal fall = before.get(i).subtract(after.get(i)).multiply(HUNDRED);
      boolean any = before.get(i).signum() > 0;
      if (any && !Agreement.fallsShort(said, divide(fall, before.get(i)))) {
        return true;
      }
    }
    return false;
  }

  /** The year of the statement, else the plan's or the annex's last; null where it has no data. */
  @Nullable Integer yearOf(Statement said) {
    if (annex.years().isEmpty()) {
      return null;
    }
    Integer year = said.to() != null ? said.to() : frame.last();
    return year == null ? annex.years().last() : annex.years().contains(year) ? year : null;
  }

  /** The years a fall may be counted from: the stated one, else the usual readings of "đầu kỳ". */
  Set<Integer> bases(Statement said, int end) {
    Set<Integer> bases = new LinkedHashSet<>();
    Integer from = said.from();
    if (from != null && annex.years().contains(from)) {
      bases.add(from);
      return bases;
    }
    if (frame.first() != null) {
      bases.add(frame.first() - 1);
    }
    boolean certain = said.kind() == Kind.CUT_A_YEAR && from == null;
    if (!certain || !annex.years().containsAll(bases) || bases.isEmpty()) {
      bases.add(annex.years().first());
    }
    if (from == null && said.kind() == Kind.LEAVE) {
      bases.add(end - 1);
    }
    // Of a stated period that begins before the annex, only years inside it will do.
    int least = from == null ? Integer.MIN_VALUE : from + (end - from == 1 ? 1 : 0);
    bases.removeIf(base -> base >= end || base < least || !annex.years().contains(base));
    Integer before = annex.years().lower(end);
    if (bases.isEmpty() && from == null && before != null) {
      bases.add(before);
    }
    return bases;
  }

  private static BigDecimal divide(BigDecimal amount, int years) {
    return divide(amount, new BigDecimal(years));
  }

  private static BigDecimal divide(BigDecimal amount, BigDecimal by) {
    return amount.divide(by, SCALE, RoundingMode.HALF_UP);
  }
}
