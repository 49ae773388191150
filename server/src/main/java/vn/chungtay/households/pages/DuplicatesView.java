package vn.chungtay.households.pages;

import java.util.List;

/** Pairs of an area that may be one, or what became of them. */
public record DuplicatesView(
    long area,
    boolean open,
    boolean demo,
    String waiting,
    String openHref,
    String doneHref,
    String openCount,
    String doneCount,
    List<Line> lines,
    String before,
    String after) {
  /** A pair. */
  public record Line(
      String href,
      ClassTag score,
      String first,
      String firstPlace,
      String second,
      String secondPlace,
      String why,
      String outcome) {}
}
