package vn.chungtay.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.ScreeningForm;
import vn.chungtay.forms.ScreeningReading;
import vn.chungtay.forms.Submission;
import vn.chungtay.forms.SubmissionReader;
import vn.chungtay.forms.XForm;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;
import vn.chungtay.standards.Bilingual;

/** The screening form on a phone, on its page and on paper: one set counts, none is lost. */
@ExtendWith(TestServer.class)
class ScreeningTest {
  private static final ScreeningForm FORM = ScreeningForm.shipped("mdp-2022").orElseThrow();
  @TempDir Path folder;

  private static Phone phone(RunningServer server, String login) {
    return new Phone(server.address(), login, TestServer.PASSWORD);
  }

  /** Takes the screening form of the village home. */
  private FieldPhone download(Phone phone, long village) throws Exception {
    assertThat(phone.get("/formList")).isEqualTo(200);
    for (Element form : phone.xml().select("xform")) {
      String id = form.select("formID").text();
      if (id.startsWith("screening-") && id.endsWith("." + village)) {
        phone.get(form.select("manifestUrl").text());
        for (Element file : phone.xml().select("mediaFile")) {
          phone.get(file.select("downloadUrl").text());
          Files.writeString(folder.resolve(file.select("filename").text()), phone.last().body());
        }
        phone.get(form.select("downloadUrl").text());
        return new FieldPhone(phone.last().body(), folder);
      }
    }
    throw new AssertionError(phone.last().body());
  }

  private static Map<String, String> answers(Household household, String car, String others) {
    Map<String, String> answers = new HashMap<>();
    answers.put("/data/household_id", String.valueOf(household.id()));
    for (ScreeningForm.Sign sign : FORM.signs()) {
      answers.put("/data/household/" + sign.question().name(), others);
    }
    answers.put("/data/household/car", car);
    return answers;
  }

  private static Screenings.Standing standing(Village village, Household household)
      throws Exception {
    return village.as(
        Village.OFFICER, () -> village.bean(Screenings.class).standing(household.id()));
  }

  private static ScreeningSet counts(Village village, Household household) throws Exception {
    return Objects.requireNonNull(standing(village, household).counts());
  }

  @Test
  void a01_theEngineOfTheFormApplicationsReadsItWithoutAWarning() throws Exception {
    Files.writeString(
        folder.resolve(XForm.HOUSEHOLDS_FILE),
        "name,label,number,edition,screening\n11,\"Nguyễn Văn An, số 1\",H-1,3,90\n");
    String xform = FORM.xform("screening-mdp-2022.7", new Bilingual("Phiếu A: Ải", "Form A: Ai"));
    FieldPhone phone = new FieldPhone(xform, folder);

    assertThat(phone.warnings).isEmpty();
    assertThat(phone.languages()).containsExactly("Tiếng Việt (vi)", "English (en)");
    for (String language : phone.languages()) {
      phone.speak(language);
      phone.fill(path -> path.equals("/data/household_id") ? "11" : null);
    }
    assertThat(phone.warnings).isEmpty();
    Submission sent = SubmissionReader.read(phone.write().getBytes(StandardCharsets.UTF_8));
    assertThat(sent.basedOn()).isEqualTo("90");
    assertThat(sent.edition()).isEqualTo("3");
  }

  @Test
  void a02_phoneAndFormAgreeOnEveryMixOfAnswers() throws Exception {
    Files.writeString(
        folder.resolve(XForm.HOUSEHOLDS_FILE),
        "name,label,number,edition,screening\n11,An,H-1,3,\n");
    String xform = FORM.xform("screening-mdp-2022.7", new Bilingual("A", "A"));
    for (int mix = 0; mix < 243; mix += 7) {
      Map<String, String> given = new HashMap<>(Map.of("/data/household_id", "11"));
      int rest = mix;
      for (ScreeningForm.Sign sign : FORM.signs()) {
        if (rest % 3 > 0) {
          given.put("/data/household/" + sign.question().name(), rest % 3 == 1 ? "true" : "false");
        }
        rest /= 3;
      }
      String xml = new FieldPhone(xform, folder).fill(given::get).write();
      Submission sent = SubmissionReader.read(xml.getBytes(StandardCharsets.UTF_8));
      ScreeningReading reading = FORM.read(sent.answers());
      assertThat(reading.faults()).isEmpty();
      String expected =
          reading.ended() == ScreeningReading.Ended.OPEN ? "" : reading.ended().name();
      assertThat(sent.phoneClass()).as(xml).isEqualTo(expected);
    }
  }

