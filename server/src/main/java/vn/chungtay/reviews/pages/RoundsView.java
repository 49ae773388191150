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

  /** One round. */
  public record Line(String href, String area, String kind, String begun) {}
}
