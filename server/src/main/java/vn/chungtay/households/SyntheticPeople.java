package vn.chungtay.households;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented families, the same for the same seed. Nobody of them lives anywhere. */
final class SyntheticPeople {
  private static final List<String> SURNAMES =
      List.of(
          "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đỗ", "Bùi", "Đặng",
          "Ngô", "Dương", "Lý", "Giáp", "Thân", "Chu", "Hà", "Tạ", "Đào");
  private static final List<String> WOMEN =
      List.of(
          "Hoa", "Lan", "Mai", "Thảo", "Hương", "Nga", "Thu", "Yến", "Hòa", "Loan", "Dung", "Tuyết",
          "Phượng", "Nhung", "Hạnh", "Oanh", "Quỳnh", "Trang", "Vân", "Ánh");
  private static final List<String> MEN =
      List.of(
          "Bình", "Hùng", "Dũng", "Sơn", "Hải", "Long", "Minh", "Quân", "Thắng", "Tuấn", "Đức",
          "Khánh", "Phúc", "Lâm", "Toàn", "Vinh", "Cường", "Huy", "Nam", "Việt");

  private static final int GROWN = 18;
  private static final int GENERATION = 16;

  private final SplittableRandom random;

  SyntheticPeople(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A family of one to six as it could have lived in {@code year}. */
  List<MemberFields> family(int year) {
    List<MemberFields> members = new ArrayList<>();
    String surname = one(SURNAMES);
    boolean womanHeads = random.nextInt(10) < 2;
    int headAge = 28 + random.nextInt(45);
    members.add(person(surname, womanHeads, Relation.HEAD, year - headAge));
    boolean couple = random.nextInt(10) < (womanHeads ? 2 : 9);
    if (couple) {
      members.add(
          person(
              one(SURNAMES), !womanHeads, Relation.SPOUSE, year - headAge + random.nextInt(7) - 2));
    }
    int children = headAge < 60 ? random.nextInt(4) : random.nextInt(2);
    for (int i = 0; i < children; i++) {
      int age = Math.max(0, headAge - 22 - random.nextInt(12) - 2 * i);
      members.add(person(surname, random.nextBoolean(), Relation.CHILD, year - age));
    }
    if (random.nextInt(10) < 2) {
      members.add(person(surname, true, Relation.PARENT, year - headAge - 24 - random.nextInt(6)));
    }
    return members;
  }

  /** Names for people the synthetic country made; the first adult is the head. */
  List<MemberFields> named(List<SampleFamilies.Somebody> people, int year) {
    int first = 0;
    while (first + 1 < people.size() && people.get(first).age() < GROWN) {
      first++;
    }
    SampleFamilies.Somebody head = people.get(first);
    String surname = one(SURNAMES);
    List<MemberFields> members = new ArrayList<>();
    members.add(person(surname, head.woman(), Relation.HEAD, year - head.age()));
    boolean alone = true;
    for (int i = 0; i < people.size(); i++) {
      if (i != first) {
        SampleFamilies.Somebody each = people.get(i);
        Relation relation = relation(head, each, alone);
        boolean marriedIn = relation == Relation.SPOUSE;
        alone &= !marriedIn;
        String own = marriedIn ? one(SURNAMES) : surname;
        members.add(person(own, each.woman(), relation, year - each.age()));
      }
    }
    return members;
  }

  private static Relation relation(
      SampleFamilies.Somebody head, SampleFamilies.Somebody other, boolean alone) {
    int older = other.age() - head.age();
    if (alone && other.woman() != head.woman() && Math.abs(older) < GENERATION) {
      return Relation.SPOUSE;
    }
    return older >= GENERATION
        ? Relation.PARENT
        : older <= -GENERATION ? Relation.CHILD : Relation.SIBLING;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  private MemberFields person(String surname, boolean woman, Relation relation, int year) {
    String name =
        woman
            ? surname + " Thị " + one(WOMEN)
            : surname + " " + one(List.of("Văn", "Đình", "Quang", "Hữu")) + " " + one(MEN);
    boolean yearOnly = year < 1975 && random.nextInt(3) > 0;
    Birth birth =
        yearOnly
            ? new Birth(year, null, null)
            : new Birth(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    return new MemberFields(name, relation, woman ? Sex.FEMALE : Sex.MALE, birth, "01", "");
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
