package vn.chungtay.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.chungtay.values.Spelling;

/** One person written down twice is known again; two people of one name are not made one. */
class LikenessTest {
  private static final String[] WORDS =
      "Nguyễn Trần Lê Giáp Thân Văn Thị Đình Ngọc Hoa Hòa Dũng Dung Quý Thúy Bình Khánh Nghĩa"
          .split(" ", -1);

  private static int alike(String one, String other) {
    return NameWords.of(one).likeness(NameWords.of(other));
  }

  private static Person person(long id, String name, int year, int month, int day, boolean head) {
    boolean female = Spelling.plain(name).contains("thi");
    return new Person(
        id,
        NameWords.of(name),
        year,
        month == 0 ? null : month,
        day == 0 ? null : day,
        female,
        0,
        head);
  }

  private static Family family(long id, long village, Person... members) {
    return new Family(id, village, village / 10, 1, List.of(members));
  }

  @Test
  void a01_oneNameWrittenInSeveralWays() {
    assertThat(alike("Nguyễn Văn Hoà", "nguyễn  văn hòa")).isEqualTo(100);
    assertThat(alike("Nguyễn Văn Bình", "Nguyen Van Binh")).isEqualTo(100);
    assertThat(alike("Nguyễn Văn Bình", "Bình Nguyễn Văn")).isEqualTo(100);
    assertThat(alike("Nguyễn Văn Bình", "Nguyễn Bình")).isGreaterThanOrEqualTo(90);
    assertThat(alike("Nguyễn Thị Quý", "Nguyễn Thị Quí")).isGreaterThanOrEqualTo(90);
    assertThat(alike("Nguyễn Thị Thảo", "Nguyễn Thị Thão")).isGreaterThanOrEqualTo(90);
    assertThat(alike("Nguyễn Văn Bình", "Nguyễn Văn Bìnhh")).isGreaterThanOrEqualTo(80);
  }

  @Test
  void a02_namesOfTwoPeople() {
    assertThat(alike("Nguyễn Văn Bình", "Nguyễn Văn Minh")).isLessThan(70);
    assertThat(alike("Nguyễn Ngọc Bình", "Nguyễn Đình Bình")).isLessThan(70);
    assertThat(alike("Nguyễn Thị Hoa", "Trần Thị Hoa")).isLessThan(70);
    assertThat(alike("Nguyễn Thị Hoa", "Nguyễn Thị Hòa"))
        .as("another tone is another name, though it may be a slip")
        .isLessThan(90);
    assertThat(alike("", "Nguyễn Thị Hoa")).isZero();
  }

  @Test
  void a03_aNameAndAYearAloneMakeNobodyTheSame() {
    Family one = family(1, 11, person(1, "Nguyễn Văn Bình", 1968, 0, 0, true));
    Family other =
        family(
            2,
            11,
            person(2, "Nguyễn Văn Bình", 1968, 0, 0, true),
            person(3, "Lê Thị Lan", 1970, 0, 0, false));
    Family wife =
        family(
            3,
            11,
            person(4, "Nguyễn Văn Bình", 1968, 0, 0, true),
            person(5, "Phạm Thị Nga", 1971, 0, 0, false));
    assertThat(Match.of(other, wife)).isEmpty();
    assertThat(Match.of(one, wife)).isEmpty();
  }

  @Test
  void a04_kinTellsOneHouseholdFromAnother() {
    Family one =
        family(
            1,
            11,
            person(1, "Nguyễn Văn Bình", 1968, 0, 0, true),
            person(2, "Lê Thị Lan", 1970, 0, 0, false));
    Family again =
        family(
            2,
            12,
            person(3, "Lan Lê Thi", 1970, 0, 0, true),
            person(4, "Nguyen Van Binh", 1969, 0, 0, false));
    Match match = Match.of(one, again).orElseThrow();
    assertThat(match.whole()).isTrue();
    assertThat(match.twins()).hasSize(2);
    assertThat(match.twins().get(0).signs()).contains(Sign.SAME_KIN);
    assertThat(Collections.disjoint(MatchKeys.of(one), MatchKeys.of(again))).isFalse();
  }

