package vn.chungtay.households;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a poor or near-poor household is looked after.
 *
 * @param charge name and position of the one in charge; empty for nobody
 * @param nextDay by when somebody goes again
 * @param steps of its way out that are planned, and how many of these are {@code lateSteps}
 */
public record Care(
    long householdId,
    String number,
    String head,
    long areaId,
    StandingClass standing,
    String charge,
    Optional<LocalDate> lastVisit,
    Optional<LocalDate> nextDay,
    int steps,
    int lateSteps) {
  /** True where a visit that was agreed did not take place by then. */
  public boolean lateOn(LocalDate day) {
    return nextDay.isPresent() && nextDay.get().isBefore(day);
  }
}
