package vn.chungtay.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.households.StandingClass;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;
import vn.chungtay.surveys.FieldPhone;
import vn.chungtay.surveys.Phone;
import vn.chungtay.surveys.Surveys;

/**
 * The yearly review of a village of 200 households, from the list to the certificates, by the five
 * people who do it in a browser and by a surveyor's phone that has no network in the field. 100
 * households were poor and 94 near-poor; six others ask to be reviewed.
 */
@ExtendWith({TestServer.class, Browser.class})
@TestMethodOrder(MethodOrderer.MethodName.class)
class WholeRoundTest {
  private static final String CHAIRMAN = "chutich.tanyen";
  private static final String INSPECTOR = "kiemtra.tinh";
  private static final int POOR = 100;
  private static final int NEAR_POOR = 94;
  private static final int ASK = 6;
  private static final int ALL = POOR + NEAR_POOR + ASK;

  /** What the phone asks; four households are asked in the browser, four keyed from paper. */
  private static final int BY_PHONE = ALL - 8;

  @TempDir static Path folder = Path.of("");

  private static @Nullable BigVillage made;
  private static boolean begun;
  private static String href = "";
  private static String round = "";

  private static BigVillage village(RunningServer server) throws Exception {
    if (made == null) {
      assertThat(begun).as("the village could not be made").isFalse();
      begun = true;
      made = BigVillage.in(server, "07366", "quenham", POOR, NEAR_POOR, ASK);
    }
    return made;
  }

  /** Every tenth poor household is near-poor by now, every tenth near-poor one is neither. */
  private static StandingClass found(int place) {
    if (place < POOR) {
      return place % 10 == 9 ? StandingClass.NEAR_POOR : StandingClass.POOR;
    }
    if (place < POOR + NEAR_POOR) {
      return place % 10 == 9 ? StandingClass.NOT_POOR : StandingClass.NEAR_POOR;
    }
    return place == ALL - 1 ? StandingClass.POOR : StandingClass.NOT_POOR;
  }

  private static Page open(Browser browser, String login, String address) {
    Page page = browser.desktop();
    browser.signIn(page, login);
    page.navigate(address);
    return page;
  }

  private static Locator form(Page page, String step) {
    return page.locator("form:has(input[name=step][value=" + step + "])");
  }

