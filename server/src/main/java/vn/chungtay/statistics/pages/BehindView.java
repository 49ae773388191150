package vn.chungtay.statistics.pages;

import java.util.List;

/**
 * What stands behind a number.
 *
 * @param more address of the next page; empty where this is the last
 */
public record BehindView(
    String when, String sum, List<Line> lines, List<Village> villages, String more) {
  /** Copies the lists. */
  public BehindView {
    lines = List.copyOf(lines);
    villages = List.copyOf(villages);
  }

  /** A household and what it adds to the number. */
  public record Line(
      String href, String number, String head, String village, String standing, String amount) {}

  /** A village and what it gave; a dash where it gave nothing. */
  public record Village(String name, String amount) {}
}
