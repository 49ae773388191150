package vn.chungtay.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns mappings of one file into the parts of a rulebook; fails with the place and what to do. */
final class RulebookParts {
  private RulebookParts() {}

  static Bilingual bilingual(YamlMap map) {
    Bilingual text = new Bilingual(map.text("vi"), map.text("en"));
    map.nothingElse();
    return text;
  }

  static OpenQuestion openQuestion(YamlMap map) {
    @Nullable String answeredBy = map.optionalText("answered-by");
    return new OpenQuestion(bilingual(map), answeredBy == null ? "" : answeredBy);
  }

  static Act act(YamlMap map) {
    String how = map.text("how");
    String deed = map.text("deed");
    if (!List.of("issues", "amends", "replaces", "prolongs", "guides").contains(deed)) {
      throw map.fault("deed", "unknown-deed", deed);
    }
    Act act =
        new Act(
            map.text("number"),
            map.optionalDay("signed"),
            deed,
            map.optionalText("of"),
            bilingual(map.map("note")),
            Certainty.of(how).orElseThrow(() -> map.fault("how", "unknown-certainty", how)));
    map.nothingElse();
    return act;
  }

  static Fact fact(YamlMap map) {
    Fact.Of of = choose(map, "of", Fact.Of.values());
    Fact.Type type = choose(map, "type", Fact.Type.values());
    Map<String, Bilingual> choices = new LinkedHashMap<>();
    for (YamlMap choice : map.maps("choices")) {
      String code = choice.text("code");
      if (choices.put(code, new Bilingual(choice.text("vi"), choice.text("en"))) != null) {
        throw choice.fault("code", "duplicate-code", code);
      }
      choice.nothingElse();
    }
    if ((type == Fact.Type.CHOICE) == choices.isEmpty()) {
      throw map.fault("choices", "choices-and-type");
    }
    Fact fact =
        new Fact(
            map.text("name"),
            of,
            type,
            optionalUnit(map),
            map.has("decimals") ? map.whole("decimals") : 0,
            choices,
            map.has("min") ? map.number("min") : null,
            map.has("max") ? map.number("max") : null,
            bilingual(map.map("question")),
            map.optionalText("asked"),
            map.flag("column-needed", true));
    map.nothingElse();
    return fact;
  }

  private static @Nullable Unit optionalUnit(YamlMap map) {
    String unit = map.optionalText("unit");
    return unit == null
        ? null
        : Unit.of(unit).orElseThrow(() -> map.fault("unit", "unknown-unit", unit));
  }

  private static <E extends Enum<E>> E choose(YamlMap map, String key, E[] values) {
    String text = map.text(key);
    for (E value : values) {
      if (value.name().equalsIgnoreCase(text)) {
        return value;
      }
    }
    throw map.fault(key, "unknown-word", text);
  }

  static Indicator indicator(YamlMap map) {
    Indicator indicator =
        new Indicator(
            map.text("code"),
            map.text("dimension"),
            bilingual(map.map("title")),
            bilingual(map.map("meaning")),
            map.text("clause"),
            map.whole("weight"),
            map.optionalText("deprived-when"),
            LegalSource.of(map));
    map.nothingElse();
    return indicator;
  }

  static IncomeSide side(YamlMap map) {
    IncomeSide side =
        new IncomeSide(
            map.text("code"),
            bilingual(map.map("title")),
            map.optionalText("by-income"),
            map.optionalText("by-score"),
            map.text("clause"),
            LegalSource.of(map));
    map.nothingElse();
    return side;
  }

  static ClassRule classRule(YamlMap map) {
    ClassRule rule =
        new ClassRule(
            map.text("clause"),
            map.text("class"),
            bilingual(map.map("title")),
            map.text("when"),
            LegalSource.of(map));
    map.nothingElse();
    return rule;
  }

