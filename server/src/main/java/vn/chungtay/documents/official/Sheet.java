package vn.chungtay.documents.official;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.official.AnnexTable.Cell;
import vn.chungtay.documents.official.AnnexTable.Column;
import vn.chungtay.documents.official.AnnexTable.Kind;
import vn.chungtay.documents.official.AnnexTable.Row;
import vn.chungtay.documents.official.Formulas.Formula;
import vn.chungtay.documents.official.HeadingGrid.Heading;
import vn.chungtay.documents.official.OfficialDocument.Signature;
import vn.chungtay.documents.official.SheetStyles.Look;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** One annex as one sheet: title, headings, figures and formulas, notes, signature. */
final class Sheet {
  /** Label, title and reference stand above the headings, with one empty row. */
  private static final int ROWS_ABOVE = 4;

  static final int FONT_SIZE = 11;
  private static final int TWIPS_A_CHARACTER = 110;

  private final Composition text;
  private final int index;
  private final AnnexTable table;
  private final HeadingGrid grid;
  private final Formulas formulas;
  private final SheetCells cells;
  private final List<Remark> remarks = new ArrayList<>();
  private final TableShape shape;
  private final int[] widths;

  Sheet(Composition text, int index, SheetStyles styles) {
    this.text = text;
    this.index = index;
    this.table = text.document().annexes().get(index);
    this.grid = new HeadingGrid(table);
    this.formulas = new Formulas(table, ROWS_ABOVE + grid.lines() + 1);
    this.shape = new TableShape(table, text.layout());
    this.widths = widths(shape);
    this.cells = new SheetCells(styles, widths);
  }

  /** Valid after {@link #xml()}. */
  List<Remark> remarks() {
    return remarks;
  }

  /** The heading rows, repeated on each printed page. */
  String repeatedRows() {
    return "$" + (ROWS_ABOVE + 1) + ":$" + (ROWS_ABOVE + grid.lines());
  }

  String xml() {
    titles();
    headings();
    table.rows().forEach(this::row);
    below();
    String top = "A" + (ROWS_ABOVE + grid.lines() + 1);
    Markup xml = new Markup();
    xml.open("worksheet", "xmlns", Workbook.MAIN);
    xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", "1").close();
    xml.open("sheetViews").open("sheetView", "workbookViewId", "0", "showGridLines", "0");
    xml.empty(
        "pane",
        "xSplit",
        "2",
        "ySplit",
        Integer.toString(ROWS_ABOVE + grid.lines()),
        "topLeftCell",
        "C" + top.substring(1),
        "activePane",
        "bottomRight",
        "state",
        "frozen");
    xml.close().close();
    xml.empty("sheetFormatPr", "defaultRowHeight", "15");
    columns(xml);
    return xml.raw(cells.finished()).raw(end()).close().finished();
  }

  /** Widths in characters, from what the widest cell needs. */
  private static int[] widths(TableShape shape) {
    int[] characters = shape.widths();
    for (int i = 0; i < characters.length; i++) {
      int least = i == 0 ? 6 : i == 1 ? 22 : 9;
      characters[i] = Math.max(least, characters[i] / TWIPS_A_CHARACTER);
    }
    return characters;
  }

  private void columns(Markup xml) {
    xml.open("cols");
    for (int i = 0; i < widths.length; i++) {
      String number = Integer.toString(i + 1);
      String width = Integer.toString(widths[i]);
      xml.empty("col", "min", number, "max", number, "width", width, "customWidth", "1");
    }
    xml.close();
  }

  private String end() {
    Markup xml = new Markup();
    List<String> merges = cells.merges();
    if (!merges.isEmpty()) {
      xml.open("mergeCells", "count", Integer.toString(merges.size()));
      merges.forEach(range -> xml.empty("mergeCell", "ref", range));
      xml.close();
    }
    xml.empty("printOptions", "horizontalCentered", "1");
    xml.empty(
        "pageMargins",
        "left",
        "0.6",
        "right",
        "0.5",
        "top",
        "0.79",
        "bottom",
        "0.6",
        "header",
        "0.4",
        "footer",
        "0.3");
    xml.empty(
        "pageSetup",
        "paperSize",
        "9",
        "orientation",
        shape.isLandscape() ? "landscape" : "portrait",
        "fitToWidth",
        "1",
        "fitToHeight",
        "0");
    xml.open("headerFooter", "differentFirst", "1").leaf("oddHeader", "&C&P");
    xml.leaf("firstHeader", "").close();
    return xml.finished();
  }

