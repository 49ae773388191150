package vn.chungtay.movements;

/** A column of the movement tables of poor and near-poor households, in the order of the forms. */
public enum MovementColumn {
  OPENING(0),
  /** Poor → near-poor in the table of the poor; near-poor → neither in that of the near-poor. */
  LEFT_FIRST(-1),
  /** Poor → neither in the table of the poor; near-poor → poor in that of the near-poor. */
  LEFT_SECOND(-1),
  /** Died out, moved away, was split or joined to another household. */
  LEFT_OTHERWISE(-1),
  /** Near-poor → poor, or poor → near-poor. */
  ENTERED_FROM_THE_OTHER(1),
  /** Had left this class before and is in it again. */
  FELL_BACK(1),
  /** Was never in it before. */
  NEW(1),
  /** Moved here, or came out of a split. */
  ENTERED_OTHERWISE(1),
  CLOSING(0);

  private final int sign;

  MovementColumn(int sign) {
    this.sign = sign;
  }

  /** +1 where it adds to the closing count, −1 where it takes from it, 0 for the two counts. */
  public int sign() {
    return sign;
  }

  /** Key of the heading in the table of this class. */
  public String key(MovementClass of) {
    return "movements." + of.name() + "." + name();
  }
}
