package vn.chungtay.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.statements.Statement.Kind;
import vn.chungtay.statements.Statement.Scope;
import vn.chungtay.statements.Statement.Sense;
import vn.chungtay.statements.Statement.Subject;

/** Sentences with a figure, from the easiest to those that must not be guessed. */
class StatementsTest {
  @Test
  void s01_aRateByAYear() {
    Statement said = Plans.one("Đến cuối năm 2020 tỷ lệ hộ nghèo toàn huyện còn 1,68%.");
    assertThat(said.kind()).isEqualTo(Kind.RATE);
    assertThat(said.subject()).isEqualTo(Subject.POOR);
    assertThat(said.low()).isEqualByComparingTo("1.68");
    assertThat(said.decimals()).isEqualTo(2);
    assertThat(said.year()).hasValue(2020);
    assertThat(said.areaLevel()).isEqualTo("huyện");
    assertThat(said.place().row()).isEqualTo(1);
  }

  @Test
  void s02_aRateThatMayBeLower() {
    Statement said =
        Plans.one("Phấn đấu hết năm 2020, hạ tỷ lệ hộ nghèo toàn xã thấp hơn hoặc bằng 1,68%.");
    assertThat(said.kind()).isEqualTo(Kind.RATE);
    assertThat(said.sense()).isEqualTo(Sense.AT_MOST);
  }

  @Test
  void s03_aFallAYearOnAverage() {
    Statement said = Plans.one("Tỷ lệ hộ nghèo giảm bình quân 1,2%/năm.");
    assertThat(said.kind()).isEqualTo(Kind.CUT_A_YEAR);
    assertThat(said.average()).isTrue();
    assertThat(said.low()).isEqualByComparingTo("1.2");
  }

  @Test
  void s04_anotherFallForUnitsAboveTheAverage() {
    List<Statement> said =
        Plans.read(
            "Giảm tỷ lệ hộ nghèo chung của huyện 1,0%/năm, riêng các xã có tỷ lệ hộ nghèo cao hơn"
                + " mức bình quân chung giảm 1,5%/năm.");
    assertThat(said).extracting(Statement::scope).containsExactly(Scope.WHOLE, Scope.ABOVE_AVERAGE);
    assertThat(said).extracting(Statement::kind).containsOnly(Kind.CUT_A_YEAR);
    assertThat(said.get(1).low()).isEqualByComparingTo("1.5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Duy trì mức giảm tỷ lệ hộ nghèo 0,5 - 1,0%/năm;",
        "Mỗi năm giảm tỷ lệ hộ nghèo từ 0,5% - 1,0%;",
        "Tỷ lệ hộ nghèo giảm bình quân từ 0,5 đến 1,0% mỗi năm.",
        "Hằng năm giảm từ 0,5 điểm % đến 1,0 điểm % hộ nghèo"
      })
  void s05_aFallBetweenTwoFigures(String sentence) {
    List<Statement> said = Plans.read(sentence);
    assertThat(said.get(0).kind()).isEqualTo(Kind.CUT_A_YEAR);
    assertThat(said.get(0).low()).isEqualByComparingTo("0.5");
    assertThat(said.get(said.size() - 1).high()).isEqualByComparingTo("1.0");
  }

  @Test
  void s06_poorAndNearPoorEachWithItsFigure() {
    List<Statement> said =
        Plans.read(
            "Hàng năm giảm tỷ lệ hộ nghèo từ 2,5% - 3%, giảm tỷ lệ hộ cận nghèo từ 1,5% - 2,0%; còn lại giữ ổn định.");
    assertThat(said)
        .extracting(Statement::subject)
        .containsExactly(Subject.POOR, Subject.NEAR_POOR);
    assertThat(said).extracting(Statement::kind).containsOnly(Kind.CUT_A_YEAR);
  }

