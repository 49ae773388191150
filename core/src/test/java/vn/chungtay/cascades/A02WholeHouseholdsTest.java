package vn.chungtay.cascades;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.values.Language;

/** Whole households: what the rounding leaves over goes to the largest remainders. */
class A02WholeHouseholdsTest {
  private static CascadeTask task(long poor, CascadeUnit... units) {
    return new CascadeTask(
        2016, List.of(units), List.of(YearTarget.of(2017, 1_000, poor)), List.of());
  }

  private static Cascade whole(CascadeTask task) {
    return Cascading.whole(task).cascade().orElseThrow();
  }

  private static List<Long> poor(Cascade cascade) {
    return cascade.cells().stream().map(UnitYear::poor).toList();
  }

  @Test
  void everyColumnOfTanYenSumsExactlyToItsTarget() {
    Cascade cascade = whole(TanYen.task());
    for (YearTarget target : TanYen.TARGETS) {
      List<UnitYear> ofYear =
          cascade.cells().stream().filter(cell -> cell.year() == target.year()).toList();
      assertThat(ofYear).hasSize(24);
      assertThat(ofYear.stream().mapToLong(UnitYear::poor).sum()).isEqualTo(target.poor());
      assertThat(ofYear.stream().mapToLong(UnitYear::households).sum())
          .isEqualTo(target.households());
    }
  }

  @Test
  void theOneLeftOverGoesToTheLargestRemainder() {
    // 10 of 15: 3,33 · 2,67 · 4,00.
    Cascade cascade =
        whole(
            task(
                10,
                CascadeUnit.of("A", 100, 5),
                CascadeUnit.of("B", 100, 4),
                CascadeUnit.of("C", 100, 6)));
    assertThat(poor(cascade)).containsExactly(3L, 3L, 4L);
    assertThat(cascade.cells().get(1).explanation().in(Language.VI))
        .isEqualTo("4 × 10/15 = 2,67 → 3 (phần dư lớn nhất)");
    assertThat(cascade.cells().get(2).explanation().in(Language.VI)).isEqualTo("6 × 10/15 = 4");
  }

  @Test
  void equalRemaindersGoToTheLargerUnitThenByCodeWhateverTheOrder() {
    CascadeUnit a = CascadeUnit.of("A", 100, 5);
    CascadeUnit b = CascadeUnit.of("B", 100, 5);
    CascadeUnit c = CascadeUnit.of("C", 300, 15);
    Cascade cascade = whole(task(2, b, c, a));
    // 0,4 · 1,2 · 0,4: one over, A before B.
    assertThat(poor(cascade)).containsExactly(0L, 1L, 1L);
    // 0,5 · 1,5 · 0,5 of 2.5 cannot be: with 3, 0,6 · 1,8 · 0,6 the larger remainder comes first.
    assertThat(poor(whole(task(3, b, c, a)))).containsExactly(0L, 2L, 1L);
  }

  @Test
  void aUnitWithoutPoorHouseholdsStaysWithoutThem() {
    assertThat(poor(whole(task(3, CascadeUnit.of("A", 100, 0), CascadeUnit.of("B", 100, 9)))))
        .containsExactly(0L, 3L);
  }

  @Test
  void theRateIsOfTheWholeNumbers() {
    Cascade cascade = whole(task(1, CascadeUnit.of("A", 100, 9)));
    assertThat(cascade.cells().get(0).rate()).isEqualTo("0.10");
    assertThat(cascade.totals().get(0).rate()).isEqualTo("0.10");
  }
}
