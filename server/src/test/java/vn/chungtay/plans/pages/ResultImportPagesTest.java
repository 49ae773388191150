package vn.chungtay.plans.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** Results from a file without script, from "not allowed" to the audit trail. */
@ExtendWith(TestServer.class)
class ResultImportPagesTest {
  private static final String ANNEX =
      """
      stt,unit,households_2025,poor_2025,rate_2025,households_2026,poor_2026,rate_2026
      1,Thôn Đông,200,20,"10,00",202,16,"7,92"
      2,Thôn Tây,300,15,"5,00",303,12,"3,96"
      Tổng,,500,35,"7,00",505,28,"5,54"
      """;
  private static final String RESULTS =
      """
      stt,unit,households_2025,poor_2025,rate_2025,households_2026,poor_2026,rate_2026
      1,thôn đông,200,20,"10,00",203,14,"6,90"
      2,Thôn Tay,300,15,"5,00",304,305,"100,33"
      3,Thôn Bắc,10,1,"10,00",11,1,"9,09"
      """;

  private static String begin(Visitor officer, String title) {
    String area = officer.get("/plans/new").select("#area option").val();
    officer.post(
        "/plans", Map.of("area", area, "title", title, "firstYear", "2026", "lastYear", "2026"));
    String plan = officer.location();
    String seen = officer.get(plan + "/import").select("input[name=seen]").val();
    upload(officer, plan + "/import", Map.of("seen", seen), ANNEX);
    return plan;
  }

  private static void upload(
      Visitor officer, String path, Map<String, String> fields, String content) {
    officer.upload(path, fields, "file", "ket-qua.csv", content.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(Visitor officer, String plan, String content) {
    officer.get(plan + "/results/import");
    upload(officer, plan + "/results/import", Map.of("source", "Rà soát cuối năm"), content);
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    return officer.location();
  }

  private static String typed(Visitor officer, String plan, String unit) {
    return officer.get(plan + "/results").select("input[aria-label=" + unit + " Hộ nghèo]").val();
  }

  @Test
  void a01_aStrangerFindsNeitherTheFormNorTheDryRun(Visitor officer, Visitor stranger) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kết quả của riêng xã");
    String run = read(officer, plan, RESULTS);
    stranger.signIn("canbo.hopduc");
    stranger.get(plan + "/results/import");
    assertThat(stranger.status()).isEqualTo(404);
    stranger.get(run);
    assertThat(stranger.status()).isEqualTo(404);
  }

  @Test
  void a02_aFileThatIsNoTableOfResultsIsRefused(Visitor officer) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kết quả tệp hỏng");
    officer.get(plan + "/results/import");
    upload(officer, plan + "/results/import", Map.of(), "một,hai\nba,bốn\n");
    assertThat(officer.status()).isEqualTo(422);
    assertThat(officer.page().select("#errors li")).isNotEmpty();
    assertThat(officer.get(plan + "/results/import").text()).contains("Chưa ghi tệp nào");
  }

