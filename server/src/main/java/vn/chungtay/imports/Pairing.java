package vn.chungtay.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.households.Birth;
import vn.chungtay.households.RosterEntry;
import vn.chungtay.values.Spelling;

/** Who of a list is which member of its household. */
final class Pairing {
  private Pairing() {}

  /** A person of the list and the member of the register who it is. */
  record Pair(Listed.Person listed, RosterEntry.Person known) {}

  /** Surest first: number, then name and birth, then name, then the only one left of its kind. */
  static List<Pair> of(
      List<Listed.Person> unknown, List<RosterEntry.Person> left, Map<String, String> digests) {
    List<Pair> pairs = new ArrayList<>();
    pair(
        unknown,
        left,
        pairs,
        (p, m) -> !m.digest().isEmpty() && m.digest().equals(digests.get(p.idNumber())));
    pair(
        unknown,
        left,
        pairs,
        (p, m) -> sameName(p, m) && p.birth() != null && p.birth().equals(m.birth()));
    pair(unknown, left, pairs, (p, m) -> sameName(p, m) && CellValues.agree(p.birth(), m.birth()));
    pair(unknown, left, pairs, Pairing::sameName);
    // Another name is a correction only where nearly everything else is the same: a list may well
    // name a second child, and not name the first.
    pair(unknown, left, pairs, (p, m) -> sameKind(p, m) && isDay(p.birth()) && bornAlike(p, m));
    pair(
        unknown,
        left,
        pairs,
        (p, m) ->
            sameKind(p, m)
                && sameGivenName(p, m)
                && (bornAround(p, m) || (unknown.size() == 1 && left.size() == 1)));
    return pairs;
  }

  private static void pair(
      List<Listed.Person> unknown,
      List<RosterEntry.Person> left,
      List<Pair> pairs,
      BiPredicate<Listed.Person, RosterEntry.Person> fits) {
    for (Listed.Person person : List.copyOf(unknown)) {
      Optional<RosterEntry.Person> found =
          left.stream().filter(m -> fits.test(person, m)).findFirst();
      if (found.isPresent()) {
        pairs.add(new Pair(person, found.get()));
        unknown.remove(person);
        left.remove(found.get());
      }
    }
  }

  private static boolean sameKind(Listed.Person person, RosterEntry.Person member) {
    return person.relation() == member.relation()
        && (person.sex() == null || member.sex() == null || person.sex() == member.sex());
  }

  private static boolean bornAlike(Listed.Person person, RosterEntry.Person member) {
    return person.birth() != null && person.birth().equals(member.birth());
  }

  private static boolean isDay(@Nullable Birth birth) {
    return birth != null && birth.day() != null;
  }

  private static boolean bornAround(Listed.Person person, RosterEntry.Person member) {
    return person.birth() != null
        && member.birth() != null
        && CellValues.agree(person.birth(), member.birth());
  }

  /** The same last word, marks aside: brothers have the others in common. */
  private static boolean sameGivenName(Listed.Person person, RosterEntry.Person member) {
    return CellValues.agree(person.birth(), member.birth())
        && givenName(person.name()).equals(givenName(member.name()));
  }

  private static String givenName(String name) {
    String plain = Spelling.plain(name);
    return plain.substring(plain.lastIndexOf(' ') + 1);
  }

  static boolean sameName(Listed.Person person, RosterEntry.Person member) {
    return CellValues.nameKey(person.name()).equals(CellValues.nameKey(member.name()));
  }
}
