package vn.chungtay.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A duty of an approved plan as followed up: made when the plan is approved. */
public record Task(
    long id,
    long planId,
    String planTitle,
    String body,
    DutyRole role,
    String content,
    @Nullable LocalDate due,
    TaskState state,
    String note,
    @Nullable LocalDate doneOn) {
  /** True where the day has passed and the task is not done; a task without a day is never late. */
  public boolean lateOn(LocalDate today) {
    return state.pending() && due != null && due.isBefore(today);
  }
}
