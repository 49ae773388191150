package vn.chungtay.cascades;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The units under their groups. A total is spread from the top down, so that each subtotal is
 * itself the rounded share of its group and every level sums exactly.
 *
 * @param name empty at the root; a unit's code at a leaf
 * @param unit index of the unit at a leaf, −1 elsewhere
 */
record GroupTree(String name, List<GroupTree> children, int unit) {

  static GroupTree of(List<CascadeUnit> units) {
    Builder root = new Builder();
    for (int i = 0; i < units.size(); i++) {
      Builder at = root;
      for (String group : units.get(i).groups()) {
        at = at.groups.computeIfAbsent(group, name -> new Builder());
      }
      at.units.put(units.get(i).code(), i);
    }
    return root.build("");
  }

  boolean isLeaf() {
    return unit >= 0;
  }

  /** The sum of {@code perUnit} under this node. */
  long sum(long[] perUnit) {
    if (isLeaf()) {
      return perUnit[unit];
    }
    long sum = 0;
    for (GroupTree child : children) {
      sum += child.sum(perUnit);
    }
    return sum;
  }

  /** What a unit got, and the division that decided it: {@code weight × given / whole}. */
  record Division(String group, long given, long groupWeight, Spread spread, int place) {}

  /** Spreads {@code total} to the units; the divisions that decided are written per unit. */
  void spread(
      long total, long[] weights, long[] least, long[] most, long[] counts, Division[] divisions) {
    int n = children.size();
    long[] childWeights = new long[n];
    long[] childLeast = new long[n];
    long[] childMost = new long[n];
    int[] rank = new int[n];
    for (int i = 0; i < n; i++) {
      childWeights[i] = children.get(i).sum(weights);
      childLeast[i] = children.get(i).sum(least);
      childMost[i] = children.get(i).sum(most);
      rank[i] = i;
    }
    Spread spread = Spread.of(total, childWeights, childLeast, childMost, rank);
    long whole = Arrays.stream(childWeights).sum();
    for (int i = 0; i < n; i++) {
      GroupTree child = children.get(i);
      if (child.isLeaf()) {
        counts[child.unit] = spread.counts()[i];
        divisions[child.unit] = new Division(name, total, whole, spread, i);
      } else {
        child.spread(spread.counts()[i], weights, least, most, counts, divisions);
      }
    }
  }

  /** Groups and units by name and code: the order of the input never settles anything. */
  private static final class Builder {
    private final Map<String, Builder> groups = new TreeMap<>();
    private final Map<String, Integer> units = new LinkedHashMap<>();

    private GroupTree build(String name) {
      List<GroupTree> children = new ArrayList<>();
      groups.forEach((group, builder) -> children.add(builder.build(group)));
      units.entrySet().stream()
          .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
          .forEach(e -> children.add(new GroupTree(e.getKey(), List.of(), e.getValue())));
      return new GroupTree(name, List.copyOf(children), -1);
    }
  }
}
