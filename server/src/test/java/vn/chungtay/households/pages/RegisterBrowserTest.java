package vn.chungtay.households.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.TestServer;

/** The register in a real browser: from the village to a member's number. */
@ExtendWith({TestServer.class, Browser.class})
class RegisterBrowserTest {
  @Test
  void a01_theListIsReadableAndSorts(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/households");
    assertThat(page.locator("h1").innerText()).contains("Ngọc Châu");
    browser.check(page);
    browser.picture(page, "households-list-desktop");
    page.click("thead a:has-text('Chủ hộ')");
    assertThat(page.locator("th[aria-sort=ascending]").innerText()).contains("Chủ hộ");
  }

  @Test
  void a02_theListFitsAPhone(Browser browser) {
    Page page = browser.phone();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/households");
    browser.check(page);
    browser.picture(page, "households-list-phone");
  }

  @Test
  void a03_aNameWithoutMarksIsFound(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/households");
    page.fill("#q", "nguyen van binh");
    page.press("#q", "Enter");
    assertThat(page.locator("tbody tr").count()).isPositive();
    assertThat(page.locator("tbody tr").first().innerText()).contains("Nguyễn");
    browser.check(page);
    browser.picture(page, "households-search-desktop");
  }

  @Test
  void a04_aHouseholdIsWrittenDownChangedAndSeenOnItsTimeline(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/households/new");
    browser.check(page);
    browser.picture(page, "households-new-desktop");
    page.selectOption(
        "#area", new com.microsoft.playwright.options.SelectOption().setLabel("Thôn Đình Mẫu"));
    page.fill("[id='member0.name']", "Kiều Thị Thử");
    page.fill("[id='member0.birth']", "12/3/1980");
    page.fill("[id='member0.idNumber']", "024180009999");
    page.fill("[id='member1.name']", "Kiều Văn Nghiệm");
    page.fill("[id='member1.birth']", "2012");
    page.fill("#day", "2024-01-15");
    page.fill("#reason", "mới chuyển đến");
    page.click("main button.primary");
    assertThat(page.locator("h1").innerText()).isEqualTo("Hộ Kiều Thị Thử");
    browser.check(page);
    page.click("summary:has-text('Ghi thay đổi')");
    page.click("text=Đặc điểm, nguyên nhân nghèo");
    browser.check(page);
    browser.picture(page, "households-deed-desktop");
    page.check("label:has-text('Có người ốm đau')");
    page.fill("#reason", "theo biên bản họp thôn");
    page.click("main button.primary");
    assertThat(page.locator("dl.facts").innerText()).contains("Có người ốm đau");
    assertThat(page.locator(".timeline").innerText())
        .contains("theo biên bản họp thôn", "mới chuyển đến");
    browser.picture(page, "households-household-desktop");
    page.click("summary:has-text('Xem đầy đủ')");
    page.fill("td input[name=reason]", "đối chiếu thẻ");
    page.click("td button");
    assertThat(page.locator("p.figure").innerText()).isEqualTo("024180009999");
    browser.check(page);
  }

  @Test
  void a05_aHouseholdFitsAPhone(Browser browser) {
    Page page = browser.phone();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/households?class=POOR");
    page.click(".listing tbody tr:first-child a");
    browser.check(page);
    browser.picture(page, "households-household-phone");
    page.navigate("/households/new");
    browser.check(page);
    browser.picture(page, "households-new-phone");
  }

  @Test
  void a07_anIdNumberIsLookedForAndNeverSeenInAnAddress(Browser browser) {
    for (int width : new int[] {1280, 360}) {
      Page page = width == 360 ? browser.phone() : browser.desktop();
      browser.signIn(page, "canbo.ngocchau");
      page.navigate("/households");
      page.fill("#q", "024180005555");
      page.press("#q", "Enter");
      page.waitForURL("**/households/search?sealed=*");
      assertThat(page.url()).doesNotContain("5555");
      page.reload();
      assertThat(page.inputValue("#q")).isEqualTo("024180005555");
      browser.check(page);
      browser.picture(page, "households-search-number-" + width);
      page.goBack();
      assertThat(page.url()).endsWith("/households");
      page.navigate("/households/search?q=024180005555");
      assertThat(page.url()).endsWith("/households/search?refused=true");
      browser.check(page);
      browser.picture(page, "households-search-refused-" + width);
    }
  }

  @Test
  void a08_aWrongNameIsCorrectedOnAllDaysByKeyboard(Browser browser) {
    for (int width : new int[] {1280, 360}) {
      Page page = width == 360 ? browser.phone() : browser.desktop();
      browser.signIn(page, "canbo.ngocchau");
      page.navigate("/households/new");
      page.fill("[id='member0.name']", "Kiều Sai Tên");
      page.fill("[id='member0.birth']", "1980");
      page.fill("#day", "2024-01-15");
      page.fill("#reason", "mới chuyển đến");
      page.click("main button.primary");
      String household = page.url().replaceFirst("\\?.*", "");
      page.navigate(household + "/deeds/MOVE");
      page.fill("#address", "Ngõ 77");
      page.fill("#day", "2024-06-01");
      page.fill("#reason", "chuyển nhà");
      page.click("main button.primary");
      page.navigate(household + "/deeds/MEMBER");
      page.click("main ul.rows a");
      page.fill("#name", "Kiều Đúng Tên");
      assertThat(page.isChecked("#reach-all")).isTrue();
      assertThat(page.locator("#reach-list").innerText())
          .contains("từ 15/01/2024 đến 31/05/2024", "từ 01/06/2024 đến nay");
      page.focus("#reach-all");
      page.keyboard().press("ArrowDown");
      assertThat(page.isChecked("#reach-one")).isTrue();
      page.keyboard().press("ArrowUp");
      browser.check(page);
      browser.picture(page, "households-correct-" + width);
      page.fill("#reason", "đối chiếu thẻ");
      page.press("#reason", "Enter");
      assertThat(page.locator("h1").innerText()).contains("Kiều Đúng Tên");
      page.navigate(household + "?day=2024-02-01");
      assertThat(page.locator("h1").innerText()).contains("Kiều Đúng Tên");
      browser.check(page);
      browser.picture(page, "households-corrected-" + width);
    }
  }
}
