package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.annexes.Measure;
import vn.chungtay.forecasts.Forecasts;
import vn.chungtay.forecasts.UnitForecast;
import vn.chungtay.plans.Actual;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanResults;
import vn.chungtay.plans.Plans;
import vn.chungtay.plans.UnitResult;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/** Plan against result: chart, map of squares, units that will miss, and the form for results. */
@Controller
class ResultPages {
  private final Plans plans;
  private final PlanResults results;
  private final ResultMaps maps;
  private final PlanWords words;

  ResultPages(Plans plans, PlanResults results, ResultMaps maps, PlanWords words) {
    this.plans = plans;
    this.results = results;
    this.maps = maps;
    this.words = words;
  }

  @GetMapping("/plans/{id}/results")
  PageView show(@PathVariable long id, @RequestParam(required = false) Optional<Integer> year) {
    return show(plans.get(id), year, List.of());
  }

  private PageView show(Plan plan, Optional<Integer> asked, List<Refusal> refusals) {
    List<UnitResult> units = results.compare(plan.current());
    List<Integer> years = IntStream.rangeClosed(plan.firstYear(), plan.lastYear()).boxed().toList();
    TreeSet<Integer> known = new TreeSet<>();
    units.forEach(unit -> known.addAll(unit.actual().keySet()));
    int year =
        asked.filter(years::contains).orElse(known.isEmpty() ? plan.firstYear() : known.last());
    Forecasts forecasts = results.forecast(plan, units);
    List<ResultsView.Row> rows =
        units.stream().map(unit -> row(plan, unit, year, forecast(forecasts, unit))).toList();
    ResultsView view =
        new ResultsView(
            plan,
            results.mayEnter(plan.areaId()),
            !units.isEmpty(),
            year,
            years,
            List.copyOf(known),
            units.isEmpty()
                ? ""
                : ResultChart.of(plan, units.get(units.size() - 1), forecasts, words.language()),
            summary(rows),
            rows,
            rows.stream()
                .filter(row -> !row.total())
                .map(row -> new ResultsView.Tile(row.unit(), row.standing(), row.gap()))
                .toList(),
            maps.of(plan, units, year),
            source(plan, year));
    return words
        .below(plan, PageView.of("plans/results", Message.of("plans.results-title"), view))
        .years(years, year)
        .refused(refusals)
        .withChart();
  }

  static UnitForecast forecast(Forecasts forecasts, UnitResult unit) {
    return unit.total()
        ? forecasts.whole()
        : forecasts.units().stream()
            .filter(f -> f.name().equals(unit.unit()))
            .findFirst()
            .orElseThrow();
  }

  private ResultsView.Row row(Plan plan, UnitResult unit, int year, UnitForecast forecast) {
    Figures figures = Figures.in(words.language());
    UnitResult.Point planned = unit.planned().get(year);
    UnitResult.Point actual = unit.actual().get(year);
    BigDecimal gap = unit.behind(year);
    String standing = gap == null ? "missing" : gap.signum() > 0 ? "behind" : "reached";
    String expected = forecast.path().isEmpty() ? Figures.MISSING : range(forecast, figures);
    return new ResultsView.Row(
        unit.unit(),
        unit.total()
            ? "/plans/" + plan.id() + "/results/rows?year=" + year
            : ResultTables.rowsOf(plan, unit.unit()),
        unit.total(),
        rate(planned, figures),
        rate(actual, figures),
        gap == null ? Figures.MISSING : (gap.signum() > 0 ? "+" : "") + figures.number(gap, 2),
        standing,
        expected,
        forecast.verdict().said().in(words.language()),
        actual == null || actual.households() == null ? "" : figures.count(actual.households()),
        actual == null || actual.poor() == null ? "" : figures.count(actual.poor()));
  }

  private static String range(UnitForecast forecast, Figures figures) {
    var end = forecast.path().get(forecast.path().size() - 1);
    BigDecimal low = end.low();
    BigDecimal high = end.high();
    String rate = figures.number(end.rate(), 2);
    return low == null || high == null
        ? rate
        : rate + " (" + figures.number(low, 2) + "–" + figures.number(high, 2) + ")";
  }

  private static String rate(UnitResult.@Nullable Point point, Figures figures) {
    BigDecimal rate = point == null ? null : point.rate();
    return rate == null ? Figures.MISSING : figures.number(rate, 2);
  }

  private static ResultsView.Summary summary(Collection<ResultsView.Row> rows) {
    return new ResultsView.Summary(
        count(rows, "reached"), count(rows, "behind"), count(rows, "missing"));
  }

  private static int count(Collection<ResultsView.Row> rows, String standing) {
    return (int)
        rows.stream().filter(row -> !row.total() && row.standing().equals(standing)).count();
  }

  private String source(Plan plan, int year) {
    return results.actuals(plan.id()).stream()
        .filter(actual -> actual.year() == year)
        .map(Actual::source)
        .filter(source -> !source.isBlank())
        .distinct()
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }

  /** Takes the results of one year; a field left empty takes the figure away. */
  @PostMapping("/plans/{id}/results")
  View enter(
      @PathVariable long id,
      @RequestParam int year,
      @RequestParam(defaultValue = "") String source,
      @RequestParam Map<String, String> typed) {
    Plan plan = plans.get(id);
    List<Actual> figures = new ArrayList<>();
    List<Actual> emptied = new ArrayList<>();
    List<Refusal> wrong = new ArrayList<>();
    List<UnitResult> units =
        results.compare(plan.current()).stream().filter(unit -> !unit.total()).toList();
    for (int i = 0; i < units.size(); i++) {
      for (Measure measure : List.of(Measure.HOUSEHOLDS, Measure.POOR)) {
        String field = (measure == Measure.POOR ? "p-" : "h-") + i;
        String value = typed.getOrDefault(field, "").strip();
        Optional<Long> count = Typed.count(value);
        String unit = units.get(i).unit();
        if (count.isPresent()) {
          BigDecimal number = BigDecimal.valueOf(count.get());
          figures.add(new Actual(unit, year, measure, number, source.strip()));
        } else if (value.isEmpty()) {
          emptied.add(new Actual(unit, year, measure, BigDecimal.ZERO, ""));
        } else {
          wrong.add(Refusal.of("PLAN-082", field, "plans.refusal.result-number", unit, value));
        }
      }
    }
    if (!wrong.isEmpty()) {
      return show(plan, Optional.of(year), wrong);
    }
    Outcome<Integer> entered = results.enter(plan, figures, emptied);
    return entered.isRefused()
        ? show(plan, Optional.of(year), entered.refusals())
        : Done.at("/plans/" + id + "/results?year=" + year, "plans.saved");
  }
}
