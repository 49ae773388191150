package vn.chungtay.cascades;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Message;

/**
 * A promise of the plan that bounds cells or the whole. The figures come from the plan's text; none
 * is built in.
 */
public sealed interface Constraint {
  /** What it is about. */
  Measure measure();

  /** Its name in a sentence, with its figures. */
  Message said();

  /** Why it binds this cell: its name, or more exactly which of its figures holds here. */
  default Message why(Cell cell) {
    return said();
  }

  /** The bounds it sets for one unit in one year. */
  default Limits on(Cell cell) {
    return Limits.NONE;
  }

  /** The bounds it sets for the whole in one year; {@code whole} is the sum of all units. */
  default Limits onWhole(Cell whole) {
    return Limits.NONE;
  }

  /** True where it ties each year to the year before. */
  default boolean chainsYears() {
    return false;
  }

  /** Whom a promise binds. */
  enum Scope {
    EVERY_UNIT,
    WHOLE
  }

  /** The whole has exactly this many households in a year. */
  record Target(Measure measure, int year, long count) implements Constraint {
    @Override
    public Message said() {
      return Said.of("cascades.constraint-target", year, measure.said(), count);
    }
  }

  /**
   * The rate falls by at least so many points a year. Counted from the base year ("bình quân 1,2
   * %/năm"): after n years the rate is at most base rate − n × points, so a year that did more
   * keeps its credit. A rate cannot fall under zero.
   *
   * @param aboveAverage another number of points for units whose base rate is above the average;
   *     null when there is none
   */
  record MinimumPoints(
      Measure measure, BigDecimal points, @Nullable BigDecimal aboveAverage, Scope scope)
      implements Constraint {
    @Override
    public Limits on(Cell cell) {
      return scope == Scope.WHOLE ? Limits.NONE : Limits.atMost(most(cell, pointsOf(cell)));
    }

    @Override
    public Limits onWhole(Cell whole) {
      return scope == Scope.WHOLE ? Limits.atMost(most(whole, points)) : Limits.NONE;
    }

    @Override
    public Message why(Cell cell) {
      return cell.aboveAverage() && aboveAverage != null
          ? Said.of("cascades.why-above-average", aboveAverage)
          : Said.of("cascades.why-points", points);
    }

    /** The points that bind this cell. */
    public BigDecimal pointsOf(Cell cell) {
      return cell.aboveAverage() && aboveAverage != null ? aboveAverage : points;
    }

    private static long most(Cell cell, BigDecimal points) {
      long before = cell.unit().households();
      if (before == 0) {
        return cell.households();
      }
      // households × (base / before − n × points / 100), rounded down: the promise is a minimum.
      BigDecimal perBefore =
          BigDecimal.valueOf(cell.baseCount())
              .movePointRight(2)
              .subtract(points.multiply(BigDecimal.valueOf(cell.yearsSinceBase() * before)));
      BigDecimal count =
          perBefore
              .multiply(BigDecimal.valueOf(cell.households()))
              .divide(BigDecimal.valueOf(before).movePointRight(2), 0, RoundingMode.FLOOR);
      return Math.max(0, count.longValueExact());
    }

    @Override
    public Message said() {
      if (scope == Scope.WHOLE) {
        return Said.of("cascades.constraint-points-whole", measure.said(), points);
      }
      return aboveAverage == null
          ? Said.of("cascades.constraint-points", measure.said(), points)
          : Said.of("cascades.constraint-points-above", measure.said(), points, aboveAverage);
    }
  }

  /**
   * From {@code byYear} on, at most half of the base. An odd number leaves its greater half in a
   * unit (a household cannot be halved); for the whole it is the exact half.
   */
  record Halving(Measure measure, int byYear, Scope scope) implements Constraint {
    @Override
    public Limits on(Cell cell) {
      return scope == Scope.WHOLE || cell.year() < byYear
          ? Limits.NONE
          : Limits.atMost((cell.baseCount() + 1) / 2);
    }

    @Override
    public Limits onWhole(Cell whole) {
      return scope == Scope.WHOLE && whole.year() >= byYear
          ? Limits.atMost(whole.baseCount() / 2)
          : Limits.NONE;
    }

    @Override
    public Message said() {
      String key =
          scope == Scope.WHOLE
              ? "cascades.constraint-halving-whole"
              : "cascades.constraint-halving";
      return Said.of(key, measure.said(), byYear);
    }
  }

  /** At least so many percent of the unit's households stay; never more than the base had. */
  record FloorPercent(Measure measure, BigDecimal percent) implements Constraint {
    @Override
    public Limits on(Cell cell) {
      BigInteger least =
          percent
              .multiply(BigDecimal.valueOf(cell.households()))
              .movePointLeft(2)
              .setScale(0, RoundingMode.CEILING)
              .toBigIntegerExact();
      return Limits.atLeast(Math.min(cell.baseCount(), least.longValueExact()));
    }

    @Override
    public Message said() {
      return Said.of("cascades.constraint-floor-percent", measure.said(), percent);
    }
  }

  /** Households that cannot work stay; a unit whose number is unknown has no floor. */
  record FloorCannotWork(Measure measure) implements Constraint {
    @Override
    public Limits on(Cell cell) {
      Long cannotWork = cell.unit().cannotWork();
      return cannotWork == null
          ? Limits.NONE
          : Limits.atLeast(Math.min(cell.baseCount(), cannotWork));
    }

    @Override
    public Message said() {
      return Said.of("cascades.constraint-floor-cannot-work", measure.said());
    }
  }

  /** From {@code byYear} on no household of the mark is left: at least those have gone. */
  record ZeroOfMark(Measure measure, String mark, int byYear) implements Constraint {
    @Override
    public Limits on(Cell cell) {
      long marked = Objects.requireNonNullElse(cell.unit().marked().get(mark), 0L);
      return cell.year() < byYear || marked == 0
          ? Limits.NONE
          : Limits.atMost(Math.max(0, cell.baseCount() - marked));
    }

    @Override
    public Message said() {
      return Said.of("cascades.constraint-zero-mark", measure.said(), mark, byYear);
    }
  }

  /**
   * A cell that a person typed and locked.
   *
   * @param unitName how people call the unit
   */
  record FixedCell(Measure measure, String unitCode, String unitName, int year, long count)
      implements Constraint {
    /** Of a unit whose code people know. */
    public FixedCell(Measure measure, String unitCode, int year, long count) {
      this(measure, unitCode, unitCode, year, count);
    }

    @Override
    public Limits on(Cell cell) {
      return cell.year() == year && cell.unit().code().equals(unitCode)
          ? new Limits(count, count)
          : Limits.NONE;
    }

    @Override
    public Message said() {
      return Said.of("cascades.constraint-fixed", unitName, year, measure.said(), count);
    }
  }

  /** No unit has more than the year before, nor more than in the base year. */
  record NeverRises(Measure measure) implements Constraint {
    @Override
    public boolean chainsYears() {
      return true;
    }

    @Override
    public Message said() {
      return Said.of("cascades.constraint-never-rises", measure.said());
    }
  }
}
