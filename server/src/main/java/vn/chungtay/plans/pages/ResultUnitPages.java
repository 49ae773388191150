package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.forecasts.ForecastYear;
import vn.chungtay.forecasts.Forecasts;
import vn.chungtay.forecasts.UnitForecast;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanResults;
import vn.chungtay.plans.Plans;
import vn.chungtay.plans.UnitResult;
import vn.chungtay.plans.pages.Listing.Cell;
import vn.chungtay.plans.pages.Listing.Column;
import vn.chungtay.plans.pages.Listing.Row;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.web.Choice;

/** The units of a plan with what they reached and what they are expected to reach. */
@Controller
class ResultUnitPages {
  private final Plans plans;
  private final PlanResults results;
  private final PlanWords words;
  private final ResultTables tables;

  ResultUnitPages(Plans plans, PlanResults results, PlanWords words, ResultTables tables) {
    this.plans = plans;
    this.results = results;
    this.words = words;
    this.tables = tables;
  }

  @GetMapping("/plans/{id}/results/units")
  View units(
      @PathVariable long id,
      @RequestParam(defaultValue = "miss") String show,
      @RequestParam(required = false) Optional<Integer> year,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String as) {
    Plan plan = plans.get(id);
    List<UnitResult> units =
        results.compare(plan.current()).stream().filter(unit -> !unit.total()).toList();
    Forecasts forecasts = results.forecast(plan, units);
    int seen = ResultTables.year(plan, units, year);
    List<Row> rows = new ArrayList<>();
    for (UnitResult unit : units) {
      UnitForecast forecast = ResultPages.forecast(forecasts, unit);
      BigDecimal gap = unit.behind(seen);
      boolean behind = gap != null && gap.signum() > 0;
      if (show.equals("all") || (show.equals("behind") ? behind : forecast.verdict().isMiss())) {
        rows.add(row(plan, unit, seen, forecast));
      }
    }
    Listing listing =
        new Listing(
            words.texts().text("plans.result-units-title") + " – " + plan.title(),
            columns(plan, seen),
            rows,
            "/plans/" + id + "/results/units?show=" + show + "&year=" + seen,
            sort);
    long missing = units.stream().filter(u -> misses(forecasts, u)).count();
    String lead =
        words.texts().text("plans.result-units-line", missing, units.size(), plan.lastYear());
    return tables.show(
        as,
        plan,
        Message.of("plans.result-units-title"),
        List.of(shown(show), tables.years(plan, seen)),
        lead,
        listing,
        "plans.result-units-empty");
  }

  private static boolean misses(Forecasts forecasts, UnitResult unit) {
    return ResultPages.forecast(forecasts, unit).verdict().isMiss();
  }

  private TableView.Filter shown(String value) {
    List<Choice> choices = new ArrayList<>();
    for (String each : List.of("miss", "behind", "all")) {
      choices.add(new Choice(each, words.texts().text("plans.result-units." + each)));
    }
    return new TableView.Filter("show", words.texts().text("plans.show"), choices, value);
  }

  private List<Column> columns(Plan plan, int year) {
    var texts = words.texts();
    return List.of(
        Column.words("unit", texts.text("plans.field.unit-name")),
        new Column("planned", texts.text("plans.results-planned") + " " + year, 2),
        new Column("actual", texts.text("plans.results-actual") + " " + year, 2),
        new Column("gap", texts.text("plans.results-gap"), 2),
        Column.words("standing", texts.text("plans.results-standing")),
        new Column("pace", texts.text("plans.result-pace"), 2),
        new Column("needed", texts.text("plans.result-needed"), 2),
        new Column("promised", texts.text("plans.result-promised", plan.lastYear()), 2),
        new Column("expected", texts.text("plans.results-forecast", plan.lastYear()), 2),
        new Column("low", texts.text("plans.result-low"), 2).inFileOnly(),
        new Column("high", texts.text("plans.result-high"), 2).inFileOnly(),
        Column.words("outlook", texts.text("plans.results-outlook")),
        Column.words("why", texts.text("plans.why")).inFileOnly());
  }

  private Row row(Plan plan, UnitResult unit, int year, UnitForecast forecast) {
    Figures figures = Figures.in(words.language());
    BigDecimal gap = unit.behind(year);
    String standing = gap == null ? "missing" : gap.signum() > 0 ? "behind" : "reached";
    String colour = gap == null ? "plain" : gap.signum() > 0 ? "danger" : "good";
    ForecastYear end =
        forecast.path().isEmpty() ? null : forecast.path().get(forecast.path().size() - 1);
    return Row.of(
        "",
        Cell.of(unit.unit()).to(ResultTables.rowsOf(plan, unit.unit())),
        Cell.number(rate(unit.planned(), year), 2, figures),
        Cell.number(rate(unit.actual(), year), 2, figures),
        Cell.difference(gap, 2, figures),
        Cell.of(words.texts().text("plans.standing." + standing)).marked(colour),
        Cell.difference(forecast.pace(), 2, figures),
        Cell.difference(forecast.needed(), 2, figures),
        Cell.number(forecast.plannedRate(), 2, figures),
        expected(end, figures),
        Cell.number(end == null ? null : end.low(), 2, figures),
        Cell.number(end == null ? null : end.high(), 2, figures),
        Cell.of(forecast.verdict().said().in(words.language()))
            .noted(forecast.reason().in(words.language())),
        Cell.of(forecast.reason().in(words.language())));
  }

  private static Cell expected(@Nullable ForecastYear end, Figures figures) {
    if (end == null) {
      return Cell.number(null, 2, figures);
    }
    BigDecimal low = end.low();
    BigDecimal high = end.high();
    Cell rate = Cell.number(end.rate(), 2, figures);
    return low == null || high == null
        ? rate
        : rate.noted(figures.number(low, 2) + "–" + figures.number(high, 2));
  }

  private static @Nullable BigDecimal rate(SortedMap<Integer, UnitResult.Point> points, int year) {
    UnitResult.Point point = points.get(year);
    return point == null ? null : point.rate();
  }
}
