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
import vn.chungtay.values.Message;

/**
 * Statements of what falls, from one year to another: points cut, households that leave, a share
 * cut. Which year it is counted from is mostly not said, so each usual reading is tried.
 */
final class Falls {
  private static final int SCALE = 8;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final AnnexFigures annex;
  private final PlanFrame frame;
  private final Readings readings;

  Falls(AnnexFigures annex, PlanFrame frame, Readings readings) {
    this.annex = annex;
    this.frame = frame;
    this.readings = readings;
  }

  Comparison cut(Statement said, @Nullable AnnexLine unit) {
    Integer end = readings.yearOf(said);
    if (end == null) {
      return Outcome.noData(said);
    }
    Message worst = null;
    BigDecimal nearest = null;
    for (int base : readings.bases(said, end)) {
      List<BigDecimal> before = readings.rates(unit, base, said);
      List<BigDecimal> after = readings.rates(unit, end, said);
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

  Comparison leave(Statement said, @Nullable AnnexLine unit) {
    Integer end = readings.yearOf(said);
    if (end == null) {
      return Outcome.noData(said);
    }
    Set<Integer> stated = readings.bases(said, end);
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
            Outcome.sense(said),
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

  Comparison shareCut(Statement said, @Nullable AnnexLine unit) {
    Integer end = readings.yearOf(said);
    if (end == null) {
      return Outcome.noData(said);
    }
    Comparison worst = Outcome.noData(said);
    for (int base : readings.bases(said, end)) {
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

  private static BigDecimal divide(BigDecimal amount, int years) {
    return divide(amount, new BigDecimal(years));
  }

  private static BigDecimal divide(BigDecimal amount, BigDecimal by) {
    return amount.divide(by, SCALE, RoundingMode.HALF_UP);
  }
}
