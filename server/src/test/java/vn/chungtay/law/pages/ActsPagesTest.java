package vn.chungtay.law.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.acts.Acts;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** The graph of acts on pages, without script. */
@ExtendWith(TestServer.class)
class ActsPagesTest {
  @Test
  void a01_everyActStandsInTheTableAndTheStateIsThatOfTheDay(Visitor visitor) {
    visitor.signIn("nguoixem");
    Document page = visitor.get("/acts?day=2026-12-31");
    assertThat(page.select("table.acts tbody tr")).hasSize(Acts.shipped().list().size());
    String row = "table.acts tr:has(th a[href=/acts/nd-07-2021])";
    assertThat(page.select(row).text()).contains("có hiệu lực").doesNotContain("hết hiệu lực");
    assertThat(visitor.get("/acts?day=2027-01-01").select(row).text()).contains("hết hiệu lực");
    assertThat(visitor.get("/acts?day=2021-01-26").select(row).text()).contains("chưa có hiệu lực");
  }

  @Test
  void a02_thePictureDrawsWhatTheTableSays(Visitor visitor) {
    visitor.signIn("nguoixem");
    Document page = visitor.get("/acts?day=2026-06-01");
    assertThat(page.select("svg.acts g.prolongs title").text())
        .contains("351/2025/NĐ-CP kéo dài 07/2021/NĐ-CP");
    assertThat(page.select("svg.acts g.act text").eachText()).contains("07/2021/NĐ-CP");
    assertThat(page.select("svg.acts line.today")).hasSize(1);
  }

  @Test
  void a03_anActSaysWhatItTouches(Visitor visitor) {
    visitor.signIn("nguoixem");
    Document page = visitor.get("/acts/nd-351-2025");
    assertThat(page.select("ul.governed a").eachAttr("href"))
        .contains("/standards/mdp-2027", "/standards/mdp-2022");
    assertThat(page.select("table.resting").text())
        .contains("2.200.000", "mdp-2027", "1.500.000", "mdp-2022");
    assertThat(page.select("ul.touched").text()).contains("07/2021/NĐ-CP", "30/2025/NĐ-CP");
    assertThat(visitor.get("/acts/tt-02-2022").select("ul.governed").text())
        .contains("phieu-b", "mau-7.8");
    visitor.get("/acts/nd-00-1900");
    assertThat(visitor.status()).isEqualTo(404);
  }

  @Test
  void a04_openPlansThatCiteItAreNamedToThoseWhoMaySeeThem(Visitor officer, Visitor stranger) {
    officer.signIn("canbo.ngocchau");
    String area = officer.get("/plans/new").select("#area option").val();
    officer.post(
        "/plans",
        Map.of(
            "area",
            area,
            "title",
            "Kế hoạch dẫn nghị định",
            "firstYear",
            "2026",
            "lastYear",
            "2026"));
    String plan = officer.location();
    Document text = officer.get(plan + "/text");
    officer.post(
        plan + "/text/item",
        Map.of(
            "seen", text.select("input[name=seen]").val(),
            "part", "LEGAL_BASIS",
            "heading", "",
            "body", "Căn cứ Nghị định số 07/2021/NĐ-CP ngày 27/01/2021 của Chính phủ;"));
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    assertThat(officer.get("/acts/nd-07-2021").select("ul.papers").text())
        .contains("Kế hoạch dẫn nghị định", "Căn cứ Nghị định số 07/2021/NĐ-CP");
    stranger.signIn("canbo.hopduc");
    assertThat(stranger.get("/acts/nd-07-2021").select("ul.papers").text())
        .doesNotContain("Kế hoạch dẫn nghị định");
  }

  @Test
  void a05_aDayThatIsNoneIsRefused(Visitor visitor) {
    visitor.signIn("nguoixem");
    assertThat(visitor.get("/acts?day=hôm-nay").select("#errors").text())
        .contains("không phải là ngày");
    assertThat(visitor.status()).isEqualTo(422);
  }
}
