package vn.chungtay.cascades;

import java.util.List;
import vn.chungtay.values.Message;

/** Cascades a target to units. Stateless; any thread may call it. */
public final class Cascading {
  private Cascading() {}

  /**
   * In whole households: sums are exact at every level, every constraint is kept. Refused (CAS-001)
   * where figures cannot be used, (CAS-002) where constraints contradict each other.
   */
  public static CascadeOutcome whole(CascadeTask task) {
    List<Message> faults = TaskCheck.faults(task);
    return faults.isEmpty() ? new WholeCascade(task).outcome() : unusable(faults);
  }

  /**
   * The plain proportion: each share rounded half up by itself, the rate from the unrounded shares.
   * Constraints are not looked at. Refused (CAS-001) where figures cannot be used.
   */
  public static CascadeOutcome proportional(CascadeTask task) {
    List<Message> faults = TaskCheck.faults(task);
    return faults.isEmpty() ? new Proportion(task).cascade() : unusable(faults);
  }

  private static CascadeRefused unusable(List<Message> faults) {
    return new CascadeRefused(CascadeRefused.UNUSABLE, List.of(), faults);
  }
}
