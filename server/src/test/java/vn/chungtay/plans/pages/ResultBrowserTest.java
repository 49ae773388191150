package vn.chungtay.plans.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;

/** Plan against result in a real browser, on the demo's plan of Tân Yên. */
@ExtendWith({TestServer.class, Browser.class})
@TestMethodOrder(MethodOrderer.MethodName.class)
class ResultBrowserTest {
  private static final String RESULTS =
      """
      stt,unit,households_2019,poor_2019,rate_2019
      1,Thị trấn Nhã Nam,931,30,"3,22"
      2,xã Nhã Nam,1515,63,"4,16"
      3,Cao Thuong,2012,71,"3,53"
      4,Ngọc Lâm,700,12,"1,71"
      5,Ngọc Châu,2001,2100,"104,95"
      """;

  /** The demo's plan of the district; the browser is signed in as its planner. */
  static String plan(Browser browser, Page page) {
    browser.signIn(page, "kehoach.tanyen");
    page.navigate("/plans");
    return page.locator(
            "main a[href^='/plans/']",
            new Page.LocatorOptions().setHasText("huyện Tân Yên giai đoạn 2017"))
        .first()
        .getAttribute("href");
  }

  @Test
  void a01_aFileIsLookedAtWrittenAndTakenBack(Browser browser) {
    Page page = browser.desktop();
    String plan = plan(browser, page);
    page.navigate(plan + "/results/import");
    browser.check(page);
    browser.picture(page, "result-import-1280");
    page.setInputFiles(
        "#file",
        new FilePayload("ra-soat-2019.csv", "text/csv", RESULTS.getBytes(StandardCharsets.UTF_8)));
    page.fill("#source", "Số minh họa cho việc thử");
    page.click("main button.primary");
    page.waitForURL("**/results/import/*");
    browser.check(page);
    browser.picture(page, "result-dry-run-1280");
    page.selectOption("select[name=unit-3]", "Ngọc Thiện");
    page.click("button[name=look]");
    assertThat(page.locator("main").innerText()).contains("do ông/bà chọn");
    page.check("#leaveOut");
    page.click("main button.primary");
    page.waitForSelector(".note.good");
    browser.check(page);
    browser.picture(page, "result-import-done-1280");
    page.click("form[action$='/undo'] button");
    page.waitForSelector(".note.good");
    assertThat(page.locator("main").innerText()).contains("Đã hoàn lại");
  }

  @Test
  void a02_theDryRunFitsAPhone(Browser browser) {
    Page page = browser.phone();
    String plan = plan(browser, page);
    page.navigate(plan + "/results/import");
    browser.check(page);
    browser.picture(page, "result-import-360");
    page.setInputFiles(
        "#file",
        new FilePayload("ra-soat-2019.csv", "text/csv", RESULTS.getBytes(StandardCharsets.UTF_8)));
    page.click("main button.primary");
    page.waitForURL("**/results/import/*");
    browser.check(page);
    browser.picture(page, "result-dry-run-360");
  }

  @Test
  void a03_fromTheUnitsThatWillMissToTheRowsBehindThem(Browser browser) throws IOException {
    Page page = browser.desktop();
    String plan = plan(browser, page);
    page.navigate(plan + "/results");
    browser.check(page);
    browser.picture(page, "results-1280");
    page.locator("a[href*='/results/units']").click();
    browser.check(page);
    browser.picture(page, "result-units-1280");
    page.navigate(plan + "/results/units?show=all&year=2018");
    assertThat(page.locator(".listing tbody tr").count()).isEqualTo(24);
    page.click("th a[href*='sort=gap']");
    page.click("th a[href*='sort=-gap']");
    assertThat(page.locator("th[aria-sort=descending]").innerText()).startsWith("Chênh");
    assertThat(page.locator(".listing tbody tr").first().innerText()).contains("Chậm");
    Download csv = page.waitForDownload(() -> page.click("a[href*='as=csv']"));
    assertThat(Files.readString(csv.path()).lines().skip(1).findFirst().orElse(""))
        .startsWith(page.locator(".listing tbody th").first().innerText());
    page.locator(".listing tbody th a").first().click();
    browser.check(page);
    browser.picture(page, "result-rows-1280");
    assertThat(page.locator(".listing").innerText()).contains("Số liệu minh họa");
    page.navigate(plan + "/results/rows?year=2018");
    browser.check(page);
    assertThat(page.locator("tr.total").innerText()).contains("Tổng");
  }

  @Test
  void a04_theTablesFitAPhone(Browser browser) {
    Page page = browser.phone();
    String plan = plan(browser, page);
    for (String below : new String[] {"results", "results/units", "results/rows?year=2018"}) {
      page.navigate(plan + "/" + below);
      browser.check(page);
      browser.picture(page, below.replaceAll("\\W", "-") + "-360");
    }
  }

  @Test
  void a05_withImportedBordersTheMapIsDrawnOverThem(Browser browser, RunningServer server) {
    JdbcClient owner = JdbcClient.create(server.database().owner());
    owner
        .sql(
            """
            insert into areas.boundary (unit_id, valid, geometry, source)
            select id, existence, jsonb_build_object('type', 'Polygon', 'coordinates',
              jsonb_build_array(jsonb_build_array(
                jsonb_build_array(106 + n * 0.02, 21.4), jsonb_build_array(106.02 + n * 0.02, 21.4),
                jsonb_build_array(106.02 + n * 0.02, 21.45), jsonb_build_array(106 + n * 0.02, 21.4)))),
              'made up for a test'
            from (select a.id, a.existence, row_number() over (order by a.id) as n
                  from published.area a join published.area d on d.id = a.parent_id
                  where d.name = 'Tân Yên' and d.level = 'DISTRICT'
                    and a.existence @> date '2017-06-05') communes
            """)
        .update();
    try {
      Page page = browser.desktop();
      String plan = plan(browser, page);
      page.navigate(plan + "/results?year=2018");
      page.waitForSelector("[data-area-map] svg");
      browser.check(page);
      browser.picture(page, "results-map-1280");
      assertThat(page.locator(".area-map figcaption").innerText()).contains("năm 2018");
    } finally {
      owner.sql("delete from areas.boundary where source = 'made up for a test'").update();
    }
  }
}
