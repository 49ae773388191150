package vn.chungtay.statements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.cascades.Constraint;
import vn.chungtay.cascades.Measure;
import vn.chungtay.statements.Statement.Kind;
import vn.chungtay.statements.Statement.Scope;
import vn.chungtay.statements.Statement.Sense;
import vn.chungtay.statements.Statement.Subject;

/**
 * The promises of a text as constraints of a cascade. Only what a constraint says exactly is
 * translated: a statement about a named unit, a group without figures, or a share other than a half
 * stays a statement.
 */
public final class Promises {
  /** The mark of households with a person of merit in a cascade's units. */
  public static final String PERSON_OF_MERIT = "person-of-merit";

  private static final BigDecimal HALF = new BigDecimal(50);

  private Promises() {}

  /**
   * The constraint that a statement is; empty where none says the same.
   *
   * @param lastYear the plan's last year, for a statement that names none
   */
  public static List<Constraint> of(Statement said, int lastYear) {
    boolean near = said.subject() == Subject.NEAR_POOR;
    boolean both = said.subject() == Subject.BOTH && said.kind() == Kind.SHARE_CUT;
    if (!said.unitName().isEmpty() || said.subject() == Subject.OTHER) {
      return List.of();
    }
    if (both) {
      List<Constraint> constraints = new ArrayList<>();
      one(said, Measure.POOR, lastYear).ifPresent(constraints::add);
      one(said, Measure.NEAR_POOR, lastYear).ifPresent(constraints::add);
      return constraints;
    }
    return said.subject() == Subject.BOTH
        ? List.of()
        : one(said, near ? Measure.NEAR_POOR : Measure.POOR, lastYear).stream().toList();
  }

  private static Optional<Constraint> one(Statement said, Measure measure, int lastYear) {
    int year = said.year().orElse(lastYear);
    boolean whole = said.scope() == Scope.WHOLE;
    Constraint constraint =
        switch (said.kind()) {
          case CUT_A_YEAR -> cut(said, measure);
          case SHARE_CUT ->
              whole && said.low().compareTo(HALF) == 0
                  ? new Constraint.Halving(measure, year, Constraint.Scope.WHOLE)
                  : null;
          case FLOOR -> new Constraint.FloorPercent(measure, said.low());
          case ZERO -> zero(said, measure, year);
          case REMAIN ->
              whole && said.sense() == Sense.EXACT && !said.isRange()
                  ? new Constraint.Target(measure, year, said.low().longValueExact())
                  : null;
          default -> null;
        };
    return Optional.ofNullable(constraint);
  }

  private static @Nullable Constraint cut(Statement said, Measure measure) {
    return switch (said.scope()) {
      case WHOLE -> new Constraint.MinimumPoints(measure, said.low(), null, Constraint.Scope.WHOLE);
      case ABOVE_AVERAGE ->
          new Constraint.MinimumPoints(
              measure, BigDecimal.ZERO, said.low(), Constraint.Scope.EVERY_UNIT);
      default -> null;
    };
  }

  private static @Nullable Constraint zero(Statement said, Measure measure, int year) {
    return switch (said.scope()) {
      case WHOLE -> new Constraint.Target(measure, year, 0);
      case PERSONS_OF_MERIT -> new Constraint.ZeroOfMark(measure, PERSON_OF_MERIT, year);
      default -> null;
    };
  }
}
