package vn.chungtay.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
  private final CountQueries queries;
  private final Households households;
  private final Villages villages;
  private final Rulebooks rulebooks = Rulebooks.shipped();

  TableMembers(CountQueries queries, Households households, Villages villages) {
    this.queries = queries;
    this.households = households;
    this.villages = villages;
  }

  StatutoryTable spelledOut(Question question) {
    boolean groups =
        question.table().columns().stream().anyMatch(each -> each.count().endsWith("*group"));
    return question
        .table()
        .with(
            Map.of(
                "indicator", indicators(question), "group", groups ? groups(question) : Map.of()));
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

  /** Kinh has a column of its own. */
  private Map<String, Bilingual> groups(Question question) {
    Set<String> codes = new TreeSet<>();
    for (String standing : List.of("POOR", "NEAR_POOR")) {
      String beginning = question.cell(standing + "/group=");
      for (String cell : queries.cellsLike(villages.units(question), beginning)) {
        codes.add(cell.substring(beginning.length(), cell.lastIndexOf('/')));
      }
    }
    Map<String, Bilingual> found = new LinkedHashMap<>();
    for (Code code : households.ethnicGroups()) {
      if (codes.contains(code.code()) && !code.code().equals("01")) {
        found.put(code.code(), new Bilingual(code.nameVi(), code.nameEn()));
      }
    }
    return found;
  }
}
