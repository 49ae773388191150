package vn.chungtay.forecasts;

import java.util.Locale;
import vn.chungtay.values.Message;

/** Whether the end of the plan is reached. */
public enum Verdict {
  /**
   * Not even at the fastest pace seen so far; or the end year's result is in and above the plan.
   */
  MISSES,
  /** Not at the usual pace; at the fastest seen it would be, or no range is known. */
  LIKELY_MISSES,
  /** At the usual pace; at the slowest seen it would not be, or no range is known. */
  LIKELY_MEETS,
  /** Even at the slowest pace seen; or the end year's result is in and within the plan. */
  MEETS,
  /** There is a forecast but no plan for the end year. */
  NO_PLAN,
  /** Fewer than two comparable results: nothing can be said. */
  TOO_FEW;

  /** Its name for a page. */
  public Message said() {
    return Message.of("forecasts.verdict-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** True for the units to look at first. */
  public boolean isMiss() {
    return this == MISSES || this == LIKELY_MISSES;
  }
}
