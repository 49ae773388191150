package vn.chungtay.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.households.StandingClass;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.Step;
import vn.chungtay.values.Refusal;

/** Results from surveys, slips that tell why, numbered certificates, all papers in one go. */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReviewPapersTest {
  private static @Nullable BigVillage made;
  private static long review;

  private static BigVillage village(RunningServer server) throws Exception {
    if (made == null) {
      made = BigVillage.in(server, "07363", "ngocly", 5, 2, 1);
      review = made.begin(ReviewKind.YEARLY, java.time.LocalDate.of(2026, 9, 14));
    }
    return made;
  }

  private static String href() {
    return "/reviews/villages/" + review;
  }

  @Test
  void a01_anotherCommuneGetsNoPaper(RunningServer server, Visitor stranger) throws Exception {
    village(server);
    stranger.signIn("canbo.hopduc");
    for (String paper : List.of("/papers.zip", "/slips.pdf", "/certificates.pdf", "/slips/1")) {
      stranger.open(href() + paper);
      assertThat(stranger.status()).as(paper).isEqualTo(404);
    }
  }

  @Test
  void a02_theSurveyCannotBeClosedWhileAHouseholdHasNoClass(RunningServer server) throws Exception {
    BigVillage village = village(server);
    village.take(village.officer(), review, Step.LIST, "2026-09-15", null, "").get();
    for (int i = 0; i < 6; i++) {
      village.survey(i, i % 3 == 0 ? StandingClass.NOT_POOR : StandingClass.POOR);
    }
    List<Refusal> refusals =
        village.take(village.surveyor(), review, Step.SURVEY, "2026-09-20", null, "").refusals();
    assertThat(refusals).extracting(Refusal::code).containsExactly("REV-024");
    assertThat(village.review(review).entries()).allMatch(entry -> entry.finding() == null);
  }

  @Test
  void a03_aTypedResultNeedsAReasonAndIsMarked(RunningServer server) throws Exception {
    BigVillage village = village(server);
    Entry last = village.review(review).entries().get(6);
    ReviewFindings findings = village.bean(ReviewFindings.class);
    PaperResult silent = new PaperResult(StandingClass.POOR, 90, 30, " ");
    assertThat(village.as(village.surveyor(), () -> findings.typed(review, last.id(), silent)))
        .matches(outcome -> outcome.refusals().get(0).code().equals("REV-040"));
    PaperResult told = new PaperResult(StandingClass.POOR, 90, 30, "máy hỏng");
    village.as(village.surveyor(), () -> findings.typed(review, last.id(), told)).get();
    village.take(village.surveyor(), review, Step.SURVEY, "2026-09-20", null, "").get();

    List<Entry> entries = village.review(review).entries();
    assertThat(entries).allSatisfy(entry -> assertThat(entry.finding()).isNotNull());
    Finding surveyed = java.util.Objects.requireNonNull(entries.get(1).finding());
    assertThat(surveyed.way()).isEqualTo(Finding.Way.SURVEY);
    assertThat(surveyed.deprivations())
        .containsExactly("house_quality", "house_area", "water", "toilet");
    assertThat(surveyed.rulebook()).isEqualTo("mdp-2022");
    assertThat(java.util.Objects.requireNonNull(entries.get(6).finding()).reason())
        .isEqualTo("máy hỏng");
  }

  @Test
  void a04_theSlipTellsEachAnswerItsClauseAndHowToObject(RunningServer server, Visitor officer)
      throws Exception {
    BigVillage village = village(server);
    long entry = village.review(review).entries().get(1).id();
    officer.signIn(village.officer());
    String slip = officer.get(href() + "/slips/" + entry).select("main").text();
    assertThat(slip)
        .contains("Hộ nghèo", "NĐ 07/2021/NĐ-CP", "Nguồn nước sinh hoạt", "3 ngày làm việc")
        .contains("Trưởng thôn", "Mỗi tháng bắt đầu từ ngày 15", "chưa đối chiếu văn bản");
    assertThat(slip)
        .contains("Nhà chưa có nước sạch để dùng. Gia đình trả lời: nhà dùng nước: nguồn khác.")
        .contains("Mức quy định ở nông thôn là 140 điểm. Gia đình không vượt mức này.")
        .contains("Nếu bớt 2 điều thiếu, kết quả là: Hộ cận nghèo.");
    long typed = village.review(review).entries().get(6).id();
    assertThat(officer.get(href() + "/slips/" + typed).text()).contains("hồ sơ giấy (máy hỏng)");
    officer.get(href() + "/slips/" + entry + ".pdf");
    assertThat(text(officer.bytes()))
        .contains("PHIẾU GIẢI THÍCH", "Nhà chưa có nước sạch để dùng.")
        .doesNotContain("(B1)", "chỉ số");
    officer.get(href() + "/slips/" + entry + ".docx");
    assertThat(officer.status()).isEqualTo(200);
  }

  @Test
  void a05_certificatesAreNumberedOnceAndWithoutGaps(RunningServer server) throws Exception {
    BigVillage village = village(server);
    var vote = new vn.chungtay.procedures.Vote(20, 18);
    village.take(village.head(), review, Step.MEETING, "2026-09-21", vote, "").get();
    village.take(village.head(), review, Step.POSTING, "2026-09-22", null, "").get();
    String number = "9/QĐ-UBND";
    village.take("chutich.tanyen", review, Step.DECISION, "2026-10-01", null, number).get();
    for (int twice = 0; twice < 2; twice++) {
      village.take(village.officer(), review, Step.CERTIFICATES, "2026-10-02", null, "").get();
      assertThat(village.review(review).entries())
          .extracting(Entry::certificate)
          .filteredOn(certificate -> !certificate.isEmpty())
          .containsExactly("0001/2026", "0002/2026", "0003/2026", "0004/2026", "0005/2026");
    }
  }

  @Test
  void a06_everyPaperOfTheVillageInOneGo(RunningServer server, Visitor officer) throws Exception {
    officer.signIn(village(server).officer());
    officer.get(href() + "/papers.zip");
    List<String> names = new ArrayList<>();
    java.util.Map<String, String> texts = new java.util.HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(officer.bytes()))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        names.add(each.getName());
        byte[] paper = zip.readAllBytes();
        java.nio.file.Path pictures = java.nio.file.Path.of("target", "pictures");
        java.nio.file.Files.createDirectories(pictures);
        java.nio.file.Files.write(pictures.resolve("paper-" + each.getName()), paper);
        texts.put(each.getName().substring(3), text(paper).replaceAll("\\s+", " "));
      }
    }
    assertThat(texts.get("decision.pdf"))
        .contains("DANH SÁCH HỘ NGHÈO", "DANH SÁCH HỘ THOÁT NGHÈO")
        .contains("ngày 16 tháng 7 năm 2021 của Thủ tướng Chính phủ", "Nơi nhận:", "Lưu: VT.")
        .contains("trưởng thôn Sen Hồng")
        .containsPattern("năm 2026 ỦY BAN NHÂN DÂN XÃ .* Căn cứ Quyết định số 24/2021/QĐ-TTg");
    assertThat(texts.get("meeting.pdf")).contains("Số:\u00a0……/BB-……", "ngày 21 tháng 9 năm 2026");
    assertThat(texts.get("meeting.pdf"))
        .contains("ĐẠI DIỆN HỘ GIA ĐÌNH", "THƯ KÝ", "CHỦ TRÌ CUỘC HỌP", "lập thành hai bản");
    assertThat(texts.get("posting.pdf")).contains("Kèm theo Thông báo ngày 22 tháng 9 năm 2026");
    assertThat(texts.get("posting.pdf")).contains("của thôn Sen Hồng)");
    assertThat(texts.get("certificates.pdf")).contains("Danh sách gồm 5 hộ thuộc thôn Sen Hồng");
    assertThat(texts.get("list.pdf")).contains("THÔN SEN HỒNG", "TRƯỞNG THÔN");
    assertThat(names)
        .containsExactly(
            "01-list.pdf",
            "02-survey.pdf",
            "03-meeting.pdf",
            "04-posting.pdf",
            "05-decision.pdf",
            "06-certificates.pdf",
            "07-certificate-papers.pdf",
            "08-slips.pdf");
    officer.get(href() + "/certificates.docx");
    assertThat(officer.status()).isEqualTo(200);
    officer.get(href() + "/certificates.pdf");
    assertThat(text(officer.bytes())).contains("0001/2026", "0005/2026", "sinh 1968");
    java.nio.file.Files.createDirectories(java.nio.file.Path.of("target", "pictures"));
    java.nio.file.Files.write(
        java.nio.file.Path.of("target", "pictures", "certificates.pdf"), officer.bytes());
    officer.get(href() + "/slips.pdf");
    String slips = text(officer.bytes());
    assertThat(slips).contains("Số:\u00a0……/……", "ngày …… tháng …… năm ……");
    for (Entry entry : village(server).review(review).entries()) {
      assertThat(slips).containsPattern("Hộ " + entry.number() + " – Trang 1/\\d");
    }
    java.nio.file.Files.write(
        java.nio.file.Path.of("target", "pictures", "slips.pdf"), officer.bytes());
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