  /** Takes a step on a day; {@code more} are the other fields. */
  private static void take(Page page, String step, String day, Map<String, String> more) {
    page.navigate(href, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    Locator form = form(page, step);
    form.locator("[name=day]").fill(day);
    more.forEach((name, text) -> form.locator("[name=" + name + "]").fill(text));
    form.locator("button").click();
    page.waitForLoadState();
  }

  private static void taken(Page page, String step, String day, Map<String, String> more) {
    take(page, step, day, more);
    assertThat(page.locator("#errors").count())
        .as(() -> step + ": " + page.locator("#errors").innerText())
        .isZero();
  }

  private static void survey(Page page, Household household, StandingClass wanted, String button) {
    page.navigate("/surveys/" + household.id());
    BigVillage.pageAnswers(wanted).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(answer -> fill(page, answer.getKey(), answer.getValue()));
    page.click("button[value=" + button + "]");
    page.waitForSelector(".note.good");
  }

  private static void fill(Page page, String name, String text) {
    Locator field = page.locator("[name='" + name + "']");
    if (field.evaluate("field => field.tagName").equals("SELECT")) {
      field.selectOption(text);
    } else {
      field.fill(text.replace('.', ','));
    }
  }

  @Test
  void a01_theOfficerOpensTheRound(RunningServer server, Browser browser) throws Exception {
    village(server);
    Page page = open(browser, village(server).officer(), "/reviews");
    page.selectOption("#kind", "YEARLY");
    page.fill("#day", "2026-09-14");
    page.click("form.panel button.primary");
    page.waitForURL("**/reviews/*");
    round = page.url();
    page.locator("tbody a").first().click();
    page.waitForURL("**/villages/*");
    href = page.url();
    assertThat(page.locator("#households").innerText()).contains("194");
  }

  @Test
  void a02_sixHouseholdsAskAndTheListIsClosed(RunningServer server, Browser browser)
      throws Exception {
    Page page = open(browser, village(server).officer(), href);
    for (Household each : village(server).households().subList(ALL - ASK, ALL)) {
      page.fill("#number", each.number());
      page.fill("#asked", "2026-09-14");
      page.locator("form[action$='/requests'] button").click();
      page.waitForSelector(".note.good");
    }
    assertThat(page.locator("#households").innerText()).contains("200");
    taken(page, "list", "2026-09-15", Map.of());
    browser.check(page);
    browser.picture(page, "round-01-list-closed");
  }

  @Test
  void a03_thoseWhoAskedAreScreened(RunningServer server, Browser browser) throws Exception {
    Page page = open(browser, village(server).surveyor(), href);
    for (Household each : village(server).households().subList(ALL - ASK, ALL)) {
      page.selectOption(
          "#screened",
          new com.microsoft.playwright.options.SelectOption()
              .setLabel(each.head().orElseThrow().name()));
      page.selectOption("#ended", "CONTINUE");
      page.fill("#screening-reason", "chưa rõ thu nhập");
      page.locator("form[action$='/screenings'] button").click();
      page.waitForSelector(".note.good");
    }
    browser.picture(page, "round-015-screened");
    taken(page, "screening", "2026-09-16", Map.of());
  }

  @Test
  void a04_thePhoneGoesFromHouseToHouseWithoutANetwork(RunningServer server) throws Exception {
    BigVillage village = village(server);
    Phone phone = new Phone(server.address(), village.surveyor(), TestServer.PASSWORD);
    phone.download(village.id(), folder);
    String form = phone.last().body();

    List<String> filled = new ArrayList<>();
    for (int i = 0; i < BY_PHONE; i++) {
      Map<String, String> answers = BigVillage.phoneAnswers(village.households().get(i), found(i));
      filled.add(new FieldPhone(form, folder).fill(answers::get).write());
    }
    for (int i = 0; i < filled.size(); i++) {
      if (i % 50 == 7) {
        phone.sendHalf(filled.get(i));
      }
      assertThat(phone.send(filled.get(i))).as(() -> phone.message()).isEqualTo(201);
    }
    // The last answers of the server got lost on the way: the phone sends those forms again.
    for (String again : filled.subList(BY_PHONE - 20, BY_PHONE)) {
      assertThat(phone.send(again)).isEqualTo(201);
    }

    int kept =
        village.as(
            village.officer(),
            () -> village.bean(Surveys.class).listCurrent(village.id(), Instant.EPOCH).size());
    assertThat(kept).isEqualTo(BY_PHONE);
  }

  @Test
  void a05_theLastOnesInTheBrowserAndFromPaper(RunningServer server, Browser browser)
      throws Exception {
    BigVillage village = village(server);
    Page page = open(browser, village.surveyor(), href);
    for (int i = BY_PHONE; i < ALL; i++) {
      if (i == ALL - 2) {
        take(page, "survey", "2026-09-25", Map.of());
        assertThat(page.locator("#errors").innerText()).contains("2 hộ chưa được khảo sát");
      }
      String button = i < BY_PHONE + 4 ? "hand-in" : "paper";
      survey(page, village.households().get(i), found(i), button);
    }
    page.navigate(href);
    assertThat(page.locator("main").innerText()).contains("200/200 hộ đã có kết quả");
    browser.check(page);
    browser.picture(page, "round-02-surveyed");
  }

  @Test
  void a06_nobodyElseTakesAStepAndTheInspectorOnlyReads(RunningServer server, Browser browser)
      throws Exception {
    for (String login : List.of(CHAIRMAN, INSPECTOR)) {
      Page page = open(browser, login, href);
      assertThat(page.locator("form:has(input[name=step])").count()).as(login).isZero();
      assertThat(page.locator("#typed").count()).isZero();
    }
    Page page = open(browser, village(server).surveyor(), href);
    taken(page, "survey", "2026-09-25", Map.of());
    page.close();
  }

  @Test
  void a07_tooFewAgreeSoTheSurveyIsDoneAgain(RunningServer server, Browser browser)
      throws Exception {
    BigVillage village = village(server);
    Page head = open(browser, village.head(), href);
    taken(head, "meeting", "2026-09-28", Map.of("attended", "151", "agreed", "75"));
    assertThat(form(head, "meeting").count()).isZero();

    Page surveyor = open(browser, village.surveyor(), href);
    Household built = village.households().get(0);
    survey(surveyor, built, StandingClass.NEAR_POOR, "hand-in");
    taken(surveyor, "survey", "2026-09-30", Map.of());
    taken(head, "meeting", "2026-10-02", Map.of("attended", "151", "agreed", "76"));
    browser.picture(head, "round-03-met");
  }

  @Test
  void a08_theSheetHangsAndAnybodyMayCheckIt(RunningServer server, Browser browser, Visitor citizen)
      throws Exception {
    Page page = open(browser, village(server).head(), href);
    taken(page, "posting", "2026-10-05", Map.of());
    String code = page.locator("#seals ~ p a strong").innerText();
    String text = citizen.get("/p/" + code).text();
    assertThat(text).contains("Hồ sơ còn nguyên", "200").doesNotContain("Đặng Văn");
    page.locator("a[href$='/sheet']").click();
    page.waitForURL("**/sheet");
    browser.picture(page, "round-04-sheet");
  }

  @Test
  void a09_oneObjectsAndIsLookedAtAgain(RunningServer server, Browser browser) throws Exception {
    BigVillage village = village(server);
    Household objecting = village.households().get(9);
    Page officer = open(browser, village.officer(), href);
    officer.selectOption(
        "#entry",
        new com.microsoft.playwright.options.SelectOption()
            .setLabel("Ninh Văn 10 · " + objecting.number()));
    officer.fill("#objection", "Nhà tôi mới hỏng mái sau bão");
    officer.fill("#objected", "2026-10-07");
    officer.locator("form[action$='/objections'] button").click();
    officer.waitForSelector("#objections");

    Page surveyor = open(browser, village.surveyor(), href);
    survey(surveyor, objecting, StandingClass.POOR, "hand-in");
    officer.navigate(href);
    assertThat(officer.locator("main").innerText()).contains("Sau khi chốt có phiếu số");
    officer.locator("form[action$='/answers'] textarea").fill("Đã đến xem: mái hỏng");
    officer.locator("form[action$='/answers'] [name=day]").fill("2026-10-08");
    officer.locator("form[action$='/answers'] button").click();
    officer.waitForSelector(".note.good");
    taken(officer, "recheck", "2026-10-08", Map.of());
    browser.picture(officer, "round-05-rechecked");
    taken(open(browser, village.head(), href), "posting", "2026-10-09", Map.of());
  }

  @Test
  void a10_theChairmanDecidesTheOfficerHandsOutTheChairmanLocks(
      RunningServer server, Browser browser) throws Exception {
    BigVillage village = village(server);
    Page chairman = open(browser, CHAIRMAN, href);
    taken(chairman, "decision", "2026-10-15", Map.of("note", "57/QĐ-UBND"));
    Page officer = open(browser, village.officer(), href);
    taken(officer, "certificates", "2026-10-16", Map.of());
    taken(chairman, "lock", "2026-10-20", Map.of());
    browser.check(chairman);
    browser.picture(chairman, "round-06-locked");

    LocalDate day = LocalDate.of(2026, 10, 16);
    for (int i : new int[] {0, 1, 9, 19, 109, ALL - 1}) {
      Household household = village.households().get(i);
      StandingClass expected =
          i == 0 ? StandingClass.NEAR_POOR : i == 9 ? StandingClass.POOR : found(i);
      var standing =
          village.as(
              village.officer(),
              () ->
                  village.bean(Households.class).standings(household.id()).stream()
                      .filter(each -> !each.since().isAfter(day))
                      .reduce((a, b) -> a.since().isAfter(b.since()) ? a : b)
                      .orElseThrow());
      assertThat(standing.standingClass()).as("household %s", i).isEqualTo(expected);
      assertThat(standing.rulebook()).isEqualTo("mdp-2022");
      assertThat(standing.digest()).isNotEmpty();
    }
  }

  @Test
  void a11_theTablesBalanceAndTheInspectorFindsEveryPaperWhole(
      RunningServer server, Browser browser) {
    Page page = open(browser, INSPECTOR, round + "/movement");
    for (Locator table : page.locator("table").all()) {
      List<Locator> rows = table.locator("tbody tr").all();
      for (int column : new int[] {0, 1}) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
          int number = Integer.parseInt(rows.get(i).locator("td").nth(column).innerText());
          sum += i >= 1 && i <= 3 ? -number : number;
        }
        assertThat(sum)
            .isEqualTo(Integer.parseInt(rows.get(8).locator("td").nth(column).innerText()));
      }
    }
    assertThat(
            page.locator("table").first().locator("tbody tr td:first-of-type").first().innerText())
        .as("the poor of the whole commune at the end of the year before, counted apart")
        .isEqualTo(String.valueOf(poorBefore(server)));
    browser.picture(page, "round-07-movement");
    page.navigate(href);
    assertThat(page.locator(".note.good").innerText()).contains("Không tờ nào bị sửa");
  }

  private static long poorBefore(RunningServer server) {
    return JdbcClient.create(server.database().owner())
        .sql(
            """
            select count(*) from reviews.round r
            join areas.reach below on below.ancestor_id = r.area_id
            join households.household_version v on v.area_id = below.descendant_id
              and v.closed_at is null and v.valid @> date '2025-12-31'
            join households.standing s on s.household_id = v.household_id
              and s.closed_at is null and s.valid @> date '2025-12-31' and s.class = 'POOR'
            where r.id = ?
            """)
        .param(Long.valueOf(round.substring(round.lastIndexOf('/') + 1)))
        .query(Long.class)
        .single();
  }

  @Test
  void a12_whatIsAnsweredLaterIsSeenAndChangesNothing(RunningServer server, Browser browser)
      throws Exception {
    BigVillage village = village(server);
    Page page = open(browser, village.surveyor(), href);
    survey(page, village.households().get(1), StandingClass.NOT_POOR, "hand-in");
    page.navigate(href);
    String row = page.locator("tbody tr").nth(1).innerText();
    assertThat(row).contains("Sau khi chốt có phiếu số", "Không nghèo", "Hộ nghèo");
    browser.picture(page, "round-08-changed-later");
    assertThat(page.locator(".note.good").first().innerText()).contains("Không tờ nào bị sửa");
  }
}
