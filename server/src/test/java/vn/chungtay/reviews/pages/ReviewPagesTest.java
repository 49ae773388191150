package vn.chungtay.reviews.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/**
 * A review of a village by the people who do it, without script: first what is not allowed, then
 * the whole way, last the trail of it.
 */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReviewPagesTest {
  /** The round of the demo that is in the middle. */
  private static Document board(Visitor visitor) {
    String round =
        visitor.get("/reviews").select("tbody tr").stream()
            .filter(row -> row.text().contains("07/09/2026"))
            .findFirst()
            .orElseThrow()
            .select("a")
            .attr("href");
    return visitor.get(round);
  }

  private static String village(Visitor visitor, int place) {
    return board(visitor).select("tbody th a").get(place).attr("href");
  }

  private static void take(Visitor visitor, String village, String step, Map<String, String> more) {
    Map<String, String> form = new HashMap<>(more);
    String seen = visitor.get(village).select("input[name=seen]").val();
    form.put("step", step);
    form.put("seen", seen.isEmpty() ? form.getOrDefault("seen", "0") : seen);
    form.putIfAbsent("day", "2026-11-02");
    visitor.post(village + "/steps", form);
  }

  @Test
  void a01_anotherCommuneSeesNothingOfIt(Visitor officer, Visitor stranger) {
    String village = village(officer.signIn("canbo.ngocchau"), 0);
    stranger.signIn("canbo.hopduc");
    assertThat(stranger.get("/reviews").select("tbody tr").eachText())
        .isNotEmpty()
        .allMatch(row -> row.contains("Phúc Hoà"));
    stranger.get(village);
    assertThat(stranger.status()).isEqualTo(404);
  }

  @Test
  void a02_nobodyTakesAStepThatIsNotTheirs(Visitor reader) {
    String village = village(reader.signIn("rasoat"), 0);
    take(reader, village, "list", Map.of());
    assertThat(reader.status()).isEqualTo(422);
    assertThat(reader.page().select("#errors").text()).contains("Vai trò");
  }

  @Test
  void a03_theChairmanCannotDecideBeforeTheVillageHasMet(Visitor chairman) {
    String village = village(chairman.signIn("chutich.tanyen"), 0);
    take(chairman, village, "decision", Map.of("note", "12/QĐ-UBND"));
    assertThat(chairman.status()).isEqualTo(422);
    assertThat(chairman.page().select("#errors").text())
        .contains("Phải xong bước “Họp dân”", "Phải xong bước “Niêm yết công khai”");
  }

  @Test
  void a035_whoOnlyReadsWritesDownNoRequest(Visitor officer, Visitor auditor) {
    String village = village(officer.signIn("canbo.ngocchau"), 0);
    String number = officer.get(village).select("tbody tr td").get(1).text();
    auditor.signIn("kiemtra.tinh");
    assertThat(auditor.get(village).select("#number")).isEmpty();
    auditor.post(village + "/requests", Map.of("number", number, "day", "2026-11-02"));
    assertThat(auditor.status()).isEqualTo(422);
    assertThat(auditor.page().select("#errors").text()).contains("Yêu cầu và khiếu nại do cán bộ");
  }

  @Test
  void a04_aDayToComeIsRefused(Visitor officer) {
    String village = village(officer.signIn("canbo.ngocchau"), 0);
    take(officer, village, "list", Map.of("day", "2099-01-01"));
    assertThat(officer.page().select("#errors").text()).contains("còn ở phía trước");
  }

  @Test
  void a05_theListIsClosedAndEachHouseholdGetsAResult(Visitor officer, Visitor reviewer) {
    String village = village(officer.signIn("canbo.ngocchau"), 0);
    take(officer, village, "list", Map.of());
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    Document page = reviewer.signIn("rasoat").get(village);
    assertThat(page.select("a.button.primary").text())
        .as("the next survey is what is to be done")
        .startsWith("Khảo sát tiếp");
    assertThat(page.select("form[action$=/steps] button.primary")).isEmpty();
    take(reviewer, village, "survey", Map.of());
    assertThat(reviewer.page().select("#errors").text()).contains("chưa được khảo sát");
    for (Element option : reviewer.get(village).select("#typed-entry option")) {
      Map<String, String> typed = new HashMap<>();
      typed.putAll(Map.of("entry", option.val(), "found", "POOR", "income", "95"));
      typed.put("deprivation", "40");
      reviewer.post(village + "/findings", typed);
      assertThat(reviewer.page().select("#errors").text()).contains("lý do");
      typed.put("reason", "máy hỏng cả tuần");
      reviewer.post(village + "/findings", typed);
      assertThat(reviewer.status()).as(reviewer.page().text()).isEqualTo(303);
      reviewer.get(village);
    }
    assertThat(reviewer.page().select("a.button.primary")).isEmpty();
    assertThat(reviewer.page().select("form[action$=/steps] button.primary").text())
        .startsWith("Ghi nhận: Khảo sát");
    take(reviewer, village, "survey", Map.of());
    assertThat(reviewer.status()).isEqualTo(303);
  }

  @Test
  void a06_tooFewVotesMakeTheSurveyAgain(Visitor head, Visitor reviewer) {
    String village = village(head.signIn("truongthon"), 0);
    take(head, village, "meeting", Map.of("attended", "41", "agreed", "20"));
    assertThat(head.status()).isEqualTo(303);
    assertThat(head.get(village).select("ol.timeline li").get(2).text()).doesNotContain("Xong");
    take(reviewer.signIn("rasoat"), village, "survey", Map.of());
    take(head, village, "meeting", Map.of("attended", "41", "agreed", "21"));
    assertThat(head.status()).isEqualTo(303);
  }

  @Test
  void a07_theSheetOnTheWallIsCheckedByAnybody(Visitor head, Visitor citizen) {
    String village = village(head.signIn("truongthon"), 0);
    take(head, village, "posting", Map.of());
    assertThat(head.status()).as(head.page().text()).isEqualTo(303);
    Document page = head.get(village);
    String code = page.select("#seals ~ p a strong").text();
    String anyName = page.select("tbody th a").get(0).text();
    Document sheet = head.get(village + "/sheet");
    assertThat(sheet.text()).contains(code, anyName);
    assertThat(sheet.select("svg.qr path").attr("d")).isNotEmpty();
    Document check = citizen.get("/p/" + code);
    assertThat(citizen.status()).isEqualTo(200);
    assertThat(check.text()).contains("Hồ sơ còn nguyên").doesNotContain(anyName);
    assertThat(check.select("[aria-labelledby=objecting]").text())
        .contains("đã hết vào cuối ngày 05/11/2026", "3 ngày làm việc", "Ủy ban nhân dân xã", code)
        .contains("QĐ 24/2021/QĐ-TTg", "chưa đối chiếu văn bản");
    assertThat(citizen.get("/p/0000-0000-0000-0000").text()).contains("Không có bản niêm yết");
  }

  @Test
  void a07b_whoCannotScanFindsWhereToTypeTheCode(Visitor head, Visitor citizen) {
    String village = village(head.signIn("truongthon"), 0);
    String code = head.get(village).select("#seals ~ p a strong").text();
    assertThat(head.get(village + "/sheet").select("figcaption").text()).contains("/p và gõ mã");
    assertThat(citizen.get("/").select("main a[href=/p]").text())
        .isEqualTo("Kiểm tra bản niêm yết");
    assertThat(citizen.get("/p").select("form[action=/p] input[name=code]")).hasSize(1);
    assertThat(citizen.page().select(".note")).as("nothing is wrong yet").isEmpty();
    String fromPaper =
        code.replace("-", "").replace('0', 'o').replace('1', 'l').toLowerCase(Locale.ROOT);
    assertThat(citizen.get("/p?code=" + fromPaper).text()).contains("Hồ sơ còn nguyên", code);
    citizen.get("/p?code=1234-5678");
    assertThat(citizen.page().select(".note.warning").text()).contains("12345678");
    assertThat(citizen.page().select("#code").val()).as("to be corrected").isEqualTo("12345678");
  }

  @Test
  void a07c_whatWasTypedStaysWhereTheDayIsWrong(Visitor officer) {
    String village = village(officer.signIn("canbo.ngocchau"), 0);
    String entry = officer.get(village).select("#entry option").get(1).val();
    Map<String, String> typed =
        Map.of("entry", entry, "content", "Nhà tôi bị ghi thiếu hai cháu", "day", "2027-03-01");
    Document page = officer.post(village + "/objections", typed);
    assertThat(officer.status()).isEqualTo(422);
    assertThat(page.select("#errors li").eachText())
        .as("of a day still to come only that is told")
        .singleElement()
        .asString()
        .contains("còn ở phía trước");
    assertThat(page.select("#objection").val()).isEqualTo("Nhà tôi bị ghi thiếu hai cháu");
    assertThat(page.select("#entry option[selected]").val()).isEqualTo(entry);
    assertThat(page.select("#objected").val()).isEqualTo("2027-03-01");
    assertThat(officer.get(village).select("#objection").val()).as("nothing was kept").isEmpty();
  }

  @Test
  void a08_anObjectionIsAnsweredAndPostedAgain(Visitor officer, Visitor head, Visitor chairman) {
    String village = village(officer.signIn("canbo.ngocchau"), 0);
    String entry = officer.get(village).select("#entry option").get(0).val();
    officer.post(
        village + "/objections",
        Map.of(
            "entry",
            entry,
            "content",
            "Nhà tôi có thêm một người làm công ty",
            "day",
            "2026-11-03"));
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    take(chairman.signIn("chutich.tanyen"), village, "decision", decision("2026-11-16"));
    assertThat(chairman.page().select("#errors").text()).contains("Phúc tra");
    String objection = officer.get(village).select("input[name=objection]").val();
    assertThat(officer.page().select("#objections ~ ul a[href^=/surveys/]")).hasSize(1);
    officer.post(
        village + "/answers",
        Map.of("objection", objection, "answer", "Đã xem lại", "found", "", "day", "2026-11-05"));
    assertThat(officer.status()).isEqualTo(422);
    assertThat(officer.page().select("textarea[name=answer]").val()).isEqualTo("Đã xem lại");
    officer.post(
        village + "/answers",
        Map.of(
            "objection", objection,
            "answer", "Đã xem lại, thu nhập cao hơn chuẩn",
            "found", "NEAR_POOR",
            "day", "2026-11-05"));
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    assertThat(officer.get(village).text())
        .contains("Trả lời ngày 05/11/2026. Kết quả của hộ nay là: Hộ cận nghèo.");
    take(officer, village, "recheck", Map.of("day", "2026-11-05"));
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    take(chairman, village, "decision", decision("2026-11-16"));
    assertThat(chairman.page().select("#errors").text()).contains("Niêm yết công khai");
    take(head.signIn("truongthon"), village, "posting", Map.of("day", "2026-11-06"));
    assertThat(head.status()).isEqualTo(303);
  }

  private static Map<String, String> decision(String day) {
    return Map.of("day", day, "note", "57/QĐ-UBND");
  }

  @Test
  void a09_theDecisionTellsTheRegisterAndShutsTheReview(Visitor chairman, Visitor officer) {
    String village = village(chairman.signIn("chutich.tanyen"), 0);
    take(chairman, village, "decision", decision("2026-11-10"));
    assertThat(chairman.page().select("#errors").text()).contains("còn đến hết ngày");
    assertThat(chairman.get(village).select("form[action$=/steps] p").text())
        .as("what the chairman decides")
        .contains("Khi ghi nhận, kết quả vào sổ hộ: Hộ nghèo ", "Hộ cận nghèo ", "Không nghèo ");
    take(chairman, village, "decision", Map.of("day", "2026-11-16"));
    assertThat(chairman.page().select("#errors").text()).contains("số quyết định");
    take(chairman, village, "decision", decision("2026-11-16"));
    assertThat(chairman.status()).as(chairman.page().text()).isEqualTo(303);
    officer.signIn("canbo.ngocchau");
    take(officer, village, "certificates", Map.of("day", "2026-11-17"));
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    for (String paper :
        List.of("list", "survey", "meeting", "posting", "decision", "certificates")) {
      officer.get(village + "/papers/" + paper + ".docx");
      assertThat(officer.status()).as(paper).isEqualTo(200);
      assertThat(new String(officer.bytes(), 0, 2, java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo("PK");
      officer.get(village + "/papers/" + paper + ".pdf");
      assertThat(new String(officer.bytes(), 0, 4, java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo("%PDF");
    }
    take(officer, village, "survey", Map.of("day", "2026-11-18", "seen", "99"));
    assertThat(officer.status()).isEqualTo(422);
  }

  @Test
  void a10_theMovementTablesBalanceAndOpenTheirHouseholds(Visitor officer) {
    board(officer.signIn("canbo.ngocchau"));
    String round = officer.page().select("a[href$=/movement]").attr("href");
    Document page = officer.get(round);
    for (Element table : page.select("table")) {
      List<Element> rows = table.select("tbody tr");
      for (int column : new int[] {0, 1}) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
          int number = Integer.parseInt(rows.get(i).select("td").get(column).text());
          sum += i >= 1 && i <= 3 ? -number : number;
        }
        assertThat(sum).isEqualTo(Integer.parseInt(rows.get(8).select("td").get(column).text()));
      }
    }
    String behind = page.select("tbody td a").get(0).attr("href");
    assertThat(officer.get(behind.replaceAll("#.*", "")).select("#behind ~ ul li")).isNotEmpty();
    officer.get(round + ".xlsx");
    assertThat(officer.status()).isEqualTo(200);
  }

  @Test
  void a11_itIsAllInTheAuditTrail(Visitor chairman) {
    chairman.signIn("chutich.tanyen");
    assertThat(chairman.get("/audit").text())
        .contains("Ghi quyết định", "Niêm yết kết quả", "Ghi khiếu nại");
    Element row = chairman.page().select("tbody tr:contains(Niêm yết kết quả)").get(0);
    assertThat(row.text()).contains("Ngày: 06/11/2026").doesNotContain("{", "\"day\"");
    assertThat(chairman.get(row.select("td:eq(4) a").attr("href")).select("h1").text())
        .contains("Rà soát");
  }
}
