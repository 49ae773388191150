package vn.chungtay.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chungtay.households.Desk.DAY;
import static vn.chungtay.households.Desk.on;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.access.NotAllowed;
import vn.chungtay.likeness.Sign;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Spelling;

/** Who was written down twice is found, shown to both sides, settled and taken back. */
@ExtendWith(TestServer.class)
class DuplicatesDbTest {
  private static final String REASON = "đã đối chiếu căn cước";

  private final RunningServer server;
  private final Desk officer;
  private final Desk neighbour;
  private final long here;
  private final long there;

  DuplicatesDbTest(RunningServer server) {
    this.server = server;
    this.officer = Desk.of(server, "canbo.ngocchau");
    this.neighbour = Desk.of(server, "canbo.hopduc");
    this.here = officer.area("07348");
    this.there = officer.area("07330");
  }

  private Duplicates duplicates() {
    return officer.bean(Duplicates.class);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  private static MemberFields person(
      String name, Relation relation, String birth, @Nullable String number) {
    Sex sex = Spelling.plain(name).contains("thi") ? Sex.FEMALE : Sex.MALE;
    return new MemberFields(name, relation, sex, Birth.read(birth).orElseThrow(), "01", number);
  }

  private Household add(Desk desk, long area, MemberFields... members) {
    NewHousehold fresh = new NewHousehold(area, "", "Ngõ 1", List.of(members));
    return desk.done(
        () -> desk.bean(HouseholdChanges.class).add(fresh, new Deed(DAY, "theo sổ cũ", 0)));
  }

  /** A couple whose names nobody else in the demo has. */
  private Household couple(Desk desk, long area, String name) {
    return add(
        desk,
        area,
        person("Quách Văn " + name, Relation.HEAD, "1968", null),
        person("Tống Thị " + name, Relation.SPOUSE, "9/1970", null));
  }

  private Optional<Duplicate> between(Desk desk, Household one, Household other) {
    desk.does(duplicates()::refresh);
    long first = Math.min(one.id(), other.id());
    long second = Math.max(one.id(), other.id());
    return desk.does(
        () ->
            JdbcClient.create(server.database().owner())
                .sql("select id from households.duplicate where first_id = ? and second_id = ?")
                .params(first, second)
                .query(Long.class)
                .optional()
                .flatMap(duplicates()::find));
  }

  @Test
  void a01_onlyWhoAnswersForOneSideSeesAndDecides() {
    Household one = couple(officer, here, "Thiện");
    Household two = couple(officer, here, "Thiện");
    Duplicate pair = between(officer, one, two).orElseThrow();
    assertThat(between(neighbour, one, two)).isEmpty();
    Desk reader = Desk.of(server, "kehoach.tinh");
    assertThatThrownBy(
            () -> reader.does(() -> duplicates().reject(pair.id(), pair.facts(), REASON)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void a02_aHouseholdWrittenDownTwiceIsOneAgainAndComesApartAgain() {
    Household one = couple(officer, here, "Khoan");
    Household two =
        add(
            officer,
            here,
            person("Tong Thi Khoan", Relation.HEAD, "1970", null),
            person("Quách Khoan", Relation.SPOUSE, "1969", null),
            person("Quách Thị Sao", Relation.CHILD, "2001", null));
    Duplicate pair = between(officer, one, two).orElseThrow();
    assertThat(pair.whole()).isTrue();
    assertThat(pair.entries()).hasSize(2);
    assertThat(pair.entries().get(0).signs()).contains(Sign.SAME_KIN);
    Duplicate done =
        officer.done(() -> duplicates().merge(pair.id(), one.id(), pair.facts(), REASON));
    assertThat(done.state()).isEqualTo(Duplicate.State.ACCEPTED);
    assertThat(officer.at(one.id(), today()).members())
        .extracting(Member::name)
        .as("who stood in both stands once, who was missing came along")
        .containsExactlyInAnyOrder("Quách Văn Khoan", "Tống Thị Khoan", "Quách Thị Sao");
    assertThat(officer.does(() -> officer.bean(Households.class).find(two.id(), today())))
        .isEmpty();
    assertThat(officer.at(two.id(), today().minusDays(1)).members())
        .as("what was before stays as it was decided then")
        .hasSize(3);
    assertThat(between(officer, one, two).orElseThrow().state())
        .isEqualTo(Duplicate.State.ACCEPTED);
    Duplicate again = officer.done(() -> duplicates().undo(pair.id(), "nhầm hộ"));
    assertThat(again.state()).isEqualTo(Duplicate.State.OPEN);
    assertThat(officer.at(two.id(), today()).members()).hasSize(3);
    assertThat(officer.at(one.id(), today()).members()).hasSize(2);
  }

  @Test
  void a03_onePersonInTwoHouseholdsIsTakenOutOfOne() {
    Household parents =
        add(
            officer,
            here,
            person("Quách Văn Lựu", Relation.HEAD, "1960", null),
            person("Quách Thị Lê Sen", Relation.CHILD, "12/3/1991", null));
    Household own =
        add(
            officer,
            here,
            person("Ninh Văn Mộc", Relation.HEAD, "1989", null),
            person("Quách Thị Lê Sen", Relation.SPOUSE, "12/03/1991", null));
    Duplicate pair = between(officer, parents, own).orElseThrow();
    assertThat(pair.whole()).isFalse();
    long daughter = pair.entries().get(0).firstPerson();
    officer.done(
        () -> duplicates().remove(pair.id(), parents.id(), daughter, pair.facts(), REASON));
    assertThat(officer.at(parents.id(), today()).members()).hasSize(1);
    assertThat(officer.at(own.id(), today()).members()).hasSize(2);
    officer.done(() -> duplicates().undo(pair.id(), "đã về lại nhà bố mẹ"));
    assertThat(officer.at(parents.id(), today()).members()).hasSize(2);
  }

  @Test
  void a04_whatWasRejectedIsAskedAgainOnlyWhereItChanged() {
    Household one = couple(officer, here, "Cẩn");
    Household two = couple(officer, here, "Cẩn");
    Duplicate pair = between(officer, one, two).orElseThrow();
    officer.done(() -> duplicates().reject(pair.id(), pair.facts(), "hai nhà khác nhau"));
    officer.done(
        () -> officer.bean(HouseholdChanges.class).correct(two.id(), "Ngõ 44", on(DAY, two)));
    assertThat(between(officer, one, two).orElseThrow().state())
        .as("another address says nothing about who they are")
        .isEqualTo(Duplicate.State.REJECTED);
    Household now = officer.at(two.id(), DAY);
    MemberFields corrected = person("Quách Văn Cẩn", Relation.HEAD, "3/5/1968", null);
    long head = now.members().get(0).personId();
    officer.done(
        () ->
            officer.bean(MemberCorrections.class).correct(two.id(), head, corrected, on(DAY, now)));
    assertThat(between(officer, one, two).orElseThrow().state()).isEqualTo(Duplicate.State.OPEN);
  }

  @Test
  void a05_aPairThatIsNoneAnyMoreGoesByItself() {
    Household one = couple(officer, here, "Đoan");
    Household two = couple(officer, here, "Đoan");
    assertThat(between(officer, one, two)).isPresent();
    officer.done(() -> officer.bean(HouseholdChanges.class).leave(two.id(), on(today(), two)));
    assertThat(between(officer, one, two)).isEmpty();
  }

  @Test
  void a06_overCommunesBothLearnOfItAndNeitherReadsTheOther() {
    Household one = couple(officer, here, "Giao");
    Household two = couple(neighbour, there, "Giao");
    Duplicate pair = between(officer, one, two).orElseThrow();
    assertThat(between(neighbour, one, two)).contains(pair);
    assertThat(officer.does(() -> officer.bean(Households.class).find(two.id(), DAY))).isEmpty();
    assertThatThrownBy(
            () -> officer.does(() -> duplicates().merge(pair.id(), one.id(), pair.facts(), REASON)))
        .as("the other commune's household is not theirs to end")
        .isInstanceOf(HouseholdNotFound.class);
    long head = one.members().get(0).personId();
    Outcome<Duplicate> headGoes =
        officer.does(() -> duplicates().remove(pair.id(), one.id(), head, pair.facts(), REASON));
    assertThat(headGoes.refusals()).extracting(Refusal::code).containsExactly("HOUSE-017");
    officer.done(() -> duplicates().remove(pair.id(), one.id(), 0, pair.facts(), REASON));
    assertThat(officer.does(() -> officer.bean(Households.class).lastDay(one.id()))).isPresent();
    assertThat(neighbour.at(two.id(), today()).members()).hasSize(2);
  }

  @Test
  void a07_adecisionAboutWhatChangedMeanwhileIsRefused() {
    Household one = couple(officer, here, "Hạc");
    Household two = couple(officer, here, "Hạc");
    Duplicate pair = between(officer, one, two).orElseThrow();
    Outcome<Duplicate> stale =
        officer.does(() -> duplicates().reject(pair.id(), "điều khác", REASON));
    assertThat(stale.refusals()).extracting(Refusal::code).containsExactly("HOUSE-050");
    Outcome<Duplicate> silent =
        officer.does(() -> duplicates().reject(pair.id(), pair.facts(), " "));
    assertThat(silent.refusals()).extracting(Refusal::code).containsExactly("HOUSE-001");
  }

  @Test
  void a08_theSameNumberIsAlwaysFoundWhateverElseWasWritten() {
    List<Household> ones = new ArrayList<>();
    List<Household> twos = new ArrayList<>();
    IntStream.range(0, 12)
        .forEach(
            i -> {
              String number = "0240700%05d".formatted(61_000 + i);
              ones.add(add(officer, here, person("Ung Văn Số", Relation.HEAD, "1970", number)));
              twos.add(add(neighbour, there, person("Lã Thị Khác", Relation.HEAD, "1999", number)));
            });
    for (int i = 0; i < ones.size(); i++) {
      Duplicate pair = between(officer, ones.get(i), twos.get(i)).orElseThrow();
      assertThat(pair.score()).isEqualTo(100);
    }
  }

  @Test
  void a09_ofPlantedSecondEntriesNearlyAllAreFoundAndLittleElse() {
    SyntheticPeople people = new SyntheticPeople(77);
    int planted = 0;
    int found = 0;
    for (int i = 0; i < 60; i++) {
      List<MemberFields> family = people.family(2022);
      if (family.size() < 3) {
        continue;
      }
      planted++;
      Household one = add(officer, here, family.toArray(MemberFields[]::new));
      List<MemberFields> again = DoubledFamily.of(family, i % DoubledFamily.WAYS);
      Household two = add(officer, here, again.toArray(MemberFields[]::new));
      found += between(officer, one, two).isPresent() ? 1 : 0;
    }
    assertThat(planted).isGreaterThan(20);
    assertThat(found * 100 / planted).isGreaterThanOrEqualTo(95);
  }

  @Test
  void a10_everyDecisionIsInTheTrail() {
    Household one = couple(officer, here, "Ngân");
    Household two = couple(officer, here, "Ngân");
    Duplicate pair = between(officer, one, two).orElseThrow();
    officer.done(() -> duplicates().reject(pair.id(), pair.facts(), "hai nhà"));
    officer.done(() -> duplicates().undo(pair.id(), "xem lại"));
    assertThat(
            JdbcClient.create(server.database().owner())
                .sql(
                    """
                    select actor || ' ' || action || ' ' || (details->>'reason')
                    from access.audit_entry where subject = ? order by number
                    """)
                .param("households/duplicates/" + pair.id())
                .query(String.class)
                .list())
        .containsExactly(
            "canbo.ngocchau households.duplicate-rejected hai nhà",
            "canbo.ngocchau households.duplicate-reopened xem lại");
  }

  @Test
  void a11_comparingGoesOnByItselfAndTellsHowFarItIs() {
    assertThat(officer.bean(Comparing.class).isRunning()).isTrue();
    Household one = couple(officer, here, "Vẹn");
    Household two = couple(officer, here, "Vẹn");
    assertThat(between(officer, one, two)).isPresent();
    assertThat(officer.does(duplicates()::progress)).isEqualTo(new Duplicates.Progress(0, 0));
    officer.done(
        () -> officer.bean(HouseholdChanges.class).correct(two.id(), "Ngõ 8", Desk.on(DAY, two)));
    officer.does(
        () -> {
          officer.bean(ComparingHouseholds.class).compare(List.of(one.id(), two.id()));
          return "";
        });
    assertThat(
            JdbcClient.create(server.database().owner())
                .sql("select edition - compared from households.household where id in (?, ?)")
                .params(one.id(), two.id())
                .query(Integer.class)
                .list())
        .as("both were compared as they are now")
        .containsExactly(0, 0);
  }

  @Test
  void a12_aNoteIsNoReasonToCompareAgainButWhateverCameWithItIs() {
    Comparing byItself = officer.bean(Comparing.class);
    byItself.stop();
    try {
      comparedOnlyWhereItMatters();
    } finally {
      byItself.start();
    }
  }

  private void comparedOnlyWhereItMatters() {
    Household one = couple(officer, here, "Vững");
    Household two =
        add(
            officer,
            here,
            person("Tạ Đình Ngoạn", Relation.HEAD, "1941", null),
            person("Tống Thị Vững", Relation.SPOUSE, "9/1970", null));
    Optional<Duplicate> before = between(officer, one, two);
    officer.done(
        () -> officer.bean(HouseholdNotes.class).setCharge(two.id(), "Cán bộ", "", seen(two)));
    assertThat(same(two)).as("only who is in charge was told").containsExactly(two.id());
    long second = officer.at(two.id(), today()).members().get(0).personId();
    officer.done(
        () ->
            officer
                .bean(MemberCorrections.class)
                .correct(
                    two.id(),
                    second,
                    person("Quách Văn Vững", Relation.HEAD, "1968", null),
                    seen(officer.at(two.id(), today()))));
    officer.done(
        () ->
            officer
                .bean(HouseholdNotes.class)
                .setCharge(two.id(), "", "", seen(officer.at(two.id(), today()))));
    assertThat(same(two)).as("a name was told before the note").isEmpty();
    assertThat(between(officer, one, two))
        .as("what was told is compared")
        .isPresent()
        .isNotEqualTo(before);
    assertThat(same(two)).as("nothing was told since").isEmpty();
  }

  private static Deed seen(Household household) {
    return Desk.on(today(), household);
  }

  private Set<Long> same(Household household) {
    return officer.does(
        () ->
            officer
                .bean(ComparingTable.class)
                .sameAsCompared(List.of(new ComparingTable.Due(household.id(), here, 0))));
  }
}
