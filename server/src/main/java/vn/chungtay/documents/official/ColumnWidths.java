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
 * How wide the columns of a table must be and would like to be, in thousandths of the size of type.
 * Figures never break; names and other words may. Columns of one heading are equally wide, so that
 * the years of an annex look alike.
 */
final class ColumnWidths {
  private static final Figures FIGURES = Figures.in(Language.VI);

  /** A name wider than this breaks. */
  private static final int WIDEST_NAME = 11_000;

  /** Words have at least this room before they break, and no use for more than the second. */
  private static final int ROOM_FOR_WORDS = 6_000;

  private static final int ENOUGH_FOR_WORDS = 40_000;

  /** A little more than a whole, for the rounding of the programs that draw. */
  private static final int WHOLE = 95;

  private final int[] needed;
  private final int[] wanted;

  ColumnWidths(AnnexTable table) {
    int count = table.columns().size() + 2;
    needed = new int[count];
    wanted = new int[count];
    needed[0] = TextWidth.longestWord(table.numberHeading(), true);
    needed[1] = TextWidth.longestWord(table.nameHeading(), true);
    for (Row row : table.rows()) {
      needed[0] = Math.max(needed[0], TextWidth.of(row.number(), true));
      needed[1] = Math.max(needed[1], Math.min(TextWidth.of(row.name(), true), WIDEST_NAME));
    }
    wanted[0] = needed[0];
    wanted[1] = needed[1];
    Map<String, Integer> need = new HashMap<>();
    Map<String, Integer> want = new HashMap<>();
    for (Column column : table.columns()) {
      need.merge(lastHeading(column), needed(table, column, false), Math::max);
      want.merge(lastHeading(column), needed(table, column, true), Math::max);
    }
    for (int i = 2; i < count; i++) {
      String heading = lastHeading(table.columns().get(i - 2));
      needed[i] = need.getOrDefault(heading, 0);
      wanted[i] = Math.max(needed[i], want.getOrDefault(heading, 0));
    }
  }

  private static String lastHeading(Column column) {
    return column.headings().get(column.headings().size() - 1);
  }

  private static int needed(AnnexTable table, Column column, boolean withoutBreaks) {
    int widest = TextWidth.longestWord(lastHeading(column), true);
    for (Row row : table.rows()) {
      Optional<Cell> cell = row.cell(column.key());
      if (cell.isPresent()) {
        String text = printed(cell.get(), column);
        boolean breaks = cell.get().number() == null;
        int width = breaks ? ofWords(text, withoutBreaks) : TextWidth.of(text, true);
        widest = Math.max(widest, width);
      }
    }
    return widest;
  }

  private static int ofWords(String text, boolean withoutBreaks) {
    int room = withoutBreaks ? ENOUGH_FOR_WORDS : ROOM_FOR_WORDS;
    return Math.max(TextWidth.longestWord(text, false), Math.min(TextWidth.of(text, false), room));
  }

  /** What the whole table needs at this size of type, in twips. */
  int total(int halfPoints, int padding) {
    return Arrays.stream(needed).map(em -> em * halfPoints / WHOLE + padding).sum();
  }

  /** Widths that together are {@code available}: what is left goes where words would break. */
  int[] spread(int halfPoints, int padding, int available) {
    int[] widths = Arrays.stream(needed).map(em -> em * halfPoints / WHOLE + padding).toArray();
    int left = available - Arrays.stream(widths).sum();
    if (left < 0) {
      int all = available - left;
      return Arrays.stream(widths).map(w -> (int) ((long) w * available / all)).toArray();
    }
    int[] lacking = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      lacking[i] = (wanted[i] - needed[i]) * halfPoints / WHOLE;
    }
    int lack = Arrays.stream(lacking).sum();
    int given = Math.min(left, lack);
    for (int i = 0; i < widths.length && lack > 0; i++) {
      widths[i] += (int) ((long) lacking[i] * given / lack);
    }
    left = available - Arrays.stream(widths).sum();
    int columns = widths.length - 2;
    int each = columns == 0 ? 0 : left * 4 / 5 / columns;
    for (int i = 2; i < widths.length; i++) {
      widths[i] += each;
    }
    widths[1] += left - each * columns;
    return widths;
  }

  /** A cell as it is printed in the official manner. */
  static String printed(Cell cell, Column column) {
    BigDecimal number = cell.number();
    return number == null ? cell.text() : FIGURES.number(number, column.decimals());
  }
}
