package vn.chungtay.reviews.pages;

import java.util.List;
import vn.chungtay.web.Choice;

/**
 * The rounds of review, and the form that begins one.
 *
 * @param communes where the reader may begin one; empty where nowhere
 */
public record RoundsView(
    List<Line> lines, List<Choice> communes, List<Choice> kinds, String day, String kind) {
  /** Copies the lists. */
  public RoundsView {
    lines = List.copyOf(lines);
    communes = List.copyOf(communes);
    kinds = List.copyOf(kinds);
  }

  /**
   * One round.
   *
   * @param state where it stands, in words
   * @param tone class of that mark
   * @param decided villages with a decision
   * @param villages villages with households on their list
   */
  public record Line(
      String href,
      String area,
      String kind,
      String begun,
      String state,
      String tone,
      int decided,
      int villages) {}
}
