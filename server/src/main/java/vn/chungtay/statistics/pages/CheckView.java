package vn.chungtay.statistics.pages;

import java.util.List;

/**
 * What was found in a table.
 *
 * @param name of the file; empty before one was sent
 * @param refused why it cannot be checked; empty where it was
 * @param clean true where nothing was found
 */
public record CheckView(String name, String refused, boolean clean, List<Line> lines) {
  /** Copies the lines. */
  public CheckView {
    lines = List.copyOf(lines);
  }

  /** A finding. */
  public record Line(
      String severity,
      String style,
      String message,
      String printed,
      String expected,
      String place) {}
}
