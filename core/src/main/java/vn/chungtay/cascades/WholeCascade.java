package vn.chungtay.cascades;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Message;

/** The cascade in whole households: households first, then poor, then near-poor in what is left. */
final class WholeCascade {
  private final CascadeTask task;
  private final GroupTree tree;
  private final int[] years;

  WholeCascade(CascadeTask task) {
    this.task = task;
    this.tree = GroupTree.of(task.units());
    this.years = task.targets().stream().mapToInt(YearTarget::year).toArray();
  }

  CascadeOutcome outcome() {
    long[][] households = households();
    Series poor = series(Measure.POOR, households, households, YearTarget::poor);
    List<Constraint> onPoor = constraints(Measure.POOR);
    Solution poorSolution = Solution.of(poor, onPoor);
    if (poorSolution == null) {
      return Conflict.of(poor, onPoor);
    }
    if (!TaskCheck.cascadesNearPoor(task)) {
      return new Table(households, poorSolution, null).cascade();
    }
    long[][] room = new long[years.length][];
    for (int y = 0; y < years.length; y++) {
      room[y] = households[y].clone();
      for (int u = 0; u < room[y].length; u++) {
        room[y][u] -= poorSolution.counts()[y][u];
      }
    }
    Series near =
        series(
            Measure.NEAR_POOR,
            households,
            room,
            target -> Objects.requireNonNullElse(target.nearPoor(), 0L));
    List<Constraint> onNear = constraints(Measure.NEAR_POOR);
    Solution nearSolution = Solution.of(near, onNear);
    return nearSolution == null
        ? Conflict.of(near, onNear)
        : new Table(households, poorSolution, nearSolution).cascade();
  }

  private List<Constraint> constraints(Measure measure) {
    return task.constraints().stream().filter(c -> c.measure() == measure).toList();
  }

  private long[][] households() {
    int units = task.units().size();
    long[] base = task.units().stream().mapToLong(CascadeUnit::households).toArray();
    long[][] counts = new long[years.length][units];
    for (int y = 0; y < years.length; y++) {
      long target = task.targets().get(y).households();
      long[] most = new long[units];
      Arrays.fill(most, target);
      tree.spread(target, base, new long[units], most, counts[y], new GroupTree.Division[units]);
    }
    return counts;
  }

  private Series series(
      Measure measure, long[][] households, long[][] room, ToLongFunction<YearTarget> target) {
    return new Series(
        measure,
        task.baseYear(),
        task.units(),
        tree,
        years,
        task.units().stream().mapToLong(unit -> unit.base(measure)).toArray(),
        households,
        room,
        task.targets().stream().mapToLong(target).toArray());
  }

  /** Turns arrays into rows. */
  private final class Table {
    private final long[][] households;
    private final Solution poor;
    private final @Nullable Solution near;

    Table(long[][] households, Solution poor, @Nullable Solution near) {
      this.households = households;
      this.poor = poor;
      this.near = near;
    }

    Cascade cascade() {
      Explanation ofPoor = new Explanation(poor);
      Explanation ofNear = near == null ? null : new Explanation(near);
      List<UnitYear> cells = new ArrayList<>();
      for (int u = 0; u < task.units().size(); u++) {
        CascadeUnit unit = task.units().get(u);
        for (int y = 0; y < years.length; y++) {
          Message nearSaid = ofNear == null ? null : ofNear.of(y, u);
          cells.add(row(unit.code(), unit.name(), y, List.of(u), ofPoor.of(y, u), nearSaid));
        }
      }
      List<UnitYear> subtotals = new ArrayList<>();
      for (Groups.Group group : Groups.of(task.units())) {
        for (int y = 0; y < years.length; y++) {
          subtotals.add(sum(group.path(), group.name(), y, group.members()));
        }
      }
      List<Integer> everyone = new ArrayList<>();
      for (int u = 0; u < task.units().size(); u++) {
        everyone.add(u);
      }
      List<UnitYear> totals = new ArrayList<>();
      for (int y = 0; y < years.length; y++) {
        totals.add(sum("", "", y, everyone));
      }
      return new Cascade(task.baseYear(), true, cells, subtotals, totals);
    }

    private UnitYear sum(String code, String name, int y, List<Integer> members) {
      Message said = Said.of("cascades.sum", (long) members.size());
      return row(code, name, y, members, said, near == null ? null : said);
    }

    private UnitYear row(
        String code,
        String name,
        int y,
        List<Integer> members,
        Message said,
        @Nullable Message nearSaid) {
      long all = sum(households[y], members);
      long poorCount = sum(poor.counts()[y], members);
      Long nearCount = near == null ? null : Long.valueOf(sum(near.counts()[y], members));
      return new UnitYear(
          code,
          name,
          years[y],
          all,
          poorCount,
          UnitYear.rate(poorCount, all),
          said,
          nearCount,
          nearCount == null ? null : UnitYear.rate(nearCount, all),
          nearSaid);
    }

    private static long sum(long[] perUnit, List<Integer> members) {
      return members.stream().mapToLong(u -> perUnit[u]).sum();
    }
  }
}
