package vn.chungtay.households;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** Visits of poor households, and the way out of poverty of each: told and undone like all else. */
@Service
public class HouseholdCare {
  private final Households households;
  private final HouseholdTable table;
  private final CareTable care;
  private final NotesTable notes;
  private final ChangeLog log;
  private final Access access;

  HouseholdCare(
      Households households,
      HouseholdTable table,
      CareTable care,
      NotesTable notes,
      ChangeLog log,
      Access access) {
    this.households = households;
    this.table = table;
    this.care = care;
    this.notes = notes;
    this.log = log;
    this.access = access;
  }

  /** The visits of a household, newest first. */
  @Transactional(readOnly = true)
  public List<Visit> visits(long id) {
    return care.visits(id);
  }

  /** The steps of its way out as they stand on a day. */
  @Transactional(readOnly = true)
  public List<WayStep> steps(long id, LocalDate day) {
    return care.steps(id, day);
  }

  /** The poor and near-poor households of an area, and how each is looked after. */
  @Transactional(readOnly = true)
  public List<Care> list(long areaId, LocalDate day) {
    return care.cares(areaId, day);
  }

  /** How many visits in the reader's areas are late. */
  @Transactional(readOnly = true)
  public int lateVisits() {
    return care.lateVisits(log.today());
  }

  /** True where the person at work may write down a visit here: who surveys may visit. */
  public boolean mayVisit(long areaId) {
    return access.may(Permission.SURVEY, areaId);
  }

  /** Somebody went to see the household on the day of the deed. */
  @Transactional
  public Outcome<Household> visit(long id, Visit visit, Deed deed) {
    Household was = households.get(id, deed.day());
    access.require(Permission.SURVEY, was.areaId());
    List<Refusal> faults = new ArrayList<>();
    if (visit.visitor().isBlank()) {
      faults.add(Refusal.of("HOUSE-060", "visitor", "households.refusal.visitor"));
    }
    if (visit.seen().isBlank()) {
      faults.add(Refusal.of("HOUSE-061", "seen-text", "households.refusal.visit-seen"));
    }
    if (visit.nextDay().filter(next -> next.isBefore(visit.day())).isPresent()) {
      faults.add(Refusal.of("HOUSE-062", "next-day", "households.refusal.visit-next"));
    }
    faults.addAll(log.ready(was, deed, faults));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ChangeLog.Begun begun = log.begin(Change.Kind.VISITED, id, was.areaId(), deed);
    care.insertVisit(id, was.areaId(), visit, begun.stamp());
    Map<String, String> details = new LinkedHashMap<>();
    details.put("visitor", visit.visitor());
    details.put("seen", visit.seen());
    if (!visit.next().isBlank()) {
      details.put("next", visit.next());
    }
    log.end(begun, details);
    return Outcome.of(households.get(id, deed.day()));
  }

  /** Plans a step, or writes down what became of one; who is in charge of the area decides. */
  @Transactional
  public Outcome<Household> setStep(long id, WayStep step, Deed deed) {
    Household was = households.get(id, deed.day());
    log.mayChange(was.areaId());
    List<Refusal> faults = new ArrayList<>(stepFaults(step));
    faults.addAll(log.ready(was, deed, faults));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ChangeLog.Begun begun = log.begin(Change.Kind.WAY_SET, id, was.areaId(), deed);
    WayStep written = step;
    if (step.number() == 0) {
      written = numbered(step, care.nextStep(id));
    } else {
      long row = care.stepRow(id, step.number(), deed.day());
      table.history().end(History.Table.WAY, "id", row, deed.day(), begun.stamp());
    }
    care.insertStep(id, was.areaId(), written, deed.day(), begun.stamp());
    Map<String, String> details = new LinkedHashMap<>();
    details.put("action", step.action());
    details.put("way", step.state().name());
    if (!step.result().isBlank()) {
      details.put("result", step.result());
    }
    log.end(begun, details);
    return Outcome.of(households.get(id, deed.day()));
  }

  private List<Refusal> stepFaults(WayStep step) {
    List<Refusal> faults = new ArrayList<>();
    boolean known =
        notes.codes(TraitKind.CAUSE.name()).stream().anyMatch(c -> c.code().equals(step.cause()));
    if (!known) {
      faults.add(Refusal.of("HOUSE-022", "cause", "households.refusal.code", step.cause()));
    }
    if (step.action().isBlank()) {
      faults.add(Refusal.of("HOUSE-063", "action", "households.refusal.way-action"));
    }
    if (step.state() != WayStep.State.PLANNED && step.result().isBlank()) {
      faults.add(Refusal.of("HOUSE-064", "result", "households.refusal.way-result"));
    }
    return faults;
  }

  private static WayStep numbered(WayStep step, int number) {
    return new WayStep(
        number, step.cause(), step.action(), step.owner(), step.due(), step.state(), step.result());
  }
}
