package vn.chungtay.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.TestServer;

/** The shell in a real browser: keyboard, phone, axe. */
@ExtendWith({TestServer.class, Browser.class})
class ShellBrowserTest {
  @Test
  void a01_theWayInByKeyboardAlone(Browser browser) {
    Page page = browser.desktop();
    page.navigate("/sign-in");
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus").innerText()).isEqualTo("Đến nội dung chính");
    page.focus("#login");
    page.keyboard().type("kehoach.tanyen");
    page.keyboard().press("Tab");
    page.keyboard().type(TestServer.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/");
    assertThat(page.locator("h1").innerText()).isEqualTo("Hôm nay");
  }

  @Test
  void a02_eachPageOfTheShellOnADesktop(Browser browser) {
    Page page = browser.desktop();
    page.navigate("/sign-in");
    browser.check(page);
    browser.picture(page, "sign-in-1280");
    browser.signIn(page, "quantri");
    for (String path : new String[] {"/", "/users", "/users/new", "/audit", "/khong-co"}) {
      page.navigate(path);
      browser.check(page);
      browser.picture(page, "shell" + path.replace('/', '-') + "-1280");
    }
  }

  @Test
  void a03_eachPageOfTheShellOnAPhone(Browser browser) {
    Page page = browser.phone();
    page.navigate("/sign-in");
    browser.check(page);
    browser.picture(page, "sign-in-360");
    browser.signIn(page, "quantri");
    for (String path : new String[] {"/", "/users", "/users/new", "/audit"}) {
      page.navigate(path);
      browser.check(page);
      browser.picture(page, "shell" + path.replace('/', '-') + "-360");
    }
    assertThat(page.locator("nav.bottom").isVisible()).isTrue();
  }

  @Test
  void a04_aMistakeTakesTheFocusToTheSummary(Browser browser) {
    Page page = browser.desktop();
    page.navigate("/sign-in");
    page.fill("#login", "quantri");
    page.fill("#password", "sai");
    page.keyboard().press("Enter");
    page.waitForSelector("#errors");
    assertThat(page.locator("#errors:focus").count()).isEqualTo(1);
    browser.check(page);
  }
}
