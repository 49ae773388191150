package vn.chungtay.cascades;

import java.util.List;

/**
 * What to cascade.
 *
 * @param units figures of {@code baseYear}; shares are of the sum of the units, which is what makes
 *     sums exact, also where an annex prints another total
 * @param targets one a year after the base year, ascending
 * @param constraints besides the targets; empty for the plain proportion
 */
public record CascadeTask(
    int baseYear, List<CascadeUnit> units, List<YearTarget> targets, List<Constraint> constraints) {
  public CascadeTask {
    units = List.copyOf(units);
    targets = List.copyOf(targets);
    constraints = List.copyOf(constraints);
  }
}
