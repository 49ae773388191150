package vn.chungtay.annexes;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;

/**
 * One row of an annex.
 *
 * @param ordinal the printed row number, e.g. {@code 14} or {@code II}; empty where there is none
 * @param name the unit's or group's name, or the words of a total
 * @param group the name of the group row above it; empty outside groups
 * @param place the row's name cell
 */
public record AnnexLine(
    Kind kind,
    String ordinal,
    String name,
    String group,
    Map<Period, Map<Measure, AnnexCell>> cells,
    Place place) {
  /** What a row stands for. */
  public enum Kind {
    UNIT,
    GROUP,
    TOTAL
  }

  /** The cell of a period and measure; empty where the annex has no such column. */
  public Optional<AnnexCell> cell(Period period, Measure measure) {
    @Nullable Map<Measure, AnnexCell> ofPeriod = cells.get(period);
    return ofPeriod == null ? Optional.empty() : Optional.ofNullable(ofPeriod.get(measure));
  }

  /** The value of a year (the first column group of that year) and measure. */
  public Optional<BigDecimal> value(int year, Measure measure) {
    return cells.keySet().stream()
        .filter(period -> period.year().isPresent() && period.year().getAsInt() == year)
        .flatMap(period -> cell(period, measure).stream())
        .findFirst()
        .flatMap(AnnexCell::value);
  }
}
