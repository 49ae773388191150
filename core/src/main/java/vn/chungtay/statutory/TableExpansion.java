package vn.chungtay.statutory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.chungtay.standards.Bilingual;

/** Spells out columns that stand for each indicator or each ethnic group, and numbers them all. */
final class TableExpansion {
  /** A column that stands for many says so after its count. */
  static final String EACH = "*";

  /** A printed number of its own text: none. */
  static final String NO_NUMBER = "none";

  /** Ids of spelled-out columns begin here, so that none meets an id of the file. */
  private static final int FIRST = 1000;

  private TableExpansion() {}

  static StatutoryTable of(
      StatutoryTable table, Map<String, Map<String, Bilingual>> members, Predicate<String> shown) {
    List<TableColumn> spelled = new ArrayList<>();
    List<Integer> fresh = new ArrayList<>();
    int next = FIRST;
    for (TableColumn column : table.columns()) {
      int star = column.count().indexOf(EACH);
      if (star < 0) {
        spelled.add(column);
        continue;
      }
      String beginning = column.count().substring(0, star);
      String kind = column.count().substring(star + 1);
      for (Map.Entry<String, Bilingual> each : members.getOrDefault(kind, Map.of()).entrySet()) {
        int id = next++;
        if (shown.test(each.getKey())) {
          spelled.add(one(column, id, each.getValue(), beginning + each.getKey()));
          fresh.add(id);
        }
      }
    }
    List<TableColumn> numbered = new ArrayList<>();
    int number = 0;
    for (TableColumn column : spelled) {
      boolean summed = column.kind() == TableColumn.Kind.SUM && column.terms().isEmpty();
      String printed = column.printed();
      if (printed.isEmpty()) {
        printed = String.valueOf(++number);
      }
      numbered.add(numbered(column, printed, summed ? fresh : column.terms()));
    }
    return new StatutoryTable(
        table.number(),
        table.code(),
        table.title(),
        table.lines(),
        numbered,
        table.needsTotals(),
        table.movement(),
        table.unknown(),
        table.note(),
        table.namesOf(),
        table.source());
  }

  private static TableColumn one(TableColumn column, int id, Bilingual heading, String count) {
    return new TableColumn(
        id,
        "",
        heading,
        column.group() == null ? column.heading() : column.group(),
        column.kind(),
        count,
        column.unit(),
        column.terms(),
        0);
  }

  private static TableColumn numbered(TableColumn column, String printed, List<Integer> terms) {
    return new TableColumn(
        column.id(),
        printed.equals(NO_NUMBER) ? "" : printed,
        column.heading(),
        column.group(),
        column.kind(),
        column.count(),
        column.unit(),
        terms,
        column.equals());
  }
}
