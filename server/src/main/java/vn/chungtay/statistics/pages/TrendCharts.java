package vn.chungtay.statistics.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Options of the chart library: lines of rates, and the bars from an opening to a closing. */
final class TrendCharts {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Colours of what leaves, of what enters, of what was and is: never without their signs. */
  private static final String GOOD = "#1f7a4d";

  private static final String DANGER = "#b3261e";
  private static final String MUTED = "#51607a";

  /** One household beside a thousand is seen: points on the screen of the shortest bar. */
  private static final int LEAST_BAR = 6;

  /** Letters of a name on one line. */
  private static final int A_LINE = 16;

  private TrendCharts() {}

  /** A line with its name, a value for each day; null where it is not known. */
  record Line(String name, List<@Nullable BigDecimal> values) {}

  /** What is not known is a gap, never 0. */
  static String lines(List<String> days, List<Line> lines) {
    List<Object> series = new ArrayList<>();
    for (Line line : lines) {
      List<Object> data = new ArrayList<>();
      line.values().forEach(value -> data.add(value == null ? "-" : value));
      series.add(
          Map.of(
              "type", "line",
              "name", line.name(),
              "data", data,
              "symbolSize", 8,
              "lineStyle", Map.of("width", 2),
              "endLabel", Map.of("show", true, "formatter", "{a}"),
              "labelLayout", Map.of("moveOverlap", "shiftY")));
    }
    return write(
        Map.of(
            "grid", Map.of("left", 44, "right", 96, "top", 40, "bottom", 32),
            "xAxis", Map.of("type", "category", "data", days),
            "yAxis", Map.of("type", "value", "min", 0, "name", "%"),
            "series", series,
            "aria", Map.of("enabled", true)));
  }

  /**
   * A bar of the movement.
   *
   * @param sign 0 for opening and closing, else whether it adds or takes off
   * @param shown the value as it is written beside the bar
   */
  record Bar(String name, int sign, long value, String shown) {}

  /** Each bar begins where the one above it ended; names stand on the left, so that they fit. */
  static String flow(List<Bar> bars) {
    List<Object> base = new ArrayList<>();
    List<Object> shown = new ArrayList<>();
    long at = 0;
    for (Bar bar : bars) {
      base.add(bar.sign() == 0 ? 0 : bar.sign() < 0 ? at - bar.value() : at);
      shown.add(bar.value() == 0 ? "-" : drawn(bar));
      at = bar.sign() == 0 ? bar.value() : at + bar.sign() * bar.value();
    }
    return write(
        Map.of(
            "grid", Map.of("left", 20, "right", 56, "top", 8, "bottom", 28, "containLabel", true),
            "xAxis",
                Map.of(
                    "type", "value",
                    "min", 0,
                    "minInterval", 1,
                    "splitNumber", 3,
                    "axisLabel", Map.of("hideOverlap", true)),
            "yAxis",
                Map.of(
                    "type",
                    "category",
                    "inverse",
                    true,
                    "data",
                    bars.stream().map(bar -> broken(bar.name())).toList(),
                    "axisLabel",
                    Map.of("interval", 0)),
            "series",
                List.of(
                    Map.of(
                        "type",
                        "bar",
                        "stack",
                        "flow",
                        "barCategoryGap",
                        "30%",
                        "silent",
                        true,
                        "itemStyle",
                        Map.of("color", "transparent"),
                        "data",
                        base),
                    Map.of(
                        "type", "bar", "stack", "flow", "barMinHeight", LEAST_BAR, "data", shown)),
            "aria", Map.of("enabled", true)));
  }

  private static Map<String, Object> drawn(Bar bar) {
    String color = bar.sign() == 0 ? MUTED : bar.sign() < 0 ? GOOD : DANGER;
    String sign = bar.sign() == 0 ? "" : bar.sign() < 0 ? "−" : "+";
    return Map.of(
        "value", bar.value(),
        "itemStyle", Map.of("color", color),
        "label",
            Map.of(
                "show",
                true,
                "position",
                "right",
                "fontWeight",
                "bold",
                "fontSize",
                14,
                "color",
                color,
                "formatter",
                sign + bar.shown()));
  }

  /** A name on lines of a few words; the library would break within them. */
  private static String broken(String name) {
    StringBuilder lines = new StringBuilder();
    int length = 0;
    for (String word : name.split(" ", -1)) {
      boolean next = length > 0 && length + word.length() > A_LINE;
      lines.append(length == 0 ? "" : next ? "\n" : " ").append(word);
      length = next ? word.length() : length + 1 + word.length();
    }
    return lines.toString();
  }

  private static String write(Map<String, Object> options) {
    return JSON.writeValueAsString(options).replace("<", "\\u003c");
  }
}
