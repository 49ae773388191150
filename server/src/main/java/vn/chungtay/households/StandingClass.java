package vn.chungtay.households;

/** The classes that decisions give. */
public enum StandingClass {
  POOR,
  NEAR_POOR,
  NEWLY_ESCAPED,
  AVERAGE_LIVING,
  NOT_POOR;

  /** Key of the word. */
  public String key() {
    return "households.class." + name();
  }
}
