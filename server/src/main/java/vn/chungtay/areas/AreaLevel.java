package vn.chungtay.areas;

import java.util.List;

/** The levels of administration, highest first. Districts are history since 01/7/2025. */
public enum AreaLevel {
  NATION("Nước"),
  PROVINCE("Tỉnh", "Thành phố"),
  DISTRICT("Huyện", "Quận", "Thị xã", "Thành phố"),
  COMMUNE("Xã", "Phường", "Thị trấn", "Đặc khu"),
  VILLAGE(
      "Thôn",
      "Tổ dân phố",
      "Bản",
      "Khu phố",
      "Ấp",
      "Buôn",
      "Làng",
      "Xóm",
      "Khóm",
      "Sóc",
      "Tiểu khu",
      "Khối");

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list nobody can change
  private final List<String> types;

  AreaLevel(String... types) {
    this.types = List.of(types);
  }

  /** The types units of this level have in Vietnamese, the usual one first. */
  public List<String> types() {
    return types;
  }

  /** The key of the level's name in the texts of this feature. */
  public String textKey() {
    return "areas.level-" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
