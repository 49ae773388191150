package vn.chungtay.reviews.pages;

import java.util.List;

/** The cross-checks a person takes part in. */
public record CrossListView(List<Line> lines) {
  /** Copies the lines. */
  public CrossListView {
    lines = List.copyOf(lines);
  }

  /**
   * A check.
   *
   * @param mine true where the reader is one of those who ask
   * @param answered how many of {@code size} households have answered
   */
  public record Line(
      String href,
      String checked,
      String checking,
      String ordered,
      boolean open,
      boolean mine,
      int answered,
      int size) {}
}
