package vn.chungtay.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chungtay.standards.Rulebooks;

/** The workbook of a form: every question once, every list it names there. */
class XlsFormTest {
  private static final SurveyForm SURVEY =
      SurveyForm.of(Rulebooks.shipped().get("mdp-2022").onDay(LocalDate.of(2026, 9, 1)));

  @Test
  void a01EachQuestionStandsOnceWithItsListAndItsCondition() {
    Map<String, List<List<String>>> sheets = XlsForm.sheets(SURVEY);
    List<List<String>> questions = sheets.getOrDefault("survey", List.of());
    Set<String> lists =
        sheets.getOrDefault("choices", List.of()).stream()
            .map(row -> row.get(0))
            .collect(Collectors.toSet());

    assertThat(questions.stream().filter(row -> row.get(1).equals("toilet"))).hasSize(1);
    assertThat(questions)
        .filteredOn(row -> row.get(1).equals("work"))
        .singleElement()
        .satisfies(row -> assertThat(row.get(4)).contains("${age}", "15"));
    for (List<String> row : questions) {
      assertThat(row).hasSameSizeAs(questions.get(0));
      if (row.get(0).startsWith("select_one ")) {
        assertThat(lists).contains(row.get(0).substring("select_one ".length()));
      }
    }
    assertThat(sheets.getOrDefault("settings", List.of()).get(1)).contains(SURVEY.form().version());
  }
}
