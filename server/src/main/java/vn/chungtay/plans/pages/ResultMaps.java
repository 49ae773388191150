package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.Areas;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanUnits;
import vn.chungtay.plans.UnitResult;
import vn.chungtay.values.Figures;
import vn.chungtay.web.AreaMapView;
import vn.chungtay.web.AreaMaps;

/** How far each unit is behind its plan, over its borders where these are loaded. */
@Component
class ResultMaps {
  private final AreaMaps maps;
  private final Areas areas;
  private final PlanUnits units;
  private final PlanWords words;

  ResultMaps(AreaMaps maps, Areas areas, PlanUnits units, PlanWords words) {
    this.maps = maps;
    this.areas = areas;
    this.units = units;
    this.words = words;
  }

  /** Null where no unit of the plan has borders. */
  @Nullable AreaMapView of(Plan plan, List<UnitResult> results, int year) {
    LocalDate day = units.day(plan, plan.current());
    if (!areas.hasMap(plan.areaId(), day)) {
      return null;
    }
    Map<String, Area> named = units.areas(plan, plan.current());
    Map<Long, BigDecimal> gaps = new HashMap<>();
    Map<Long, String> names = new HashMap<>();
    for (UnitResult unit : results) {
      Area area = named.get(unit.unit());
      BigDecimal gap = unit.behind(year);
      if (area != null && !unit.total()) {
        names.put(area.id(), unit.unit());
        if (gap != null) {
          gaps.put(area.id(), gap);
        }
      }
    }
    Figures figures = Figures.in(words.language());
    return maps.of(
        words.texts().text("plans.results-area-map-title", year),
        plan.areaId(),
        day,
        gaps,
        gap -> (gap.signum() > 0 ? "+" : "") + figures.number(gap, 2),
        area ->
            names.containsKey(area.id())
                ? ResultTables.rowsOf(plan, names.getOrDefault(area.id(), ""))
                : "/areas/" + area.id() + "?day=" + day);
  }
}
