package vn.chungtay.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.households.Household;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.rules.HouseholdClass;

/** A phone without a network for most of the day, and the server it comes back to. */
@ExtendWith(TestServer.class)
class OpenRosaTest {
  @TempDir Path folder;

  private static Phone phone(RunningServer server, String login) {
    return new Phone(server.address(), login, TestServer.PASSWORD);
  }

  private static Map<String, String> answers(Household household, String toilet) {
    Map<String, String> answers = new HashMap<>();
    answers.put("/data/household_id", String.valueOf(household.id()));
    answers.put("/data/household/residence", "rural");
    answers.put("/data/household/income_per_person", "1200000");
    answers.put("/data/household/durable_parts", "1");
    answers.put("/data/household/floor_area_m2", "15.5");
    answers.put("/data/household/water_source", "other");
    answers.put("/data/household/toilet", toilet);
    answers.put("/data/household/info_device", "true");
    for (int i = 1; i <= 2; i++) {
      String member = "/data/member[" + i + "]/";
      answers.put(member + "age", i == 1 ? "58" : "56");
      answers.put(member + "sex", i == 1 ? "male" : "female");
      answers.put(member + "work", "self_employed");
      answers.put(member + "monthly_allowance", "false");
      answers.put(member + "health_insured", "true");
      answers.put(member + "uses_internet", "true");
    }
    return answers;
  }

  @Test
  void a01WithoutTheRightNameNothingIsTold(RunningServer server) throws Exception {
    Phone stranger = new Phone(server.address(), "rasoat", "không phải mật khẩu");

    assertThat(stranger.get("/formList")).isEqualTo(401);
    assertThat(stranger.last().headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Basic");
    assertThat(stranger.message()).isNotBlank();
    assertThat(phone(server, "nguoixem").get("/formList")).isEqualTo(403);
  }

  @Test
  void a02AWholeDayInTheField(RunningServer server) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Đặng");
    Phone phone = phone(server, "rasoat");

    String xml = phone.fill(village.id(), folder, answers(household, "none")::get);
    assertThat(phone.head("/submission")).isEqualTo(204);
    assertThat(phone.last().headers().firstValue("Location").orElse("")).endsWith("/submission");
    assertThat(phone.last().headers().firstValue("X-OpenRosa-Version")).contains("1.0");
    assertThat(phone.send(xml, Map.of("nha.jpg", new byte[] {1, 2, 3}))).isEqualTo(201);

    AnswerSet set =
        village.as(
            Village.OFFICER,
            () -> village.bean(Surveys.class).current(household.id()).orElseThrow());
    assertThat(set.result().outcome()).isEqualTo(HouseholdClass.POOR);
    assertThat(set.result().deprived())
        .containsExactly("house_quality", "house_area", "water", "toilet");
    assertThat(set.way()).isEqualTo(AnswerSet.Way.PHONE);
    assertThat(set.actor()).isEqualTo("rasoat");
    assertThat(set.householdEdition()).isEqualTo(household.edition());
    assertThat(set.answers().members()).hasSize(2);
  }

  @Test
  void a03CutOffAndSentAgainItIsOneRecord(RunningServer server) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Bùi");
    Phone phone = phone(server, "rasoat");
    String xml = phone.fill(village.id(), folder, answers(household, "septic")::get);

    phone.sendHalf(xml);
    assertThat(history(village, household)).isEmpty();
    assertThat(phone.send(xml)).isEqualTo(201);
    assertThat(phone.send(xml)).isEqualTo(201);
    assertThat(phone.message()).contains("từ trước");
    ExecutorService many = Executors.newFixedThreadPool(8);
    Callable<Integer> again = () -> phone(server, "rasoat").send(xml);
    for (var answer : many.invokeAll(List.of(again, again, again, again, again, again))) {
      assertThat(answer.get()).isEqualTo(201);
    }
    many.shutdown();

