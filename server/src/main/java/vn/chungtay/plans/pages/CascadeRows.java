package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.cascades.Cascade;
import vn.chungtay.cascades.UnitYear;
import vn.chungtay.plans.CascadeRequest;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.UnitResult;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** The table of a cascade: what came out, or what the annex has while nothing was computed. */
final class CascadeRows {
  private final Language language;
  private final Map<String, Long> locks = new HashMap<>();

  CascadeRows(Language language, List<CascadeRequest.Lock> locks) {
    this.language = language;
    locks.forEach(lock -> this.locks.put(lock.row() + ":" + lock.year(), lock.poor()));
  }

  /** What a checkbox of the table says: row, year and poor households that stay. */
  static List<CascadeRequest.Lock> read(@Nullable List<String> checked) {
    List<CascadeRequest.Lock> locks = new ArrayList<>();
    for (String each : checked == null ? List.<String>of() : checked) {
      if (each.matches("\\d{1,6}:\\d{4}:\\d{1,9}")) {
        String[] parts = each.split(":", -1);
        locks.add(
            new CascadeRequest.Lock(
                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
      }
    }
    return locks;
  }

  List<CascadeView.Row> of(Cascade cascade) {
    List<CascadeView.Row> rows = new ArrayList<>();
    rows.addAll(rows(cascade.cells(), "UNIT"));
    rows.addAll(rows(cascade.subtotals(), "GROUP"));
    rows.addAll(rows(cascade.totals(), "TOTAL"));
    return rows;
  }

  private List<CascadeView.Row> rows(List<UnitYear> cells, String kind) {
    Map<String, CascadeView.Row> rows = new LinkedHashMap<>();
    for (UnitYear cell : cells) {
      String name = kind.equals("TOTAL") ? Texts.in(language).text("plans.total") : cell.name();
      String lock = kind.equals("UNIT") ? cell.code() + ":" + cell.year() + ":" + cell.poor() : "";
      rows.computeIfAbsent(cell.code(), code -> new CascadeView.Row(name, kind, new ArrayList<>()))
          .cells()
          .add(
              cell(
                  cell.households(),
                  cell.poor(),
                  cell.rate(),
                  cell.explanation().in(language),
                  lock));
    }
    return List.copyOf(rows.values());
  }

  /** The units as the annex has them; a figure that was locked stands in its cell. */
  List<CascadeView.Row> of(Annex annex, List<Integer> years) {
    List<CascadeView.Row> rows = new ArrayList<>();
    for (AnnexLine line : annex.units()) {
      List<CascadeView.Cell> cells = new ArrayList<>();
      for (int year : years) {
        String place = line.place().row() + ":" + year;
        Long locked = locks.get(place);
        Long households = whole(line, year, Measure.HOUSEHOLDS);
        Long poor = locked == null ? whole(line, year, Measure.POOR) : locked;
        cells.add(
            cell(
                households,
                poor,
                new UnitResult.Point(households, poor).rate(),
                "",
                poor == null ? "" : place + ":" + poor));
      }
      rows.add(new CascadeView.Row(line.name(), "UNIT", cells));
    }
    return rows;
  }

  /** The same table as a file, with the reason of each figure. */
  static Listing listing(Plan plan, Cascade cascade, Language language) {
    Texts texts = Texts.in(language);
    Figures figures = Figures.in(language);
    List<Listing.Row> rows = new ArrayList<>();
    List<UnitYear> all = new ArrayList<>(cascade.cells());
    all.addAll(cascade.subtotals());
    int units = all.size();
    all.addAll(cascade.totals());
    for (UnitYear each : all) {
      boolean total = rows.size() >= units;
      rows.add(
          Listing.Row.of(
              "",
              Listing.Cell.of(total ? texts.text("plans.total") : each.name()),
              new Listing.Cell(String.valueOf(each.year()), each.year(), "", "", ""),
              Listing.Cell.count(each.households(), figures),
              Listing.Cell.count(each.poor(), figures),
              Listing.Cell.number(each.rate(), 2, figures),
              Listing.Cell.of(each.explanation().in(language))));
    }
    return new Listing(
        texts.text("plans.cascade-result") + " – " + plan.title(),
        List.of(
            Listing.Column.words("unit", texts.text("plans.field.unit-name")),
            Listing.Column.words("year", texts.text("plans.field.year")),
            new Listing.Column("households", texts.text("plans.measure.HOUSEHOLDS"), 0),
            new Listing.Column("poor", texts.text("plans.measure.POOR"), 0),
            new Listing.Column("rate", texts.text("plans.measure.RATE"), 2),
            Listing.Column.words("why", texts.text("plans.why"))),
        rows,
        "/plans/" + plan.id() + "/cascade",
        "");
  }

  private static @Nullable Long whole(AnnexLine line, int year, Measure measure) {
    BigDecimal value = line.value(year, measure).orElse(null);
    return value == null ? null : value.longValue();
  }

  private CascadeView.Cell cell(
      @Nullable Long households,
      @Nullable Long poor,
      @Nullable BigDecimal rate,
      String why,
      String lock) {
    Figures figures = Figures.in(language);
    boolean locked = !lock.isEmpty() && locks.containsKey(lock.substring(0, lock.lastIndexOf(':')));
    return new CascadeView.Cell(
        households == null ? Figures.MISSING : figures.count(households),
        poor == null ? Figures.MISSING : figures.count(poor),
        rate == null ? Figures.MISSING : figures.number(rate, 2),
        why,
        lock,
        locked);
  }
}
