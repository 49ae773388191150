package vn.chungtay.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.chungtay.sources.Block;
import vn.chungtay.sources.Paragraph;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceTable;

/**
 * Lines of text to blocks: neighbouring lines with tabs are the rows of a table, the others are
 * paragraphs. A line without a tab that stands directly between two rows is a row of one cell (a
 * group's name, a year between two parts of a table).
 */
final class TextBlocks {
  private static final int FEWEST_ROWS = 2;
  private static final Pattern RULE = Pattern.compile("\\s*\\|?(\\s*:?-{2,}:?\\s*[|+])+[-:\\s|]*");

  /** A line and where it stands. */
  record Line(String text, Place place) {
    boolean isRow() {
      return text.indexOf('\t') >= 0 && filled() >= 2;
    }

    boolean isBlank() {
      return text.isBlank();
    }

    private int filled() {
      int filled = 0;
      for (String field : fields()) {
        if (!field.isBlank()) {
          filled++;
        }
      }
      return filled;
    }

    List<String> fields() {
      return List.of(text.split("\t", -1));
    }
  }

  private final List<Line> lines;
  private final List<Block> blocks = new ArrayList<>();

  private TextBlocks(List<Line> lines) {
    this.lines = lines;
  }

  static List<Block> of(List<Line> lines) {
    return new TextBlocks(lines.stream().filter(l -> !isRule(l)).map(TextBlocks::plain).toList())
        .read();
  }

  /** The line below the heading of a table drawn with bars: {@code |---|---|}. */
  private static boolean isRule(Line line) {
    return RULE.matcher(line.text()).matches();
  }

  /** A row drawn with bars, its cells parted by tabs as in every other text. */
  private static Line plain(Line line) {
    String text = line.text().strip();
    boolean bars = text.length() > 2 && text.startsWith("|") && text.endsWith("|");
    return bars && text.indexOf('|', 1) < text.length() - 1
        ? new Line(text.substring(1, text.length() - 1).replace('|', '\t'), line.place())
        : line;
  }

  private List<Block> read() {
    int at = 0;
    while (at < lines.size()) {
      int end = lines.get(at).isRow() ? endOfTable(at) : at;
      if (end - at >= FEWEST_ROWS) {
        blocks.add(table(lines.subList(at, end)));
        at = end;
      } else {
        paragraph(lines.get(at));
        at++;
      }
    }
    return blocks;
  }

  private int endOfTable(int from) {
    int end = from + 1;
    for (int i = from + 1; i < lines.size(); i++) {
      if (lines.get(i).isRow()) {
        end = i + 1;
      } else if (lines.get(i).isBlank() || i > end) {
        break;
      }
    }
    return end;
  }

  private void paragraph(Line line) {
    String text = Spelling.clean(line.text().replace('\t', ' '));
    if (!text.isEmpty()) {
      blocks.add(new Paragraph(text, line.place()));
    }
  }

  private static SourceTable table(List<Line> lines) {
    List<List<SourceCell>> rows = new ArrayList<>();
    for (Line line : lines) {
      List<SourceCell> row = new ArrayList<>();
      List<String> fields = line.fields();
      for (int i = 0; i < fields.size(); i++) {
        String text = Spelling.clean(fields.get(i));
        row.add(SourceCell.text(rows.size(), i, text, line.place().atColumn(i + 1)));
      }
      rows.add(row);
    }
    return new SourceTable(rows, lines.get(0).place());
  }
}