  static ScoreTable scoreTable(String code, YamlMap map) {
    List<String> columns = map.texts("columns");
    List<ScoreTable.Item> items = map.maps("items").stream().map(RulebookParts::scoreItem).toList();
    List<ScoreTable.Row> rows = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (YamlMap row : map.maps("rows")) {
      String place = row.text("item") + "/" + row.text("answer");
      List<Integer> points = row.texts("points").stream().map(p -> points(row, p)).toList();
      if (points.size() != columns.size()) {
        throw row.fault("points", "points-count", place, String.valueOf(columns.size()));
      }
      if (seen.contains(place)) {
        throw row.fault("answer", "duplicate-code", place);
      }
      seen.add(place);
      String item = row.text("item");
      if (items.stream().noneMatch(each -> each.code().equals(item))) {
        throw row.fault("item", "unknown-word", item);
      }
      rows.add(
          new ScoreTable.Row(
              item,
              row.text("answer"),
              bilingual(row.map("title")),
              row.has("from") ? row.number("from") : null,
              row.has("below") ? row.number("below") : null,
              row.flag("otherwise", false),
              points));
      row.nothingElse();
    }
    ScoreTable table =
        new ScoreTable(
            code,
            bilingual(map.map("title")),
            map.flag("complete", false),
            columns,
            items,
            rows,
            LegalSource.of(map));
    map.nothingElse();
    return table;
  }

  private static ScoreTable.Item scoreItem(YamlMap map) {
    ScoreTable.Item item =
        new ScoreTable.Item(
            map.text("code"),
            bilingual(map.map("title")),
            Objects.requireNonNullElse(map.optionalText("unit"), ""));
    map.nothingElse();
    return item;
  }

  private static Integer points(YamlMap row, String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw row.fault("points", "fraction", text);
    }
  }

  static DatedValue value(String code, YamlMap map) {
    String unitText = map.text("unit");
    Unit unit = Unit.of(unitText).orElseThrow(() -> map.fault("unit", "unknown-unit", unitText));
    List<String> declared = map.texts("keys");
    List<String> keys = declared.isEmpty() ? List.of(DatedValue.SINGLE) : declared;
    Bilingual title = bilingual(map.map("title"));
    boolean used = map.flag("used", true);
    List<YamlMap> periods = map.maps("values");
    if (periods.isEmpty()) {
      throw map.fault("values", "missing-key");
    }
    List<DatedValue.Entry> history = new ArrayList<>();
    for (YamlMap period : periods) {
      history.add(entry(period, unit, keys));
    }
    map.nothingElse();
    history.sort(Comparator.comparing(entry -> entry.period().from()));
    checkPeriods(map, code, history);
    return new DatedValue(code, title, unit, keys, used, List.copyOf(history));
  }

  private static DatedValue.Entry entry(YamlMap map, Unit unit, List<String> keys) {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    for (String key : keys) {
      BigDecimal number = map.number(key);
      if (unit.isWhole() && number.stripTrailingZeros().scale() > 0) {
        throw map.fault(key, "fraction", number.toPlainString());
      }
      numbers.put(key, number);
    }
    LocalDate from = map.day("from");
    LocalDate to = map.optionalDay("to");
    if (to != null && to.isBefore(from)) {
      throw map.fault("to", "ends-before", to.toString(), from.toString());
    }
    LegalSource source = LegalSource.of(map);
    if (to == null && source.checkedOn() == null) {
      throw map.fault("to", "open-end");
    }
    map.nothingElse();
    return new DatedValue.Entry(new Period(from, to), numbers, source);
  }

  private static void checkPeriods(YamlMap map, String code, List<DatedValue.Entry> history) {
    for (int i = 1; i < history.size(); i++) {
      LocalDate end = history.get(i - 1).period().to();
      LocalDate start = history.get(i).period().from();
      if (end == null || !start.isAfter(end)) {
        throw map.fault("values", "overlap", code, start.toString());
      }
      if (!start.equals(end.plusDays(1))) {
        throw map.fault("values", "gap", code, end.toString(), start.toString());
      }
    }
  }
}
