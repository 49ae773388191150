package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.annexes.Measure;
import vn.chungtay.forecasts.ForecastYear;
import vn.chungtay.forecasts.Forecasts;
import vn.chungtay.forecasts.UnitForecast;
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
import vn.chungtay.web.Choice;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** The units of a plan with their forecasts, and the figures behind a result. */
@Controller
class ResultTablePages {
  private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Plans plans;
  private final PlanResults results;
  private final PlanWords words;

  ResultTablePages(Plans plans, PlanResults results, PlanWords words) {
    this.plans = plans;
    this.results = results;
    this.words = words;
  }

  /** The address of the figures behind the results of a unit. */
  static String rowsOf(Plan plan, String unit) {
    return "/plans/"
        + plan.id()
        + "/results/rows?unit="
        + URLEncoder.encode(unit, StandardCharsets.UTF_8);
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
    int seen = year(plan, units, year);
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
    return ListingFile.or(
        as,
        listing,
        sorted ->
            page(
                plan,
                Message.of("plans.result-units-title"),
                TableView.of(
                    plan,
                    "results",
                    lead,
                    List.of(shown(show), years(plan, seen)),
                    sorted,
                    words.texts().text("plans.result-units-empty"))));
  }

  private static boolean misses(Forecasts forecasts, UnitResult unit) {
    return ResultPages.forecast(forecasts, unit).verdict().isMiss();
  }

  /** The year asked for, else the last with a result, else the first of the plan. */
  private static int year(Plan plan, List<UnitResult> units, Optional<Integer> asked) {
    TreeSet<Integer> known = new TreeSet<>();
    units.forEach(unit -> known.addAll(unit.actual().keySet()));
    return asked
        .filter(y -> y >= plan.firstYear() && y <= plan.lastYear())
        .orElse(known.isEmpty() ? plan.firstYear() : known.last());
  }

  private PageView page(Plan plan, Message title, TableView view) {
    return words
        .below(plan, PageView.of("plans/table", title, view))
        .crumb(words.texts().text("plans.tab.results"), "/plans/" + plan.id() + "/results");
  }

  private TableView.Filter shown(String value) {
    List<Choice> choices = new ArrayList<>();
    for (String each : List.of("miss", "behind", "all")) {
      choices.add(new Choice(each, words.texts().text("plans.result-units." + each)));
    }
    return new TableView.Filter("show", words.texts().text("plans.show"), choices, value);
  }

  private TableView.Filter years(Plan plan, int year) {
    List<Choice> choices =
        IntStream.rangeClosed(plan.firstYear(), plan.lastYear())
            .mapToObj(y -> new Choice(String.valueOf(y), String.valueOf(y)))
            .toList();
    return new TableView.Filter(
        "year", words.texts().text("plans.field.year"), choices, String.valueOf(year));
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
        Cell.of(unit.unit()).to(rowsOf(plan, unit.unit())),
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
      return total(plan, units, year(plan, units, year), sort, as);
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
        new Listing(title.in(words.language()), columns, rows, rowsOf(plan, unit), sort);
    return ListingFile.or(
        as,
        listing,
        sorted ->
            page(
                plan,
                title,
                TableView.of(
                    plan,
                    "results",
                    "",
                    List.of(),
                    sorted,
                    texts.text("plans.result-rows-empty"))));
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
        Cell.of(
            actual.enteredBy()
                + (at == null ? "" : " " + figures.day(at.atZone(OFFICE).toLocalDate()))));
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
            : Cell.of(unit.unit()).to(rowsOf(plan, unit.unit())),
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
    return ListingFile.or(
        as,
        listing,
        sorted ->
            page(
                plan,
                title,
                TableView.of(
                    plan,
                    "results",
                    texts.text("plans.result-total-line"),
                    List.of(years(plan, year)),
                    sorted,
                    texts.text("plans.refusal.no-annex"))));
  }
}
