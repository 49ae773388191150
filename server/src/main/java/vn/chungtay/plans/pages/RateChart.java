package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** The chart of a plan: poor households as bars, the rate as a line with its figures. */
final class RateChart {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RateChart() {}

  /** Options of the chart library as JSON; empty where the annex has no total. */
  static String of(Annex annex, Language language) {
    Optional<AnnexLine> total = annex.total();
    if (total.isEmpty()) {
      return "";
    }
    Texts texts = Texts.in(language);
    List<Integer> years = annex.years();
    Figures figures = Figures.in(language);
    List<Object> poor = values(total.get(), years, Measure.POOR, v -> figures.count(v.longValue()));
    List<Object> rate = values(total.get(), years, Measure.RATE, v -> figures.percent(v, 2));
    Map<String, Object> options =
        Map.of(
            "grid", Map.of("left", 64, "right", 56, "top", 48, "bottom", 32),
            "xAxis",
                Map.of("type", "category", "data", years.stream().map(String::valueOf).toList()),
            "yAxis",
                List.of(
                    Map.of("type", "value", "min", 0, "name", texts.text("plans.chart.poor")),
                    Map.of(
                        "type",
                        "value",
                        "min",
                        0,
                        "name",
                        "%",
                        "splitLine",
                        Map.of("show", false))),
            "series",
                List.of(
                    Map.of(
                        "type",
                        "bar",
                        "data",
                        poor,
                        "barMaxWidth",
                        56,
                        "name",
                        texts.text("plans.chart.poor"),
                        "label",
                        Map.of("show", true, "position", "inside", "color", "#ffffff")),
                    Map.of(
                        "type",
                        "line",
                        "yAxisIndex",
                        1,
                        "data",
                        rate,
                        "symbolSize",
                        9,
                        "name",
                        texts.text("plans.chart.rate"),
                        "label",
                        Map.of("show", true, "position", "top", "formatter", "{c} %"))),
            "aria", Map.of("enabled", true));
    return JSON.writeValueAsString(options).replace("<", "\\u003c");
  }

  /** A missing figure leaves a gap; it is never drawn as 0. Labels are written as offices do. */
  private static List<Object> values(
      AnnexLine line, List<Integer> years, Measure measure, Function<BigDecimal, String> written) {
    List<Object> values = new ArrayList<>();
    for (int year : years) {
      Optional<BigDecimal> value = line.value(year, measure);
      values.add(
          value.isPresent()
              ? Map.of(
                  "value", value.get(), "label", Map.of("formatter", written.apply(value.get())))
              : "-");
    }
    return values;
  }
}
