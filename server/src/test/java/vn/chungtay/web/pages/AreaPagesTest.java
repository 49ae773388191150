package vn.chungtay.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** An area on a day, found by name; lists imported after a look at what would change. */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class AreaPagesTest {
  private static final String OFFICER = "canbo.hopduc";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a01_importingIsNotAllowedToACommuneOfficer(Visitor visitor) {
    visitor.signIn(OFFICER).get("/areas/import");
    assertThat(visitor.status()).isEqualTo(403);
    visitor.upload("/areas/import", Map.of(), "files", "a.csv", bytes("code\n1\n"));
    assertThat(visitor.status()).isEqualTo(403);
    assertThat(visitor.get("/areas?q=tan+yen").select("a[href=/areas/import]")).isEmpty();
  }

  @Test
  void a02_theDayDecidesWhichPartsADistrictHad(Visitor visitor) {
    visitor.signIn(OFFICER);
    Document then = visitor.get("/areas?q=huyen+tan+yen,+bac+giang&day=2017-01-01");
    assertThat(then.select("h1").text()).isEqualTo("Huyện Tân Yên");
    assertThat(then.select("tbody tr")).hasSize(24);
    assertThat(then.select("tfoot td.number").text()).isEqualTo("48.444");
    assertThat(then.select(".tiles li")).hasSize(24);
    assertThat(then.select(".crumbs li").eachText())
        .containsExactly("Nước Việt Nam", "Tỉnh Bắc Giang", "Huyện Tân Yên");
    String path = then.select("form.day").attr("action");
    assertThat(visitor.get(path + "?day=2025-03-01").select("tbody tr")).hasSize(19);
  }

  @Test
  void a03_anEndedUnitSaysWhenItEndedAndWhatItBecame(Visitor visitor) {
    Document page = visitor.signIn(OFFICER).get("/areas?q=di+su");
    assertThat(page.select("h1").text()).isEqualTo("Phường Dị Sử");
    String path = page.select("form.day").attr("action");
    Document now = visitor.get(path + "?day=2026-05-01");
    assertThat(now.select(".note.warning").text()).contains("30/06/2025", "Phường Đường Hào");
    assertThat(now.select(".timeline").text()).contains("01/07/2025", "Sáp nhập");
  }

  @Test
  void a04_aNameIsFoundWithoutScriptLivingUnitsFirst(Visitor visitor) {
    Document found = visitor.signIn(OFFICER).get("/areas?q=nha+nam&day=2026-05-01");
    assertThat(found.select(".found li")).hasSizeGreaterThan(2);
    assertThat(found.select(".found li").get(0).text()).contains("Xã Nhã Nam", "Tỉnh Bắc Ninh");
    assertThat(found.select(".found li").get(1).text()).contains("sau đó là Xã Nhã Nam");
    assertThat(visitor.get("/areas?q=khong+o+dau").select(".empty").text())
        .contains("Không tìm thấy");
  }

  @Test
  void a05_thePickerGetsTheSameAsJson(Visitor visitor) {
    visitor.signIn(OFFICER).open("/areas/find?q=D%E1%BB%8B+S%E1%BB%A9");
    assertThat(visitor.header("content-type")).startsWith("application/json");
    assertThat(new String(visitor.bytes(), StandardCharsets.UTF_8))
        .contains("\"name\":\"Phường Dị Sử\"", "Phường Đường Hào");
  }

  @Test
  void a06_anUnknownAreaIsNotFound(Visitor visitor) {
    visitor.signIn(OFFICER).open("/areas/999999");
    assertThat(visitor.status()).isEqualTo(404);
    visitor.open("/areas/abc");
    assertThat(visitor.status()).isEqualTo(404);
  }

  @Test
  void a07_aFileWithAProblemIsShownWithPlaceAndRemedyAndCannotBeStored(Visitor visitor) {
    visitor.signIn("quantri").get("/areas/import");
    visitor.upload(
        "/areas/import",
        Map.of("day", ""),
        "files",
        "households.csv",
        bytes("code,day,households,source\n07330,2018-12-31,1 990,điều tra\n"));
    Document look = worked(visitor, visitor.location());
    assertThat(look.select("tbody tr").text())
        .contains("households.csv", "2", "households", "1 990", "AREA-010");
    assertThat(look.select("main button.primary")).isEmpty();
    visitor.get("/areas/import");
    visitor.upload(
        "/areas/import", Map.of(), "files", "x.csv", new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select("#errors").text()).contains("x.csv", "UTF-8");
  }

  @Test
  void a08_whatWouldChangeIsShownThenStoredOnce(Visitor visitor) {
    String file = "code,day,households,source\n07330,2018-12-31,1990,điều tra mẫu\n";
    visitor.signIn("quantri").get("/areas/import");
    visitor.upload("/areas/import", Map.of(), "files", "mau.csv", bytes(file));
    String look = visitor.location();
    assertThat(worked(visitor, look).select("main li").text()).contains("Ghi 1 số hộ");
    assertThat(visitor.get("/areas?q=hop+duc&day=2019-01-01").select("dl.facts").text())
        .doesNotContain("1.990");
    visitor.get(look);
    visitor.post(look, Map.of());
    visitor.post(look, Map.of());
    assertThat(worked(visitor, look).select("[role=status]").text()).contains("Đã nhập xong");
    assertThat(visitor.get("/areas?q=hop+duc&day=2019-01-01").select("dl.facts").text())
        .contains("1.990", "điều tra mẫu");
    visitor.get("/areas/import");
    visitor.upload("/areas/import", Map.of(), "files", "mau.csv", bytes(file));
    assertThat(worked(visitor, visitor.location()).select("[role=status]").text())
        .contains("không có gì thay đổi");
  }

  /** As a browser without script: the page is asked for again until the work is over. */
  private static Document worked(Visitor visitor, String path) {
    Document page = visitor.get(path);
    while (!page.select("[data-live]").isEmpty()) {
      assertThat(page.select("head noscript").html()).contains("refresh");
      page = visitor.get(path);
    }
    return page;
  }

  @Test
  void a10_aWorkWhoseProcessWasKilledSaysSoAndCanBeBegunAgain(
      Visitor visitor, RunningServer server) {
    visitor.signIn("quantri").get("/areas/import");
    String file = "code,day,households,source\n07330,2018-12-30,1980,điều tra mẫu\n";
    visitor.upload("/areas/import", Map.of(), "files", "mau2.csv", bytes(file));
    String look = visitor.location();
    worked(visitor, look);
    JdbcClient.create(server.database().owner())
        .sql(
            """
            update areas.import_job set state = 'STORING', beat_at = now() - interval '1 hour'
            where key = ?::uuid
            """)
        .param(look.substring(look.lastIndexOf('/') + 1))
        .update();
    Document lost = visitor.get(look);
    assertThat(lost.select("[role=status]").text()).contains("Chưa có gì được lưu");
    visitor.post(lost.select("main form").attr("action"), Map.of());
    assertThat(worked(visitor, look).select("main li").text()).contains("Ghi 1 số hộ");
  }

  @Test
  void a09_theImportIsInTheAuditTrail(Visitor visitor) {
    Document trail = visitor.signIn("quantri").get("/audit?check=true");
    assertThat(trail.select("tbody").text()).contains("Nhập danh sách địa bàn");
    assertThat(trail.select("[role=status]").text()).contains("nguyên vẹn");
  }
}
