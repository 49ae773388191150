package vn.chungtay.documents.official;

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
  private final int index;
  private final AnnexTable table;
  private final Markup html;
  private final TableShape shape;

  HtmlTable(Composition text, int index, Markup html) {
    this.text = text;
    this.index = index;
    this.table = text.document().annexes().get(index);
    this.html = html;
    this.shape = new TableShape(table, text.layout());
  }

  void annex() {
    html.open("div", "class", shape.isLandscape() ? "annex lies-across" : "annex");
    html.open("h2", "class", "annex-heading", "id", "annex-" + index);
    html.leaf("span", text.annexLabel(index)).empty("br");
    html.leaf("span", Composition.capitals(table.title())).close();
    html.leaf("p", text.attachedLine(), "class", "annex-attached");
    String size = shape.halfPoints() / 2.0 + "pt";
    html.open("table", "class", "figures", "style", "font-size: " + size);
    for (int width : shape.widths()) {
      html.empty("col", "style", "width: " + HtmlDocument.mm(width));
    }
    headings();
    html.open("tbody");
    table.rows().forEach(this::row);
    html.close().close();
    table.notes().forEach(note -> html.leaf("p", note, "class", "note"));
    html.close();
  }

  private void headings() {
    HeadingGrid grid = new HeadingGrid(table);
    html.open("thead");
    for (int line = 0; line < grid.lines(); line++) {
      html.open("tr");
      for (Heading heading : grid.on(line)) {
        html.leaf(
            "th",
            heading.text(),
            "colspan",
            Integer.toString(heading.columns()),
            "rowspan",
            Integer.toString(heading.lines()),
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
    String shown = cell.map(c -> TableShape.printed(c, column)).orElse(Figures.MISSING);
    boolean words = cell.isPresent() && cell.get().number() == null;
    CellAddress address = new CellAddress(table.key(), row.key(), column.key());
    String look = words ? "words" : "figure";
    if (text.cited().contains(address)) {
      html.leaf("td", shown, "class", look, "id", text.anchor(address));
    } else {
      html.leaf("td", shown, "class", look);
    }
  }
}
