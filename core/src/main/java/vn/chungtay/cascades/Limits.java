package vn.chungtay.cascades;

/** The fewest and the most households that a constraint leaves to a cell, both included. */
public record Limits(long least, long most) {
  /** No limit at all. */
  public static final Limits NONE = new Limits(0, Long.MAX_VALUE);

  static Limits atLeast(long least) {
    return new Limits(least, Long.MAX_VALUE);
  }

  static Limits atMost(long most) {
    return new Limits(0, most);
  }
}
