package vn.chungtay.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chungtay.households.Desk.DAY;
import static vn.chungtay.households.Desk.on;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.access.NotAllowed;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** A poor household is visited, has a way out, and all of it is told and can be taken back. */
@ExtendWith(TestServer.class)
class HouseholdCareDbTest {
  private final RunningServer server;
  private final Desk officer;
  private final long here;

  HouseholdCareDbTest(RunningServer server) {
    this.server = server;
    this.officer = Desk.of(server, "canbo.ngocchau");
    this.here = officer.area("07348");
  }

  private HouseholdCare care() {
    return officer.bean(HouseholdCare.class);
  }

  private static Visit visit(LocalDate day, LocalDate next) {
    return new Visit(day, "Trần Thị Phụ", "mái nhà dột", "xin hỗ trợ nhà ở", Optional.of(next));
  }

  private Household poor(String surname) {
    Household made = officer.family(here, surname);
    return officer.done(
        () ->
            officer
                .bean(HouseholdNotes.class)
                .classify(made.id(), Standing.of(StandingClass.POOR, DAY, "QĐ 1"), on(DAY, made)));
  }

  @Test
  void a01_whoOnlyReadsWritesNoVisitAndTheVillageHeadNoPlan() {
    Household made = poor("Sầm");
    Desk reader = Desk.of(server, "kiemtra.tinh");
    assertThatThrownBy(
            () -> reader.does(() -> care().visit(made.id(), visit(DAY, DAY), on(DAY, made))))
        .isInstanceOf(NotAllowed.class);
    Desk neighbour = Desk.of(server, "canbo.hopduc");
    assertThatThrownBy(
            () -> neighbour.does(() -> care().visit(made.id(), visit(DAY, DAY), on(DAY, made))))
        .isInstanceOf(HouseholdNotFound.class);
  }

  @Test
  void a02_aVisitIsKeptAndALaterOneMakesItNoLongerLate() {
    Household made = poor("Chử");
    int before = officer.does(care()::lateVisits);
    Household visited =
        officer.done(() -> care().visit(made.id(), visit(DAY, DAY.plusDays(30)), on(DAY, made)));
    assertThat(officer.does(care()::lateVisits)).isEqualTo(before + 1);
    LocalDate again = DAY.plusMonths(2);
    officer.done(
        () -> care().visit(made.id(), visit(again, LocalDate.of(2199, 1, 1)), on(again, visited)));
    assertThat(officer.does(care()::lateVisits)).isEqualTo(before);
    assertThat(officer.does(() -> care().visits(made.id())))
        .extracting(Visit::day)
        .containsExactly(again, DAY);
  }

  @Test
  void a03_aStepOfTheWayOutIsPlannedDoneAndTakenBack() {
    Household made = poor("Nông");
    WayStep planned =
        new WayStep(
            0,
            "no-capital",
            "vay vốn mua bò",
            "Hội Nông dân",
            DAY.plusMonths(1),
            WayStep.State.PLANNED,
            "");
    Household with = officer.done(() -> care().setStep(made.id(), planned, on(DAY, made)));
    WayStep step = officer.does(() -> care().steps(made.id(), DAY)).get(0);
    assertThat(step.number()).isEqualTo(1);
    assertThat(step.lateOn(DAY.plusMonths(2))).isTrue();
    LocalDate later = DAY.plusMonths(2);
    WayStep done =
        new WayStep(
            1,
            step.cause(),
            step.action(),
            step.owner(),
            step.due(),
            WayStep.State.DONE,
            "đã có hai con bò");
    officer.done(() -> care().setStep(made.id(), done, on(later, with)));
    assertThat(officer.does(() -> care().steps(made.id(), DAY))).containsExactly(step);
    assertThat(officer.does(() -> care().steps(made.id(), later))).containsExactly(done);
    Change change = officer.does(() -> officer.bean(Households.class).changes(made.id())).get(0);
    officer.done(() -> officer.bean(HouseholdChanges.class).undo(change.id(), "ghi nhầm hộ"));
    assertThat(officer.does(() -> care().steps(made.id(), later))).containsExactly(step);
  }

  @Test
  void a04_everyMistakeIsToldAtOnce() {
    Household made = poor("Lục");
    Visit empty = new Visit(DAY, " ", "", "", Optional.of(DAY.minusDays(1)));
    Outcome<Household> refused = officer.does(() -> care().visit(made.id(), empty, on(DAY, made)));
    assertThat(refused.refusals())
        .extracting(Refusal::code)
        .containsExactly("HOUSE-060", "HOUSE-061", "HOUSE-062");
    WayStep noResult = new WayStep(0, "no-such-cause", " ", "", DAY, WayStep.State.DROPPED, " ");
    Outcome<Household> noStep =
        officer.does(() -> care().setStep(made.id(), noResult, on(DAY, made)));
    assertThat(noStep.refusals())
        .extracting(Refusal::code)
        .containsExactly("HOUSE-022", "HOUSE-063", "HOUSE-064");
  }

  @Test
  void a05_theListTellsWhoIsLookedAfterAndHow() {
    Household made = poor("Khổng");
    officer.done(() -> care().visit(made.id(), visit(DAY, DAY.plusDays(30)), on(DAY, made)));
    Care line =
        officer.does(() -> care().list(here, LocalDate.of(2026, 1, 1))).stream()
            .filter(c -> c.householdId() == made.id())
            .findFirst()
            .orElseThrow();
    assertThat(line.charge()).isEmpty();
    assertThat(line.lastVisit()).contains(DAY);
    assertThat(line.lateOn(LocalDate.of(2026, 1, 1))).isTrue();
  }

  @Test
  void a06_visitsAndStepsAreInTheTrail() {
    Household made = poor("Thạch");
    officer.done(() -> care().visit(made.id(), visit(DAY, DAY.plusDays(30)), on(DAY, made)));
    assertThat(
            JdbcClient.create(server.database().owner())
                .sql("select action from access.audit_entry where subject = ? order by number")
                .param("households/" + made.id())
                .query(String.class)
                .list())
        .containsExactly("households.added", "households.classified", "households.visited");
  }
}
