package vn.chungtay.cascades;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.values.Language;

/** Groups (I, II…) and levels: a subtotal is itself a rounded share, then spread to its units. */
class A03GroupsTest {
  private final Cascade cascade =
      Cascading.whole(
              new CascadeTask(
                  2023,
                  List.of(
                      CascadeUnit.of("Thôn 1", 200, 7).inGroups("I", "Xã A"),
                      CascadeUnit.of("Thôn 2", 300, 7).inGroups("I", "Xã A"),
                      CascadeUnit.of("Thôn 3", 100, 7).inGroups("I", "Xã B"),
                      CascadeUnit.of("Thôn 4", 400, 9).inGroups("II")),
                  List.of(YearTarget.of(2024, 1_001, 20)),
                  List.of()))
          .cascade()
          .orElseThrow();

  @Test
  void everyLevelSumsExactly() {
    assertThat(cascade.subtotals())
        .extracting(UnitYear::code)
        .containsExactly("I", "I / Xã A", "I / Xã B", "II");
    long first = cascade.subtotals().get(0).poor();
    assertThat(cascade.subtotals().get(1).poor() + cascade.subtotals().get(2).poor())
        .isEqualTo(first);
    assertThat(first + cascade.subtotals().get(3).poor()).isEqualTo(20);
    assertThat(cascade.subtotals().get(0).households() + cascade.subtotals().get(3).households())
        .isEqualTo(1_001);
  }

  @Test
  void aSubtotalIsTheRoundedShareOfItsGroup() {
    // Group I: 21 × 20/30 = 14 exactly; group II: 9 × 20/30 = 6.
    assertThat(cascade.subtotals().get(0).poor()).isEqualTo(14);
    assertThat(cascade.subtotals().get(3).poor()).isEqualTo(6);
  }

  @Test
  void theReasonNamesTheGroupThatWasDivided() {
    // In group I, Xã A: 14 × 14/21 = 9,33 → 9; then 7 × 9/14 = 4,5 for each village.
    assertThat(cascade.findCell("Thôn 1", 2024).orElseThrow().explanation().in(Language.VI))
        .isEqualTo("nhóm Xã A: 7 × 9/14 = 4,50 → 5 (phần dư lớn nhất)");
  }
}
