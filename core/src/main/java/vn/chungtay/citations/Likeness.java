package vn.chungtay.citations;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.chungtay.annexes.Finding.Severity;

/** Decides whether two citations that differ mean one act. */
final class Likeness {
  /** What differs between two citations of one act. */
  enum Difference {
    NUMBER("number"),
    YEAR_IN_NUMBER("year-in-number"),
    SYMBOL("symbol"),
    SPELLING("spelling"),
    DATE("date"),
    ISSUER("issuer");

    private final String word;

    Difference(String word) {
      this.word = word;
    }

    /** The key of its name. */
    String key() {
      return "citations.differs-" + word;
    }
  }

  /** The outcome for a pair. */
  record Conflict(Difference difference, Severity severity) {}

  private static final Set<String> LOCAL =
      Set.of("UBND", "HĐND", "TU", "HU", "THU", "ĐU", "BCĐ", "");

  private Likeness() {}

  static Optional<Conflict> between(Citation a, Citation b) {
    boolean sameNumber = a.number().equals(b.number());
    boolean sameSymbol = a.symbolKey().equals(b.symbolKey());
    if (sameNumber && sameSymbol) {
      return sameCode(a, b);
    }
    if (sameNumber) {
      return otherSymbol(a, b);
    }
    return sameSymbol ? otherNumber(a, b) : Optional.empty();
  }

  private static Optional<Conflict> sameCode(Citation a, Citation b) {
    boolean title = Words.sameTitle(a.title(), b.title());
    if (!Objects.equals(a.yearInNumber(), b.yearInNumber())) {
      boolean both = a.yearInNumber() != null && b.yearInNumber() != null;
      boolean one = sameDay(a, b) && !foreign(a, b);
      return one || (title && !both)
          ? conflict(Difference.YEAR_IN_NUMBER, Severity.WARNING)
          : Optional.empty();
    }
    if (a.day() != null && b.day() != null && !a.day().equals(b.day())) {
      return otherDay(a, b, a.day(), b.day(), title);
    }
    boolean central = !LOCAL.contains(a.issuerKey());
    boolean known = !a.issuer().isEmpty() && !b.issuer().isEmpty();
    if (known && !Words.sameIssuer(a.issuer(), b.issuer()) && (central || sameDay(a, b))) {
      return conflict(Difference.ISSUER, Severity.WARNING);
    }
    return a.symbol().equals(b.symbol())
        ? Optional.empty()
        : conflict(Difference.SPELLING, Severity.WARNING);
  }

  private static Optional<Conflict> otherDay(
      Citation a, Citation b, LocalDate first, LocalDate second, boolean title) {
    // The plan's own number under another year is a matter of years, told by that check.
    boolean own = (a.own() || b.own()) && first.getYear() != second.getYear();
    if (own || foreign(a, b)) {
      return Optional.empty();
    }
    boolean oneSeries = a.yearInNumber() != null || first.getYear() == second.getYear();
    boolean sameDayOfYear =
        first.getMonth() == second.getMonth() && first.getDayOfMonth() == second.getDayOfMonth();
    boolean surelyOneIssuer =
        !LOCAL.contains(a.issuerKey())
            || (!a.issuer().isEmpty() && !b.issuer().isEmpty())
            || title
            || alike(first, second);
    return (oneSeries && surelyOneIssuer) || sameDayOfYear || title
        ? conflict(Difference.DATE, Severity.ERROR)
        : Optional.empty();
  }

  /** Dates that differ in one of day, month, year. */
  private static boolean alike(LocalDate a, LocalDate b) {
    int same = a.getDayOfMonth() == b.getDayOfMonth() ? 1 : 0;
    same += a.getMonth() == b.getMonth() ? 1 : 0;
    same += a.getYear() == b.getYear() ? 1 : 0;
    return same == 2;
  }

  private static Optional<Conflict> otherSymbol(Citation a, Citation b) {
    if (!Objects.equals(a.yearInNumber(), b.yearInNumber())
        || !a.kindKey().equals(b.kindKey())
        || foreign(a, b)) {
      return Optional.empty();
    }
    boolean title = Words.sameTitle(a.title(), b.title());
    boolean sameIssuer = !a.issuer().isEmpty() && !b.issuer().isEmpty();
    boolean near = Words.distance(a.symbolKey(), b.symbolKey()) <= 2;
    boolean one = sameDay(a, b) ? sameIssuer || title || near : title && undated(a, b);
    return one ? conflict(Difference.SYMBOL, Severity.ERROR) : Optional.empty();
  }

  private static Optional<Conflict> otherNumber(Citation a, Citation b) {
    if (!Objects.equals(a.yearInNumber(), b.yearInNumber())
        || foreign(a, b)
        || Words.distance(a.number(), b.number()) != 1) {
      return Optional.empty();
    }
    if (Words.sameTitle(a.title(), b.title()) && (sameDay(a, b) || undated(a, b))) {
      return conflict(Difference.NUMBER, Severity.ERROR);
    }
    boolean untitled = a.title().isEmpty() || b.title().isEmpty();
    return untitled && sameDay(a, b) && farApart(a.number(), b.number())
        ? conflict(Difference.NUMBER, Severity.WARNING)
        : Optional.empty();
  }

  /** Acts of one day have neighbouring numbers; a slip of the pen is mostly further away. */
  private static boolean farApart(String a, String b) {
    boolean digits =
        a.chars().allMatch(Character::isDigit) && b.chars().allMatch(Character::isDigit);
    return digits && Math.abs(Integer.parseInt(a) - Integer.parseInt(b)) >= 10;
  }

  private static boolean sameDay(Citation a, Citation b) {
    return a.day() != null && a.day().equals(b.day());
  }

  private static boolean undated(Citation a, Citation b) {
    return a.day() == null || b.day() == null;
  }

  /** Two bodies of the same kind in different places number their acts apart. */
  private static boolean foreign(Citation a, Citation b) {
    return !a.issuer().isEmpty()
        && !b.issuer().isEmpty()
        && LOCAL.contains(a.issuerKey())
        && !Words.sameIssuer(a.issuer(), b.issuer());
  }

  private static Optional<Conflict> conflict(Difference difference, Severity severity) {
    return Optional.of(new Conflict(difference, severity));
  }
}
