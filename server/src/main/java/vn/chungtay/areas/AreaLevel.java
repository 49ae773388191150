package vn.chungtay.areas;

/** The levels of administration, highest first. Districts are history since 01/7/2025. */
public enum AreaLevel {
  NATION,
  PROVINCE,
  DISTRICT,
  COMMUNE,
  VILLAGE;

  /** The key of the level's name in the texts of this feature. */
  public String textKey() {
    return "areas.level-" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
