package vn.chungtay.reviews;

import java.time.Instant;
import vn.chungtay.forms.Answers;

/**
 * What the person at work typed so far for a household of a cross-check; not handed in.
 *
 * @param answers as typed, also what could not be handed in like this
 * @param seat the opened page that wrote it last
 * @param edition how often it was written, from 1
 */
public record CrossDraft(long pickId, Answers answers, String seat, int edition, Instant savedAt) {
  /**
   * The opened page that writes, and what it had before its eyes when it was opened.
   *
   * @param id anything no other opened page has
   * @param seen the edition that was shown; 0 where there was none
   */
  public record Seat(String id, int seen) {}
}
