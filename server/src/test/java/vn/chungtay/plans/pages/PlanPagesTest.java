package vn.chungtay.plans.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** The pages of a plan without script, from "not allowed" to the audit trail. */
@ExtendWith(TestServer.class)
class PlanPagesTest {
  private static final String ANNEX =
      """
      stt,unit,households_2025,poor_2025,rate_2025,households_2026,poor_2026,rate_2026
      1,Thôn Đông,200,20,"10,00",202,16,"7,92"
      2,Thôn Tây,300,15,"5,50",303,12,"3,96"
      Tổng,,500,35,"7,00",505,28,"5,54"
      """;

  /** A plan of one year in the officer's own commune; gives its address. */
  private static String begin(Visitor officer, String title) {
    String area = officer.get("/plans/new").select("#area option").val();
    officer.post(
        "/plans", Map.of("area", area, "title", title, "firstYear", "2026", "lastYear", "2026"));
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    return officer.location();
  }

  private static void bringIn(Visitor officer, String plan, String annex) {
    officer.upload(
        plan + "/import",
        Map.of("seen", seen(officer, plan + "/import")),
        "file",
        "phu-luc.csv",
        annex.getBytes(StandardCharsets.UTF_8));
  }

  private static String seen(Visitor visitor, String path) {
    return visitor.get(path).select("input[name=seen]").val();
  }

