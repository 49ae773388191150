package vn.chungtay.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;

/**
 * How many villages each unit has on a day, and which. A commune whose villages nobody has loaded
 * counts as one: something is missing there too. Kept for the days asked last.
 */
@Component
class Villages {
  private static final int DAYS = 32;

  /** A day in an edition of the areas. */
  private record Key(long edition, LocalDate day) {}

  private final Areas areas;
  private final Map<Key, Map<Long, Integer>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Map<Long, Integer>> eldest) {
          return size() > DAYS;
        }
      };

  Villages(Areas areas) {
    this.areas = areas;
  }

  /** How many each unit has; a village has one, itself. */
  Map<Long, Integer> count(Collection<Long> units, LocalDate day) {
    Map<Long, Integer> all = counts(day);
    Map<Long, Integer> counts = new HashMap<>();
    units.forEach(unit -> counts.put(unit, all.getOrDefault(unit, 1)));
    return counts;
  }

  private Map<Long, Integer> counts(LocalDate day) {
    Areas.Edition edition = areas.edition();
    Key key = new Key(edition.number(), day);
    synchronized (known) {
      Map<Long, Integer> counts = known.get(key);
      if (counts != null) {
        return counts;
      }
    }
    Map<Long, Integer> counts = new HashMap<>();
    edition.book().nation().ifPresent(nation -> count(edition.book(), nation, day, counts));
    synchronized (known) {
      known.put(key, counts);
    }
    return counts;
  }

  private static int count(AreaBook book, Area area, LocalDate day, Map<Long, Integer> counts) {
    if (area.level() == AreaLevel.VILLAGE) {
      return 1;
    }
    int sum = 0;
    for (Area child : book.children(area.id(), day)) {
      sum += count(book, child, day, counts);
    }
    int own = sum == 0 && area.level() == AreaLevel.COMMUNE ? 1 : sum;
    counts.put(area.id(), own);
    return own;
  }

  /** The villages of a unit; a commune without villages for itself. */
  List<Long> of(long areaId, LocalDate day) {
    AreaBook book = areas.book();
    List<Long> found = new ArrayList<>();
    collect(book, book.get(areaId, day), day, found);
    return found;
  }

  /** How many provinces and districts lie in a unit, itself included, without a single commune. */
  static int unloaded(AreaBook book, Area unit, LocalDate day) {
    if (unit.level().compareTo(AreaLevel.COMMUNE) >= 0) {
      return 0;
    }
    List<Area> children = book.children(unit.id(), day);
    return children.isEmpty()
        ? 1
        : children.stream().mapToInt(child -> unloaded(book, child, day)).sum();
  }

  private static void collect(AreaBook book, Area area, LocalDate day, List<Long> found) {
    List<Area> children =
        area.level() == AreaLevel.VILLAGE ? List.of() : book.children(area.id(), day);
    children.forEach(child -> collect(book, child, day, found));
    boolean home = area.level() == AreaLevel.VILLAGE || area.level() == AreaLevel.COMMUNE;
    if (children.isEmpty() && home) {
      found.add(area.id());
    }
  }
}
