package vn.chungtay.forecasts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chungtay.values.Message;

/** Holds plans against results and forecasts the end. Stateless; any thread may call it. */
public final class Forecasting {
  private final ForecastTask task;
  private final List<Message> notes = new ArrayList<>();

  private Forecasting(ForecastTask task) {
    this.task = task;
  }

  /** The forecast of each unit and of the whole; with too few results it says so, as a value. */
  public static Forecasts forecast(ForecastTask task) {
    return new Forecasting(task).run();
  }

  private Forecasts run() {
    int from = comparableFrom();
    List<UnitForecast> units = new ArrayList<>();
    for (UnitSeries unit : task.units()) {
      units.add(new UnitOutlook(unit, usable(unit, from), task.endYear()).forecast());
    }
    UnitSeries whole = whole(from);
    UnitForecast all =
        new UnitOutlook(whole, new TreeMap<>(whole.actual()), task.endYear()).forecast();
    return new Forecasts(task.endYear(), all, units, notes);
  }

  /** The first year whose results are measured as the latest ones are. */
  private int comparableFrom() {
    int last = Integer.MIN_VALUE;
    for (UnitSeries unit : task.units()) {
      for (int year : unit.actual().keySet()) {
        last = Math.max(last, year);
      }
    }
    int from = Integer.MIN_VALUE;
    for (int standard : task.newStandards()) {
      if (standard <= last) {
        from = Math.max(from, standard);
      } else if (standard <= task.endYear()) {
        notes.add(Message.of("forecasts.note-standard-ahead", standard));
      }
    }
    if (from > Integer.MIN_VALUE) {
      notes.add(Message.of("forecasts.note-standard", from));
    }
    return from;
  }

  private NavigableMap<Integer, YearFigures> usable(UnitSeries unit, int from) {
    NavigableMap<Integer, YearFigures> results = new TreeMap<>();
    new TreeMap<>(unit.actual())
        .forEach(
            (year, figures) -> {
              if (!figures.isUsable()) {
                notes.add(
                    Message.of(
                        "forecasts.note-unusable",
                        unit.name(),
                        year,
                        BigDecimal.valueOf(figures.households()),
                        BigDecimal.valueOf(figures.poor())));
              } else if (year >= from && year <= task.endYear()) {
                results.put(year, figures);
              }
            });
    return results;
  }

  /** The sums of years that are complete: a year that lacks a unit would look like a success. */
  private UnitSeries whole(int from) {
    Map<Integer, YearFigures> actual = new HashMap<>();
    TreeSet<Integer> years = new TreeSet<>();
    task.units().forEach(unit -> years.addAll(unit.actual().keySet()));
    for (int year : years) {
      if (year < from || year > task.endYear()) {
        continue;
      }
      List<String> without =
          task.units().stream()
              .filter(unit -> !isUsable(unit.actual(), year))
              .map(UnitSeries::name)
              .toList();
      if (without.isEmpty()) {
        actual.put(year, sum(year, true));
      } else {
        notes.add(
            Message.of(
                "forecasts.note-incomplete", year, without.size(), String.join(", ", without)));
      }
    }
    boolean planned =
        !task.units().isEmpty()
            && task.units().stream().allMatch(unit -> isUsable(unit.planned(), task.endYear()));
    return new UnitSeries(
        "", "", actual, planned ? Map.of(task.endYear(), sum(task.endYear(), false)) : Map.of());
  }

  private static boolean isUsable(Map<Integer, YearFigures> figures, int year) {
    YearFigures found = figures.get(year);
    return found != null && found.isUsable();
  }

  private YearFigures sum(int year, boolean actual) {
    long households = 0;
    long poor = 0;
    for (UnitSeries unit : task.units()) {
      YearFigures figures = (actual ? unit.actual() : unit.planned()).get(year);
      if (figures != null) {
        households += figures.households();
        poor += figures.poor();
      }
    }
    return new YearFigures(households, poor);
  }
}
