package vn.chungtay.rules;

/** The classes a standard decides, and the one that says a missing answer leaves it open. */
public enum HouseholdClass {
  POOR,
  NEAR_POOR,
  NOT_POOR,
  UNDETERMINED;

  /** The key of its name in the texts. */
  public String textKey() {
    return "rules.class." + name();
  }
}
