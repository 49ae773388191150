package vn.chungtay.statistics.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.documents.DocumentReader;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/**
 * A table on two days side by side, and an area over the years: who may not see it, what each side
 * says, what is missing, the order, the file, the pictures and the tables beneath them.
 */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ComparePagesTest {
  private static final String OFFICER = "canbo.ngocchau";
  private static final String YEARS = "then=2018-12-31&now=2020-12-31";

  @TempDir private Path folder = Path.of("target");

  private static String area(Visitor visitor, String login) {
    return visitor.signIn(login).get("/statistics/results").select("#area option[selected]").val();
  }

  private static long number(String text) {
    return Long.parseLong(text.replaceAll("[^0-9-]", ""));
  }

  private static List<String> cells(Element row) {
    return row.select("td.number").stream().map(each -> each.ownText()).toList();
  }

  @Test
  void a01_anotherCommuneSeesNoneOfIt(Visitor officer, Visitor stranger) {
    String commune = area(officer, OFFICER);
    stranger.signIn("canbo.hopduc");
    for (String path :
        List.of(
            "/statistics/results/compare?area=" + commune,
            "/statistics/results/compare.xlsx?area=" + commune,
            "/statistics/trend?area=" + commune)) {
      stranger.open(path);
      assertThat(stranger.status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void a02_eachSideIsTheTableOfItsDayAndTheDifferenceLiesBetween(Visitor planner) {
    String district = area(planner, "kehoach.tanyen");
    Document both = planner.get("/statistics/results/compare?area=" + district + "&" + YEARS);
    assertThat(planner.status()).isEqualTo(200);
    List<List<String>> sides = new ArrayList<>();
    for (String day : List.of("2018-12-31", "2020-12-31")) {
      Document one =
          planner.get("/statistics/results?borders=2025-06-30&area=" + district + "&day=" + day);
      sides.add(
          one.select(".statutory tfoot td.number").stream()
              .map(each -> each.text().replace("*", "").replaceAll(" .*", ""))
              .toList());
    }
    List<Element> rows = both.select(".compared").get(0).select("tbody tr");
    assertThat(rows).hasSize(14);
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = cells(rows.get(i));
      assertThat(cells.get(0)).as(rows.get(i).text()).isEqualTo(sides.get(0).get(i));
      assertThat(cells.get(1)).as(rows.get(i).text()).isEqualTo(sides.get(1).get(i));
    }
    List<String> poor = cells(rows.get(2));
    assertThat(number(poor.get(2))).isEqualTo(number(poor.get(1)) - number(poor.get(0)));
    assertThat(poor.get(3)).endsWith("%");
    assertThat(cells(rows.get(3)).get(2)).as("rate").endsWith("điểm %");
    assertThat(cells(rows.get(3)).get(3)).as("no percent of a percentage").isEqualTo("–");
  }

  @Test
  void a03_whatIsMissingOnOneSideIsMissingInTheDifference(Visitor officer) {
    officer.signIn(OFFICER);
    Document page = officer.get("/statistics/results/compare?then=2014-12-31&now=2020-12-31");
    List<String> all = cells(page.select(".compared").get(0).select("tbody tr").get(0));
    assertThat(all.get(0)).isEqualTo("–");
    assertThat(all.get(1)).isNotEqualTo("–");
    assertThat(all.subList(2, 4)).containsOnly("–");
    assertThat(page.select(".note.warning").text()).contains("31/12/2014: Chưa đủ");
  }

  @Test
  void a04_unitsAreSortedByWhatIsAsked(Visitor planner) {
    planner.signIn("kehoach.tanyen");
    Document page =
        planner.get("/statistics/results/compare?rows=COMMUNE&sort=difference&" + YEARS);
    Element units = page.select(".compared").get(1);
    assertThat(units.select("[aria-sort=ascending]")).hasSize(1);
    List<Long> differences =
        units.select("tbody tr").stream()
            .map(row -> cells(row).get(2))
            .filter(text -> !text.equals("–"))
            .map(ComparePagesTest::number)
            .toList();
    assertThat(differences).hasSizeGreaterThan(10).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(number(cells(units.select("tfoot tr").get(0)).get(2)))
        .isEqualTo(differences.stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void a05_theFileHoldsEveryColumnOfEveryUnit(Visitor planner) throws IOException {
    planner.signIn("kehoach.tanyen");
    planner.open("/statistics/results/compare.xlsx?rows=COMMUNE&" + YEARS);
    assertThat(planner.status()).isEqualTo(200);
    Path file = folder.resolve("compare.xlsx");
    Files.write(file, planner.bytes());
    String text =
        DocumentReader.read(file).document().orElseThrow().tables().get(0).rows().toString();
    assertThat(text)
        .contains("31/12/2018", "31/12/2020", "Hộ nghèo – Số hộ (Hộ)", "Hộ nghèo – Tỷ lệ (%)")
        .contains("Ngọc Châu");
  }

  @Test
  void a06_everyTableOfCountsCanBeCompared(Visitor officer) {
    officer.signIn(OFFICER);
    Document list = officer.get("/statistics/compare");
    for (Element table : list.select("#table option")) {
      Document page = officer.get("/statistics/compare?table=" + table.val());
      assertThat(officer.status()).as(table.val()).isEqualTo(200);
      assertThat(page.select(".compared tbody tr")).as(table.val()).isNotEmpty();
    }
    assertThat(list.select("#table option")).hasSize(13);
  }

  @Test
  void b01_theTrendTellsItsFindingAndItsTableSaysTheSame(Visitor planner) {
    planner.signIn("kehoach.tanyen");
    Document page = planner.get("/statistics/trend?year=2020");
    assertThat(planner.status()).isEqualTo(200);
    assertThat(page.select("figure figcaption").get(0).text()).contains("Tỷ lệ hộ nghèo giảm từ");
    assertThat(page.select("figure .drawing").get(0).attr("aria-label"))
        .isEqualTo(page.select("figure figcaption").get(0).text());
    String rate = page.select(".compared tbody tr:contains(31/12/2018) td").get(2).ownText();
    assertThat(page.select("figure script").get(0).data()).contains(rate.replace(',', '.'));
  }

  @Test
  void b02_theMovementOfAYearBalancesInItsTable(Visitor officer) {
    officer.signIn("canbo.hopduc");
    Document page = officer.get("/statistics/trend?year=2025");
    for (Element table : page.select(".compared").subList(1, 3)) {
      List<Long> steps = table.select("tbody tr").stream().map(row -> number(cell(row))).toList();
      long sum = 0;
      List<Element> rows = table.select("tbody tr");
      for (int i = 0; i < rows.size() - 1; i++) {
        sum += rows.get(i).select("th").text().startsWith("−") ? -steps.get(i) : steps.get(i);
      }
      assertThat(sum).as(table.text()).isEqualTo(steps.get(steps.size() - 1));
    }
  }

  private static String cell(Element row) {
    return row.select("td.number").get(0).text();
  }
}
