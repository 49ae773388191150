package vn.chungtay.cascades;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups of a list of units, outer before inner, in the order they first appear. */
final class Groups {
  private Groups() {}

  /**
   * A group and the indexes of its units.
   *
   * @param path names from the outermost, joined by {@code " / "}
   */
  record Group(String path, String name, List<Integer> members) {}

  static List<Group> of(List<CascadeUnit> units) {
    Map<List<String>, List<Integer>> members = new LinkedHashMap<>();
    for (int u = 0; u < units.size(); u++) {
      List<String> path = units.get(u).groups();
      for (int depth = 1; depth <= path.size(); depth++) {
        members.computeIfAbsent(path.subList(0, depth), p -> new ArrayList<>()).add(u);
      }
    }
    return members.entrySet().stream()
        .map(
            e ->
                new Group(
                    String.join(" / ", e.getKey()),
                    e.getKey().get(e.getKey().size() - 1),
                    e.getValue()))
        .toList();
  }
}
