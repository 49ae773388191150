package vn.chungtay.statistics.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.documents.DocumentReader;
import vn.chungtay.documents.PlanCheck;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;
import vn.chungtay.sources.SourceTable;

/**
 * The statutory tables over the demo's commune, whose review of 2025 is finished: first who may not
 * see them, then each table, what stands behind its numbers, its file, and the trail of names.
 */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class StatisticsPagesTest {
  private static final String OFFICER = "canbo.ngocchau";
  private static final String OF_2025 = "?year=2025";

  /** Every table of counts. */
  private static final List<String> COUNTS =
      List.of(
          "results",
          "movement-poor",
          "movement-near-poor",
          "deprivations-poor",
          "deprivation-rates-poor",
          "deprivations-near-poor",
          "deprivation-rates-near-poor",
          "groups",
          "ethnic-groups",
          "causes",
          "children",
          "multidimensional-poor",
          "multidimensional-near-poor");

  @TempDir private Path folder = Path.of("target");

  private static long number(Element cell) {
    return Long.parseLong(cell.text().replaceAll("[^0-9-]", ""));
  }

  private static String area(Visitor visitor, String login) {
    return visitor.signIn(login).get("/statistics/results").select("#area option[selected]").val();
  }

  @Test
  void a01_anotherCommuneSeesNeitherCountsNorHouseholds(Visitor officer, Visitor stranger) {
    String commune = area(officer, OFFICER);
    stranger.signIn("canbo.hopduc");
    for (String path :
        List.of(
            "/statistics/results?area=" + commune,
            "/statistics/results/table.xlsx?area=" + commune,
            "/statistics/results/households?column=3&area=" + commune,
            "/statistics/list-poor?area=" + commune)) {
      stranger.open(path);
      assertThat(stranger.status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void a02_whoMayNotSeeHouseholdsSeesCountsWithoutDoors(Visitor reader) {
    reader.signIn("nguoixem");
    Document page = reader.get("/statistics/results?day=2025-06-30");
    assertThat(page.select(".statutory tfoot td")).isNotEmpty();
    assertThat(page.select(".statutory tbody td a, .statutory tfoot td a")).isEmpty();
    reader.open("/statistics/list-poor");
    assertThat(reader.status()).isEqualTo(403);
  }

  @Test
  void a02b_ofAUnitThatHasEndedTheReaderIsToldWhatBecameOfIt(Visitor planner) {
    planner.signIn("kehoach.tinh");
    assertThat(planner.get("/statistics/results").select("main").text())
        .contains("Tỉnh Bắc Giang có đến hết ngày 30/06/2025")
        .contains("Sau đó địa bàn thuộc: Tỉnh Bắc Ninh");
    assertThat(planner.get("/statistics/results?day=2024-12-31").select("main").text())
        .doesNotContain("có đến hết ngày");
  }

  @Test
  void a03_everyTableOfTheFinishedReviewHasFigures(Visitor officer) {
    officer.signIn(OFFICER);
    for (String code : COUNTS) {
      Document page = officer.get("/statistics/" + code + OF_2025);
      assertThat(officer.status()).as(code).isEqualTo(200);
      assertThat(page.select(".statutory tbody th[scope=row][rowspan]"))
          .as("villages of %s", code)
          .hasSize(7);
      assertThat(page.select(".statutory tfoot td").eachText())
          .as("figures of %s", code)
          .anyMatch(text -> text.matches("[1-9].*"));
      assertThat(page.select(".tag.warning").text())
          .contains("số hiệu chính thức 7.x chưa đối chiếu");
    }
  }

  @Test
  void a04_behindEachNumberOfATableStandAsManyHouseholds(Visitor officer) {
    officer.signIn(OFFICER);
    for (String code : List.of("results", "groups", "movement-poor", "causes")) {
      Document page = officer.get("/statistics/" + code + OF_2025);
      List<Element> cells = page.select(".statutory td.number:has(a)");
      assertThat(cells).as(code).isNotEmpty();
      for (int i = 0; i < cells.size(); i += 9) {
        Element cell = cells.get(i);
        Document behind = officer.get(cell.select("a").attr("href"));
        String said = behind.select("main strong").text();
        assertThat(Long.parseLong(said.replaceAll(".*bằng ", "").replace(".", "")))
            .as("%s of %s: %s", cell.text(), code, said)
            .isEqualTo(number(cell));
      }
    }
  }

  @Test
  void a04b_whatAMovementBeginsWithOpensWhoWasThereWhenTheYearBeforeHadPassed(Visitor planner) {
    planner.signIn("kehoach.tanyen");
    int opened = 0;
    for (Element first :
        planner.get("/statistics/trend?year=2019").select("th:contains(Đầu kỳ) ~ td.number")) {
      Document behind = planner.get(first.select("a").attr("href"));
      assertThat(planner.status()).isEqualTo(200);
      assertThat(behind.select("main").text()).contains("31/12/2018");
      String said = behind.select("main strong").text();
      assertThat(said).endsWith(" " + first.text());
      opened++;
    }
    assertThat(opened).as("households and persons of both classes").isEqualTo(4);
  }

  @Test
  void a05_movementBalancesInEveryRow(Visitor officer) {
    officer.signIn(OFFICER);
    for (String code : List.of("movement-poor", "movement-near-poor")) {
      Document page = officer.get("/statistics/" + code + OF_2025);
      for (Element row : page.select(".statutory tbody tr, .statutory tfoot tr")) {
        List<Long> cells = row.select("td.number").stream().map(c -> number(c)).toList();
        assertThat(
                cells.get(0)
                    - cells.get(1)
                    - cells.get(2)
                    - cells.get(3)
                    + cells.get(4)
                    + cells.get(5)
                    + cells.get(6)
                    + cells.get(7))
            .as(row.text())
            .isEqualTo(cells.get(8));
      }
    }
  }

  @Test
  void a06_theOtherGroupThatDoesNotAgreeIsSaid(Visitor officer) {
    Document page = officer.signIn(OFFICER).get("/statistics/groups" + OF_2025);
    assertThat(page.select(".note.warning").text()).contains("cột “Khác” theo công thức");
    assertThat(page.select(".statutory .mark")).isNotEmpty();
  }

  @Test
  void a07_whatIsMissingIsMissingAndNotZero(Visitor officer) {
    officer.signIn(OFFICER);
    Document before = officer.get("/statistics/results?day=2015-01-01");
    assertThat(before.select(".note.warning").text()).contains("Chưa đủ: thiếu");
    assertThat(before.select(".statutory tfoot td").get(0).text()).isEqualTo("–");
    assertThat(before.select(".statutory tfoot td").get(3).text()).as("rate").isEqualTo("–");
    Document running = officer.get("/statistics/results?year=2026");
    assertThat(running.select(".note.warning").text())
        .contains("chưa có quyết định rà soát năm 2026");
    Document found = officer.get("/statistics/results?year=2026&state=preliminary");
    assertThat(found.text()).contains("Kết quả sơ bộ rà soát năm 2026");
  }

  @Test
  void a08_theFileHasTheLayoutOfTheFormAndTheFiguresOfThePage(Visitor officer) throws IOException {
    officer.signIn(OFFICER);
    for (String code : COUNTS) {
      officer.open("/statistics/" + code + "/table.xlsx" + OF_2025);
      assertThat(officer.status()).as(code).isEqualTo(200);
      Path file = folder.resolve(code + ".xlsx");
      Files.write(file, officer.bytes());
      SourceTable table = DocumentReader.read(file).document().orElseThrow().tables().get(0);
      String text = table.rows().toString();
      assertThat(text).contains("Độc lập - Tự do - Hạnh phúc", "CHỦ TỊCH");
    }
    for (String code : COUNTS) {
      assertThat(PlanCheck.check(folder.resolve(code + ".xlsx")).findings())
          .as("our own %s under the audit of tables", code)
          .isEmpty();
    }
  }

  @Test
  void a09_namesAreForCommunesAndVillagesOnly(Visitor planner, Visitor officer) {
    planner.signIn("kehoach.tinh");
    Document far = planner.get("/statistics/list-poor");
    assertThat(far.select(".empty").text()).contains("chỉ mở ở cấp xã và thôn");
    Document near = officer.signIn(OFFICER).get("/statistics/list-poor" + OF_2025);
    assertThat(near.select("tbody tr")).isNotEmpty();
    assertThat(near.text()).contains("Chủ hộ");
  }

  @Test
  void a10_whoTookNamesIsInTheAuditTrail(Visitor officer, Visitor chairman) {
    officer.signIn(OFFICER).open("/statistics/list-near-poor/table.xlsx" + OF_2025);
    assertThat(officer.status()).isEqualTo(200);
    assertThat(chairman.signIn("chutich.tanyen").get("/audit").text())
        .contains("Tải danh sách hộ theo tên");
  }

  @Test
  void a11_aTableFromSomewhereElseIsCheckedAndNotKept(Visitor officer) {
    officer.signIn(OFFICER).get("/statistics/check");
    byte[] table =
        """
        TT,Địa bàn,Tổng số hộ nghèo,Dân tộc thiểu số,Không có khả năng lao động,Có người có công,Khác
        A,B,1,2,3,4,5=1-2-3-4
        1,Xã Mẫu,80,50,25,10,9
        """
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Document found =
        officer.upload("/statistics/check", java.util.Map.of(), "file", "bang.csv", table);
    assertThat(found.select("tbody tr").text()).contains("Xã Mẫu", "5=1−2−3−4", "-5");
    officer.get("/statistics/check");
    officer.post("/statistics/check", java.util.Map.of());
    assertThat(officer.status()).isEqualTo(422);
  }

  @Test
  void a12_whoAnswersForACommuneIsNotToldTheSumOfItsProvince(Visitor officer, Visitor planner) {
    String province = area(planner, "kehoach.tinh");
    officer.signIn(OFFICER);
    for (String path :
        List.of(
            "/statistics/results?area=" + province,
            "/statistics/results?year=2025&area=" + province,
            "/statistics/results/table.xlsx?area=" + province,
            "/statistics/results/households?column=3&area=" + province)) {
      officer.open(path);
      assertThat(officer.status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void a13_theResultsOfAYearNameTheCommunesThatHaveNotDecided(Visitor planner) {
    planner.signIn("kehoach.tinh");
    Document running = planner.get("/statistics/results?year=2026");
    assertThat(running.select(".note.warning").text())
        .containsPattern(
            "Đã có quyết định đủ các thôn: \\d+ trong \\d+ xã. Còn thiếu: .*Ngọc Châu");
  }

  @Test
  void a14_whatAReviewInProgressDoesNotTellIsEmptyAndNotZero(Visitor officer) {
    officer.signIn(OFFICER);
    Document movement = officer.get("/statistics/movement-poor?year=2026&state=preliminary");
    assertThat(movement.select(".statutory tfoot td.number").subList(0, 8))
        .extracting(Element::text)
        .containsOnly("–");
    Document results = officer.get("/statistics/results?year=2026&state=preliminary");
    assertThat(results.select(".statutory tfoot td.number").get(6).text())
        .as("average living standard")
        .isEqualTo("–");
    assertThat(results.select(".note.warning").text()).contains("không phải bằng 0");
  }

  @Test
  void a15_childrenOfDeprivedHouseholdsAreTheMostThereCanBe(Visitor officer) {
    officer.signIn(OFFICER);
    Document page = officer.get("/statistics/children" + OF_2025);
    assertThat(page.select(".statutory tfoot .mark").attr("title")).contains("nhiều nhất");
    assertThat(page.select(".note.warning").text()).contains("con số nhiều nhất có thể");
  }
}
