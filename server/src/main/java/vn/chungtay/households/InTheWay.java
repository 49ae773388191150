package vn.chungtay.households;

import java.util.List;
import vn.chungtay.values.Message;

/**
 * A household of an import that cannot be taken back, and what stands on it.
 *
 * @param reasons each thing once, that of the register first
 */
public record InTheWay(long householdId, String number, List<Message> reasons) {
  /** Copies the reasons. */
  public InTheWay {
    reasons = List.copyOf(reasons);
  }
}