  @Test
  void a01_aStrangersPlanIsNotFound(Visitor officer, Visitor stranger) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kế hoạch riêng của xã");
    stranger.signIn("canbo.hopduc");
    stranger.get(plan);
    assertThat(stranger.status()).isEqualTo(404);
    assertThat(stranger.get("/plans").text()).doesNotContain("Kế hoạch riêng của xã");
  }

  @Test
  void a02_whoMayOnlyReadCannotBeginAPlan(Visitor reader) {
    reader.signIn("nguoixem");
    assertThat(reader.get("/plans").select("a[href=/plans/new]")).isEmpty();
    reader.post(
        "/plans", Map.of("area", "1", "title", "Trộm", "firstYear", "2026", "lastYear", "2026"));
    assertThat(reader.status()).isIn(403, 422);
  }

  @Test
  void a03_aPlanWithoutTitleOrWithWrongYearsIsRefusedAndKeepsWhatWasTyped(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String area = officer.get("/plans/new").select("#area option").val();
    officer.post(
        "/plans", Map.of("area", area, "title", " ", "firstYear", "2027", "lastYear", "2026"));
    assertThat(officer.status()).isEqualTo(422);
    assertThat(officer.page().select("#errors li").size()).isEqualTo(2);
    assertThat(officer.page().select("#firstYear").val()).isEqualTo("2027");
  }

  @Test
  void a04_anImportedAnnexShowsPrintedBesideExpected(Visitor officer) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kế hoạch nhập tệp");
    bringIn(officer, plan, ANNEX);
    assertThat(officer.location()).isEqualTo(plan + "/audit");
    var row = officer.get(plan + "/audit").select("table.findings tbody tr").get(0);
    assertThat(row.text()).contains("Thôn Tây", "2025", "5,50", "5,00");
  }

  @Test
  void a045_aYearBeyondThePlanIsFoundOnThePageAsOnTheCommandLine(Visitor officer) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Giảm nghèo giai đoạn 2025 - 2026");
    bringIn(officer, plan, ANNEX.replace("_2026", "_2062"));
    assertThat(officer.get(plan + "/audit?code=YEAR").select("table.findings").text())
        .contains("2062");
  }

  @Test
  void a046_aTableWithoutUnitsIsRefusedWithItsRemedy(Visitor officer) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kế hoạch bảng lạ");
    bringIn(officer, plan, "a,b\n1,2\n");
    assertThat(officer.status()).isEqualTo(422);
    assertThat(officer.page().select("#errors").text()).containsPattern("ANX-00\\d");
  }

  @Test
  void a05_aDamagedFileIsRefusedAndNothingIsStored(Visitor officer) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kế hoạch tệp hỏng");
    officer.upload(
        plan + "/import",
        Map.of("seen", seen(officer, plan + "/import")),
        "file",
        "hong.docx",
        "PK\u0003\u0004rác".getBytes(StandardCharsets.UTF_8));
    assertThat(officer.status()).isEqualTo(422);
    assertThat(officer.page().select("#errors li")).isNotEmpty();
    assertThat(officer.get(plan + "/annex").select("[data-annex-grid]")).isEmpty();
  }

  @Test
  void a06_acceptingPutsTheExpectedValueIntoTheAnnexAndReopeningTakesItBack(Visitor officer) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kế hoạch nhận số");
    bringIn(officer, plan, ANNEX);
    String id = officer.get(plan + "/audit").select("input[name=finding]").val();
    decide(officer, plan, id, "ACCEPTED");
    assertThat(cell(officer, plan, "Thôn Tây", 2025)).isEqualTo("5,00");
    decide(officer, plan, id, "OPEN");
    assertThat(cell(officer, plan, "Thôn Tây", 2025)).isEqualTo("5,50");
  }

  private static void decide(Visitor officer, String plan, String finding, String decision) {
    String seen = seen(officer, plan + "/audit?decision=ALL");
    officer.post(plan + "/audit", Map.of("seen", seen, "finding", finding, "decision", decision));
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
  }

  private static String cell(Visitor officer, String plan, String unit, int year) {
    return officer
        .get(plan + "/annex")
        .select("input[aria-label^=" + unit + " " + year + " Tỷ lệ]")
        .val();
  }

  @Test
  void a07_somebodyElsesEditInBetweenIsNotOverwritten(Visitor officer) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kế hoạch hai người sửa");
    String seen = seen(officer, plan + "/text");
    Map<String, String> head = new LinkedHashMap<>(Map.of("seen", seen, "number", "7/KH-UBND"));
    officer.post(plan + "/text/head", head);
    assertThat(officer.status()).isEqualTo(303);
    head.put("number", "8/KH-UBND");
    officer.post(plan + "/text/head", head);
    assertThat(officer.status()).isEqualTo(422);
    assertThat(officer.get(plan + "/text").select("#number").val()).isEqualTo("7/KH-UBND");
  }

  @Test
  void a08_aCascadeSumsExactlyAndContradictionsAreNamed(Visitor officer) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kế hoạch phân bổ");
    bringIn(officer, plan, ANNEX);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("seen", seen(officer, plan + "/cascade"));
    form.put("baseYear", "2025");
    form.put("households-2026", "505");
    form.put("poor-2026", "27");
    officer.post(plan + "/cascade", form);
    assertThat(officer.page().select("tr.total").text()).contains("27");
    form.put("minimumPoints", "4");
    officer.post(plan + "/cascade", form);
    assertThat(officer.page().select(".note.danger").text()).contains("2026");
    form.remove("minimumPoints");
    form.put("put", "true");
    officer.post(plan + "/cascade", form);
    assertThat(officer.location()).isEqualTo(plan + "/annex");
  }

  @Test
  void a085_aPromiseOfTheTextCanBeKeptAndBindsTheCascade(Visitor officer) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kế hoạch có cam kết");
    bringIn(officer, plan, ANNEX);
    Map<String, String> item = new LinkedHashMap<>();
    item.put("seen", seen(officer, plan + "/text"));
    item.put("part", "OBJECTIVE");
    item.put("body", "Tỷ lệ hộ nghèo toàn xã giảm bình quân 3%/năm.");
    officer.post(plan + "/text/item", item);
    assertThat(officer.get(plan + "/cascade").text()).contains("giảm bình quân 3%/năm");
    officer.post(plan + "/promises", Map.of("promise", "0"));
    assertThat(officer.location()).isEqualTo(plan + "/cascade");
    Map<String, String> form = new LinkedHashMap<>();
    form.put("seen", seen(officer, plan + "/cascade"));
    form.put("baseYear", "2025");
    form.put("households-2026", "505");
    form.put("poor-2026", "27");
    officer.post(plan + "/cascade", form);
    assertThat(officer.page().select(".note.danger").text()).contains("3");
  }

  @Test
  void a09_theDocumentOpensAndTheAuditTrailKnowsAll(Visitor officer, Visitor auditor) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kế hoạch có văn bản");
    officer.open(plan + "/plan.docx");
    assertThat(officer.bytes()).startsWith('P', 'K');
    officer.open(plan + "/plan.pdf");
    assertThat(new String(officer.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    auditor.signIn("kiemtra.tinh");
    assertThat(auditor.get("/audit").text()).contains("canbo.ngocchau", "Lập kế hoạch");
  }
}
