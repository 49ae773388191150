package vn.chungtay.statutory;

/** What a line of a table counts. */
public enum TableUnit {
  HOUSEHOLDS("H"),
  PERSONS("P");

  private final String letter;

  TableUnit(String letter) {
    this.letter = letter;
  }

  /** The end of a cell's name. */
  public String letter() {
    return letter;
  }

  /** Key of its word. */
  public String key() {
    return "statutory.unit." + name();
  }
}
