package vn.chungtay.reviews;

/**
 * How far a round has come, as far as the reader sees its villages.
 *
 * @param villages villages with households on their list
 * @param decided villages of them with a decision
 * @param locked villages of them whose papers are locked
 */
public record RoundDone(int villages, int decided, int locked) {
  /** No village has a household on its list. */
  public static final RoundDone NOTHING = new RoundDone(0, 0, 0);
}
