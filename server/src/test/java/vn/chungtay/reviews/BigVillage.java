package vn.chungtay.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.Invitations;
import vn.chungtay.access.NewUser;
import vn.chungtay.access.Role;
import vn.chungtay.access.SignIn;
import vn.chungtay.access.User;
import vn.chungtay.access.Users;
import vn.chungtay.areas.AreaImport;
import vn.chungtay.areas.Areas;
import vn.chungtay.areas.SourceFile;
import vn.chungtay.forms.Answers;
import vn.chungtay.households.Birth;
import vn.chungtay.households.Deed;
import vn.chungtay.households.Household;
import vn.chungtay.households.HouseholdChanges;
import vn.chungtay.households.HouseholdNotes;
import vn.chungtay.households.Households;
import vn.chungtay.households.Member;
import vn.chungtay.households.MemberFields;
import vn.chungtay.households.NewHousehold;
import vn.chungtay.households.Relation;
import vn.chungtay.households.Sex;
import vn.chungtay.households.Standing;
import vn.chungtay.households.StandingClass;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.Vote;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.surveys.Surveys;
import vn.chungtay.values.Outcome;

/**
 * A village of invented households in a commune of its own, with an officer, a village head and a
 * surveyor; all households are couples, so that a form is short.
 */
final class BigVillage {
  private static final LocalDate BEFORE = LocalDate.of(2024, 12, 20);
  private static final List<String> SURNAMES =
      List.of("Đặng", "Bùi", "Cao", "Doãn", "Giang", "Hà", "Kiều", "Lã", "Mạc", "Ninh");

  private final RunningServer server;
  private final String commune;
  private final String key;
  private final List<Household> households = new ArrayList<>();
  private long id;

  private BigVillage(RunningServer server, String commune, String key) {
    this.server = server;
    this.commune = commune;
    this.key = key;
  }

  /** A village in a commune of the sample; its people sign in as {@code officer.key} and so on. */
  static BigVillage in(
      RunningServer server, String commune, String key, int poor, int nearPoor, int neither)
      throws Exception {
    BigVillage village = new BigVillage(server, commune, key);
    village.people();
    for (int i = 0; i < poor + nearPoor + neither; i++) {
      StandingClass standing =
          i < poor
              ? StandingClass.POOR
              : i < poor + nearPoor ? StandingClass.NEAR_POOR : StandingClass.NOT_POOR;
      village.household(i, standing);
    }
    return village;
  }

  long id() {
    return id;
  }

  String officer() {
    return "canbo." + key;
  }

  String head() {
    return "truong." + key;
  }

  String surveyor() {
    return "rasoat." + key;
  }

  List<Household> households() {
    return households;
  }

  <T> T bean(Class<T> type) {
    return server.context().getBean(type);
  }

  <T> T as(String login, Callable<T> work) throws Exception {
    SignIn signIn = bean(SignIn.class);
    String session =
        Objects.requireNonNull(signIn.signIn(login, TestServer.PASSWORD).sessionKey(), login);
    Actor actor = signIn.findActor(session).orElseThrow();
    return bean(Access.class).as(actor, work);
  }

  private void people() throws Exception {
    String code = commune + ":" + key;
    String file =
        "code,level,type,name,name_en,parent_code\n%s,village,Thôn,%s,,%s\n"
            .formatted(code, "Sen Hồng", commune);
    bean(Access.class)
        .system("test")
        .run(
            () -> {
              SourceFile list = SourceFile.of("village-" + key + "-2025-03-01.csv", null, file);
              assertThat(
                      bean(AreaImport.class).store(List.of(list), "test", report -> {}).problems())
                  .isEmpty();
              id = bean(Areas.class).book().listByCode(code).get(0).id();
              long home = bean(Areas.class).book().listByCode(commune).get(0).id();
              person(officer(), "Cán bộ " + key, Role.OFFICER, home);
              person(head(), "Trưởng thôn " + key, Role.VILLAGE_HEAD, id);
              person(surveyor(), "Rà soát viên " + key, Role.REVIEWER, id);
            });
  }

  private void person(String login, String name, Role role, long area) {
    Users users = bean(Users.class);
    users.create(new NewUser(login, name, name, OptionalLong.of(area), role));
    Invitations invitations = bean(Invitations.class);
    for (User user : users.list()) {
      if (user.login().equals(login)) {
        invitations.accept(invitations.invite(user.id()), "", "", TestServer.PASSWORD);
      }
    }
  }

  private void household(int place, StandingClass standing) throws Exception {
    String surname = SURNAMES.get(place % SURNAMES.size());
    List<MemberFields> members =
        List.of(
            person(surname + " Văn " + (place + 1), Relation.HEAD, Sex.MALE, "1968"),
            person("Lê Thị Hòa", Relation.SPOUSE, Sex.FEMALE, "3/1970"));
    NewHousehold fresh = new NewHousehold(id, "", "Ngõ " + (1 + place / 10), members);
    households.add(
        as(
            officer(),
            () -> {
              Household added =
                  bean(HouseholdChanges.class).add(fresh, new Deed(BEFORE, "theo sổ cũ", 0)).get();
              Deed deed = new Deed(BEFORE, "quyết định cũ", added.edition());
              return bean(HouseholdNotes.class)
                  .classify(added.id(), Standing.of(standing, BEFORE, "19/QĐ-UBND"), deed)
                  .get();
            }));
  }

  private static MemberFields person(String name, Relation relation, Sex sex, String birth) {
    return new MemberFields(name, relation, sex, Birth.read(birth).orElseThrow(), "01", "");
  }

