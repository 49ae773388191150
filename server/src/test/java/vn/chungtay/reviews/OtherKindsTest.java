package vn.chungtay.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
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
import vn.chungtay.procedures.StepState;
import vn.chungtay.procedures.Vote;
import vn.chungtay.values.Refusal;

/** A review within the year, and one for the average living standard, up to the decision. */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class OtherKindsTest {
  private static final String CHAIRMAN = "chutich.tanyen";

  private static @Nullable BigVillage made;
  private static long review;

  private static BigVillage village(RunningServer server) throws Exception {
    if (made == null) {
      made = BigVillage.in(server, "07321", "anduong", 1, 0, 3);
    }
    return made;
  }

  private static void ask(BigVillage village, int place, String day) throws Exception {
    String number = village.households().get(place).number();
    village
        .as(
            village.officer(),
            () -> village.bean(ReviewFindings.class).ask(review, number, LocalDate.parse(day)))
        .get();
  }

  private static Entry entry(BigVillage village, int place) throws Exception {
    long id = village.households().get(place).id();
    return village.review(review).entries().stream()
        .filter(each -> each.householdId() == id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a01_aMonthlyReviewBeginsOnTheFifteenthAndIsDecidedWithinFifteenDays(RunningServer server)
      throws Exception {
    BigVillage village = village(server);
    review = village.begin(ReviewKind.IN_YEAR, LocalDate.of(2026, 10, 15));
    assertThat(village.review(review).entries()).isEmpty();
    ask(village, 1, "2026-10-15");
    ask(village, 2, "2026-10-15");
    village.take(village.officer(), review, Step.LIST, "2026-10-15", null, "").get();
    StepState decision =
        village.review(review).states(LocalDate.of(2026, 10, 31)).stream()
            .filter(state -> state.rule().step() == Step.DECISION)
            .findFirst()
            .orElseThrow();
    assertThat(decision.limit()).contains(LocalDate.of(2026, 10, 30));
  }

  @Test
  void a02_whoIsNotScreenedHoldsEverythingUp(RunningServer server) throws Exception {
    BigVillage village = village(server);
    assertThat(
            village
                .take(village.surveyor(), review, Step.SCREENING, "2026-10-16", null, "")
                .refusals())
        .extracting(Refusal::code)
        .containsExactly("REV-043");
    ReviewFindings findings = village.bean(ReviewFindings.class);
    long first = entry(village, 1).id();
    Entry.Screening silent = new Entry.Screening(true, " ");
    assertThat(village.as(village.surveyor(), () -> findings.screen(review, first, silent)))
        .matches(outcome -> outcome.refusals().get(0).code().equals("REV-042"));
    Entry.Screening stop = new Entry.Screening(true, "có ô tô, lương cố định");
    village.as(village.surveyor(), () -> findings.screen(review, first, stop)).get();
    long second = entry(village, 2).id();
    Entry.Screening on = new Entry.Screening(false, "chưa rõ thu nhập");
    village.as(village.surveyor(), () -> findings.screen(review, second, on)).get();
    village.take(village.surveyor(), review, Step.SCREENING, "2026-10-16", null, "").get();
  }

  @Test
  void a03_onlyWhoGoesOnIsSurveyed(RunningServer server) throws Exception {
    BigVillage village = village(server);
    village.survey(2, StandingClass.POOR);
    village.take(village.surveyor(), review, Step.SURVEY, "2026-10-17", null, "").get();
    assertThat(Objects.requireNonNull(entry(village, 1).finding()).way())
        .isEqualTo(Finding.Way.SCREENING);
    assertThat(entry(village, 2).found()).isEqualTo(StandingClass.POOR);
    village.take(village.head(), review, Step.MEETING, "2026-10-18", new Vote(9, 9), "").get();
    village.take(village.head(), review, Step.POSTING, "2026-10-19", null, "").get();
    village.take(CHAIRMAN, review, Step.DECISION, "2026-10-26", null, "61/QĐ-UBND").get();
  }

  @Test
  void a04_theAverageLivingStandardNeedsNoMeetingButFiveWorkingDays(RunningServer server)
      throws Exception {
    BigVillage village = village(server);
    review = village.begin(ReviewKind.AVERAGE_LIVING, LocalDate.of(2026, 10, 15));
    ask(village, 0, "2026-10-15");
    ask(village, 3, "2026-10-15");
    village.take(village.officer(), review, Step.LIST, "2026-10-15", null, "").get();
    village.survey(0, StandingClass.POOR);
    village.surveyIncome(3, "2000000");
    assertThat(surveyed(village, 0)).as("poor by a line that was read").isEqualTo("COMPLETE");
    assertThat(surveyed(village, 3)).as("by a line from memory").isEqualTo("PROPOSED");
    assertThat(
            village
                .take(village.surveyor(), review, Step.SURVEY, "2026-10-16", null, "")
                .refusals())
        .extracting(Refusal::code)
        .containsExactly("REV-046");
    ReviewFindings findings = village.bean(ReviewFindings.class);
    for (int place : new int[] {3}) {
      long id = entry(village, place).id();
      StandingClass found = place == 3 ? StandingClass.AVERAGE_LIVING : StandingClass.NOT_POOR;
      PaperResult typed = new PaperResult(found, null, null, "phiếu thu nhập 12 tháng");
      village.as(village.surveyor(), () -> findings.typed(review, id, typed)).get();
    }
    village.take(village.surveyor(), review, Step.SURVEY, "2026-10-16", null, "").get();
    village.take(village.officer(), review, Step.POSTING, "2026-10-19", null, "").get();
    assertThat(
            village.take(CHAIRMAN, review, Step.DECISION, "2026-10-26", null, "62/QĐ").refusals())
        .extracting(Refusal::code)
        .containsExactly("REV-014");
    village.take(CHAIRMAN, review, Step.DECISION, "2026-10-27", null, "62/QĐ-UBND").get();
    assertThat(village.standing(3)).isEqualTo(StandingClass.AVERAGE_LIVING);
    assertThat(village.standing(0)).as("keeps its class").isEqualTo(StandingClass.POOR);
  }

  private static String surveyed(BigVillage village, int place) throws Exception {
    Entry entry = entry(village, place);
    VillageReview whole = village.review(review);
    return village
        .as(village.officer(), () -> village.bean(ReviewSurveys.class).of(whole, entry))
        .state()
        .name();
  }

  @Test
  void a05_todayTellsEachRoleWhatWaits(RunningServer server, Visitor head, Visitor inspector)
      throws Exception {
    BigVillage village = village(server);
    assertThat(head.signIn(village.officer()).get("/").text()).contains("Rà soát chờ ông/bà");
    assertThat(inspector.signIn("kiemtra.tinh").get("/").text()).contains("Rà soát đang diễn ra");
  }
}
