package vn.chungtay.documents.official;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexCell;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.annexes.Period;
import vn.chungtay.documents.official.AnnexTable.Cell;
import vn.chungtay.documents.official.AnnexTable.Column;
import vn.chungtay.documents.official.AnnexTable.Kind;
import vn.chungtay.documents.official.AnnexTable.Row;
import vn.chungtay.documents.official.AnnexTable.Share;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** Makes a printable table of an annex. */
final class AnnexTables {
  /** Rates are printed with two decimals even where the annex shows fewer. */
  private static final int RATE_DECIMALS = 2;

  private static final Texts TEXTS = Texts.in(Language.VI);

  private final Annex annex;
  private final Map<Period, Set<Measure>> measures = new HashMap<>();
  private final List<String> rowKeys = new ArrayList<>();

  private AnnexTables(Annex annex) {
    this.annex = annex;
    for (AnnexLine line : annex.lines()) {
      line.cells()
          .forEach(
              (period, cells) ->
                  measures.computeIfAbsent(period, p -> new HashSet<>()).addAll(cells.keySet()));
    }
    Set<String> taken = new HashSet<>();
    for (AnnexLine line : annex.lines()) {
      rowKeys.add(unique(AnnexTable.rowKey(line), taken));
    }
  }

  static AnnexTable of(String key, String title, Annex annex) {
    AnnexTables from = new AnnexTables(annex);
    return new AnnexTable(
        key,
        title,
        TEXTS.text("official.number-heading"),
        TEXTS.text("official.unit-heading"),
        from.columns(),
        from.rows(),
        List.of());
  }

  private static String unique(String key, Set<String> taken) {
    String free = key;
    for (int i = 2; !taken.add(free); i++) {
      free = key + "#" + i;
    }
    return free;
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (Period period : annex.periods()) {
      Set<Measure> present = measures.getOrDefault(period, Set.of());
      for (Measure measure : Measure.values()) {
        if (present.contains(measure)) {
          columns.add(column(period, measure, present));
        }
      }
    }
    return columns;
  }

  private Column column(Period period, Measure measure, Set<Measure> present) {
    String word = measure.code().replace('_', '-');
    List<String> headings = List.of(heading(period), TEXTS.text("official." + word));
    Measure part = measure == Measure.NEAR_RATE ? Measure.NEAR_POOR : Measure.POOR;
    boolean computed =
        measure.isRate() && present.contains(part) && present.contains(Measure.HOUSEHOLDS);
    Share share =
        computed
            ? new Share(
                AnnexTable.columnKey(period, part),
                AnnexTable.columnKey(period, Measure.HOUSEHOLDS))
            : null;
    return new Column(
        AnnexTable.columnKey(period, measure), headings, decimals(period, measure), share);
  }

  private static String heading(Period period) {
    String year =
        period.year().isPresent() ? TEXTS.text("official.year", period.year().getAsInt()) : "";
    return (period.phase().isEmpty() ? year : period.phase() + " " + year).strip();
  }

  private int decimals(Period period, Measure measure) {
    if (!measure.isRate()) {
      return 0;
    }
    return annex.lines().stream()
        .flatMap(line -> line.cell(period, measure).stream())
        .mapToInt(AnnexCell::decimals)
        .reduce(RATE_DECIMALS, Math::max);
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int grandTotal = lastTotal();
    for (int i = 0; i < annex.lines().size(); i++) {
      AnnexLine line = annex.lines().get(i);
      rows.add(
          new Row(
              rowKeys.get(i),
              Kind.valueOf(line.kind().name()),
              line.ordinal(),
              line.name(),
              cells(line),
              sumOf(line, i == grandTotal)));
    }
    return rows;
  }

  private int lastTotal() {
    int last = -1;
    for (int i = 0; i < annex.lines().size(); i++) {
      last = annex.lines().get(i).kind() == AnnexLine.Kind.TOTAL ? i : last;
    }
    return last;
  }

  private static Map<String, Cell> cells(AnnexLine line) {
    Map<String, Cell> cells = new HashMap<>();
    line.cells()
        .forEach(
            (period, ofPeriod) ->
                ofPeriod.forEach(
                    (measure, cell) -> {
                      String column = AnnexTable.columnKey(period, measure);
                      BigDecimal number = cell.number();
                      if (number != null) {
                        cells.put(column, Cell.of(number));
                      } else if (cell.isMalformed()) {
                        cells.put(column, Cell.words(cell.printed()));
                      }
                    }));
    return cells;
  }

  /** A group adds up its units, the grand total all units; other totals are left as printed. */
  private List<String> sumOf(AnnexLine sum, boolean isGrandTotal) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < annex.lines().size(); i++) {
      AnnexLine line = annex.lines().get(i);
      boolean inGroup =
          sum.kind() == AnnexLine.Kind.GROUP && fold(line.group()).equals(fold(sum.name()));
      if (line.kind() == AnnexLine.Kind.UNIT && (isGrandTotal || inGroup)) {
        keys.add(rowKeys.get(i));
      }
    }
    return keys;
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.forLanguageTag("vi"));
  }
}
