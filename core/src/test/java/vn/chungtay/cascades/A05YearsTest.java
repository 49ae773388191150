package vn.chungtay.cascades;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.values.Language;

/** No unit may rise from one year to the next: then years cannot be divided one by one. */
class A05YearsTest {
  private static final List<CascadeUnit> TWO =
      List.of(CascadeUnit.of("A", 100, 10), CascadeUnit.of("B", 100, 10));

  private static List<Long> poor(List<YearTarget> targets, Constraint... constraints) {
    return Cascading.whole(new CascadeTask(2016, TWO, targets, List.of(constraints)))
        .cascade()
        .orElseThrow()
        .cells()
        .stream()
        .map(UnitYear::poor)
        .toList();
  }

  @Test
  void roundingAloneCanMakeAUnitRise() {
    // C: 2 × 11/14 = 1,57 of 11 loses to 4,71; 2 × 10/14 = 1,43 of 10 wins against 4,29.
    List<CascadeUnit> units =
        List.of(
            CascadeUnit.of("A", 100, 6), CascadeUnit.of("B", 100, 6), CascadeUnit.of("C", 100, 2));
    List<YearTarget> targets = List.of(YearTarget.of(2017, 300, 11), YearTarget.of(2018, 300, 10));
    Cascade free =
        Cascading.whole(new CascadeTask(2016, units, targets, List.of())).cascade().orElseThrow();
    assertThat(free.findCell("C", 2017).orElseThrow().poor()).isEqualTo(1);
    assertThat(free.findCell("C", 2018).orElseThrow().poor()).isEqualTo(2);
    Cascade held =
        Cascading.whole(
                new CascadeTask(
                    2016, units, targets, List.of(new Constraint.NeverRises(Measure.POOR))))
            .cascade()
            .orElseThrow();
    assertThat(held.findCell("C", 2017).orElseThrow().poor()).isEqualTo(2);
    assertThat(held.findCell("C", 2017).orElseThrow().explanation().in(Language.VI))
        .isEqualTo("theo tỷ lệ 1,57; ít nhất 2: không thấp hơn năm 2018");
  }

  @Test
  void anEarlyYearGivesWayToALateBound() {
    // In 2018 A has one, so B has 8 and must not have less in 2017, where 5 would be its share.
    assertThat(
            poor(
                List.of(YearTarget.of(2017, 200, 10), YearTarget.of(2018, 200, 9)),
                new Constraint.FixedCell(Measure.POOR, "A", 2018, 1),
                new Constraint.NeverRises(Measure.POOR)))
        .containsExactly(2L, 1L, 8L, 8L);
  }

  @Test
  void aLateYearGivesWayToAnEarlyBound() {
    // A is locked at 9 in 2017, so B has 1 and A must keep nearly all of 2018: 4 and 5 will not do.
    assertThat(
            poor(
                List.of(YearTarget.of(2017, 200, 10), YearTarget.of(2018, 200, 9)),
                new Constraint.FixedCell(Measure.POOR, "A", 2017, 9),
                new Constraint.NeverRises(Measure.POOR)))
        .containsExactly(9L, 8L, 1L, 1L);
  }
}
