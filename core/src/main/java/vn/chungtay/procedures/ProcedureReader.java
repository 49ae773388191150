package vn.chungtay.procedures;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.LegalSource;
import vn.chungtay.standards.Period;
import vn.chungtay.standards.YamlMap;

/** Reads procedures and calendars; whatever has no source, or is not understood, is refused. */
final class ProcedureReader {
  private ProcedureReader() {}

  static List<ReviewProcedure> procedures(String text) {
    YamlMap file = YamlMap.read("reviews.yaml", text);
    List<ReviewProcedure> found = new ArrayList<>();
    for (YamlMap entry : file.maps("procedures")) {
      found.add(procedure(entry));
    }
    file.nothingElse();
    return found;
  }

  private static ReviewProcedure procedure(YamlMap entry) {
    YamlMap title = entry.map("title");
    List<StepRule> rules = new ArrayList<>();
    ReviewProcedure read =
        new ReviewProcedure(
            word(entry, "kind", ReviewKind.values()),
            new Bilingual(title.text("vi"), title.text("en")),
            entry.text("catalogue"),
            new Period(entry.day("from"), entry.optionalDay("to")),
            monthDay(entry, "begins"),
            monthDay(entry, "ends"),
            entry.has("on-day") ? entry.whole("on-day") : null,
            limit(entry, "whole"),
            steps(entry, rules),
            LegalSource.of(entry));
    entry.nothingElse();
    return read;
  }

  private static List<StepRule> steps(YamlMap entry, List<StepRule> rules) {
    LocalDate from = entry.day("from");
    for (YamlMap map : entry.maps("steps")) {
      rules.add(rule(map, from));
    }
    if (rules.stream().noneMatch(rule -> rule.step() == Step.DECISION)) {
      throw entry.fault("steps", "no-decision");
    }
    return rules;
  }

  private static StepRule rule(YamlMap map, LocalDate from) {
    LocalDate since = map.optionalDay("from");
    Set<String> roles = new LinkedHashSet<>(map.texts("by"));
    if (roles.isEmpty()) {
      throw map.fault("by", "missing-key");
    }
    StepRule rule =
        new StepRule(
            step(map, "step"),
            new Period(since == null ? from : since, map.optionalDay("to")),
            roles,
            List.copyOf(after(map)),
            map.has("when") ? word(map, "when", Need.values()) : Need.ALWAYS,
            percent(map),
            map.has("otherwise") ? step(map, "otherwise") : null,
            map.has("again") ? step(map, "again") : null,
            limit(map, "lasts"),
            limit(map, "within"),
            map.has("form") ? map.text("form") : "",
            LegalSource.of(map));
    map.nothingElse();
    return rule;
  }

  private static Set<Step> after(YamlMap map) {
    Set<Step> after = EnumSet.noneOf(Step.class);
    for (String code : map.texts("after")) {
      after.add(Step.of(code).orElseThrow(() -> map.fault("after", "unknown-step", code)));
    }
    return after;
  }

  private static @Nullable BigDecimal percent(YamlMap map) {
    if (!map.has("agreement")) {
      return null;
    }
    BigDecimal percent = map.number("agreement");
    if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw map.fault("agreement", "not-a-percentage", percent.toPlainString());
    }
    return percent;
  }

  private static Step step(YamlMap map, String key) {
    String code = map.text(key);
    return Step.of(code).orElseThrow(() -> map.fault(key, "unknown-step", code));
  }

  private static <E extends Enum<E>> E word(YamlMap map, String key, E[] values) {
    String code = map.text(key);
    for (E value : values) {
      if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code)) {
        return value;
      }
    }
    throw map.fault(key, "unknown-word", code);
  }

  private static @Nullable MonthDay monthDay(YamlMap map, String key) {
    String found = map.optionalText(key);
    if (found == null) {
      return null;
    }
    try {
      return MonthDay.parse("--" + found);
    } catch (DateTimeException e) {
      throw map.fault(key, "not-a-day", found);
    }
  }

  private static @Nullable TimeLimit limit(YamlMap map, String key) {
    YamlMap limit = map.optionalMap(key);
    if (limit == null) {
      return null;
    }
    boolean working = limit.has("working-days");
    int amount = limit.whole(working ? "working-days" : "days");
    if (amount <= 0) {
      throw limit.fault("days", "not-positive", String.valueOf(amount));
    }
    TimeLimit found = new TimeLimit(amount, working, LegalSource.of(limit));
    limit.nothingElse();
    return found;
  }

  static WorkingDays calendar(String text) {
    YamlMap file = YamlMap.read("working-days.yaml", text);
    Map<Integer, WorkingDays.Year> years = new TreeMap<>();
    for (YamlMap entry : file.maps("years")) {
      int year = entry.whole("year");
      WorkingDays.Year read =
          new WorkingDays.Year(
              days(entry, "off", year), days(entry, "worked", year), LegalSource.of(entry));
      if (years.put(year, read) != null) {
        throw entry.fault("year", "twice", String.valueOf(year));
      }
      entry.nothingElse();
    }
    file.nothingElse();
    return new WorkingDays(years);
  }

  private static Set<LocalDate> days(YamlMap entry, String key, int year) {
    Set<LocalDate> days = new LinkedHashSet<>();
    for (String text : entry.texts(key)) {
      try {
        days.add(MonthDay.parse("--" + text).atYear(year));
      } catch (DateTimeException e) {
        throw entry.fault(key, "not-a-day", text);
      }
    }
    return days;
  }
}
