package vn.chungtay.sampling;

import java.util.List;

/**
 * A part of the pool that gets its share of the sample, e.g. a village.
 *
 * @param code names the part; no two parts of a pool share one
 * @param items what can be drawn, by codes that no two items of the pool share
 */
public record Stratum(String code, List<String> items) {
  /** Copies the items. */
  public Stratum {
    items = List.copyOf(items);
  }
}
