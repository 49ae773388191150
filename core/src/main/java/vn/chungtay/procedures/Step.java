package vn.chungtay.procedures;

import java.util.Locale;
import java.util.Optional;

/** A step of a review of one village; which of them a procedure has, and when, is data. */
public enum Step {
  /** The list of households to be reviewed is closed. */
  LIST,
  /** Households that asked are screened first. */
  SCREENING,
  /** Every household of the list is surveyed, scored and classed. */
  SURVEY,
  /** The village meets and votes. */
  MEETING,
  /** The results hang in the village and at the commune. */
  POSTING,
  /** Households somebody objected about are looked at again. */
  RECHECK,
  /** The level above was asked and has answered. */
  OPINION,
  /** The chairman of the commune decides. */
  DECISION,
  /** Certificates are handed out. */
  CERTIFICATES,
  /** Nothing of this review changes any more. */
  LOCK;

  /** The word used in files, addresses and message keys, e.g. {@code recheck}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The step of this word. */
  public static Optional<Step> of(String code) {
    for (Step step : values()) {
      if (step.code().equals(code)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }
}