    assertThat(history(village, household)).hasSize(1);
  }

  @Test
  void a04AnotherContentUnderTheSameIdIsKeptBesideIt(RunningServer server) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Cao");
    Phone phone = phone(server, "rasoat");
    String xml = phone.fill(village.id(), folder, answers(household, "septic")::get);
    String other = xml.replace("<toilet>septic</toilet>", "<toilet>none</toilet>");

    assertThat(phone.send(xml)).isEqualTo(201);
    assertThat(phone.send(other)).isEqualTo(202);
    assertThat(phone.send(other)).isEqualTo(202);
    assertThat(phone.send(xml)).isEqualTo(201);

    assertThat(history(village, household))
        .extracting(AnswerSet::state)
        .containsExactly(AnswerSet.State.CONFLICT, AnswerSet.State.CURRENT);
  }

  @Test
  void a05TwoPeopleAskOneHouseholdAndNeitherIsLost(RunningServer server) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Doãn");
    Phone one = phone(server, "rasoat");
    Phone two = phone(server, "truongthon");
    String first = one.fill(village.id(), folder, answers(household, "septic")::get);
    String second = two.fill(village.id(), folder, answers(household, "none")::get);

    assertThat(one.send(first)).isEqualTo(201);
    assertThat(two.send(second)).isEqualTo(201);
    List<AnswerSet> both = history(village, household);
    assertThat(both)
        .extracting(AnswerSet::state)
        .containsExactly(AnswerSet.State.CONFLICT, AnswerSet.State.CURRENT);

    String third = one.fill(village.id(), folder, answers(household, "vip")::get);
    assertThat(one.send(third)).isEqualTo(201);
    assertThat(history(village, household))
        .extracting(AnswerSet::state)
        .containsExactly(
            AnswerSet.State.CURRENT, AnswerSet.State.CONFLICT, AnswerSet.State.REPLACED);
  }

  @Test
  void a06WhatIsNoneOfTheirsIsRefusedWithAReason(RunningServer server) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Phùng");
    Phone phone = phone(server, "rasoat");
    String xml = phone.fill(village.id(), folder, answers(household, "septic")::get);

    refused(phone, xml.replace("version=\"", "version=\"0"), "phiên bản");
    refused(phone, xml.replace("id=\"survey-", "id=\"other-"), "phiên bản");
    refused(phone, xml.replaceAll("(id=\"survey[^\"]*)\\.\\d+", "$1.1"), "không được giao");
    refused(phone, xml.replaceAll("<household_id>\\d+", "<household_id>999999"), "999999");
    refused(phone, xml.replace("<toilet>septic", "<toilet>vàng"), "toilet");
    refused(phone, xml.replace("<toilet>", "<teilot>").replace("</toilet>", "</teilot>"), "teilot");
    refused(phone, xml.substring(0, 300), "XML");
    refused(phone, xml.replaceFirst("<data", "<!DOCTYPE d [<!ENTITY x 'y'>]><data"), "DOCTYPE");
    Phone foreign = phone(server, "canbo.hopduc");
    assertThat(foreign.send(xml)).isEqualTo(400);
    assertThat(foreign.message()).contains("không được giao");
    assertThat(foreign.get("/forms/survey-mdp-2022." + village.id())).isEqualTo(404);
    assertThat(foreign.get("/forms/survey-mdp-2022." + village.id() + "/manifest")).isEqualTo(404);
    assertThat(history(village, household)).isEmpty();
  }

  private static void refused(Phone phone, String xml, String because) throws Exception {
    assertThat(phone.send(xml)).isEqualTo(400);
    assertThat(phone.message()).contains(because);
  }

  @Test
  void a07FiveWrongPasswordsLockTheNameForPhonesAndPagesAlike(RunningServer server)
      throws Exception {
    for (int i = 0; i < 5; i++) {
      new Phone(server.address(), "baohiem.tanyen", "sai mật khẩu " + i).get("/formList");
    }
    Phone right = phone(server, "baohiem.tanyen");
    assertThat(right.get("/formList")).isEqualTo(401);
    assertThat(right.message()).contains("phút");
  }

  @Test
  void a08ItIsInTheTrailInTheSendersName(RunningServer server) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Giang");
    Phone phone = phone(server, "truongthon");
    phone.send(phone.fill(village.id(), folder, answers(household, "septic")::get));

    var entries =
        village.as(
            Village.OFFICER, () -> village.bean(AuditTrail.class).listBefore(Long.MAX_VALUE, 30));
    assertThat(entries)
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("surveys.received");
              assertThat(entry.actor()).isEqualTo("truongthon");
              assertThat(entry.details()).contains(String.valueOf(household.id()));
            });
  }

  @Test
  void a09_anEditedFillingTakesThePlaceOfItsOwnEarlierOne(RunningServer server) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Hầu");
    Phone phone = phone(server, "rasoat");
    String xml = phone.fill(village.id(), folder, answers(household, "septic")::get);
    assertThat(phone.send(xml)).isEqualTo(201);
    String id = xml.replaceAll("(?s).*instanceID>([^<]+)<.*", "$1");
    String edited =
        xml.replace("<toilet>septic</toilet>", "<toilet>none</toilet>")
            .replaceFirst(
                "<([a-z]*:?)instanceID>[^<]*</[a-z]*:?instanceID>",
                "<$1deprecatedID>%s</$1deprecatedID><$1instanceID>%s-edited</$1instanceID>"
                    .formatted(id, id));
    assertThat(phone.send(edited)).as(phone.message()).isEqualTo(201);
    assertThat(history(village, household))
        .extracting(AnswerSet::state)
        .containsExactly(AnswerSet.State.CURRENT, AnswerSet.State.REPLACED);
  }

  @Test
  void a10_photosComeInSeveralGoesAndNoneTakesAnothersPlace(RunningServer server) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Khổng");
    Phone phone = phone(server, "rasoat");
    String xml = phone.fill(village.id(), folder, answers(household, "septic")::get);
    assertThat(phone.send(xml, Map.of("nha.jpg", new byte[] {1, 2, 3}))).isEqualTo(201);
    assertThat(phone.send(xml, Map.of("bep.jpg", new byte[] {4}))).isEqualTo(201);
    assertThat(phone.send(xml, Map.of("nha.jpg", new byte[] {1, 2, 3}))).isEqualTo(201);
    assertThat(phone.send(xml, Map.of("nha.jpg", new byte[] {9}))).isEqualTo(201);
    assertThat(phone.send(xml, Map.of("nha.jpg", new byte[] {9}))).isEqualTo(201);
    String id = xml.replaceAll("(?s).*instanceID>([^<]+)<.*", "$1");
    assertThat(
            JdbcClient.create(server.database().owner())
                .sql("select count(*) from surveys.attachment where instance_id = ?")
                .param(id)
                .query(Integer.class)
                .single())
        .isEqualTo(3);
  }

  private static List<AnswerSet> history(Village village, Household household) throws Exception {
    return village.as(Village.OFFICER, () -> village.bean(Surveys.class).history(household.id()));
  }
}
