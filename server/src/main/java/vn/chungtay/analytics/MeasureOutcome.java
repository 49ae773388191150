package vn.chungtay.analytics;

import java.util.List;
import vn.chungtay.values.Message;

/**
 * What became of a request.
 *
 * @param written true where the output file is complete; false where nothing was written
 * @param messages why nothing was written, or what was read, left out and assumed
 */
public record MeasureOutcome(boolean written, List<Message> messages) {
  static MeasureOutcome refused(List<Message> why) {
    return new MeasureOutcome(false, List.copyOf(why));
  }
}
