package vn.chungtay.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.forms.AverageLiving;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.forms.SurveyReading;
import vn.chungtay.households.StandingClass;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.rules.Judgement;
import vn.chungtay.rules.Truth;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.surveys.Forms;
import vn.chungtay.surveys.Surveys;

/**
 * What the surveys say of the households of a review. One round is judged by one law: the standard
 * in force on its first day, whatever the day on which a household was asked. Only answers written
 * since then count; those of the last review do not.
 */
@Service
public class ReviewSurveys {
  private final Surveys surveys;
  private final Forms forms;
  private final Clock clock;

  ReviewSurveys(Surveys surveys, Forms forms, Clock clock) {
    this.surveys = surveys;
    this.forms = forms;
    this.clock = clock;
  }

  /** The form, and with it the law, of a round. */
  public SurveyForm form(Round round) {
    return forms.on(round.begun());
  }

  /**
   * Each entry's survey, by the id of its household; those without any are left out. For the
   * average living standard the told income is compared with the law's line; where that line was
   * not read in the act, the survey proposes and a person confirms.
   */
  @Transactional(readOnly = true)
  public Map<Long, Surveyed> of(VillageReview review) {
    boolean average = review.round().kind() == ReviewKind.AVERAGE_LIVING;
    SurveyForm form = form(review.round());
    Map<Long, Long> apart = new HashMap<>();
    for (AnswerSet each : surveys.listConflicts(review.areaId())) {
      apart.put(each.householdId(), each.id());
    }
    List<Long> households = review.entries().stream().map(Entry::householdId).toList();
    Map<Long, Surveyed> found = new HashMap<>();
    for (AnswerSet set : surveys.current(households)) {
      LocalDate written = LocalDate.ofInstant(set.writtenAt(), clock.getZone());
      if (!written.isBefore(review.round().begun())) {
        SurveyReading reading = form.read(set.answers());
        found.put(
            set.householdId(),
            new Surveyed(
                set,
                reading,
                apart.get(set.householdId()),
                average ? AverageLiving.of(form.standard(), reading) : null));
      }
    }
    return found;
  }

  /** The survey of one household of a review. */
  public Surveyed of(VillageReview review, Entry entry) {
    return of(review).getOrDefault(entry.householdId(), Surveyed.NOT_YET);
  }

  /** The answer set a result was taken from; empty where it was typed. */
  public Optional<AnswerSet> taken(Entry entry) {
    Finding finding = entry.finding();
    return finding == null || finding.answerSet() == null
        ? Optional.empty()
        : surveys.find(finding.answerSet());
  }

  /** The result a complete survey gives. */
  Optional<Finding> finding(Round round, Surveyed surveyed) {
    if (surveyed.state() != Surveyed.State.COMPLETE) {
      return Optional.empty();
    }
    AnswerSet set = Objects.requireNonNull(surveyed.set(), "complete");
    Judgement judgement = surveyed.judgement().orElseThrow();
    return surveyed
        .found()
        .map(
            found ->
                new Finding(
                    found,
                    surveyed.incomeScore(),
                    judgement.deprivationScore(),
                    Finding.Way.SURVEY,
                    "",
                    set.id(),
                    judgement.incomeSide(),
                    judgement.indicators().entrySet().stream()
                        .filter(each -> each.getValue() == Truth.YES)
                        .map(Map.Entry::getKey)
                        .toList(),
                    judgement.rulebookId(),
                    judgement.digest(),
                    round.begun()));
  }

  /** A household that the quick identification found not to be poor. */
  Finding stopped(Round round, String reason) {
    Finding typed = finding(round, new PaperResult(StandingClass.NOT_POOR, null, null, reason));
    return new Finding(
        typed.found(),
        null,
        null,
        Finding.Way.SCREENING,
        typed.reason(),
        null,
        "",
        List.of(),
        typed.rulebook(),
        typed.digest(),
        typed.judged());
  }

  /** What somebody typed, beside the law of the round. */
  Finding finding(Round round, PaperResult typed) {
    Rulebook rulebook = form(round).standard().rulebook();
    return new Finding(
        typed.found(),
        typed.income(),
        typed.deprivation(),
        Finding.Way.PAPER,
        typed.reason().strip(),
        null,
        "",
        List.of(),
        rulebook.id(),
        rulebook.digest(),
        round.begun());
  }
}
