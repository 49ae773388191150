package vn.chungtay.households.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** The register without script: who may not, two at once, and what the trail says. */
@ExtendWith(TestServer.class)
class RegisterPagesTest {
  private static String pageOfNewHousehold(Visitor officer, String name) {
    officer.get("/households/new");
    String area = officer.page().select("#area option:last-child").val();
    officer.post(
        "/households",
        Map.of(
            "area", area,
            "member0.name", name,
            "member0.relation", "HEAD",
            "member0.birth", "1975",
            "day", "2024-02-01",
            "reason", "theo sổ của thôn"));
    return officer.location().replaceFirst("\\?.*", "");
  }

  @Test
  void a01_whoIsNotOfTheProgrammeSeesNoHousehold(Visitor reader) {
    reader.signIn("nguoixem").open("/households");
    assertThat(reader.status()).isEqualTo(403);
    reader.open("/households/search?q=nguyen");
    assertThat(reader.status()).isEqualTo(403);
  }

  @Test
  void a02_ofTwoWhoWriteAtOnceTheSecondSeesWhatTheFirstWrote(Visitor first) {
    first.signIn("canbo.ngocchau");
    String page = pageOfNewHousehold(first, "Hai Người Cùng Sửa");
    assertThat(page).matches("/households/\\d+");
    first.get(page + "/deeds/ADDRESS");
    String seen = first.page().select("input[name=seen]").val();
    first.post(
        page + "/deeds/ADDRESS",
        Map.of("seen", seen, "address", "Ngõ 11", "day", "2024-03-01", "reason", "ghi nhầm ngõ"));
    assertThat(first.location()).startsWith(page);
    first.post(
        page + "/deeds/ADDRESS",
        Map.of("seen", seen, "address", "Ngõ 12", "day", "2024-03-01", "reason", "lần hai"));
    assertThat(first.status()).isEqualTo(422);
    assertThat(first.page().select(".note.warning").text())
        .contains("ghi nhầm ngõ", "Ngõ 11", "canbo.ngocchau");
    assertThat(first.page().select("#address").val())
        .as("what was typed stays")
        .isEqualTo("Ngõ 12");
    String again = first.page().select("input[name=seen]").val();
    first.post(
        page + "/deeds/ADDRESS",
        Map.of("seen", again, "address", "Ngõ 12", "day", "2024-03-01", "reason", "đã xem lại"));
    first.get(page);
    assertThat(first.page().select("dl.facts").text()).contains("Ngõ 12");
  }

  @Test
  void a03_aMergeIsUndoneOnItsPage(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String one = pageOfNewHousehold(officer, "Hộ Nhập Thử");
    String other = pageOfNewHousehold(officer, "Hộ Nhận Thử");
    officer.get(other);
    String number = officer.page().select("dl.facts dd").eachText().get(0);
    officer.get(one + "/deeds/MERGE");
    String seen = officer.page().select("input[name=seen]").val();
    officer.post(
        one + "/deeds/MERGE",
        Map.of("seen", seen, "number", number, "day", "2024-06-01", "reason", "về ở chung"));
    assertThat(officer.location()).startsWith(other);
    officer.get(other);
    assertThat(officer.page().select("tbody").eachText().get(0))
        .contains("Hộ Nhập Thử", "Hộ Nhận Thử");
    officer.get(one);
    String undo = officer.page().select(".timeline li:first-child form").attr("action");
    officer.post(undo, Map.of("reason", "nhập nhầm hộ"));
    officer.get(one);
    assertThat(officer.page().select("tbody").eachText().get(0)).contains("Hộ Nhập Thử");
    assertThat(officer.page().select(".timeline").text()).contains("nhập nhầm hộ", "đã hoàn tác");
  }

  @Test
  void a04_aMemberGoesToAnotherHouseholdAndBack(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String one = pageOfNewHousehold(officer, "Người Sang Hộ");
    String other = pageOfNewHousehold(officer, "Hộ Đón Người");
    officer.get(other);
    String number = officer.page().select("dl.facts dd").eachText().get(0);
    officer.get(one + "/deeds/MEMBER_TO");
    String seen = officer.page().select("input[name=seen]").val();
    String person = officer.page().select("#person option").val();
    officer.post(
        one + "/deeds/MEMBER_TO",
        Map.of(
            "seen",
            seen,
            "person",
            person,
            "number",
            number,
            "relation",
            "SIBLING",
            "day",
            "2024-06-01",
            "reason",
            "về ở với anh"));
    officer.get(other);
    assertThat(officer.page().select("tbody").eachText().get(0)).contains("Người Sang Hộ");
    officer.get(one);
    assertThat(officer.page().select(".timeline li:first-child").text())
        .as("who went")
        .contains("Họ và tên: Người Sang Hộ");
    String undo = officer.page().select(".timeline li:first-child form").attr("action");
    officer.post(undo, Map.of("reason", "chưa chuyển"));
    officer.get(one);
    assertThat(officer.page().select("tbody").eachText().get(0)).contains("Người Sang Hộ");
  }

