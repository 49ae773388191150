package vn.chungtay.cascades;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Message;

/**
 * Finds which constraints contradict each other: first a set of which none can be spared (each is
 * left out in turn and stays out when the rest still contradict), then, where the number of
 * constraints lets all smaller sets be tried, one of the fewest members.
 */
final class Conflict {
  /** More smaller sets than this are not tried; the set found is then still one without spare. */
  private static final int TRIALS = 3_000;

  private final Series series;
  private final List<Constraint> all;
  private int trials;

  private Conflict(Series series, List<Constraint> constraints) {
    this.series = series;
    this.all = new ArrayList<>();
    for (int y = 0; y < series.years().length; y++) {
      all.add(new Constraint.Target(series.measure(), series.years()[y], series.targets()[y]));
    }
    all.addAll(constraints);
  }

  /** The refusal of {@code constraints}, which the caller has found impossible. */
  static CascadeRefused of(Series series, List<Constraint> constraints) {
    Conflict conflict = new Conflict(series, constraints);
    List<Constraint> smallest = conflict.fewest(conflict.withoutSpare());
    List<Message> reasons = new ArrayList<>();
    reasons.add(
        Said.of("cascades.conflict", Said.list(smallest.stream().map(Constraint::said).toList())));
    reasons.add(new ConflictReason(series, smallest).message());
    return new CascadeRefused(CascadeRefused.CONTRADICTION, smallest, reasons);
  }

  private List<Constraint> withoutSpare() {
    // Late targets are spared first, so that the earliest year that does not work is named.
    int years = series.years().length;
    List<Constraint> order = new ArrayList<>(all.subList(0, years));
    order.addAll(0, all.subList(years, all.size()));
    Collections.reverse(order);
    Set<Constraint> kept = new LinkedHashSet<>(all);
    for (Constraint candidate : order) {
      kept.remove(candidate);
      if (possible(series, kept)) {
        kept.add(candidate);
      }
    }
    return all.stream().filter(kept::contains).distinct().toList();
  }

  private List<Constraint> fewest(List<Constraint> found) {
    for (int size = 1; size < found.size(); size++) {
      List<Constraint> smaller = search(size, 0, new ArrayList<>());
      if (smaller != null) {
        return smaller;
      }
    }
    return found;
  }

  private @Nullable List<Constraint> search(int size, int start, List<Constraint> chosen) {
    if (chosen.size() == size) {
      trials++;
      return possible(series, chosen) ? null : List.copyOf(chosen);
    }
    for (int i = start; i < all.size() && trials < TRIALS; i++) {
      chosen.add(all.get(i));
      List<Constraint> found = search(size, i + 1, chosen);
      if (found != null) {
        return found;
      }
      chosen.remove(chosen.size() - 1);
    }
    return null;
  }

  /** Whether whole numbers exist that keep all of {@code active} and nothing else. */
  static boolean possible(Series series, Collection<Constraint> active) {
    Bounds bounds = Bounds.of(series, active);
    if (bounds.crossed()) {
      return false;
    }
    @Nullable Long[] targets = new Long[series.years().length];
    for (Constraint constraint : active) {
      for (int y = 0; y < targets.length; y++) {
        if (constraint instanceof Constraint.Target target && target.year() == series.years()[y]) {
          targets[y] = target.count();
        }
      }
    }
    for (int y = 0; y < targets.length; y++) {
      Long target = targets[y];
      if (target != null && !fits(series, bounds, active, y, target)) {
        return false;
      }
    }
    return active.stream().noneMatch(Constraint::chainsYears)
        || new YearFlow(bounds.least, bounds.most, targets).solve() != null;
  }

  private static boolean fits(
      Series series, Bounds bounds, Collection<Constraint> active, int y, long target) {
    Cell whole = series.whole(y);
    boolean wholeKept =
        active.stream()
            .map(constraint -> constraint.onWhole(whole))
            .allMatch(limits -> target >= limits.least() && target <= limits.most());
    return wholeKept && bounds.leastSum(y) <= target && target <= bounds.mostSum(y);
  }
}