  @Test
  void a03_theDryRunSaysWhatWouldBeWrittenAndWritesNothing(Visitor officer) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kết quả xem trước");
    String run = read(officer, plan, RESULTS);
    String page = officer.get(run).text();
    assertThat(page)
        .contains("Sẽ ghi 3 số mới", "Không ghi các năm ngoài kế hoạch: 2025")
        .contains("Thôn Bắc", "nhiều hơn tổng số hộ", "1 dòng chưa biết là đơn vị nào");
    assertThat(typed(officer, plan, "Thôn Đông")).isEmpty();
  }

  @Test
  void a04_rowsAndFiguresStayOutOnlyWhenSomebodyAgrees(Visitor officer) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kết quả đồng ý");
    String run = read(officer, plan, RESULTS);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("seen", officer.get(run).select("input[name=seen]").val());
    form.put("year", "2026");
    officer.post(run, form);
    assertThat(officer.status()).isEqualTo(422);
    assertThat(officer.page().select("#errors").text()).contains("1 dòng", "1 số");
    form.put("leaveOut", "true");
    officer.post(run, form);
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    assertThat(typed(officer, plan, "Thôn Đông")).isEqualTo("14");
    assertThat(typed(officer, plan, "Thôn Tây")).isEmpty();
    assertThat(officer.get(plan + "/results").text()).contains("Nguồn: Rà soát cuối năm");
    officer.post(run, form);
    assertThat(officer.status()).isEqualTo(422);
  }

  @Test
  void a05_aRowThatAPersonNamedIsWrittenAndWhatWasSeenMustStillHold(Visitor officer) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kết quả chọn đơn vị");
    String run =
        read(officer, plan, "unit,households_2026,poor_2026\nThôn Đông,203,14\nXóm mới,304,9\n");
    Map<String, String> form = new LinkedHashMap<>();
    form.put("seen", officer.get(run).select("input[name=seen]").val());
    form.put("year", "2026");
    form.put("unit-1", "Thôn Tây");
    officer.post(run, form);
    assertThat(officer.status()).isEqualTo(422);
    assertThat(officer.page().text()).contains("do ông/bà chọn", "Sẽ ghi 4 số mới");
    form.put("seen", officer.page().select("input[name=seen]").val());
    officer.post(run, form);
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    assertThat(typed(officer, plan, "Thôn Tây")).isEqualTo("9");
  }

  @Test
  void a06_anImportIsTakenBackAsAWholeAndOnlyWhileNothingWasChangedSince(Visitor officer) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kết quả hoàn lại");
    officer.get(plan + "/results");
    officer.post(
        plan + "/results",
        Map.of(
            "year", "2026", "source", "gõ tay", "h-0", "202", "p-0", "15", "h-1", "", "p-1", ""));
    String file = "unit,households_2026,poor_2026\nThôn Đông,202,14\nThôn Tây,304,9\n";
    String first = write(officer, plan, file);
    assertThat(officer.get(plan + "/results/import").text()).contains("ket-qua.csv", "Đã ghi");
    officer.post(first + "/undo", Map.of());
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    assertThat(typed(officer, plan, "Thôn Đông")).isEqualTo("15");
    assertThat(typed(officer, plan, "Thôn Tây")).isEmpty();
    assertThat(officer.get(plan + "/results").text()).contains("gõ tay");
    String second = write(officer, plan, file);
    officer.get(plan + "/results");
    officer.post(
        plan + "/results",
        Map.of("year", "2026", "h-0", "202", "p-0", "13", "h-1", "304", "p-1", "9"));
    officer.post(second + "/undo", Map.of());
    assertThat(officer.status()).isEqualTo(422);
    assertThat(officer.page().select("#errors").text()).contains("Thôn Đông năm 2026");
  }

  private static String write(Visitor officer, String plan, String content) {
    String run = read(officer, plan, content);
    String seen = officer.get(run).select("input[name=seen]").val();
    officer.post(run, Map.of("seen", seen, "year", "2026"));
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    return run;
  }

  @Test
  void a07_namesAreMatchedWithTheUnitsOfThatDay(Visitor planner) {
    planner.signIn("kehoach.tanyen");
    String plan = planner.get("/plans").select("a[href^=/plans/]:contains(2017)").attr("href");
    String run =
        read(
            planner,
            plan,
            """
            unit,households_2019,poor_2019
            Thị trấn Nhã Nam,900,30
            xã Nhã Nam,1450,60
            Cao Thuong,1900,95
            """);
    String page = planner.get(run).text();
    assertThat(page).contains("TT Nhã Nam", "khác cách viết", "Sẽ ghi 6 số mới");
  }

  @Test
  void a08_theAuditTrailKnowsTheDeedAndItsReturn(Visitor officer, Visitor auditor) {
    String plan = begin(officer.signIn("canbo.ngocchau"), "Kết quả có vết");
    String run = write(officer, plan, "unit,households_2026,poor_2026\nThôn Đông,202,14\n");
    officer.get(plan + "/results/import");
    officer.post(run + "/undo", Map.of());
    auditor.signIn("kiemtra.tinh");
    assertThat(auditor.get("/audit").text())
        .contains("Ghi kết quả từ tệp", "Hoàn lại kết quả từ tệp", "ket-qua.csv: 2");
  }
}
