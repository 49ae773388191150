package vn.chungtay.movements;

/** Where a household stands at an end of the time looked at. */
public enum MovementClass {
  POOR,
  NEAR_POOR,
  NEITHER,
  /** Not a household of this area on that day. */
  ABSENT,
  /** It is there, but nobody judged it: it is counted by itself and never as not poor. */
  UNKNOWN
}
