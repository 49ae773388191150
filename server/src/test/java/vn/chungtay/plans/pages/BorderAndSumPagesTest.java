package vn.chungtay.plans.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** A plan's figures in the borders of another day, and the plans below it added up. */
@ExtendWith(TestServer.class)
class BorderAndSumPagesTest {
  private static String tanYen(Visitor planner) {
    planner.signIn("kehoach.tanyen");
    return planner
        .get("/plans")
        .select("main a[href^=/plans/]:contains(huyện Tân Yên giai đoạn 2017)")
        .attr("href");
  }

  private static List<String> row(Visitor visitor, String unit) {
    return visitor.page().select(".listing tbody tr").stream()
        .filter(row -> row.child(0).text().startsWith(unit))
        .findFirst()
        .orElseThrow(() -> new AssertionError(visitor.page().select(".listing").text()))
        .children()
        .stream()
        .map(Element::text)
        .toList();
  }

  @Test
  void a01_aStrangerFindsNeitherPage(Visitor planner, Visitor stranger) {
    String plan = tanYen(planner);
    stranger.signIn("canbo.hopduc");
    for (String below : List.of("/borders", "/below", "/results/units", "/results/rows")) {
      stranger.get(plan + below);
      assertThat(stranger.status()).as(below).isEqualTo(404);
    }
  }

  @Test
  void a02_theTwentyFourCommunesInTheBordersAfterTheReform(Visitor planner) {
    String plan = tanYen(planner);
    planner.get(plan + "/borders?day=2025-07-01");
    assertThat(planner.page().select(".note.good").text()).contains("sáp nhập nguyên vẹn");
    // Made of three communes: 1.949 + 2.048 + 2.048 households of 2016.
    List<String> phucHoa = row(planner, "Xã Phúc Ho");
    List<String> headings = planner.page().select(".listing thead th").eachText();
    int households = headings.indexOf("2016 Tổng số hộ");
    int sum = 0;
    for (Element cell :
        planner
            .page()
            .select(".listing tbody tr:not(.total) > :nth-child(" + (households + 1) + ")")) {
      sum += Integer.parseInt(cell.text().replace(".", ""));
    }
    planner.get(plan + "/borders");
    assertThat(row(planner, "Tổng").get(households).replace(".", ""))
        .isEqualTo(String.valueOf(sum));
    assertThat(phucHoa.get(2)).contains("Hợp Đức", "Phúc Hòa", "Liên Chung");
    assertThat(phucHoa.get(households)).isEqualTo("6.045");
  }

  @Test
  void a03_anUnreadableDayMeansToday(Visitor planner) {
    String plan = tanYen(planner);
    planner.get(plan + "/borders?day=hom-nao");
    assertThat(planner.status()).isEqualTo(200);
    assertThat(planner.page().select("#day").val()).matches("\\d{4}-\\d\\d-\\d\\d");
  }

  @Test
  void a04_aMergedUnitSeenBeforeItsMergerIsAnEstimateAndSaysItsShare(Visitor planner) {
    planner.signIn("kehoach.tanyen");
    String district = planner.get("/plans/new").select("#area option:contains(Tân Yên)").val();
    planner.post(
        "/plans",
        Map.of("area", district, "title", "Năm 2024", "firstYear", "2024", "lastYear", "2024"));
    String plan = planner.location();
    String seen = planner.get(plan + "/import").select("input[name=seen]").val();
    planner.upload(
        plan + "/import",
        Map.of("seen", seen),
        "file",
        "huyen.csv",
        "unit,households_2024,poor_2024\nTT Nhã Nam,2500,50\nTổng,2500,50\n"
            .getBytes(StandardCharsets.UTF_8));
    planner.get(plan + "/borders?day=2018-06-01");
    assertThat(planner.page().select(".note.warning").text()).contains("ước tính");
    // By the counts of 2016: 1.434 households of the commune, 894 of the town.
    assertThat(row(planner, "Xã Nhã Nam").toString())
        .contains("Ước tính", "61,6 % của TT Nhã Nam (theo số hộ)", "≈ 1.540", "≈ 31");
    assertThat(row(planner, "Tổng").toString()).contains("2.500", "50");
    planner.open(plan + "/borders?day=2018-06-01&as=csv");
    assertThat(new String(planner.bytes(), StandardCharsets.UTF_8)).contains("Xã Nhã Nam");
  }

  @Test
  void a05_thePlansBelowAreEqualDifferOrMissing(Visitor planner) {
    String plan = tanYen(planner);
    planner.get(plan + "/below");
    assertThat(planner.page().select("#year option[selected]").val()).isEqualTo("2018");
    assertThat(planner.page().select(".note").text()).contains("chưa cộng lại đúng");
    assertThat(row(planner, "Ngọc Châu")).contains("Bằng", "1.940", "76", "0");
    assertThat(row(planner, "Tân Trung")).contains("Bằng, chưa phê duyệt", "105");
    assertThat(row(planner, "Việt Lập")).contains("Khác", "95", "98", "+3");
    assertThat(row(planner, "Hợp Đức")).contains("Chưa có kế hoạch");
    planner.get(plan + "/below?verdict=DIFFERS&year=2018");
    assertThat(planner.page().select(".listing tbody tr:not(.total)")).hasSize(1);
    planner.open(plan + "/below?year=2018&as=xlsx");
    assertThat(planner.bytes()).startsWith('P', 'K');
  }

  @Test
  void a06_whenEveryPlanBelowIsEqualTheWholeAddsUp(Visitor planner) {
    planner.signIn("kehoach.tanyen");
    String district = planner.get("/plans/new").select("#area option:contains(Tân Yên)").val();
    planner.post(
        "/plans",
        Map.of("area", district, "title", "Một xã", "firstYear", "2018", "lastYear", "2018"));
    String plan = planner.location();
    String seen = planner.get(plan + "/import").select("input[name=seen]").val();
    planner.upload(
        plan + "/import",
        Map.of("seen", seen),
        "file",
        "huyen.csv",
        "unit,households_2018,poor_2018\nNgọc Châu,1940,76\nTổng,1940,76\n"
            .getBytes(StandardCharsets.UTF_8));
    planner.get(plan + "/below");
    assertThat(planner.page().select(".note.good").text()).contains("Cộng lại đúng");
  }

  @Test
  void a07_everyTableCanBeSortedAndTakenAway(Visitor planner) {
    String plan = tanYen(planner);
    for (String table :
        List.of(
            "/plans",
            "/tasks",
            plan + "/audit?decision=ALL",
            plan + "/results/units",
            plan + "/results/rows?year=2018",
            plan + "/annex",
            plan + "/opinions")) {
      String more = table.contains("?") ? "&" : "?";
      planner.open(table + more + "as=xlsx");
      assertThat(planner.bytes()).as(table).startsWith('P', 'K');
      planner.open(table + more + "as=csv");
      assertThat(planner.header("content-type")).as(table).startsWith("text/csv");
      assertThat(planner.header("content-disposition")).as(table).contains("attachment");
    }
    planner.get(plan + "/audit?decision=ALL&sort=-unit");
    assertThat(planner.page().select("th[aria-sort=descending]").text()).contains("Đơn vị");
    assertThat(planner.page().select("table.findings tbody th").eachText()).startsWith("Việt Ngọc");
  }
}
