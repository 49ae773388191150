package vn.chungtay.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole history with ids, as it is stored or as it shall be stored. */
record Stored(
    Map<Long, Unit> units,
    Set<AreaEvent> events,
    Set<Link> links,
    Set<LabelOf> labels,
    Set<TotalOf> totals) {
  static final Stored EMPTY = new Stored(Map.of(), Set.of(), Set.of(), Set.of(), Set.of());

  record Unit(
      long id, AreaLevel level, String code, DayRange existence, java.util.List<Version> versions) {
    Version last() {
      return versions.get(versions.size() - 1);
    }

    /** As it stood on {@code day}; on days it did not exist, as nearest to them. */
    Version near(LocalDate day) {
      for (Version version : versions) {
        if (version.valid().until() == null || day.isBefore(version.valid().until())) {
          return version;
        }
      }
      return last();
    }
  }

  record Version(DayRange valid, String type, String name, String nameEn, @Nullable Long parentId) {
    String fullName() {
      return type + " " + name;
    }
  }

  /** A succession with the event it belongs to. */
  record Link(AreaEvent event, Succession succession) {}

  record LabelOf(long unitId, AreaLabel label, DayRange valid, String act) {}

  record TotalOf(
      long unitId, LocalDate day, int households, @Nullable Integer persons, String source) {}

  /** A number without needless zeros, so that equal shares are equal. */
  static @Nullable BigDecimal tidy(@Nullable BigDecimal share) {
    return share == null ? null : share.stripTrailingZeros();
  }

  static java.util.List<Long> sorted(Collection<Long> ids) {
    return ids.stream().sorted().toList();
  }
}
