package vn.chungtay.cascades;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A second opinion on whether numbers exist, found in another way than the product's: units are
 * added one by one and every reachable row of yearly sums is kept. Slow and complete, for small
 * tasks.
 */
final class EveryWay {
  private EveryWay() {}

  static boolean isPossible(CascadeTask task, List<Constraint> constraints) {
    Map<Integer, Long> wanted = new HashMap<>();
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Target target) {
        wanted.put(target.year(), target.count());
      }
    }
    boolean chained = constraints.stream().anyMatch(Constraint::chainsYears);
    Cascade households =
        Cascading.whole(new CascadeTask(task.baseYear(), task.units(), task.targets(), List.of()))
            .cascade()
            .orElseThrow();
    Set<List<Long>> sums = Set.of(List.copyOf(Collections.nCopies(task.targets().size(), 0L)));
    for (CascadeUnit unit : task.units()) {
      Set<List<Long>> next = new HashSet<>();
      for (List<Long> path : paths(task, unit, households, constraints, chained, wanted)) {
        for (List<Long> sum : sums) {
          List<Long> added = new ArrayList<>();
          boolean fits = true;
          for (int y = 0; y < path.size() && fits; y++) {
            long to = sum.get(y) + path.get(y);
            fits = to <= wanted.getOrDefault(task.targets().get(y).year(), Long.MAX_VALUE);
            added.add(to);
          }
          if (fits) {
            next.add(added);
          }
        }
      }
      sums = next;
    }
    return sums.stream()
        .anyMatch(
            sum ->
                IntStream.range(0, sum.size())
                    .allMatch(
                        y -> {
                          int year = task.targets().get(y).year();
                          return !wanted.containsKey(year) || wanted.get(year).equals(sum.get(y));
                        }));
  }

  /** Every way of one unit through the years; years without a target count as zero in the sum. */
  private static Set<List<Long>> paths(
      CascadeTask task,
      CascadeUnit unit,
      Cascade households,
      List<Constraint> constraints,
      boolean chained,
      Map<Integer, Long> wanted) {
    long all = task.units().stream().mapToLong(CascadeUnit::households).sum();
    long poor = task.units().stream().mapToLong(CascadeUnit::poor).sum();
    boolean above = unit.poor() * all > poor * unit.households();
    Map<Long, Set<List<Long>>> byLast = new HashMap<>();
    byLast.put(chained ? unit.poor() : Long.MAX_VALUE, Set.of(List.of()));
    for (YearTarget target : task.targets()) {
      long own = households.findCell(unit.code(), target.year()).orElseThrow().households();
      Cell cell =
          new Cell(unit, target.year(), target.year() - task.baseYear(), own, unit.poor(), above);
      long least = 0;
      long most = own;
      for (Constraint constraint : constraints) {
        least = Math.max(least, constraint.on(cell).least());
        most = Math.min(most, constraint.on(cell).most());
      }
      most = Math.min(most, wanted.getOrDefault(target.year(), Long.MAX_VALUE));
      Map<Long, Set<List<Long>>> next = new HashMap<>();
      for (var before : byLast.entrySet()) {
        for (long count = least; count <= Math.min(most, before.getKey()); count++) {
          for (List<Long> path : before.getValue()) {
            List<Long> longer = new ArrayList<>(path);
            longer.add(wanted.containsKey(target.year()) ? count : 0L);
            next.computeIfAbsent(chained ? count : Long.MAX_VALUE, k -> new HashSet<>())
                .add(longer);
          }
        }
      }
      byLast = next;
    }
    Set<List<Long>> paths = new HashSet<>();
    byLast.values().forEach(paths::addAll);
    return paths;
  }
}
