package vn.chungtay.likeness;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of a household: two that share none are never compared. Narrow ones (number, name with
 * the day of birth) reach over the whole country, wide ones only over a commune. What names do not
 * agree on, the day of birth or another member may.
 */
public final class MatchKeys {
  /** A key that more households share than this tells nothing. */
  public static final int MOST_SHARED = 80;

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** The commonest surnames: with a year alone they would bring half a village together. */
  private static final Set<String> SURNAMES =
      Set.of(
          "nguien", "chan", "le", "fam", "hoang", "huinh", "fan", "vu", "vo", "dang", "bui", "do",
          "ho", "ngo", "duong", "li");

  private MatchKeys() {}

  /** The keys of a household, each once. */
  public static Set<Long> of(Family family) {
    Set<Long> keys = new LinkedHashSet<>();
    for (Person each : family.members()) {
      person(keys, family, each);
      if (each.head()) {
        couples(keys, family, each);
      }
    }
    return keys;
  }

  private static void person(Set<Long> keys, Family family, Person person) {
    if (person.numberKey() != 0) {
      keys.add(hash("i", person.numberKey()));
    }
    List<String> words = person.name().telling();
    int date = person.date();
    if (date != 0) {
      keys.add(hash("n", date, words.toArray(String[]::new)));
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      for (int j = i + 1; j < words.size(); j++) {
        keys.add(hash("p", family.commune(), word, words.get(j)));
      }
      if (date != 0) {
        keys.add(hash("d" + family.province(), date, word));
      }
      Integer year = person.year();
      if (year != null && !SURNAMES.contains(word)) {
        keys.add(hash("y" + family.commune(), year, word));
      }
    }
  }

  /** The head and each other member, whoever of the two was written down as the head. */
  private static void couples(Set<Long> keys, Family family, Person head) {
    for (Person each : family.members()) {
      if (each.id() != head.id()) {
        Set<String> both = new TreeSet<>();
        both.add(ends(head));
        both.add(ends(each));
        keys.add(hash("k", family.province(), both.toArray(String[]::new)));
      }
    }
  }

  /** The first and the last of the telling words: a middle name may be missing. */
  private static String ends(Person person) {
    List<String> folded = person.name().folded();
    Set<String> ends = new TreeSet<>();
    if (!folded.isEmpty()) {
      ends.add(folded.get(0));
      ends.add(folded.get(folded.size() - 1));
    }
    return String.join(" ", ends);
  }

  private static long hash(String kind, long number, String... words) {
    long hash = OFFSET;
    String text = kind + '|' + number + '|' + String.join("|", words);
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xff)) * PRIME;
    }
    return hash;
  }
}
