package vn.chungtay.statistics.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.statistics.AreaTable;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableUnit;

/** What a reader must know of a table: what is missing, what does not agree, how it is counted. */
@Component
class TableNotes {
  private final StatisticsWords words;

  TableNotes(StatisticsWords words) {
    this.words = words;
  }

  List<String> of(AreaTable table) {
    List<String> notes = new ArrayList<>();
    AreaTable.Row total = table.total();
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
