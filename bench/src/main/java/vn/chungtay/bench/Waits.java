package vn.chungtay.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was waited for what, in milliseconds, as lines of a table of results. */
final class Waits {
  private final Map<String, List<Double>> millis = new LinkedHashMap<>();

  void add(String name, double waited) {
    millis.computeIfAbsent(name, k -> new ArrayList<>()).add(waited);
  }

  void clear() {
    millis.clear();
  }

  /** A line for each name: median, 95th percentile and most. */
  String lines(String state) {
    StringBuilder lines = new StringBuilder();
    millis.forEach(
        (name, all) -> {
          List<Double> sorted = new ArrayList<>(all);
          Collections.sort(sorted);
          lines.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %s | %.1f | %.1f | %.1f |%n",
                  name,
                  state,
                  sorted.get(sorted.size() / 2),
                  sorted.get((int) (sorted.size() * 0.95)),
                  sorted.get(sorted.size() - 1)));
        });
    System.err.print(lines);
    return lines.toString();
  }
}
