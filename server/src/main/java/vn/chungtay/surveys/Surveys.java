package vn.chungtay.surveys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.access.Access;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.forms.SurveyReading;
import vn.chungtay.households.Household;
import vn.chungtay.households.HouseholdAnswers;
import vn.chungtay.households.Households;
import vn.chungtay.rules.AnswerFault;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * What households answered. Each household has at most one answer set that counts; a set written by
 * somebody who had not seen it stands beside it as a conflict until a person settles it.
 */
@Service
public class Surveys {
  private final Forms forms;
  private final AnswerSetTable table;
  private final Households households;
  private final HouseholdAnswers known;
  private final Access access;
  private final AuditTrail trail;
  private final Clock clock;

  Surveys(
      Forms forms,
      AnswerSetTable table,
      Households households,
      HouseholdAnswers known,
      Access access,
      AuditTrail trail,
      Clock clock) {
    this.forms = forms;
    this.table = table;
    this.households = households;
    this.known = known;
    this.access = access;
    this.trail = trail;
    this.clock = clock;
  }

  /** The set that counts. */
  @Transactional(readOnly = true)
  public Optional<AnswerSet> current(long householdId) {
    return table.current(List.of(householdId)).stream().findFirst();
  }

  /** The sets that count, of these households. */
  @Transactional(readOnly = true)
  public List<AnswerSet> current(List<Long> householdIds) {
    return table.current(householdIds);
  }

  /** The sets that count of all households in an area, written since then, newest first. */
  @Transactional(readOnly = true)
  public List<AnswerSet> listCurrent(long areaId, Instant since) {
    return table.list(areaId, AnswerSet.State.CURRENT, since);
  }

  /** The sets in an area that wait for a person, newest first. */
  @Transactional(readOnly = true)
  public List<AnswerSet> listConflicts(long areaId) {
    return table.list(areaId, AnswerSet.State.CONFLICT, Instant.EPOCH);
  }

  /** What the person at work began in an area and has not handed in, newest first. */
  @Transactional(readOnly = true)
  public List<AnswerSet> listDrafts(long areaId) {
    String own = access.actor().login();
    return table.list(areaId, AnswerSet.State.DRAFT, Instant.EPOCH).stream()
        .filter(each -> each.actor().equals(own))
        .toList();
  }

  /** Every set of a household, newest first; drafts only of the person at work. */
  @Transactional(readOnly = true)
  public List<AnswerSet> history(long householdId) {
    return table.history(householdId, access.actor().login());
  }

  /** The set of that number, where it lies in the reader's areas. */
  @Transactional(readOnly = true)
  public Optional<AnswerSet> find(long id) {
    return table
        .find(id)
        .filter(
            each ->
                each.state() != AnswerSet.State.DRAFT
                    || each.actor().equals(access.actor().login()));
  }

  /** The form the set was written with. */
  public SurveyForm formOf(AnswerSet set) {
    return forms.find(set.formCode(), set.formVersion()).orElseGet(forms::today);
  }

  /** The person's own draft, else the set that counts, else what the register knows. */
  @Transactional(readOnly = true)
  public Answers beginning(Household household, LocalDate day) {
    Optional<AnswerSet> own =
        history(household.id()).stream()
            .filter(each -> each.state() == AnswerSet.State.DRAFT)
            .findFirst();
    Answers before = own.or(() -> current(household.id())).map(AnswerSet::answers).orElse(null);
    return Beginning.of(household, known.on(household, day), before, forms.on(day).form());
  }

  /** Keeps what was typed so far, for the person at work alone; nothing is judged by it. */
  @Transactional
  public void saveDraft(Household household, Answers answers, @Nullable Long basedOn) {
    access.require(Permission.SURVEY, household.areaId());
    SurveyForm form = forms.today();
    String actor = access.actor().login();
    table.deleteDraft(household.id(), actor);
    table.insert(
        List.of(
            row(
                household,
                form,
                AnswerSet.Way.BROWSER,
                AnswerSet.State.DRAFT,
                basedOn,
                form.read(answers))));
  }

