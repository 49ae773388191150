package vn.chungtay.plans.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.TestServer;

/**
 * The way of a plan in a real browser: begun, imported, audited, accepted, edited, cascaded,
 * approved, downloaded, opened.
 */
@ExtendWith({TestServer.class, Browser.class})
@TestMethodOrder(MethodOrderer.MethodName.class)
class PlanBrowserTest {
  private static final String TITLE = "Kế hoạch đi hết một vòng";
  private static String plan = "";

  @Test
  void a01_thePlannerImportsTheAnnexAndDecidesWhatTheAuditFound(Browser browser)
      throws IOException {
    Page page = browser.desktop();
    browser.signIn(page, "kehoach.tanyen");
    page.navigate("/plans/new");
    page.selectOption("#area", page.locator("#area option").first().getAttribute("value"));
    page.fill("#title", TITLE);
    page.fill("#firstYear", "2017");
    page.fill("#lastYear", "2020");
    page.click("main button.primary");
    page.waitForURL("**/plans/*");
    plan = page.url().replaceFirst("^https?://[^/]*", "");
    page.navigate(plan + "/import");
    browser.check(page);
    page.setInputFiles("#file", annex());
    page.click("main button.primary");
    page.waitForURL("**/audit");
    browser.check(page);
    browser.picture(page, "plan-audit-1280");
    assertThat(page.locator(".counts").innerText()).contains("5 lỗi", "80 cảnh báo");
    page.navigate(plan + "/audit?code=RATE");
    Locator wrong = page.locator("tr", new Page.LocatorOptions().setHasText("Hợp Đức")).first();
    assertThat(wrong.innerText()).contains("7,26", "9,26");
    wrong.locator("input[type=checkbox]").check();
    page.click("button[name=decision][value=ACCEPTED]");
    page.waitForSelector(".note.good");
    page.navigate(plan + "/audit?code=RATE");
    page.click("button[name=all]");
    page.waitForSelector(".note.good");
    page.navigate(plan + "/audit?code=SUM");
    page.click("button[name=all]");
    page.waitForSelector(".note.good");
    page.navigate(plan + "/audit");
    assertThat(page.locator(".counts").innerText()).doesNotContain("85 chưa quyết");
  }

  private static Path annex() throws IOException {
    Path copy = Files.createTempFile("phu-luc-", ".csv");
    try (var stream =
        PlanBrowserTest.class.getResourceAsStream("/sample/plans/tan-yen-annex.csv")) {
      Files.write(copy, java.util.Objects.requireNonNull(stream).readAllBytes());
    }
    return copy;
  }

