package vn.chungtay.households;

import java.time.LocalDate;

/**
 * A step on a household's way out of poverty.
 *
 * @param number within the household; 0 for a new one
 * @param cause code of the cause it works on
 * @param owner who sees to it
 * @param due by when
 * @param result what came of it; empty while it is planned
 */
public record WayStep(
    int number,
    String cause,
    String action,
    String owner,
    LocalDate due,
    State state,
    String result) {
  /** Planned, done, or given up. */
  public enum State {
    PLANNED,
    DONE,
    DROPPED;

    /** Key of the word. */
    public String key() {
      return "care.way-state." + name();
    }
  }

  /** True where it should have been done by now. */
  public boolean lateOn(LocalDate day) {
    return state == State.PLANNED && due.isBefore(day);
  }
}
