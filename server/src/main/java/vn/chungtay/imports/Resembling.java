package vn.chungtay.imports;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.households.Birth;
import vn.chungtay.households.Relation;
import vn.chungtay.households.RosterEntry;
import vn.chungtay.households.Sex;
import vn.chungtay.likeness.Family;
import vn.chungtay.likeness.Match;
import vn.chungtay.likeness.MatchKeys;
import vn.chungtay.likeness.NameWords;
import vn.chungtay.likeness.Person;

/**
 * Who in the register a household or person of a list may be although nothing says so for sure: by
 * name, birth and kin, as the worklist of doubles compares. Built when first asked; a register of a
 * commune takes a few megabytes.
 */
final class Resembling {
  /** The place of a household in the register stands in the low bits, its key in the others. */
  private static final int OWNER_BITS = 24;

  private static final long OWNER = (1L << OWNER_BITS) - 1;

  /** Those that share most keys are compared: who is the same shares several. */
  private static final int MOST_COMPARED = 40;

  /** Taking names apart costs more than comparing them; a village asks for the same ones again. */
  private static final int KEPT = 4_000;

  private final List<RosterEntry> register;
  private final Map<Integer, Family> kept =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Family> eldest) {
          return size() > KEPT;
        }
      };

  private long @Nullable [] index;

  Resembling(List<RosterEntry> register) {
    this.register = register;
  }

  /** A household of the register, and what speaks for it. */
  record Likely(RosterEntry entry, Match match) {}

  /** Households in which somebody of the list seems to stand, the likeliest first. */
  List<Likely> of(Listed listed, Map<String, String> digests) {
    Family family = family(listed, digests);
    Map<Integer, Integer> shared = new HashMap<>();
    for (long key : MatchKeys.of(family)) {
      owners(key).forEach(owner -> shared.merge(owner, 1, Integer::sum));
    }
    List<Likely> likely = new ArrayList<>();
    shared.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(MOST_COMPARED)
        .map(Map.Entry::getKey)
        .forEach(
            owner ->
                Match.of(family, family(owner))
                    .ifPresent(match -> likely.add(new Likely(register.get(owner), match))));
    likely.sort((a, b) -> b.match().score() - a.match().score());
    return likely;
  }

  private List<Integer> owners(long key) {
    long[] all = index();
    long low = key & ~OWNER;
    int from = Arrays.binarySearch(all, low);
    int at = from < 0 ? -from - 1 : from;
    List<Integer> owners = new ArrayList<>();
    while (at < all.length && (all[at] & ~OWNER) == low && owners.size() <= MatchKeys.MOST_SHARED) {
      owners.add((int) (all[at++] & OWNER));
    }
    return owners.size() > MatchKeys.MOST_SHARED ? List.of() : owners;
  }

  private long[] index() {
    long[] built = index;
    if (built == null) {
      built = new long[1024];
      int size = 0;
      for (int owner = 0; owner < register.size(); owner++) {
        Set<Long> keys = MatchKeys.of(family(register.get(owner)));
        if (size + keys.size() > built.length) {
          built = Arrays.copyOf(built, 2 * (size + keys.size()));
        }
        for (long key : keys) {
          built[size++] = (key & ~OWNER) | owner;
        }
      }
      built = Arrays.copyOf(built, size);
      Arrays.sort(built);
      index = built;
    }
    return built;
  }

  private Family family(int owner) {
    return kept.computeIfAbsent(owner, o -> family(register.get(o)));
  }

  private static Family family(RosterEntry entry) {
    List<Person> members =
        entry.members().stream()
            .map(
                m ->
                    person(
                        m.personId(),
                        m.name(),
                        m.birth(),
                        m.sex(),
                        m.digest(),
                        m.relation() == Relation.HEAD))
            .collect(Collectors.toCollection(ArrayList::new));
    return new Family(entry.id(), entry.areaId(), 0, 0, members);
  }

  /** Its persons are known by their rows, below zero; itself too. */
  private static Family family(Listed listed, Map<String, String> digests) {
    Listed.Person head = listed.head();
    List<Person> members = new ArrayList<>();
    for (Listed.Person each : listed.persons) {
      members.add(
          person(
              idOf(listed, each),
              each.name(),
              each.birth(),
              each.sex(),
              digests.getOrDefault(each.idNumber(), ""),
              each.equals(head)));
    }
    return new Family(-1, listed.areaId, 0, 0, members);
  }

  /** The person of a list in a match. */
  static long idOf(Listed listed, Listed.Person person) {
    return -1L - listed.persons.indexOf(person);
  }

  private static Person person(
      long id, String name, @Nullable Birth birth, @Nullable Sex sex, String digest, boolean head) {
    return new Person(
        id,
        NameWords.of(name),
        birth == null ? null : Integer.valueOf(birth.year()),
        birth == null ? null : birth.month(),
        birth == null ? null : birth.day(),
        sex == null ? null : Boolean.valueOf(sex == Sex.FEMALE),
        digest.isEmpty() ? 0 : ByteBuffer.wrap(Base64.getDecoder().decode(digest)).getLong() | 1,
        head);
  }
}
