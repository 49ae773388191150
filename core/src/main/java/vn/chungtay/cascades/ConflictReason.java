package vn.chungtay.cascades;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Message;

/** Says where a set of contradicting constraints meets: the unit, the year, the numbers. */
final class ConflictReason {
  private final Series series;
  private final List<Constraint> conflict;
  private final Bounds bounds;

  ConflictReason(Series series, List<Constraint> conflict) {
    this.series = series;
    this.conflict = conflict;
    this.bounds = Bounds.of(series, conflict);
  }

  Message message() {
    Message found = cell();
    if (found == null) {
      found = whole();
    }
    if (found == null) {
      found = sum();
    }
    if (found == null) {
      found = rising();
    }
    return found == null ? joint() : found;
  }

  private @Nullable Message cell() {
    for (int y = 0; y < bounds.least.length; y++) {
      for (int u = 0; u < bounds.least[y].length; u++) {
        long least = bounds.least[y][u];
        long most = bounds.most[y][u];
        if (least > most) {
          return Said.of(
              "cascades.conflict-cell",
              series.units().get(u).name(),
              series.years()[y],
              least,
              named(bounds.leastBy(y, u)),
              most,
              named(bounds.mostBy(y, u)));
        }
      }
    }
    return null;
  }

  private static Message named(@Nullable Constraint constraint) {
    return constraint == null ? Said.of("cascades.why-room") : constraint.said();
  }

  private @Nullable Message whole() {
    for (Constraint constraint : conflict) {
      for (int y = 0; y < series.years().length; y++) {
        Limits limits = constraint.onWhole(series.whole(y));
        long target = series.targets()[y];
        if (holds(y) && target > limits.most()) {
          return Said.of(
              "cascades.conflict-whole",
              series.years()[y],
              target,
              limits.most(),
              constraint.said());
        }
      }
    }
    return null;
  }

  private boolean holds(int y) {
    return conflict.contains(
        new Constraint.Target(series.measure(), series.years()[y], series.targets()[y]));
  }

  private @Nullable Message sum() {
    for (int y = 0; y < series.years().length; y++) {
      long target = series.targets()[y];
      if (holds(y) && bounds.mostSum(y) < target) {
        return sumMessage("cascades.conflict-sum-most", y, bounds.mostSum(y));
      }
      if (holds(y) && bounds.leastSum(y) > target) {
        return sumMessage("cascades.conflict-sum-least", y, bounds.leastSum(y));
      }
    }
    return null;
  }

  private Message sumMessage(String key, int y, long sum) {
    boolean atMost = key.endsWith("most");
    Set<Message> named = new LinkedHashSet<>();
    for (int u = 0; u < series.base().length; u++) {
      Constraint by = atMost ? bounds.mostBy(y, u) : bounds.leastBy(y, u);
      if (by != null || atMost) {
        named.add(named(by));
      }
    }
    return Said.of(
        key,
        series.years()[y],
        series.targets()[y],
        (long) series.base().length,
        sum,
        Said.list(List.copyOf(named)));
  }

  private @Nullable Message rising() {
    int before = -1;
    for (int y = 0; y < series.years().length; y++) {
      if (!holds(y)) {
        continue;
      }
      if (before >= 0 && series.targets()[y] > series.targets()[before]) {
        return Said.of(
            "cascades.conflict-rising",
            series.years()[before],
            series.targets()[before],
            series.years()[y],
            series.targets()[y]);
      }
      before = y;
    }
    return null;
  }

  private Message joint() {
    return Said.of(
        "cascades.conflict-joint",
        series.years()[0],
        series.years()[series.years().length - 1],
        (long) series.base().length);
  }
}
