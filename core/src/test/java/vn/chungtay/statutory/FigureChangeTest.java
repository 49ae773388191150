package vn.chungtay.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** How a figure changed between two days: known, of a rate, from nothing, and not known. */
class FigureChangeTest {
  private static final TableFigure PART = new TableFigure(BigDecimal.TEN, false);

  @Test
  void case01_aCountChangesByHouseholdsAndInPercentOfTheEarlier() {
    FigureChange change = FigureChange.of(TableFigure.of(200), TableFigure.of(150), false);
    assertThat(change.difference()).isEqualByComparingTo("-50");
    assertThat(change.percent()).isEqualByComparingTo("-25");
    assertThat(change.isComplete()).isTrue();
  }

  @Test
  void case02_aRateChangesByPercentagePointsAlone() {
    TableFigure then = new TableFigure(new BigDecimal("4.00"), true);
    TableFigure now = new TableFigure(new BigDecimal("1.69"), true);
    FigureChange change = FigureChange.of(then, now, true);
    assertThat(change.difference()).isEqualByComparingTo("-2.31");
    assertThat(change.percent()).isNull();
  }

  @Test
  void case03_fromNothingThereIsNoPercent() {
    FigureChange change = FigureChange.of(TableFigure.of(0), TableFigure.of(7), false);
    assertThat(change.difference()).isEqualByComparingTo("7");
    assertThat(change.percent()).isNull();
  }

  @Test
  void case04_whatIsNotKnownOnOneDayHasNotChangedByNothing() {
    for (FigureChange change :
        new FigureChange[] {
          FigureChange.of(TableFigure.UNKNOWN, TableFigure.of(7), false),
          FigureChange.of(TableFigure.of(7), TableFigure.UNKNOWN, false)
        }) {
      assertThat(change.difference()).isNull();
      assertThat(change.percent()).isNull();
    }
  }

  @Test
  void case05_aPartOfAFigureMakesThatOfTheDifferenceToo() {
    assertThat(FigureChange.of(PART, TableFigure.of(12), false).isComplete()).isFalse();
  }
}
