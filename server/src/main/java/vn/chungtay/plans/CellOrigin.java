package vn.chungtay.plans;

/** Where a figure of a stored annex came from. */
public enum CellOrigin {
  TYPED,
  IMPORTED,
  CASCADE,
  /** The expected value of a finding that a person accepted. */
  ACCEPTED
}
