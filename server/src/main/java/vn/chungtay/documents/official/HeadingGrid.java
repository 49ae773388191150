package vn.chungtay.documents.official;

import java.util.ArrayList;
import java.util.List;
import vn.chungtay.documents.official.AnnexTable.Column;

/**
 * The headings of a table with equal neighbours merged; row number and name are columns 0 and 1.
 */
final class HeadingGrid {
  /** One heading: where it begins and how far it reaches. */
  record Heading(String text, int line, int column, int lines, int columns) {}

  private final int lines;
  private final List<Heading> headings = new ArrayList<>();

  HeadingGrid(AnnexTable table) {
    lines = table.headingLines();
    headings.add(new Heading(table.numberHeading(), 0, 0, lines, 1));
    headings.add(new Heading(table.nameHeading(), 0, 1, lines, 1));
    for (int line = 0; line < lines; line++) {
      addLine(table.columns(), line);
    }
  }

  private void addLine(List<Column> columns, int line) {
    int at = 0;
    while (at < columns.size()) {
      List<String> path = columns.get(at).headings();
      int next = at + 1;
      boolean isLast = line == path.size() - 1;
      while (!isLast && next < columns.size() && sharesPath(path, columns.get(next), line)) {
        next++;
      }
      if (line < path.size()) {
        int down = isLast ? lines - line : 1;
        headings.add(new Heading(path.get(line), line, at + 2, down, next - at));
      }
      at = next;
    }
  }

  private static boolean sharesPath(List<String> path, Column other, int line) {
    return other.headings().size() > line + 1
        && path.subList(0, line + 1).equals(other.headings().subList(0, line + 1));
  }

  int lines() {
    return lines;
  }

  /** The headings that begin on a line, from left to right. */
  List<Heading> on(int line) {
    return headings.stream()
        .filter(heading -> heading.line() == line)
        .sorted(java.util.Comparator.comparingInt(Heading::column))
        .toList();
  }

  /** The headings that cover a line, begun there or above, from left to right. */
  List<Heading> covering(int line) {
    return headings.stream()
        .filter(heading -> heading.line() <= line && line < heading.line() + heading.lines())
        .sorted(java.util.Comparator.comparingInt(Heading::column))
        .toList();
  }
}
