package vn.chungtay.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Measure;

/**
 * What a plan asks of a unit in a year beside what the unit's own plan promises.
 *
 * @param areaId null where the unit is no known administrative unit
 * @param plan the unit's plan of that year; null where it has none
 * @param state of the version compared; null where there is no plan
 */
public record SumLine(
    String unit,
    @Nullable Long areaId,
    int year,
    @Nullable Plan plan,
    @Nullable PlanState state,
    List<Figure> figures,
    Verdict verdict) {
  /** What the comparison says. */
  public enum Verdict {
    EQUAL,
    DIFFERS,
    /** Equal so far, but still a draft. */
    NOT_APPROVED,
    /** The unit's plan says nothing of a figure that is asked. */
    NO_FIGURE,
    NO_PLAN
  }

  /**
   * One figure.
   *
   * @param wanted by the parent's annex; null where it asks nothing
   * @param promised by the unit's plan; null where it says nothing
   */
  public record Figure(
      Measure measure, @Nullable BigDecimal wanted, @Nullable BigDecimal promised) {
    /** Promised less wanted; null where one is missing. */
    public @Nullable BigDecimal difference() {
      return wanted == null || promised == null ? null : promised.subtract(wanted);
    }

    boolean differs() {
      BigDecimal difference = difference();
      return difference != null && difference.signum() != 0;
    }
  }

  /** The figure of a measure; null where neither says anything. */
  public @Nullable Figure figure(Measure measure) {
    return figures.stream().filter(f -> f.measure() == measure).findFirst().orElse(null);
  }

  /** Poor households in percent of all: wanted, or promised; null where it cannot be computed. */
  public @Nullable BigDecimal rate(boolean promised) {
    Figure households = figure(Measure.HOUSEHOLDS);
    Figure poor = figure(Measure.POOR);
    if (households == null || poor == null) {
      return null;
    }
    BigDecimal all = promised ? households.promised() : households.wanted();
    BigDecimal part = promised ? poor.promised() : poor.wanted();
    return all == null || part == null || all.signum() == 0
        ? null
        : part.movePointRight(2).divide(all, 2, RoundingMode.HALF_UP);
  }
}