  @Test
  void a04b_whoSplitOffIsNamedAndATakenBackHouseholdIsNoLink(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String one = pageOfNewHousehold(officer, "Hộ Có Con Lớn");
    officer.get(one + "/deeds/JOIN");
    Map<String, String> child =
        Map.of(
            "seen", officer.page().select("input[name=seen]").val(),
            "name", "Con Đã Lớn",
            "relation", "CHILD",
            "birth", "1998",
            "day", "2024-06-01",
            "reason", "ghi bổ sung");
    officer.post(one + "/deeds/JOIN", child);
    assertThat(officer.status()).as(officer.page().select("#errors").text()).isEqualTo(303);
    officer.get(one + "/deeds/SPLIT");
    String person = officer.page().select("input[name=members]").eachAttr("value").get(1);
    Map<String, String> split =
        Map.of(
            "seen",
            officer.page().select("input[name=seen]").val(),
            "members",
            person,
            "head",
            person,
            "area",
            officer.page().select("#area option[selected]").val(),
            "day",
            "2026-09-01",
            "reason",
            "lập gia đình");
    officer.post(one + "/deeds/SPLIT", split);
    assertThat(officer.status()).as(officer.page().select("#errors").text()).isEqualTo(303);
    String made = officer.location();
    assertThat(officer.get(made).select(".timeline").text()).contains("Những người đi: Con Đã Lớn");
    assertThat(officer.get(one).select(".timeline a[href=" + made + "]")).isNotEmpty();
    officer.post(
        officer.page().select(".timeline li:first-child form").attr("action"),
        Map.of("reason", "chưa tách"));
    assertThat(officer.get(one).select(".timeline").text()).contains("chưa tách", "đã hoàn tác");
    assertThat(officer.page().select(".timeline a[href^=/households/]")).isEmpty();
  }

  @Test
  void a05_theListLeavesAsASpreadsheet(Visitor officer) {
    officer.signIn("canbo.ngocchau").get("/households?class=POOR");
    String href = officer.page().select("a[href*=export]").attr("href");
    officer.open(href);
    assertThat(officer.status()).isEqualTo(200);
  }

  @Test
  void a06_everyChangeIsInTheTrailOfItsCommune(RunningServer server, Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String page = pageOfNewHousehold(officer, "Người Trong Nhật Ký");
    assertThat(
            JdbcClient.create(server.database().owner())
                .sql("select actor || ' ' || action from access.audit_entry where subject = ?")
                .param(page.substring(1))
                .query(String.class)
                .list())
        .containsExactly("canbo.ngocchau households.added");
  }

  @Test
  void a07_theTimelineTellsOnlyWhatAMoveChanged(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String page = pageOfNewHousehold(officer, "Chuyển Ngõ Thử");
    officer.get(page + "/deeds/MOVE");
    String seen = officer.page().select("input[name=seen]").val();
    String area = officer.page().select("#area option[selected]").val();
    officer.post(
        page + "/deeds/MOVE",
        Map.of(
            "seen",
            seen,
            "area",
            area,
            "address",
            "Ngõ 21",
            "day",
            "2024-06-01",
            "reason",
            "chuyển sang ngõ khác"));
    officer.get(page);
    String told = officer.page().select(".timeline li:first-child").text();
    assertThat(told).contains("– → Ngõ 21").doesNotContain("Địa bàn:");
  }

  @Test
  void a08_aFormNamesItsDayByWhatHappenedOnIt(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String page = pageOfNewHousehold(officer, "Đặt Tên Cho Ngày");
    Map<String, String> days =
        Map.of(
            "DIED", "Ngày qua đời",
            "GONE", "Ngày cuối cùng ở trong hộ",
            "ADDRESS", "Sửa bản ghi của ngày",
            "BORN", "Ngày sinh");
    days.forEach(
        (deed, label) -> {
          officer.get(page + "/deeds/" + deed);
          assertThat(officer.page().select("label[for=day]").text()).isEqualTo(label);
        });
    officer.get(page + "/deeds/BORN");
    assertThat(officer.page().select("#birth")).as("the day is the birth").isEmpty();
  }

  @Test
  void a09_whatWasTypedAndTickedStaysWhereSomethingIsRefused(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String page = pageOfNewHousehold(officer, "Giữ Điều Đã Chọn");
    officer.get(page + "/deeds/TRAITS");
    String cause = officer.page().select("#codes input").get(1).val();
    officer.post(
        page + "/deeds/TRAITS", Map.of("codes", cause, "day", "2999-01-01", "reason", "họp thôn"));
    assertThat(officer.status()).isEqualTo(422);
    assertThat(officer.page().select("#codes input[checked]").eachAttr("value"))
        .containsExactly(cause);
    officer.get(page + "/deeds/JOIN");
    officer.post(
        page + "/deeds/JOIN",
        Map.of("name", "", "idNumber", "024190001111", "day", "2024-03-01", "reason", "về ở"));
    assertThat(officer.status()).isEqualTo(422);
    assertThat(officer.page().select("#idNumber").val()).isEqualTo("024190001111");
  }
}
