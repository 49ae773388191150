package vn.chungtay.plans;

import java.util.List;
import vn.chungtay.values.Message;

/**
 * What came of a cascade from files.
 *
 * @param written whether the output file is there; where it is not, nothing was changed
 * @param messages faults, contradictions or notes, each one line
 */
public record CascadeReport(boolean written, List<Message> messages) {
  /** Copies. */
  public CascadeReport {
    messages = List.copyOf(messages);
  }

  static CascadeReport refused(List<Message> faults) {
    return new CascadeReport(false, faults);
  }
}
