package vn.chungtay.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.chungtay.likeness.Family;
import vn.chungtay.likeness.NameWords;
import vn.chungtay.likeness.Person;

/** Invented households, and some of them written down twice; the same for the same seed. */
final class DoubledCountry {
  /** Two entries of one household or person, and what differs. */
  record Planted(long first, long second, Slip slip) {}

  private static final int HOUSEHOLDS_A_VILLAGE = 200;
  private static final int VILLAGES_A_COMMUNE = 10;
  private static final int COMMUNES_A_PROVINCE = 20;

  private final SplittableRandom random;
  private final Slips slips;
  private final Map<Long, Family> families = new LinkedHashMap<>();
  private final List<Planted> planted = new ArrayList<>();
  private long people;

  DoubledCountry(int households, int ofEachSlip, long seed) {
    this.random = new SplittableRandom(seed);
    this.slips = new Slips(random);
    for (long id = 1; id <= households; id++) {
      long village = id / HOUSEHOLDS_A_VILLAGE;
      families.put(id, family(id, village));
    }
    for (Slip slip : Slip.values()) {
      for (int i = 0; i < ofEachSlip; i++) {
        plant(slip, households);
      }
    }
  }

  Map<Long, Family> families() {
    return families;
  }

  List<Planted> planted() {
    return planted;
  }

  private void plant(Slip slip, int households) {
    Family first = families.getOrDefault(1L + random.nextInt(households), family(0, 0));
    boolean numbered = first.members().stream().anyMatch(p -> p.numberKey() != 0);
    if (first.members().size() < 2 || (slip == Slip.SAME_NUMBER && !numbered)) {
      plant(slip, households);
      return;
    }
    long id = families.size() + 1L;
    long village = first.village();
    if (slip == Slip.TWO_HOUSEHOLDS) {
      village = village / VILLAGES_A_COMMUNE * VILLAGES_A_COMMUNE + random.nextInt(10);
      families.put(id, withGuest(family(id, village), first));
    } else {
      if (slip == Slip.OTHER_COMMUNE) {
        village = (village + VILLAGES_A_COMMUNE) % (households / HOUSEHOLDS_A_VILLAGE + 1);
      }
      List<Person> copies = new ArrayList<>();
      for (Person each : first.members()) {
        copies.add(copy(each, slip == Slip.SAME_NUMBER));
      }
      families.put(id, place(id, village, slips.make(slip, copies)));
    }
    planted.add(new Planted(first.id(), id, slip));
  }

  /** A grown child of {@code from} stands in the other household too, as a wife or husband does. */
  private Family withGuest(Family host, Family from) {
    List<Person> members = new ArrayList<>(host.members());
    Person child = from.members().get(from.members().size() - 1);
    members.add(copy(Slips.withDay(child, random), false));
    families.put(from.id(), place(from.id(), from.village(), withLast(from, members)));
    return place(host.id(), host.village(), members);
  }

  /** The household they come from, whose child has the same birth as the guest. */
  private List<Person> withLast(Family from, List<Person> guests) {
    List<Person> members = new ArrayList<>(from.members());
    Person guest = guests.get(guests.size() - 1);
    Person was = members.remove(members.size() - 1);
    members.add(Slips.like(was.id(), guest, was.head()));
    return members;
  }

  private Person copy(Person person, boolean withNumber) {
    people++;
    return new Person(
        people,
        person.name(),
        person.year(),
        person.month(),
        person.day(),
        person.female(),
        withNumber ? person.numberKey() : 0,
        person.head());
  }

  private static Family place(long id, long village, List<Person> members) {
    long commune = village / VILLAGES_A_COMMUNE;
    return new Family(id, village, commune, commune / COMMUNES_A_PROVINCE, members);
  }

  private Family family(long id, long village) {
    List<Person> members = new ArrayList<>();
    String surname = one(SearchBench.SURNAMES);
    int headAge = 26 + random.nextInt(50);
    boolean woman = random.nextInt(10) < 2;
    members.add(person(surname, woman, 2026 - headAge, true));
    if (random.nextInt(100) < 82) {
      members.add(
          person(one(SearchBench.SURNAMES), !woman, 2026 - headAge + random.nextInt(7) - 2, false));
    }
    int children = random.nextInt(4);
    for (int i = 0; i < children; i++) {
      int age = Math.max(0, headAge - 21 - random.nextInt(10) - 2 * i);
      members.add(person(surname, random.nextBoolean(), 2026 - age, false));
    }
    return place(id, village, members);
  }

  private Person person(String surname, boolean woman, int year, boolean head) {
    people++;
    String middle = woman && random.nextInt(2) == 0 ? "Thị" : one(SearchBench.MIDDLES);
    boolean yearOnly = random.nextInt(100) < (year < 1975 ? 60 : 8);
    @Nullable Integer month = yearOnly ? null : 1 + random.nextInt(12);
    @Nullable Integer day = yearOnly ? null : 1 + random.nextInt(28);
    long number = random.nextInt(10) < 6 ? 1_000_000_000L + people : 0;
    NameWords name = NameWords.of(surname + " " + middle + " " + one(SearchBench.GIVEN));
    return new Person(people, name, year, month, day, woman, number, head);
  }

  private String one(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
