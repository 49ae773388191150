package vn.chungtay.cascades;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether whole numbers exist for all cells at once where no unit may rise, and which. The question
 * is one of flows: each unit's households run through its years, and those that leave poverty in a
 * year leave the run there. Flow into the first year, out of each year and at the end is what the
 * targets say; bounds lie on the runs. Flows with whole bounds are whole, so the answer is exact
 * (circulation with lower bounds, solved by Dinic's maximum flow).
 */
final class YearFlow {
  private static final long UNBOUNDED = Long.MAX_VALUE / 4;

  private final int years;
  private final int units;
  private final FlowNetwork network;
  private final long[][] least;
  private final long[][] most;
  private final int[][] runEdges;
  private boolean possible = true;

  /**
   * Sets the question up.
   *
   * @param targets per year; null where the year has none
   */
  YearFlow(long[][] least, long[][] most, @Nullable Long[] targets) {
    this.years = least.length;
    this.units = years == 0 ? 0 : least[0].length;
    this.least = least;
    this.most = most;
    this.runEdges = new int[years][units];
    int sink = 1 + units * years + years + 1;
    this.network = new FlowNetwork(sink + 1);
    layRuns();
    layTargets(targets, sink);
  }

  /** Where unit {@code u}'s run stands in year {@code y}; 0 is the source of all runs. */
  private int run(int u, int y) {
    return 1 + u * years + y;
  }

  /** Where those go who leave in year {@code y}; {@code y == years} are those left at the end. */
  private int leavers(int y) {
    return 1 + units * years + y;
  }

  private void layRuns() {
    for (int u = 0; u < units; u++) {
      for (int y = 0; y < years; y++) {
        int from = y == 0 ? 0 : run(u, y - 1);
        if (least[y][u] > most[y][u]) {
          possible = false;
          return;
        }
        runEdges[y][u] = network.edge(from, run(u, y), least[y][u], most[y][u]);
        network.edge(run(u, y), leavers(y + 1 < years ? y + 1 : years), 0, UNBOUNDED);
      }
    }
  }

  private void layTargets(@Nullable Long[] targets, int sink) {
    // Leavers of years between two targets leave together what lies between the targets.
    long before = -1;
    int open = -1;
    for (int y = 0; y < years; y++) {
      Long target = targets[y];
      if (y > 0 && open >= 0) {
        network.edge(leavers(y), open, 0, UNBOUNDED);
      } else if (y > 0) {
        network.edge(leavers(y), sink, 0, UNBOUNDED);
      }
      if (target != null) {
        if (before >= 0) {
          close(open, sink, before - target);
        } else if (y == 0) {
          network.edge(sink, 0, target, target);
        }
        before = target;
        open = network.node();
      }
    }
    int end = open >= 0 ? open : sink;
    network.edge(leavers(years), end, 0, UNBOUNDED);
    if (open >= 0) {
      close(open, sink, before);
    }
    if (years > 0 && targets[0] == null) {
      network.edge(sink, 0, 0, UNBOUNDED);
    }
  }

  private void close(int open, int sink, long exactly) {
    if (exactly < 0) {
      possible = false;
      return;
    }
    network.edge(open, sink, exactly, exactly);
  }

  /** Counts per year and unit that keep every bound and target; null where there are none. */
  long @Nullable [][] solve() {
    if (!possible || !network.circulates()) {
      return null;
    }
    long[][] counts = new long[years][units];
    for (int y = 0; y < years; y++) {
      for (int u = 0; u < units; u++) {
        counts[y][u] = least[y][u] + network.flow(runEdges[y][u]);
      }
    }
    return counts;
  }

  /**
   * Counts of which the one farthest from {@code wish} is as near as can be; null where there are
   * none at all. The wish may lie outside the bounds.
   */
  static long @Nullable [][] nearest(long[][] least, long[][] most, long[] targets, long[][] wish) {
    @Nullable Long[] exact = Arrays.stream(targets).boxed().toArray(Long[]::new);
    long high = 0;
    for (long[] ofYear : most) {
      high = Math.max(high, Arrays.stream(ofYear).max().orElse(0));
    }
    long low = 0;
    long[][] best = new YearFlow(least, most, exact).solve();
    while (best != null && low < high) {
      long distance = low + (high - low) / 2;
      long[][] found =
          new YearFlow(
                  within(least, most, wish, -distance), within(least, most, wish, distance), exact)
              .solve();
      if (found == null) {
        low = distance + 1;
      } else {
        best = found;
        high = distance;
      }
    }
    return best;
  }

  private static long[][] within(long[][] least, long[][] most, long[][] wish, long distance) {
    long[][] bound = new long[least.length][];
    for (int y = 0; y < least.length; y++) {
      bound[y] = new long[least[y].length];
      for (int u = 0; u < bound[y].length; u++) {
        bound[y][u] = Math.min(most[y][u], Math.max(least[y][u], wish[y][u] + distance));
      }
    }
    return bound;
  }
}
