package vn.chungtay.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a step stands on a day.
 *
 * @param day when it was done; null where it was not
 * @param until the last day of a posting that still hangs, or the day until which the step is due
 * @param missing the steps that must come first
 */
public record StepState(
    StepRule rule,
    Status status,
    @Nullable LocalDate day,
    @Nullable LocalDate until,
    List<Step> missing) {
  /** What one can say of a step. */
  public enum Status {
    DONE,
    /** Done, but its time is not over: the sheet still hangs. */
    RUNNING,
    /** It can be taken today. */
    OPEN,
    /** It can be taken today and should have been before. */
    LATE,
    BLOCKED,
    NOT_NEEDED
  }

  /** Copies the steps. */
  public StepState {
    missing = List.copyOf(missing);
  }

  /** When it was done. */
  public Optional<LocalDate> done() {
    return Optional.ofNullable(day);
  }

  /** Until when it runs or is due, where the law names a limit and the calendar is known. */
  public Optional<LocalDate> limit() {
    return Optional.ofNullable(until);
  }
}
