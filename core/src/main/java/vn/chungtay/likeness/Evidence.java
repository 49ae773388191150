package vn.chungtay.likeness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the fields of two persons say, point by point. */
final class Evidence {
  /** Below this the two are not worth naming as one person. */
  private static final int NAMED = 80;

  private final List<Sign> signs = new ArrayList<>();
  private int points;

  private Evidence() {}

  /** The two as one person; null where too little speaks for it. */
  static @Nullable Twin weigh(Person one, Person other) {
    boolean sameNumber = one.numberKey() != 0 && one.numberKey() == other.numberKey();
    Births births = Births.of(one, other);
    // Names take longest to compare, and nothing they say outweighs births that contradict.
    if (births == Births.CONTRADICT && !sameNumber) {
      return null;
    }
    int name = one.name().likeness(other.name());
    if (name < 70 && !sameNumber) {
      return null;
    }
    Evidence evidence = new Evidence();
    if (births.sign != null) {
      evidence.add(births.points, births.sign);
    }
    evidence.number(one, other);
    evidence.name(one, other, name);
    evidence.sex(one, other);
    return sameNumber || evidence.points >= NAMED
        ? new Twin(one, other, evidence.points, evidence.signs)
        : null;
  }

  private void add(int more, Sign sign) {
    points += more;
    signs.add(sign);
  }

  private void number(Person one, Person other) {
    if (one.numberKey() != 0 && other.numberKey() != 0) {
      boolean same = one.numberKey() == other.numberKey();
      add(same ? 300 : -150, same ? Sign.SAME_NUMBER : Sign.OTHER_NUMBER);
    }
  }

  private void name(Person one, Person other, int alike) {
    if (alike >= 97) {
      boolean same = one.name().written().equalsIgnoreCase(other.name().written());
      add(90, same ? Sign.SAME_NAME : Sign.NAME_WITHOUT_MARKS);
    } else if (alike >= 70) {
      add(alike >= 90 ? 80 : alike >= 80 ? 60 : 35, Sign.NAME_ALIKE);
    }
  }

  private void sex(Person one, Person other) {
    Boolean female = one.female();
    Boolean otherFemale = other.female();
    if (female != null && otherFemale != null) {
      if (female.equals(otherFemale)) {
        points += 10;
      } else {
        add(-60, Sign.OTHER_SEX);
      }
    }
  }

  /** What two births say; names nothing where one of them is not known. */
  private enum Births {
    UNKNOWN(0, null),
    SAME_DAY(130, Sign.SAME_BIRTH),
    /** Day and month turned round. */
    TURNED(90, Sign.BIRTH_ALIKE),
    SAME_MONTH(90, Sign.SAME_YEAR),
    /** The same day of another year, one digit away. */
    OTHER_YEAR(80, Sign.BIRTH_ALIKE),
    SAME_YEAR(55, Sign.SAME_YEAR),
    /** The same year, and the same month or day of the month. */
    HALF(50, Sign.BIRTH_ALIKE),
    NEXT_YEAR(15, Sign.BIRTH_ALIKE),
    SLIP(0, Sign.BIRTH_ALIKE),
    OTHER_DAY(-10, Sign.OTHER_BIRTH),
    /** So clearly apart that it ends the matter. */
    CONTRADICT(-80, Sign.OTHER_BIRTH);

    private final int points;
    private final @Nullable Sign sign;

    Births(int points, @Nullable Sign sign) {
      this.points = points;
      this.sign = sign;
    }

    static Births of(Person one, Person other) {
      Integer year = one.year();
      Integer otherYear = other.year();
      if (year == null || otherYear == null) {
        return UNKNOWN;
      }
      int date = one.date();
      int otherDate = other.date();
      if (date != 0 && otherDate != 0) {
        return date == otherDate ? SAME_DAY : ofDays(date, otherDate);
      } else if (year.equals(otherYear)) {
        return inOneYear(one.month(), other.month());
      } else if (Math.abs(year - otherYear) == 1) {
        return NEXT_YEAR;
      }
      return slip(year, otherYear) ? SLIP : CONTRADICT;
    }

    /** One of the two is known to the month or the year only. */
    private static Births inOneYear(@Nullable Integer month, @Nullable Integer otherMonth) {
      if (month == null || otherMonth == null) {
        return SAME_YEAR;
      }
      return month.equals(otherMonth) ? SAME_MONTH : SLIP;
    }

    /** Both are known to the day, and are not the same. */
    private static Births ofDays(int date, int other) {
      int year = date / 10_000;
      int otherYear = other / 10_000;
      int inYear = date % 10_000;
      int otherInYear = other % 10_000;
      if (year != otherYear) {
        boolean alike =
            inYear == otherInYear && (Math.abs(year - otherYear) == 1 || slip(year, otherYear));
        return alike ? OTHER_YEAR : CONTRADICT;
      }
      if (inYear / 100 == otherInYear % 100 && inYear % 100 == otherInYear / 100) {
        return TURNED;
      }
      boolean half = inYear / 100 == otherInYear / 100 || inYear % 100 == otherInYear % 100;
      return half ? HALF : OTHER_DAY;
    }

    /** One digit typed for another, or two turned round. */
    private static boolean slip(int year, int other) {
      int differing = 0;
      long digits = 0;
      int a = year;
      int b = other;
      while (a > 0 && b > 0) {
        differing += a % 10 == b % 10 ? 0 : 1;
        digits += (1L << (4 * (a % 10))) - (1L << (4 * (b % 10)));
        a /= 10;
        b /= 10;
      }
      return a == b && (differing == 1 || (differing == 2 && digits == 0));
    }
  }
}
