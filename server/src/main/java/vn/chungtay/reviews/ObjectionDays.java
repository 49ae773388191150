package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.procedures.StepRule;
import vn.chungtay.procedures.TimeLimit;
import vn.chungtay.procedures.WorkingDays;
import vn.chungtay.standards.LegalSource;

/**
 * Until when and at whom anybody may object to a posted sheet, as the procedure of its day says.
 *
 * @param last the last day; null where it cannot be told
 * @param length how long the sheet hangs; null where the data do not have it
 * @param roles who takes objections, as names of roles
 * @param sources the law this was read from
 */
public record ObjectionDays(
    State state,
    @Nullable LocalDate last,
    @Nullable TimeLimit length,
    Set<String> roles,
    List<LegalSource> sources) {
  /** Whether an objection is still taken, or why that cannot be told. */
  public enum State {
    /** Until the last day, today included. */
    OPEN,
    /** The last day has passed. */
    OVER,
    /** The re-check was done: a new sheet will hang and be open to objections again. */
    LOOKED_AT_AGAIN,
    /** The data do not say how long a sheet hangs. */
    LENGTH_MISSING,
    /** How long is known; which days are days off is not. */
    CALENDAR_MISSING
  }

  /** Copies the collections. */
  public ObjectionDays {
    roles = Set.copyOf(roles);
    sources = List.copyOf(sources);
  }

  /** Nothing is known of the sheet's day or procedure. */
  static ObjectionDays unknown() {
    return new ObjectionDays(State.LENGTH_MISSING, null, null, Set.of(), List.of());
  }

  /** Of a sheet that was posted on a day under this rule. */
  static ObjectionDays of(
      StepRule rule, WorkingDays calendar, LocalDate posted, LocalDate today, boolean again) {
    TimeLimit length = rule.lasts();
    if (length == null) {
      return new ObjectionDays(
          again ? State.LOOKED_AT_AGAIN : State.LENGTH_MISSING,
          null,
          null,
          rule.roles(),
          List.of(rule.source()));
    }
    Optional<LocalDate> last = calendar.end(posted, length);
    State known = last.map(day -> today.isAfter(day)).orElse(false) ? State.OVER : State.OPEN;
    State state = last.isEmpty() ? State.CALENDAR_MISSING : known;
    return new ObjectionDays(
        again ? State.LOOKED_AT_AGAIN : state,
        last.orElse(null),
        length,
        rule.roles(),
        List.of(length.source()));
  }
}
