package vn.chungtay.web.pages;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of the audit trail.
 *
 * @param checked true where the chain was just checked
 * @param broken the first entry that does not fit; empty where the chain holds
 * @param nextBefore where the next, older page begins; empty at the end
 */
public record AuditTrailView(
    List<Line> lines, boolean checked, OptionalLong broken, OptionalLong nextBefore) {
  /** An entry as it is read: time and action already in words. */
  public record Line(
      long number,
      String time,
      String actor,
      String action,
      Subject subject,
      List<Detail> details,
      String digest) {
    /** Copies the details. */
    public Line {
      details = List.copyOf(details);
    }
  }

  /** What it happened to, and its page; the address is empty where the reader may not open it. */
  public record Subject(String words, String href) {}

  /** A value with its label; the label is empty where nothing could be told apart. */
  public record Detail(String label, String value) {}
}
