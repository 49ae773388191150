package vn.chungtay.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.statutory.TableUnit;

/**
 * The households behind a number, a page at a time. Of a province or the nation the pages go
 * commune by commune: which of them have any is known from the counts that are kept, so that a page
 * reads the households of a few communes and not those of all.
 */
@Component
class HouseholdsBehind {
  private final CountQueries queries;
  private final Areas areas;

  HouseholdsBehind(CountQueries queries, Areas areas) {
    this.queries = queries;
    this.areas = areas;
  }

  Behind of(Question question, String cell, Behind.Place after) {
    CountQueries.When when = CountQueries.When.of(question);
    long area = question.areaId();
    long amount = count(queries.counts(List.of(area), List.of(cell), when), area, cell);
    List<Long> units = units(question, cell, amount, after);
    List<Behind.Line> lines = new ArrayList<>();
    long from = after.householdId();
    Behind.Place last = after;
    for (long unit : units.subList(Math.max(0, units.indexOf(after.areaId())), units.size())) {
      int room = Behind.PAGE - lines.size();
      if (room == 0) {
        break;
      }
      for (CountQueries.Behind each :
          queries.behind(new CountQueries.Figure(unit, cell, when), from, room)) {
        lines.add(new Behind.Line(each.householdId(), each.areaId(), each.amount()));
        last = new Behind.Place(unit, each.householdId());
      }
      from = 0;
    }
    return new Behind(households(cell, amount, units, when), amount, lines, last);
  }

  /**
   * Each household counts once in a number of households; of persons it is asked where it is near.
   */
  private OptionalLong households(
      String cell, long amount, List<Long> units, CountQueries.When when) {
    if (cell.endsWith("/" + TableUnit.HOUSEHOLDS.letter())) {
      return OptionalLong.of(amount);
    }
    return units.size() == 1
        ? OptionalLong.of(queries.countBehind(new CountQueries.Figure(units.get(0), cell, when))[0])
        : OptionalLong.empty();
  }

  /** The communes that add up to the number; the area itself where it is one, or where none do. */
  private List<Long> units(Question question, String cell, long amount, Behind.Place after) {
    CountQueries.When when = CountQueries.When.of(question);
    List<Long> whole = List.of(question.areaId());
    AreaBook book = areas.book();
    Area area = book.get(question.areaId(), question.borders());
    if (area.level().compareTo(AreaLevel.COMMUNE) >= 0) {
      return whole;
    }
    List<Long> communes =
        book.below(area.id(), AreaLevel.COMMUNE, question.borders()).stream()
            .map(Area::id)
            .toList();
    Map<Long, Map<String, Long>> counts = queries.counts(communes, List.of(cell), when);
    // Where a page ended stays in the row, should its last household be gone by now.
    List<Long> found =
        communes.stream()
            .filter(each -> count(counts, each, cell) != 0 || each == after.areaId())
            .toList();
    long sum = found.stream().mapToLong(each -> count(counts, each, cell)).sum();
    return sum == amount && !found.isEmpty() ? found : whole;
  }

  private static long count(Map<Long, Map<String, Long>> counts, long area, String cell) {
    return counts.getOrDefault(area, Map.of()).getOrDefault(cell, 0L);
  }
}
