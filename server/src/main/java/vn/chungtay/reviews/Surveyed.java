package vn.chungtay.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.forms.AverageLiving;
import vn.chungtay.forms.SurveyReading;
import vn.chungtay.households.StandingClass;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.Judgement;
import vn.chungtay.surveys.AnswerSet;

/**
 * How far the survey of a household has come in a review.
 *
 * @param set the answer set that counts, written since the review began; null where there is none
 * @param reading that set, judged by the law of the review's first day; null where there is none
 * @param average what the answers say of the average living standard; null where the review asks
 *     for poverty
 * @param apart number of an answer set that differs and that nobody has settled; null where none is
 */
public record Surveyed(
    @Nullable AnswerSet set,
    @Nullable SurveyReading reading,
    @Nullable Long apart,
    @Nullable AverageLiving average) {
  /** Nobody has asked the household yet. */
  public static final Surveyed NOT_YET = new Surveyed(null, null, null, null);

  /** How a survey can stand. */
  public enum State {
    NONE,
    /** Answers are missing that the class depends on. */
    OPEN,
    /** Two people wrote different answers and nobody has settled it. */
    APART,
    /** The answers say something by a line nobody compared with the act: a person confirms. */
    PROPOSED,
    COMPLETE
  }

  /** How it stands. */
  public State state() {
    if (apart != null) {
      return State.APART;
    }
    if (reading == null) {
      return State.NONE;
    }
    if (found().isEmpty()) {
      return State.OPEN;
    }
    return average == null || average.verified() ? State.COMPLETE : State.PROPOSED;
  }

  /** The class the answers give; empty where they leave it open. */
  public Optional<StandingClass> found() {
    if (reading == null || !reading.faults().isEmpty()) {
      return Optional.empty();
    }
    if (average != null) {
      return switch (average.holds()) {
        case YES -> Optional.of(StandingClass.AVERAGE_LIVING);
        case NO -> Optional.of(StandingClass.NOT_POOR);
        case UNKNOWN_YET -> Optional.empty();
      };
    }
    return switch (reading.judgement().outcome()) {
      case POOR -> Optional.of(StandingClass.POOR);
      case NEAR_POOR -> Optional.of(StandingClass.NEAR_POOR);
      case NOT_POOR -> Optional.of(StandingClass.NOT_POOR);
      case UNDETERMINED -> Optional.empty();
    };
  }

  /** What the answers leave open, by the names of the facts. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (reading != null && reading.judgement().outcome() == HouseholdClass.UNDETERMINED) {
      missing.addAll(reading.judgement().missing());
    }
    if (average != null
        && reading != null
        && !reading.answers().household().containsKey("income_per_person")) {
      missing.add("income_per_person");
    }
    return missing;
  }

  /** Points of the income side as they were answered; null where they were not. */
  public @Nullable Integer incomeScore() {
    String answer = set == null ? null : set.answers().household().get("income_score");
    return answer == null || !answer.matches("\\d{1,9}") ? null : Integer.valueOf(answer);
  }

  /** The judgement of a complete survey. */
  Optional<Judgement> judgement() {
    return reading == null ? Optional.empty() : Optional.of(reading.judgement());
  }
}
