package vn.chungtay.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.database.TestDatabase;

/**
 * The first hour of a new system: the one-time link, the first administrator, areas, a user for a
 * commune, and that user's way to the first plan. Nobody is told more than the pages say.
 */
@ExtendWith(Browser.class)
class FirstHourBrowserTest {
  private static final String PASSWORD = "lúa chín đồng xa";

  private final RunningServer server =
      Serving.start(
          new ServeOptions(0, "127.0.0.1", Path.of("target"), Optional.empty(), false),
          TestDatabase.fresh());

  @TempDir Path folder;

  @AfterEach
  void stopped() {
    server.context().close();
  }

  @Test
  void a01_onADesktop(Browser browser) {
    walk(browser, browser.desktop(), "1280");
  }

  @Test
  void a02_onAPhone(Browser browser) {
    walk(browser, browser.phone(), "360");
  }

  private void walk(Browser browser, Page page, String width) {
    page.navigate(server.firstLink().orElseThrow());
    look(browser, page, "1-link", width);
    page.fill("#name", "Phan Thanh Tùng");
    page.fill("#login", "quantri");
    page.fill("#password", PASSWORD);
    page.click("main button.primary");
    look(browser, page, "2-sign-in", width);
    signIn(page, "quantri");
    look(browser, page, "3-today-empty", width);
    page.click(".card a");
    page.setInputFiles("#files", files());
    page.click("main button.primary");
    page.waitForSelector("form[action^='/areas/import/'] button.primary");
    look(browser, page, "4-import-look", width);
    page.click("main button.primary");
    page.waitForSelector(".note.good");
    look(browser, page, "5-imported", width);
    page.navigate(server.address() + "/");
    look(browser, page, "6-today-areas", width);
    page.click(".card a");
    page.fill("#name", "Đào Thị Mận");
    page.fill("#login", "canbo.nhanam");
    page.fill("#position", "Cán bộ giảm nghèo xã Nhã Nam");
    page.fill("#area", "nha nam");
    look(browser, page, "7-new-user", width);
    page.click("main button.primary");
    look(browser, page, "8-users", width);
    page.locator("form[action$='/link'] button").first().click();
    look(browser, page, "9-user-link", width);
    String link = page.locator("code.link").innerText();
    assertThat(link).startsWith("http");
    page.context().clearCookies();
    page.navigate(server.address() + link.substring(link.indexOf("/link/")));
    page.fill("#password", PASSWORD);
    page.click("main button.primary");
    signIn(page, "canbo.nhanam");
    look(browser, page, "10-officer-today", width);
    assertThat(page.locator(".card").innerText()).contains("Chưa có kế hoạch nào");
    page.click(".card a");
    look(browser, page, "11-new-plan", width);
    assertThat(page.locator("#area option[selected]").innerText()).startsWith("Xã Nhã Nam");
    page.navigate(server.address() + "/plans");
    look(browser, page, "12-plans-empty", width);
    page.navigate(server.address() + "/areas");
    assertThat(page.locator("h1").innerText()).isEqualTo("Xã Nhã Nam");
    look(browser, page, "13-own-commune", width);
  }

  private static void signIn(Page page, String login) {
    page.fill("#login", login);
    page.fill("#password", PASSWORD);
    page.click("main button.primary");
    assertThat(page.locator("h1").innerText()).isEqualTo("Hôm nay");
  }

  private static void look(Browser browser, Page page, String name, String width) {
    browser.check(page);
    browser.picture(page, "first-hour-" + name + "-" + width);
  }

  /** The official lists an administrator would have at hand; here those of the sample. */
  private Path[] files() {
    return Stream.of("areas-2025-03-01.csv", "successors-2025-07-01.csv", "areas-2026-04-30.csv")
        .map(this::copied)
        .toArray(Path[]::new);
  }

  private Path copied(String name) {
    String from = "/sample/areas/sample-" + name;
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(from))) {
      Path to = folder.resolve(name);
      Files.copy(in, to);
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
