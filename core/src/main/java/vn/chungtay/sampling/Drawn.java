package vn.chungtay.sampling;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was drawn.
 *
 * @param byStratum the items of each part in the order of their lots, parts in the order of the
 *     pool; a part that got none is there with an empty list
 */
public record Drawn(Map<String, List<String>> byStratum) {
  /** Copies the map and keeps its order. */
  public Drawn {
    byStratum = Collections.unmodifiableMap(new LinkedHashMap<>(byStratum));
  }

  /** Every item, part by part. */
  public List<String> items() {
    return byStratum.values().stream().flatMap(Collection::stream).toList();
  }
}
