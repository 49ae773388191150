package vn.chungtay.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.households.StandingClass;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.Vote;

/**
 * What was decided stays: after the decision of a village nobody writes another result, votes
 * again, posts again or objects, and after the lock no step at all is taken. Who is refused leaves
 * nothing behind.
 */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class AfterDecisionTest {
  private static @Nullable BigVillage made;
  private static long review;

  private static BigVillage village(RunningServer server) throws Exception {
    if (made == null) {
      made = BigVillage.in(server, "07354", "sauquyetdinh", 2, 1, 0);
      review = made.begin(ReviewKind.YEARLY, LocalDate.of(2026, 9, 11));
      made.playToCertificates(review);
    }
    return made;
  }

  /** All that stands of the review: what each household was found, the deeds, the seals. */
  private static String standing(BigVillage village) throws Exception {
    VillageReview now = village.review(review);
    return now.entries() + " " + now.deeds() + " " + now.seals().links();
  }

  @Test
  void a01_nobodyTypesAnotherResult(RunningServer server) throws Exception {
    BigVillage village = village(server);
    String before = standing(village);
    for (Entry entry : village.review(review).entries()) {
      PaperResult other = new PaperResult(StandingClass.NEAR_POOR, 120, 20, "nhầm phiếu");
      assertThat(
              village
                  .as(
                      village.surveyor(),
                      () -> village.bean(ReviewFindings.class).typed(review, entry.id(), other))
                  .refusals())
          .as(entry.head())
          .isNotEmpty();
    }
    assertThat(standing(village)).isEqualTo(before);
  }

  @Test
  void a02_noEarlierStepIsTakenAgain(RunningServer server) throws Exception {
    BigVillage village = village(server);
    String before = standing(village);
    for (Step step : List.of(Step.LIST, Step.SURVEY, Step.MEETING, Step.POSTING)) {
      String who =
          step == Step.LIST
              ? village.officer()
              : step == Step.SURVEY ? village.surveyor() : village.head();
      Vote vote = step == Step.MEETING ? new Vote(20, 20) : null;
      assertThat(village.take(who, review, step, "2026-10-03", vote, "").refusals())
          .as(step.code())
          .isNotEmpty();
    }
    assertThat(standing(village)).isEqualTo(before);
  }

  @Test
  void a03_anObjectionComesTooLate(RunningServer server) throws Exception {
    BigVillage village = village(server);
    String before = standing(village);
    long entry = village.review(review).entries().get(0).id();
    LocalDate day = LocalDate.of(2026, 10, 3);
    assertThat(
            village
                .as(
                    village.officer(),
                    () ->
                        village
                            .bean(ReviewFindings.class)
                            .object(review, entry, day, "nhà dột nát"))
                .refusals())
        .isNotEmpty();
    assertThat(standing(village)).isEqualTo(before);
  }

  @Test
  void a04_aSurveyWrittenLaterChangesNothingThatWasDecided(RunningServer server) throws Exception {
    BigVillage village = village(server);
    String before = standing(village);
    List<StandingClass> classes = List.of(village.standing(0), village.standing(1));
    village.survey(0, StandingClass.POOR);
    village.survey(1, StandingClass.NOT_POOR);
    assertThat(standing(village)).isEqualTo(before);
    assertThat(List.of(village.standing(0), village.standing(1))).isEqualTo(classes);
  }

  @Test
  void a05_afterTheLockNoStepAtAll(RunningServer server) throws Exception {
    BigVillage village = village(server);
    village.take("chutich.tanyen", review, Step.LOCK, "2026-10-05", null, "").get();
    String before = standing(village);
    for (Step step : Step.values()) {
      for (String who :
          List.of(village.officer(), village.surveyor(), village.head(), "chutich.tanyen")) {
        Vote vote = step == Step.MEETING ? new Vote(20, 20) : null;
        assertThat(village.take(who, review, step, "2026-10-06", vote, "1/QĐ-UBND").refusals())
            .as("%s by %s", step.code(), who)
            .isNotEmpty();
      }
    }
    assertThat(standing(village)).isEqualTo(before);
  }
}
