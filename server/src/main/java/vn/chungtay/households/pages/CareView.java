package vn.chungtay.households.pages;

import java.util.List;

/** How the poor and near-poor households of an area are looked after. */
public record CareView(
    long area,
    boolean demo,
    List<RegisterView.Figure> figures,
    List<Line> lines,
    String before,
    String after,
    String export) {
  /** A household. */
  public record Line(
      String href,
      String number,
      String head,
      String place,
      ClassTag standing,
      String charge,
      String lastVisit,
      String nextDay,
      boolean late,
      String steps) {}
}
