package vn.chungtay.households.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** Visits, ways out of poverty and transfers between communes, as people do them. */
@ExtendWith({TestServer.class, Browser.class})
class CarePagesTest {
  @Test
  void a01_whoIsNotOfTheProgrammeSeesNeitherVisitsNorTransfers(Visitor reader) {
    reader.signIn("nguoixem").open("/households/care");
    assertThat(reader.status()).isEqualTo(403);
    reader.open("/households/transfers");
    assertThat(reader.status()).isEqualTo(403);
  }

  @Test
  void a02_todayTellsOfLateVisitsAndPairs(Visitor officer) {
    officer.signIn("canbo.ngocchau").get("/");
    assertThat(officer.page().select(".card").text()).contains("Thăm hộ", "Nghi ghi trùng");
  }

  @Test
  void a03_theListLeavesAsASpreadsheet(Visitor officer) {
    officer.signIn("canbo.ngocchau").get("/households/care");
    officer.open(officer.page().select("a[href*=xlsx]").attr("href"));
    assertThat(officer.status()).isEqualTo(200);
  }

  @Test
  void a04_aHouseholdIsVisitedAndHasAWayOut(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/households/care");
    browser.check(page);
    browser.picture(page, "care-list-desktop");
    page.locator("tbody tr a").last().click();
    browser.check(page);
    page.selectOption("#cause", "illness");
    page.fill("#due", "2031-05-01");
    page.fill("#action", "khám bệnh cho mẹ");
    page.click("button:has-text('Thêm việc vào kế hoạch')");
    assertThat(page.locator("tbody").first().innerText()).contains("khám bệnh cho mẹ");
    page.fill("#visitor", "Trần Thị Phụ");
    page.fill("#seen-text", "mẹ đã đi khám");
    page.fill("#next-day", "2031-04-01");
    page.click("button.primary:has-text('Ghi lần thăm')");
    assertThat(page.content()).contains("mẹ đã đi khám");
    page.click("summary:has-text('Cập nhật')");
    page.selectOption("select[name=state]", "DONE");
    page.fill("details input[name=result]", "bệnh đã đỡ");
    page.click("details[open] button:has-text('Lưu')");
    assertThat(page.locator("tbody").first().innerText()).contains("Đã xong", "bệnh đã đỡ");
    browser.check(page);
    browser.picture(page, "care-household-desktop");
  }

  @Test
  void a05_aHouseholdMovesWhenTheOtherCommuneAccepts(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/households?order=HEAD");
    page.locator(".listing tbody tr a").nth(40).click();
    page.click("summary:has-text('Ghi thay đổi')");
    page.click("a:has-text('Chuyển sang xã khác')");
    browser.check(page);
    page.fill("#commune", "hop duc");
    page.fill("#reason", "về quê vợ");
    browser.picture(page, "transfer-ask-desktop");
    page.click("main button.primary");
    if (page.locator("select#area").count() > 0) {
      page.click("main button.primary");
    }
    assertThat(page.content()).contains("Chờ xã nhận trả lời");
    String transfer = page.url().replaceFirst(".*(/households/transfers/\\d+).*", "$1");
    Page there = browser.phone();
    browser.signIn(there, "canbo.hopduc");
    there.navigate("/households/transfers");
    browser.check(there);
    browser.picture(there, "transfers-phone");
    there.navigate(transfer);
    browser.check(there);
    browser.picture(there, "transfer-phone");
    there.click("button.primary:has-text('Nhận')");
    assertThat(there.content()).contains("Đã nhận");
    there.fill("#reason", "chưa chuyển đến");
    there.click("button.danger");
    assertThat(there.content()).contains("Đã hoàn tác");
  }

  @Test
  void a06_onAPhone(Browser browser) {
    Page page = browser.phone();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/households/care");
    browser.check(page);
    browser.picture(page, "care-list-phone");
    page.locator("tbody tr a").first().click();
    browser.check(page);
    browser.picture(page, "care-household-phone");
  }

  @Test
  void a07_theDemosTransferIsInTheTrail(RunningServer server) {
    assertThat(
            JdbcClient.create(server.database().owner())
                .sql(
                    "select actor from access.audit_entry where action = 'households.transfer-asked'"
                        + " order by number limit 1")
                .query(String.class)
                .list())
        .containsExactly("canbo.ngocchau");
  }
}
