package vn.chungtay.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** The way in and out, as a browser without script goes it. */
@ExtendWith(TestServer.class)
class SignInPagesTest {
  @Test
  void a01_whoHasNotSignedInIsSentToSignInAndBack(Visitor visitor) {
    visitor.open("/users?x=1");
    assertThat(visitor.status()).isEqualTo(302);
    assertThat(visitor.location()).isEqualTo("/sign-in?next=%2Fusers%3Fx%3D1");
    Document form = visitor.get("/users?x=1");
    visitor.post(
        "/sign-in",
        Map.of(
            "login",
            "quantri",
            "password",
            TestServer.PASSWORD,
            "next",
            form.select("input[name=next]").val()));
    assertThat(visitor.location()).isEqualTo("/users?x=1");
  }

  @Test
  void a02_aWrongPasswordIsToldOnTopAndWhatWasTypedStays(Visitor visitor) {
    visitor.get("/sign-in");
    Document page = visitor.post("/sign-in", Map.of("login", "nguoixem", "password", "sai"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(page.select("[role=alert] a[href=#login]").text()).contains("chưa đúng");
    assertThat(page.select("#login").val()).isEqualTo("nguoixem");
    assertThat(page.select("#password").val()).isEmpty();
    assertThat(page.select("#login").attr("aria-invalid")).isEqualTo("true");
  }

  @Test
  void a03_aFormWithoutItsTokenIsRefusedAsAPage(Visitor visitor) {
    Document page = visitor.signIn("nguoixem").get("/");
    page.select("input[name=_csrf]").forEach(each -> each.val("forged"));
    page = visitor.post("/language", Map.of("to", "en"));
    assertThat(visitor.status()).isEqualTo(403);
    assertThat(page.select("h1").text()).isEqualTo("Không được phép");
  }

  @Test
  void a11_aFileOverTheLimitIsRefusedWithAPage(Visitor visitor) {
    visitor.signIn("quantri").get("/users/new");
    Document page = visitor.upload("/users", Map.of(), "file", "big.docx", new byte[30_000_000]);
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(page.select("h1").text()).isEqualTo("Tệp quá lớn");
  }

  @Test
  void a04_theSessionCookieIsNotForScriptsNorOtherSites(Visitor visitor) {
    visitor.signIn("nguoixem");
    assertThat(visitor.header("set-cookie")).contains("ct_session=", "HttpOnly", "SameSite=Lax");
    visitor.get("/");
    assertThat(visitor.header("content-security-policy")).contains("default-src 'self'");
    assertThat(visitor.header("cache-control")).isEqualTo("no-store");
    assertThat(visitor.header("content-language")).isEqualTo("vi");
  }

  @Test
  void a05_signingOutEndsTheSessionOnTheServer(Visitor visitor) {
    visitor.signIn("nguoixem").get("/");
    visitor.post("/sign-out", Map.of());
    assertThat(visitor.location()).isEqualTo("/sign-in");
    assertThat(visitor.get("/sign-in").select("[role=status]").text()).contains("đã đăng xuất");
    visitor.open("/");
    assertThat(visitor.status()).isEqualTo(302);
  }

  @Test
  void a06_theLanguageSwitchKeepsThePageAndTheChoice(Visitor visitor) {
    visitor.get("/sign-in?next=%2Fusers");
    visitor.post("/language", Map.of("to", "en", "back", "/sign-in?next=/users"));
    assertThat(visitor.location()).isEqualTo("/sign-in?next=/users");
    Document page = visitor.get(visitor.location());
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("h1").text()).isEqualTo("Sign in");
  }

  @Test
  void a07_aRedirectNeverLeavesTheSite(Visitor visitor) {
    visitor.get("/sign-in");
    visitor.post("/language", Map.of("to", "vi", "back", "//elsewhere.example/"));
    assertThat(visitor.location()).isEqualTo("/");
  }

  @Test
  void a08_aPageThatIsNotThereSaysWhatToDo(Visitor visitor) {
    Document page = visitor.signIn("nguoixem").get("/khong-co");
    assertThat(visitor.status()).isEqualTo(404);
    assertThat(page.select("h1").text()).isEqualTo("Không có trang này");
    assertThat(page.select("main a.button").attr("href")).isEqualTo("/");
  }

  @Test
  void a09_theFirstPageWithItsAssetsIsLight(Visitor visitor) {
    Document page = visitor.get("/sign-in");
    long weight = visitor.bytes().length;
    for (var asset : page.select("link[rel=stylesheet], script[src], link[rel=icon]")) {
      String address = asset.hasAttr("href") ? asset.attr("href") : asset.attr("src");
      visitor.open(address);
      assertThat(visitor.header("cache-control")).contains("immutable");
      weight += visitor.bytes().length;
    }
    assertThat(weight).isLessThan(150_000); // uncompressed, so stricter than the promise
  }

  @Test
  void a10_namesAreShownAsTextNotAsMarkup(Visitor visitor) {
    visitor.signIn("quantri").get("/users/new");
    Document page =
        visitor.post("/users", Map.of("login", "A B", "name", "<b>x</b>", "role", "READER"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(page.select("#name").val()).isEqualTo("<b>x</b>");
    String source = new String(visitor.bytes(), StandardCharsets.UTF_8);
    assertThat(source).doesNotContain("<b>x</b>");
  }

  @Test
  void a12_aFormSentAfterTheSessionEndedIsKeptThroughSignIn(Visitor visitor) {
    visitor.get("/sign-in");
    Document over =
        visitor.post("/users", Map.of("login", "can.bo", "name", "Lê Thị Cúc", "role", "READER"));
    assertThat(over.select("[role=status]").text()).contains("giữ lại");
    assertThat(over.select("input[name=password]")).as("no password is kept").hasSize(2);
    Map<String, String> fields = new LinkedHashMap<>();
    over.select("form.panel.form input[type=hidden]")
        .forEach(f -> fields.put(f.attr("name"), f.val()));
    fields.remove("_csrf");
    fields.put("login", "quantri");
    fields.put("password", "sai");
    visitor.post("/sign-in", fields);
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select("input[name=kept.name]").val()).isEqualTo("Lê Thị Cúc");
    fields.put("password", TestServer.PASSWORD);
    Document again = visitor.post("/sign-in", fields);
    assertThat(again.select("h1").text()).isEqualTo("Gửi tiếp biểu mẫu đang dở");
    Map<String, String> kept = new LinkedHashMap<>();
    again.select("main form input").forEach(f -> kept.put(f.attr("name"), f.val()));
    kept.remove("_csrf");
    visitor.post(again.select("main form").attr("action"), kept);
    assertThat(visitor.get("/users").select("tbody").text()).contains("Lê Thị Cúc");
  }

  @Test
  void a13_withoutScriptThePageSaysHowLongTheSessionLasts(Visitor visitor) {
    Document page = visitor.signIn("nguoixem").get("/");
    assertThat(page.select(".session").text()).containsPattern("mở đến \\d\\d:\\d\\d");
    visitor.post("/session", Map.of("back", "/areas?q=nha+nam"));
    assertThat(visitor.location()).isEqualTo("/areas?q=nha+nam");
    visitor.post("/session", Map.of("back", "https://elsewhere.example"));
    assertThat(visitor.location()).isEqualTo("/");
  }

  @Test
  void a14_theFirstPageAfterSignInIsLightToo(Visitor visitor) {
    Document page = visitor.signIn("kehoach.tanyen").get("/");
    long weight = visitor.bytes().length;
    for (var asset : page.select("link[rel=stylesheet], script[src], link[rel=icon], img[src]")) {
      visitor.open(asset.hasAttr("href") ? asset.attr("href") : asset.attr("src"));
      weight += visitor.bytes().length;
    }
    assertThat(weight).isLessThan(150_000); // uncompressed, so stricter than the promise
  }
}
