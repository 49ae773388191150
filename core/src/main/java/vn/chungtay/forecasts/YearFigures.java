package vn.chungtay.forecasts;

/** Households and poor households of one unit in one year, as a result or as planned. */
public record YearFigures(long households, long poor) {
  /** Poor in percent of households; the caller has made sure that there are households. */
  Ratio rate() {
    return Ratio.of(poor * 100, households);
  }

  boolean isUsable() {
    return households > 0 && poor >= 0 && poor <= households;
  }
}
