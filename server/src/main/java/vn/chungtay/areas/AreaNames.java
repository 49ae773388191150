package vn.chungtay.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import vn.chungtay.values.Spelling;

/** Finds the units that the rows of a table mean, among the parts of one unit on one day. */
public final class AreaNames {
  private final AreaBook book;

  /** Looks names up in {@code book}. */
  public AreaNames(AreaBook book) {
    this.book = book;
  }

  /**
   * One match for each name, in the order of the names. Sure matches are made first, and a unit is
   * given to one name only. Where a name stands without a type and a xã and a thị trấn have it, the
   * xã is meant, as tables of districts are written.
   *
   * @param parent id of the unit whose parts the names are, at any depth
   */
  public List<NameMatch> match(List<String> names, long parent, LocalDate day) {
    List<Area> parts = new ArrayList<>();
    for (AreaLevel level : AreaLevel.values()) {
      parts.addAll(book.below(parent, level, day));
    }
    NameMatch[] matches = new NameMatch[names.size()];
    Set<Long> given = new HashSet<>();
    List<BiPredicate<PrintedName, Area>> tests =
        List.of(
            AreaNames::typedExactly, AreaNames::exactly, AreaNames::unmarked, AreaNames::nearly);
    for (BiPredicate<PrintedName, Area> test : tests) {
      boolean sure = tests.indexOf(test) < 2;
      for (int i = 0; i < matches.length; i++) {
        if (matches[i] == null) {
          matches[i] = match(names.get(i), parts, given, test, sure);
        }
      }
    }
    List<NameMatch> all = new ArrayList<>();
    for (int i = 0; i < matches.length; i++) {
      all.add(
          matches[i] == null
              ? new NameMatch(names.get(i), NameMatch.Certainty.NONE, null, List.of())
              : matches[i]);
    }
    return all;
  }

  private static @org.jspecify.annotations.Nullable NameMatch match(
      String printed,
      List<Area> parts,
      Set<Long> given,
      BiPredicate<PrintedName, Area> test,
      boolean sure) {
    PrintedName name = PrintedName.of(printed);
    List<Area> found =
        parts.stream().filter(a -> !given.contains(a.id()) && test.test(name, a)).toList();
    if (found.size() > 1 && name.type().isEmpty()) {
      List<Area> rural = found.stream().filter(a -> a.type().equals("Xã")).toList();
      found = rural.size() == 1 ? rural : found;
    }
    if (found.isEmpty()) {
      return null;
    }
    if (found.size() > 1) {
      return new NameMatch(printed, NameMatch.Certainty.AMBIGUOUS, null, found);
    }
    given.add(found.get(0).id());
    NameMatch.Certainty certainty = sure ? NameMatch.Certainty.EXACT : NameMatch.Certainty.SPELLING;
    return new NameMatch(printed, certainty, found.get(0), List.of());
  }

  private static boolean typedExactly(PrintedName name, Area area) {
    return !name.type().isEmpty() && name.type().equals(area.type()) && sameName(name, area);
  }

  private static boolean exactly(PrintedName name, Area area) {
    return name.type().isEmpty() && sameName(name, area);
  }

  private static boolean unmarked(PrintedName name, Area area) {
    return !name.contradicts(area.type())
        && Spelling.plain(name.name()).equals(Spelling.plain(area.name()));
  }

  private static boolean nearly(PrintedName name, Area area) {
    return !name.contradicts(area.type())
        && oneLetterApart(Spelling.plain(name.name()), Spelling.plain(area.name()));
  }

  private static boolean sameName(PrintedName name, Area area) {
    return Spelling.key(name.name()).equals(Spelling.key(area.name()));
  }

  /** True where one letter changed, added or lost makes one word the other. */
  private static boolean oneLetterApart(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    if (longer.length() - shorter.length() > 1 || shorter.length() < 4) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    boolean added = longer.length() > shorter.length();
    return longer
        .substring(Math.min(same + 1, longer.length()))
        .equals(shorter.substring(Math.min(added ? same : same + 1, shorter.length())));
  }
}
