package vn.chungtay.plans.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

  @Test
  void a04_opinionsAreAskedGivenAndAnswered(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "kehoach.tanyen");
    page.navigate("/plans");
    page.locator("main a", new Page.LocatorOptions().setHasText("ba xã điểm")).click();
    page.locator(".tabs a[href$='/opinions']").click();
    browser.check(page);
    browser.picture(page, "plan-opinions-1280");
    assertThat(page.locator(".opinion").count()).isEqualTo(5);
    page.setViewportSize(360, 740);
    browser.check(page);
    browser.picture(page, "plan-opinions-360");
  }

  @Test
  void a05_aCommuneIsAsked(Browser browser) {
    Page page = browser.phone();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/opinions");
    browser.check(page);
    browser.picture(page, "asked-360");
    page.locator("main a[href^='/opinions/']", new Page.LocatorOptions().setHasText("ba xã điểm"))
        .click();
    browser.check(page);
    browser.picture(page, "asked-one-360");
    page.setViewportSize(1280, 800);
    browser.picture(page, "asked-one-1280");
  }

  @Test
  void a06_cellsThatAreMarkedStayAndAConflictNamesThem(Browser browser) {
    Page page = browser.desktop();
    String plan = ResultBrowserTest.plan(browser, page);
    page.navigate(plan + "/cascade");
    browser.check(page);
    browser.picture(page, "cascade-locks-1280");
    Locator lock = page.locator("tr", row("Ngọc Châu")).locator("input[name=lock]").first();
    lock.focus();
    page.keyboard().press("Space");
    assertThat(lock.isChecked()).isTrue();
    String kept = lock.getAttribute("value");
    page.locator("form#cascade button.primary").click();
    page.waitForSelector("tr.total");
    Locator same = page.locator("tr", row("Ngọc Châu")).locator("input[name=lock]").first();
    assertThat(same.getAttribute("value")).isEqualTo(kept);
    assertThat(same.isChecked()).isTrue();
    browser.check(page);
    browser.picture(page, "cascade-locked-1280");
    page.fill("#poor-2017", "50");
    page.locator("form#cascade button.primary").click();
    assertThat(page.locator(".note.danger").innerText()).contains("Ngọc Châu", "2017", "101");
  }

  private static Page.LocatorOptions row(String unit) {
    return new Page.LocatorOptions().setHasText(unit);
  }
}
