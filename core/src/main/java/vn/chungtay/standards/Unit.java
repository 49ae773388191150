package vn.chungtay.standards;

import java.util.Locale;
import java.util.Optional;

/** What a number of the law counts; a fraction in a whole-number unit is refused on reading. */
public enum Unit {
  DONG_PER_PERSON_MONTH(true),
  POINTS(true),
  YEARS(true),
  INDICATORS(true),
  PERCENT(true),
  PARTS(true),
  SQUARE_METRES_PER_PERSON(false),
  SQUARE_METRES(false),
  WEIGHT(false);

  private final boolean whole;

  Unit(boolean whole) {
    this.whole = whole;
  }

  /** True where only whole numbers make sense. */
  public boolean isWhole() {
    return whole;
  }

  /** The word used in YAML files and message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Unit> of(String code) {
    for (Unit unit : values()) {
      if (unit.code().equals(code)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}
