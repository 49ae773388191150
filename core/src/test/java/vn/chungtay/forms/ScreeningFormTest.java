package vn.chungtay.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.chungtay.rules.AnswerFault;
import vn.chungtay.standards.Certainty;
import vn.chungtay.standards.YamlFault;

/** The screening form: what the data says, what answers end in, what is not known. */
class ScreeningFormTest {
  private static final String OFFICIAL =
      """
      kind: screening
      code: screening-example
      title: {vi: Phiếu thử, en: Example}
      source: {act: QĐ 1/2020, article: Phụ lục 1}
      checked: {how: read, on: 2026-11-21}
      stops:
        signs: 2
        source: {act: QĐ 1/2020, article: Phụ lục 1}
        checked: {how: read, on: 2026-11-21}
      signs:
        - name: one
          question: {vi: Một?, en: One?}
          source: {act: QĐ 1/2020, article: Phụ lục 1}
          checked: {how: read, on: 2026-11-21}
        - name: two
          question: {vi: Hai?, en: Two?}
          source: {act: QĐ 1/2020, article: Phụ lục 1}
          checked: {how: read, on: 2026-11-21}
        - name: three
          question: {vi: Ba?, en: Three?}
          source: {act: QĐ 1/2020, article: Phụ lục 1}
          checked: {how: read, on: 2026-11-21}
      """;

  private static ScreeningReading.Ended ended(ScreeningForm form, String... answers) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < answers.length; i++) {
      given.put(form.signs().get(i).question().name(), answers[i]);
    }
    return form.read(new Answers(given, List.of())).ended();
  }

  @Test
  void a01_theFormOfTodaysStandardSaysHowSureItIsAndWhatIsMissing() {
    ScreeningForm form = ScreeningForm.shipped("mdp-2022").orElseThrow();
    assertThat(form.asks()).isTrue();
    assertThat(form.isOfficial()).as("nobody compared the signs with the act").isFalse();
    assertThat(form.source().certainty()).isEqualTo(Certainty.READ);
    assertThat(form.signs()).allMatch(sign -> !sign.source().certainty().isVerified());
    assertThat(form.missing()).isNotEmpty();
  }

  @Test
  void a02_whereTheSignsAreNotKnownNothingIsAskedAndNothingIsDecided() {
    for (String rulebook : List.of("mdp-2016", "mdp-2027")) {
      ScreeningForm form = ScreeningForm.shipped(rulebook).orElseThrow();
      assertThat(form.asks()).isFalse();
      assertThat(form.missing()).isNotEmpty();
      assertThat(form.read(Answers.none()).ended()).isEqualTo(ScreeningReading.Ended.OPEN);
    }
    assertThat(ScreeningForm.shipped("no-such-book")).isEmpty();
    assertThat(ScreeningForm.shipped("../standards/mdp-2022")).isEmpty();
  }

  @Test
  void a03_enoughSignsStopTooFewGoOnAndSilenceIsNeither() {
    ScreeningForm form = ScreeningForm.read("form.yaml", OFFICIAL);
    assertThat(form.isOfficial()).isTrue();
    assertThat(ended(form, "true", "true")).isEqualTo(ScreeningReading.Ended.STOP);
    assertThat(ended(form, "true")).isEqualTo(ScreeningReading.Ended.OPEN);
    assertThat(ended(form, "true", "false")).isEqualTo(ScreeningReading.Ended.OPEN);
    assertThat(ended(form, "false", "false")).isEqualTo(ScreeningReading.Ended.CONTINUE);
    assertThat(ended(form)).isEqualTo(ScreeningReading.Ended.OPEN);
  }

  @Test
  void a04_whatIsNeitherYesNorNoIsAFaultAndSoIsAQuestionTheFormDoesNotHave() {
    ScreeningForm form = ScreeningForm.read("form.yaml", OFFICIAL);
    ScreeningReading reading =
        form.read(new Answers(Map.of("one", "có lẽ", "four", "true"), List.of()));
    assertThat(reading.faults())
        .extracting(AnswerFault::fact, AnswerFault::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("one", "not-flag"),
            org.assertj.core.groups.Tuple.tuple("four", "unknown-fact"));
    assertThat(reading.ended()).isEqualTo(ScreeningReading.Ended.OPEN);
  }

  @Test
  void a05_aFormWithoutSourceOrWithSomethingUnknownIsRefusedWithItsLine() {
    refused(
        OFFICIAL.replace("    source: {act: QĐ 1/2020, article: Phụ lục 1}\n", ""), "no-source");
    refused(OFFICIAL.replace("signs: 2", "signs: 4"), "not-a-number");
    refused(OFFICIAL.replace("name: two", "name: one"), "duplicate-code");
    refused(OFFICIAL.replace("name: two", "name: ../two"), "unknown-word");
    refused(OFFICIAL + "more: yes\n", "unknown-key");
    refused(OFFICIAL.replace("kind: screening", "kind: survey"), "unknown-word");
    refused("- a list", "not-a-mapping");
  }

  private static void refused(String text, String code) {
    assertThatThrownBy(() -> ScreeningForm.read("form.yaml", text))
        .isInstanceOf(YamlFault.class)
        .hasMessage(code);
  }

  @Test
  void a06_anotherTextIsAnotherVersion() {
    assertThat(ScreeningForm.read("a", OFFICIAL).form().version())
        .isEqualTo(ScreeningForm.read("b", OFFICIAL).form().version())
        .isNotEqualTo(ScreeningForm.read("a", OFFICIAL.replace("Ba?", "Bốn?")).form().version());
  }

  @Test
  void a07_theWorkbookHasEachSignOnce() {
    Map<String, List<List<String>>> sheets =
        XlsForm.sheets(ScreeningForm.read("form.yaml", OFFICIAL));
    assertThat(sheets.getOrDefault("survey", List.of()))
        .filteredOn(row -> row.get(0).equals("select_one yes_no"))
        .extracting(row -> row.get(1))
        .containsExactly("one", "two", "three");
  }

  /** More answers never turn a stop or a going-on into the other. */
  @Property
  void a08_aResultOnceCertainStays(
      @ForAll @IntRange(max = 26) int given, @ForAll @IntRange(max = 26) int more) {
    ScreeningForm form = ScreeningForm.read("form.yaml", OFFICIAL);
    Map<String, String> first = new HashMap<>();
    Map<String, String> second = new HashMap<>();
    int a = given;
    int b = more;
    for (ScreeningForm.Sign sign : form.signs()) {
      String name = sign.question().name();
      if (a % 3 > 0) {
        first.put(name, a % 3 == 1 ? "true" : "false");
        second.put(name, a % 3 == 1 ? "true" : "false");
      } else if (b % 3 > 0) {
        second.put(name, b % 3 == 1 ? "true" : "false");
      }
      a /= 3;
      b /= 3;
    }
    ScreeningReading.Ended before = form.read(new Answers(first, List.of())).ended();
    ScreeningReading.Ended after = form.read(new Answers(second, List.of())).ended();
    if (before != ScreeningReading.Ended.OPEN) {
      assertThat(after).isEqualTo(before);
    }
  }
}
