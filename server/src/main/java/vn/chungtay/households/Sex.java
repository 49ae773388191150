package vn.chungtay.households;

/** Female or male, as papers have it; where nobody wrote it down there is none. */
public enum Sex {
  FEMALE,
  MALE;

  /** Key of the word. */
  public String key() {
    return "households.sex." + name();
  }
}
