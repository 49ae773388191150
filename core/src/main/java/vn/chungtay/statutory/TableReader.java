package vn.chungtay.statutory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.LegalSource;
import vn.chungtay.standards.YamlMap;

/** Reads the definitions; what is not understood is refused with its line. */
final class TableReader {
  private TableReader() {}

  static List<StatutoryTable> tables(String text) {
    YamlMap file = YamlMap.read("tables.yaml", text);
    List<StatutoryTable> tables = new ArrayList<>();
    for (YamlMap entry : file.maps("tables")) {
      tables.add(table(entry));
    }
    file.nothingElse();
    return tables;
  }

  private static StatutoryTable table(YamlMap entry) {
    List<TableUnit> lines = new ArrayList<>();
    for (String line : entry.texts("lines")) {
      lines.add(line.equals("one") ? TableUnit.HOUSEHOLDS : unit(entry, "lines", line));
    }
    List<TableColumn> columns = new ArrayList<>();
    Set<Integer> ids = new LinkedHashSet<>();
    for (YamlMap map : entry.maps("columns")) {
      TableColumn column = column(map);
      if (!ids.add(column.id())) {
        throw map.fault("id", "duplicate-key", String.valueOf(column.id()));
      }
      columns.add(column);
    }
    for (TableColumn column : columns) {
      for (int term : column.terms()) {
        if (!ids.contains(Math.abs(term))) {
          throw entry.fault("columns", "unknown-word", String.valueOf(term));
        }
      }
    }
    String note = entry.optionalText("note");
    String names = entry.optionalText("names-of");
    StatutoryTable table =
        new StatutoryTable(
            entry.whole("number"),
            entry.text("code"),
            bilingual(entry.map("title")),
            lines,
            columns,
            entry.flag("needs-totals", false),
            entry.flag("movement", false),
            entry.texts("unknown"),
            note == null ? "" : note,
            names == null ? "" : names,
            LegalSource.of(entry));
    entry.nothingElse();
    return table;
  }

  private static TableColumn column(YamlMap map) {
    int id = map.whole("id");
    String printed = map.optionalText("no");
    String count = map.optionalText("count");
    String each = map.optionalText("each");
    String unit = map.optionalText("unit");
    YamlMap group = map.optionalMap("group");
    Bilingual heading = bilingual(map.map("heading"));
    List<Integer> terms = new ArrayList<>();
    TableColumn.Kind kind = kind(map, terms);
    TableColumn column =
        new TableColumn(
            id,
            printed == null ? "" : printed,
            heading,
            group == null ? null : bilingual(group),
            kind,
            count == null ? "" : each == null ? count : count + TableExpansion.EACH + each,
            unit == null ? null : unit(map, "unit", unit),
            terms,
            map.has("equals") ? map.whole("equals") : 0);
    map.nothingElse();
    return column;
  }

  private static TableColumn.Kind kind(YamlMap map, List<Integer> terms) {
    if (map.has("ratio")) {
      terms.addAll(numbers(map, "ratio"));
      return TableColumn.Kind.RATIO;
    }
    if (map.has("whole")) {
      terms.add(map.whole("whole"));
      return TableColumn.Kind.RATIO;
    }
    if (map.has("opening")) {
      terms.add(map.whole("opening"));
      return TableColumn.Kind.OPENING;
    }
    if (map.has("absent")) {
      map.text("absent");
      return TableColumn.Kind.ABSENT;
    }
    if (map.flag("sum-of-each", false)) {
      return TableColumn.Kind.SUM;
    }
    terms.addAll(numbers(map, "sum"));
    return map.has("count") ? TableColumn.Kind.COUNT : TableColumn.Kind.SUM;
  }

  private static List<Integer> numbers(YamlMap map, String key) {
    List<Integer> numbers = new ArrayList<>();
    for (String text : map.texts(key)) {
      try {
        numbers.add(Integer.valueOf(text));
      } catch (NumberFormatException e) {
        throw map.fault(key, "not-a-number", text);
      }
    }
    return numbers;
  }

  private static Bilingual bilingual(YamlMap map) {
    Bilingual both = new Bilingual(map.text("vi"), map.text("en"));
    map.nothingElse();
    return both;
  }

  private static TableUnit unit(YamlMap map, String key, @Nullable String text) {
    for (TableUnit unit : TableUnit.values()) {
      if (unit.name().toLowerCase(Locale.ROOT).equals(text)) {
        return unit;
      }
    }
    throw map.fault(key, "unknown-word", String.valueOf(text));
  }
}
