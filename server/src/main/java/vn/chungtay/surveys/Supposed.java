package vn.chungtay.surveys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chungtay.rules.HouseholdClass;

/**
 * The surveyed households of an area under two laws: how many of each village went from which class
 * to which, and who they are.
 */
public final class Supposed {
  private final Map<Long, Map<HouseholdClass, Map<HouseholdClass, Integer>>> villages =
      new TreeMap<>();
  private final List<Moved> moved = new ArrayList<>();

  Supposed() {}

  void add(long village, HouseholdClass before, HouseholdClass after) {
    villages
        .computeIfAbsent(village, key -> new EnumMap<>(HouseholdClass.class))
        .computeIfAbsent(before, key -> new EnumMap<>(HouseholdClass.class))
        .merge(after, 1, Integer::sum);
  }

  void add(Moved each) {
    moved.add(each);
  }

  /** Villages with a surveyed household. */
  public List<Long> villages() {
    return List.copyOf(villages.keySet());
  }

  /** Households of {@code village} that go from one class to another, or stay. */
  public int count(long village, HouseholdClass before, HouseholdClass after) {
    return villages
        .getOrDefault(village, Map.of())
        .getOrDefault(before, Map.of())
        .getOrDefault(after, 0);
  }

  /** The same of all villages. */
  public int count(HouseholdClass before, HouseholdClass after) {
    return villages.keySet().stream().mapToInt(village -> count(village, before, after)).sum();
  }

  /** Households surveyed. */
  public int surveyed() {
    int all = 0;
    for (HouseholdClass before : HouseholdClass.values()) {
      for (HouseholdClass after : HouseholdClass.values()) {
        all += count(before, after);
      }
    }
    return all;
  }

  /** Those whose class differs, in the order of their surveys. */
  public List<Moved> moved() {
    return Collections.unmodifiableList(moved);
  }
}
