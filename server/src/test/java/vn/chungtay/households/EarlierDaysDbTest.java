package vn.chungtay.households;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.households.Desk.DAY;
import static vn.chungtay.households.Desk.on;
import static vn.chungtay.households.Desk.person;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** What is told today of an earlier day, and what is known of the days since. */
@ExtendWith(TestServer.class)
class EarlierDaysDbTest {
  private static final LocalDate LATER = DAY.plusMonths(3);

  private final Desk officer;
  private final RunningServer server;
  private final long here;

  EarlierDaysDbTest(RunningServer server) {
    this.server = server;
    this.officer = Desk.of(server, "canbo.ngocchau");
    this.here = officer.area("07348");
  }

  private HouseholdChanges changes() {
    return officer.bean(HouseholdChanges.class);
  }

  private MemberChanges memberChanges() {
    return officer.bean(MemberChanges.class);
  }

  @Test
  void a01_whoMovesBackInTimeTakesAlongWhoCameLater() {
    long village =
        officer.bean(vn.chungtay.areas.Areas.class).book().children(here, DAY).get(0).id();
    Household made = officer.family(here, "Mẫn");
    officer.done(
        () ->
            memberChanges()
                .born(
                    made.id(),
                    person("Mẫn Gia Hân", Relation.GRANDCHILD, Sex.FEMALE, "2024"),
                    on(LATER, made)));
    Household now = officer.at(made.id(), LATER);
    officer.done(() -> changes().move(made.id(), village, "Ngõ 1", on(DAY.plusDays(9), now)));
    assertThat(areasNow(made.id()))
        .as("the child born after the move lives where the family lives")
        .containsExactly(village);
  }

  @Test
  void a011_soDoesWhoAnImportedListMoves() {
    long village =
        officer.bean(vn.chungtay.areas.Areas.class).book().children(here, DAY).get(0).id();
    Household made = officer.family(here, "Uông");
    officer.done(
        () ->
            memberChanges()
                .born(
                    made.id(),
                    person("Uông Gia Hân", Relation.GRANDCHILD, Sex.FEMALE, "2024"),
                    on(LATER, made)));
    HouseholdRolls rolls = officer.bean(HouseholdRolls.class);
    boolean written =
        officer.does(
            () -> {
              RosterEntry was =
                  rolls.list(here).stream()
                      .filter(e -> e.id() == made.id())
                      .findAny()
                      .orElseThrow();
              RosterEntry.Correction moved =
                  new RosterEntry.Correction(
                      village, "Ngõ 1", List.of(), List.of(), java.util.Optional.empty());
              return rolls.correct(was, moved, new Deed(DAY.plusDays(9), "danh sách", 0), 999_999);
            });
    assertThat(written).isTrue();
    assertThat(areasNow(made.id())).containsExactly(village);
    assertThat(officer.at(made.id(), DAY).members()).hasSize(3);
    assertThat(officer.at(made.id(), LATER).members()).hasSize(4);
  }

  /** Where the members who are told of until further notice live. */
  private List<Long> areasNow(long household) {
    return JdbcClient.create(server.database().owner())
        .sql(
            """
            select distinct area_id from households.member_version
            where household_id = ? and closed_at is null and upper_inf(valid)
            """)
        .param(household)
        .query(Long.class)
        .list();
  }

  @Test
  void a02_anEarlierDecisionDoesNotEraseALaterOne() {
    Household made = officer.family(here, "Nghiêm");
    HouseholdNotes notes = officer.bean(HouseholdNotes.class);
    Standing poor = Standing.of(StandingClass.POOR, LATER, "QĐ 9/2024");
    officer.done(() -> notes.classify(made.id(), poor, on(LATER, made)));
    Standing near = Standing.of(StandingClass.NEAR_POOR, DAY.plusDays(5), "QĐ 3/2024");
    Household seen = officer.at(made.id(), LATER);
    officer.done(() -> notes.classify(made.id(), near, on(DAY.plusDays(5), seen)));
    assertThat(officer.at(made.id(), LATER.minusDays(1)).standing()).contains(near);
    assertThat(officer.at(made.id(), LATER).standing()).contains(poor);
  }

  @Test
  void a03_whatIsTooOldOrTooLongIsToldOrCutNeverAFailure() {
    Outcome<Household> old =
        officer.does(
            () ->
                changes()
                    .add(
                        new NewHousehold(
                            here, "", "", List.of(person("Cụ Tổ", Relation.HEAD, null, "1650"))),
                        new Deed(DAY, "thử", 0)));
    assertThat(old.refusals()).extracting(Refusal::code).containsExactly("HOUSE-027");
    String endless = "x".repeat(5_000);
    Household long1 =
        officer.done(
            () ->
                changes()
                    .add(
                        new NewHousehold(
                            here,
                            "",
                            endless,
                            List.of(person("Tên " + endless, Relation.HEAD, null, "1990"))),
                        new Deed(DAY, "thử", 0)));
    assertThat(officer.does(() -> officer.bean(HouseholdSearch.class).find("tên " + endless, 5)))
        .extracting(Found::householdId)
        .containsExactly(long1.id());
  }

  @Test
  void a04_marksOfAnEarlierDayHoldUntilTheyWereToldAnew() {
    Household made = officer.family(here, "Ông");
    HouseholdNotes notes = officer.bean(HouseholdNotes.class);
    Trait ill = new Trait(TraitKind.CAUSE, "illness", OptionalLong.empty(), "");
    Trait land = new Trait(TraitKind.CAUSE, "no-land", OptionalLong.empty(), "");
    officer.done(() -> notes.setTraits(made.id(), List.of(land), on(LATER, made)));
    Household seen = officer.at(made.id(), LATER);
    officer.done(() -> notes.setTraits(made.id(), List.of(ill, land), on(DAY.plusDays(3), seen)));
    assertThat(officer.at(made.id(), DAY).traits()).isEmpty();
    assertThat(officer.at(made.id(), LATER.minusDays(1)).traits())
        .containsExactlyInAnyOrder(ill, land);
    assertThat(officer.at(made.id(), LATER).traits()).containsExactly(land);
  }

  @Test
  void a05_aDecisionIsNotTakenBackOnThePageOfTheHousehold() {
    Household made = officer.family(here, "Tôn");
    HouseholdNotes notes = officer.bean(HouseholdNotes.class);
    Standing poor = Standing.of(StandingClass.POOR, LATER, "QĐ 5/2024");
    officer.done(() -> notes.classify(made.id(), poor, on(LATER, made)));
    Change decided = officer.does(() -> officer.bean(Households.class).changes(made.id())).get(0);
    Outcome<Long> refused = officer.does(() -> changes().undo(decided.id(), "đổi ý"));
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("HOUSE-028");
    assertThat(officer.at(made.id(), LATER).standing()).contains(poor);
  }
}
