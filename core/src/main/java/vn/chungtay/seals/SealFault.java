package vn.chungtay.seals;

/**
 * What is wrong with a chain, and from which link on it cannot be trusted.
 *
 * @param number the link
 */
public record SealFault(int number, Kind kind) {
  /** How a chain can be broken. */
  public enum Kind {
    /** The sheet is not the one that was sealed. */
    SHEET_CHANGED,
    /** The link's own particulars are not those that were sealed. */
    LINK_CHANGED,
    /** A number is missing, twice or out of order. */
    OUT_OF_ORDER,
    /** The chain ends before the link that was published. */
    CUT_OFF,
    /** The published code belongs to another chain. */
    OTHER_CHAIN
  }

  /** Key of the message. */
  public String key() {
    return "seals.fault." + kind.name();
  }
}
