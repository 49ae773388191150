package vn.chungtay.statistics.pages;

import java.util.List;

/** The fifteen tables. */
public record TableListView(List<Line> lines) {
  /** Copies the lines. */
  public TableListView {
    lines = List.copyOf(lines);
  }

  /** A table and its address. */
  public record Line(int number, String title, String href) {}
}
