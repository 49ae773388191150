package vn.chungtay.law.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** A household tried in the browser, without script. */
@ExtendWith(TestServer.class)
class TryPagesTest {
  private static final String ADULT =
      "age=40&sex=female&work=contract&monthly_allowance=false&health_insured=true&uses_internet=true";

  private static String member(int number, String answers) {
    return "&m" + number + "." + answers.replace("&", "&m" + number + ".");
  }

  private static String rural(String more) {
    return "/standards/try?standard=mdp-2022&day=2026-06-01&members=1&h.residence=rural"
        + "&h.durable_parts=3&h.floor_area_m2=40&h.water_source=piped&h.toilet=septic"
        + "&h.info_device=true"
        + member(1, ADULT)
        + more;
  }

  @Test
  void a01_theFormAsksWhatTheRulebookAsks(Visitor visitor) {
    Document page =
        visitor.signIn("nguoixem").get("/standards/try?standard=mdp-2022&day=2026-06-01");
    assertThat(page.select("select[name=h.toilet] option")).hasSize(7);
    assertThat(page.select("select[name=h.toilet] option").get(0).text()).contains("chưa biết");
    assertThat(page.select("label[for=h.floor_area_m2]").text()).contains("diện tích");
    assertThat(page.select("#m1\\.age-hint").text()).contains("Từ 0 đến 130 tuổi");
    assertThat(page.select("#result")).isEmpty();
  }

  @Test
  void a02_exactlyOnTheLineIsNearPoorAndADongMoreIsNot(Visitor visitor) {
    visitor.signIn("nguoixem");
    Document on = visitor.get(rural("&h.income_per_person=1500000"));
    assertThat(on.select(".result h2").text()).isEqualTo("Hộ cận nghèo");
    assertThat(on.select(".result").text())
        .contains("1.500.000", "NĐ 07/2021/NĐ-CP", "mdp-2022/3.2.near-poor");
    Document above = visitor.get(rural("&h.income_per_person=1.500.001"));
    assertThat(above.select(".result h2").text()).isEqualTo("Không nghèo, không cận nghèo");
  }

  @Test
  void a03_aMissingAnswerIsNeverNo(Visitor visitor) {
    visitor.signIn("nguoixem");
    Document page = visitor.get(rural(""));
    assertThat(page.select(".result h2").text()).isEqualTo("Chưa xác định");
    assertThat(page.select(".result").text()).contains("Thu nhập bình quân đầu người một tháng");
  }

  @Test
  void a04_theSameHouseholdBesideTheStandardOf2027(Visitor visitor) {
    visitor.signIn("nguoixem");
    Document form = visitor.get("/standards/try");
    Document page = visitor.get(form.select("a:contains(Xem hộ ví dụ)").attr("href"));
    assertThat(page.select(".result")).hasSize(2);
    assertThat(page.select(".result h2").eachText())
        .containsExactly("Không nghèo, không cận nghèo", "Hộ nghèo");
    assertThat(page.select("#result > .note").text()).contains("kết luận khác nhau");
    assertThat(page.select(".result").get(1).text())
        .contains("giả định, không phải quy định", "đã lấy ngày gần nhất là 01/01/2027");
  }

  @Test
  void a05_theLinkShowsTheSameAgain(Visitor visitor) {
    visitor.signIn("nguoixem");
    Document page = visitor.get(rural("&h.income_per_person=1400000&name=Nguyễn+Thị+Lan"));
    String link = page.select("#result a:contains(liên kết này)").attr("href");
    assertThat(link).doesNotContain("Nguy", "name");
    assertThat(visitor.get(link).select(".result").text()).isEqualTo(page.select(".result").text());
  }

  @Test
  void a06_anAnswerThatCannotBeTakenIsNamedAtItsFieldAndNothingIsJudged(Visitor visitor) {
    visitor.signIn("nguoixem");
    Document page =
        visitor.get(rural("&h.income_per_person=nhiều&h.durable_parts=4&m1.helath=true"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(page.select("#errors li").eachText())
        .anySatisfy(line -> assertThat(line).contains("Thu nhập", "không phải số nguyên"));
    assertThat(page.select(".result")).isEmpty();
    assertThat(page.select("#h\\.income_per_person").val()).isEqualTo("nhiều");
  }

  @Test
  void a07_whoIsNotAskedIsNotAsked(Visitor visitor) {
    visitor.signIn("nguoixem");
    Document page =
        visitor.get("/standards/try?standard=mdp-2022&day=2026-06-01&members=2&m1.age=8&m2.age=50");
    assertThat(page.select("[name=m1.work]")).isEmpty();
    assertThat(page.select("[name=m1.stunted]")).hasSize(1);
    assertThat(page.select("[name=m2.work]")).hasSize(1);
    assertThat(page.select("[name=m2.stunted]")).isEmpty();
  }

  @Test
  void a08_aDayTheLawIsSilentOnIsRefused(Visitor visitor) {
    visitor.signIn("nguoixem");
    assertThat(visitor.get("/standards/try?day=2015-12-31").select("#errors").text())
        .contains("STD-001", "không có chuẩn quốc gia");
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(
            visitor.get("/standards/try?standard=mdp-2027&day=2026-06-01").select("#errors").text())
        .contains("STD-001", "mdp-2027");
    assertThat(visitor.get("/standards/try?day=x").select("#errors").text())
        .contains("không phải là ngày");
  }

  @Test
  void a09_aFileBecomesALinkWithoutNames(Visitor visitor) {
    visitor.signIn("nguoixem").get("/standards/try");
    String file =
        """
        {"household": {"household_id": "H1", "commune_code": "07213", "residence": "urban",
          "income_per_person": 2100000},
         "members": [{"name": "Trần Văn An", "age": 30}, {"age": null}]}
        """;
    visitor.upload(
        "/standards/try",
        Map.of("standard", "mdp-2022", "day", "2026-06-01", "other", ""),
        "file",
        "ho.json",
        file.getBytes(StandardCharsets.UTF_8));
    assertThat(visitor.location())
        .contains("h.residence=urban", "m1.age=30", "members=2")
        .doesNotContain("07213", "H1", "An");
    Document page = visitor.get(visitor.location());
    assertThat(page.select(".result h2").text()).isEqualTo("Không nghèo, không cận nghèo");
    visitor.get("/standards/try");
    visitor.upload(
        "/standards/try", Map.of(), "file", "ho.yaml", "- a".getBytes(StandardCharsets.UTF_8));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select("#errors").text()).contains("household", "members");
  }

  @Test
  void a10_anAverageLivingIncomeIsSaidWithItsMarkAndChangesNoClass(Visitor visitor) {
    visitor.signIn("nguoixem");
    Document on = visitor.get(rural("&h.income_per_person=2250000"));
    assertThat(on.select(".result h2").text()).isEqualTo("Không nghèo, không cận nghèo");
    assertThat(on.select(".result .note").text())
        .contains("mức sống trung bình", "2.250.000", "chưa đối chiếu văn bản");
    Document above = visitor.get(rural("&h.income_per_person=2250001"));
    assertThat(above.select(".result").text()).doesNotContain("diêm nghiệp");
    Document below = visitor.get(rural("&h.income_per_person=1500000"));
    assertThat(below.select(".result").text()).doesNotContain("diêm nghiệp");
  }
}
