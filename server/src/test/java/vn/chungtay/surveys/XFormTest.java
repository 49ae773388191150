package vn.chungtay.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.Submission;
import vn.chungtay.forms.SubmissionReader;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.forms.SurveyReading;
import vn.chungtay.forms.XForm;
import vn.chungtay.rules.Truth;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Rulebooks;

/** The XForm in the hands of the engine that ODK Collect runs. */
class XFormTest {
  private static final SurveyForm SURVEY = survey("mdp-2022", LocalDate.of(2026, 9, 1));
  @TempDir Path media;

  private static SurveyForm survey(String id, LocalDate day) {
    return SurveyForm.of(Rulebooks.shipped().get(id).onDay(day));
  }

  private static String xform(SurveyForm survey) {
    return XForm.write(
        survey, "survey-mdp-2022.7", new Bilingual("Khảo sát: thôn Ải", "Survey: Ai"));
  }

  @BeforeEach
  void householdsOfTheVillage() throws Exception {
    Files.writeString(
        media.resolve(XForm.HOUSEHOLDS_FILE),
        """
        name,label,number,edition,members,survey
        11,"Nguyễn Văn An, số 1",H-1,3,2,90
        12,Trần Thị Bình,H-2,1,1,
        """);
    Files.writeString(
        media.resolve(XForm.MEMBERS_FILE),
        """
        name,household,place,label
        101,11,1,Nguyễn Văn An
        102,11,2,Nguyễn Thị Cúc
        103,12,1,Trần Thị Bình
        """);
  }

  @Test
  void a01ItIsReadWithoutAWarningAndSpeaksBothLanguages() throws Exception {
    FieldPhone phone = new FieldPhone(xform(SURVEY), media);

    assertThat(phone.warnings).isEmpty();
    assertThat(phone.languages()).containsExactly("Tiếng Việt (vi)", "English (en)");
    for (String language : phone.languages()) {
      phone.speak(language);
      phone.fill(path -> path.equals("/data/household_id") ? "11" : null);
    }
    assertThat(phone.warnings).isEmpty();
    assertThat(phone.said.get("/data/member[2]/lives_here")).contains("Nguyễn Thị Cúc");
  }

  @Test
  void a02TheHouseholdBringsItsMembersAndWhoLeftIsNotAskedAbout() throws Exception {
    FieldPhone phone = new FieldPhone(xform(SURVEY), media);
    Map<String, String> answers =
        Map.of(
            "/data/household_id", "11",
            "/data/person_count", "3",
            "/data/member[1]/lives_here", "no",
            "/data/member[2]/age", "48",
            "/data/member[3]/person_name", "Nguyễn Bé",
            "/data/member[3]/age", "1");
    Submission sent = sent(phone.fill(answers::get));

    assertThat(phone.refused).isEmpty();
    assertThat(sent.formId()).isEqualTo("survey-mdp-2022.7");
    assertThat(sent.version()).isEqualTo(SURVEY.form().version());
    assertThat(sent.instanceId()).startsWith("uuid:");
    assertThat(sent.householdId()).isEqualTo("11");
    assertThat(sent.edition()).isEqualTo("3");
    assertThat(sent.basedOn()).isEqualTo("90");
    assertThat(sent.answers().members())
        .containsExactly(
            new Answers.Member("101", "Nguyễn Văn An", false, Map.of()),
            new Answers.Member("102", "Nguyễn Thị Cúc", true, Map.of("age", "48")),
            new Answers.Member("", "Nguyễn Bé", true, Map.of("age", "1")));
    assertThat(phone.asked)
        .contains("/data/member[3]/stunted", "/data/member[2]/work")
        .doesNotContain("/data/member[1]/age", "/data/member[3]/work");
  }

  @Test
  void a03AnAnswerOutOfRangeIsRefusedOnThePhone() throws Exception {
    FieldPhone phone = new FieldPhone(xform(SURVEY), media);
    Map<String, String> answers =
        Map.of(
            "/data/household_id", "12",
            "/data/household/durable_parts", "4",
            "/data/household/floor_area_m2", "30.5",
            "/data/member[1]/age", "131");
    phone.fill(answers::get);

    assertThat(phone.refused)
        .containsExactly("/data/household/durable_parts", "/data/member[1]/age");
  }

