package vn.chungtay.law.pages;

import java.util.List;
import vn.chungtay.rulebooks.RulebookSheet;
import vn.chungtay.web.Choice;

/** The list of standards. */
public record StandardsView(List<Line> lines, List<Choice> choices) {
  /**
   * A standard.
   *
   * @param today true where it decides classes today
   * @param kind key of what kind of book it is
   */
  public record Line(RulebookSheet sheet, boolean today, String kind) {}
}
