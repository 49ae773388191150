package vn.chungtay.plans;

/** How far a task is; a dropped task keeps its reason in the note. */
public enum TaskState {
  OPEN,
  STARTED,
  DONE,
  DROPPED;

  /** True while somebody still has to do something. */
  public boolean pending() {
    return this == OPEN || this == STARTED;
  }
}
