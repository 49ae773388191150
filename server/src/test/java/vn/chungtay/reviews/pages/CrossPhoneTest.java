package vn.chungtay.reviews.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.reviews.pages.BlindCheck.ASKS;
import static vn.chungtay.reviews.pages.BlindCheck.CHECKED;
import static vn.chungtay.reviews.pages.BlindCheck.PROVINCE;
import static vn.chungtay.reviews.pages.BlindCheck.WELL_OFF;
import static vn.chungtay.reviews.pages.BlindCheck.act;
import static vn.chungtay.reviews.pages.BlindCheck.doors;
import static vn.chungtay.reviews.pages.BlindCheck.number;
import static vn.chungtay.reviews.pages.BlindCheck.order;
import static vn.chungtay.reviews.pages.BlindCheck.untouched;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;
import vn.chungtay.surveys.FieldPhone;
import vn.chungtay.surveys.Phone;

/** Asking blind where there is no network: a phone of a form application, and what it brings. */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class CrossPhoneTest {
  private static String check = "";
  private static String sent = "";
  private static List<String> doors = List.of();

  @TempDir Path folder;

  private static Phone phone(RunningServer server, String login) {
    return new Phone(server.address(), login, TestServer.PASSWORD);
  }

  private static boolean isOurs(String formId) {
    return formId.startsWith("cross-") && formId.endsWith("." + check.replaceAll("\\D", ""));
  }

  private static String pick(int door) {
    return doors.get(door).replaceAll("\\D", "");
  }

  /** The answers of the pages' household, as a phone names them. */
  private static Map<String, String> answers(int door) {
    Map<String, String> answers = new HashMap<>();
    answers.put("/data/household_id", pick(door));
    answers.put("/data/person_count", "1");
    answers.put("/data/member[1]/person_name", "Người lạ đến hỏi");
    WELL_OFF.forEach(
        (name, value) ->
            answers.put(
                name.startsWith("member0.")
                    ? "/data/member[1]/" + name.substring("member0.".length())
                    : "/data/household/" + name,
                value.replace(".", "")));
    return answers;
  }

  private static long visits(RunningServer server, int door) {
    return number(server, "select count(*) from reviews.cross_visit where pick_id = " + pick(door));
  }

  @Test
  void a01_nobodyElseIsOfferedTheForm(Visitor province, Visitor asks, RunningServer server)
      throws Exception {
    check = order(province.signIn(PROVINCE), server, "3");
    doors = doors(asks.signIn(ASKS), check);
    String id =
        phone(server, ASKS).formIds().stream()
            .filter(CrossPhoneTest::isOurs)
            .findFirst()
            .orElseThrow();
    for (String login : List.of(CHECKED, "canbo.hopduc")) {
      Phone other = phone(server, login);
      assertThat(other.formIds()).as(login).noneMatch(CrossPhoneTest::isOurs);
      for (String below : List.of("", "/manifest", "/media/households.csv")) {
        assertThat(other.get("/forms/" + id + below)).as(login + below).isEqualTo(404);
      }
    }
  }

  @Test
  void a02_itCarriesDoorsAndNothingElse(RunningServer server) throws Exception {
    FieldPhone form = phone(server, ASKS).download(CrossPhoneTest::isOurs, folder);
    String xml = form.fill(answers(0)::get).write();
    List<String> lines = Files.readAllLines(folder.resolve("households.csv"));
    assertThat(lines).hasSize(1 + 3);
    assertThat(lines.get(1)).startsWith("\"" + pick(0) + "\",\"1. ").endsWith("\"\",\"\",\"\"");
    assertThat(folder.resolve("members.csv")).doesNotExist();
    assertThat(xml).contains("septic").doesNotContain("<result", "POOR");
    sent = xml;
  }

  @Test
  void a03_sentTwiceItIsOneAnswer(RunningServer server, Visitor asks) throws Exception {
    String before = untouched(server);
    Phone phone = phone(server, ASKS);
    assertThat(phone(server, CHECKED).send(sent)).isEqualTo(400);
    assertThat(phone.send(sent)).as(phone.message()).isEqualTo(201);
    assertThat(phone.send(sent)).isEqualTo(201);
    assertThat(phone.message()).contains("từ trước");
    assertThat(visits(server, 0)).isOne();
    assertThat(untouched(server)).isEqualTo(before);
    assertThat(asks.signIn(ASKS).get(check + "/households").select(".lead").text()).contains("1/3");
  }

  @Test
  void a04_itSaysTheSameAsTheFormOnThePage(Visitor asks, RunningServer server) {
    act(asks.signIn(ASKS), doors.get(1), "hand-in", WELL_OFF);
    assertThat(
            number(
                server,
                "select count(distinct answers::text) from reviews.cross_visit where pick_id in ("
                    + pick(0)
                    + ","
                    + pick(1)
                    + ")"))
        .isOne();
    assertThat(
            number(
                server,
                "select count(*) from reviews.cross_visit where way = 'PHONE' and pick_id = "
                    + pick(0)))
        .isOne();
  }

  @Test
  void a05_anotherFillingIsKeptBesideAndDoesNotCount(RunningServer server) throws Exception {
    Phone phone = phone(server, ASKS);
    String other =
        sent.replaceFirst("uuid:[0-9a-f-]+", "uuid:00000000-0000-4000-8000-000000000001")
            .replace("septic", "none");
    assertThat(phone.send(other)).as(phone.message()).isEqualTo(202);
    assertThat(phone.message()).contains("không tính");
    assertThat(visits(server, 0)).isOne();
    assertThat(
            number(
                server,
                "select count(*) from reviews.cross_submission where not counts and pick_id = "
                    + pick(0)))
        .isOne();
  }

  @Test
  void a05b_whoComparesSeesHowEachCameAndWhatWasKeptAside(Visitor province) {
    List<String> came =
        province
            .signIn(PROVINCE)
            .get(check)
            .select("h2#lines + .table td:nth-of-type(3)")
            .eachText();
    assertThat(came)
        .anySatisfy(
            each ->
                assertThat(each)
                    .contains("Gửi từ điện thoại · " + ASKS, "giữ riêng và không tính: " + ASKS))
        .anySatisfy(
            each ->
                assertThat(each).contains("Ghi trên trang · " + ASKS).doesNotContain("giữ riêng"));
    assertThat(came.get(2)).as("nobody went there yet").isEqualTo("–");
  }

  @Test
  void a06_whoHasAnsweredStaysAtHome(RunningServer server) throws Exception {
    phone(server, ASKS).download(CrossPhoneTest::isOurs, folder);
    assertThat(Files.readAllLines(folder.resolve("households.csv"))).hasSize(1 + 1);
  }

  @Test
  void a07_afterTheClosingNothingIsTakenAndThePhoneIsTold(Visitor province, RunningServer server)
      throws Exception {
    Phone phone = phone(server, ASKS);
    String late = phone.download(CrossPhoneTest::isOurs, folder).fill(answers(2)::get).write();
    province.signIn(PROVINCE).get(check);
    province.post(check + "/close", Map.of());
    assertThat(phone.send(late)).isEqualTo(400);
    assertThat(phone.message()).contains("đã đóng");
    assertThat(phone.formIds()).noneMatch(CrossPhoneTest::isOurs);
    assertThat(visits(server, 2)).isZero();
  }

  @Test
  void a08_itIsInTheAuditTrailInTheSendersName(RunningServer server) {
    assertThat(
            number(
                server,
                "select count(*) from access.audit_entry where action = 'reviews.cross-surveyed'"
                    + " and details->>'way' = 'PHONE' and actor = '"
                    + ASKS
                    + "' and subject = 'reviews"
                    + check
                    + "'"))
        .isOne();
  }
}
