package vn.chungtay.measures;

/**
 * How a survey was drawn.
 *
 * @param clustered true where rows belong to primary sampling units; false where each row is one
 * @param lonely what a stratum with one unit adds
 */
public record Design(boolean clustered, LonelyUnits lonely) {
  /** Rows drawn one by one. */
  public static final Design SIMPLE = new Design(false, LonelyUnits.REFUSE);
}
