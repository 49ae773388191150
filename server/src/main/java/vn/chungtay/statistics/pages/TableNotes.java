package vn.chungtay.statistics.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Succession;
import vn.chungtay.statistics.AreaTable;
import vn.chungtay.statistics.Question;
import vn.chungtay.statistics.Statistics;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableUnit;

/** What a reader must know of a table: what is missing, what does not agree, how it is counted. */
@Component
class TableNotes {
  /** Names of communes that a note tells before it says how many more there are. */
  private static final int NAMED = 10;

  private final StatisticsWords words;
  private final Statistics statistics;

  TableNotes(StatisticsWords words, Statistics statistics) {
    this.words = words;
    this.statistics = statistics;
  }

  List<String> of(AreaTable table) {
    List<String> notes = new ArrayList<>(missing(table));
    if (table.question().preliminary()) {
      notes.add(text("statistics.untold"));
    }
    for (Map.Entry<String, Long> each : table.unknown().entrySet()) {
      int slash = each.getKey().indexOf('/');
      notes.add(
          text(
              "statistics.unknown." + each.getKey().substring(slash + 1),
              words.figures().count(each.getValue()),
              text("households.class." + each.getKey().substring(0, slash))));
    }
    differences(table, notes);
    if (!table.table().note().isEmpty()) {
      notes.add(text("statistics.note." + table.table().note()));
    }
    if (table.table().movement()) {
      notes.add(text("statistics.movement", String.valueOf(table.question().day().getYear())));
    }
    return notes;
  }

  /** What is missing in a table, and whether units were divided. */
  List<String> missing(AreaTable table) {
    List<String> notes = new ArrayList<>();
    ended(table.question(), notes);
    AreaTable.Row total = table.total();
    if (total.unloaded() > 0) {
      notes.add(text("statistics.unloaded", words.figures().count(total.unloaded())));
    }
    if (table.table().needsTotals() && total.missingTotals() > 0) {
      notes.add(
          text(
              "statistics.missing-totals",
              words.figures().count(total.missingTotals()),
              words.figures().count(total.villages())));
    }
    if (total.undecided() > 0 && !table.question().preliminary()) {
      notes.add(
          text(
              "statistics.undecided",
              words.figures().count(total.undecided()),
              words.figures().count(total.villages()),
              table.question().year().map(String::valueOf).orElse("")));
    }
    communes(table, notes);
    if (total.divided() > 0) {
      notes.add(text("statistics.divided", words.figures().count(total.divided())));
    }
    return notes;
  }

  /** Who asks for a unit that is no more on the day sees its last borders, and is told why. */
  private void ended(Question question, List<String> notes) {
    AreaBook book = words.book();
    if (book.find(question.areaId(), question.day()).isPresent()) {
      return;
    }
    book.successors(question.areaId()).stream()
        .collect(Collectors.groupingBy(Succession::day, TreeMap::new, Collectors.toList()))
        .forEach(
            (day, parts) ->
                notes.add(
                    text(
                        "statistics.ended",
                        book.get(question.areaId(), question.borders()).fullName(),
                        words.figures().day(day.minusDays(1)),
                        parts.stream()
                            .map(each -> book.get(each.after(), day).fullName())
                            .collect(Collectors.joining(", ")))));
  }

  /** Which communes are missing in the results of a year: never counted as 0, always told. */
  private void communes(AreaTable table, List<String> notes) {
    List<Area> open = statistics.undecided(table.question());
    if (open.isEmpty()) {
      return;
    }
    int all = statistics.communes(table.question()).size();
    String names = open.stream().limit(NAMED).map(Area::fullName).collect(Collectors.joining(", "));
    notes.add(
        text(
            open.size() > NAMED ? "statistics.communes-open-more" : "statistics.communes-open",
            words.figures().count(all - open.size()),
            words.figures().count(all),
            names,
            words.figures().count(Math.max(0, open.size() - NAMED))));
  }

  /** The official "other" takes a household off once for each group it is in. */
  private void differences(AreaTable table, List<String> notes) {
    for (TableUnit line : table.table().lines()) {
      for (TableColumn column : table.table().columns()) {
        if (column.equals() != 0) {
          BigDecimal none = table.total().at(line, column.id()).value();
          BigDecimal other = table.total().at(line, column.equals()).value();
          if (none != null && other != null && none.compareTo(other) != 0) {
            notes.add(difference(column, line, other, none));
          }
        }
      }
    }
  }

  private String difference(TableColumn column, TableUnit line, BigDecimal other, BigDecimal none) {
    return text(
        "statistics.differs",
        column.group() == null ? "" : column.group().in(words.language()),
        text(line.key()),
        words.figures().count(other.longValueExact()),
        words.figures().count(none.longValueExact()));
  }

  private String text(String key, Object... args) {
    return words.texts().text(key, args);
  }
}
