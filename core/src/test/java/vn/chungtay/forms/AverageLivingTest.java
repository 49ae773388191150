package vn.chungtay.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.rules.Truth;
import vn.chungtay.standards.Rulebooks;

/** The average living standard by the answers of a survey, on both sides of both lines. */
class AverageLivingTest {
  private static final SurveyForm FORM =
      SurveyForm.of(Rulebooks.shipped().get("mdp-2022").onDay(LocalDate.of(2026, 9, 1)));

  private static Truth holds(SurveyForm form, String residence, String income) {
    return of(form, residence, income).holds();
  }

  private static AverageLiving of(SurveyForm form, String residence, String income) {
    Map<String, String> household = new HashMap<>();
    household.put("residence", residence);
    household.put("income_per_person", income);
    household.putAll(
        Map.of(
            "durable_parts", "3",
            "floor_area_m2", "80",
            "water_source", "piped",
            "toilet", "septic",
            "info_device", "true"));
    Map<String, String> member =
        Map.of(
            "age", "45",
            "sex", "female",
            "work", "self_employed",
            "monthly_allowance", "false",
            "health_insured", "true",
            "uses_internet", "true");
    Answers answers =
        new Answers(household, List.of(new Answers.Member("1", "Lê Thị Hòa", true, member)));
    return AverageLiving.of(form.standard(), form.read(answers));
  }

  @Test
  void a01_betweenTheLinesItHoldsExactlyOnTheUpperOneToo() {
    assertThat(holds(FORM, "rural", "1500001")).isEqualTo(Truth.YES);
    assertThat(holds(FORM, "rural", "2250000")).isEqualTo(Truth.YES);
    assertThat(holds(FORM, "rural", "2250001")).isEqualTo(Truth.NO);
    assertThat(holds(FORM, "urban", "3000000")).isEqualTo(Truth.YES);
    assertThat(holds(FORM, "urban", "3000001")).isEqualTo(Truth.NO);
  }

  @Test
  void a02_whoIsPoorOrNearPoorHasNotAndNobodyHasToConfirm() {
    assertThat(of(FORM, "rural", "1500000")).isEqualTo(new AverageLiving(Truth.NO, true));
  }

  @Test
  void a03_withoutTheIncomeOrTheResidenceItIsUnknownNotNo() {
    assertThat(holds(FORM, "rural", "")).isEqualTo(Truth.UNKNOWN_YET);
    assertThat(holds(FORM, "", "2000000")).isEqualTo(Truth.UNKNOWN_YET);
    assertThat(AverageLiving.of(FORM.standard(), FORM.read(Answers.none())).holds())
        .isEqualTo(Truth.UNKNOWN_YET);
  }

  @Test
  void a04_aLineFromMemoryDecidesNothingByItself() {
    assertThat(of(FORM, "rural", "2000000").verified()).isFalse();
  }

  @Test
  void a05_whereTheLawsLineIsNotKnownNothingIsSaid() {
    SurveyForm later =
        SurveyForm.of(Rulebooks.shipped().get("mdp-2027").onDay(LocalDate.of(2027, 9, 1)));
    assertThat(later.standard().findFigure("average-living-line.rural")).isEmpty();
    assertThat(holds(later, "rural", "2300000")).isEqualTo(Truth.UNKNOWN_YET);
  }

  @Test
  void a06_anotherLineMovesTheBound() {
    SurveyForm other =
        SurveyForm.of(
            FORM.standard()
                .suppose(Map.of("average-living-line.rural", new BigDecimal("2400000"))));
    assertThat(holds(other, "rural", "2400000")).isEqualTo(Truth.YES);
  }
}
