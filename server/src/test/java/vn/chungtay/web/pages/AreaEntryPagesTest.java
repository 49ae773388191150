package vn.chungtay.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** Writing down what happened to a unit, seen before it is stored, and taken back with a reason. */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class AreaEntryPagesTest {
  private static final String COMMUNE = "/areas?q=phuc+hoa,+bac+ninh";

  @Test
  void a01_nobodyWritesAboutAnotherCommune(Visitor visitor) {
    String path = visitor.signIn("canbo.ngocchau").get(COMMUNE).select("form.day").attr("action");
    assertThat(visitor.page().select(".deeds")).isEmpty();
    visitor.open(path + "/entries/new?kind=COUNTED");
    assertThat(visitor.status()).isEqualTo(403);
    visitor.post(path + "/entries", Map.of("kind", "COUNTED", "day", "2026-10-01"));
    assertThat(visitor.status()).isEqualTo(403);
  }

  @Test
  void a02_anOfficerAddsVillagesButRenamesNoCommune(Visitor visitor) {
    Document page =
        visitor.signIn("canbo.ngocchau").get("/areas?q=ngoc+chau,+tan+yen&day=2025-05-01");
    assertThat(page.select(".deeds a").eachText())
        .containsExactly("Thêm đơn vị trực thuộc", "Ghi số hộ");
    String path = page.select("form.day").attr("action");
    visitor.open(path + "/entries/new?kind=RENAMED&seen=2025-05-01");
    assertThat(visitor.status()).isEqualTo(403);
    visitor.get(path + "/entries/new?kind=COUNTED&seen=2025-05-01");
    assertThat(visitor.status()).isEqualTo(200);
  }

  @Test
  void a03_aMistakeIsToldBesideTheFieldAndWhatWasTypedStays(Visitor visitor) {
    Document form = open(visitor, "CREATED");
    Document again =
        send(visitor, form, Map.of("type", "Thôn", "name", "", "day", "", "act", "12/NQ-HĐND"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(again.select("#name-error").text()).contains("tên");
    assertThat(again.select("#day-error").text()).contains("ngày");
    assertThat(again.select("#act").val()).isEqualTo("12/NQ-HĐND");
  }

  @Test
  void a04_whatWouldChangeIsShownThenStoredOnce(Visitor visitor) {
    Document form = open(visitor, "CREATED");
    Map<String, String> village =
        Map.of(
            "type",
            "Thôn",
            "name",
            "Bãi Gianh",
            "day",
            "2026-10-01",
            "act",
            "12/NQ-HĐND",
            "act-day",
            "2026-09-05");
    Document look = send(visitor, form, village);
    assertThat(look.select("main section").text())
        .contains("Thành lập Thôn Bãi Gianh từ ngày 01/10/2026", "12/NQ-HĐND, 05/09/2026");
    Map<String, String> confirmed = fields(look);
    confirmed.put("confirmed", "true");
    String action = look.select("main form").attr("action");
    visitor.post(action, confirmed);
    String place = visitor.location();
    Document page = visitor.get(place);
    assertThat(page.select("[role=status]").text()).contains("Đã ghi");
    assertThat(page.select("tbody").text()).contains("Bãi Gianh");
    visitor.post(action, confirmed);
    assertThat(visitor.get(place).select("tbody a").eachText())
        .as("the second click")
        .containsOnlyOnce("Bãi Gianh");
  }

  @Test
  void a05_whatCannotBeIsRefusedWithItsReason(Visitor visitor) {
    Document form = open(visitor, "CREATED");
    Document again =
        send(visitor, form, Map.of("type", "Thôn", "name", "Bãi Gianh", "day", "2026-10-02"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(again.select("#name-error").text()).contains("Thôn Bãi Gianh");
    Document alone = open(visitor, "MERGED");
    again = send(visitor, alone, Map.of("type", "Xã", "name", "Phúc Hòa Mới", "day", "2026-10-01"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(again.select("#units-error").text()).contains("ít nhất hai đơn vị");
  }

  @Test
  void a06_aCountIsWrittenCorrectedAndItsOldValueStays(Visitor visitor) {
    Document form = open(visitor, "COUNTED");
    send(
        visitor,
        form,
        Map.of("households", "2.130", "source", "Báo cáo rà soát", "day", "2026-10-01"));
    Document page = visitor.get(visitor.location());
    Element line = page.select(".timeline li").get(0);
    assertThat(line.text()).contains("2.130 hộ", "Báo cáo rà soát", "quantri ghi ngày");
    Document correct = visitor.get(line.select("a[href*=correct]").attr("href"));
    assertThat(correct.select("#households").val()).isEqualTo("2130");
    send(visitor, correct, Map.of("households", "2.310"));
    assertThat(visitor.page().select("#reason-error").text()).contains("lý do");
    send(visitor, correct, Map.of("households", "2.310", "reason", "đánh nhầm số"));
    page = visitor.get(visitor.location());
    assertThat(page.select(".timeline").text()).contains("2.310 hộ").doesNotContain("2.130");
    assertThat(page.select("main del").text()).contains("2.130");
    assertThat(page.select("main").text()).contains("đánh nhầm số");
  }

  @Test
  void a07_aLabelBeginsAndEnds(Visitor visitor) {
    Document form = open(visitor, "LABELLED");
    assertThat(form.select("#label option")).hasSizeGreaterThan(7);
    send(visitor, form, Map.of("label", "EXTREMELY_DIFFICULT", "day", "2026-05-01", "act", "QĐ 1"));
    Document page = visitor.get(visitor.location());
    assertThat(page.select("dl.facts").text()).contains("Đặc biệt khó khăn");
    send(
        visitor,
        open(visitor, "UNLABELLED"),
        Map.of("label", "EXTREMELY_DIFFICULT", "day", "2026-11-01"));
    page = visitor.get(visitor.location());
    assertThat(page.select("dl.facts").text()).doesNotContain("Đặc biệt khó khăn");
    assertThat(page.select(".timeline").text()).contains("Có nhãn", "Thôi nhãn", "QĐ 1");
  }

  @Test
  void a08_anEntryIsWithdrawnWithAReason(Visitor visitor) {
    Document page = visitor.signIn("quantri").get(COMMUNE);
    Document village = visitor.get(page.select("tbody a:contains(Bãi Gianh)").attr("href"));
    Document form = visitor.get(village.select("a[href$=withdraw]").attr("href"));
    String action = form.select("main form").attr("action");
    visitor.post(action, Map.of("reason", " "));
    assertThat(visitor.status()).isEqualTo(422);
    visitor.post(action, Map.of("reason", "không có thôn này"));
    page = visitor.get(visitor.location());
    assertThat(page.select("[role=status]").text()).contains("Đã rút");
    assertThat(page.select("tbody a").eachText()).doesNotContain("Bãi Gianh");
    visitor.open(action);
    assertThat(visitor.status()).isEqualTo(404);
  }

  @Test
  void a09_everythingIsInTheAuditTrail(Visitor visitor) {
    String trail = visitor.signIn("quantri").get("/audit?check=true").text();
    assertThat(trail)
        .contains(
            "Ghi thành lập đơn vị",
            "Ghi số hộ của địa bàn",
            "Ghi nhãn địa bàn",
            "Rút mục ghi về địa bàn",
            "không có thôn này",
            "nguyên vẹn");
  }

  private static Document open(Visitor visitor, String kind) {
    Document page = visitor.signIn("quantri").get(COMMUNE);
    return visitor.get(page.select(".deeds a[href$=kind=" + kind + "]").attr("href"));
  }

  private static Document send(Visitor visitor, Document form, Map<String, String> typed) {
    Map<String, String> fields = fields(form);
    fields.putAll(typed);
    return visitor.post(form.select("main form").attr("action"), fields);
  }

  /** What a browser would send if nothing were typed. */
  private static Map<String, String> fields(Document form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element each : form.select("main form input[name], main form select[name]")) {
      boolean choice = each.attr("type").equals("radio") || each.attr("type").equals("checkbox");
      if (!each.attr("name").equals("_csrf") && (!choice || each.hasAttr("checked"))) {
        Element chosen = each.select("option[selected]").first();
        fields.put(each.attr("name"), chosen == null ? each.val() : chosen.val());
      }
    }
    form.select("main form textarea").forEach(t -> fields.put(t.attr("name"), t.text()));
    return fields;
  }
}
