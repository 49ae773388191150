package vn.chungtay.areas;

import java.util.List;

/**
 * A unit found by its name.
 *
 * @param area the unit as it stood under the name that was found
 * @param rank how well the name agrees
 * @param above the names of the units above, nearest first, without the nation
 * @param became what the unit became where it has ended: the names of its successors
 */
public record AreaHit(Area area, Rank rank, List<String> above, List<String> became) {
  /** From the best agreement to the loosest. */
  public enum Rank {
    /** The name with all its marks. */
    EXACT,
    /** The name, with marks left out. */
    UNMARKED,
    /** The name goes on after what was typed. */
    PREFIX,
    /** The letters agree, the marks do not. */
    OTHER_MARKS,
    /** The words are there in another order, or not from the beginning. */
    OTHER_ORDER
  }
}
