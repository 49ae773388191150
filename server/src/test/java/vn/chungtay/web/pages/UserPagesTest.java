package vn.chungtay.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** Users are made by administrators, sign in by a link that works once, and all is in the trail. */
@ExtendWith(TestServer.class)
class UserPagesTest {
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]+_[A-Z]+\\b");

  @Test
  void a01_onlyThoseWhoManageUsersGetThere(Visitor visitor) {
    visitor.signIn("canbo.ngocchau").get("/users");
    assertThat(visitor.status()).isEqualTo(403);
    assertThat(visitor.page().select(".side a[href=/users]")).isEmpty();
    visitor.post("/users", Map.of("login", "x1", "name", "X"));
    assertThat(visitor.status()).isEqualTo(403);
  }

  @Test
  void a02_aNewUserSetsThePasswordByALinkAndSignsIn(Visitor visitor) {
    visitor.signIn("quantri").get("/users/new");
    visitor.post("/users", Map.of("login", "moi.vao", "name", "Mới Vào", "role", "READER"));
    assertThat(visitor.location()).isEqualTo("/users");
    Document list = visitor.get("/users");
    assertThat(list.select("tbody").text()).contains("Mới Vào", "moi.vao", "Người xem");
    String form = list.select("tr:contains(moi.vao) form[action$=/link]").attr("action");
    String link = visitor.post(form, Map.of()).select("code.link").text();
    visitor.get("/");
    visitor.post("/sign-out", Map.of());
    visitor.get(link);
    visitor.post(link, Map.of("password", "ngắn"));
    assertThat(visitor.status()).isEqualTo(422);
    visitor.post(link, Map.of("password", TestServer.PASSWORD));
    assertThat(visitor.location()).isEqualTo("/sign-in");
    visitor.open(link);
    assertThat(visitor.status()).as("a link works once").isEqualTo(404);
    visitor.signIn("moi.vao");
  }

  @Test
  void a03_aBlockedUserIsOutAtOnce(Visitor visitor) {
    Visitor admin = visitor.signIn("quantri");
    admin.get("/users/new");
    admin.post("/users", Map.of("login", "bi.khoa", "name", "Bị Khóa", "role", "READER"));
    Document list = admin.get("/users");
    String form = list.select("tr:contains(bi.khoa) form[action$=/block]").attr("action");
    admin.post(form, Map.of("blocked", "true"));
    assertThat(admin.get("/users").select("tr:contains(bi.khoa) .tag").text())
        .isEqualTo("Đang khóa");
  }

  @Test
  void a04_everyChangeIsInTheAuditTrailWhichHolds(Visitor visitor) {
    visitor.signIn("quantri");
    Document trail = visitor.get("/audit?check=true");
    assertThat(trail.select("[role=status]").text()).contains("nguyên vẹn");
    assertThat(trail.select("tbody").text()).contains("Phan Thanh Tùng quantri", "Đăng nhập");
  }

  @Test
  void a05_theTrailOfOnePersonOnOneDayOrOfOneThing(Visitor visitor) {
    visitor.signIn("quantri");
    visitor.get("/users/new");
    visitor.post("/users", Map.of("login", "tim.vet", "name", "Tìm Vết", "role", "READER"));
    Document ofAdmin = visitor.get("/audit?who=quantri");
    assertThat(ofAdmin.select("tbody td:eq(2)").eachText()).containsOnly("Phan Thanh Tùng quantri");
    assertThat(ofAdmin.select("#who").val()).isEqualTo("quantri");
    String day = ofAdmin.select("tbody td:eq(1)").get(0).text().substring(0, 10);
    String iso = day.substring(6) + "-" + day.substring(3, 5) + "-" + day.substring(0, 2);
    assertThat(visitor.get("/audit?from=" + iso + "&to=" + iso).select("tbody td:eq(1)").eachText())
        .isNotEmpty()
        .allMatch(time -> time.startsWith(day));
    assertThat(visitor.get("/audit?to=2001-01-01").select(".empty").text())
        .contains("điều kiện lọc");
    Document all = visitor.get("/audit?who=quantri");
    Element row = all.select("tbody tr:contains(tim.vet)").get(0);
    String subject = row.select("td:eq(4)").get(0).ownText();
    Document one = visitor.get(row.select("td:eq(4) a[href^=/audit]").attr("href"));
    assertThat(one.select("tbody td:eq(4)").eachText()).containsOnly(subject);
    assertThat(one.select("main p").text()).contains("Chỉ các mục về: " + subject);
    assertThat(subject).isEqualTo("Người dùng Tìm Vết");
  }

  @Test
  void a06_whatIsNoDayIsToldAndADayMayBeWrittenAsPeopleDo(Visitor visitor) {
    visitor.signIn("quantri");
    visitor.open("/audit?from=31/02/2026");
    assertThat(visitor.page().select("#errors").text())
        .contains("“31/02/2026” không phải một ngày", "20/11/2026");
    assertThat(visitor.page().select("#errors a").attr("href")).isEqualTo("#from");
    assertThat(visitor.page().select("main tbody tr")).isEmpty();
    assertThat(visitor.get("/audit?to=1/2/2001").select("#errors")).isEmpty();
    assertThat(visitor.page().select(".empty").text()).contains("điều kiện lọc");
    assertThat(visitor.page().select("#to").val()).isEqualTo("2001-02-01");
  }

  /** Everything that the demo and the tests before this one have left in the trail. */
  @Test
  void a07_noCodeAndNoBareNumberStandsInTheTrail(Visitor visitor) {
    visitor.signIn("kiemtra.tinh");
    int read = 0;
    List<String> codes = new ArrayList<>();
    List<String> households = new ArrayList<>();
    Document page = visitor.get("/audit");
    while (true) {
      for (Element row : page.select("main tbody tr")) {
        read++;
        assertThat(row.select("td:eq(2) a").text()).as(row.text()).containsPattern("^\\p{Lu}.* ");
        assertThat(row.select("td:eq(3)").text()).as(row.text()).doesNotContain(".");
        assertThat(row.select("td:eq(4)").text()).as(row.text()).doesNotContainPattern("[a-z]/\\d");
        for (Element detail : row.select("td:eq(5) > div")) {
          assertThat(detail.select(".muted").text()).as(row.text()).containsPattern("^\\p{Lu}.*:$");
          assertThat(detail.text()).as(row.text()).doesNotContain("Thay đổi số");
          if (CODE.matcher(detail.ownText()).find()) {
            codes.add(row.text());
          }
        }
      }
      households.addAll(page.select("tbody a[href^=/households/]").eachText());
      String next = page.select("main a.button[href*=before]").attr("href");
      if (next.isEmpty()) {
        break;
      }
      page = visitor.get(next);
    }
    assertThat(read).isGreaterThan(1000);
    assertThat(codes).isEmpty();
    assertThat(households)
        .isNotEmpty()
        .allMatch(text -> text.matches("Hộ (\\d{5}-\\d{5}|\\(mục \\d+\\))"));
  }
}
