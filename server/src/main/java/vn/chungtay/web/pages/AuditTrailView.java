package vn.chungtay.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/**
 * A page of the audit trail.
 *
 * @param checked true where the chain was just checked
 * @param broken the first entry that does not fit; empty where the chain holds
 * @param next address of the next, older page; empty at the end
 */
public record AuditTrailView(
    List<Line> lines, boolean checked, OptionalLong broken, Search search, String next) {
  /**
   * What is looked for, as it stands in the form.
   *
   * @param what words of the one subject that is looked for; empty where all are
   */
  public record Search(String who, String subject, String what, String from, String to) {
    /** True where not everything is listed. */
    public boolean asks() {
      return !(who.isEmpty() && subject.isEmpty() && from.isEmpty() && to.isEmpty());
    }
  }

  /** An entry as it is read: time and action already in words. */
  public record Line(
      long number,
      String time,
      Person person,
      String action,
      Subject subject,
      List<Detail> details,
      String digest) {
    /** Copies the details. */
    public Line {
      details = List.copyOf(details);
    }
  }

  /** Who did it, by name and by sign-in name. */
  public record Person(String name, String login) {
    /** All that this person did. */
    public String href() {
      return "/audit?who=" + URLEncoder.encode(login, StandardCharsets.UTF_8);
    }
  }

  /**
   * What it happened to, and its page; the address is empty where the reader may not open it.
   *
   * @param only address of all that happened to it
   */
  public record Subject(String words, String href, String only) {}

  /** A value with its label; the label is empty where nothing could be told apart. */
  public record Detail(String label, String value) {}
}
