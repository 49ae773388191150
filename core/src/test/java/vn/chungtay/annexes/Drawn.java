package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.List;
import vn.chungtay.sources.Block;
import vn.chungtay.sources.Paragraph;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.sources.SourceTable;

/**
 * Documents drawn as text: a line with {@code |} is a row of a table, another line a paragraph, a
 * blank line ends a table. A cell {@code <} is merged with the one to its left, {@code ^} with the
 * one above.
 */
final class Drawn {
  private Drawn() {}

  static SourceDocument document(String drawing) {
    List<Block> blocks = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    int paragraphs = 0;
    int tables = 0;
    for (String line : (drawing + "\n").lines().toList()) {
      if (line.indexOf('|') >= 0) {
        rows.add(line);
        continue;
      }
      if (!rows.isEmpty()) {
        blocks.add(table(rows, ++tables));
        rows.clear();
      }
      if (!line.isBlank()) {
        blocks.add(new Paragraph(line.strip(), Place.paragraph(++paragraphs)));
      }
    }
    if (!rows.isEmpty()) {
      blocks.add(table(rows, ++tables));
    }
    return new SourceDocument("drawn", blocks);
  }

  private static SourceTable table(List<String> lines, int number) {
    List<String[]> grid = new ArrayList<>();
    for (String line : lines) {
      String[] fields = line.split("\\|", -1);
      for (int i = 0; i < fields.length; i++) {
        fields[i] = fields[i].strip();
      }
      grid.add(fields);
    }
    List<List<SourceCell>> rows = new ArrayList<>();
    for (int r = 0; r < grid.size(); r++) {
      List<SourceCell> row = new ArrayList<>();
      for (int c = 0; c < grid.get(r).length; c++) {
        String text = grid.get(r)[c];
        if (!text.equals("<") && !text.equals("^")) {
          Place place = Place.tableCell(number, r + 1, c + 1);
          row.add(SourceCell.merged(r, c, height(grid, r, c), width(grid.get(r), c), text, place));
        }
      }
      rows.add(row);
    }
    return new SourceTable(rows, Place.tableCell(number, 1, 1));
  }

  private static int width(String[] row, int c) {
    int width = 1;
    while (c + width < row.length && row[c + width].equals("<")) {
      width++;
    }
    return width;
  }

  private static int height(List<String[]> grid, int r, int c) {
    int height = 1;
    while (r + height < grid.size()
        && c < grid.get(r + height).length
        && grid.get(r + height)[c].equals("^")) {
      height++;
    }
    return height;
  }

  /** The only annex of a drawing. */
  static Annex annex(String drawing) {
    AnnexReading reading = AnnexReader.read(document(drawing));
    if (reading.refusal().isPresent() || reading.annexes().size() != 1) {
      throw new AssertionError("not one annex: " + reading);
    }
    return reading.annexes().get(0);
  }

  /** All findings of a drawing, each as {@code RATE error Ngọc Châu 2015 rate 8,47→8,53}. */
  static List<String> findings(String drawing) {
    SourceDocument document = document(drawing);
    AnnexReading reading = AnnexReader.read(document);
    if (reading.refusal().isPresent()) {
      throw new AssertionError("refused: " + reading.refusal().get());
    }
    return told(new AnnexAudit().audit(document, reading.annexes()));
  }

  static List<String> told(List<Finding> findings) {
    List<String> told = new ArrayList<>();
    for (Finding finding : findings) {
      StringBuilder line = new StringBuilder();
      line.append(finding.code())
          .append(' ')
          .append(finding.severity().name().toLowerCase(java.util.Locale.ROOT));
      line.append(finding.unit() == null ? "" : " " + finding.unit());
      line.append(finding.ofYear() == null ? "" : " " + finding.ofYear());
      line.append(finding.measure() == null ? "" : " " + finding.measure().code());
      line.append(' ').append(finding.printed());
      line.append(finding.expected() == null ? "" : "→" + finding.expected());
      told.add(line.toString());
    }
    return told;
  }
}
