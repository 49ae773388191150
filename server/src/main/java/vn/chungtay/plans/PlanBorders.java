package vn.chungtay.plans;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Areas;
import vn.chungtay.areas.Borders;
import vn.chungtay.areas.Converted;
import vn.chungtay.values.VietNam;

/** A plan's annex or its results in the borders of another day. */
@Service
public class PlanBorders {
  private final PlanAnnexTable annexes;
  private final ActualTable actuals;
  private final PlanUnits units;
  private final Areas areas;
  private final Clock clock;

  PlanBorders(
      PlanAnnexTable annexes, ActualTable actuals, PlanUnits units, Areas areas, Clock clock) {
    this.annexes = annexes;
    this.actuals = actuals;
    this.units = units;
    this.areas = areas;
    this.clock = clock;
  }

  /** Which figures of a plan. */
  public enum Series {
    ANNEX,
    RESULTS
  }

  /** The borders of today. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(VietNam.ZONE));
  }

  /** The figures of {@code series} by unit of {@code day}. */
  @Transactional(readOnly = true)
  public BorderSeries convert(Plan plan, PlanVersion version, Series series, LocalDate day) {
    AreaBook book = areas.book();
    UnitNames names = units.names(plan, version);
    LocalDate from = units.day(plan, version);
    Map<String, Map<Long, BigDecimal>> figures =
        series == Series.ANNEX ? annex(version, names) : results(plan, names);
    Borders borders = new Borders(book);
    Map<String, Converted> converted = new LinkedHashMap<>();
    Set<Long> found = new LinkedHashSet<>();
    figures.forEach(
        (key, values) -> {
          Converted each = borders.convert(values, from, day);
          converted.put(key, each);
          found.addAll(each.cells().keySet());
        });
    List<Area> rows = found.stream().map(id -> book.get(id, day)).toList();
    Map<Long, String> named = new HashMap<>();
    names.areas().forEach((name, area) -> named.put(area.id(), name));
    List<String> unmatched =
        names.all().stream().filter(name -> !names.areas().containsKey(name)).toList();
    return new BorderSeries(from, day, rows, unmatched, years(figures.keySet()), converted, named);
  }

  private static List<Integer> years(Set<String> keys) {
    return keys.stream()
        .map(key -> Integer.valueOf(key.substring(0, key.indexOf('/'))))
        .distinct()
        .sorted()
        .toList();
  }

  private Map<String, Map<Long, BigDecimal>> annex(PlanVersion version, UnitNames names) {
    Map<String, Map<Long, BigDecimal>> figures = new LinkedHashMap<>();
    Optional<Annex> annex = annexes.find(version.id());
    if (annex.isEmpty()) {
      return figures;
    }
    for (int year : annex.get().years()) {
      for (AnnexLine line : annex.get().units()) {
        for (Measure measure : counts()) {
          line.value(year, measure)
              .ifPresent(value -> put(figures, names, line.name(), year, measure, value));
        }
      }
    }
    return figures;
  }

  private Map<String, Map<Long, BigDecimal>> results(Plan plan, UnitNames names) {
    Map<String, Map<Long, BigDecimal>> figures = new LinkedHashMap<>();
    for (Actual actual : actuals.list(plan.id())) {
      put(figures, names, actual.unit(), actual.year(), actual.measure(), actual.value());
    }
    return figures;
  }

  private static List<Measure> counts() {
    List<Measure> counts = new ArrayList<>(List.of(Measure.values()));
    counts.removeIf(Measure::isRate);
    return counts;
  }

  private static void put(
      Map<String, Map<Long, BigDecimal>> figures,
      UnitNames names,
      String unit,
      int year,
      Measure measure,
      BigDecimal value) {
    Area area = names.areas().get(unit);
    if (area != null && value.signum() >= 0) {
      figures
          .computeIfAbsent(BorderSeries.key(year, measure), key -> new HashMap<>())
          .put(area.id(), value);
    }
  }
}