  @Test
  void a03_aPhoneScreensIsCutOffSendsAgainAndItIsOneSet(RunningServer server) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Lương");
    Phone phone = phone(server, "rasoat");
    String xml =
        download(phone, village.id()).fill(answers(household, "false", "false")::get).write();

    phone.sendHalf(xml);
    assertThat(standing(village, household).counts()).isNull();
    assertThat(phone.send(xml)).isEqualTo(201);
    assertThat(phone.send(xml)).isEqualTo(201);
    assertThat(phone.message()).contains("từ trước");

    ScreeningSet set = counts(village, household);
    assertThat(set.ended()).isEqualTo(ScreeningReading.Ended.CONTINUE);
    assertThat(set.way()).isEqualTo(AnswerSet.Way.PHONE);
    assertThat(set.actor()).isEqualTo("rasoat");
    assertThat(
            village.as(
                Village.OFFICER, () -> village.bean(Screenings.class).history(household.id())))
        .hasSize(1);
    assertThat(
            village.as(Village.OFFICER, () -> village.bean(Surveys.class).current(household.id())))
        .as("no survey came of it")
        .isEmpty();
  }

  @Test
  void a04_twoPeopleDifferBothAreKeptAndAPersonWhoSeesBothSettles(
      RunningServer server, Visitor visitor) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Mẫn");
    Phone one = phone(server, "rasoat");
    Phone two = phone(server, "truongthon");
    String first =
        download(one, village.id()).fill(answers(household, "false", "false")::get).write();
    String second =
        download(two, village.id()).fill(answers(household, "true", "false")::get).write();

    assertThat(one.send(first)).isEqualTo(201);
    assertThat(two.send(second)).isEqualTo(201);
    assertThat(two.send(second.replace("<deposit>false", "<deposit>true"))).isEqualTo(202);
    Screenings.Standing both = standing(village, household);
    assertThat(both.apart()).hasSize(2);

    String href = "/surveys/" + household.id() + "/screening";
    Document page = visitor.signIn("rasoat").get(href);
    assertThat(page.text())
        .contains("Hai người nhận diện hộ này khác nhau", "truongthon", "phiếu này: Có");
    Map<String, String> fields = new HashMap<>();
    FORM.signs().forEach(sign -> fields.put(sign.question().name(), "false"));
    fields.put("car", "true");
    fields.put("seen", page.select("[name=seen]").val());
    fields.put("settling", page.select("[name=settling]").val());
    fields.put("act", "hand-in");
    visitor.post(href, fields);
    Screenings.Standing after = standing(village, household);
    assertThat(after.apart()).isEmpty();
    assertThat(counts(village, household).ended()).isEqualTo(ScreeningReading.Ended.STOP);
    assertThat(
            village.as(
                Village.OFFICER, () -> village.bean(Screenings.class).history(household.id())))
        .extracting(ScreeningSet::state)
        .containsExactly(
            AnswerSet.State.CURRENT,
            AnswerSet.State.SETTLED,
            AnswerSet.State.SETTLED,
            AnswerSet.State.REPLACED);
  }

  @Test
  void a05_whoMayNotSurveyHandsInNothingAndAnotherVillageIsClosed(
      RunningServer server, Visitor visitor, Visitor stranger) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Nhâm");
    String href = "/surveys/" + household.id() + "/screening";
    assertThat(visitor.signIn("kiemtra.tinh").get(href).text()).doesNotContain("Nộp phiếu");
    visitor.post(href, Map.of("car", "true", "act", "hand-in"));
    assertThat(visitor.status()).isEqualTo(403);
    stranger.signIn("canbo.hopduc").get(href);
    assertThat(stranger.status()).isEqualTo(404);
    stranger.get(href + ".pdf");
    assertThat(stranger.status()).isEqualTo(404);
    assertThat(standing(village, household).counts()).isNull();
  }

  @Test
  void a06_theWrongAnswerTheEmptyFormAndTheFileAreRefusedWithAReason(
      RunningServer server, Visitor visitor) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Ông");
    String href = "/surveys/" + household.id() + "/screening";
    visitor.signIn("rasoat").get(href);
    assertThat(visitor.post(href, Map.of("act", "hand-in")).text()).contains("Chưa có câu nào");
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.post(href, Map.of("car", "<b>vàng</b>", "act", "hand-in")).html())
        .doesNotContain("<b>vàng")
        .contains("true");
    Phone phone = phone(server, "rasoat");
    String xml =
        download(phone, village.id()).fill(answers(household, "false", "false")::get).write();
    assertThat(phone.send(xml, Map.of("nha.jpg", new byte[] {1}))).isEqualTo(400);
    assertThat(phone.message()).contains("không nhận tệp");
    assertThat(phone.send(xml.replace("<car>false", "<car>vàng"))).isEqualTo(400);
    assertThat(phone.send(xml.replace("version=\"", "version=\"0"))).isEqualTo(400);
    assertThat(standing(village, household).counts()).isNull();
  }

  @Test
  void a07_paperIsKeyedAndThePaperFormOpens(RunningServer server, Visitor visitor)
      throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Phí");
    String href = "/surveys/" + household.id() + "/screening";
    visitor.signIn("truongthon").open(href + ".pdf");
    assertThat(new String(visitor.bytes(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    visitor.get(href);
    visitor.post(href, Map.of("car", "true", "act", "paper"));
    ScreeningSet set = counts(village, household);
    assertThat(set.way()).isEqualTo(AnswerSet.Way.PAPER);
    assertThat(set.ended()).as("one sign is enough").isEqualTo(ScreeningReading.Ended.STOP);
  }

  @Test
  void a08_whenTheOfficialFormIsLoadedPhonesStillHandInTheOldOne(
      RunningServer server, Visitor administrator, Visitor officer) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Quản");
    Phone phone = phone(server, "rasoat");
    String old =
        download(phone, village.id()).fill(answers(household, "false", "false")::get).write();
    officer.signIn(Village.OFFICER).get("/surveys/screening-form");
    assertThat(officer.page().text()).contains("chưa phải bản chính thức", "Phụ lục II");
    officer.upload("/surveys/screening-form", Map.of(), "file", "a.yaml", bytes(FORM.text()));
    assertThat(officer.status()).isEqualTo(403);

    administrator.signIn("quantri").get("/surveys/screening-form");
    String broken = FORM.text().replace("signs: 1", "signs: 9");
    administrator.upload("/surveys/screening-form", Map.of(), "file", "a.yaml", bytes(broken));
    assertThat(administrator.status()).isEqualTo(422);
    String other = FORM.text().replace("screening-mdp-2022", "screening-mdp-2030");
    administrator.upload("/surveys/screening-form", Map.of(), "file", "a.yaml", bytes(other));
    assertThat(administrator.page().text()).contains("screening-mdp-2022");
    String loaded =
        FORM.text().replace("Hộ có ô tô không?", "Hộ có ô tô con <b>còn chạy</b> không?");
    try {
      administrator.upload("/surveys/screening-form", Map.of(), "file", "a.yaml", bytes(loaded));
      assertThat(administrator.get(administrator.location()).html())
          .contains("&lt;b&gt;còn chạy")
          .doesNotContain("<b>còn chạy");
      assertThat(phone.send(old)).isEqualTo(201);
      assertThat(download(phone, village.id()).fill(path -> null).said.toString())
          .contains("còn chạy");
    } finally {
      administrator.get("/surveys/screening-form");
      administrator.post("/surveys/screening-form/back", Map.of());
    }
    assertThat(administrator.get("/surveys/screening-form").text())
        .contains("Hộ có ô tô không?")
        .contains("Trở lại bản có sẵn");
    assertThat(administrator.get("/surveys/screening-form?standard=mdp-2016").text())
        .contains("Các đặc điểm của Phiếu A theo Thông tư 17/2016 chưa có");
    administrator.get("/surveys/screening-form?standard=mdp-1999");
    assertThat(administrator.status()).isEqualTo(404);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a09_itIsInTheTrailInTheSendersName(RunningServer server) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Ứng");
    Household now =
        village.as(
            Village.OFFICER,
            () ->
                village
                    .bean(Households.class)
                    .get(household.id(), LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))));
    village.as(
        "rasoat",
        () ->
            village
                .bean(Screenings.class)
                .write(
                    now,
                    new Answers(Map.of("car", "false"), List.of()),
                    AnswerSet.Way.BROWSER,
                    null,
                    List.of())
                .get());
    assertThat(
            village.as(
                Village.OFFICER,
                () -> village.bean(AuditTrail.class).listBefore(Long.MAX_VALUE, 5)))
        .anyMatch(
            each ->
                each.action().equals("surveys.screened")
                    && each.actor().equals("rasoat")
                    && each.subject().equals("households/" + household.id()));
  }
}
