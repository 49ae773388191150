package vn.chungtay.areas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who answers for whom: a unit reaches itself, what was its child on any day, and what merged
 * wholly into one of these. A unit that was divided is reached through the unit above only.
 */
final class Reach {
  private final Map<Long, List<Long>> below = new HashMap<>();

  Reach(Stored history) {
    for (Stored.Unit unit : history.units().values()) {
      for (Stored.Version version : unit.versions()) {
        if (version.parentId() != null) {
          add(version.parentId(), unit.id());
        }
      }
    }
    for (Stored.Link link : history.links()) {
      if (link.succession().whole()) {
        add(link.succession().after(), link.succession().before());
      }
    }
  }

  private void add(long above, long under) {
    below.computeIfAbsent(above, k -> new ArrayList<>()).add(under);
  }

  /** Everything {@code unit} reaches, itself included. */
  Set<Long> of(long unit) {
    Set<Long> reached = new HashSet<>();
    ArrayDeque<Long> open = new ArrayDeque<>(List.of(unit));
    while (!open.isEmpty()) {
      long next = open.pop();
      if (reached.add(next)) {
        open.addAll(below.getOrDefault(next, List.of()));
      }
    }
    return reached;
  }
}
