package vn.chungtay.reviews.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.reviews.pages.BlindCheck.ASKS;
import static vn.chungtay.reviews.pages.BlindCheck.CHECKED;
import static vn.chungtay.reviews.pages.BlindCheck.PROVINCE;
import static vn.chungtay.reviews.pages.BlindCheck.WELL_OFF;
import static vn.chungtay.reviews.pages.BlindCheck.act;
import static vn.chungtay.reviews.pages.BlindCheck.doors;
import static vn.chungtay.reviews.pages.BlindCheck.number;
import static vn.chungtay.reviews.pages.BlindCheck.numberFor;
import static vn.chungtay.reviews.pages.BlindCheck.order;
import static vn.chungtay.reviews.pages.BlindCheck.owner;
import static vn.chungtay.reviews.pages.BlindCheck.untouched;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** A blind form that is begun at one time and handed in at another; nothing typed is lost. */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class CrossDraftPagesTest {
  private static final String DRAFTS = "select count(*) from reviews.cross_draft where pick_id = ";
  private static String check = "";
  private static String before = "";
  private static List<String> doors = List.of();

  private static String pick(int door) {
    return doors.get(door).replaceAll("\\D", "");
  }

  @Test
  void a01_nobodyElseReadsWhatSomebodyBegan(
      Visitor province, Visitor asks, Visitor officer, RunningServer server) {
    check = order(province.signIn(PROVINCE), server, "4");
    doors = doors(asks.signIn(ASKS), check);
    before = untouched(server);
    act(asks, doors.get(0), "save", Map.of("toilet", "septic"));
    assertThat(asks.status()).isEqualTo(303);
    for (String login : List.of(CHECKED, "canbo.hopduc", PROVINCE, "quantri")) {
      assertThat(numberFor(login, server, DRAFTS + pick(0))).as(login).isZero();
    }
    assertThat(numberFor(ASKS, server, DRAFTS + pick(0))).isOne();
    officer.signIn(CHECKED);
    officer.get(doors.get(0));
    assertThat(officer.status()).isEqualTo(404);
    officer.get("/");
    officer.post(doors.get(0), Map.of("act", "save", "toilet", "none"));
    assertThat(officer.status()).isEqualTo(404);
  }

  @Test
  void a02_itComesBackAsItWasTyped(Visitor asks) {
    asks.signIn(ASKS);
    Map<String, String> typed = new HashMap<>(WELL_OFF);
    typed.put("income_score", "chưa rõ");
    act(asks, doors.get(0), "save", typed);
    Document form = asks.get(doors.get(0));
    assertThat(form.select("#income_score").val()).isEqualTo("chưa rõ");
    assertThat(form.select("#toilet option[selected]").val()).isEqualTo("septic");
    assertThat(form.select("[name=member0.name]").val()).isEqualTo("Người lạ đến hỏi");
    assertThat(asks.get(doors.get(0)).select(".note.good").text()).contains("ghi tiếp phiếu dở");
    assertThat(asks.get(check + "/households").select("ul.rows li").eachText())
        .filteredOn(line -> line.contains("Đang ghi dở"))
        .hasSize(1);
  }

  @Test
  void a03_everyButtonSavesAndAnEmptyFormIsNoDraft(Visitor asks, RunningServer server) {
    asks.signIn(ASKS);
    act(asks, doors.get(1), "try", Map.of());
    assertThat(number(server, DRAFTS + pick(1))).isZero();
    int typed = 0;
    for (String button : List.of("try", "more", "save", "hand-in")) {
      String area = String.valueOf(40 + typed++);
      act(asks, doors.get(1), button, Map.of("floor_area_m2", area, "income_score", "x"));
      assertThat(asks.get(doors.get(1)).select("#floor_area_m2").val()).as(button).isEqualTo(area);
    }
    assertThat(number(server, DRAFTS + pick(1))).isOne();
  }

  @Test
  void a04_anotherWindowOfTheSamePersonIsNotOverwrittenUnseen(Visitor asks) {
    asks.signIn(ASKS);
    Document old = asks.get(doors.get(1));
    Map<String, String> late = new HashMap<>();
    late.put("seat", old.select("input[name=seat]").val());
    late.put("seen", old.select("input[name=seen]").val());
    late.put("floor_area_m2", "99");
    late.put("act", "save");
    act(asks, doors.get(1), "save", Map.of("floor_area_m2", "55"));
    asks.post(doors.get(1), late);
    assertThat(asks.status()).isEqualTo(422);
    assertThat(asks.page().select("#errors").text()).contains("trang khác hoặc máy khác");
    assertThat(asks.page().select("#floor_area_m2").val()).isEqualTo("99");
    late.put("seen", asks.page().select("input[name=seen]").val());
    assertThat(asks.get(doors.get(1)).select("#floor_area_m2").val()).isEqualTo("55");
    asks.post(doors.get(1), late);
    assertThat(asks.status()).isEqualTo(303);
    assertThat(asks.get(doors.get(1)).select("#floor_area_m2").val()).isEqualTo("99");
  }

  @Test
  void a05_aSecondClickHandsInOnce(Visitor asks, RunningServer server) {
    asks.signIn(ASKS);
    String visits = "select count(*) from reviews.cross_visit where pick_id = " + pick(0);
    act(asks, doors.get(0), "hand-in", WELL_OFF);
    assertThat(asks.status()).as(asks.page().select("#errors").text()).isEqualTo(303);
    assertThat(number(server, DRAFTS + pick(0))).isZero();
    act(asks, doors.get(0), "hand-in", WELL_OFF);
    assertThat(asks.status()).isEqualTo(303);
    assertThat(number(server, visits)).isOne();
    act(asks, doors.get(0), "save", Map.of("toilet", "none"));
    assertThat(asks.status()).isEqualTo(422);
    assertThat(number(server, DRAFTS + pick(0))).isZero();
  }

  @Test
  void a06_nothingOfItIsAnAnswerOfTheCommunesOwn(Visitor province, RunningServer server) {
    assertThat(untouched(server)).isEqualTo(before);
    List<String> sums = province.signIn(PROVINCE).get(check).select("tfoot td").eachText();
    assertThat(sums.get(6)).as("not yet asked").isEqualTo("3");
  }

  @Test
  void a07_closingTakesAwayWhatWasNotHandedIn(Visitor province, RunningServer server) {
    String begun =
        "select reviews.households_with_drafts(" + check.replaceAll("\\D", "") + ")::bigint";
    assertThat(number(server, DRAFTS + pick(1))).isOne();
    assertThat(province.signIn(PROVINCE).get(check).select("form[action$=/close] .note").text())
        .as("who closes knows what is lost")
        .contains("1 hộ có phiếu đang ghi dở");
    for (String login : List.of(CHECKED, ASKS, "canbo.hopduc")) {
      assertThat(numberFor(login, server, begun)).as(login).isZero();
    }
    assertThat(numberFor(PROVINCE, server, begun)).isOne();
    province.post(check + "/close", Map.of());
    assertThat(province.status()).isEqualTo(303);
    assertThat(number(server, DRAFTS + pick(1))).isZero();
  }

  @Test
  void a08_oneHandingInIsOneLineOfTheAuditTrail(RunningServer server) {
    assertThat(
            owner(server)
                .sql(
                    "select count(*) from access.audit_entry"
                        + " where action = 'reviews.cross-surveyed' and subject = ?")
                .param("reviews" + check)
                .query(Long.class)
                .single())
        .isOne();
  }
}