  /** What a couple says that is to be found in {@code standing}, as a phone asks it. */
  static Map<String, String> phoneAnswers(Household household, StandingClass standing) {
    Map<String, String> answers = new HashMap<>();
    answers.put("/data/household_id", String.valueOf(household.id()));
    householdAnswers(standing)
        .forEach((fact, text) -> answers.put("/data/household/" + fact, text));
    for (int i = 0; i < 2; i++) {
      String member = "/data/member[" + (i + 1) + "]/";
      memberAnswers(i).forEach((fact, text) -> answers.put(member + fact, text));
    }
    return answers;
  }

  /** The same as the fields of the page. */
  static Map<String, String> pageAnswers(StandingClass standing) {
    Map<String, String> answers = new HashMap<>(householdAnswers(standing));
    for (int i = 0; i < 2; i++) {
      String member = "member" + i + ".";
      memberAnswers(i).forEach((fact, text) -> answers.put(member + fact, text));
    }
    return answers;
  }

  private static Map<String, String> householdAnswers(StandingClass standing) {
    boolean poor = standing == StandingClass.POOR;
    boolean low = poor || standing == StandingClass.NEAR_POOR;
    Map<String, String> answers = new HashMap<>();
    answers.put("residence", "rural");
    answers.put("income_score", low ? "120" : "160");
    answers.put("durable_parts", poor ? "1" : "3");
    answers.put("floor_area_m2", poor ? "15.5" : "60");
    answers.put("water_source", poor ? "other" : "drilled_well");
    answers.put("toilet", poor ? "none" : "septic");
    answers.put("info_device", "true");
    return answers;
  }

  private static Map<String, String> memberAnswers(int place) {
    Map<String, String> answers = new HashMap<>();
    answers.put("age", place == 0 ? "58" : "56");
    answers.put("sex", place == 0 ? "male" : "female");
    answers.put("work", "self_employed");
    answers.put("monthly_allowance", "false");
    answers.put("health_insured", "true");
    answers.put("uses_internet", "true");
    return answers;
  }

  /** Begins a round in the commune; the number of the village's review. */
  long begin(ReviewKind kind, LocalDate day) throws Exception {
    return as(
        officer(),
        () -> {
          Reviews reviews = bean(Reviews.class);
          long commune = reviews.communes(day).get(0).id();
          Round round = reviews.begin(new NewRound(commune, kind, day)).get();
          return reviews.villages(round).stream()
              .filter(each -> each.areaId() == id)
              .findFirst()
              .orElseThrow()
              .id();
        });
  }

  VillageReview review(long review) throws Exception {
    return as(officer(), () -> bean(Reviews.class).village(review));
  }

  Outcome<VillageReview> take(
      String login, long review, Step step, String day, @Nullable Vote vote, String note)
      throws Exception {
    return as(
        login,
        () -> {
          int seen = bean(Reviews.class).village(review).deeds().size();
          StepTaken taken =
              new StepTaken(step, LocalDate.parse(day), Optional.ofNullable(vote), note, seen);
          return bean(ReviewSteps.class).take(review, taken);
        });
  }

  /** Writes a survey of a household that tells its income, and is not poor by it. */
  AnswerSet surveyIncome(int place, String income) throws Exception {
    Map<String, String> answers = householdAnswers(StandingClass.NOT_POOR);
    answers.remove("income_score");
    answers.put("income_per_person", income);
    return survey(place, answers);
  }

  /** Writes a survey in the browser's way whose answers give that class. */
  AnswerSet survey(int place, StandingClass wanted) throws Exception {
    return survey(place, householdAnswers(wanted));
  }

  private AnswerSet survey(int place, Map<String, String> told) throws Exception {
    return as(
        surveyor(),
        () -> {
          Household household =
              bean(Households.class)
                  .get(households.get(place).id(), LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
          List<Answers.Member> members = new ArrayList<>();
          for (int i = 0; i < household.members().size(); i++) {
            Member member = household.members().get(i);
            members.add(
                new Answers.Member(
                    String.valueOf(member.personId()), member.name(), true, memberAnswers(i)));
          }
          Long before = bean(Surveys.class).current(household.id()).map(AnswerSet::id).orElse(null);
          Answers answers = new Answers(told, members);
          return bean(Surveys.class).write(household, answers, AnswerSet.Way.BROWSER, before).get();
        });
  }

  /** The class a household has today. */
  StandingClass standing(int place) throws Exception {
    long household = households.get(place).id();
    return as(
        officer(),
        () ->
            bean(Households.class)
                .get(household, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")))
                .standing()
                .orElseThrow()
                .standingClass());
  }

  /** Plays the yearly round of 2026 up to the certificates. */
  void playToCertificates(long review) throws Exception {
    take(officer(), review, Step.LIST, "2026-09-15", null, "").get();
    for (int i = 0; i < households.size(); i++) {
      survey(i, i % 3 == 0 ? StandingClass.NOT_POOR : StandingClass.POOR);
    }
    take(surveyor(), review, Step.SURVEY, "2026-09-20", null, "").get();
    take(head(), review, Step.MEETING, "2026-09-21", new Vote(20, 18), "").get();
    take(head(), review, Step.POSTING, "2026-09-22", null, "").get();
    take("chutich.tanyen", review, Step.DECISION, "2026-10-01", null, "9/QĐ-UBND").get();
    take(officer(), review, Step.CERTIFICATES, "2026-10-02", null, "").get();
  }
}
