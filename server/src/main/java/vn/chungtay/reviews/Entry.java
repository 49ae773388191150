package vn.chungtay.reviews;

import org.jspecify.annotations.Nullable;
import vn.chungtay.households.StandingClass;

/**
 * A household on the list of a review.
 *
 * @param asked it asked to be reviewed; otherwise it is on the list because of its class
 * @param before the class it had when the list was made; null where none was known
 * @param screened it asked and was screened
 * @param found the class the survey found; null until then, which is not the same as not poor
 * @param incomeScore points of the income side; null where not told
 * @param deprivationScore points, or indicators, of the deprivation side; null where not told
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
    @Nullable StandingClass found,
    @Nullable Integer incomeScore,
    @Nullable Integer deprivationScore,
    @Nullable Integer votes,
    String certificate) {
  /** True where the review changes the household's class. */
  public boolean changes() {
    return found != null && found != before && !(before == null && found == StandingClass.NOT_POOR);
  }
}
