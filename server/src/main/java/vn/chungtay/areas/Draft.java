package vn.chungtay.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history the files tell, before it is compared with what is stored: units have no id yet. */
final class Draft {
  private Draft() {}

  /** How a unit is called. */
  record Naming(String type, String name, String nameEn) {
    String fullName() {
      return type + " " + name;
    }

    /** The same words, however the tones are placed and letters are capitalised. */
    boolean sameAs(Naming other) {
      return vn.chungtay.values.Spelling.key(fullName())
          .equals(vn.chungtay.values.Spelling.key(other.fullName()));
    }
  }

  /** A unit over its whole life. */
  static final class Unit {
    final AreaLevel level;
    final String code;
    @Nullable LocalDate from;
    @Nullable LocalDate until;
    final List<Version> versions = new ArrayList<>();

    Unit(AreaLevel level, String code, @Nullable LocalDate from) {
      this.level = level;
      this.code = code;
      this.from = from;
    }

    DayRange existence() {
      return new DayRange(from, until);
    }

    Version last() {
      return versions.get(versions.size() - 1);
    }

    @Nullable Version on(LocalDate day) {
      return versions.stream().filter(v -> v.valid().contains(day)).findFirst().orElse(null);
    }

    @Override
    public String toString() {
      return level + " " + code + " " + last().naming.fullName() + " " + existence().sql();
    }
  }

  /** Name, type and parent of a unit for a time. */
  static final class Version {
    final Naming naming;
    final @Nullable Unit parent;
    @Nullable LocalDate from;
    @Nullable LocalDate until;

    Version(Naming naming, @Nullable Unit parent, @Nullable LocalDate from) {
      this.naming = naming;
      this.parent = parent;
      this.from = from;
    }

    DayRange valid() {
      return new DayRange(from, until);
    }
  }

  /** An event with its units. */
  record Event(
      LocalDate day,
      AreaEvent.Kind kind,
      String act,
      String certainty,
      List<Unit> before,
      List<Unit> after) {}

  /** Where a unit's territory went; a null share is a division whose sizes are not known. */
  record Succession(
      Event event, Unit before, Unit after, @Nullable BigDecimal share, String shareSource) {}

  /** A label with its unit. */
  record Label(Unit unit, AreaLabel label, DayRange valid, String act) {}

  /** A count with its unit. */
  record Total(
      Unit unit, LocalDate day, int households, @Nullable Integer persons, String source) {}
}
