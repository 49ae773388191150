package vn.chungtay.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chungtay.forms.Answers;
import vn.chungtay.surveys.AnswerSet;

/**
 * A household that was drawn, as the one who asks sees it.
 *
 * @param areaId its village
 * @param place order in which the check lists it, from 1
 * @param head name of its head when it was listed
 * @param visit the visit that counts: the one with answers, else the last; null where nobody went
 */
public record CrossPick(
    long id,
    long checkId,
    long entryId,
    long areaId,
    int place,
    String head,
    String address,
    @Nullable Visit visit) {
  /**
   * Somebody went to ask.
   *
   * @param answers null where nobody was reached
   * @param reason why nobody was reached
   * @param way how the answers came
   */
  public record Visit(
      @Nullable Answers answers, String reason, AnswerSet.Way way, String actor, Instant at) {}

  /** The answers of this household to the check; null where there are none yet. */
  public @Nullable Answers answers() {
    return visit == null ? null : visit.answers();
  }
}