  @Test
  void a02_theGridIsASpreadsheet(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "kehoach.tanyen");
    page.navigate(plan + "/annex");
    browser.check(page);
    Locator first = page.locator("input[data-cell]").first();
    String before = first.inputValue();
    first.focus();
    first.fill("2 009");
    page.keyboard().press("Enter");
    assertThat(page.locator(":focus").getAttribute("aria-label")).startsWith("Cao Thượng 2015");
    assertThat(page.locator("[data-annex-status]").innerText()).contains("1 ô đã thay đổi");
    page.keyboard().press("Control+z");
    assertThat(first.inputValue()).isEqualTo(before);
    first.focus();
    page.evaluate(
        "() => { const data = new DataTransfer(); data.setData('text/plain', '2 010\\t131\\n1 838\\t136');"
            + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
            + " {clipboardData: data, bubbles: true, cancelable: true})); }");
    assertThat(page.locator("[data-annex-status]").innerText()).contains("4 ô đã thay đổi");
    assertThat(page.locator("[data-sum='2015/POOR']").innerText()).isEqualTo("3.701");
    browser.picture(page, "plan-annex-1280");
    page.click("[data-annex-undo]");
    assertThat(first.inputValue()).isEqualTo(before);
    first.fill("2 010");
    page.keyboard().press("Tab");
    page.click("main button.primary");
    page.waitForSelector(".note.good");
    assertThat(page.locator("input[data-cell]").first().inputValue()).isEqualTo("2 010");
  }

  @Test
  void a03_theCascadeSaysWhyAndGoesIntoTheAnnex(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "kehoach.tanyen");
    page.navigate(plan + "/cascade");
    browser.check(page);
    page.fill("#minimumPoints", "9");
    page.click("main button.primary");
    assertThat(page.locator(".note.danger").innerText()).contains("mâu thuẫn");
    page.fill("#minimumPoints", "");
    page.click("main button.primary");
    page.waitForSelector("tr.total");
    assertThat(page.locator("tr.total").innerText()).contains("2.640", "1.980", "1.468");
    page.locator("details.reason summary").first().click();
    assertThat(page.locator("details.reason[open] p").first().innerText()).contains("2.640");
    browser.check(page);
    browser.picture(page, "plan-cascade-1280");
    page.click("button[name=put]");
    page.waitForURL("**/annex");
    page.waitForSelector(".note.good");
  }

  @Test
  void a04_theChairmanApprovesAndTheVersionIsLocked(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "kehoach.tanyen");
    page.navigate(plan + "/text");
    browser.check(page);
    page.fill("#number", "99/KH-UBND");
    page.fill("#day", "5/6/2017");
    page.fill("#signer", "Trần Văn Bình");
    page.locator("form[action$='/text/head'] button.primary").click();
    page.waitForSelector(".note.good");
    acceptAllErrors(page);
    page.navigate(plan);
    page.click("form[action$='/opinion'] button");
    page.waitForSelector(".note.good");
    Page chair = browser.desktop();
    browser.signIn(chair, "chutich.tanyen");
    chair.navigate(plan);
    browser.picture(chair, "plan-1280");
    chair.click("form[action$='/approve'] button");
    chair.waitForSelector(".note.good");
    assertThat(chair.locator(".lead .tag").innerText()).isEqualTo("Đã phê duyệt");
    chair.navigate(plan + "/annex");
    assertThat(chair.locator("input[data-cell]").count()).isZero();
  }

  private static void acceptAllErrors(Page page) {
    for (String code : new String[] {"RATE", "SUM", "TEXT", "JUMP", "RANGE", "NUMBER"}) {
      page.navigate(plan + "/audit?code=" + code);
      if (page.locator("button[name=all]").count() > 0) {
        page.click("button[name=all]");
        page.waitForSelector(".note.good");
      }
    }
  }

  @Test
  void a05_theDocumentIsDownloadedAndOpens(Browser browser) throws IOException {
    Page page = browser.desktop();
    browser.signIn(page, "kehoach.tanyen");
    page.navigate(plan);
    Download download = page.waitForDownload(() -> page.click("a[href*='plan.docx']"));
    assertThat(download.suggestedFilename()).endsWith(".docx").contains(TITLE);
    try (ZipFile zip = new ZipFile(download.path().toFile())) {
      String body =
          new String(
              zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8);
      assertThat(body).contains("99", "Tân Trung", "Trần Văn Bình");
    }
  }

  @Test
  void a06_anAmendmentIsANewVersionWithAReadableDifference(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "kehoach.tanyen");
    page.navigate(plan);
    page.locator("summary", new Page.LocatorOptions().setHasText("Sửa đổi")).click();
    page.fill("#reason", "Tỉnh giao lại chỉ tiêu");
    page.click("form[action$='/amend'] button");
    page.waitForSelector(".note.good");
    page.navigate(plan + "/annex");
    Locator cell = page.locator("input[data-cell]").first();
    cell.fill("2 100");
    page.click("main button.primary");
    page.waitForSelector(".note.good");
    page.navigate(plan + "/versions?from=1&to=2");
    browser.check(page);
    assertThat(page.locator("main").innerText()).contains("2 010", "2 100");
    browser.picture(page, "plan-versions-1280");
  }

  @Test
  void a07_everyPageOfAPlanFitsAPhone(Browser browser) {
    Page page = browser.phone();
    browser.signIn(page, "kehoach.tanyen");
    for (String below :
        new String[] {"", "/annex", "/audit", "/cascade", "/results", "/versions", "/text"}) {
      page.navigate(plan + below);
      browser.check(page);
      browser.picture(page, "plan" + below.replace('/', '-') + "-360");
    }
    page.navigate("/plans");
    browser.check(page);
    browser.picture(page, "plans-360");
    page.navigate("/tasks");
    browser.check(page);
  }
}
