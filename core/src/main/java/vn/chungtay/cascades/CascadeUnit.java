package vn.chungtay.cascades;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit that gets a share, with its figures of the base year in households.
 *
 * @param code unique; also settles ties, so that the order of the units never matters
 * @param groups names of the groups it belongs to, outermost first; empty when directly under the
 *     total
 * @param nearPoor null when not known; then near-poor cannot be cascaded
 * @param cannotWork poor households that cannot work (nghèo cứng); null when not known
 * @param marked poor households by mark, such as those with a person of merit
 */
public record CascadeUnit(
    String code,
    String name,
    List<String> groups,
    long households,
    long poor,
    @Nullable Long nearPoor,
    @Nullable Long cannotWork,
    Map<String, Long> marked) {
  public CascadeUnit {
    groups = List.copyOf(groups);
    marked = Map.copyOf(marked);
  }

  /** A unit of which only households and poor households are known; its name is its code. */
  public static CascadeUnit of(String name, long households, long poor) {
    return new CascadeUnit(name, name, List.of(), households, poor, null, null, Map.of());
  }

  /** The same unit inside {@code path}, outermost group first. */
  public CascadeUnit inGroups(String... path) {
    return new CascadeUnit(
        code, name, List.of(path), households, poor, nearPoor, cannotWork, marked);
  }

  /** The same unit with this number of near-poor households. */
  public CascadeUnit withNearPoor(long count) {
    return new CascadeUnit(code, name, groups, households, poor, count, cannotWork, marked);
  }

  /** The same unit with this number of poor households that cannot work. */
  public CascadeUnit withCannotWork(long count) {
    return new CascadeUnit(code, name, groups, households, poor, nearPoor, count, marked);
  }

  /** The same unit with this many poor households per mark. */
  public CascadeUnit withMarked(Map<String, Long> counts) {
    return new CascadeUnit(code, name, groups, households, poor, nearPoor, cannotWork, counts);
  }

  long base(Measure measure) {
    if (measure == Measure.POOR) {
      return poor;
    }
    return nearPoor == null ? 0 : nearPoor;
  }
}
