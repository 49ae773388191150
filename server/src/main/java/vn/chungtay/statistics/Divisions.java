package vn.chungtay.statistics;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Succession;

/**
 * Units that were divided between the day of a table and the day of its borders. Nobody knows on
 * which side their households live, so a figure that holds them is an estimate.
 */
final class Divisions {
  private final AreaBook book;
  private final LocalDate day;
  private final LocalDate borders;

  Divisions(AreaBook book, LocalDate day, LocalDate borders) {
    this.book = book;
    this.day = day;
    this.borders = borders;
  }

  /** How many such units have given land to the unit or got it from there. */
  int of(Area unit) {
    if (day.equals(borders)) {
      return 0;
    }
    Set<Long> divided = new HashSet<>();
    Deque<Area> open = new ArrayDeque<>(List.of(unit));
    while (!open.isEmpty()) {
      Area next = open.pop();
      collect(next.id(), divided);
      open.addAll(book.children(next.id(), borders));
    }
    return divided.size();
  }

  private void collect(long unit, Set<Long> divided) {
    Set<Long> seen = new HashSet<>(Set.of(unit));
    Deque<Long> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      long at = open.pop();
      boolean back = day.isBefore(borders);
      for (Succession each : back ? book.predecessors(at) : book.successors(at)) {
        boolean between =
            back
                ? each.day().isAfter(day) && !each.day().isAfter(borders)
                : each.day().isAfter(borders) && !each.day().isAfter(day);
        if (between && !each.whole()) {
          divided.add(each.before());
        }
        long further = back ? each.before() : each.after();
        if (between && seen.add(further)) {
          open.add(further);
        }
      }
    }
  }
}
