package vn.chungtay.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.cascades.Constraint;
import vn.chungtay.cascades.Measure;
import vn.chungtay.cascades.YearTarget;

/**
 * What the planner asks of a cascade: from which year, to which totals, under which promises. Every
 * figure comes from the form; null where the plan makes no such promise.
 *
 * @param minimumPoints points a year for every unit
 * @param aboveAveragePoints points a year for units whose rate is above the average
 * @param halveBy from this year on, at most half of the base
 * @param floorPercent share of households that stays, in percent
 * @param locks cells that a person marked
 */
public record CascadeRequest(
    int baseYear,
    List<YearTarget> targets,
    @Nullable BigDecimal minimumPoints,
    @Nullable BigDecimal aboveAveragePoints,
    @Nullable Integer halveBy,
    @Nullable BigDecimal floorPercent,
    boolean neverRises,
    List<Lock> locks) {
  /**
   * A cell that stays as it is.
   *
   * @param row position of the unit in the annex
   */
  public record Lock(int row, int year, long poor) {}

  /** Copies the lists. */
  public CascadeRequest {
    targets = List.copyOf(targets);
    locks = List.copyOf(locks);
  }

  /** The promises as constraints of the cascade. */
  List<Constraint> constraints() {
    List<Constraint> all = new ArrayList<>();
    if (minimumPoints != null || aboveAveragePoints != null) {
      BigDecimal points = minimumPoints == null ? BigDecimal.ZERO : minimumPoints;
      all.add(
          new Constraint.MinimumPoints(
              Measure.POOR, points, aboveAveragePoints, Constraint.Scope.EVERY_UNIT));
    }
    if (halveBy != null) {
      all.add(new Constraint.Halving(Measure.POOR, halveBy, Constraint.Scope.EVERY_UNIT));
    }
    if (floorPercent != null) {
      all.add(new Constraint.FloorPercent(Measure.POOR, floorPercent));
    }
    if (neverRises) {
      all.add(new Constraint.NeverRises(Measure.POOR));
    }
    return all;
  }
}
