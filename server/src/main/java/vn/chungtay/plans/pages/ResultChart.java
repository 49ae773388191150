package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.forecasts.ForecastYear;
import vn.chungtay.forecasts.Forecasts;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.UnitResult;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** The rate of the whole: the plan as a dashed line, results as a full one, the forecast dotted. */
final class ResultChart {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ResultChart() {}

  static String of(Plan plan, UnitResult total, Forecasts forecasts, Language language) {
    Texts texts = Texts.in(language);
    TreeSet<Integer> years = new TreeSet<>(total.planned().keySet());
    years.addAll(total.actual().keySet());
    List<Object> planned = new ArrayList<>();
    List<Object> actual = new ArrayList<>();
    List<Object> forecast = new ArrayList<>();
    Integer lastKnown = total.actual().isEmpty() ? null : total.actual().lastKey();
    for (int year : years) {
      boolean before = year < plan.firstYear();
      planned.add(value(rate(total.planned().get(year))));
      UnitResult.Point point = before ? total.planned().get(year) : total.actual().get(year);
      actual.add(value(rate(point)));
      BigDecimal expected =
          forecasts.whole().path().stream()
              .filter(f -> f.year() == year)
              .map(ForecastYear::rate)
              .findFirst()
              .orElse(lastKnown != null && year == lastKnown ? rate(point) : null);
      forecast.add(value(expected));
    }
    List<Object> series =
        List.of(
            line(texts.text("plans.chart.planned"), planned, "dashed"),
            line(texts.text("plans.chart.actual"), actual, "solid"),
            line(texts.text("plans.chart.forecast"), forecast, "dotted"));
    return JSON.writeValueAsString(
            Map.of(
                "grid", Map.of("left", 48, "right", 112, "top", 40, "bottom", 32),
                "xAxis",
                    Map.of(
                        "type", "category", "data", years.stream().map(String::valueOf).toList()),
                "yAxis", Map.of("type", "value", "min", 0, "name", "%"),
                "series", series,
                "aria", Map.of("enabled", true)))
        .replace("<", "\\u003c");
  }

  private static @Nullable BigDecimal rate(UnitResult.@Nullable Point point) {
    return point == null ? null : point.rate();
  }

  private static Object value(@Nullable BigDecimal rate) {
    return rate == null ? "-" : rate;
  }

  /** Labelled at its end: no legend to look up. */
  private static Map<String, Object> line(String name, List<Object> data, String type) {
    return Map.of(
        "type",
        "line",
        "name",
        name,
        "data",
        data,
        "symbolSize",
        8,
        "lineStyle",
        Map.of("type", type, "width", 2),
        "endLabel",
        Map.of("show", true, "formatter", "{a}"),
        "labelLayout",
        Map.of("moveOverlap", "shiftY"));
  }
}