  /**
   * Hands in what was answered in the browser or keyed from paper.
   *
   * @param basedOn the set its writer saw; where another one counts by now, both are kept and the
   *     new one is in conflict
   */
  @Transactional
  public Outcome<AnswerSet> write(
      Household household, Answers answers, AnswerSet.Way way, @Nullable Long basedOn) {
    access.require(Permission.SURVEY, household.areaId());
    SurveyForm form = forms.today();
    SurveyReading reading = form.read(answers);
    List<Refusal> faults = faults(reading.faults());
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    table.lock(List.of(household.id()));
    AnswerSet now = current(household.id()).orElse(null);
    AnswerSet.State state = stateAfter(now, basedOn, reading.answers());
    if (now != null && state == AnswerSet.State.CURRENT) {
      table.setState(List.of(now.id()), AnswerSet.State.REPLACED);
    }
    table.deleteDraft(household.id(), access.actor().login());
    NewAnswerSet fresh = row(household, form, way, state, basedOn, reading);
    table.insert(List.of(fresh));
    trail.write(
        state == AnswerSet.State.CONFLICT ? "surveys.written-apart" : "surveys.written",
        "households/" + household.id(),
        household.areaId(),
        Map.of("set", String.valueOf(fresh.id()), "way", way.name()));
    return Outcome.of(table.find(fresh.id()).orElseThrow());
  }

  /**
   * Settles a conflict: {@code chosen} becomes the set that counts; both that differed stay on
   * record.
   */
  @Transactional
  public Outcome<AnswerSet> settle(long conflictId, Answers chosen) {
    AnswerSet conflict = table.find(conflictId).orElseThrow();
    Household household = households.get(conflict.householdId(), LocalDate.now(clock));
    access.require(Permission.SURVEY, household.areaId());
    SurveyReading reading = forms.today().read(chosen);
    List<Refusal> faults = faults(reading.faults());
    if (conflict.state() != AnswerSet.State.CONFLICT) {
      faults.add(Refusal.of("SURVEY-002", "", "surveys.refusal.settled-already"));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    table.lock(List.of(household.id()));
    AnswerSet now = current(household.id()).orElse(null);
    if (now != null) {
      table.setState(List.of(now.id()), AnswerSet.State.REPLACED);
    }
    table.setState(List.of(conflictId), AnswerSet.State.SETTLED);
    Long before = now == null ? null : now.id();
    NewAnswerSet fresh =
        row(
            household,
            forms.today(),
            AnswerSet.Way.RESOLVED,
            AnswerSet.State.CURRENT,
            before,
            reading);
    table.insert(List.of(fresh));
    trail.write(
        "surveys.settled",
        "households/" + household.id(),
        household.areaId(),
        Map.of("conflict", String.valueOf(conflictId), "set", String.valueOf(fresh.id())));
    return Outcome.of(table.find(fresh.id()).orElseThrow());
  }

  /** A set that says the same as the one that counts is no conflict. */
  static AnswerSet.State stateAfter(
      @Nullable AnswerSet now, @Nullable Long basedOn, Answers answers) {
    if (now == null || Objects.equals(now.id(), basedOn)) {
      return AnswerSet.State.CURRENT;
    }
    return now.answers().differences(answers).isEmpty()
        ? AnswerSet.State.CURRENT
        : AnswerSet.State.CONFLICT;
  }

  private NewAnswerSet row(
      Household household,
      SurveyForm form,
      AnswerSet.Way way,
      AnswerSet.State state,
      @Nullable Long basedOn,
      SurveyReading reading) {
    return new NewAnswerSet(
        table.nextId(),
        household.id(),
        household.areaId(),
        form.form(),
        way,
        state,
        basedOn,
        household.edition(),
        reading,
        access.actor().login(),
        clock.instant());
  }

  /** Answers that cannot be taken, as refusals at the fields of a page. */
  public static List<Refusal> faults(List<AnswerFault> found) {
    List<Refusal> faults = new ArrayList<>();
    for (AnswerFault fault : found) {
      String field = (fault.member() < 0 ? "" : "member" + fault.member() + ".") + fault.fact();
      faults.add(
          Refusal.of(
              "SURVEY-001", field, "rules.fault." + fault.code(), fault.value(), fault.expected()));
    }
    return faults;
  }
}
