package vn.chungtay.plans.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** Opinions on a draft: asked for, given, answered, kept; from "not allowed" to the trail. */
@ExtendWith(TestServer.class)
class OpinionPagesTest {
  private static String begin(Visitor planner, String title) {
    planner.signIn("kehoach.tanyen");
    String district = planner.get("/plans/new").select("#area option:contains(Tân Yên)").val();
    planner.post(
        "/plans",
        Map.of("area", district, "title", title, "firstYear", "2019", "lastYear", "2019"));
    String plan = planner.location();
    String seen = planner.get(plan + "/import").select("input[name=seen]").val();
    planner.upload(
        plan + "/import",
        Map.of("seen", seen),
        "file",
        "huyen.csv",
        "unit,households_2019,poor_2019,rate_2019\nNgọc Châu,1960,56,\"2,86\"\nTổng,1960,56,\"2,86\"\n"
            .getBytes(StandardCharsets.UTF_8));
    planner.get(plan);
    planner.post(plan + "/opinion", Map.of());
    assertThat(planner.status()).isEqualTo(303);
    return plan;
  }

  private static void ask(Visitor planner, String plan, String body) {
    planner.get(plan + "/opinions");
    planner.post(
        plan + "/opinions/ask", Map.of("bodies", body, "unit", "Ngọc Châu", "due", "2019-01-31"));
    assertThat(planner.status()).as(planner.page().text()).isEqualTo(303);
  }

  private static String asked(Visitor commune, String title) {
    return commune.get("/opinions").select("main a:contains(" + title + ")").attr("href");
  }

  @Test
  void a01_aStrangerFindsNeitherQuestionsNorPaper(
      Visitor planner, Visitor officer, Visitor stranger) {
    String plan = begin(planner, "Hỏi riêng Ngọc Châu");
    ask(planner, plan, "Hội Nông dân huyện");
    String question = asked(officer.signIn("canbo.ngocchau"), "Hỏi riêng Ngọc Châu");
    stranger.signIn("canbo.hopduc");
    assertThat(stranger.get("/opinions").text()).doesNotContain("Hỏi riêng Ngọc Châu");
    for (String path : new String[] {question, question + "/paper", plan + "/opinions"}) {
      stranger.open(path);
      assertThat(stranger.status()).as(path).isEqualTo(404);
    }
    stranger.get("/");
    stranger.post(question, Map.of("words", "Xen vào"));
    assertThat(stranger.status()).isIn(403, 404);
  }

  @Test
  void a02_whoMayOnlyReadSeesOpinionsAndGivesNone(Visitor planner, Visitor reader) {
    String plan = begin(planner, "Chỉ để xem");
    reader.signIn("nguoixem");
    assertThat(reader.get(plan + "/opinions").select("main form")).isEmpty();
    reader.post(plan + "/opinions/volunteer", Map.of("body", "Ai đó", "words", "Thử"));
    assertThat(reader.status()).isEqualTo(403);
  }

  @Test
  void a03_aDraftThatIsNotOutTakesNoOpinions(Visitor planner) {
    String plan = begin(planner, "Rút về rồi");
    planner.get(plan);
    planner.post(plan + "/draft", Map.of());
    planner.get(plan + "/opinions");
    planner.post(plan + "/opinions/ask", Map.of("bodies", "Hội Phụ nữ huyện"));
    assertThat(planner.status()).isEqualTo(422);
    assertThat(planner.page().select("#errors").text()).contains("không ở trạng thái lấy ý kiến");
  }

  @Test
  void a04_aCommuneReadsThePaperAndSaysWhatItThinks(Visitor planner, Visitor officer) {
    String plan = begin(planner, "Xã góp ý");
    ask(planner, plan, "Hội Nông dân huyện");
    officer.signIn("canbo.ngocchau");
    assertThat(officer.get("/").text()).contains("Dự thảo hỏi ý kiến");
    String question = asked(officer, "Xã góp ý");
    officer.open(question + "/paper");
    assertThat(officer.bytes()).startsWith('P', 'K');
    officer.get(question);
    officer.post(question, Map.of("words", " "));
    assertThat(officer.status()).isEqualTo(422);
    officer.post(question, Map.of("words", "Chỉ tiêu 56 hộ là vừa sức."));
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    assertThat(planner.get(plan + "/opinions").text())
        .contains("Chỉ tiêu 56 hộ là vừa sức.", "Chờ trả lời", "Hội Nông dân huyện");
  }

  @Test
  void a05_everyOpinionIsAnsweredWithAReasonBeforeThePlanIsSignedAndKeptAfterwards(
      Visitor planner, Visitor officer, Visitor chair, Visitor auditor) {
    String plan = begin(planner, "Trả lời rồi ký");
    ask(planner, plan, "Hội Nông dân huyện");
    officer.signIn("canbo.ngocchau");
    String question = asked(officer, "Trả lời rồi ký");
    officer.get(question);
    officer.post(question, Map.of("words", "Xin thêm kinh phí."));
    chair.signIn("chutich.tanyen");
    assertThat(chair.get(plan).text()).contains("Còn 1 ý kiến chưa được trả lời");
    String answer =
        planner
            .get(plan + "/opinions")
            .select("form[action^=" + plan + "/opinions/]:has(textarea[name=answer])")
            .attr("action");
    planner.post(answer, Map.of("taken", "NOT_TAKEN", "answer", ""));
    assertThat(planner.status()).isEqualTo(422);
    planner.post(answer, Map.of("taken", "NOT_TAKEN", "answer", "Ngoài thẩm quyền của huyện."));
    assertThat(planner.status()).as(planner.page().text()).isEqualTo(303);
    Map<String, String> head = new LinkedHashMap<>();
    head.put("seen", planner.get(plan + "/text").select("input[name=seen]").val());
    head.put("number", "12/KH-UBND");
    head.put("day", "5/1/2019");
    head.put("signer", "Trần Văn Mẫu");
    planner.post(plan + "/text/head", head);
    chair.get(plan);
    chair.post(plan + "/approve", Map.of());
    assertThat(chair.status()).as(chair.page().text()).isEqualTo(303);
    assertThat(planner.get(plan + "/opinions").text())
        .contains("Xin thêm kinh phí.", "Ngoài thẩm quyền của huyện.", "Không tiếp thu");
    planner.post(answer, Map.of("taken", "TAKEN", "answer", ""));
    assertThat(planner.status()).isEqualTo(422);
    officer.get(question);
    officer.post(question, Map.of("words", "Sửa sau khi ký"));
    assertThat(officer.status()).isEqualTo(422);
    planner.open(plan + "/opinions?as=csv");
    assertThat(new String(planner.bytes(), StandardCharsets.UTF_8)).contains("Xin thêm kinh phí.");
    auditor.signIn("kiemtra.tinh");
    assertThat(auditor.get("/audit").text()).contains("Góp ý kiến về dự thảo", "Trả lời ý kiến");
  }
}
