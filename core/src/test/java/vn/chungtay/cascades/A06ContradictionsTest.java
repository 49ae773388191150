package vn.chungtay.cascades;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.values.Language;

/** Promises that cannot all hold: the fewest that contradict each other are named, with numbers. */
class A06ContradictionsTest {
  private static final Constraint NEVER_RISES = new Constraint.NeverRises(Measure.POOR);

  private static CascadeRefused refused(CascadeTask task) {
    return Cascading.whole(task).refused().orElseThrow();
  }

  @Test
  void tanYensOwnPromiseOfPointsContradictsItsTargetOf2017() {
    var points =
        new Constraint.MinimumPoints(
            Measure.POOR,
            new BigDecimal("1.2"),
            new BigDecimal("1.5"),
            Constraint.Scope.EVERY_UNIT);
    CascadeRefused refused = refused(TanYen.task(points, NEVER_RISES));
    assertThat(refused.code()).isEqualTo("CAS-002");
    assertThat(refused.conflict())
        .containsExactly(new Constraint.Target(Measure.POOR, 2017, 2640), points);
    assertThat(refused.reasons().get(1).in(Language.VI))
        .startsWith("Năm 2017: chỉ tiêu 2.640 hộ, nhưng mức nhiều nhất của 24 đơn vị cộng lại chỉ ")
        .endsWith(
            "(tỷ lệ hộ nghèo mỗi đơn vị giảm tối thiểu 1,2 điểm mỗi năm, đơn vị trên mức bình quân"
                + " 1,5 điểm).");
  }

  @Test
  void anAverageOfPointsOverTheWholePeriodIsKeptByTanYenOnlyAtTheEnd() {
    var points =
        new Constraint.MinimumPoints(
            Measure.POOR, new BigDecimal("1.2"), null, Constraint.Scope.WHOLE);
    CascadeRefused refused = refused(TanYen.task(points));
    assertThat(refused.reasons().get(1).in(Language.VI))
        .isEqualTo(
            "Năm 2017: chỉ tiêu 2.640 hộ vượt mức nhiều nhất 2.605 hộ (tỷ lệ hộ nghèo chung giảm"
                + " tối thiểu 1,2 điểm mỗi năm).");
    CascadeTask endOnly =
        new CascadeTask(2016, TanYen.units(), TanYen.TARGETS.subList(3, 4), List.of(points));
    assertThat(Cascading.whole(endOnly).cascade()).isPresent();
  }

  @Test
  void aFloorAgainstPointsNamesTheUnitAndTheYear() {
    var points =
        new Constraint.MinimumPoints(
            Measure.POOR, new BigDecimal("1.5"), null, Constraint.Scope.EVERY_UNIT);
    var floor = new Constraint.FloorCannotWork(Measure.POOR);
    CascadeRefused refused =
        refused(
            new CascadeTask(
                2016,
                List.of(
                    CascadeUnit.of("A", 1_000, 40).withCannotWork(30),
                    CascadeUnit.of("B", 1_000, 60).withCannotWork(10)),
                List.of(YearTarget.of(2017, 2_000, 60)),
                List.of(NEVER_RISES, points, floor)));
    assertThat(refused.conflict()).containsExactly(points, floor);
    assertThat(refused.reasons().get(1).in(Language.VI))
        .isEqualTo(
            "A năm 2017: phải có ít nhất 30 hộ (giữ lại hộ nghèo không có khả năng lao động) nhưng"
                + " nhiều nhất 25 hộ (tỷ lệ hộ nghèo mỗi đơn vị giảm tối thiểu 1,5 điểm mỗi năm).");
  }

  @Test
  void aTargetThatRisesContradictsThatNoUnitRises() {
    CascadeRefused refused =
        refused(
            new CascadeTask(
                2016,
                List.of(CascadeUnit.of("A", 100, 20), CascadeUnit.of("B", 100, 20)),
                List.of(YearTarget.of(2017, 200, 10), YearTarget.of(2018, 200, 12)),
                List.of(NEVER_RISES)));
    assertThat(refused.conflict())
        .containsExactly(
            new Constraint.Target(Measure.POOR, 2017, 10),
            new Constraint.Target(Measure.POOR, 2018, 12),
            NEVER_RISES);
    assertThat(refused.reasons().get(1).in(Language.EN))
        .isEqualTo(
            "The target of 2017 is 10 households and that of 2018 is 12, while no unit may rise.");
  }

  @Test
  void yearsThatAreEachPossibleMayBeImpossibleTogether() {
    // A is locked at 9 of 10, so B has 1; in 2018 A may have 1, so B would have to rise to 8.
    var early = new Constraint.FixedCell(Measure.POOR, "A", 2017, 9);
    var late = new Constraint.FixedCell(Measure.POOR, "A", 2018, 1);
    CascadeRefused refused =
        refused(
            new CascadeTask(
                2016,
                List.of(CascadeUnit.of("A", 100, 10), CascadeUnit.of("B", 100, 10)),
                List.of(YearTarget.of(2017, 200, 10), YearTarget.of(2018, 200, 9)),
                List.of(NEVER_RISES, early, late)));
    assertThat(refused.conflict()).hasSize(5);
    assertThat(refused.reasons().get(1).in(Language.VI))
        .startsWith("Từng năm riêng thì được, nhưng từ năm 2017 đến năm 2018");
  }

  @Test
  void figuresThatCannotBeAreAllNamedAtOnce() {
    CascadeRefused refused =
        refused(
            new CascadeTask(
                2016,
                List.of(CascadeUnit.of("A", 10, 20), CascadeUnit.of("A", 100, 20)),
                List.of(YearTarget.of(2016, 200, 10)),
                List.of()));
    assertThat(refused.code()).isEqualTo("CAS-001");
    assertThat(refused.reasons().stream().map(reason -> reason.in(Language.VI)))
        .containsExactly(
            "A: 10 hộ, 20 hộ nghèo không thể đúng: hộ nghèo từ 0 đến số hộ.",
            "Đơn vị A xuất hiện hai lần: mỗi đơn vị chỉ một dòng.",
            "Năm 2016 đứng sau năm 2016: các năm phải tăng dần và sau năm gốc.");
  }
}
