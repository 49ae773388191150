package vn.chungtay.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.households.Household;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** The survey of a household in a real browser, with the keyboard, and without script. */
@ExtendWith({TestServer.class, Browser.class})
class SurveyBrowserTest {
  private static Page open(Browser browser, Page page, String login, Household household) {
    browser.signIn(page, login);
    page.navigate("/surveys/" + household.id());
    return page;
  }

  @Test
  void a01TheResultFollowsEachAnswer(RunningServer server, Browser browser) throws Exception {
    Household household = new Village(server).couple("Hà");
    Page page = open(browser, browser.desktop(), "rasoat", household);
    browser.check(page);

    assertThat(page.locator("#score h2").innerText()).isEqualTo("Chưa xác định");
    page.selectOption("#residence", "rural");
    page.fill("#income_per_person", "1.200.000");
    page.fill("#durable_parts", "1");
    page.fill("#floor_area_m2", "15,5");
    page.selectOption("#water_source", "other");
    page.locator("#score li", new Page.LocatorOptions().setHasText("nước sạch")).waitFor();
    page.locator("#score h2", new Page.LocatorOptions().setHasText("Hộ nghèo")).waitFor();
    browser.picture(page, "survey-1280");
    browser.check(page);
    page.fill("[name='member1.age']", "9");
    page.locator("[id='member1.stunted']").waitFor();
    assertThat(page.locator("[id='member1.work']").isVisible()).isFalse();
  }

  @Test
  void a02SavedAndTakenUpAgainOnAPhone(RunningServer server, Browser browser, Visitor other)
      throws Exception {
    Household household = new Village(server).couple("Kiều");
    Page page = open(browser, browser.phone(), "rasoat", household);
    page.selectOption("#toilet", "none");
    page.locator("#score-line", new Page.LocatorOptions().setHasText("Chưa xác định · còn"))
        .waitFor();
    page.click("button[value=save]");
    page.waitForSelector(".note.good");
    browser.check(page);
    browser.picture(page, "survey-360");

    assertThat(page.locator("#toilet").inputValue()).isEqualTo("none");
    other.signIn("truongthon");
    assertThat(other.get("/surveys/" + household.id()).select("#toilet option[selected]").val())
        .isEmpty();
  }

  @Test
  void a03KeyedFromPaperByKeyboardAlone(RunningServer server, Browser browser) throws Exception {
    Household household = new Village(server).couple("Lã");
    Page page = open(browser, browser.desktop(), "rasoat", household);
    page.focus("#residence");
    List<String> keys = List.of("1", "1200000", "", "1", "15,5", "7", "6", "1");
    for (String key : keys) {
      page.keyboard().type(key);
      page.keyboard().press("Tab");
    }
    page.locator("#score h2", new Page.LocatorOptions().setHasText("Hộ nghèo")).waitFor();
    page.focus("button[value=paper]");
    page.keyboard().press("Enter");
    page.waitForSelector(".note.good");

    assertThat(page.locator("table").innerText()).contains("Phiếu giấy", "Hộ nghèo", "Đang dùng");
  }

  @Test
  void a04WhatTwoPeopleWroteApartIsSettledFieldByField(
      RunningServer server, Browser browser, Visitor one) throws Exception {
    Household household = new Village(server).couple("Mạc");
    one.signIn("rasoat");
    one.get("/surveys/" + household.id());
    Page page = open(browser, browser.desktop(), "truongthon", household);
    one.post(
        "/surveys/" + household.id(),
        Map.of("act", "hand-in", "toilet", "none", "durable_parts", "3"));
    assertThat(one.status()).isEqualTo(303);
    page.selectOption("#toilet", "septic");
    page.fill("#durable_parts", "3");
    page.click("button[value=hand-in]");
    page.waitForURL("**/differences/*");
    browser.check(page);
    browser.picture(page, "survey-differences-1280");
    page.click("main form button.primary");
    page.waitForSelector("#errors");
    int rows = page.locator("main fieldset").count();
    for (int i = 0; i < rows; i++) {
      page.check("[name=choose" + i + "][value=theirs]");
    }
    page.click("main form button.primary");
    page.waitForSelector(".note.good");

    Village village = new Village(server);
    AnswerSet now =
        village.as(
            Village.OFFICER,
            () -> village.bean(Surveys.class).current(household.id()).orElseThrow());
    assertThat(now.answers().household()).containsEntry("toilet", "septic");
    assertThat(now.way()).isEqualTo(AnswerSet.Way.RESOLVED);
    page.navigate("/surveys");
    browser.check(page);
    browser.picture(page, "survey-list-1280");
  }

  @Test
  void a05WithoutScriptEveryButtonIsARoundTrip(
      RunningServer server, Visitor reader, Visitor visitor) throws Exception {
    Household household = new Village(server).couple("Ninh");
    String path = "/surveys/" + household.id();
    reader.signIn("kiemtra.tinh");
    assertThat(reader.get(path).select("button[value=hand-in]")).isEmpty();
    reader.post(path, Map.of("act", "hand-in", "toilet", "none"));
    assertThat(reader.status()).isEqualTo(403);
    visitor.signIn("rasoat");
    visitor.get(path);
    var tried =
        visitor.post(
            path, Map.of("act", "try", "residence", "rural", "income_per_person", "9000000"));
    assertThat(tried.select("#score h2").text()).contains("Không nghèo");
    var wrong = visitor.post(path, Map.of("act", "hand-in", "durable_parts", "5"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(wrong.select("#errors a[href=#durable_parts]")).hasSize(1);
    assertThat(wrong.select("#durable_parts").val()).isEqualTo("5");
    visitor.get(path + "/paper.pdf");
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(new String(visitor.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    Files.createDirectories(Path.of("target", "pictures"));
    Files.write(Path.of("target", "pictures", "survey-paper.pdf"), visitor.bytes());
  }
}
