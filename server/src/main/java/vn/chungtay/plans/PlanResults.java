package vn.chungtay.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.forecasts.ForecastTask;
import vn.chungtay.forecasts.Forecasting;
import vn.chungtay.forecasts.Forecasts;
import vn.chungtay.forecasts.UnitSeries;
import vn.chungtay.forecasts.YearFigures;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** What came out against what was promised, unit by unit and year by year. */
@Service
public class PlanResults {
  private final PlanAnnexTable annexes;
  private final ActualTable actuals;
  private final PlanRights rights;

  PlanResults(PlanAnnexTable annexes, ActualTable actuals, PlanRights rights) {
    this.annexes = annexes;
    this.actuals = actuals;
    this.rights = rights;
  }

  /** True where the reader may write results down. */
  public boolean mayEnter(long areaId) {
    return rights.holds(vn.chungtay.access.Permission.ENTER_RESULTS, areaId);
  }

  /** The figures that were entered, with who says so. */
  @Transactional(readOnly = true)
  public List<Actual> actuals(long planId) {
    return actuals.list(planId);
  }

  /** The units of the version's annex and its total; empty where it has no annex. */
  @Transactional(readOnly = true)
  public List<UnitResult> compare(PlanVersion version) {
    Optional<Annex> annex = annexes.find(version.id());
    if (annex.isEmpty()) {
      return List.of();
    }
    Map<String, SortedMap<Integer, UnitResult.Point>> entered = entered(version.planId());
    List<UnitResult> results = new ArrayList<>();
    for (AnnexLine line : annex.get().units()) {
      results.add(
          new UnitResult(
              line.name(),
              false,
              planned(annex.get(), line),
              entered.getOrDefault(line.name(), new TreeMap<>())));
    }
    annex
        .get()
        .total()
        .ifPresent(
            line ->
                results.add(
                    new UnitResult(line.name(), true, planned(annex.get(), line), sums(results))));
    return results;
  }

  /**
   * Trend and forecast to the plan's last year. The annex's years before the first year of the plan
   * are results, those after it are promises.
   */
  public Forecasts forecast(Plan plan, List<UnitResult> results) {
    List<UnitSeries> series = new ArrayList<>();
    for (UnitResult unit : results) {
      if (unit.total()) {
        continue;
      }
      Map<Integer, YearFigures> actual = new HashMap<>(figures(unit.actual()));
      Map<Integer, YearFigures> planned = new HashMap<>();
      figures(unit.planned())
          .forEach(
              (year, figure) ->
                  (year < plan.firstYear() ? actual : planned).putIfAbsent(year, figure));
      series.add(new UnitSeries(unit.unit(), unit.unit(), actual, planned));
    }
    return Forecasting.forecast(new ForecastTask(plan.lastYear(), series, List.of()));
  }

  private static Map<Integer, YearFigures> figures(SortedMap<Integer, UnitResult.Point> points) {
    Map<Integer, YearFigures> figures = new HashMap<>();
    points.forEach(
        (year, point) -> {
          Long households = point.households();
          Long poor = point.poor();
          if (households != null && poor != null) {
            figures.put(year, new YearFigures(households, poor));
          }
        });
    return figures;
  }

  private static SortedMap<Integer, UnitResult.Point> planned(Annex annex, AnnexLine line) {
    SortedMap<Integer, UnitResult.Point> points = new TreeMap<>();
    for (int year : annex.years()) {
      points.put(
          year,
          new UnitResult.Point(
              whole(line.value(year, Measure.HOUSEHOLDS)), whole(line.value(year, Measure.POOR))));
    }
    return points;
  }

  private static @Nullable Long whole(Optional<BigDecimal> value) {
    return value.isPresent() ? value.get().longValue() : null;
  }

  private Map<String, SortedMap<Integer, UnitResult.Point>> entered(long planId) {
    Map<String, SortedMap<Integer, UnitResult.Point>> byUnit = new HashMap<>();
    for (Actual actual : actuals.list(planId)) {
      SortedMap<Integer, UnitResult.Point> points =
          byUnit.computeIfAbsent(actual.unit(), unit -> new TreeMap<>());
      UnitResult.Point before =
          points.getOrDefault(actual.year(), new UnitResult.Point(null, null));
      long value = actual.value().longValue();
      if (actual.measure() == Measure.HOUSEHOLDS) {
        points.put(actual.year(), new UnitResult.Point(value, before.poor()));
      } else if (actual.measure() == Measure.POOR) {
        points.put(actual.year(), new UnitResult.Point(before.households(), value));
      }
    }
    return byUnit;
  }

  /** The sum of a year is known only where every unit's figure is. */
  private static SortedMap<Integer, UnitResult.Point> sums(List<UnitResult> units) {
    SortedMap<Integer, UnitResult.Point> sums = new TreeMap<>();
    if (units.isEmpty()) {
      return sums;
    }
    for (int year : units.get(0).actual().keySet()) {
      long households = 0;
      long poor = 0;
      boolean complete = true;
      for (UnitResult unit : units) {
        UnitResult.Point point = unit.actual().get(year);
        if (point == null || point.households() == null || point.poor() == null) {
          complete = false;
          break;
        }
        households += point.households();
        poor += point.poor();
      }
      if (complete) {
        sums.put(year, new UnitResult.Point(households, poor));
      }
    }
    return sums;
  }

  /** Writes one year's results down, replacing what was there; an empty figure takes it away. */
  @Transactional
  public Outcome<Integer> enter(Plan plan, List<Actual> figures, List<Actual> emptied) {
    rights.mayEnterResults(plan.areaId());
    List<Refusal> wrong = new ArrayList<>();
    Map<String, Long> households = new HashMap<>();
    figures.stream()
        .filter(f -> f.measure() == Measure.HOUSEHOLDS)
        .forEach(f -> households.put(f.unit() + "|" + f.year(), f.value().longValue()));
    for (Actual figure : figures) {
      Long all = households.get(figure.unit() + "|" + figure.year());
      if (figure.measure() == Measure.POOR && all != null && figure.value().longValue() > all) {
        wrong.add(
            Refusal.of(
                "PLAN-081",
                "",
                "plans.refusal.more-poor-than-households",
                figure.unit(),
                String.valueOf(figure.year())));
      }
    }
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    figures.forEach(figure -> actuals.save(plan.id(), plan.areaId(), figure));
    emptied.forEach(e -> actuals.remove(plan.id(), e.unit(), e.year(), e.measure()));
    rights.record(
        "results-entered",
        plan.areaId(),
        "plan/" + plan.id(),
        figures.size() + " + " + emptied.size());
    return Outcome.of(figures.size());
  }
}
