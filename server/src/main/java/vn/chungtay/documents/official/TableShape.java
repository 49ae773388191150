package vn.chungtay.documents.official;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.chungtay.documents.official.AnnexTable.Cell;
import vn.chungtay.documents.official.AnnexTable.Column;
import vn.chungtay.documents.official.AnnexTable.Row;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;

/**
 * How a table lies on the page: upright where its columns fit at a readable size, across the page
 * otherwise, in the largest type that fits.
 */
final class TableShape {
  private static final Figures FIGURES = Figures.in(Language.VI);

  /** At this size of type or more a table stays upright. */
  private static final int READABLE_HALF_POINTS = 22;

  /** Label, title, reference and the room under them. */
  private static final int TITLE_LINES = 5;

  /** Lines that headings usually take beyond one each. */
  private static final int HEADING_WRAPS = 2;

  private final boolean landscape;
  private final int halfPoints;
  private final int[] widths;

  TableShape(AnnexTable table, OfficialLayout layout) {
    int margins = layout.twips("margin-left") + layout.twips("margin-right");
    int upright = layout.twips("page-width") - margins;
    int across = layout.twips("page-height") - margins;
    int largest = layout.halfPoints("table-largest");
    int smallest = layout.halfPoints("table-smallest");
    int padding = 2 * layout.twips("table-padding");
    int[] ems = needed(table);
    int size = largest;
    while (size > READABLE_HALF_POINTS && total(ems, size, padding) > upright) {
      size--;
    }
    landscape = total(ems, size, padding) > upright;
    if (landscape) {
      size = largest;
      while (size > smallest && total(ems, size, padding) > across) {
        size--;
      }
    }
    int high = layout.twips(landscape ? "page-width" : "page-height");
    int body = high - layout.twips("margin-top") - layout.twips("margin-bottom");
    size =
        onOnePage(
            table,
            size,
            smallest,
            body - TITLE_LINES * 20 * layout.value("annex-title").intValue());
    halfPoints = size;
    widths = spread(table, ems, size, padding, landscape ? across : upright);
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

  private static int total(int[] ems, int size, int padding) {
    return Arrays.stream(ems).map(em -> em * size / 95 + padding).sum();
  }

  /**
   * What each column needs at least, in thousandths of the size of type. Columns of one heading are
   * equally wide, so that the years of an annex look alike.
   */
  private static int[] needed(AnnexTable table) {
    int count = table.columns().size() + 2;
    int[] ems = new int[count];
    ems[0] = TextWidth.longestWord(table.numberHeading(), true);
    ems[1] = TextWidth.longestWord(table.nameHeading(), true);
    for (Row row : table.rows()) {
      ems[0] = Math.max(ems[0], TextWidth.of(row.number(), true));
      ems[1] = Math.max(ems[1], Math.min(TextWidth.of(row.name(), true), 11_000));
    }
    Map<String, Integer> byHeading = new HashMap<>();
    for (Column column : table.columns()) {
      byHeading.merge(lastHeading(column), needed(table, column), Math::max);
    }
    for (int i = 2; i < count; i++) {
      ems[i] = byHeading.getOrDefault(lastHeading(table.columns().get(i - 2)), 0);
    }
    return ems;
  }

  private static int needed(AnnexTable table, Column column) {
    int widest = TextWidth.longestWord(lastHeading(column), true);
    for (Row row : table.rows()) {
      Optional<Cell> cell = row.cell(column.key());
      if (cell.isPresent()) {
        boolean words = cell.get().number() == null;
        String text = printed(cell.get(), column);
        int width = words ? wordsWidth(text) : TextWidth.of(text, true);
        widest = Math.max(widest, width);
      }
    }
    return widest;
  }

  private static String lastHeading(Column column) {
    return column.headings().get(column.headings().size() - 1);
  }

  /** Words may wrap: they need their longest word and a fair share of the whole. */
  private static int wordsWidth(String text) {
    return Math.max(TextWidth.longestWord(text, true), Math.min(TextWidth.of(text, false), 8_000));
  }

  /** What is left over goes first to the names, then evenly to all. */
  private static int[] spread(AnnexTable table, int[] ems, int size, int padding, int available) {
    int[] widths = new int[ems.length];
    for (int i = 0; i < ems.length; i++) {
      widths[i] = ems[i] * size / 95 + padding;
    }
    int left = available - Arrays.stream(widths).sum();
    if (left < 0) {
      int all = available - left;
      for (int i = 0; i < widths.length; i++) {
        widths[i] = (int) ((long) widths[i] * available / all);
      }
    } else {
      int columns = table.columns().size();
      int each = columns == 0 ? 0 : left * 4 / 5 / columns;
      for (int i = 2; i < widths.length; i++) {
        widths[i] += each;
      }
      widths[1] += left - each * columns;
    }
    return widths;
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

  /** A cell as it is printed in the official manner. */
  static String printed(Cell cell, Column column) {
    BigDecimal number = cell.number();
    return number == null ? cell.text() : FIGURES.number(number, column.decimals());
  }
}
