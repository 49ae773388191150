package vn.chungtay.likeness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the fields of two persons say, point by point. */
final class Evidence {
  /** Below this the two are not worth naming as one person. */
  private static final int NAMED = 80;

  /** Births that contradict each other this clearly end the matter. */
  private static final int CONTRADICTS = -80;

  private final List<Sign> signs = new ArrayList<>();
  private int points;

  private Evidence() {}

  /** The two as one person; null where too little speaks for it. */
  static @Nullable Twin weigh(Person one, Person other) {
    boolean sameNumber = one.numberKey() != 0 && one.numberKey() == other.numberKey();
    Evidence evidence = new Evidence();
    evidence.birth(one, other);
    // Names take longest to compare, and nothing they say outweighs births that contradict.
    if (evidence.points == CONTRADICTS && !sameNumber) {
      return null;
    }
    int name = one.name().likeness(other.name());
    if (name < 70 && !sameNumber) {
      return null;
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

  private void birth(Person one, Person other) {
    Integer year = one.year();
    Integer otherYear = other.year();
    if (year == null || otherYear == null) {
      return;
    }
    int date = one.date();
    int otherDate = other.date();
    if (date != 0 && date == otherDate) {
      add(130, Sign.SAME_BIRTH);
    } else if (date != 0 && otherDate != 0) {
      dates(date, otherDate);
    } else if (year.equals(otherYear)) {
      sameYear(one.month(), other.month());
    } else if (Math.abs(year - otherYear) == 1) {
      add(15, Sign.BIRTH_ALIKE);
    } else if (slip(year, otherYear)) {
      add(0, Sign.BIRTH_ALIKE);
    } else {
      add(CONTRADICTS, Sign.OTHER_BIRTH);
    }
  }

  /** One of the two is known to the month or the year only. */
  private void sameYear(@Nullable Integer month, @Nullable Integer otherMonth) {
    if (month == null || otherMonth == null) {
      add(55, Sign.SAME_YEAR);
    } else if (month.equals(otherMonth)) {
      add(90, Sign.SAME_YEAR);
    } else {
      add(0, Sign.BIRTH_ALIKE);
    }
  }

  /** Both are known to the day, and are not the same. */
  private void dates(int date, int other) {
    int year = date / 10_000;
    int otherYear = other / 10_000;
    int inYear = date % 10_000;
    int otherInYear = other % 10_000;
    boolean turned = inYear / 100 == otherInYear % 100 && inYear % 100 == otherInYear / 100;
    boolean half = inYear / 100 == otherInYear / 100 || inYear % 100 == otherInYear % 100;
    if (year == otherYear && turned) {
      add(90, Sign.BIRTH_ALIKE);
    } else if (inYear == otherInYear
        && (Math.abs(year - otherYear) == 1 || slip(year, otherYear))) {
      add(80, Sign.BIRTH_ALIKE);
    } else if (year == otherYear && half) {
      add(50, Sign.BIRTH_ALIKE);
    } else if (year == otherYear) {
      add(-10, Sign.OTHER_BIRTH);
    } else {
      add(CONTRADICTS, Sign.OTHER_BIRTH);
    }
  }

  /** One digit typed for another, or two turned round. */
  private static boolean slip(int year, int other) {
    String a = String.valueOf(year);
    String b = String.valueOf(other);
    if (a.length() != b.length()) {
      return false;
    }
    int differing = 0;
    for (int i = 0; i < a.length(); i++) {
      differing += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    char[] one = a.toCharArray();
    char[] two = b.toCharArray();
    java.util.Arrays.sort(one);
    java.util.Arrays.sort(two);
    return differing == 1 || (differing == 2 && java.util.Arrays.equals(one, two));
  }
}
