package vn.chungtay.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chungtay.households.Desk.DAY;
import static vn.chungtay.households.Desk.on;
import static vn.chungtay.households.Desk.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.access.NotAllowed;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** The life of a household, and what is known of any day of it. */
@ExtendWith(TestServer.class)
class HouseholdHistoryDbTest {
  private static final LocalDate LATER = DAY.plusMonths(3);

  private final Desk officer;
  private final Desk neighbour;
  private final RunningServer server;
  private final long here;

  HouseholdHistoryDbTest(RunningServer server) {
    this.server = server;
    this.officer = Desk.of(server, "canbo.ngocchau");
    this.neighbour = Desk.of(server, "canbo.hopduc");
    this.here = officer.area("07348");
  }

  private HouseholdChanges changes() {
    return officer.bean(HouseholdChanges.class);
  }

  private MemberCorrections corrections() {
    return officer.bean(MemberCorrections.class);
  }

  private MemberChanges memberChanges() {
    return officer.bean(MemberChanges.class);
  }

  private long member(Household household, int place) {
    return household.members().get(place).personId();
  }

  @Test
  void a01_onlyWhoAnswersForTheAreaWritesAndSees() {
    Household made = officer.family(here, "Nguyễn");
    Desk reader = Desk.of(server, "nguoixem");
    assertThatThrownBy(() -> reader.family(here, "Trộm")).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> neighbour.family(here, "Trộm")).isInstanceOf(NotAllowed.class);
    assertThat(neighbour.does(() -> officer.bean(Households.class).find(made.id(), DAY))).isEmpty();
  }

  @Test
  void a02_aHouseholdIsKeptAsItWasWrittenDownAndGetsANumber() {
    Household made = officer.family(here, "Nguyễn");
    assertThat(made.number()).matches("07348-\\d{5}");
    assertThat(made.members())
        .extracting(Member::name)
        .containsExactly("Nguyễn Văn Bình", "Lê Thị Hòa", "Nguyễn Thị Mai");
    assertThat(made.head().orElseThrow().age(DAY)).isEmpty();
    assertThat(made.members().get(2).age(DAY)).hasValue(27);
    assertThat(officer.does(() -> officer.bean(Households.class).find(made.id(), DAY.minusDays(1))))
        .as("before the first day nothing is known")
        .isEmpty();
  }

  @Test
  void a03_everyMistakeIsToldAtOnceAndNothingIsKept() {
    NewHousehold wrong =
        new NewHousehold(
            here,
            "",
            "",
            List.of(
                new MemberFields(" ", Relation.SPOUSE, null, null, "99", "123"),
                person("Trần Thị Sau", Relation.CHILD, null, "2031")));
    Outcome<Household> refused = officer.does(() -> changes().add(wrong, new Deed(DAY, " ", 0)));
    assertThat(refused.refusals())
        .extracting(Refusal::code)
        .containsExactlyInAnyOrder(
            "HOUSE-001", "HOUSE-003", "HOUSE-004", "HOUSE-005", "HOUSE-007", "HOUSE-008");
  }

  @Test
  void a04_aCorrectionHoldsForTheWholeTimeAChangeFromItsDay() {
    Household made = officer.family(here, "Vũ");
    long mai = member(made, 2);
    Household corrected =
        officer.done(
            () ->
                corrections()
                    .correct(
                        made.id(),
                        mai,
                        person("Vũ Thị Ngọc Mai", Relation.CHILD, Sex.FEMALE, "12/11/1997"),
                        on(LATER, made)));
    assertThat(officer.at(made.id(), DAY).find(mai).orElseThrow().name())
        .isEqualTo("Vũ Thị Ngọc Mai");
    Household moved =
        officer.at(
            officer.done(() -> changes().move(made.id(), here, "Ngõ 5", on(LATER, corrected))),
            LATER);
    assertThat(moved.address()).isEqualTo("Ngõ 5");
    assertThat(officer.at(made.id(), LATER.minusDays(1)).address())
        .isEqualTo("Ngõ 2, đường Hoa Sen");
  }

  @Test
  void a05_bornDiedAndANewHead() {
    Household made = officer.family(here, "Đỗ");
    Household withBaby =
        officer.done(
            () ->
                memberChanges()
                    .born(
                        made.id(),
                        person("Đỗ Gia Bảo", Relation.GRANDCHILD, Sex.MALE, "2000"),
                        on(LATER, made)));
    assertThat(withBaby.members()).hasSize(4);
    assertThat(withBaby.members().get(3).birth()).isEqualTo(Birth.of(LATER));
    long head = member(made, 0);
    long wife = member(made, 1);
    Outcome<Household> tooEarly =
        officer.does(() -> memberChanges().died(made.id(), head, on(LATER, withBaby)));
    assertThat(tooEarly.refusals()).extracting(Refusal::code).containsExactly("HOUSE-017");
    Household led =
        officer.done(
            () ->
                memberChanges()
                    .newHead(
                        made.id(),
                        wife,
                        Map.of(head, Relation.SPOUSE, member(made, 2), Relation.CHILD),
                        on(LATER, withBaby)));
    assertThat(led.head().orElseThrow().personId()).isEqualTo(wife);
    assertThat(led.headIsWoman()).isTrue();
    Household mourning =
        officer.done(() -> memberChanges().died(made.id(), head, on(LATER.plusDays(1), led)));
    assertThat(mourning.members()).as("on the day itself nobody is missing").hasSize(4);
    assertThat(officer.at(made.id(), LATER.plusDays(2)).members()).hasSize(3);
    assertThat(officer.at(made.id(), LATER.minusDays(1)).head().orElseThrow().personId())
        .isEqualTo(head);
  }

  @Test
  void a06_splittingAndMergingKeepEachPersonOnceADay() {
    Household old = officer.family(here, "Hoàng");
    long daughter = member(old, 2);
    Household young =
        officer.done(
            () ->
                changes()
                    .split(
                        old.id(),
                        List.of(daughter),
                        daughter,
                        new NewHousehold(here, "", "Ngõ 9", List.of()),
                        on(LATER, old)));
    assertThat(young.head().orElseThrow().personId()).isEqualTo(daughter);
    Household left = officer.at(old.id(), LATER);
    assertThat(left.members()).hasSize(2);
    LocalDate back = LATER.plusMonths(1);
    Household again =
        officer.done(() -> changes().merge(young.id(), old.id(), left.edition(), on(back, young)));
    assertThat(again.members()).hasSize(3);
    assertThat(officer.does(() -> officer.bean(Households.class).find(young.id(), back))).isEmpty();
    assertThat(officer.at(young.id(), LATER).members()).hasSize(1);

    Change merge = officer.does(() -> officer.bean(Households.class).changes(young.id())).get(0);
    officer.done(() -> changes().undo(merge.id(), "nhập nhầm"));
    assertThat(officer.at(young.id(), back).members()).hasSize(1);
    assertThat(officer.at(old.id(), back).members()).hasSize(2);
    Outcome<Long> twice = officer.does(() -> changes().undo(merge.id(), "lần nữa"));
    assertThat(twice.refusals()).extracting(Refusal::code).containsExactly("HOUSE-013");
  }

  @Test
  void a07_whatALaterChangeWasBuiltOnIsNotUndone() {
    Household made = officer.family(here, "Phan");
    Change added = officer.does(() -> officer.bean(Households.class).changes(made.id())).get(0);
    officer.done(() -> changes().move(made.id(), here, "Ngõ 7", on(LATER, made)));
    Outcome<Long> refused = officer.does(() -> changes().undo(added.id(), "nhầm"));
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("HOUSE-014");
  }

  @Test
  void a08_ofTwoWhoWriteAtOnceTheSecondIsTold() {
    Household seen = officer.family(here, "Bùi");
    officer.done(() -> changes().correct(seen.id(), "Ngõ 3", on(DAY, seen)));
    Outcome<Household> second =
        officer.does(() -> changes().correct(seen.id(), "Ngõ 4", on(DAY, seen)));
    assertThat(second.refusals()).extracting(Refusal::code).containsExactly("HOUSE-010");
    assertThat(officer.at(seen.id(), DAY).address()).isEqualTo("Ngõ 3");
  }

  @Test
  void a09_anIdNumberIsSealedMaskedFoundTwiceAndRevealedForAReason() {
    Household made = officer.family(here, "Mạc");
    long head = member(made, 0);
    MemberFields numbered =
        new MemberFields(
            "Mạc Văn Bình",
            Relation.HEAD,
            Sex.MALE,
            new Birth(1968, null, null),
            "01",
            "024068 001 234");
    Household known =
        officer.done(() -> corrections().correct(made.id(), head, numbered, on(DAY, made)));
    assertThat(known.head().orElseThrow().idNumberMask()).isEqualTo("•••••••••234");
    Outcome<Household> twice =
        officer.does(
            () ->
                corrections()
                    .correct(
                        made.id(),
                        member(made, 1),
                        new MemberFields(
                            "Lê Thị Hòa", Relation.SPOUSE, null, null, "", "024068001234"),
                        on(DAY, known)));
    assertThat(twice.refusals()).extracting(Refusal::code).containsExactly("HOUSE-006");
    Households households = officer.bean(Households.class);
    assertThat(officer.does(() -> households.reveal(made.id(), head, DAY, " ")).isRefused())
        .isTrue();
    assertThat(officer.done(() -> households.reveal(made.id(), head, DAY, "đối chiếu thẻ")))
        .isEqualTo("024068001234");
    JdbcClient owner = JdbcClient.create(server.database().owner());
    assertThat(
            owner
                .sql(
                    "select count(*) from households.member_version m where m::text like '%024068001234%'")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            owner
                .sql(
                    """
                    select details->>'reason' from access.audit_entry
                    where action = 'households.id-number-revealed' and subject = ?
                    """)
                .param("households/" + made.id())
                .query(String.class)
                .list())
        .containsExactly("đối chiếu thẻ");
  }

  @Test
  void a10_marksCausesChargeAndClassHaveTheirDays() {
    Household made = officer.family(here, "Cao");
    HouseholdNotes notes = officer.bean(HouseholdNotes.class);
    Trait cause = new Trait(TraitKind.CAUSE, "illness", OptionalLong.empty(), "");
    Trait disabled =
        new Trait(TraitKind.PERSON_MARK, "disabled", OptionalLong.of(member(made, 1)), "");
    Household marked =
        officer.done(() -> notes.setTraits(made.id(), List.of(cause, disabled), on(LATER, made)));
    assertThat(marked.members().get(1).marks()).containsExactly("disabled");
    assertThat(officer.at(made.id(), DAY).traits()).isEmpty();
    Household led =
        officer.done(
            () -> notes.setCharge(made.id(), "Trần Thị Phụ", "Bí thư chi bộ", on(LATER, marked)));
    assertThat(led.charge().orElseThrow().name()).isEqualTo("Trần Thị Phụ");
    Standing poor = Standing.of(StandingClass.POOR, LATER, "QĐ 12/QĐ-UBND");
    officer.done(() -> notes.classify(made.id(), poor, on(LATER, led)));
    assertThat(officer.at(made.id(), LATER).standing()).contains(poor);
    assertThat(officer.at(made.id(), LATER.minusDays(1)).standing()).isEmpty();
    Outcome<Household> unknown =
        officer.does(
            () ->
                notes.setTraits(
                    made.id(),
                    List.of(new Trait(TraitKind.CAUSE, "fate", OptionalLong.empty(), "")),
                    on(LATER, officer.at(made.id(), LATER))));
    assertThat(unknown.refusals()).extracting(Refusal::code).containsExactly("HOUSE-022");
  }

  @Test
  void a11_everyChangeIsInTheAuditTrail() {
    Household made = officer.family(here, "Tạ");
    officer.done(() -> changes().correct(made.id(), "Ngõ 1", on(DAY, made)));
    assertThat(
            JdbcClient.create(server.database().owner())
                .sql(
                    """
                    select action from access.audit_entry where subject = ? and actor = 'canbo.ngocchau'
                    order by number
                    """)
                .param("households/" + made.id())
                .query(String.class)
                .list())
        .containsExactly("households.added", "households.corrected");
  }

  @Test
  void a12_aListIsOfItsDayAndSumsToItsTotals() {
    long village = officer.area("07336");
    Desk district = Desk.of(server, "kehoach.tanyen");
    Desk other = Desk.of(server, "canbo.hopduc");
    HouseholdLists lists = officer.bean(HouseholdLists.class);
    LocalDate before = LocalDate.of(2014, 12, 31);
    assertThat(district.does(() -> lists.counts(village, before))).isEmpty();
    Household made = officer.family(here, "Khổng");
    Listing now = Listing.of(here, DAY);
    assertThat(district.does(() -> lists.all(now)))
        .anyMatch(line -> line.id() == made.id() && line.members() == 3);
    assertThat(other.does(() -> lists.all(now))).noneMatch(line -> line.id() == made.id());
    assertThat(district.does(() -> lists.count(now)))
        .isEqualTo(
            district.does(() -> lists.counts(here, DAY)).stream()
                .mapToInt(AreaCount::listed)
                .sum());
    assertThat(other.does(() -> lists.counts(here, DAY))).isEmpty();
    assertThat(
            officer.done(
                () -> lists.setTotal(here, new VillageTotal(DAY, 900, 3100, "Sổ hộ khẩu"))))
        .isNotNull();
    assertThat(
            district.does(() -> lists.counts(here, DAY)).stream()
                .filter(c -> c.areaId() == here)
                .findFirst()
                .orElseThrow()
                .total()
                .orElseThrow()
                .persons())
        .isEqualTo(3100);
  }

  @Test
  void a13_whatIsKnownAnswersTheRulebooksFirstQuestions() {
    Household made = officer.family(here, "Âu");
    HouseholdAnswers.Known known =
        officer.bean(HouseholdAnswers.class).on(made, LocalDate.of(2024, 11, 1));
    assertThat(known.household())
        .containsEntry("commune_code", "07348")
        .containsEntry("province_code", "24");
    assertThat(known.members().get(2)).containsEntry("age", "27").containsEntry("sex", "female");
    assertThat(known.members().get(0))
        .as("a year alone leaves the age open")
        .doesNotContainKey("age");
  }

  @Test
  void a14_whateverHappensEachDayIsAsTheLastWordOnItSaid() {
    java.util.Random random = new java.util.Random(20261121);
    Household made = officer.family(here, "Kha");
    String[] model = new String[40];
    java.util.Arrays.fill(model, made.address());
    List<String[]> before = new java.util.ArrayList<>();
    int latest = 0;
    for (int step = 0; step < 25; step++) {
      boolean undo = !before.isEmpty() && random.nextInt(4) == 0;
      Household now = officer.at(made.id(), DAY.plusDays(39));
      if (undo) {
        Change newest =
            officer.does(() -> officer.bean(Households.class).changes(made.id())).stream()
                .filter(c -> c.undoneBy().isEmpty() && c.kind() != Change.Kind.UNDONE)
                .findFirst()
                .orElseThrow();
        officer.done(() -> changes().undo(newest.id(), "thử"));
        model = before.remove(before.size() - 1);
      } else {
        before.add(model.clone());
        int day = Math.min(39, latest + random.nextInt(3));
        String address = "Ngõ thử " + step;
        officer.done(() -> changes().move(made.id(), here, address, on(DAY.plusDays(day), now)));
        for (int i = day; i < 40; i++) {
          model[i] = address;
        }
        latest = day;
      }
      for (int i = 0; i < 40; i += 3) {
        assertThat(officer.at(made.id(), DAY.plusDays(i)).address())
            .as("step %d, day %d", step, i)
            .isEqualTo(model[i]);
        assertThat(officer.at(made.id(), DAY.plusDays(i)).members()).hasSize(3);
      }
    }
  }
}
