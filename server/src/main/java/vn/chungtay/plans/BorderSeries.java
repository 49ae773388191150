package vn.chungtay.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Measure;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.Borders;
import vn.chungtay.areas.Converted;

/**
 * A series of a plan in the borders of another day.
 *
 * @param from the day whose units the plan speaks of
 * @param areas the units of {@code day} that hold something of the plan's units
 * @param unmatched units of the plan that are no known administrative unit: not in the figures
 * @param converted by {@link #key year and measure}
 * @param names how the plan calls its units, by id
 */
public record BorderSeries(
    LocalDate from,
    LocalDate day,
    List<Area> areas,
    List<String> unmatched,
    List<Integer> years,
    Map<String, Converted> converted,
    Map<Long, String> names) {
  static String key(int year, Measure measure) {
    return year + "/" + measure;
  }

  /** The figure of a unit; null where nothing of it is known. */
  public Converted.@Nullable Cell cell(Area area, int year, Measure measure) {
    Converted all = converted.get(key(year, measure));
    return all == null ? null : all.cells().get(area.id());
  }

  /** Percent, computed anew from converted counts; null where it is not known. */
  public @Nullable BigDecimal rate(Area area, int year) {
    return Borders.rate(cell(area, year, Measure.POOR), cell(area, year, Measure.HOUSEHOLDS))
        .orElse(null);
  }

  /** The sum of a year, which no borders change; empty where there are no figures. */
  public Optional<BigDecimal> total(int year, Measure measure) {
    return Optional.ofNullable(converted.get(key(year, measure))).map(Converted::total);
  }

  /** How sure the figures of a unit are: the least sure of all its figures. */
  public Converted.Quality quality(Area area) {
    Converted.Quality worst = Converted.Quality.EXACT;
    for (Converted each : converted.values()) {
      Converted.Cell cell = each.cells().get(area.id());
      if (cell != null && cell.quality().compareTo(worst) > 0) {
        worst = cell.quality();
      }
    }
    return worst;
  }

  /** The plan's units that are in a unit of the day, each part once. */
  public List<Converted.Part> parts(Area area) {
    return converted.values().stream()
        .flatMap(each -> Optional.ofNullable(each.cells().get(area.id())).stream())
        .map(Converted.Cell::parts)
        .filter(parts -> !parts.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Ids of units that belong to a unit of the day and are not in the plan. */
  public Set<Long> outside(Area area) {
    Set<Long> missing = new TreeSet<>();
    for (Converted each : converted.values()) {
      Converted.Cell cell = each.cells().get(area.id());
      if (cell != null) {
        missing.addAll(cell.missing());
      }
    }
    missing.removeAll(names.keySet());
    return missing;
  }
}
