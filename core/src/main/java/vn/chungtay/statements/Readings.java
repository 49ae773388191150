package vn.chungtay.statements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.statements.Statement.Kind;
import vn.chungtay.statements.Statement.Subject;

/**
 * What a sentence may mean where it leaves something open: which year, counted from which, the rate
 * of whom. A plan is not reproached with a reading that it did not mean.
 */
final class Readings {
  private final AnnexFigures annex;
  private final PlanFrame frame;

  Readings(AnnexFigures annex, PlanFrame frame) {
    this.annex = annex;
    this.frame = frame;
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

  /** "Nghèo đa chiều" is used for the poor alone and for poor and near-poor: both are honest. */
  List<BigDecimal> rates(@Nullable AnnexLine unit, int year, Statement said) {
    List<BigDecimal> found = annex.rates(unit, year, said.subject());
    if (said.subject() != Subject.BOTH) {
      return found;
    }
    List<BigDecimal> either = new ArrayList<>(found);
    either.addAll(annex.rates(unit, year, Subject.POOR));
    return found.isEmpty() ? List.of() : either;
  }
}
