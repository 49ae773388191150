package vn.chungtay.imports.pages;

import java.util.List;
import vn.chungtay.web.Choice;

/** The imports of an area, and the form that sends another list. */
public record ImportListView(long area, String day, List<Choice> places, List<Line> lines) {
  /** An import. */
  public record Line(
      String href,
      String file,
      String place,
      String day,
      String actor,
      String state,
      String style,
      String counts) {}
}