  @Test
  void s07_householdsThatLeaveSinceADate() {
    Statement said =
        Plans.one(
            "Đến hết năm 2020 toàn huyện có khoảng 2.300 hộ nghèo thoát nghèo so với kết quả rà soát tại thời điểm 01/10/2015.");
    assertThat(said.kind()).isEqualTo(Kind.LEAVE);
    assertThat(said.sense()).isEqualTo(Sense.ABOUT);
    assertThat(said.low()).isEqualByComparingTo("2300");
    assertThat(said.from()).isEqualTo(2015);
    assertThat(said.to()).isEqualTo(2020);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Phấn đấu giảm 1/2 số hộ nghèo và hộ cận nghèo so với đầu kỳ;",
        "Phấn đấu giảm một nửa số hộ nghèo và cận nghèo so với đầu kỳ.",
        "Giảm 50% số hộ nghèo và hộ cận nghèo so với năm 2021."
      })
  void s08_halving(String sentence) {
    Statement said = Plans.one(sentence);
    assertThat(said.kind()).isEqualTo(Kind.SHARE_CUT);
    assertThat(said.subject()).isEqualTo(Subject.BOTH);
    assertThat(said.low()).isEqualByComparingTo("50");
  }

  @Test
  void s09_zeroOfAGroupByADate() {
    Statement said = Plans.one("Hết năm 2018 không còn hộ nghèo là gia đình người có công.");
    assertThat(said.kind()).isEqualTo(Kind.ZERO);
    assertThat(said.scope()).isEqualTo(Scope.PERSONS_OF_MERIT);
    assertThat(said.year()).hasValue(2018);
  }

  @Test
  void s10_aFloorOfHouseholdsThatCannotWork() {
    Statement said =
        Plans.one("Giữ tỷ lệ hộ nghèo thấp nhất (nghèo cứng: hộ bảo trợ xã hội khoảng 2%).");
    assertThat(said.kind()).isEqualTo(Kind.FLOOR);
    assertThat(said.low()).isEqualByComparingTo("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- 100% người thuộc hộ nghèo được cấp thẻ bảo hiểm y tế;",
        "Tỷ lệ trẻ em thuộc hộ nghèo, hộ cận nghèo đi học đúng độ tuổi đạt 100%;",
        "Phấn đấu có trên 60% xã đạt chuẩn tỷ lệ hộ nghèo về xây dựng nông thôn mới.",
        "Trên 80% hộ gia đình có nhà tiêu hợp vệ sinh, ưu tiên hộ nghèo;",
        "Tối thiểu 80% người lao động thuộc hộ nghèo được kết nối việc làm;",
        "100% hộ nghèo, hộ cận nghèo có nhu cầu được vay vốn."
      })
  void s11_targetsOfOtherIndicatorsAreKnownAsSuch(String sentence) {
    assertThat(Plans.one(sentence).kind()).isEqualTo(Kind.OTHER_TARGET);
  }

  @Test
  void s12_fromOneRateToAnother() {
    List<Statement> said =
        Plans.read("Giảm tỷ lệ hộ nghèo từ 6,52% năm 2016 xuống còn 1,68% vào cuối năm 2020.");
    assertThat(said).extracting(Statement::kind).containsOnly(Kind.RATE);
    assertThat(said).extracting(Statement::to).containsExactly(2016, 2020);
  }

  @Test
  void s13_theYearOfTheHeadingAndOfTheFigureBefore() {
    List<Statement> said =
        Plans.read(
            "2. Mục tiêu cụ thể đến năm 2025",
            "- Tỷ lệ hộ nghèo còn 2,1%, hộ cận nghèo còn 3,4%;",
            "- Năm 2023 tỷ lệ hộ nghèo là 0.44%, năm 2024 giảm xuống còn 0.31%.");
    assertThat(said).extracting(Statement::to).containsExactly(2025, 2025, 2023, 2024);
    assertThat(said.get(1).subject()).isEqualTo(Subject.NEAR_POOR);
    assertThat(said.get(3).low()).isEqualByComparingTo(new BigDecimal("0.31"));
  }

  @Test
  void s14_aOneYearPlanMeansItsOwnYear() {
    List<Statement> said =
        Plans.read(
            "KẾ HOẠCH",
            "Giảm nghèo bền vững năm 2024",
            "Giảm tỷ lệ hộ nghèo toàn tỉnh 0,42% theo chuẩn nghèo giai đoạn 2022 - 2025.");
    assertThat(said).hasSize(1);
    assertThat(said.get(0).kind()).isEqualTo(Kind.CUT_A_YEAR);
    assertThat(said.get(0).to()).isEqualTo(2024);
  }

  @Test
  void s15_householdsThatRemain() {
    Statement said = Plans.one("Đến cuối năm 2020 toàn huyện còn 850 hộ nghèo.");
    assertThat(said.kind()).isEqualTo(Kind.REMAIN);
    assertThat(said.low()).isEqualByComparingTo("850");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Giảm tỷ lệ hộ nghèo 1,2%.",
        "Tỷ lệ hộ nghèo tăng 1,2%.",
        "Vận động để có thêm 300 hộ nghèo."
      })
  void s16_whatIsNotCertainIsListedAndNotGuessed(String sentence) {
    assertThat(Plans.one(sentence).kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
  }

  @Test
  void s18_aNumberAndTheRateBehindItAreOfTheSameHouseholds() {
    List<Statement> said =
        Plans.read(
            "Đến cuối năm 2025 số hộ nghèo toàn huyện giảm còn 1.250 hộ, chiếm tỷ lệ 2,35%;"
                + " 2.010 hộ cận nghèo, chiếm tỷ lệ 3,78%.");
    assertThat(said)
        .extracting(Statement::kind)
        .containsExactly(Kind.REMAIN, Kind.RATE, Kind.REMAIN, Kind.RATE);
    assertThat(said)
        .extracting(Statement::subject)
        .containsExactly(Subject.POOR, Subject.POOR, Subject.NEAR_POOR, Subject.NEAR_POOR);
    assertThat(said).extracting(Statement::to).containsOnly(2025);
  }

  @Test
  void s19_aFigureThatChoosesUnitsIsNoTarget() {
    List<Statement> said =
        Plans.read(
            "Các xã có tỷ lệ hộ nghèo trên 10% giảm 3%/năm; không còn thôn có tỷ lệ hộ nghèo trên 20%.");
    assertThat(said.get(0).kind()).isEqualTo(Kind.OTHER_TARGET);
    assertThat(said.get(said.size() - 1).kind()).isEqualTo(Kind.OTHER_TARGET);
  }

  @Test
  void s20_theBeginningOfAYearIsTheEndOfTheYearBefore() {
    assertThat(Plans.one("Đầu năm 2021 tỷ lệ hộ nghèo là 5,2%.").to()).isEqualTo(2020);
  }

  @Test
  void s21_unitsNamedOneAfterTheOther() {
    List<Statement> said =
        Plans.read("Năm 2025 tỷ lệ hộ nghèo của xã Hòa An còn 3,2%, xã Hòa Bình còn 2,8%.");
    assertThat(said).extracting(Statement::unitName).containsExactly("Hòa An", "Hòa Bình");
    assertThat(said).extracting(Statement::kind).containsOnly(Kind.RATE);
  }

  @Test
  void s22_basicallyNoneIsNotNone() {
    assertThat(Plans.one("Hết năm 2025 cơ bản không còn hộ nghèo (trừ hộ bảo trợ xã hội).").scope())
        .isEqualTo(Scope.GROUP);
  }

  @Test
  void s17_othersAndOtherAreasAreToldApart() {
    assertThat(Plans.one("Tỷ lệ hộ nghèo dân tộc thiểu số giảm 3%/năm.").scope())
        .isEqualTo(Scope.ETHNIC_MINORITY);
    assertThat(Plans.one("Các xã đặc biệt khó khăn giảm tỷ lệ hộ nghèo 4%/năm.").scope())
        .isEqualTo(Scope.DIFFICULT_AREAS);
    assertThat(Plans.one("Cả nước giảm tỷ lệ hộ nghèo 1%/năm.").scope())
        .isEqualTo(Scope.OTHER_AREA);
    assertThat(Plans.one("Hỗ trợ 120 hộ nghèo làm nhà ở.").kind()).isEqualTo(Kind.OTHER_TARGET);
  }
}
