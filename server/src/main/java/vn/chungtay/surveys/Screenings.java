package vn.chungtay.surveys;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.access.Access;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.ScreeningForm;
import vn.chungtay.forms.ScreeningReading;
import vn.chungtay.forms.Submission;
import vn.chungtay.households.Household;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * What households answered to the screening form, whichever way it came. Each household has at most
 * one set that counts; one written by somebody who had not seen it stands beside it until a person
 * who sees both hands in a third.
 */
@Service
public class Screenings {
  private final ScreeningForms forms;
  private final ScreeningTable table;
  private final Access access;
  private final AuditTrail trail;
  private final Clock clock;

  Screenings(
      ScreeningForms forms, ScreeningTable table, Access access, AuditTrail trail, Clock clock) {
    this.forms = forms;
    this.table = table;
    this.access = access;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * The sets of a household that have a say.
   *
   * @param counts the one that counts; null where there is none
   * @param apart those that wait for a person
   */
  public record Standing(@Nullable ScreeningSet counts, List<ScreeningSet> apart) {
    /** Nobody has asked yet. */
    public static final Standing NONE = new Standing(null, List.of());

    /** Copies the list. */
    public Standing {
      apart = List.copyOf(apart);
    }
  }

  /** How a household stands. */
  @Transactional(readOnly = true)
  public Standing standing(long householdId) {
    return of(table.standing(List.of(householdId)));
  }

  /** How each of these households stands; those nobody asked are left out. */
  @Transactional(readOnly = true)
  public Map<Long, Standing> standing(List<Long> householdIds) {
    return table.standing(householdIds).stream()
        .collect(
            Collectors.groupingBy(
                ScreeningSet::householdId,
                Collectors.collectingAndThen(Collectors.toList(), Screenings::of)));
  }

  private static Standing of(List<ScreeningSet> sets) {
    ScreeningSet counts = null;
    List<ScreeningSet> apart = new ArrayList<>();
    for (ScreeningSet set : sets) {
      if (set.state() == AnswerSet.State.CURRENT) {
        counts = set;
      } else {
        apart.add(set);
      }
    }
    return new Standing(counts, apart);
  }

  /** Every set of a household, newest first. */
  @Transactional(readOnly = true)
  public List<ScreeningSet> history(long householdId) {
    return table.history(householdId);
  }

  /** The set of that number, where it lies in the reader's areas. */
  @Transactional(readOnly = true)
  public Optional<ScreeningSet> find(long id) {
    return table.find(id);
  }

  /** The form the set was written with. */
  public Optional<ScreeningForm> formOf(ScreeningSet set) {
    return forms.find(set.formCode(), set.formVersion());
  }

  /**
   * Hands in what was answered in the browser or keyed from paper.
   *
   * @param basedOn the set its writer saw; where another one counts by now, both are kept
   * @param settling sets that waited and that the writer saw; settled where this one counts
   */
  @Transactional
  public Outcome<ScreeningSet> write(
      Household household,
      Answers answers,
      AnswerSet.Way way,
      @Nullable Long basedOn,
      List<Long> settling) {
    access.require(Permission.SURVEY, household.areaId());
    Optional<ScreeningForm> form = forms.today().filter(ScreeningForm::asks);
    if (form.isEmpty()) {
      return Outcome.refused(Refusal.of("SURVEY-023", "", "surveys.refusal.no-screening-form"));
    }
    ScreeningReading reading = form.get().read(answers);
    List<Refusal> faults = Surveys.faults(reading.faults());
    if (reading.answers().household().isEmpty()) {
      faults.add(Refusal.of("SURVEY-024", "", "surveys.refusal.nothing-answered"));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ScreeningSet written =
        put(household.id(), household.areaId(), form.get(), way, basedOn, reading, null);
    if (written.state() == AnswerSet.State.CURRENT) {
      List<Long> seen =
          standing(household.id()).apart().stream()
              .map(ScreeningSet::id)
              .filter(settling::contains)
              .toList();
      table.setState(seen, AnswerSet.State.SETTLED);
    }
    return Outcome.of(written);
  }

  /** Keeps what a phone sent; the same sent again is not kept twice. */
  @Transactional
  Receipt receive(
      long area,
      ScreeningForm form,
      Submission sent,
      ScreeningTable.Sent content,
      Answers answers) {
    long household = Long.parseLong(sent.householdId());
    table.lock(household);
    List<String> before = table.sent(area, content.instanceId());
    if (before.contains(content.digest())) {
      return before.get(0).equals(content.digest()) ? Receipt.AGAIN : Receipt.CLASHED;
    }
    // Something else under an id that is taken never counts by itself.
    Long basedOn =
        !before.isEmpty() || !sent.basedOn().matches("\\d{1,18}")
            ? null
            : Long.valueOf(sent.basedOn());
    put(household, area, form, AnswerSet.Way.PHONE, basedOn, form.read(answers), content);
    return before.isEmpty() ? Receipt.STORED : Receipt.CLASHED;
  }

  private ScreeningSet put(
      long household,
      long area,
      ScreeningForm form,
      AnswerSet.Way way,
      @Nullable Long basedOn,
      ScreeningReading reading,
      ScreeningTable.@Nullable Sent sent) {
    table.lock(household);
    ScreeningSet now = standing(household).counts();
    boolean same = now != null && now.signs().equals(reading.answers().household());
    boolean counts = now == null || Objects.equals(now.id(), basedOn) || same;
    if (now != null && counts) {
      table.setState(List.of(now.id()), AnswerSet.State.REPLACED);
    }
    ScreeningSet fresh =
        new ScreeningSet(
            0,
            household,
            area,
            form.form().code(),
            form.form().version(),
            way,
            counts ? AnswerSet.State.CURRENT : AnswerSet.State.CONFLICT,
            basedOn == null || table.find(basedOn).isEmpty() ? null : basedOn,
            reading.answers().household(),
            reading.ended(),
            access.actor().login(),
            clock.instant());
    ScreeningSet written = table.insert(fresh, sent);
    trail.write(
        counts ? "surveys.screened" : "surveys.screened-apart",
        "households/" + household,
        area,
        Map.of("set", String.valueOf(written.id()), "way", way.name()));
    return written;
  }
}
