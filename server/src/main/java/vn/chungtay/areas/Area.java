package vn.chungtay.areas;

import org.jspecify.annotations.Nullable;

/**
 * A unit as it stood on a day: another day may give another name, type or parent, never another id.
 *
 * @param code the official code with its leading zeros; or one of our own with a colon for a unit
 *     whose official code nobody has loaded
 * @param fullName type and name, as in "Thị trấn Nhã Nam"
 * @param nameEn the name in English where the list gave one, else empty
 * @param parentId the unit above on that day; null for the nation
 * @param existence the days of the unit, under whatever name
 */
public record Area(
    long id,
    String code,
    AreaLevel level,
    String type,
    String name,
    String fullName,
    String nameEn,
    @Nullable Long parentId,
    DayRange existence) {
  /** True where the code is the state's, not one of our own. */
  public boolean hasOfficialCode() {
    return code.indexOf(':') < 0;
  }
}
