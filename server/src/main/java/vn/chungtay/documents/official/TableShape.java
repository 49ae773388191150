package vn.chungtay.documents.official;

import java.util.ArrayList;
import java.util.List;
import vn.chungtay.documents.official.AnnexTable.Column;

/**
 * How a table lies on the page: upright where its columns fit at a readable size, across the page
 * otherwise, in the largest type that fits.
 */
final class TableShape {
  /** At this size of type or more a table stays upright. */
  private static final int READABLE_HALF_POINTS = 22;

  /** Label, title, reference and the room under them. */
  private static final int TITLE_LINES = 5;

  /** Lines that headings usually take beyond one each. */
  private static final int HEADING_WRAPS = 2;

  private final boolean landscape;
  private final boolean fits;
  private final int halfPoints;
  private final int[] widths;

  TableShape(AnnexTable table, OfficialLayout layout) {
    int margins = layout.twips("margin-left") + layout.twips("margin-right");
    int upright = layout.twips("page-width") - margins;
    int across = layout.twips("page-height") - margins;
    int smallest = layout.halfPoints("table-smallest");
    int padding = 2 * layout.twips("table-padding");
    ColumnWidths columns = new ColumnWidths(table);
    int size = layout.halfPoints("table-largest");
    while (size > READABLE_HALF_POINTS && columns.total(size, padding) > upright) {
      size--;
    }
    landscape = columns.total(size, padding) > upright;
    if (landscape) {
      size = layout.halfPoints("table-largest");
      while (size > smallest && columns.total(size, padding) > across) {
        size--;
      }
    }
    fits = columns.total(size, padding) <= across;
    int high = layout.twips(landscape ? "page-width" : "page-height");
    int body = high - layout.twips("margin-top") - layout.twips("margin-bottom");
    int title = TITLE_LINES * 20 * layout.value("annex-title").intValue();
    halfPoints = onOnePage(table, size, smallest, body - title);
    widths = columns.spread(halfPoints, padding, landscape ? across : upright);
  }

  /** A point less of type where that keeps the whole table on one page; else as it was. */
  private static int onOnePage(AnnexTable table, int size, int smallest, int available) {
    int rows = table.rows().size() + table.headingLines() + HEADING_WRAPS + table.notes().size();
    for (int smaller = size; smaller >= Math.max(smallest, size - 2); smaller--) {
      if (rows * rowHeight(smaller) <= available) {
        return smaller;
      }
    }
    return size;
  }

  /** Line height of the typeface is 1.15 of its size; a point and a half of room and rule. */
  private static int rowHeight(int halfPoints) {
    return halfPoints * 23 / 2 + 30;
  }

  /**
   * The table in as few parts as fit on a page in readable type, cut between the groups of columns
   * that share a top heading: figures are never squeezed until they break.
   */
  static List<AnnexTable> parts(AnnexTable table, OfficialLayout layout) {
    List<List<Column>> groups = groups(table);
    List<AnnexTable> parts = List.of(table);
    for (int count = 2; count <= groups.size() && !allFit(parts, layout); count++) {
      parts = cut(table, groups, count);
    }
    return parts;
  }

  private static boolean allFit(List<AnnexTable> parts, OfficialLayout layout) {
    return parts.stream().allMatch(part -> new TableShape(part, layout).fits);
  }

  private static List<List<Column>> groups(AnnexTable table) {
    List<List<Column>> groups = new ArrayList<>();
    String top = "";
    for (Column column : table.columns()) {
      String heading = column.headings().get(0);
      if (groups.isEmpty() || !heading.equals(top)) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(column);
      top = heading;
    }
    return groups;
  }

  private static List<AnnexTable> cut(AnnexTable table, List<List<Column>> groups, int count) {
    List<AnnexTable> parts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      int from = part * groups.size() / count;
      int to = (part + 1) * groups.size() / count;
      List<Column> columns = groups.subList(from, to).stream().flatMap(List::stream).toList();
      parts.add(
          new AnnexTable(
              table.key(),
              table.title(),
              table.numberHeading(),
              table.nameHeading(),
              columns,
              table.rows(),
              part == count - 1 ? table.notes() : List.of()));
    }
    return parts;
  }

  boolean isLandscape() {
    return landscape;
  }

  int halfPoints() {
    return halfPoints;
  }

  /** Widths of the columns in twips. */
  int[] widths() {
    return widths.clone();
  }
}
