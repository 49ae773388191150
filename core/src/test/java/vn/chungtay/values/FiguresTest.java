package vn.chungtay.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void vietnameseWritesThousandsWithDotsAndDecimalsWithAComma() {
    Figures figures = Figures.in(Language.VI);
    assertThat(figures.count(1234567)).isEqualTo("1.234.567");
    assertThat(figures.percent(new BigDecimal("6.465"), 2)).isEqualTo("6,47 %");
    assertThat(figures.day(LocalDate.of(2026, 12, 5))).isEqualTo("05/12/2026");
  }

  @Test
  void englishPagesUseEnglishForms() {
    Figures figures = Figures.in(Language.EN);
    assertThat(figures.count(1234567)).isEqualTo("1,234,567");
    assertThat(figures.percent(new BigDecimal("6.465"), 2)).isEqualTo("6.47%");
    assertThat(figures.day(LocalDate.of(2026, 12, 5))).isEqualTo("5 Dec 2026");
  }
}
