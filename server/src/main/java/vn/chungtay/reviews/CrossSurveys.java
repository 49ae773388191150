package vn.chungtay.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.Areas;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.forms.SurveyReading;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.surveys.Forms;
import vn.chungtay.surveys.Surveys;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.NotFound;

/**
 * The side of those who ask: their households, the empty form of the round's law, what they were
 * told. They see no first result, and what they hand in stands apart from the surveys of the
 * household's own commune.
 */
@Service
public class CrossSurveys {
  private static final String ANSWERED = "REV-057";

  private final CrossCheckTable table;
  private final CrossPickTable picks;
  private final CrossRights rights;
  private final ReviewRights deeds;
  private final Forms forms;
  private final Areas areas;

  CrossSurveys(
      CrossCheckTable table,
      CrossPickTable picks,
      CrossRights rights,
      ReviewRights deeds,
      Forms forms,
      Areas areas) {
    this.table = table;
    this.picks = picks;
    this.rights = rights;
    this.deeds = deeds;
    this.forms = forms;
    this.areas = areas;
  }

  /** The open checks in which the person at work asks. */
  @Transactional(readOnly = true)
  public List<CrossCheck> mine() {
    return table.list().stream().filter(rights::asks).toList();
  }

  /** The households of a check, for those who take part. */
  @Transactional(readOnly = true)
  public List<CrossPick> picks(CrossCheck check) {
    return picks.list(check.id());
  }

  /** Those without answers, in the order of the draw. */
  @Transactional(readOnly = true)
  public List<CrossPick> unanswered(CrossCheck check) {
    return picks(check).stream().filter(pick -> pick.answers() == null).toList();
  }

  /** The full name of a place on the first day of the round; empty where it was none then. */
  String place(CrossCheck check, long areaId) {
    return areas.book().find(areaId, check.begun()).map(Area::fullName).orElse("");
  }

  /** One household, for those who ask. */
  @Transactional(readOnly = true)
  public CrossPick pick(long id) {
    CrossPick pick = picks.find(id).orElseThrow(() -> gone(id));
    rights.requireAsking(check(pick), pick);
    return pick;
  }

  /** The check of a household. */
  @Transactional(readOnly = true)
  public CrossCheck check(CrossPick pick) {
    return table.find(pick.checkId()).orElseThrow(() -> gone(pick.id()));
  }

  private static NotFound gone(long id) {
    return new NotFound("household " + id + " of a cross-check");
  }

  /** The form of a check: that of the round it looks at. */
  public SurveyForm form(CrossCheck check) {
    return forms.on(check.begun());
  }

  /**
   * Keeps what a household answered; once, and for good. Handing the same in again, because the
   * answer to the first time was lost on the way, is no second time.
   *
   * @param way typed at the door, or keyed from paper
   */
  @Transactional
  public Outcome<CrossPick> handIn(long pickId, Answers answers, AnswerSet.Way way) {
    picks.lock(pickId);
    CrossPick pick = pick(pickId);
    CrossCheck check = check(pick);
    SurveyForm form = form(check);
    SurveyReading reading = form.read(withoutIds(answers));
    if (isAgain(pick, reading)) {
      return Outcome.of(pick);
    }
    List<Refusal> faults = new ArrayList<>(Surveys.faults(reading.faults()));
    if (reading.answers().household().isEmpty()) {
      faults.add(Refusal.of("REV-058", "", "reviews.refusal.cross-empty"));
    }
    if (pick.answers() != null) {
      faults.add(Refusal.of(ANSWERED, "", "reviews.refusal.cross-answered"));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    picks.insertAnswers(pick, form, reading, way, deeds);
    deeds.record(
        "cross-surveyed",
        check,
        check.orderedAreaId(),
        Map.of("household", pick.head(), "way", way.name()));
    return Outcome.of(pick(pickId));
  }

  /** True where a household had answered before. */
  static boolean isAnswered(Refusal refusal) {
    return refusal.code().equals(ANSWERED);
  }

  private boolean isAgain(CrossPick pick, SurveyReading reading) {
    CrossPick.Visit visit = pick.visit();
    return visit != null
        && reading.answers().equals(visit.answers())
        && visit.actor().equals(rights.actor());
  }

  /** Those who ask do not see the register: what a page calls a member's id is no id. */
  static Answers withoutIds(Answers answers) {
    return new Answers(
        answers.household(),
        answers.members().stream()
            .map(each -> new Answers.Member("", each.name(), each.livesHere(), each.answers()))
            .toList());
  }

  /** Writes down that nobody was reached; answers may still come later. */
  @Transactional
  public Outcome<CrossPick> notReached(long pickId, String reason) {
    picks.lock(pickId);
    CrossPick pick = pick(pickId);
    CrossCheck check = check(pick);
    if (pick.answers() != null) {
      return Outcome.refused(Refusal.of(ANSWERED, "", "reviews.refusal.cross-answered"));
    }
    if (reason.isBlank()) {
      return Outcome.refused(Refusal.of("REV-059", "reason", "reviews.refusal.cross-reason"));
    }
    picks.insertUnreached(pick, reason.strip(), rights.actor(), deeds.now());
    deeds.record(
        "cross-not-reached", check, check.orderedAreaId(), Map.of("household", pick.head()));
    return Outcome.of(pick(pickId));
  }
}
