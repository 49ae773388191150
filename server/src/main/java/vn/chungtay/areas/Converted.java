package vn.chungtay.areas;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figures in the borders of another day.
 *
 * @param cells by unit of that day
 * @param undivided figures of units that were divided nobody knows how: they belong to the
 *     candidates together, so they count exactly in any unit that holds all of them
 */
public record Converted(Map<Long, Cell> cells, List<Undivided> undivided) {
  /** How a figure came about, from sure to unknown. */
  public enum Quality {
    /** A sum of whole units. */
    EXACT,
    /** A share of a divided unit is in it; the parts say which and by what method. */
    ESTIMATE,
    /** Part of it went to several units in sizes nobody knows: between low and high. */
    UNKNOWN
  }

  /** By what a part was taken. */
  public enum Method {
    /** The whole figure. */
    WHOLE,
    /** A share somebody loaded, with its source. */
    LOADED_SHARE,
    /** In proportion to known totals of households. */
    HOUSEHOLDS
  }

  /** What one unit of the figures' day gave. */
  public record Part(
      long from, BigDecimal value, BigDecimal share, Method method, String shareSource) {}

  /**
   * A figure of one unit.
   *
   * @param low the figure without the parts of unknown size; the figure itself where nothing is
   *     unknown
   * @param high the figure with all of them
   * @param missing units of the figures' day that belong here and had no figure: then this is the
   *     figure of a part of the unit only
   */
  public record Cell(
      Quality quality, BigDecimal low, BigDecimal high, List<Part> parts, List<Long> missing) {
    /** The figure, or null where it is not known. */
    public @Nullable BigDecimal value() {
      return quality == Quality.UNKNOWN ? null : low;
    }

    /** True where no unit that belongs here is without a figure. */
    public boolean complete() {
      return missing.isEmpty();
    }
  }

  /** A figure that belongs to the candidates together. */
  public record Undivided(long from, BigDecimal value, Set<Long> candidates) {}

  /** The sum of all figures, whatever their borders: no conversion changes it. */
  public BigDecimal total() {
    return sum(cells.keySet());
  }

  /** The sum over some units: exact where they hold every candidate of what was divided. */
  public BigDecimal sum(Set<Long> units) {
    BigDecimal sum = BigDecimal.ZERO;
    for (long unit : units) {
      Cell cell = cells.get(unit);
      sum = cell == null ? sum : sum.add(cell.low());
    }
    for (Undivided each : undivided) {
      sum = units.containsAll(each.candidates()) ? sum.add(each.value()) : sum;
    }
    return sum;
  }
}