  @Test
  void a05_oneIdNumberIsOnePersonWhateverElseIsWritten() {
    Family one = family(1, 11, numbered(1, "Nguyễn Văn Bình"));
    Family other = family(2, 99, numbered(2, "Hoàng Thị Mận"));
    Match match = Match.of(one, other).orElseThrow();
    assertThat(match.score()).isEqualTo(100);
    assertThat(match.twins().get(0).certain()).isTrue();
    assertThat(Collections.disjoint(MatchKeys.of(one), MatchKeys.of(other))).isFalse();
  }

  private static Person numbered(long id, String name) {
    return new Person(id, NameWords.of(name), null, null, null, null, 4711, true);
  }

  @Test
  void a06_twinsBornOnOneDayAreTwo() {
    Family twins =
        family(
            1,
            11,
            person(1, "Nguyễn Văn Bình", 1968, 5, 3, true),
            person(2, "Nguyễn Văn An", 1996, 7, 1, false),
            person(3, "Nguyễn Văn Ân", 1996, 7, 1, false));
    assertThat(Match.of(twins, twins)).isEmpty();
    Family doubled =
        family(
            2,
            11,
            person(4, "Nguyễn Văn Bình", 1968, 5, 3, true),
            person(5, "Nguyễn Thị Mai", 1996, 7, 1, false),
            person(6, "Nguyễn Thị Mai", 1996, 7, 1, false));
    assertThat(Match.of(doubled, doubled).orElseThrow().twins()).hasSize(1);
  }

  @Property
  void b01_aNameIsItself(@ForAll("names") String name) {
    assertThat(alike(name, name)).isEqualTo(100);
  }

  @Property
  void b02_bothWaysRoundTheSame(@ForAll("names") String one, @ForAll("names") String other) {
    assertThat(alike(one, other)).isEqualTo(alike(other, one)).isBetween(0, 100);
  }

  @Property
  void b03_marksLeftOutChangeNothing(@ForAll("names") String name) {
    assertThat(alike(name, Spelling.plain(name))).isEqualTo(100);
  }

  @Property
  void b04_theOrderOfWordsChangesNothing(@ForAll("names") String name, @ForAll Random random) {
    List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
    Collections.shuffle(words, random);
    assertThat(alike(name, String.join(" ", words))).isEqualTo(100);
  }

  @Property
  void b05_householdsAreComparedBothWaysRoundTheSame(
      @ForAll("families") Family one, @ForAll("families") Family other) {
    Family second = new Family(one.id() + 1, other.village(), other.commune(), 1, other.members());
    assertThat(Match.of(one, second).map(m -> List.of(m.score(), m.whole(), m.twins().size())))
        .isEqualTo(Match.of(second, one).map(m -> List.of(m.score(), m.whole(), m.twins().size())));
  }

  @Property
  void b06_aHouseholdCopiedIsFoundAndComparable(@ForAll("families") Family family) {
    List<Person> copied =
        family.members().stream()
            .map(
                p ->
                    new Person(
                        p.id() + 1000,
                        p.name(),
                        p.year(),
                        p.month(),
                        p.day(),
                        p.female(),
                        p.numberKey(),
                        p.head()))
            .toList();
    Family copy = new Family(family.id() + 1, family.village(), family.commune(), 1, copied);
    assertThat(Match.of(family, copy)).isPresent();
    assertThat(MatchKeys.of(copy)).isEqualTo(MatchKeys.of(family));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(5).map(w -> String.join(" ", w));
  }

  @Provide
  Arbitrary<Family> families() {
    Arbitrary<Person> persons =
        Combinators.combine(
                names(),
                Arbitraries.integers().between(1930, 2020),
                Arbitraries.integers().between(1, 12),
                Arbitraries.integers().between(1, 28))
            .as((name, year, month, day) -> person(1, name, year, month, day, false));
    return persons
        .list()
        .ofMinSize(2)
        .ofMaxSize(4)
        .map(
            members -> {
              List<Person> numbered =
                  LongStream.range(0, members.size())
                      .mapToObj(i -> renumbered(members.get((int) i), i + 1))
                      .toList();
              return new Family(7, 11, 1, 1, numbered);
            });
  }

  private static Person renumbered(Person p, long id) {
    return new Person(id, p.name(), p.year(), p.month(), p.day(), p.female(), 0, id == 1);
  }
}
