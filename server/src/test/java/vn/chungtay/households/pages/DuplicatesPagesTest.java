package vn.chungtay.households.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** The worklist of double entries, in the browser and without script. */
@ExtendWith({TestServer.class, Browser.class})
class DuplicatesPagesTest {
  private static final String BOTH_OURS = "tbody tr:not(:has-text('địa bàn khác')) a";

  @Test
  void a01_whoIsNotOfTheProgrammeSeesNoPair(Visitor reader) {
    reader.signIn("nguoixem").open("/households/duplicates");
    assertThat(reader.status()).isEqualTo(403);
  }

  @Test
  void a02_thePlantedPairsOfTheDemoAreListedTheLikeliestFirst(Visitor officer) {
    officer.signIn("canbo.ngocchau").get("/households/duplicates");
    assertThat(officer.page().select("tbody tr").size()).isGreaterThanOrEqualTo(8);
    assertThat(officer.page().select("tbody tr:first-child td .tag").text()).contains("/100");
  }

  @Test
  void a03_aPairIsRejectedAndTakenBackWithoutScript(Visitor officer) {
    officer.signIn("canbo.ngocchau").get("/households/duplicates");
    String href = officer.page().select("tbody tr:last-child a").attr("href");
    officer.get(href);
    String facts = officer.page().select("input[name=facts]").val();
    officer.post(href + "/reject", Map.of("facts", facts, "reason", ""));
    assertThat(officer.status()).isEqualTo(422);
    officer.post(href + "/reject", Map.of("facts", facts, "reason", "hai anh em"));
    officer.get(href);
    assertThat(officer.page().select(".note.good").text()).contains("hai anh em", "Không trùng");
    officer.post(href + "/undo", Map.of("reason", "xem lại"));
    officer.get(href);
    assertThat(officer.page().select("input[name=facts]")).isNotEmpty();
  }

  @Test
  void a04_aPairIsSettledByKeyboardAlone(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/households/duplicates");
    browser.check(page);
    browser.picture(page, "duplicates-list-desktop");
    String pair = page.locator(BOTH_OURS).first().getAttribute("href");
    page.navigate(pair);
    browser.check(page);
    browser.picture(page, "duplicates-pair-desktop");
    page.keyboard().press("1");
    page.waitForURL(url -> !url.endsWith(pair));
    assertThat(page.content()).contains("Đã nhập hai hộ làm một");
    page.navigate(pair);
    browser.check(page);
    page.fill("#reason", "nhầm hộ");
    page.click("button.danger");
    assertThat(page.locator("button[data-press='1']").count()).isEqualTo(1);
  }

  @Test
  void a05_onAPhone(Browser browser) {
    Page page = browser.phone();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/households/duplicates");
    browser.check(page);
    browser.picture(page, "duplicates-list-phone");
    page.locator(BOTH_OURS).first().click();
    browser.check(page);
    browser.picture(page, "duplicates-pair-phone");
  }

  @Test
  void a06_decisionsAreInTheTrail(RunningServer server, Visitor officer) {
    officer.signIn("canbo.ngocchau").get("/households/duplicates");
    String href = officer.page().select("tbody tr:nth-child(2) a").attr("href");
    officer.get(href);
    String facts = officer.page().select("input[name=facts]").val();
    officer.post(href + "/reject", Map.of("facts", facts, "reason", "đã hỏi hai nhà"));
    assertThat(
            JdbcClient.create(server.database().owner())
                .sql("select action from access.audit_entry where subject = ? order by number")
                .param(href.substring(1))
                .query(String.class)
                .list())
        .contains("households.duplicate-rejected");
  }
}
