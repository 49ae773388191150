package vn.chungtay.households.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** Households by cause and mark, totals of villages, and the timeline with what others tell. */
@ExtendWith({TestServer.class, Browser.class})
class RegisterSumPagesTest {
  @Test
  void a01_whoIsNotOfTheProgrammeSeesNoSumsAndWhoOnlyReadsWritesNone(Visitor reader) {
    reader.signIn("nguoixem").open("/households/causes");
    assertThat(reader.status()).isEqualTo(403);
    reader.open("/households/totals");
    assertThat(reader.status()).isEqualTo(403);
    reader.signIn("truongthon").get("/households/totals");
    assertThat(reader.page().select("form input[name=source]")).isEmpty();
  }

  @Test
  void a02_eachNumberLeadsToItsHouseholds(Visitor officer) {
    officer.signIn("canbo.ngocchau").get("/households/causes");
    var link = officer.page().select("a[href*=no-capital][href*=POOR]");
    assertThat(link.eachText().get(0)).isNotEqualTo("0");
    officer.get(link.attr("href"));
    assertThat(officer.page().select(".listing tbody tr").size())
        .isEqualTo(Integer.parseInt(link.eachText().get(0)));
    officer.get("/households/causes");
    officer.open(officer.page().select("a[href*=xlsx]").attr("href"));
    assertThat(officer.status()).isEqualTo(200);
  }

  @Test
  void a03_aTotalIsRefusedInWholeOrKept(Visitor officer) {
    officer.signIn("canbo.ngocchau").get("/households/totals");
    String area = officer.page().select("form input[name=area]").val();
    String village = officer.page().select("#village option").eachAttr("value").get(0);
    officer.post(
        "/households/totals",
        Map.of(
            "area",
            area,
            "village",
            village,
            "day",
            "2026-09-01",
            "households",
            "nhiều",
            "persons",
            "2",
            "source",
            "công an xã"));
    assertThat(officer.status()).isEqualTo(422);
    officer.post(
        "/households/totals",
        Map.of(
            "area",
            area,
            "village",
            village,
            "day",
            "2026-09-01",
            "households",
            "310",
            "persons",
            "1204",
            "source",
            "công an xã"));
    officer.get("/households/totals?area=" + area);
    assertThat(officer.page().select("tbody").text())
        .contains("310", "1.204", "công an xã", "canbo.ngocchau");
  }

  @Test
  void a04_seenInABrowser(Browser browser) {
    Page page = browser.desktop();
    browser.signIn(page, "canbo.ngocchau");
    for (String each : new String[] {"causes", "totals", "care", "duplicates"}) {
      page.navigate("/households/" + each);
      browser.check(page);
      browser.picture(page, "register-" + each + "-desktop");
    }
    page.navigate("/households/duplicates");
    page.locator("tbody tr a").first().click();
    browser.picture(page, "register-pair-desktop");
    Page phone = browser.phone();
    browser.signIn(phone, "canbo.ngocchau");
    for (String each : new String[] {"causes", "totals", "care"}) {
      phone.navigate("/households/" + each);
      browser.check(phone);
      browser.picture(phone, "register-" + each + "-phone");
    }
    phone.navigate("/households/duplicates");
    phone.locator("tbody tr a").first().click();
    browser.check(phone);
    browser.picture(phone, "register-pair-phone");
  }

  @Test
  void a05_aSurveyStandsOnTheTimeline(RunningServer server, Visitor officer) {
    long surveyed =
        JdbcClient.create(server.database().owner())
            .sql("select min(household_id) from surveys.answer_set where state = 'CURRENT'")
            .query(Long.class)
            .single();
    officer.signIn("canbo.ngocchau").get("/households/" + surveyed);
    assertThat(officer.page().select(".timeline").text()).contains("Khảo sát");
  }

  @Test
  void a06_aTotalIsInTheTrail(RunningServer server) {
    assertThat(
            JdbcClient.create(server.database().owner())
                .sql(
                    """
                    select actor || ' ' || (details->>'households') from access.audit_entry
                    where action = 'households.total-set' and details->>'source' = 'công an xã'
                    """)
                .query(String.class)
                .list())
        .contains("canbo.ngocchau 310");
  }
}
