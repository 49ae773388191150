package vn.chungtay.reviews.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.TestServer;

/** A cross-check in a real browser: drawn on a desk, asked on a phone, compared on both. */
@ExtendWith({TestServer.class, Browser.class})
@TestMethodOrder(MethodOrderer.MethodName.class)
class CrossCheckBrowserTest {
  private static String check = "";

  private static void see(Browser browser, Page page, String name) {
    browser.check(page);
    browser.picture(page, name);
  }

  @Test
  void a01_theProvinceDraws(Browser browser) {
    for (int width : new int[] {360, 1280}) {
      Page page = width == 360 ? browser.phone() : browser.desktop();
      browser.signIn(page, "kehoach.tinh");
      page.navigate("/reviews");
      page.locator("tbody tr", new Page.LocatorOptions().setHasText("07/09/2026"))
          .locator("a")
          .click();
      page.waitForURL("**/reviews/*");
      page.locator("a[href$='/cross-checks'].button").click();
      page.waitForURL("**/cross-checks");
      page.fill("#size", "4");
      page.selectOption("#checker", "rasoat.hopduc");
      see(browser, page, "cross-order-" + width);
      if (width == 1280) {
        // The commune of the reviewer is the one that asks in the demo's own check.
        page.selectOption(
            "#commune",
            new com.microsoft.playwright.options.SelectOption()
                .setLabel(
                    page.locator("#commune option", new Page.LocatorOptions().setHasText("Phúc Ho"))
                        .first()
                        .innerText()));
        page.locator("button.primary", new Page.LocatorOptions().setHasText("bốc hộ")).click();
        page.waitForURL("**/cross-checks/*");
        assertThat(page.locator("main").innerText()).contains("Bốc lại ra đúng các hộ này");
        check = page.url();
      }
    }
  }

  @Test
  void a02_theOtherCommuneAsksBlind(Browser browser) {
    for (int width : new int[] {1280, 360}) {
      Page page = width == 360 ? browser.phone() : browser.desktop();
      browser.signIn(page, "rasoat.hopduc");
      see(browser, page, "cross-today-" + width);
      page.navigate(check + "/households");
      see(browser, page, "cross-doors-" + width);
      page.locator("ul.rows a[href^='/cross-checks/households/']")
          .nth(width == 360 ? 0 : 1)
          .click();
      page.waitForURL("**/households/*");
      see(browser, page, "cross-survey-" + width);
      page.fill("#income_score", "180");
      page.selectOption("#toilet", "septic");
      page.fill("[name='member0.name']", "Nguyễn Văn Thử");
      page.fill("[name='member0.age']", "70");
      if (width == 360) {
        page.locator("button[value=hand-in]").click();
        page.waitForURL("**/households");
        assertThat(page.locator("main").innerText()).contains("Đã hỏi 1/4 hộ");
      } else {
        page.fill("#reason", "cả nhà đi vắng");
        page.locator("button[value=not-reached]").click();
        page.waitForURL("**/households");
        assertThat(page.locator("main").innerText()).contains("Chưa gặp được");
      }
    }
  }

  @Test
  void a03_bothResultsStandBesideEachOther(Browser browser) {
    for (int width : new int[] {1280, 360}) {
      Page page = width == 360 ? browser.phone() : browser.desktop();
      browser.signIn(page, "kehoach.tinh");
      page.navigate("/cross-checks");
      see(browser, page, "cross-list-" + width);
      page.navigate(check);
      assertThat(page.locator("tfoot td").allInnerTexts().subList(5, 7)).containsExactly("1", "2");
      see(browser, page, "cross-compare-open-" + width);
      page.navigate("/cross-checks");
      page.locator("tbody tr", new Page.LocatorOptions().setHasText("Đã đóng"))
          .last()
          .locator("a")
          .click();
      page.waitForURL("**/cross-checks/*");
      page.locator("main details summary").first().click();
      see(browser, page, "cross-compare-" + width);
    }
  }

  /** What stands in the box beside the form, once it says so. */
  private static void waitFor(Page page, String selector, String words) {
    page.locator(selector, new Page.LocatorOptions().setHasText(words)).waitFor();
  }

  @Test
  void a04_aLostLineLosesNothing(Browser browser) {
    for (int width : new int[] {1280, 360}) {
      Page page = width == 360 ? browser.phone() : browser.desktop();
      browser.signIn(page, "rasoat.hopduc");
      page.navigate(check + "/households");
      page.locator("ul.rows a[href^='/cross-checks/households/']").nth(2).click();
      page.waitForURL("**/households/*");
      String form = page.url();
      page.fill("#income_score", width == 360 ? "95" : "90");
      waitFor(page, "#score", "Đã lưu tạm lúc");
      page.context().setOffline(true);
      page.fill("#floor_area_m2", width == 360 ? "41" : "40");
      waitFor(page, "#unsaved", "chưa được lưu");
      page.locator("button[value=hand-in]").click();
      see(browser, page, "cross-unsaved-" + width);
      assertThat(page.url()).isEqualTo(form);
      assertThat(page.inputValue("#floor_area_m2")).isEqualTo(width == 360 ? "41" : "40");
      page.context().setOffline(false);
      page.locator("#unsaved")
          .waitFor(
              new com.microsoft.playwright.Locator.WaitForOptions()
                  .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
      page.navigate(check + "/households");
      see(browser, page, "cross-doors-begun-" + width);
      page.navigate(form);
      assertThat(page.inputValue("#income_score")).isEqualTo(width == 360 ? "95" : "90");
      assertThat(page.inputValue("#floor_area_m2")).isEqualTo(width == 360 ? "41" : "40");
      see(browser, page, "cross-resumed-" + width);
      page.navigate(form + "?from=paper");
      see(browser, page, "cross-keying-" + width);
    }
  }
}
