package vn.chungtay.statistics.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.TestServer;

/** The statutory tables in a real browser: from the list to a household, on a desk and a phone. */
@ExtendWith({TestServer.class, Browser.class})
class StatisticsBrowserTest {
  private static void see(Browser browser, Page page, String name) {
    browser.check(page);
    browser.picture(page, name);
  }

  @Test
  void a01_fromTheListOfTablesToTheHouseholdsBehindANumber(Browser browser) {
    for (int width : new int[] {1280, 360}) {
      Page page = width == 360 ? browser.phone() : browser.desktop();
      browser.signIn(page, "canbo.ngocchau");
      page.navigate("/statistics");
      see(browser, page, "statistics-list-" + width);
      page.locator("main ol a").first().click();
      page.waitForURL("**/statistics/results*");
      see(browser, page, "statistics-results-" + width);
      page.locator("#year-of").selectOption("2025");
      page.locator(".ask button").click();
      page.waitForURL("**year=2025**");
      see(browser, page, "statistics-results-2025-" + width);
      String number = page.locator(".statutory tfoot td a").first().innerText();
      page.locator(".statutory tfoot td a").first().click();
      page.waitForURL("**/households*");
      assertThat(page.locator("main strong").first().innerText()).contains(number);
      see(browser, page, "statistics-behind-" + width);
      for (String code : new String[] {"groups", "movement-poor", "causes", "list-poor"}) {
        page.navigate("/statistics/" + code + "?year=2025");
        see(browser, page, "statistics-" + code + "-" + width);
      }
    }
  }

  @Test
  void a02_aTableIsSortedByTheKeyboard(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/statistics/results?year=2025");
    page.locator(".statutory .numbers a").nth(2).focus();
    page.keyboard().press("Enter");
    page.waitForURL("**sort=**");
    assertThat(page.locator(".statutory .numbers [aria-sort=descending]").count()).isEqualTo(1);
  }

  @Test
  void a03_twoYearsSideBySideAndAnAreaOverTheYears(Browser browser) {
    for (int width : new int[] {1280, 360}) {
      Page page = width == 360 ? browser.phone() : browser.desktop();
      browser.signIn(page, "kehoach.tanyen");
      page.navigate("/statistics/results/compare?then=2018-12-31&now=2020-12-31&rows=COMMUNE");
      see(browser, page, "statistics-compare-" + width);
      page.locator("#column").selectOption("4-HOUSEHOLDS");
      page.locator("#units .ask button").click();
      page.waitForURL("**column=4-HOUSEHOLDS**");
      assertThat(page.locator("#units h3").innerText()).contains("Tỷ lệ");
      page.locator("#units thead a").nth(2).click();
      page.waitForURL("**sort=-difference**");
      see(browser, page, "statistics-compare-units-" + width);
      page.navigate("/statistics/trend?year=2020");
      page.waitForSelector("figure canvas");
      see(browser, page, "statistics-trend-" + width);
    }
  }

  @Test
  void a04_theMovementOfAYearAsAPicture(Browser browser) {
    for (int width : new int[] {1280, 360}) {
      Page page = width == 360 ? browser.phone() : browser.desktop();
      browser.signIn(page, "canbo.hopduc");
      page.navigate("/statistics/trend?year=2025");
      page.waitForSelector("figure canvas");
      see(browser, page, "statistics-movement-" + width);
    }
  }
}
