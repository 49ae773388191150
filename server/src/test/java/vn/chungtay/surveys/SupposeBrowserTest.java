package vn.chungtay.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.forms.Answers;
import vn.chungtay.households.Household;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** Who would be poor with another line: told at once, with the reason, and nothing is stored. */
@ExtendWith({TestServer.class, Browser.class})
class SupposeBrowserTest {
  private static final String BOTH = "&standard=mdp-2022&other=mdp-2022";

  @Test
  void a01NotAllowedWhereOnesAreaIsAnother(RunningServer server, Visitor visitor) throws Exception {
    long area = new Village(server).id();
    visitor.signIn("canbo.hopduc");
    visitor.get("/surveys/suppose?area=" + area);
    assertThat(visitor.status()).isIn(403, 404);
    visitor.get("/surveys/suppose.xlsx?area=" + area);
    assertThat(visitor.status()).isIn(403, 404);
  }

  @Test
  void a02AHouseholdEntersWithAHigherLineAndLeavesWithALowerOne(
      RunningServer server, Visitor visitor) throws Exception {
    Village village = new Village(server);
    survey(village, village.couple("Tăng"), "1800000", Map.of());
    survey(village, village.couple("Trịnh"), "1400000", Map.of());
    visitor.signIn(Village.OFFICER);
    String page = "/surveys/suppose?area=" + village.id() + BOTH;
    assertThat(visitor.get(page).select("tbody th:contains(Tăng)")).isEmpty();
    String higher = visitor.get(page + "&set.income-line.rural=2.200.000").text();
    assertThat(higher).contains("Tăng Văn Bình", "Thu nhập từ chuẩn trở xuống");
    assertThat(higher).doesNotContain("Trịnh Văn Bình");
    String lower = visitor.get(page + "&set.income-line.rural=1000000").text();
    assertThat(lower).contains("Trịnh Văn Bình", "Thu nhập trên chuẩn");
  }

  @Test
  void a03AnAnswerThatIsMissingLeavesTheClassOpen(RunningServer server, Visitor visitor)
      throws Exception {
    Village village = new Village(server);
    survey(village, village.couple("Khổng"), "1800000", Map.of("water_source", "", "toilet", ""));
    survey(village, village.couple("Quách"), "1800000", Map.of("residence", ""));
    visitor.signIn(Village.OFFICER);
    var page =
        visitor.get(
            "/surveys/suppose?area=" + village.id() + BOTH + "&set.income-line.rural=2200000");
    assertThat(page.select("tr:contains(Khổng Văn Bình)").text()).contains("Hộ cận nghèo");
    assertThat(page.select("tr:contains(Quách Văn Bình)")).isEmpty();
    assertThat(page.text()).contains("không được tính là không nghèo");
  }

  @Test
  void a04WhatIsNoNumberIsToldAndNotUsed(RunningServer server, Visitor visitor) throws Exception {
    visitor.signIn(Village.OFFICER);
    String page = "/surveys/suppose?area=" + new Village(server).id() + BOTH;
    assertThat(visitor.get(page + "&set.income-line.rural=nhiều").select("#errors").text())
        .contains("nhiều", "không phải số nguyên");
    assertThat(visitor.get(page + "&otherDay=2035-01-01").select("#errors")).hasSize(1);
    assertThat(visitor.get(page + "&day=hôm nay").select("#errors").text())
        .contains("không phải một ngày");
    visitor.get("/surveys/suppose?area=999999999");
    assertThat(visitor.status()).isEqualTo(404);
  }

  @Test
  void a05TheAnswerFollowsTheSliderAndNothingIsStored(RunningServer server, Browser browser)
      throws Exception {
    Village village = new Village(server);
    survey(village, village.couple("Vương"), "1800000", Map.of());
    String before = stored(server);
    Page page = browser.desktop();
    browser.signIn(page, Village.OFFICER);
    page.navigate("/surveys/suppose?area=" + village.id() + BOTH);
    browser.check(page);
    page.locator("[data-slides='set.income-line.rural']").fill("2250000");
    page.locator("#answer th", new Page.LocatorOptions().setHasText("Vương Văn Bình")).waitFor();
    assertThat(page.inputValue("[id='set.income-line.rural']")).isEqualTo("2250000");
    assertThat(page.url()).contains("set.income-line.rural=2250000");
    browser.check(page);
    browser.picture(page, "suppose-1280");
    page.fill("[id='set.income-line.rural']", "1500000");
    page.locator("#answer th", new Page.LocatorOptions().setHasText("Vương Văn Bình"))
        .waitFor(
            new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    page.selectOption("#other", "mdp-2027-assumed");
    page.waitForURL("**other=mdp-2027-assumed*");
    assertThat(page.locator("#answer").innerText()).contains("chỉ dùng để ước lượng");
    Page phone = browser.phone();
    browser.signIn(phone, Village.OFFICER);
    phone.navigate("/surveys/suppose?area=" + village.id() + BOTH);
    browser.check(phone);
    browser.picture(phone, "suppose-360");
    assertThat(stored(server)).isEqualTo(before);
  }

  private static String stored(RunningServer server) {
    return JdbcClient.create(server.database().owner())
        .sql(
            """
            select (select count(*) from surveys.answer_set) || ' '
              || (select count(*) from households.household) || ' '
              || (select count(*) from access.audit_entry where action not like 'access.%')
            """)
        .query(String.class)
        .single();
  }

  /** Everything answered and nothing lacking but what {@code others} say; empty for no answer. */
  private static void survey(
      Village village, Household household, String income, Map<String, String> others)
      throws Exception {
    village.as(
        "rasoat",
        () -> {
          Surveys surveys = village.bean(Surveys.class);
          Answers known = surveys.beginning(household, LocalDate.of(2026, 11, 1));
          Map<String, String> answers = new HashMap<>();
          answers.putAll(Map.of("residence", "rural", "income_per_person", income));
          answers.putAll(Map.of("durable_parts", "3", "floor_area_m2", "80"));
          answers.putAll(Map.of("water_source", "rain", "toilet", "vip", "info_device", "true"));
          answers.putAll(others);
          List<Answers.Member> members = new ArrayList<>();
          for (Answers.Member member : known.members()) {
            Map<String, String> own = new HashMap<>(member.answers());
            own.putIfAbsent("age", "57");
            own.putAll(Map.of("work", "self_employed", "monthly_allowance", "false"));
            own.putAll(Map.of("health_insured", "true", "uses_internet", "true"));
            members.add(member.with(own));
          }
          return surveys
              .write(household, new Answers(answers, members), AnswerSet.Way.BROWSER, null)
              .get();
        });
  }
}
