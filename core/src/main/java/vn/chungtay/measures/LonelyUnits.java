package vn.chungtay.measures;

/** What a stratum with a single sampling unit adds to the variance, which nothing can tell. */
public enum LonelyUnits {
  /** The survey is refused: no error is better than a wrong one. */
  REFUSE,
  /** The unit was certain to be drawn: it adds nothing. */
  CERTAINTY,
  /** The unit is measured against the mean of all units. */
  CENTRE
}
