package vn.chungtay.movements;

/**
 * One household between two days.
 *
 * @param openingPersons how many people it had at the beginning, 0 where it was not there
 * @param closingPersons how many it has at the end, 0 where it is gone
 * @param wasPoorBefore it had been recognised as poor at some time before the beginning
 * @param wasNearPoorBefore the same for near-poor
 */
public record Passage(
    String household,
    MovementClass from,
    MovementClass to,
    int openingPersons,
    int closingPersons,
    boolean wasPoorBefore,
    boolean wasNearPoorBefore) {
  /** Refuses a household with fewer than no persons. */
  public Passage {
    if (openingPersons < 0 || closingPersons < 0) {
      throw new IllegalArgumentException("a household has no negative number of persons");
    }
  }
}
