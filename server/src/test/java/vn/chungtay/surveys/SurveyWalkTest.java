package vn.chungtay.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** A survey that is stopped in the middle, found again, gone on with and handed in. */
@ExtendWith(TestServer.class)
class SurveyWalkTest {
  private static final String REVIEWER = "rasoat";

  /** What stands in the fields of the page, as a browser would send it back. */
  private static Map<String, String> fields(Document page) {
    Map<String, String> fields = new HashMap<>();
    for (Element field : page.select("form[data-survey] [name]:not(button, [name=_csrf])")) {
      fields.put(field.attr("name"), field.val());
    }
    return fields;
  }

  private static Document save(Visitor visitor, String survey, Map<String, String> answers) {
    Map<String, String> typed = fields(visitor.get(survey));
    typed.putAll(answers);
    typed.put("act", "save");
    visitor.post(survey, typed);
    return visitor.get(survey);
  }

  @Test
  void a01_whatWasBegunIsFoundAgainByItsWriterUntilItIsHandedIn(
      RunningServer server, Visitor writer, Visitor other) throws Exception {
    String survey = "/surveys/" + new Village(server).couple("Lăng").id();
    save(writer.signIn(REVIEWER), survey, Map.of("toilet", "none"));
    String begun = "#begun ~ ul a[href=" + survey + "]";
    assertThat(writer.get("/surveys").select(begun).text())
        .isEqualTo("Điền tiếp: hộ Lăng Văn Bình");
    assertThat(other.signIn("truongthon").get("/surveys").select(begun)).isEmpty();
    Map<String, String> typed = fields(writer.get(survey));
    typed.put("act", "hand-in");
    writer.post(survey, typed);
    assertThat(writer.status()).isEqualTo(303);
    assertThat(writer.get("/surveys").select(begun)).isEmpty();
  }

  @Test
  void a02_figuresComeBackAsTheReaderWritesThem(RunningServer server, Visitor writer)
      throws Exception {
    String survey = "/surveys/" + new Village(server).couple("Lương").id();
    Document page =
        save(
            writer.signIn(REVIEWER),
            survey,
            Map.of("income_per_person", "1450000", "floor_area_m2", "16.5"));
    assertThat(page.select("#income_per_person").val()).isEqualTo("1.450.000");
    assertThat(page.select("#floor_area_m2").val()).isEqualTo("16,5");
    writer.post("/language", Map.of("to", "en", "back", survey));
    page = save(writer, survey, Map.of());
    assertThat(page.select("#income_per_person").val()).isEqualTo("1,450,000");
    assertThat(page.select("#floor_area_m2").val()).isEqualTo("16.5");
    assertThat(page.select("#errors")).isEmpty();
    writer.post("/language", Map.of("to", "vi", "back", survey));
    assertThat(writer.get(survey).select("#income_per_person").val()).isEqualTo("1.450.000");
  }

  @Test
  void a03_whoIsDoneIsToldWhichQuestionsAreLeft(RunningServer server, Visitor writer)
      throws Exception {
    String survey = "/surveys/" + new Village(server).couple("Lục").id();
    Map<String, String> poor =
        Map.of(
            "residence", "rural",
            "income_per_person", "900.000",
            "durable_parts", "0",
            "floor_area_m2", "10",
            "water_source", "other",
            "toilet", "none",
            "info_device", "false");
    Document page = save(writer.signIn(REVIEWER), survey, poor);
    assertThat(page.select("#score h2").text()).isEqualTo("Hộ nghèo");
    assertThat(page.select("#score-line a[href=#score]").text()).startsWith("Hộ nghèo · còn ");
    assertThat(page.select("#score a")).hasSizeBetween(1, 5);
    for (Element left : page.select("#score a")) {
      Element field = page.getElementById(left.attr("href").substring(1));
      assertThat(field).as(left.text()).isNotNull();
    }
    assertThat(page.select("#score a").text()).contains("Lục Văn Bình: ");
  }

  @Test
  void a04_whoCameFromAReviewReturnsThereWithTheNextHousehold(RunningServer server, Visitor writer)
      throws Exception {
    String survey = "/surveys/" + new Village(server).couple("Lều").id();
    String village = "/reviews/villages/1";
    Map<String, String> typed = fields(writer.signIn(REVIEWER).get(survey + "?back=" + village));
    assertThat(typed).containsEntry("back", village);
    typed.put("toilet", "none");
    typed.put("act", "save");
    writer.post(survey, typed);
    assertThat(writer.location()).isEqualTo(survey + "?back=%2Freviews%2Fvillages%2F1");
    typed.put("act", "hand-in");
    writer.post(survey, typed);
    assertThat(writer.location()).isEqualTo(village);
    typed = fields(writer.get(survey + "?back=//elsewhere.example/"));
    assertThat(typed).as("only to a page of ours").containsEntry("back", "/");
  }

  @Test
  void a05_theListOfACommuneLeadsToEachOfItsVillages(Visitor writer) {
    Document list = writer.signIn(REVIEWER).get("/surveys");
    assertThat(list.select("main a.tag").eachText()).hasSize(7).contains("Thôn Núi Mẫu");
    Document village = writer.get(list.select("main a.tag:contains(Thôn Núi Mẫu)").attr("href"));
    assertThat(village.select(".lead").text()).startsWith("Thôn Núi Mẫu: ");
    assertThat(village.select("tbody tr")).isNotEmpty();
    assertThat(village.select(".crumbs a[href=/surveys]")).hasSize(1);
  }
}
