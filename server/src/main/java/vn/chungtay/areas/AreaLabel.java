package vn.chungtay.areas;

/** What an act calls an area for a time; the acts and days stand beside each label. */
public enum AreaLabel {
  /** Khu vực thành thị: decides which poverty line holds. */
  URBAN,
  /** Khu vực nông thôn. */
  RURAL,
  /** Đặc biệt khó khăn. */
  EXTREMELY_DIFFICULT,
  /** Bãi ngang ven biển và hải đảo. */
  COASTAL,
  /** Vùng dân tộc thiểu số và miền núi. */
  ETHNIC_MOUNTAINOUS,
  /** Chịu ảnh hưởng của sự cố môi trường. */
  ENVIRONMENTAL_INCIDENT,
  /** Tỷ lệ nghèo trên mức bình quân chung. */
  ABOVE_AVERAGE,
  /** Groups of communes a plan forms for its own guidance (nhóm 1, 2, 3). */
  GROUP_1,
  GROUP_2,
  GROUP_3;

  /** True where a place cannot have both at a time. */
  boolean excludes(AreaLabel other) {
    boolean residence = this == URBAN || this == RURAL;
    return this == other || (residence && (other == URBAN || other == RURAL));
  }

  /** The key of the label's name in the texts of this feature. */
  public String textKey() {
    return "areas.label-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
