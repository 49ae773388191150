package vn.chungtay.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chungtay.households.Birth;
import vn.chungtay.households.RosterEntry;

/** Whether a household of a list is surely one of the register. */
final class SameHousehold {
  private SameHousehold() {}

  /** One only, whose head was born as exactly; or one only that has all the same members. */
  static Optional<RosterEntry> certain(Listed each, List<RosterEntry> candidates) {
    Birth birth = each.head().birth();
    List<RosterEntry> born =
        candidates.stream()
            .filter(
                e ->
                    birth != null
                        && birth.equals(e.head().map(RosterEntry.Person::birth).orElse(null)))
            .toList();
    if (born.size() == 1) {
      return born.stream().findFirst();
    }
    List<RosterEntry> alike =
        (born.isEmpty() ? candidates : born).stream().filter(e -> sameMembers(each, e)).toList();
    boolean known = birth != null || each.persons.size() > 1 || !each.address.isEmpty();
    boolean one = alike.size() == 1 && candidates.size() == 1;
    return (one && (known || candidates.get(0).address().equals(each.address)))
            || (alike.size() == 1 && each.persons.size() > 1)
        ? alike.stream().findFirst()
        : Optional.empty();
  }

  private static boolean sameMembers(Listed each, RosterEntry entry) {
    Set<String> names =
        entry.members().stream().map(m -> CellValues.nameKey(m.name())).collect(Collectors.toSet());
    return each.persons.stream().allMatch(p -> names.contains(CellValues.nameKey(p.name())))
        && (each.address.isEmpty()
            || each.persons.size() > 1
            || each.address.equals(entry.address()));
  }

  static boolean anyNameAgrees(Listed each, RosterEntry entry) {
    return each.persons.stream()
        .anyMatch(
            p ->
                entry.members().stream()
                    .anyMatch(
                        m ->
                            CellValues.nameKey(m.name()).equals(CellValues.nameKey(p.name()))
                                || (p.birth() != null
                                    && p.birth().equals(m.birth())
                                    && (p.relation() == null || p.relation() == m.relation()))));
  }
}
