package vn.chungtay.law.pages;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.TestServer;

/** The pages of the law in a real browser, on a desktop and a phone. */
@ExtendWith({TestServer.class, Browser.class})
class LawBrowserTest {
  @Test
  void a01_eachPageOnADesktop(Browser browser) {
    walk(browser, browser.desktop(), "1280");
  }

  @Test
  void a02_eachPageOnAPhone(Browser browser) {
    walk(browser, browser.phone(), "360");
  }

  private static void walk(Browser browser, Page page, String width) {
    browser.signIn(page, "quantri");
    page.navigate("/standards");
    look(browser, page, "standards-" + width);
    page.navigate("/standards/mdp-2022");
    look(browser, page, "standard-" + width);
    page.navigate("/standards/compare");
    look(browser, page, "standards-compared-" + width);
    page.navigate("/standards/compare?left=mdp-2022&right=example-overlay");
    look(browser, page, "standards-overlay-" + width);
    page.navigate("/standards/try");
    look(browser, page, "try-" + width);
    page.navigate("/acts?day=2026-11-21");
    look(browser, page, "acts-" + width);
    page.navigate("/acts/nd-351-2025");
    look(browser, page, "act-" + width);
    page.navigate("/standards/mdp-2016/tables");
    look(browser, page, "tables-" + width);
    page.navigate("/standards/try");
    page.click("text=Xem hộ ví dụ");
    page.waitForSelector("#result");
    look(browser, page, "try-example-" + width);
  }

  private static void look(Browser browser, Page page, String name) {
    page.evaluate("scrollTo(0, 0)");
    browser.check(page);
    browser.picture(page, name);
  }
}
