package vn.chungtay.cascades;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The fewest and most households of each cell, with the constraint that says so and the year it
 * says it of. Where nothing may rise a bound of one year binds the others too.
 */
final class Bounds {
  final long[][] least;
  final long[][] most;
  private final @Nullable Constraint[][] leastBy;
  private final @Nullable Constraint[][] mostBy;
  final int[][] leastFrom;
  final int[][] mostFrom;

  private Bounds(int years, int units) {
    least = new long[years][units];
    most = new long[years][units];
    leastBy = new Constraint[years][units];
    mostBy = new Constraint[years][units];
    leastFrom = new int[years][units];
    mostFrom = new int[years][units];
  }

  /** The bounds of {@code series} under {@code constraints}. */
  static Bounds of(Series series, Collection<? extends Constraint> constraints) {
    int years = series.years().length;
    int units = series.base().length;
    Bounds bounds = new Bounds(years, units);
    boolean[] above = series.aboveAverage();
    for (int y = 0; y < years; y++) {
      Arrays.fill(bounds.leastFrom[y], y);
      Arrays.fill(bounds.mostFrom[y], y);
      for (int u = 0; u < units; u++) {
        bounds.most[y][u] = series.room()[y][u];
        Cell cell = series.cell(y, u, above[u]);
        for (Constraint constraint : constraints) {
          bounds.tighten(y, u, constraint, constraint.on(cell));
        }
      }
    }
    constraints.stream()
        .filter(Constraint::chainsYears)
        .findFirst()
        .ifPresent(chain -> bounds.chain(series, chain));
    return bounds;
  }

  private void tighten(int y, int u, Constraint constraint, Limits limits) {
    if (limits.least() > least[y][u]) {
      least[y][u] = limits.least();
      leastBy[y][u] = constraint;
    }
    if (limits.most() < most[y][u]) {
      most[y][u] = limits.most();
      mostBy[y][u] = constraint;
    }
  }

  private void chain(Series series, Constraint chain) {
    int last = least.length - 1;
    for (int u = 0; u < series.base().length; u++) {
      if (series.base()[u] < most[0][u]) {
        most[0][u] = series.base()[u];
        mostBy[0][u] = chain;
      }
      for (int y = 1; y <= last; y++) {
        if (most[y - 1][u] < most[y][u]) {
          most[y][u] = most[y - 1][u];
          mostBy[y][u] = mostBy[y - 1][u];
          mostFrom[y][u] = mostFrom[y - 1][u];
        }
      }
      for (int y = last - 1; y >= 0; y--) {
        if (least[y + 1][u] > least[y][u]) {
          least[y][u] = least[y + 1][u];
          leastBy[y][u] = leastBy[y + 1][u];
          leastFrom[y][u] = leastFrom[y + 1][u];
        }
      }
    }
  }

  /** Who set the cell's least; null for zero, which needs nobody. */
  @Nullable Constraint leastBy(int y, int u) {
    return leastBy[y][u];
  }

  /** Who set the cell's most; null for the unit's own number of households. */
  @Nullable Constraint mostBy(int y, int u) {
    return mostBy[y][u];
  }

  /** True where some cell has no number left. */
  boolean crossed() {
    for (int y = 0; y < least.length; y++) {
      for (int u = 0; u < least[y].length; u++) {
        if (least[y][u] > most[y][u]) {
          return true;
        }
      }
    }
    return false;
  }

  /** The least that a year can sum to. */
  long leastSum(int y) {
    return Arrays.stream(least[y]).sum();
  }

  /** The most that a year can sum to. */
  long mostSum(int y) {
    return Arrays.stream(most[y]).sum();
  }
}