  private void titles() {
    Look title = Look.text("center", 13).inBold();
    cells.across(text.annexLabel(index), title);
    cells.across(Composition.capitals(table.title()), title);
    cells.across(text.attachedLine(), Look.text("center", 12).inItalic());
    cells.skip(1);
  }

  private void headings() {
    Look look = Look.text("center", FONT_SIZE).inBold().boxed();
    for (int i = 0; i < grid.lines(); i++) {
      int high = 1;
      for (Heading heading : grid.on(i)) {
        int wraps = cells.lines(heading.text(), heading.column(), heading.columns(), true);
        high = Math.max(high, (wraps + heading.lines() - 1) / heading.lines());
      }
      cells.openRow(high);
      for (Heading heading : grid.covering(i)) {
        boolean begins = heading.line() == i;
        cells.text(heading.column(), begins ? heading.text() : "", look);
        for (int more = 1; more < heading.columns(); more++) {
          cells.text(heading.column() + more, "", look);
        }
        if (begins) {
          cells.merge(
              heading.column(),
              heading.column() + heading.columns() - 1,
              cells.line(),
              cells.line() + heading.lines() - 1);
        }
      }
      cells.closeRow();
    }
  }

  private void row(Row row) {
    boolean bold = row.kind() != Kind.UNIT;
    Look words = Look.text("left", FONT_SIZE).boxed();
    Look centred = Look.text("center", FONT_SIZE).boxed();
    cells.openRow();
    if (row.kind() == Kind.TOTAL && row.number().isEmpty()) {
      cells.text(0, row.name(), centred.inBold());
      cells.text(1, "", centred.inBold());
      cells.merge(0, 1, cells.line(), cells.line());
    } else {
      ordinal(row.number(), bold ? centred.inBold() : centred);
      cells.text(1, row.name(), bold ? words.inBold() : words);
    }
    for (int i = 0; i < table.columns().size(); i++) {
      figure(i + 2, row, table.columns().get(i), bold);
    }
    cells.closeRow();
  }

  private void ordinal(String number, Look look) {
    if (number.matches("[1-9][0-9]{0,8}")) {
      cells.number(0, new BigDecimal(number), "", look.as("0"));
    } else {
      cells.text(0, number, look);
    }
  }

  private void figure(int at, Row row, Column column, boolean bold) {
    Look plain = Look.text("right", FONT_SIZE).boxed().as(format(column.decimals()));
    Look look = bold ? plain.inBold() : plain;
    Cell cell = row.cell(column.key()).orElse(null);
    if (cell != null && cell.number() == null) {
      cells.text(at, cell.text(), look.as(""));
      return;
    }
    @Nullable BigDecimal value = cell == null ? null : cell.number();
    Optional<Formula> formula = formulas.of(row, column);
    if (formula.isEmpty()) {
      cells.number(at, value, "", look);
    } else if (value != null && !agrees(value, formula.get(), column.decimals())) {
      keep(row, column, value, formula.get());
      cells.number(at, value, "", look.asKept());
    } else {
      cells.number(at, formula.get().result(), formula.get().expression(), look);
    }
  }

  private static boolean agrees(BigDecimal value, Formula formula, int decimals) {
    BigDecimal result = formula.result();
    return result != null && value.setScale(decimals, RoundingMode.HALF_UP).compareTo(result) == 0;
  }

  private void keep(Row row, Column column, BigDecimal value, Formula formula) {
    BigDecimal result = formula.result();
    Object gives = result == null ? Figures.MISSING : result;
    String place = row.name() + ", " + String.join(", ", column.headings());
    BigDecimal printed = value.setScale(column.decimals(), RoundingMode.HALF_UP);
    remarks.add(Remark.of(Remark.Code.KEPT, place, printed, gives));
  }

  private static String format(int decimals) {
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }

  private void below() {
    Look note = Look.text("left", FONT_SIZE).inItalic();
    if (!remarks.isEmpty()) {
      cells.across(Texts.in(Language.VI).text("official.kept-note"), note);
    }
    table.notes().forEach(words -> cells.across(words, note));
    Signature signature = text.document().signature();
    if (signature != null) {
      cells.skip(1);
      Look bold = Look.text("center", 12).inBold();
      signature.lines().forEach(words -> cells.right(Composition.capitals(words), bold));
      cells.skip(4);
      cells.right(signature.name(), bold);
    }
  }
}
