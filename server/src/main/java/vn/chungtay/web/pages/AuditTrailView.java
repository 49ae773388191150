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
      String subject,
      String details,
      String digest) {}
}
