package vn.chungtay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.likeness.NameWords;
import vn.chungtay.likeness.Person;
import vn.chungtay.values.Spelling;

/** Makes the slips of a second entry. */
final class Slips {
  private static final String[][] SOUNDS = {
    {"y", "i"}, {"s", "x"}, {"tr", "ch"}, {"gi", "d"}, {"k", "c"}
  };

  private final SplittableRandom random;

  Slips(SplittableRandom random) {
    this.random = random;
  }

  /** The members as they stand in the second entry. */
  List<Person> make(Slip slip, List<Person> members) {
    List<Person> made = new ArrayList<>(members);
    switch (slip) {
      case OTHER_HEAD -> {
        made.replaceAll(p -> as(p, false));
        made.set(1, as(made.get(1), true));
      }
      case SOME_MEMBERS -> {
        while (made.size() > Math.max(1, (members.size() + 1) / 2)) {
          made.remove(made.size() - 1);
        }
      }
      case WRONG_SEX -> {
        Person wrong = made.get(1);
        Boolean female = wrong.female();
        made.set(1, sexed(wrong, female == null || !female));
      }
      case THREE_AT_ONCE -> {
        List<Person> all = made;
        for (Slip each : List.of(nameSlip(), birthSlip(), nameSlip())) {
          all = make(each, all);
        }
        return all;
      }
      default -> made.replaceAll(p -> make(slip, p));
    }
    return made;
  }

  private Slip nameSlip() {
    Slip[] slips = {Slip.NO_MARKS, Slip.WRONG_TONE, Slip.SPELLING, Slip.NO_MIDDLE, Slip.TYPING};
    return slips[random.nextInt(slips.length)];
  }

  private Slip birthSlip() {
    Slip[] slips = {Slip.YEAR_ONLY, Slip.TURNED_BIRTH, Slip.YEAR_OFF};
    return slips[random.nextInt(slips.length)];
  }

  private Person make(Slip slip, Person person) {
    String name = person.name().written();
    return switch (slip) {
      case NO_MARKS -> named(person, Spelling.plain(name));
      case WRONG_TONE -> named(person, toneless(name));
      case SPELLING -> named(person, otherSounds(name));
      case ORDER -> named(person, turned(name));
      case NO_MIDDLE -> named(person, withoutMiddle(name));
      case TYPING -> named(person, typed(name));
      case SAME_NUMBER -> born(named(person, typed(name)), year(person, 7), null, null);
      case YEAR_ONLY -> born(person, person.year(), null, null);
      case TURNED_BIRTH -> turnedBirth(person);
      case YEAR_OFF -> born(person, year(person, 1), person.month(), person.day());
      default -> person;
    };
  }

  /** The last word loses its marks. */
  private static String toneless(String name) {
    int at = name.lastIndexOf(' ') + 1;
    String plain = Spelling.plain(name.substring(at));
    return name.substring(0, at) + Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
  }

  private static String otherSounds(String name) {
    String other = name;
    for (String[] each : SOUNDS) {
      other = other.contains(each[0]) ? other.replace(each[0], each[1]) : other;
      String upper = Character.toUpperCase(each[0].charAt(0)) + each[0].substring(1);
      String to = Character.toUpperCase(each[1].charAt(0)) + each[1].substring(1);
      other = other.replace(upper, to);
    }
    return other;
  }

  private static String turned(String name) {
    int at = name.lastIndexOf(' ');
    return name.substring(at + 1) + " " + name.substring(0, at);
  }

  private static String withoutMiddle(String name) {
    return name.substring(0, name.indexOf(' ')) + name.substring(name.lastIndexOf(' '));
  }

  private String typed(String name) {
    int at = name.lastIndexOf(' ') + 2;
    if (at >= name.length()) {
      return name;
    }
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
      case 1 -> name.substring(0, name.length() - 1);
      default ->
          at + 1 < name.length()
              ? name.substring(0, at)
                  + name.charAt(at + 1)
                  + name.charAt(at)
                  + name.substring(at + 2)
              : name + "h";
    };
  }

  private @Nullable Integer year(Person person, int off) {
    Integer year = person.year();
    return year == null ? null : Integer.valueOf(year + (random.nextBoolean() ? off : -off));
  }

  private static Person turnedBirth(Person person) {
    Integer day = person.day();
    return day != null && day <= 12
        ? born(person, person.year(), /* month= */ day, /* day= */ person.month())
        : person;
  }

  static Person named(Person p, String name) {
    return new Person(
        p.id(),
        NameWords.of(name),
        p.year(),
        p.month(),
        p.day(),
        p.female(),
        p.numberKey(),
        p.head());
  }

  private static Person born(
      Person p, @Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
    return new Person(p.id(), p.name(), year, month, day, p.female(), p.numberKey(), p.head());
  }

  /** With a birth known to the day. */
  static Person withDay(Person p, SplittableRandom random) {
    return born(p, p.year(), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  /** The same person under another id. */
  static Person like(long id, Person p, boolean head) {
    return new Person(id, p.name(), p.year(), p.month(), p.day(), p.female(), p.numberKey(), head);
  }

  private static Person as(Person p, boolean head) {
    return like(p.id(), p, head);
  }

  private static Person sexed(Person p, boolean female) {
    return new Person(
        p.id(), p.name(), p.year(), p.month(), p.day(), female, p.numberKey(), p.head());
  }

  /** Names in one line, for looking at what was missed. */
  static String told(List<Person> members) {
    return members.stream()
        .map(p -> p.name() + " " + p.year() + (p.head() ? "*" : ""))
        .collect(Collectors.joining("; "));
  }
}
