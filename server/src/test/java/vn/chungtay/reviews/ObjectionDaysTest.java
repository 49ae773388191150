package vn.chungtay.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.ReviewProcedures;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.StepRule;

/** Until when a citizen may object, by the procedure and the calendar of working days. */
class ObjectionDaysTest {
  private static final ReviewProcedures LAW = ReviewProcedures.shipped();

  private static StepRule posting(ReviewKind kind, String day) {
    LocalDate on = LocalDate.parse(day);
    return LAW.on(kind, on).flatMap(each -> each.rule(Step.POSTING, on)).orElseThrow();
  }

  private static ObjectionDays yearly(String posted, String today) {
    return ObjectionDays.of(
        posting(ReviewKind.YEARLY, posted),
        LAW.calendar(),
        LocalDate.parse(posted),
        LocalDate.parse(today),
        false);
  }

  @Test
  void a01_theLastDayIsStillOpenAndTheNextIsNot() {
    ObjectionDays onLast = yearly("2026-11-02", "2026-11-05");
    assertThat(onLast.last()).isEqualTo("2026-11-05");
    assertThat(onLast.state()).isEqualTo(ObjectionDays.State.OPEN);
    assertThat(yearly("2026-11-02", "2026-11-06").state()).isEqualTo(ObjectionDays.State.OVER);
  }

  @Test
  void a02_aWeekendAndNationalDayDoNotCount() {
    assertThat(yearly("2026-11-05", "2026-11-05").last()).isEqualTo("2026-11-10");
    assertThat(yearly("2025-08-29", "2025-08-29").last()).isEqualTo("2025-09-05");
  }

  @Test
  void a03_theAverageLivingStandardHangsLonger() {
    LocalDate posted = LocalDate.parse("2026-11-02");
    StepRule rule = posting(ReviewKind.AVERAGE_LIVING, "2026-11-02");
    assertThat(ObjectionDays.of(rule, LAW.calendar(), posted, posted, false).last())
        .isEqualTo("2026-11-09");
  }

  @Test
  void a04_throughAYearWithoutCalendarNoDayIsInvented() {
    ObjectionDays days = yearly("2026-12-30", "2027-02-01");
    assertThat(days.state()).isEqualTo(ObjectionDays.State.CALENDAR_MISSING);
    assertThat(days.last()).isNull();
    assertThat(days.length()).isNotNull();
  }

  @Test
  void a05_aLawWhoseLengthIsNotKnownSaysSo() {
    StepRule known = posting(ReviewKind.YEARLY, "2026-11-02");
    StepRule silent =
        new StepRule(
            known.step(),
            known.period(),
            known.roles(),
            known.after(),
            known.need(),
            null,
            null,
            null,
            null,
            null,
            "",
            known.source());
    LocalDate posted = LocalDate.parse("2026-11-02");
    ObjectionDays days = ObjectionDays.of(silent, LAW.calendar(), posted, posted, false);
    assertThat(days.state()).isEqualTo(ObjectionDays.State.LENGTH_MISSING);
    assertThat(days.last()).isNull();
  }

  @Test
  void a06_afterTheReCheckANewSheetIsAwaited() {
    LocalDate posted = LocalDate.parse("2026-11-02");
    StepRule rule = posting(ReviewKind.YEARLY, "2026-11-02");
    assertThat(ObjectionDays.of(rule, LAW.calendar(), posted, posted, true).state())
        .isEqualTo(ObjectionDays.State.LOOKED_AT_AGAIN);
  }
}
