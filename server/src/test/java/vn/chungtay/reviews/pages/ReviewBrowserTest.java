package vn.chungtay.reviews.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.TestServer;

/** The pages of a review in a real browser, on a desk and on a phone. */
@ExtendWith({TestServer.class, Browser.class})
class ReviewBrowserTest {
  /** The board of the finished round of the demo; it never changes. */
  private static String finished(Page page) {
    page.navigate("/reviews");
    page.locator("tbody tr").last().locator("a").click();
    page.waitForURL("**/reviews/*");
    return page.url();
  }

  private static void see(Browser browser, Page page, String name) {
    browser.check(page);
    browser.picture(page, name);
  }

  @Test
  void a01_fromTheRoundsToTheSheetOnTheWall(Browser browser) {
    for (int width : new int[] {1280, 360}) {
      Page page = width == 360 ? browser.phone() : browser.desktop();
      browser.signIn(page, "canbo.ngocchau");
      page.navigate("/reviews");
      see(browser, page, "reviews-" + width);
      page.locator("tbody a").first().click();
      page.waitForURL("**/reviews/*");
      see(browser, page, "review-board-running-" + width);
      if (width == 1280) {
        assertThat(page.evaluate(sideways()))
            .as("every step is seen without scrolling")
            .isEqualTo(0);
      }
      page.navigate(finished(page));
      see(browser, page, "review-board-" + width);
      assertThat(page.locator(".lead").innerText()).contains("7/7");
      page.locator("tbody th a").first().click();
      page.waitForURL("**/villages/*");
      see(browser, page, "review-village-" + width);
      assertThat(page.evaluate(sideways())).as("at %s", width).isEqualTo(0);
      assertThat(page.locator(".note.good").innerText()).contains("Không tờ nào bị sửa");
      page.locator("a[href$='/sheet']").click();
      page.waitForURL("**/sheet");
      see(browser, page, "review-sheet-" + width);
      page.locator(".no-print a").click();
      page.waitForURL("**/p/*");
      see(browser, page, "review-check-" + width);
      assertThat(page.locator("[aria-labelledby=objecting]").innerText())
          .contains("Thời gian nhận khiếu nại đã hết", "Ủy ban nhân dân xã");
    }
  }

  @Test
  void a02_eachStepOfTheRoundInTheMiddleHasItsForm(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/reviews");
    page.locator("tbody a").first().click();
    page.waitForURL("**/reviews/*");
    List<String> villages =
        page.locator("tbody th a").all().stream().map(a -> a.getAttribute("href")).toList();
    for (int i = 1; i < villages.size(); i++) {
      page.navigate(villages.get(i));
      see(browser, page, "review-village-step-" + i);
    }
  }

  @Test
  void a05_theNextSurveyIsTheMainThingAndSeenOnAPhone(Browser browser) {
    Page page = browser.phone();
    browser.signIn(page, "rasoat");
    page.navigate("/reviews");
    page.locator("tbody a").first().click();
    page.waitForURL("**/reviews/*");
    page.locator("tbody th a").nth(2).click();
    page.waitForURL("**/villages/*");
    see(browser, page, "review-village-surveying-360");
    var link = page.locator("tbody td a.tag").first().boundingBox();
    assertThat(link.x + link.width).as("the survey's link is in sight").isLessThanOrEqualTo(360);
    assertThat(page.evaluate(sideways())).as("a card for each household").isEqualTo(0);
    assertThat(page.locator("tbody td[data-label='Mã hộ']").first().isVisible()).isTrue();
    page.setViewportSize(1280, 800);
    var wide = page.locator("tbody td a.tag").first().boundingBox();
    assertThat(wide.height).as("its words stand on one line of a desktop").isLessThan(32);
    page.locator("a.button.primary").click();
    page.waitForURL("**/surveys/**");
  }

  @Test
  void a04_theScreeningFormAndWhereItStands(Browser browser) {
    for (int width : new int[] {1280, 360}) {
      Page page = width == 360 ? browser.phone() : browser.desktop();
      browser.signIn(page, "canbo.ngocchau");
      page.navigate("/surveys");
      page.locator("tbody a").first().click();
      page.waitForURL("**/surveys/*");
      page.locator("a.button[href$='/screening']").click();
      page.waitForURL("**/screening");
      page.selectOption("#car", "true");
      page.click("button.primary ~ button[value=try]");
      assertThat(page.locator("[role=status]").innerText()).contains("dừng ở đây");
      see(browser, page, "screening-" + width);
      page.navigate("/surveys/screening-form");
      see(browser, page, "screening-form-" + width);
    }
  }

  @Test
  void a03_theMovementTablesOpenTheirHouseholds(Browser browser) {
    for (int width : new int[] {1280, 360}) {
      Page page = width == 360 ? browser.phone() : browser.desktop();
      browser.signIn(page, "canbo.ngocchau");
      page.navigate(finished(page) + "/movement");
      see(browser, page, "review-movement-" + width);
      page.locator("tbody td a").first().click();
      page.waitForSelector("#behind");
      browser.check(page);
    }
  }

  /** How far the table scrolls to the side. */
  private static String sideways() {
    return "(t => t.scrollWidth - t.clientWidth)(document.querySelector('.table'))";
  }
}
