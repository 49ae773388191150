package vn.chungtay.households.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.households.Standing;
import vn.chungtay.households.StandingClass;
import vn.chungtay.standards.Indicator;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.values.Language;

/** Codes of deprivations are told in the words of the law that judged. */
class DeprivationWordsTest {
  private static Standing judged(String day, String rulebook, List<String> codes) {
    return new Standing(
        StandingClass.POOR, LocalDate.parse(day), "", 90, 40, codes, rulebook, "", "12/QĐ-UBND");
  }

  private static final DeprivationWords WORDS = new DeprivationWords();

  @Test
  void a01_everyIndicatorOfEveryRulebookHasItsWords() {
    for (Rulebook book : Rulebooks.shipped().list()) {
      for (Indicator each : book.indicators()) {
        Standing standing = judged("2026-11-02", book.id(), List.of(each.code()));
        assertThat(WORDS.names(standing, Language.VI))
            .containsExactly(each.title().in(Language.VI));
        assertThat(WORDS.names(standing, Language.EN))
            .containsExactly(each.title().in(Language.EN));
      }
    }
  }

  @Test
  void a02_whereNoRulebookIsNamedTheLawOfTheDayTells() {
    Rulebook law = Rulebooks.shipped().nationalOn(LocalDate.parse("2024-05-01"));
    Indicator first = law.indicators().get(0);
    Standing standing = judged("2024-05-01", "", List.of(first.code(), "OF-ANOTHER-TIME"));
    assertThat(WORDS.names(standing, Language.VI))
        .containsExactly(first.title().in(Language.VI), "OF-ANOTHER-TIME");
    assertThat(WORDS.names(judged("1990-01-01", "", List.of("OLD")), Language.VI))
        .containsExactly("OLD");
  }
}
