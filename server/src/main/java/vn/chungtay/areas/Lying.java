package vn.chungtay.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which units a unit lies, day by day, for figures that are kept where people live. A unit that
 * merged wholly into another lies in that one from then on; one that was divided keeps the unit
 * above it. Before its first day a unit lies where it first lay.
 */
final class Lying {
  /** Units above units above units: more is a circle in the data. */
  private static final int DEEPEST = 32;

  private final Stored history;
  private final Map<Long, Succession> whole = new HashMap<>();
  private final Map<Long, List<AreaBook.Place>> known = new HashMap<>();

  Lying(Stored history) {
    this.history = history;
    for (Stored.Link link : history.links()) {
      if (link.succession().whole()) {
        whole.put(link.succession().before(), link.succession());
      }
    }
  }

  /** The unit itself on all days, and what is above it on which. */
  List<AreaBook.Place> of(long unit) {
    return of(unit, 0);
  }

  private List<AreaBook.Place> of(long unit, int depth) {
    List<AreaBook.Place> found = known.get(unit);
    if (found == null) {
      Map<Long, List<DayRange>> ranges = new HashMap<>();
      for (AreaBook.Place next : next(unit)) {
        if (depth < DEEPEST) {
          for (AreaBook.Place above : of(next.areaId(), depth + 1)) {
            both(next.days(), above.days())
                .ifPresent(
                    days ->
                        ranges.computeIfAbsent(above.areaId(), a -> new ArrayList<>()).add(days));
          }
        }
      }
      List<AreaBook.Place> places = new ArrayList<>();
      places.add(new AreaBook.Place(unit, DayRange.ALWAYS));
      ranges.forEach(
          (above, days) -> joined(days).forEach(d -> places.add(new AreaBook.Place(above, d))));
      found = List.copyOf(places);
      known.put(unit, found);
    }
    return found;
  }

  /** The unit right above, or the one it merged into, on all days. */
  private List<AreaBook.Place> next(long id) {
    Stored.Unit unit = Objects.requireNonNull(history.units().get(id), "unit " + id);
    Succession merged = whole.get(id);
    List<AreaBook.Place> next = new ArrayList<>();
    List<Stored.Version> versions = unit.versions();
    for (int i = 0; i < versions.size(); i++) {
      Stored.Version version = versions.get(i);
      boolean last = i == versions.size() - 1;
      DayRange days =
          new DayRange(
              i == 0 ? null : version.valid().from(),
              last ? merged == null ? null : merged.day() : version.valid().until());
      if (version.parentId() != null) {
        next.add(new AreaBook.Place(version.parentId(), days));
      }
    }
    if (merged != null) {
      next.add(new AreaBook.Place(merged.after(), DayRange.since(merged.day())));
    }
    return next;
  }

  private static Optional<DayRange> both(DayRange one, DayRange other) {
    if (!one.overlaps(other)) {
      return Optional.empty();
    }
    var from =
        one.from() == null || (other.from() != null && other.from().isAfter(one.from()))
            ? other.from()
            : one.from();
    var until =
        one.until() == null || (other.until() != null && other.until().isBefore(one.until()))
            ? other.until()
            : one.until();
    return Optional.of(new DayRange(from, until));
  }

  /** Ranges that touch become one; a unit is counted once a day however many ways lead to it. */
  private static List<DayRange> joined(List<DayRange> ranges) {
    List<DayRange> sorted = new ArrayList<>(ranges);
    sorted.sort(
        Comparator.comparing(DayRange::from, Comparator.nullsFirst(Comparator.naturalOrder())));
    List<DayRange> joined = new ArrayList<>();
    for (DayRange next : sorted) {
      @Nullable DayRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && reaches(last, next)) {
        boolean further =
            last.until() != null && (next.until() == null || next.until().isAfter(last.until()));
        joined.set(
            joined.size() - 1, new DayRange(last.from(), further ? next.until() : last.until()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static boolean reaches(DayRange last, DayRange next) {
    return last.until() == null || next.from() == null || !next.from().isAfter(last.until());
  }
}
