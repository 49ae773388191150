package vn.chungtay.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.cascades.Constraint;
import vn.chungtay.cascades.Constraint.Scope;
import vn.chungtay.cascades.Measure;

/** Sentences that become constraints of a cascade, and those that do not. */
class PromisesTest {
  private static List<Constraint> of(String sentence) {
    return Plans.read(sentence).stream().flatMap(each -> Promises.of(each, 2025).stream()).toList();
  }

  @Test
  void p01_pointsAYearForTheWholeAndForUnitsAboveTheAverage() {
    assertThat(
            of(
                "Giảm tỷ lệ hộ nghèo toàn huyện 1,2%/năm, các xã có tỷ lệ hộ nghèo cao hơn mức bình"
                    + " quân chung giảm 1,5%/năm."))
        .containsExactly(
            new Constraint.MinimumPoints(Measure.POOR, new BigDecimal("1.2"), null, Scope.WHOLE),
            new Constraint.MinimumPoints(
                Measure.POOR, BigDecimal.ZERO, new BigDecimal("1.5"), Scope.EVERY_UNIT));
  }

  @Test
  void p02_halvingFloorZeroAndWhatRemains() {
    assertThat(of("Giảm 1/2 số hộ nghèo và hộ cận nghèo so với đầu kỳ."))
        .containsExactly(
            new Constraint.Halving(Measure.POOR, 2025, Scope.WHOLE),
            new Constraint.Halving(Measure.NEAR_POOR, 2025, Scope.WHOLE));
    assertThat(of("Tỷ lệ hộ nghèo thấp nhất (nghèo cứng: hộ bảo trợ xã hội khoảng 2%)."))
        .containsExactly(new Constraint.FloorPercent(Measure.POOR, new BigDecimal("2")));
    assertThat(of("Hết năm 2023 không còn hộ nghèo là gia đình người có công."))
        .containsExactly(new Constraint.ZeroOfMark(Measure.POOR, Promises.PERSON_OF_MERIT, 2023));
    assertThat(of("Năm 2024 toàn huyện còn 850 hộ nghèo."))
        .containsExactly(new Constraint.Target(Measure.POOR, 2024, 850));
  }

  @Test
  void p03_whatNoConstraintSaysStaysASentence() {
    assertThat(of("Tỷ lệ hộ nghèo dân tộc thiểu số giảm 3%/năm.")).isEmpty();
    assertThat(of("Năm 2025 tỷ lệ hộ nghèo của xã Hòa An còn 3,2%.")).isEmpty();
    assertThat(of("100% hộ nghèo được cấp thẻ bảo hiểm y tế.")).isEmpty();
  }
}
