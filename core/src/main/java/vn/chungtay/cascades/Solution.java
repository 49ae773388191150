package vn.chungtay.cascades;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whole counts per year and unit that keep every bound and target.
 *
 * @param divisions per year and unit the division that decided; null where all years were solved
 *     jointly
 */
@SuppressWarnings("ArrayRecordComponent") // inner arithmetic, never compared
record Solution(
    Series series,
    Bounds bounds,
    boolean chained,
    long[][] counts,
    GroupTree.Division @Nullable [][] divisions) {

  /**
   * Solves {@code series}: the last year first, for the end is what a plan promises, then each year
   * before it with the next year's counts as its least. Where the bounds of an early year do not
   * admit that, all years are solved at once. Null where no whole numbers keep everything.
   */
  static @Nullable Solution of(Series series, List<Constraint> constraints) {
    Bounds bounds = Bounds.of(series, constraints);
    boolean chained = constraints.stream().anyMatch(Constraint::chainsYears);
    if (!wholesKept(series, constraints) || bounds.crossed()) {
      return null;
    }
    int years = series.years().length;
    int units = series.base().length;
    long[][] counts = new long[years][units];
    GroupTree.Division[][] divisions = new GroupTree.Division[years][units];
    for (int y = years - 1; y >= 0; y--) {
      long[] least = bounds.least[y];
      if (chained && y + 1 < years) {
        least = greater(least, counts[y + 1]);
      }
      long total = series.targets()[y];
      if (Arrays.stream(least).sum() > total || bounds.mostSum(y) < total) {
        return chained ? jointly(series, bounds) : null;
      }
      series.tree().spread(total, series.base(), least, bounds.most[y], counts[y], divisions[y]);
    }
    return new Solution(series, bounds, chained, counts, divisions);
  }

  private static @Nullable Solution jointly(Series series, Bounds bounds) {
    int years = series.years().length;
    long[][] wish = new long[years][series.base().length];
    long all = Math.max(1, series.tree().sum(series.base()));
    for (int y = 0; y < years; y++) {
      for (int u = 0; u < wish[y].length; u++) {
        wish[y][u] = (2 * series.base()[u] * series.targets()[y] + all) / (2 * all);
      }
    }
    int[] order = byCode(series.units());
    long[][] inOrder =
        YearFlow.nearest(
            permuted(bounds.least, order),
            permuted(bounds.most, order),
            series.targets(),
            permuted(wish, order));
    if (inOrder == null) {
      return null;
    }
    long[][] counts = new long[years][order.length];
    for (int y = 0; y < years; y++) {
      for (int i = 0; i < order.length; i++) {
        counts[y][order[i]] = inOrder[y][i];
      }
    }
    return new Solution(series, bounds, true, counts, null);
  }

  /**
   * Units by their codes: of equally good flows the same one is found in whatever order they come.
   */
  private static int[] byCode(List<CascadeUnit> units) {
    return IntStream.range(0, units.size())
        .boxed()
        .sorted(Comparator.comparing(i -> units.get(i).code()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static long[][] permuted(long[][] byYear, int[] order) {
    long[][] permuted = new long[byYear.length][order.length];
    for (int y = 0; y < byYear.length; y++) {
      for (int i = 0; i < order.length; i++) {
        permuted[y][i] = byYear[y][order[i]];
      }
    }
    return permuted;
  }

  private static boolean wholesKept(Series series, List<Constraint> constraints) {
    for (int y = 0; y < series.years().length; y++) {
      Cell whole = series.whole(y);
      long target = series.targets()[y];
      for (Constraint constraint : constraints) {
        Limits limits = constraint.onWhole(whole);
        if (target < limits.least() || target > limits.most()) {
          return false;
        }
      }
    }
    return true;
  }

  private static long[] greater(long[] a, long[] b) {
    long[] greater = a.clone();
    for (int i = 0; i < greater.length; i++) {
      greater[i] = Math.max(a[i], b[i]);
    }
    return greater;
  }
}
