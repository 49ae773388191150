package vn.chungtay.procedures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.chungtay.standards.LegalSource;

/**
 * The calendar of working days. Days off are decided year by year, so a year that was not loaded is
 * unknown: nothing is counted through it.
 */
public final class WorkingDays {
  /** Days off of one year and Saturdays or Sundays on which people work instead. */
  public record Year(Set<LocalDate> off, Set<LocalDate> worked, LegalSource source) {
    /** Copies the days. */
    public Year {
      off = Set.copyOf(off);
      worked = Set.copyOf(worked);
    }
  }

  private final Map<Integer, Year> years;

  /** A calendar of these years. */
  public WorkingDays(Map<Integer, Year> years) {
    this.years = new TreeMap<>(years);
  }

  /** The years that were loaded. */
  public Map<Integer, Year> years() {
    return Map.copyOf(years);
  }

  /** True or false for a day of a loaded year, empty for any other. */
  public Optional<Boolean> isWorkingDay(LocalDate day) {
    Year year = years.get(day.getYear());
    if (year == null) {
      return Optional.empty();
    }
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return Optional.of(year.worked().contains(day) || (!weekend && !year.off().contains(day)));
  }

  /**
   * The last day of a limit that begins after {@code day}: the first day itself does not count
   * (Civil Code 2015, Art. 147). Empty where a year on the way is unknown.
   */
  public Optional<LocalDate> end(LocalDate day, TimeLimit limit) {
    if (!limit.workingDays()) {
      return Optional.of(day.plusDays(limit.amount()));
    }
    LocalDate at = day;
    for (int left = limit.amount(); left > 0; ) {
      at = at.plusDays(1);
      Optional<Boolean> working = isWorkingDay(at);
      if (working.isEmpty()) {
        return Optional.empty();
      }
      left -= working.get() ? 1 : 0;
    }
    return Optional.of(at);
  }
}
