package vn.chungtay.households.pages;

import java.util.List;
import java.util.Optional;
import vn.chungtay.web.Choice;

/**
 * What the page of one household shows.
 *
 * @param trail address of its entries in the audit trail; empty for who may not read them
 */
public record HouseholdView(
    long id,
    String day,
    boolean demo,
    boolean mayChange,
    boolean mayReveal,
    String trail,
    String ended,
    String waits,
    String waitsHref,
    Optional<ClassTag> standing,
    List<RegisterView.Figure> facts,
    List<MemberLine> members,
    List<StandingLine> standings,
    List<Event> events,
    List<Choice> deeds) {
  /** A member; {@code number} is the mask of the ID number. */
  public record MemberLine(
      long id,
      String name,
      String relation,
      String birth,
      String sex,
      String ethnicGroup,
      String number,
      String marks) {}

  /** A class with what it rests on. */
  public record StandingLine(
      String since, ClassTag tag, String scores, String deprivations, String decision) {}

  /**
   * A line of the timeline.
   *
   * @param undo address that takes it back; empty where it cannot be
   */
  public record Event(
      String day,
      String what,
      String reason,
      String who,
      List<String> details,
      boolean undone,
      String undo,
      String other) {}
}
