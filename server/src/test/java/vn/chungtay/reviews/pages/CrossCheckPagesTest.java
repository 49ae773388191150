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
import static vn.chungtay.reviews.pages.BlindCheck.round;
import static vn.chungtay.reviews.pages.BlindCheck.untouched;
import static vn.chungtay.reviews.pages.BlindCheck.wanted;

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

/**
 * A blind cross-check by the people who do it: the province draws, the other commune asks without
 * knowing, both results are compared, the checked commune answers.
 */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class CrossCheckPagesTest {
  private static String check = "";

  private static String refused(Visitor visitor, RunningServer server, Map<String, String> wanted) {
    visitor.get("/cross-checks");
    visitor.post(round(server) + "/cross-checks", wanted);
    assertThat(visitor.status()).isEqualTo(422);
    return visitor.page().select("#errors").text();
  }

  @Test
  void a01_theCheckedCommuneOrdersNothingAndDoesNotSeeWhoIsDrawn(
      Visitor officer, RunningServer server) {
    officer.signIn(CHECKED);
    officer.get(round(server) + "/cross-checks");
    assertThat(officer.status()).isEqualTo(403);
    officer.get("/cross-checks");
    officer.post(round(server) + "/cross-checks", wanted(server, "3"));
    assertThat(officer.status()).isEqualTo(403);
    long open =
        number(server, "select id from reviews.cross_check where closed_at is null limit 1");
    for (String below : List.of("", "/households", "/table.xlsx")) {
      officer.get("/cross-checks/" + open + below);
      assertThat(officer.status()).as(below).isEqualTo(404);
    }
    for (String table : List.of("check", "pick", "visit", "seal", "request")) {
      String sql =
          table.equals("check")
              ? "select count(*) from reviews.cross_check where closed_at is null"
              : table.equals("visit") || table.equals("request")
                  ? "select count(*) from reviews.cross_"
                      + table
                      + " where pick_id in (select id from reviews.cross_pick where check_id = "
                      + open
                      + ")"
                  : "select count(*) from reviews.cross_" + table + " where check_id = " + open;
      assertThat(numberFor(CHECKED, server, sql)).as(table).isZero();
    }
  }

  @Test
  void a02_noCommuneChecksItself(Visitor province, RunningServer server) {
    Map<String, String> wanted = wanted(server, "3");
    wanted.put(
        "commune",
        String.valueOf(
            number(server, "select area_id from reviews.round where begun = '2026-09-07'")));
    assertThat(refused(province.signIn(PROVINCE), server, wanted)).contains("không tự kiểm tra");
  }

  @Test
  void a03_whoWorksInTheCheckedCommuneDoesNotAsk(Visitor province, RunningServer server) {
    Map<String, String> wanted = wanted(server, "3");
    wanted.put("checker", "rasoat");
    assertThat(refused(province.signIn(PROVINCE), server, wanted)).contains("Hãy chọn người khác");
    assertThat(province.page().select("#checker option").eachAttr("value"))
        .contains(ASKS)
        .doesNotContain("rasoat", CHECKED, "truongthon");
  }

  @Test
  void a04_theSizeIsTypedAndNotMoreThanThereIs(Visitor province, RunningServer server) {
    province.signIn(PROVINCE);
    assertThat(refused(province, server, wanted(server, ""))).contains("chữ số");
    assertThat(refused(province, server, wanted(server, "99999"))).contains("từ 1 đến");
    Document form = province.get(round(server) + "/cross-checks");
    assertThat(form.select("#size").val()).isEmpty();
    assertThat(form.select("#size-hint").text()).contains("không biết văn bản nào ấn định");
  }

  @Test
  void a05_theSameSeedDrawsTheSameHouseholds(Visitor province, RunningServer server) {
    province.signIn(PROVINCE);
    for (int i = 0; i < 2; i++) {
      String before = check;
      check = order(province, server, "5");
      assertThat(check).isNotEqualTo(before);
      if (i == 1) {
        assertThat(heads(province, check)).isEqualTo(heads(province, before)).hasSize(5);
      }
    }
    Document page = province.get(check);
    assertThat(page.text()).contains("Bốc lại ra đúng các hộ này", "thử 21/11");
    assertThat(page.select("tfoot td").eachText())
        .containsExactly("5", "0", "0", "0", "0", "0", "5", "–");
  }

  private static List<String> heads(Visitor visitor, String check) {
    return visitor.get(check).select("#lines ~ .table tbody th").eachText();
  }

  @Test
  void a06_whoAsksSeesADoorAndAnEmptyForm(Visitor province, Visitor asks, RunningServer server) {
    province.signIn(PROVINCE);
    String number = heads(province, check).get(0).replaceAll(".* ", "");
    asks.signIn(ASKS);
    List<String> doors = doors(asks, check);
    assertThat(doors).hasSize(5);
    Document form = asks.get(doors.get(0));
    assertThat(form.select(".survey-form input:not([type=hidden])").eachAttr("value"))
        .containsOnly("");
    assertThat(form.select(".survey-form option[selected]").eachAttr("value"))
        .isSubsetOf("", "yes");
    assertThat(form.select("main").text()).doesNotContain(number, "Hộ nghèo", "Hộ cận nghèo");
    asks.get(check);
    assertThat(asks.status()).isEqualTo(404);
    asks.get(check + "/table.xlsx");
    assertThat(asks.status()).isEqualTo(404);
    long household =
        number(
            server,
            "select e.household_id from reviews.cross_pick p join reviews.entry e"
                + " on e.id = p.entry_id where p.id = "
                + doors.get(0).replaceAll("\\D", ""));
    for (String page : List.of("/households/" + household, "/surveys/" + household)) {
      asks.get(page);
      assertThat(asks.status()).as(page).isEqualTo(404);
    }
  }

  @Test
  void a07_nobodyElseOfThatCommuneSeesThem(Visitor asks, Visitor colleague) {
    List<String> doors = doors(asks.signIn(ASKS), check);
    colleague.signIn("canbo.hopduc");
    colleague.get(check + "/households");
    assertThat(colleague.status()).isEqualTo(404);
    colleague.get(doors.get(0));
    assertThat(colleague.status()).isEqualTo(404);
    colleague.get("/");
    colleague.post(doors.get(0), WELL_OFF);
    assertThat(colleague.status()).isEqualTo(404);
  }

  @Test
  void a08_whatIsAnsweredChangesNothingElse(Visitor asks, RunningServer server) {
    List<String> doors = doors(asks.signIn(ASKS), check);
    String before = untouched(server);
    act(asks, doors.get(0), "hand-in", Map.of());
    assertThat(asks.page().select("#errors").text()).contains("chưa có câu trả lời nào");
    act(asks, doors.get(0), "try", WELL_OFF);
    assertThat(asks.page().select("#toilet option[selected]").val()).isEqualTo("septic");
    for (String door : doors.subList(0, 2)) {
      act(asks, door, "hand-in", WELL_OFF);
      assertThat(asks.status()).as(asks.page().select("#errors").text()).isEqualTo(303);
    }
    act(asks, doors.get(2), "hand-in", Map.of("toilet", "septic"));
    assertThat(asks.status()).isEqualTo(303);
    assertThat(untouched(server)).isEqualTo(before);
  }

  @Test
  void a09_whatWasHandedInStays(Visitor asks) {
    List<String> doors = doors(asks.signIn(ASKS), check);
    asks.get(doors.get(3));
    asks.post(doors.get(0), merged(Map.of("act", "hand-in", "toilet", "none")));
    assertThat(asks.status()).isEqualTo(422);
    assertThat(asks.get(doors.get(0)).select(".survey-form")).isEmpty();
    assertThat(asks.page().text()).contains("không hiện lại").doesNotContain("septic");
  }

  private static Map<String, String> merged(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(WELL_OFF);
    all.putAll(more);
    return all;
  }

  @Test
  void a10_whoWasNotReachedIsUnknownAndNeverAgrees(Visitor asks, Visitor province) {
    List<String> doors = doors(asks.signIn(ASKS), check);
    act(asks, doors.get(3), "not-reached", Map.of("reason", " "));
    assertThat(asks.page().select("#errors").text()).contains("vì sao");
    act(asks, doors.get(3), "not-reached", Map.of("reason", "đi vắng"));
    assertThat(asks.status()).isEqualTo(303);
    List<String> sums = province.signIn(PROVINCE).get(check).select("tfoot td").eachText();
    // drawn, agrees, poorer, better, answers missing, not reached, not yet
    assertThat(sums.get(0)).isEqualTo("5");
    assertThat(Integer.parseInt(sums.get(1)) + Integer.parseInt(sums.get(3))).isEqualTo(2);
    assertThat(sums.subList(4, 7)).containsExactly("1", "1", "1");
  }

  @Test
  void a11_whereTheyDifferIsSaidInWords(Visitor province) {
    Document page = province.signIn(PROVINCE).get(check + "?sort=-differences");
    String lines = page.select("#lines ~ .table").text();
    assertThat(lines).contains("lần đầu “", "Người lạ đến hỏi");
    assertThat(lines).doesNotContain("_", "septic", "POOR");
    assertThat(page.select("th[aria-sort=descending]").text()).isEqualTo("Chỗ khác nhau");
    assertThat(page.select("form[action$=/requests]")).isEmpty();
    province.get(check + "/table.xlsx");
    assertThat(province.status()).isEqualTo(200);
    assertThat(province.header("content-type")).contains("spreadsheetml");
  }

  @Test
  void a12_closedTheCommuneSeesItAndIsAskedToLookAgain(
      Visitor province, Visitor asks, Visitor officer) {
    String door = doors(asks.signIn(ASKS), check).get(4);
    province.signIn(PROVINCE).get(check);
    province.post(check + "/close", Map.of());
    assertThat(province.status()).as(province.page().text()).isEqualTo(303);
    asks.get(door);
    assertThat(asks.status()).isEqualTo(404);
    String household = province.get(check).select("#pick option").get(0).val();
    province.post(
        check + "/requests", Map.of("pick", household, "content", "Đề nghị hỏi lại hộ này"));
    assertThat(province.status()).as(province.page().text()).isEqualTo(303);
    officer.signIn(CHECKED);
    assertThat(officer.get("/").text()).contains("Đề nghị xem lại");
    assertThat(officer.get(check).text()).contains("Đề nghị hỏi lại hộ này");
    officer.post(check + "/requests", Map.of("pick", household, "content", "không"));
    assertThat(officer.status()).isEqualTo(403);
    officer.get(check);
    officer.post(check + "/answers", Map.of("pick", household, "content", "Đã xem lại"));
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    assertThat(officer.get(check).text()).contains("Xã trả lời: Đã xem lại");
    province.get(check);
    province.post(check + "/answers", Map.of("pick", household, "content", "khác"));
    assertThat(province.status()).isEqualTo(403);
  }

  @Test
  void a13_aDrawThatWasChangedIsFound(Visitor province, RunningServer server) {
    String id = check.replaceAll("\\D", "");
    String move = "update reviews.cross_pick set place = place + ? where check_id = " + id;
    owner(server).sql(move + " and place = 1").param(90).update();
    assertThat(province.signIn(PROVINCE).get(check).text()).contains("đã bị thay đổi");
    owner(server).sql(move + " and place > 90").param(-90).update();
    assertThat(province.get(check).text()).contains("Bốc lại ra đúng các hộ này");
  }

  @Test
  void a14_itIsAllInTheAuditTrail(Visitor auditor) {
    auditor.signIn("kiemtra.tinh");
    assertThat(auditor.get("/audit").text())
        .contains(
            "Bốc hộ kiểm tra chéo",
            "Hỏi một hộ kiểm tra chéo",
            "Đóng kiểm tra chéo",
            "Đề nghị xã xem lại một hộ",
            "Trả lời đề nghị xem lại");
  }
}
