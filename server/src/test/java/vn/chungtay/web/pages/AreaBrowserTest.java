package vn.chungtay.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.TestServer;

/** Areas in a real browser: the picker by keyboard, each page on a desktop and a phone. */
@ExtendWith({TestServer.class, Browser.class})
class AreaBrowserTest {
  @Test
  void a01_thePickerByKeyboardAlone(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "canbo.hopduc");
    page.focus("#find-area");
    page.keyboard().type("di su");
    page.waitForSelector(".suggestions li");
    assertThat(page.locator(".suggestions li").first().innerText())
        .contains("Phường Dị Sử", "Phường Đường Hào");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#find-area").getAttribute("aria-activedescendant")).isNotEmpty();
    browser.check(page);
    browser.picture(page, "area-picker-1280");
    page.keyboard().press("Enter");
    page.waitForURL("**/areas/*");
    assertThat(page.locator("h1").innerText()).isEqualTo("Phường Dị Sử");
  }

  @Test
  void a02_eachPageOnADesktop(Browser browser) {
    walk(browser, browser.desktop(), "1280");
  }

  @Test
  void a03_eachPageOnAPhone(Browser browser) {
    walk(browser, browser.phone(), "360");
  }

  @Test
  void a04_aChangeIsWrittenDownAndWithdrawnOnADesktop(Browser browser) {
    write(browser, browser.desktop(), "1280");
  }

  @Test
  void a05_aChangeIsWrittenDownAndWithdrawnOnAPhone(Browser browser) {
    write(browser, browser.phone(), "360");
  }

  private static void walk(Browser browser, Page page, String width) {
    browser.signIn(page, "quantri");
    page.navigate("/areas?q=huyen+tan+yen,+bac+giang&day=2017-01-01");
    look(browser, page, "area-" + width);
    page.navigate("/areas?q=nha+nam");
    look(browser, page, "areas-found-" + width);
    page.navigate("/areas/import");
    look(browser, page, "areas-import-" + width);
  }

  private static void write(Browser browser, Page page, String width) {
    browser.signIn(page, "quantri");
    page.navigate("/areas?q=da+mai,+bac+ninh");
    page.locator(".deeds summary").click();
    look(browser, page, "area-deeds-" + width);
    String[] kinds = {
      "CREATED", "COUNTED", "LABELLED", "RENAMED", "MERGED", "SPLIT", "REPARENTED", "ABOLISHED"
    };
    String path = page.url();
    for (String kind : kinds) {
      page.navigate(path.replaceAll("[?].*", "") + "/entries/new?kind=" + kind);
      look(browser, page, "area-entry-" + kind.toLowerCase(java.util.Locale.ROOT) + "-" + width);
    }
    page.navigate(path.replaceAll("[?].*", "") + "/entries/new?kind=CREATED");
    page.fill("#name", "Làng Thử " + width);
    page.fill("#act", "12/NQ-HĐND");
    page.locator("main button.primary").click();
    look(browser, page, "area-entry-look-" + width);
    page.locator("main button.primary").click();
    page.navigate(path);
    page.locator("tbody a").first().click();
    look(browser, page, "area-written-" + width);
    page.locator("a[href$=withdraw]").click();
    look(browser, page, "area-withdraw-" + width);
    page.fill("#reason", "Ghi để thử");
    page.locator("main button.danger").click();
    assertThat(page.locator("[role=status]").innerText()).contains("Đã rút");
    page.navigate(path);
    look(browser, page, "area-withdrawn-" + width);
  }

  private static void look(Browser browser, Page page, String name) {
    browser.check(page);
    browser.picture(page, name);
  }
}