  @Test
  void a04PhoneAndRulebookAgreeOnWhatIsAskedEachIndicatorAndTheClass() throws Exception {
    agree(SURVEY, 40, 1);
    agree(survey("mdp-2016", LocalDate.of(2018, 9, 1)), 15, 2);
    agree(survey("mdp-2027-assumed", LocalDate.of(2027, 9, 1)), 15, 3);
    agree(survey("mdp-2027", LocalDate.of(2027, 9, 1)), 5, 4);
  }

  private void agree(SurveyForm survey, int households, long seed) throws Exception {
    Random random = new Random(seed);
    String xform = xform(survey);
    Set<String> classes = new LinkedHashSet<>();
    for (int i = 0; i < households; i++) {
      int size = 1 + random.nextInt(4);
      Map<String, String> given = generated(survey, random, size);
      FieldPhone phone = new FieldPhone(xform, media);
      String xml = phone.fill(given::get).write();
      assertThat(phone.refused).isEmpty();
      Submission sent = SubmissionReader.read(xml.getBytes(StandardCharsets.UTF_8));
      SurveyReading reading = survey.read(sent.answers());

      assertThat(reading.faults()).isEmpty();
      assertThat(reading.answers()).isEqualTo(sent.answers());
      assertThat(sent.phoneClass()).isEqualTo(reading.judgement().outcome().name());
      assertThat(askedOnPhone(phone)).isEqualTo(askedByRulebook(survey, sent.answers(), size));
      reading
          .judgement()
          .indicators()
          .forEach((code, truth) -> assertThat(xml).as(code + xml).contains(shown(code, truth)));
      classes.add(sent.phoneClass());
    }
    assertThat(classes).contains("UNDETERMINED");
  }

  private static String shown(String code, Truth truth) {
    return switch (truth) {
      case YES -> "<" + code + ">yes</" + code + ">";
      case NO -> "<" + code + ">no</" + code + ">";
      case UNKNOWN_YET -> "<" + code + " />";
    };
  }

  private static Set<String> askedOnPhone(FieldPhone phone) {
    return phone.asked.stream()
        .filter(path -> path.startsWith("/data/household/") || path.contains("]/"))
        .filter(path -> !path.endsWith("/lives_here") && !path.endsWith("/person_name"))
        .collect(Collectors.toSet());
  }

  private static Set<String> askedByRulebook(SurveyForm survey, Answers answers, int size) {
    Set<String> asked = new LinkedHashSet<>();
    for (Fact fact : survey.form().householdQuestions()) {
      if (survey.isAsked(fact, answers, -1)) {
        asked.add("/data/household/" + fact.name());
      }
    }
    for (int i = 0; i < size; i++) {
      for (Fact fact : survey.form().memberQuestions()) {
        if (survey.isAsked(fact, answers, i)) {
          asked.add("/data/member[" + (i + 1) + "]/" + fact.name());
        }
      }
    }
    return asked;
  }

  private static Map<String, String> generated(SurveyForm survey, Random random, int size) {
    Map<String, String> given = new HashMap<>();
    given.put("/data/household_id", "12");
    given.put("/data/person_count", Integer.toString(size));
    boolean careless = random.nextInt(3) == 0;
    for (Fact fact : survey.form().householdQuestions()) {
      put(given, "/data/household/" + fact.name(), fact, random, careless);
    }
    for (int i = 1; i <= size; i++) {
      for (Fact fact : survey.form().memberQuestions()) {
        put(given, "/data/member[" + i + "]/" + fact.name(), fact, random, careless);
      }
    }
    return given;
  }

  private static void put(
      Map<String, String> given, String path, Fact fact, Random random, boolean careless) {
    if (random.nextInt(100) < (fact.name().equals("income_score") ? 60 : careless ? 15 : 0)) {
      return;
    }
    given.put(
        path,
        switch (fact.type()) {
          case BOOL -> random.nextInt(4) == 0 ? "true" : "false";
          case CHOICE -> fact.choiceCodes().get(random.nextInt(fact.choices().size()));
          case DECIMAL -> pick(random, "7.9999", "8", "16", "23.99", "24", "40.5");
          case WHOLE ->
              switch (fact.name()) {
                case "age" -> pick(random, "0", "5", "6", "15", "16", "17", "18", "30", "31", "70");
                case "income_per_person" -> pick(random, "700000", "1500000", "1500001", "2200000");
                case "income_score" -> pick(random, "120", "121", "140", "141", "175");
                default -> Integer.toString(random.nextInt(4));
              };
        });
  }

  private static String pick(Random random, String... values) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private static Submission sent(FieldPhone phone) throws Exception {
    return SubmissionReader.read(phone.write().getBytes(StandardCharsets.UTF_8));
  }
}
