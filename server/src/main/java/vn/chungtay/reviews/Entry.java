package vn.chungtay.reviews;

import org.jspecify.annotations.Nullable;
import vn.chungtay.households.StandingClass;

/**
 * A household on the list of a review.
 *
 * @param asked it asked to be reviewed; otherwise it is on the list because of its class
 * @param before the class it had when the list was made; null where none was known
 * @param screened it asked and the screening of the village is over
 * @param screening what its screening ended in; null where it was not screened
 * @param finding its result; null until then, which is not the same as not poor
 * @param votes how many at the meeting agreed about this household; null where not counted one by
 *     one
 */
public record Entry(
    long id,
    long householdId,
    String number,
    String head,
    int persons,
    boolean asked,
    @Nullable StandingClass before,
    boolean screened,
    @Nullable Screening screening,
    @Nullable Finding finding,
    @Nullable Integer votes,
    String certificate) {
  /**
   * Stops with a reason, or goes on to the survey.
   *
   * @param set the filled screening form it was taken from; null where it was written by hand
   */
  public record Screening(boolean stops, String reason, @Nullable Long set) {
    /** Written down by hand. */
    public Screening(boolean stops, String reason) {
      this(stops, reason, null);
    }
  }

  /** The class the review found; null until then. */
  public @Nullable StandingClass found() {
    return finding == null ? null : finding.found();
  }

  /** Points of the income side; null where not told. */
  public @Nullable Integer incomeScore() {
    return finding == null ? null : finding.income();
  }

  /** Points of the deprivation side; null where not told. */
  public @Nullable Integer deprivationScore() {
    return finding == null ? null : finding.deprivation();
  }

  /** True where the result does not wait for a survey: it was typed, or the screening ended it. */
  public boolean isSettledWithoutSurvey() {
    return finding != null && finding.way() != Finding.Way.SURVEY;
  }

  /** True where the review changes the household's class. */
  public boolean changes() {
    StandingClass found = found();
    return found != null && found != before && !(before == null && found == StandingClass.NOT_POOR);
  }
}
