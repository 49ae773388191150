package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.annexes.Measure;
import vn.chungtay.plans.Actual;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanResults;
import vn.chungtay.plans.Plans;
import vn.chungtay.plans.UnitResult;
import vn.chungtay.plans.pages.Listing.Cell;
import vn.chungtay.plans.pages.Listing.Column;
import vn.chungtay.plans.pages.Listing.Row;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.values.VietNam;
import vn.chungtay.web.NotFound;

/** The figures behind a result: who said them and when, or which units were added up. */
@Controller
class ResultRowPages {
  private final Plans plans;
  private final PlanResults results;
  private final PlanWords words;
  private final ResultTables tables;

  ResultRowPages(Plans plans, PlanResults results, PlanWords words, ResultTables tables) {
    this.plans = plans;
    this.results = results;
    this.words = words;
    this.tables = tables;
  }

  /** The figures behind a unit's results; of the total, the units that were added up. */
  @GetMapping("/plans/{id}/results/rows")
  View rows(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(required = false) Optional<Integer> year,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String as) {
    Plan plan = plans.get(id);
    List<UnitResult> units = results.compare(plan.current());
    if (unit.isEmpty()) {
      return total(plan, units, ResultTables.year(plan, units, year), sort, as);
    }
    UnitResult found =
        units.stream()
            .filter(u -> !u.total() && u.unit().equals(unit))
            .findFirst()
            .orElseThrow(() -> new NotFound("unit " + unit));
    var texts = words.texts();
    List<Column> columns =
        List.of(
            new Column("year", texts.text("plans.field.year"), 0),
            Column.words("figure", texts.text("plans.field.column")),
            new Column("planned", texts.text("plans.result-in-annex"), 0),
            new Column("actual", texts.text("plans.results-count"), 0),
            new Column("gap", texts.text("plans.result-difference"), 0),
            Column.words("source", texts.text("plans.field.source")),
            Column.words("who", texts.text("plans.field.who-when")));
    List<Row> rows =
        results.actuals(id).stream()
            .filter(actual -> actual.unit().equals(unit))
            .map(actual -> row(found, actual))
            .toList();
    Message title = Message.of("plans.result-rows-title", unit);
    Listing listing =
        new Listing(
            title.in(words.language()), columns, rows, ResultTables.rowsOf(plan, unit), sort);
    return tables.show(as, plan, title, List.of(), "", listing, "plans.result-rows-empty");
  }

  private Row row(UnitResult unit, Actual actual) {
    Figures figures = Figures.in(words.language());
    UnitResult.Point point = unit.planned().get(actual.year());
    Long planned =
        point == null
            ? null
            : actual.measure() == Measure.HOUSEHOLDS
                ? point.households()
                : actual.measure() == Measure.POOR ? point.poor() : null;
    BigDecimal gap = planned == null ? null : actual.value().subtract(BigDecimal.valueOf(planned));
    Instant at = actual.enteredAt();
    return Row.of(
        "",
        new Cell(String.valueOf(actual.year()), actual.year(), "", "", ""),
        Cell.of(words.texts().text("plans.measure." + actual.measure())),
        Cell.count(planned, figures),
        Cell.number(actual.value(), 0, figures),
        Cell.difference(gap, 0, figures),
        Cell.of(actual.source()),
        Cell.of(actual.enteredBy() + (at == null ? "" : " " + figures.day(VietNam.dayOf(at)))));
  }

  private View total(Plan plan, List<UnitResult> units, int year, String sort, String as) {
    Figures figures = Figures.in(words.language());
    var texts = words.texts();
    List<Row> rows = new ArrayList<>();
    for (UnitResult unit : units) {
      UnitResult.Point point = unit.actual().get(year);
      Cell[] cells = {
        unit.total()
            ? Cell.of(texts.text("plans.total"))
            : Cell.of(unit.unit()).to(ResultTables.rowsOf(plan, unit.unit())),
        Cell.count(point == null ? null : point.households(), figures),
        Cell.count(point == null ? null : point.poor(), figures),
        Cell.number(point == null ? null : point.rate(), 2, figures)
      };
      rows.add(unit.total() ? Row.total(cells) : Row.of("", cells));
    }
    Message title = Message.of("plans.result-total-title", year);
    Listing listing =
        new Listing(
            title.in(words.language()),
            List.of(
                Column.words("unit", texts.text("plans.field.unit-name")),
                new Column("households", texts.text("plans.measure.HOUSEHOLDS"), 0),
                new Column("poor", texts.text("plans.measure.POOR"), 0),
                new Column("rate", texts.text("plans.measure.RATE"), 2)),
            rows,
            "/plans/" + plan.id() + "/results/rows?year=" + year,
            sort);
    return tables.show(
        as,
        plan,
        title,
        List.of(tables.years(plan, year)),
        texts.text("plans.result-total-line"),
        listing,
        "plans.refusal.no-annex");
  }
}
