package vn.chungtay.forecasts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * The pace of at least two results.
 *
 * @param pace median of the changes a year over all pairs of results
 * @param slowest the highest change a year between neighbours; null with two results only
 * @param fastest the lowest change a year between neighbours; null with two results only
 */
record Trend(
    int lastYear, YearFigures last, Ratio pace, @Nullable Ratio slowest, @Nullable Ratio fastest) {

  static Trend of(NavigableMap<Integer, YearFigures> results) {
    List<Map.Entry<Integer, YearFigures>> points = new ArrayList<>(results.entrySet());
    List<Ratio> pairs = new ArrayList<>();
    List<Ratio> neighbours = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      for (int j = i + 1; j < points.size(); j++) {
        Ratio change =
            points
                .get(j)
                .getValue()
                .rate()
                .minus(points.get(i).getValue().rate())
                .over(points.get(j).getKey() - points.get(i).getKey());
        pairs.add(change);
        if (j == i + 1) {
          neighbours.add(change);
        }
      }
    }
    boolean ranged = neighbours.size() > 1;
    return new Trend(
        results.lastKey(),
        results.lastEntry().getValue(),
        median(pairs),
        ranged ? Collections.max(neighbours) : null,
        ranged ? Collections.min(neighbours) : null);
  }

  private static Ratio median(List<Ratio> values) {
    List<Ratio> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).plus(sorted.get(middle)).over(2);
  }

  /** The rate of {@code year} when every year changes by {@code change}. */
  Ratio rate(int year, Ratio change) {
    return last.rate().plus(change.times((long) year - lastYear)).asRate();
  }
}
