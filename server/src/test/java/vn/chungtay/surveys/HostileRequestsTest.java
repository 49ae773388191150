package vn.chungtay.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.forms.SurveyReading;
import vn.chungtay.hostile.Hostile;
import vn.chungtay.households.Household;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** Forms that no phone and no page would send: refused with a reason, and nothing wrong is kept. */
@ExtendWith(TestServer.class)
class HostileRequestsTest {
  private static final String FORM =
      """
      <data id="survey-mdp-2022.%d" version="%s" xmlns:orx="http://openrosa.org/xforms">\
      <household_id>%d</household_id><edition>1</edition><survey/><person_count>1</person_count>\
      <household><residence>rural</residence><income_per_person>1200000</income_per_person>\
      <floor_area_m2>40.5</floor_area_m2><water_source>rain</water_source></household>\
      <member><place>1</place><person_name>Người Một</person_name><age>56</age><sex>male</sex>\
      </member><orx:meta><orx:instanceID>uuid:hostile</orx:instanceID></orx:meta></data>\
      """;

  @Test
  void a01FormsFromPhones(RunningServer server) throws Exception {
    Village village = new Village(server);
    String form = form(village, village.couple("Khuất"));
    Phone phone = new Phone(server.address(), "rasoat", TestServer.PASSWORD);

    Hostile.against(
        "submission",
        List.of(form.getBytes(StandardCharsets.UTF_8)),
        2,
        input -> {
          String xml = new String(input, StandardCharsets.UTF_8);
          assertThat(phone.send(xml)).as(phone.last().body()).isIn(201, 202, 400);
        });
    everythingKeptIsRight(village);
  }

  @Test
  void a02IdsAndNamesThatNoIndexTakes(RunningServer server) throws Exception {
    Village village = new Village(server);
    String form = form(village, village.couple("Lã"));
    Phone phone = new Phone(server.address(), "rasoat", TestServer.PASSWORD);

    assertThat(phone.send(form.replace("uuid:hostile", letters(1_900)))).isEqualTo(400);
    assertThat(phone.message()).contains("instanceID");
    String other = form.replace("uuid:hostile", "uuid:hostile-names");
    assertThat(phone.send(other, Map.of(letters(5_000), new byte[] {1}))).isEqualTo(422);
    assertThat(phone.send(other, Map.of("nha.jpg", new byte[] {1}))).isEqualTo(201);
    everythingKeptIsRight(village);
  }

  @Test
  void a03FormsFromPages(RunningServer server, Visitor visitor) throws Exception {
    Village village = new Village(server);
    Household household = village.couple("Mạc");
    visitor.signIn("rasoat");
    String path = "/surveys/" + household.id();
    byte[] right =
        "residence=rural&income_per_person=1200000&member0.name=A&member0.age=56&act=try"
            .getBytes(StandardCharsets.UTF_8);

    Hostile.against(
        "page",
        List.of(right),
        4,
        input -> {
          visitor.get(path);
          Map<String, String> fields = fields(new String(input, StandardCharsets.UTF_8));
          for (String act : List.of("try", "save", "hand-in")) {
            fields.put("act", act);
            visitor.post(path, fields);
            assertThat(visitor.status()).as(act).isLessThan(500);
            visitor.get(path);
            assertThat(visitor.status()).isEqualTo(200);
          }
        });
    everythingKeptIsRight(village);
  }

  private static String form(Village village, Household household) throws Exception {
    String version =
        village.as(Village.OFFICER, () -> village.bean(Forms.class).today().form().version());
    return FORM.formatted(village.id(), version, household.id());
  }

  private static Map<String, String> fields(String typed) {
    Map<String, String> fields = new HashMap<>();
    for (String each : typed.split("&", -1)) {
      String[] field = each.split("=", 2);
      fields.put(field[0], field.length > 1 ? field[1] : "");
    }
    return fields;
  }

  private static String letters(int length) {
    Random random = new Random(length);
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append((char) ('ạ' + random.nextInt(80)));
    }
    return letters.toString();
  }

  /** Each set of answers that was kept is read again, without a fault and to the same class. */
  private static void everythingKeptIsRight(Village village) throws Exception {
    JdbcClient client = village.bean(JdbcClient.class);
    village.as(
        Village.OFFICER,
        () -> {
          List<Long> ids =
              client
                  .sql("select id from surveys.answer_set where state <> 'DRAFT'")
                  .query(Long.class)
                  .list();
          for (long id : ids) {
            AnswerSet set = village.bean(AnswerSetTable.class).find(id).orElseThrow();
            SurveyReading again = village.bean(Forms.class).today().read(set.answers());
            assertThat(again.faults()).isEmpty();
            assertThat(again.judgement().outcome()).isEqualTo(set.result().outcome());
          }
          return ids;
        });
  }
}
