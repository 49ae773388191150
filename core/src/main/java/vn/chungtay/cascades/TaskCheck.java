package vn.chungtay.cascades;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chungtay.values.Message;

/** What is wrong with the figures of a task, all of it at once. */
final class TaskCheck {
  /** No country has more households; larger figures are typing errors and would overflow sums. */
  private static final long MOST_HOUSEHOLDS = 1_000_000_000L;

  private final CascadeTask task;
  private final List<Message> faults = new ArrayList<>();

  private TaskCheck(CascadeTask task) {
    this.task = task;
  }

  static List<Message> faults(CascadeTask task) {
    TaskCheck check = new TaskCheck(task);
    check.units();
    check.targets();
    return check.faults;
  }

  private void units() {
    if (task.units().isEmpty()) {
      faults.add(Said.of("cascades.no-units"));
      return;
    }
    Set<String> codes = new HashSet<>();
    for (CascadeUnit unit : task.units()) {
      if (!codes.add(unit.code())) {
        faults.add(Said.of("cascades.unit-twice", unit.code()));
      }
      boolean outside = unit.households() < 0 || unit.households() > MOST_HOUSEHOLDS;
      if (outside || unit.poor() < 0 || unit.poor() > unit.households()) {
        faults.add(Said.of("cascades.unit-range", unit.name(), unit.households(), unit.poor()));
      }
    }
    if (task.units().stream().allMatch(unit -> unit.households() == 0)) {
      faults.add(Said.of("cascades.no-households", task.baseYear()));
    }
    if (cascadesNearPoor(task)) {
      nearPoor();
    }
  }

  private void nearPoor() {
    for (CascadeUnit unit : task.units()) {
      Long nearPoor = unit.nearPoor();
      if (nearPoor == null) {
        faults.add(Said.of("cascades.near-poor-unknown", unit.name(), task.baseYear()));
      } else if (nearPoor < 0 || nearPoor > unit.households()) {
        faults.add(Said.of("cascades.near-poor-range", unit.name(), unit.households(), nearPoor));
      }
    }
  }

  /** Near-poor is cascaded where every year has a target of it. */
  static boolean cascadesNearPoor(CascadeTask task) {
    return !task.targets().isEmpty()
        && task.targets().stream().allMatch(target -> target.nearPoor() != null);
  }

  private void targets() {
    if (task.targets().isEmpty()) {
      faults.add(Said.of("cascades.no-targets"));
    }
    int before = task.baseYear();
    for (YearTarget target : task.targets()) {
      if (target.year() <= before) {
        faults.add(Said.of("cascades.target-order", target.year(), before));
      }
      before = target.year();
      if (target.households() <= 0
          || target.households() > MOST_HOUSEHOLDS
          || target.poor() < 0
          || target.poor() > target.households()) {
        faults.add(
            Said.of("cascades.target-range", target.year(), target.households(), target.poor()));
      }
    }
  }
}
