package vn.chungtay.plans.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.TestServer;

/** Borders of another day and the plans below, in a real browser. */
@ExtendWith({TestServer.class, Browser.class})
@TestMethodOrder(MethodOrderer.MethodName.class)
class PlanTablesBrowserTest {
  @Test
  void a01_theBordersOfAnotherDay(Browser browser) {
    Page page = browser.desktop();
    String plan = ResultBrowserTest.plan(browser, page);
    page.navigate(plan + "/annex");
    page.locator("a[href$='/borders']").click();
    page.fill("#day", "2025-07-01");
    page.locator("form.filter button").click();
    page.waitForSelector("figure canvas");
    browser.check(page);
    browser.picture(page, "plan-borders-1280");
    page.locator("th a[href*='sort=2016-poor']").click();
    assertThat(page.locator("th[aria-sort=ascending]").innerText()).contains("2016");
  }

  @Test
  void a02_thePlansBelow(Browser browser) {
    Page page = browser.desktop();
    String plan = ResultBrowserTest.plan(browser, page);
    page.navigate(plan);
    page.locator(".tabs a[href$='/below']").click();
    browser.check(page);
    browser.picture(page, "plan-below-1280");
  }

  @Test
  void a03_bothFitAPhone(Browser browser) {
    Page page = browser.phone();
    String plan = ResultBrowserTest.plan(browser, page);
    for (String below : new String[] {"borders", "below"}) {
      page.navigate(plan + "/" + below);
      browser.check(page);
      browser.picture(page, "plan-" + below + "-360");
    }
  }
}
