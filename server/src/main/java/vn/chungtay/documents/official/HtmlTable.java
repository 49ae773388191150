package vn.chungtay.documents.official;

import java.util.List;
import java.util.Optional;
import vn.chungtay.documents.official.AnnexTable.Cell;
import vn.chungtay.documents.official.AnnexTable.Column;
import vn.chungtay.documents.official.AnnexTable.Kind;
import vn.chungtay.documents.official.AnnexTable.Row;
import vn.chungtay.documents.official.BoundFigure.CellAddress;
import vn.chungtay.documents.official.HeadingGrid.Heading;
import vn.chungtay.values.Figures;

/** One annex in XHTML. */
final class HtmlTable {
  private final Composition text;
  private final AnnexTable table;
  private final Markup html;
  private final TableShape shape;

  private HtmlTable(Composition text, AnnexTable table, Markup html) {
    this.text = text;
    this.table = table;
    this.html = html;
    this.shape = new TableShape(table, text.layout());
  }

  /** Writes an annex, a wide one in several tables. */
  static void annex(Composition text, int index, Markup html) {
    AnnexTable whole = text.document().annexes().get(index);
    List<HtmlTable> parts =
        TableShape.parts(whole, text.layout()).stream()
            .map(part -> new HtmlTable(text, part, html))
            .toList();
    boolean across = parts.stream().anyMatch(part -> part.shape.isLandscape());
    html.open("div", "class", across ? "annex lies-across" : "annex");
    html.open("h2", "class", "annex-heading", "id", "annex-" + index);
    html.leaf("span", text.annexLabel(index)).empty("br");
    html.leaf("span", Composition.capitals(whole.title())).close();
    html.leaf("p", text.attachedLine(), "class", "annex-attached");
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).write(i == 0 ? "figures" : "figures next-part");
    }
    whole.notes().forEach(note -> html.leaf("p", note, "class", "note"));
    html.close();
  }

  private void write(String look) {
    String size = shape.halfPoints() / 2.0 + "pt";
    html.open("table", "class", look, "style", "font-size: " + size);
    for (int width : shape.widths()) {
      html.empty("col", "style", "width: " + HtmlDocument.mm(width));
    }
    headings();
    html.open("tbody");
    table.rows().forEach(this::row);
    html.close().close();
  }

  /**
   * A heading over several lines is one cell a line: cells that span lines lose their borders where
   * the headings are repeated on the next page.
   */
  private void headings() {
    HeadingGrid grid = new HeadingGrid(table);
    html.open("thead");
    for (int line = 0; line < grid.lines(); line++) {
      html.open("tr");
      for (Heading heading : grid.covering(line)) {
        boolean ends = line == heading.line() + heading.lines() - 1;
        boolean speaks = line == heading.line() + heading.lines() / 2;
        html.leaf(
            "th",
            speaks ? heading.text() : "",
            "class",
            ends ? "ends" : "goes-on",
            "colspan",
            Integer.toString(heading.columns()),
            "scope",
            heading.columns() > 1 ? "colgroup" : "col");
      }
      html.close();
    }
    html.close();
  }

  private void row(Row row) {
    html.open("tr", "class", row.kind() == Kind.UNIT ? "unit" : "sum");
    if (row.kind() == Kind.TOTAL && row.number().isEmpty()) {
      html.leaf("td", row.name(), "class", "centred", "colspan", "2");
    } else {
      html.leaf("td", row.number(), "class", "centred").leaf("td", row.name(), "class", "words");
    }
    table.columns().forEach(column -> figure(row, column));
    html.close();
  }

  private void figure(Row row, Column column) {
    Optional<Cell> cell = row.cell(column.key());
    String shown = cell.map(c -> ColumnWidths.printed(c, column)).orElse(Figures.MISSING);
    boolean words = cell.isPresent() && cell.get().number() == null;
    CellAddress address = new CellAddress(table.key(), row.key(), column.key());
    String look = words ? "words" : cell.isEmpty() ? "centred" : "figure";
    if (text.cited().contains(address)) {
      html.leaf("td", shown, "class", look, "id", text.anchor(address));
    } else {
      html.leaf("td", shown, "class", look);
    }
  }
}
