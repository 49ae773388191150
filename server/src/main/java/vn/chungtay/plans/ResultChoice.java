package vn.chungtay.plans;

import java.util.List;
import java.util.Map;

/**
 * What a person chose of a file of results.
 *
 * @param years the years to write; all where it is empty
 * @param units the plan's unit by number of the file's row, where a person said which is meant
 */
public record ResultChoice(List<Integer> years, Map<Integer, String> units) {
  /** Copies. */
  public ResultChoice {
    years = List.copyOf(years);
    units = Map.copyOf(units);
  }

  /** Every year, and no row that a person named. */
  public static ResultChoice all() {
    return new ResultChoice(List.of(), Map.of());
  }

  boolean takes(int year) {
    return years.isEmpty() || years.contains(year);
  }
}
