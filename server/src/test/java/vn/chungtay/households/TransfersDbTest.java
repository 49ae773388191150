package vn.chungtay.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chungtay.households.Desk.DAY;
import static vn.chungtay.households.Desk.on;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.access.NotAllowed;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** A household moves to another commune only when that commune says so. */
@ExtendWith(TestServer.class)
class TransfersDbTest {
  private static final LocalDate LATER = DAY.plusMonths(3);

  private final RunningServer server;
  private final Desk officer;
  private final Desk neighbour;
  private final long here;
  private final long there;

  TransfersDbTest(RunningServer server) {
    this.server = server;
    this.officer = Desk.of(server, "canbo.ngocchau");
    this.neighbour = Desk.of(server, "canbo.hopduc");
    this.here = officer.area("07348");
    this.there = officer.area("07330");
  }

  private Transfers transfers() {
    return officer.bean(Transfers.class);
  }

  private Transfer asked(Household made, List<Long> persons) {
    return officer.done(() -> transfers().ask(made.id(), there, persons, on(LATER, made)));
  }

  @Test
  void a01_nobodyMovesAHouseholdIntoAnotherCommuneAlone() {
    Household made = officer.family(here, "Lý");
    assertThatThrownBy(
            () ->
                neighbour.does(() -> transfers().ask(made.id(), there, List.of(), on(LATER, made))))
        .isInstanceOf(HouseholdNotFound.class);
    Outcome<Long> alone =
        officer.does(
            () ->
                officer
                    .bean(HouseholdChanges.class)
                    .move(made.id(), there, "Thôn Mới", on(LATER, made)));
    assertThat(alone.refusals()).extracting(Refusal::code).containsExactly("HOUSE-074");
    Transfer asked = asked(made, List.of());
    assertThatThrownBy(() -> officer.does(() -> transfers().accept(asked.id(), there, "", "")))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void a02_untilItIsAcceptedItStaysAndBothSeeItWaiting() {
    Household made = officer.family(here, "Mã");
    Transfer asked = asked(made, List.of());
    assertThat(officer.at(made.id(), LATER).areaId()).isEqualTo(here);
    assertThat(neighbour.does(() -> transfers().find(asked.id()))).contains(asked);
    assertThat(neighbour.does(() -> officer.bean(Households.class).find(made.id(), LATER)))
        .as("only the slip is told")
        .isEmpty();
    assertThat(asked.slip().head()).isEqualTo("Mã Văn Bình");
    assertThat(neighbour.does(() -> transfers().waitingForMe())).isPositive();
    Outcome<Transfer> twice =
        officer.does(() -> transfers().ask(made.id(), there, List.of(), on(LATER, made)));
    assertThat(twice.refusals()).extracting(Refusal::code).containsExactly("HOUSE-071");
  }

  @Test
  void a03_acceptedItIsTheirsFromThatDayOnAndCanGoBack() {
    Household made = officer.family(here, "Đàm");
    Transfer asked = asked(made, List.of());
    neighbour.done(() -> transfers().accept(asked.id(), there, "Thôn Mới", "đã đón"));
    assertThat(neighbour.at(made.id(), LATER).address()).isEqualTo("Thôn Mới");
    assertThat(neighbour.at(made.id(), DAY).members()).as("its past goes along").hasSize(3);
    assertThat(officer.at(made.id(), DAY).members()).as("what it was is still seen").hasSize(3);
    assertThat(officer.does(() -> officer.bean(Households.class).find(made.id(), LATER)))
        .as("what it is elsewhere is not")
        .isEmpty();
    neighbour.done(() -> transfers().undo(asked.id(), "chưa chuyển đến"));
    assertThat(officer.at(made.id(), LATER).areaId()).isEqualTo(here);
    assertThat(officer.at(made.id(), LATER).members()).hasSize(3);
    assertThat(officer.does(() -> transfers().find(asked.id())).orElseThrow().state())
        .isEqualTo(Transfer.State.UNDONE);
  }

  @Test
  void a04_oneMemberGoesAndFoundsAHouseholdThere() {
    Household made = officer.family(here, "Vi");
    long daughter = made.members().get(2).personId();
    Transfer asked = asked(made, List.of(daughter));
    neighbour.done(() -> transfers().accept(asked.id(), there, "Thôn Dâu", ""));
    assertThat(officer.at(made.id(), LATER).members()).hasSize(2);
    long founded =
        officer
            .does(() -> officer.bean(Households.class).changes(made.id()))
            .get(0)
            .otherId()
            .orElseThrow();
    Household own = neighbour.at(founded, LATER);
    assertThat(own.head().orElseThrow().personId()).isEqualTo(daughter);
    Change split = officer.does(() -> officer.bean(Households.class).changes(made.id())).get(0);
    Outcome<Long> half =
        officer.does(() -> officer.bean(HouseholdChanges.class).undo(split.id(), "thôi"));
    assertThat(half.refusals())
        .as("one side alone would undo half of it")
        .extracting(Refusal::code)
        .containsExactly("HOUSE-075");
    officer.done(() -> transfers().undo(asked.id(), "đã về"));
    assertThat(officer.at(made.id(), LATER).members()).hasSize(3);
    assertThat(neighbour.does(() -> officer.bean(Households.class).find(founded, LATER))).isEmpty();
  }

  @Test
  void a05_refusedWithAReasonOrWithdrawnNothingHasHappened() {
    Household made = officer.family(here, "Hứa");
    Transfer asked = asked(made, List.of());
    Outcome<Transfer> silent = neighbour.does(() -> transfers().refuse(asked.id(), " "));
    assertThat(silent.refusals()).extracting(Refusal::code).containsExactly("HOUSE-001");
    neighbour.done(() -> transfers().refuse(asked.id(), "không thấy ai đến"));
    Outcome<Transfer> late = neighbour.does(() -> transfers().accept(asked.id(), there, "", ""));
    assertThat(late.refusals()).extracting(Refusal::code).containsExactly("HOUSE-072");
    Transfer again = asked(made, List.of());
    officer.done(() -> transfers().withdraw(again.id(), "hộ đổi ý"));
    assertThat(officer.at(made.id(), LATER).areaId()).isEqualTo(here);
  }

  @Test
  void a06_eachStepIsInTheTrailByWhoTookIt() {
    Household made = officer.family(here, "Bế");
    Transfer asked = asked(made, List.of());
    neighbour.done(() -> transfers().accept(asked.id(), there, "Thôn Mới", "đã đón"));
    assertThat(
            JdbcClient.create(server.database().owner())
                .sql(
                    """
                    select actor || ' ' || action from access.audit_entry
                    where subject = any (array[?, ?]) order by number
                    """)
                .params("households/transfers/" + asked.id(), "households/" + made.id())
                .query(String.class)
                .list())
        .containsExactly(
            "canbo.ngocchau households.added",
            "canbo.ngocchau households.transfer-asked",
            "canbo.hopduc households.moved",
            "canbo.hopduc households.transfer-accepted");
  }
}
