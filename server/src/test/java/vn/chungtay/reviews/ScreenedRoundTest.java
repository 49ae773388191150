package vn.chungtay.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.ScreeningForm;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.households.StandingClass;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.Step;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.surveys.ScreeningForms;
import vn.chungtay.surveys.Screenings;
import vn.chungtay.values.Refusal;

/** Households ask to be reviewed and are screened by their forms, or by hand. */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ScreenedRoundTest {
  private static @Nullable BigVillage made;
  private static long review;

  private static BigVillage village(RunningServer server) throws Exception {
    if (made == null) {
      made = BigVillage.in(server, "07330", "phiea", 0, 0, 4);
      review = made.begin(ReviewKind.IN_YEAR, LocalDate.of(2026, 10, 16));
      for (Household each : made.households()) {
        made.as(
                made.officer(),
                () ->
                    bean(made, ReviewFindings.class)
                        .ask(review, each.number(), LocalDate.of(2026, 10, 16)))
            .get();
      }
      made.take(made.officer(), review, Step.LIST, "2026-10-16", null, "").get();
    }
    return made;
  }

  private static <T> T bean(@Nullable BigVillage village, Class<T> type) {
    return Objects.requireNonNull(village).bean(type);
  }

  private static void screen(BigVillage village, int place, String car, int answered)
      throws Exception {
    ScreeningForm form =
        village
            .as(village.officer(), () -> village.bean(ScreeningForms.class).today())
            .orElseThrow();
    Map<String, String> answers = new HashMap<>();
    form.signs().stream()
        .limit(answered)
        .forEach(sign -> answers.put(sign.question().name(), "false"));
    answers.put("car", car);
    village.as(
        village.surveyor(),
        () -> {
          Household household =
              village
                  .bean(Households.class)
                  .get(
                      village.households().get(place).id(),
                      LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
          Screenings screenings = village.bean(Screenings.class);
          var counts = screenings.standing(household.id()).counts();
          return screenings
              .write(
                  household,
                  new Answers(answers, List.of()),
                  AnswerSet.Way.BROWSER,
                  counts == null ? null : Long.valueOf(counts.id()),
                  List.of())
              .get();
        });
  }

  private static Entry entry(BigVillage village, int place) throws Exception {
    long id = village.households().get(place).id();
    return village.review(review).entries().stream()
        .filter(each -> each.householdId() == id)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> refused(BigVillage village) throws Exception {
    return village
        .take(village.surveyor(), review, Step.SCREENING, "2026-10-16", null, "")
        .refusals()
        .stream()
        .map(Refusal::code)
        .toList();
  }

  @Test
  void a01_nobodyScreenedOrHalfAFormHoldsTheStepUp(RunningServer server) throws Exception {
    BigVillage village = village(server);
    assertThat(refused(village)).containsExactly("REV-043");
    screen(village, 0, "false", 2);
    assertThat(refused(village)).as("open is not the same as no sign").contains("REV-043");
  }

  @Test
  void a02_aSignByAFormThatIsNotOfficialWaitsForAPerson(RunningServer server) throws Exception {
    BigVillage village = village(server);
    screen(village, 0, "false", 9);
    screen(village, 1, "true", 9);
    screen(village, 2, "false", 9);
    screen(village, 3, "true", 1);
    assertThat(refused(village)).containsExactly("REV-044");
    assertThat(entry(village, 0).screening()).as("nothing is taken before the step").isNull();
  }

  @Test
  void a03_thePageShowsEachFormAndWhoHasToConfirm(RunningServer server, Visitor visitor)
      throws Exception {
    BigVillage village = village(server);
    String text = visitor.signIn(village.surveyor()).get("/reviews/villages/" + review).text();
    assertThat(text)
        .contains("có đặc điểm, chờ xác nhận", "theo phiếu A: khảo sát tiếp", "Hộ có ô tô không?")
        .contains("chưa phải bản chính thức");
  }

  @Test
  void a04_byHandGoesBeforeTheFormAndTheStepTakesTheRest(RunningServer server) throws Exception {
    BigVillage village = village(server);
    ReviewFindings findings = village.bean(ReviewFindings.class);
    long stopped = entry(village, 1).id();
    long goesOn = entry(village, 3).id();
    village
        .as(
            village.surveyor(),
            () -> findings.screen(review, stopped, new Entry.Screening(true, "ô tô mới mua")))
        .get();
    village
        .as(
            village.surveyor(),
            () -> findings.screen(review, goesOn, new Entry.Screening(false, "xe của người khác")))
        .get();
    village.take(village.surveyor(), review, Step.SCREENING, "2026-10-16", null, "").get();

    Entry.Screening byForm = Objects.requireNonNull(entry(village, 0).screening());
    assertThat(byForm.stops()).isFalse();
    assertThat(byForm.set()).isNotNull();
    assertThat(byForm.reason()).contains("không có đặc điểm nào");
    assertThat(Objects.requireNonNull(entry(village, 1).finding()).way())
        .isEqualTo(Finding.Way.SCREENING);
    assertThat(entry(village, 1).found()).isEqualTo(StandingClass.NOT_POOR);
    Entry.Screening byHand = Objects.requireNonNull(entry(village, 3).screening());
    assertThat(byHand.stops()).isFalse();
    assertThat(byHand.set()).isNull();
  }

  @Test
  void a05_whatTheFormsSaidIsSealed(RunningServer server) throws Exception {
    BigVillage village = village(server);
    var sheet =
        village.review(review).seals().links().stream()
            .filter(link -> link.seal().kind().equals("screening"))
            .findFirst()
            .orElseThrow();
    assertThat(sheet.sheet().lines().toString())
        .contains("CONTINUE Phiếu A số", "STOP ô tô mới mua", "CONTINUE xe của người khác");
  }

  @Test
  void a06_aFormHandedInAfterTheStepChangesNothing(RunningServer server) throws Exception {
    BigVillage village = village(server);
    Entry before = entry(village, 0);
    screen(village, 0, "true", 9);
    assertThat(entry(village, 0)).isEqualTo(before);
  }
}
