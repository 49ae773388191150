package vn.chungtay.cascades;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.values.Language;

/** Constraints hold a cell; what it cannot take falls on the others in proportion. */
class A04BoundsTest {
  private static final Constraint NEVER_RISES = new Constraint.NeverRises(Measure.POOR);

  private static Cascade whole(
      List<CascadeUnit> units, List<YearTarget> targets, Constraint... constraints) {
    return Cascading.whole(new CascadeTask(2016, units, targets, List.of(constraints)))
        .cascade()
        .orElseThrow();
  }

  private static List<Long> poor(Cascade cascade) {
    return cascade.cells().stream().map(UnitYear::poor).toList();
  }

  @Test
  void householdsThatCannotWorkStay() {
    Cascade cascade =
        whole(
            List.of(
                CascadeUnit.of("A", 100, 10).withCannotWork(8),
                CascadeUnit.of("B", 100, 10),
                CascadeUnit.of("C", 100, 10)),
            List.of(YearTarget.of(2017, 300, 15)),
            new Constraint.FloorCannotWork(Measure.POOR));
    assertThat(poor(cascade)).containsExactly(8L, 4L, 3L);
    assertThat(cascade.cells().get(0).explanation().in(Language.VI))
        .isEqualTo("theo tỷ lệ 5,00; ít nhất 8: giữ lại hộ nghèo không có khả năng lao động");
    assertThat(cascade.cells().get(1).explanation().in(Language.VI))
        .isEqualTo(
            "10 × 7/20 = 3,50 → 4 (chia phần còn lại sau các đơn vị bị giữ mức; phần dư lớn nhất)");
  }

  @Test
  void aFloorInPercentNeverRaisesAUnitThatIsAlreadyBelowIt() {
    Cascade cascade =
        whole(
            List.of(CascadeUnit.of("A", 1_000, 10), CascadeUnit.of("B", 1_000, 90)),
            List.of(YearTarget.of(2017, 2_000, 40)),
            new Constraint.FloorPercent(Measure.POOR, new BigDecimal("2")));
    assertThat(poor(cascade)).containsExactly(10L, 30L);
  }

  @Test
  void unitsAboveTheAverageFallByMorePoints() {
    // Average 5 %. A has 8 % and falls by 1,5 points to 65; B has 2 % and falls by 0,5 to 15.
    Cascade cascade =
        whole(
            List.of(CascadeUnit.of("A", 1_000, 80), CascadeUnit.of("B", 1_000, 20)),
            List.of(YearTarget.of(2017, 2_000, 78)),
            new Constraint.MinimumPoints(
                Measure.POOR,
                new BigDecimal("0.5"),
                new BigDecimal("1.5"),
                Constraint.Scope.EVERY_UNIT));
    assertThat(poor(cascade)).containsExactly(63L, 15L);
    assertThat(cascade.cells().get(1).explanation().in(Language.VI))
        .isEqualTo("theo tỷ lệ 15,60; nhiều nhất 15: giữ tối thiểu 0,5 điểm mỗi năm");
  }

  @Test
  void pointsAreCountedFromTheBaseYearSoThatAYearKeepsItsCredit() {
    var points =
        new Constraint.MinimumPoints(
            Measure.POOR, BigDecimal.ONE, null, Constraint.Scope.EVERY_UNIT);
    Cascade cascade =
        whole(
            List.of(CascadeUnit.of("A", 1_000, 80)),
            List.of(YearTarget.of(2017, 1_000, 60), YearTarget.of(2018, 1_000, 59)),
            points);
    assertThat(poor(cascade)).containsExactly(60L, 59L);
  }

  @Test
  void aRateCannotFallUnderZero() {
    Cascade cascade =
        whole(
            List.of(CascadeUnit.of("A", 1_000, 5), CascadeUnit.of("B", 1_000, 50)),
            List.of(YearTarget.of(2017, 2_000, 30)),
            new Constraint.MinimumPoints(
                Measure.POOR, BigDecimal.ONE, null, Constraint.Scope.EVERY_UNIT));
    assertThat(poor(cascade)).containsExactly(0L, 30L);
  }

  @Test
  void halvingLeavesTheGreaterHalfOfAnOddNumber() {
    Cascade cascade =
        whole(
            List.of(CascadeUnit.of("A", 100, 7), CascadeUnit.of("B", 100, 9)),
            List.of(YearTarget.of(2024, 200, 12), YearTarget.of(2025, 200, 9)),
            new Constraint.Halving(Measure.POOR, 2025, Constraint.Scope.EVERY_UNIT),
            NEVER_RISES);
    assertThat(poor(cascade)).containsExactly(5L, 4L, 7L, 5L);
  }

  @Test
  void householdsWithAPersonOfMeritAreGoneByTheirYear() {
    Cascade cascade =
        whole(
            List.of(
                CascadeUnit.of("A", 100, 10).withMarked(Map.of("người có công", 6L)),
                CascadeUnit.of("B", 100, 10)),
            List.of(YearTarget.of(2017, 200, 18), YearTarget.of(2018, 200, 12)),
            new Constraint.ZeroOfMark(Measure.POOR, "người có công", 2018),
            NEVER_RISES);
    assertThat(poor(cascade)).containsExactly(9L, 4L, 9L, 8L);
    assertThat(cascade.cells().get(1).explanation().in(Language.VI))
        .isEqualTo(
            "theo tỷ lệ 6,00; nhiều nhất 4: hết hộ nghèo thuộc diện người có công từ năm 2018");
  }

  @Test
  void aLockedCellStaysAndTheOthersMakeUpForIt() {
    Cascade cascade =
        whole(
            List.of(CascadeUnit.of("A", 100, 10), CascadeUnit.of("B", 100, 10)),
            List.of(YearTarget.of(2017, 200, 12)),
            new Constraint.FixedCell(Measure.POOR, "A", 2017, 9));
    assertThat(poor(cascade)).containsExactly(9L, 3L);
  }

  @Test
  void nearPoorIsCascadedBesideThePoorAndFitsIntoTheHouseholds() {
    Cascade cascade =
        whole(
            List.of(
                CascadeUnit.of("A", 10, 6).withNearPoor(4),
                CascadeUnit.of("B", 90, 4).withNearPoor(16)),
            List.of(new YearTarget(2017, 100, 9, 15L)),
            new Constraint.FixedCell(Measure.POOR, "A", 2017, 9));
    assertThat(poor(cascade)).containsExactly(9L, 0L);
    // The proportion would give A 3, but its tenth household is the only one left.
    assertThat(cascade.cells()).extracting(UnitYear::nearPoor).containsExactly(1L, 14L);
  }
}
