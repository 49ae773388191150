package vn.chungtay.reviews.pages;

import java.util.List;

/**
 * The sheet for the wall.
 *
 * @param hangs since when and until when it hangs
 * @param desk where the code is typed in by whoever cannot scan
 * @param picture the QR code as the path of an SVG drawing, one unit a square
 */
public record SheetView(
    String village,
    String commune,
    String hangs,
    List<Line> lines,
    String code,
    String address,
    String desk,
    QrPicture picture) {
  /** Copies the lines. */
  public SheetView {
    lines = List.copyOf(lines);
  }

  /** A household with what may hang on a wall of it. */
  public record Line(String head, String before, String found) {}
}
