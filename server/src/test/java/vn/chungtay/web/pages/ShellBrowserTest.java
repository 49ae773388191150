package vn.chungtay.web.pages;

import static com.microsoft.playwright.options.WaitForSelectorState.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
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

  @Test
  void a05_everyComponentInEveryStateOnBothWidths(Browser browser) {
    gallery(browser, browser.desktop(), "1280");
  }

  @Test
  void a06_everyComponentOnAPhone(Browser browser) {
    gallery(browser, browser.phone(), "360");
  }

  private static void gallery(Browser browser, Page page, String width) {
    browser.signIn(page, "nguoixem");
    for (String path : new String[] {"/gallery", "/gallery?refused=true", "/shortcuts"}) {
      page.navigate(path);
      browser.check(page);
      browser.picture(page, "shell" + path.replaceAll("[/?=]", "-") + "-" + width);
    }
    for (String path : new String[] {"/users", "/khong-co"}) {
      page.navigate(path);
      browser.check(page);
      browser.picture(page, "problem" + path.replace('/', '-') + "-" + width);
    }
  }

  @Test
  void a07_aWarningComesBeforeTheSessionEndsAndOneButtonKeepsIt(Browser browser) {
    Page page = browser.phone();
    browser.signIn(page, "nguoixem");
    long now = System.currentTimeMillis();
    page.clock().setFixedTime(now + Duration.ofMinutes(116).toMillis());
    page.navigate("/");
    assertThat(page.locator(".ending").innerText()).contains("sắp kết thúc");
    browser.check(page);
    browser.picture(page, "session-ending-360");
    page.clock().setFixedTime(now);
    page.click(".ending button");
    page.waitForSelector(".ending", new Page.WaitForSelectorOptions().setState(HIDDEN));
    page.clock().setFixedTime(now + Duration.ofMinutes(125).toMillis());
    page.reload();
    assertThat(page.locator(".ending").innerText()).contains("đã kết thúc");
    browser.check(page);
  }

  @Test
  void a08_keysOfOneLetterCanBeTurnedOff(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "quantri");
    page.keyboard().press("/");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("find-area");
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("?");
    page.waitForURL("**/shortcuts");
    page.uncheck("#letters");
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("/");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("");
    page.check("#letters");
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("g");
    page.keyboard().press("1");
    page.waitForURL(url -> url.endsWith("/"));
  }

  @Test
  void a09_theLanguageSwitchKeepsThePageEvenARefusedForm(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "quantri");
    page.navigate("/areas?q=nha+nam");
    String before = page.url();
    page.click(".language button");
    assertThat(page.url()).isEqualTo(before);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    page.navigate("/users/new");
    page.fill("#name", "A");
    page.fill("#login", "A B");
    page.click("main button.primary");
    page.waitForSelector("#errors");
    page.click(".language button");
    page.waitForURL("**/users/new");
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
  }
}
