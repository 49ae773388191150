package vn.chungtay.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chungtay.values.Language;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** The yearly review step by step: first what is refused, then the whole way. */
class ReviewProgressTest {
  private static final ReviewProcedures LAW = ReviewProcedures.shipped();
  private static final LocalDate FIRST = LocalDate.of(2025, 9, 3);

  private static ReviewProgress begun(LocalDate day) {
    return ReviewProgress.begin(LAW.on(ReviewKind.YEARLY, day).orElseThrow(), LAW.calendar(), day)
        .get();
  }

  private static Outcome<ReviewProgress> take(
      ReviewProgress progress, Step step, LocalDate day, @Nullable Vote vote) {
    String role =
        switch (step) {
          case LIST, CERTIFICATES, OPINION, LOCK -> "OFFICER";
          case SCREENING, SURVEY, RECHECK -> "REVIEWER";
          case MEETING, POSTING -> "VILLAGE_HEAD";
          case DECISION -> "CHAIRMAN";
        };
    return progress.after(new ReviewDeed.Taken(step, day, role, vote));
  }

  private static ReviewProgress posted(LocalDate day) {
    ReviewProgress progress = begun(day);
    progress = take(progress, Step.LIST, day, null).get();
    progress = take(progress, Step.SURVEY, day, null).get();
    progress = take(progress, Step.MEETING, day, new Vote(40, 30)).get();
    return take(progress, Step.POSTING, day, null).get();
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Refusal::code).toList();
  }

  @Test
  void a01_aYearlyReviewBeginsOnTheFirstOfSeptemberAtTheEarliest() {
    ReviewProcedure yearly = LAW.on(ReviewKind.YEARLY, FIRST).orElseThrow();
    assertThat(codes(ReviewProgress.begin(yearly, LAW.calendar(), LocalDate.of(2025, 8, 31))))
        .containsExactly("REV-002");
    assertThat(codes(ReviewProgress.begin(yearly, LAW.calendar(), LocalDate.of(2025, 12, 15))))
        .containsExactly("REV-003");
    assertThat(ReviewProgress.begin(yearly, LAW.calendar(), LocalDate.of(2025, 9, 1)).isRefused())
        .isFalse();
  }

  @Test
  void a02_theMeetingCannotComeBeforeTheSurvey() {
    ReviewProgress listed = take(begun(FIRST), Step.LIST, FIRST, null).get();
    Outcome<ReviewProgress> early = take(listed, Step.MEETING, FIRST, new Vote(10, 10));
    assertThat(codes(early)).containsExactly("REV-011");
    assertThat(early.refusals().get(0).message().in(Language.VI))
        .isEqualTo("Phải xong bước “Khảo sát, chấm điểm” trước bước “Họp dân”.");
  }

  @Test
  void a03_onlyTheChairmanDecides() {
    ReviewProgress progress = posted(FIRST);
    assertThat(
            codes(
                progress.after(
                    new ReviewDeed.Taken(
                        Step.DECISION, LocalDate.of(2025, 9, 9), "OFFICER", null))))
        .containsExactly("REV-008");
  }

  @Test
  void a04_whoAskedIsScreenedBeforeTheSurvey() {
    ReviewProgress asked =
        begun(FIRST).after(new ReviewDeed.Requested(FIRST, "VILLAGE_HEAD")).get();
    ReviewProgress listed = take(asked, Step.LIST, FIRST, null).get();
    assertThat(codes(take(listed, Step.SURVEY, FIRST, null))).containsExactly("REV-011");
    ReviewProgress screened = take(listed, Step.SCREENING, FIRST, null).get();
    assertThat(take(screened, Step.SURVEY, FIRST, null).isRefused()).isFalse();
  }

  @Test
  void a05_halfOfThoseWhoCameIsEnoughAndOneLessIsNot() {
    ReviewProgress surveyed =
        take(take(begun(FIRST), Step.LIST, FIRST, null).get(), Step.SURVEY, FIRST, null).get();
    assertThat(take(surveyed, Step.MEETING, FIRST, new Vote(40, 20)).get().stands(Step.MEETING))
        .isTrue();
    ReviewProgress refused = take(surveyed, Step.MEETING, FIRST, new Vote(41, 20)).get();
    assertThat(refused.stands(Step.MEETING)).isFalse();
    assertThat(refused.stands(Step.SURVEY)).as("the survey is done again").isFalse();
    assertThat(codes(take(surveyed, Step.MEETING, FIRST, new Vote(5, 6)))).contains("REV-012");
    assertThat(codes(take(surveyed, Step.MEETING, FIRST, null))).contains("REV-012");
  }

  @Test
  void a06_theSheetHangsThreeWorkingDaysNotCountingTheFirst() {
    // Posted on Wednesday 3 September 2025: Thursday, Friday, Monday.
    ReviewProgress progress = posted(FIRST);
    assertThat(codes(take(progress, Step.DECISION, LocalDate.of(2025, 9, 8), null)))
        .containsExactly("REV-014");
    assertThat(take(progress, Step.DECISION, LocalDate.of(2025, 9, 9), null).isRefused()).isFalse();
  }

  @Test
  void a07_publicHolidaysDoNotCount() {
    TimeLimit three =
        LAW.on(ReviewKind.YEARLY, FIRST)
            .flatMap(p -> p.rule(Step.POSTING, FIRST))
            .map(StepRule::lasts)
            .orElseThrow();
    // Friday 29 August 2025; Monday and Tuesday are days off.
    assertThat(LAW.calendar().end(LocalDate.of(2025, 8, 29), three))
        .contains(LocalDate.of(2025, 9, 5));
    assertThat(LAW.calendar().end(LocalDate.of(2031, 9, 3), three)).as("unknown year").isEmpty();
  }

  @Test
  void a08_anObjectionWantsARecheckAndANewPosting() {
    ReviewProgress objected =
        posted(FIRST).after(new ReviewDeed.Objected(LocalDate.of(2025, 9, 5), "OFFICER")).get();
    assertThat(codes(take(objected, Step.DECISION, LocalDate.of(2025, 9, 9), null)))
        .containsExactly("REV-011");
    assertThat(codes(take(objected, Step.SURVEY, LocalDate.of(2025, 9, 9), null)))
        .as("nobody answers an objection by doing everything anew")
        .containsExactly("REV-011");
    ReviewProgress rechecked = take(objected, Step.RECHECK, LocalDate.of(2025, 9, 9), null).get();
    assertThat(codes(take(rechecked, Step.DECISION, LocalDate.of(2025, 9, 20), null)))
        .containsExactly("REV-011");
    ReviewProgress again = take(rechecked, Step.POSTING, LocalDate.of(2025, 9, 10), null).get();
    assertThat(take(again, Step.DECISION, LocalDate.of(2025, 9, 16), null).isRefused()).isFalse();
  }

  @Test
  void a09_theDistrictIsAskedUntilItIsAbolished() {
    LocalDate day = LocalDate.of(2024, 9, 4);
    ReviewProgress before = posted(day);
    assertThat(codes(take(before, Step.DECISION, LocalDate.of(2024, 9, 10), null)))
        .containsExactly("REV-011");
    ReviewProgress asked = take(before, Step.OPINION, LocalDate.of(2024, 9, 10), null).get();
    assertThat(take(asked, Step.DECISION, LocalDate.of(2024, 9, 11), null).isRefused()).isFalse();
    assertThat(codes(take(posted(FIRST), Step.OPINION, LocalDate.of(2025, 9, 9), null)))
        .containsExactly("REV-007");
  }

  @Test
  void a10_aDecisionShutsWhatCameBeforeAndALockEverything() {
    ReviewProgress decided =
        take(posted(FIRST), Step.DECISION, LocalDate.of(2025, 9, 9), null).get();
    assertThat(codes(take(decided, Step.SURVEY, LocalDate.of(2025, 9, 10), null)))
        .containsExactly("REV-010");
    ReviewProgress locked =
        take(
                take(decided, Step.CERTIFICATES, LocalDate.of(2025, 9, 10), null).get(),
                Step.LOCK,
                LocalDate.of(2025, 9, 10),
                null)
            .get();
    assertThat(codes(take(locked, Step.CERTIFICATES, LocalDate.of(2025, 9, 11), null)))
        .containsExactly("REV-010");
  }

  @Test
  void a11_theStateOfEachStepIsToldWithItsDay() {
    List<StepState> states = posted(FIRST).states(LocalDate.of(2025, 9, 4));
    assertThat(states)
        .extracting(state -> state.rule().step() + " " + state.status())
        .containsExactly(
            "LIST DONE",
            "SCREENING NOT_NEEDED",
            "SURVEY DONE",
            "MEETING DONE",
            "POSTING RUNNING",
            "RECHECK NOT_NEEDED",
            "DECISION BLOCKED",
            "CERTIFICATES BLOCKED",
            "LOCK BLOCKED");
    assertThat(states.get(4).limit()).contains(LocalDate.of(2025, 9, 8));
    assertThat(states.get(6).limit()).contains(LocalDate.of(2025, 12, 14));
  }

  @Test
  void a12_anInYearReviewIsDecidedWithinFifteenDaysOrIsLate() {
    LocalDate day = LocalDate.of(2026, 3, 16);
    ReviewProcedure inYear = LAW.on(ReviewKind.IN_YEAR, day).orElseThrow();
    assertThat(codes(ReviewProgress.begin(inYear, LAW.calendar(), LocalDate.of(2026, 3, 14))))
        .containsExactly("REV-002");
    ReviewProgress progress = ReviewProgress.begin(inYear, LAW.calendar(), day).get();
    progress = take(progress, Step.LIST, day, null).get();
    progress = take(progress, Step.SURVEY, day, null).get();
    progress = take(progress, Step.MEETING, day, new Vote(10, 10)).get();
    progress = take(progress, Step.POSTING, day, null).get();
    StepState decision =
        progress.states(LocalDate.of(2026, 4, 1)).stream()
            .filter(state -> state.rule().step() == Step.DECISION)
            .findFirst()
            .orElseThrow();
    assertThat(decision.status()).isEqualTo(StepState.Status.LATE);
    assertThat(decision.limit()).contains(LocalDate.of(2026, 3, 31));
  }
}
