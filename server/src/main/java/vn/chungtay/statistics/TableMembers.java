package vn.chungtay.statistics;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungtay.households.Code;
import vn.chungtay.households.Households;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Indicator;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.StandardNotInForce;
import vn.chungtay.statutory.StatutoryTable;

/**
 * The columns that are not the same on every day and everywhere: the indicators of the standard in
 * force, and the ethnic groups that occur.
 */
@Component
class TableMembers {
  private static final String KINH = "01";

  private final CountQueries queries;
  private final Households households;
  private final Rulebooks rulebooks = Rulebooks.shipped();

  TableMembers(CountQueries queries, Households households) {
    this.queries = queries;
    this.households = households;
  }

  StatutoryTable spelledOut(Question question) {
    return spelledOut(question, groups(question));
  }

  /** The table with these ethnic groups. */
  StatutoryTable spelledOut(Question question, Set<String> groups) {
    Map<String, Bilingual> indicators = indicators(question);
    return question
        .table()
        .with(
            Map.of("indicator", indicators, "group", known()),
            code -> groups.contains(code) || indicators.containsKey(code));
  }

  private Map<String, Bilingual> indicators(Question question) {
    Map<String, Bilingual> found = new LinkedHashMap<>();
    try {
      for (Indicator each : rulebooks.nationalOn(question.day()).indicators()) {
        found.put(each.code(), each.title());
      }
    } catch (StandardNotInForce silent) {
      // No law, no indicators: the table has none on such a day.
      return Map.of();
    }
    return found;
  }

  /** All there are; Kinh has a column of its own. */
  private Map<String, Bilingual> known() {
    Map<String, Bilingual> known = new LinkedHashMap<>();
    for (Code code : households.ethnicGroups()) {
      if (!code.code().equals(KINH)) {
        known.put(code.code(), new Bilingual(code.nameVi(), code.nameEn()));
      }
    }
    return known;
  }

  /** The codes of those that occur; none where the table does not tell groups apart. */
  Set<String> groups(Question question) {
    if (question.table().columns().stream().noneMatch(each -> each.count().endsWith("*group"))) {
      return Set.of();
    }
    Set<String> cells = new LinkedHashSet<>();
    for (String code : known().keySet()) {
      for (String standing : List.of("POOR", "NEAR_POOR")) {
        cells.add(question.cell(standing + "/group=" + code + "/H"));
      }
    }
    Set<String> occurring = new HashSet<>();
    queries
        .counts(List.of(question.areaId()), cells, CountQueries.When.of(question))
        .getOrDefault(question.areaId(), Map.of())
        .forEach(
            (cell, count) -> {
              if (count != 0) {
                occurring.add(cell.substring(cell.indexOf('=') + 1, cell.lastIndexOf('/')));
              }
            });
    return occurring;
  }
}
