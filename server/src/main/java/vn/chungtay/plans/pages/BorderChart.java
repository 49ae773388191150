package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.areas.Area;
import vn.chungtay.plans.BorderSeries;

/** The rate of each unit of the chosen day, a line a unit, named at its end. */
final class BorderChart {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** More lines than this nobody can tell apart. */
  private static final int LINES = 12;

  /** Shapes beside colours: the lines can be told apart in grey. */
  private static final List<String> SYMBOLS =
      List.of("circle", "rect", "triangle", "diamond", "emptyCircle", "arrow");

  private BorderChart() {}

  static String of(BorderSeries figures) {
    List<Object> series = new ArrayList<>();
    for (Area area : figures.areas().stream().limit(LINES).toList()) {
      List<Object> data = new ArrayList<>();
      for (int year : figures.years()) {
        BigDecimal rate = figures.rate(area, year);
        data.add(rate == null ? "-" : rate.setScale(2, RoundingMode.HALF_UP));
      }
      series.add(
          Map.of(
              "type", "line",
              "name", area.name(),
              "data", data,
              "symbol", SYMBOLS.get(series.size() % SYMBOLS.size()),
              "symbolSize", 8,
              "endLabel", Map.of("show", true, "formatter", "{a}"),
              "labelLayout", Map.of("moveOverlap", "shiftY")));
    }
    return JSON.writeValueAsString(
            Map.of(
                "grid",
                Map.of("left", 56, "right", 136, "top", 40, "bottom", 32),
                "tooltip",
                Map.of("trigger", "axis"),
                "xAxis",
                Map.of(
                    "type",
                    "category",
                    "boundaryGap",
                    false,
                    "data",
                    figures.years().stream().map(String::valueOf).toList()),
                "yAxis",
                Map.of("type", "value", "min", 0, "name", "%"),
                "series",
                series,
                "aria",
                Map.of("enabled", true)))
        .replace("<", "\\u003c");
  }
}
