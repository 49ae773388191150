package vn.chungtay.forecasts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Message;

/** Works out the forecast of one unit from results that can be compared with each other. */
final class UnitOutlook {
  private final UnitSeries unit;
  private final NavigableMap<Integer, YearFigures> results;
  private final int endYear;
  private final @Nullable YearFigures plan;

  UnitOutlook(UnitSeries unit, NavigableMap<Integer, YearFigures> results, int endYear) {
    this.unit = unit;
    this.results = results;
    this.endYear = endYear;
    YearFigures planned = unit.planned().get(endYear);
    this.plan = planned != null && planned.isUsable() ? planned : null;
  }

  UnitForecast forecast() {
    YearFigures result = results.get(endYear);
    if (result != null) {
      return done(result);
    }
    if (results.headMap(endYear, false).size() < 2) {
      Message reason =
          results.isEmpty()
              ? Message.of("forecasts.no-result")
              : Message.of("forecasts.one-result", results.lastKey());
      return forecast(Verdict.TOO_FEW, null, null, List.of(), null, reason);
    }
    return outlook(Trend.of(new TreeMap<>(results.headMap(endYear, false))));
  }

  private UnitForecast done(YearFigures result) {
    BigDecimal rate = result.rate().rounded(2);
    ForecastYear year = new ForecastYear(endYear, rate, rate, rate);
    if (plan == null) {
      Message reason = Message.of("forecasts.done-no-plan", endYear, rate);
      return forecast(Verdict.NO_PLAN, null, null, List.of(year), result.poor(), reason);
    }
    boolean met = result.rate().compareTo(plan.rate()) <= 0;
    Message reason =
        Message.of(
            met ? "forecasts.done-met" : "forecasts.done-missed",
            endYear,
            rate,
            plan.rate().rounded(2));
    Verdict verdict = met ? Verdict.MEETS : Verdict.MISSES;
    return forecast(verdict, null, null, List.of(year), result.poor(), reason);
  }

  private UnitForecast outlook(Trend trend) {
    List<ForecastYear> path = new ArrayList<>();
    for (int year = trend.lastYear() + 1; year <= endYear; year++) {
      path.add(
          new ForecastYear(
              year,
              trend.rate(year, trend.pace()).rounded(2),
              at(trend, year, trend.fastest()),
              at(trend, year, trend.slowest())));
    }
    Ratio end = trend.rate(endYear, trend.pace());
    long households = plan == null ? trend.last().households() : plan.households();
    long poor = end.times(households).over(100).rounded(0).longValueExact();
    Ratio needed =
        plan == null
            ? null
            : plan.rate().minus(trend.last().rate()).over((long) endYear - trend.lastYear());
    return forecast(
        verdict(trend, end),
        trend.pace().rounded(2),
        needed == null ? null : needed.rounded(2),
        path,
        poor,
        reason(trend, end, needed));
  }

  private static @Nullable BigDecimal at(Trend trend, int year, @Nullable Ratio change) {
    return change == null ? null : trend.rate(year, change).rounded(2);
  }

  private Verdict verdict(Trend trend, Ratio end) {
    if (plan == null) {
      return Verdict.NO_PLAN;
    }
    Ratio aim = plan.rate();
    Ratio fastest = trend.fastest();
    Ratio slowest = trend.slowest();
    if (end.compareTo(aim) > 0) {
      boolean never = fastest != null && trend.rate(endYear, fastest).compareTo(aim) > 0;
      return never ? Verdict.MISSES : Verdict.LIKELY_MISSES;
    }
    boolean always = slowest != null && trend.rate(endYear, slowest).compareTo(aim) <= 0;
    return always ? Verdict.MEETS : Verdict.LIKELY_MEETS;
  }

  private Message reason(Trend trend, Ratio end, @Nullable Ratio needed) {
    Message pace = pace("forecasts.pace-falls", "forecasts.pace-rises", trend.pace());
    Ratio fastest = trend.fastest();
    Ratio slowest = trend.slowest();
    Message expected =
        fastest == null || slowest == null
            ? Message.of("forecasts.expected-two-points", endYear, end.rounded(2))
            : Message.of(
                "forecasts.expected",
                endYear,
                end.rounded(2),
                trend.rate(endYear, fastest).rounded(2),
                trend.rate(endYear, slowest).rounded(2),
                results.headMap(endYear, false).size());
    Message so =
        Message.of(
            "forecasts.so-far", trend.lastYear(), trend.last().rate().rounded(2), pace, expected);
    if (plan == null || needed == null) {
      return Message.of("forecasts.no-plan", so, endYear);
    }
    return Message.of(
        "forecasts.against-plan",
        so,
        endYear,
        plan.rate().rounded(2),
        pace("forecasts.needed-falls", "forecasts.needed-rises", needed));
  }

  private static Message pace(String falls, String rises, Ratio change) {
    boolean down = change.compareTo(Ratio.ZERO) <= 0;
    return Message.of(down ? falls : rises, change.rounded(2).abs());
  }

  private UnitForecast forecast(
      Verdict verdict,
      @Nullable BigDecimal pace,
      @Nullable BigDecimal needed,
      List<ForecastYear> path,
      @Nullable Long poor,
      Message reason) {
    return new UnitForecast(
        unit.code(),
        unit.name(),
        verdict,
        results.size(),
        pace,
        needed,
        path,
        poor,
        plan == null ? null : plan.rate().rounded(2),
        reason);
  }
}
