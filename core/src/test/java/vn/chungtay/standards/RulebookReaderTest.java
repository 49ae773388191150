package vn.chungtay.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.values.Language;

/** What the reader refuses; each case damages one file of mdp-2022 in one place. */
class RulebookReaderTest {
  private static final RulebookFiles SOUND = RulebookFiles.shipped();

  /** The shipped book with {@code from} in {@code file} replaced by {@code to}. */
  private static Rulebooks damaged(String file, String from, String to) {
    RulebookFiles files =
        (id, name) -> {
          Optional<String> text = SOUND.text(id, name);
          if (!name.equals(file)) {
            return text;
          }
          String sound = text.orElseThrow();
          assertThat(sound).contains(from);
          return Optional.of(sound.replaceFirst(Pattern.quote(from), to));
        };
    return Rulebooks.of(files, List.of("mdp-2022"));
  }

  private static List<RulebookFault> faults(String file, String from, String to) {
    RulebookRefused refused =
        catchThrowableOfType(RulebookRefused.class, () -> damaged(file, from, to).get("mdp-2022"));
    assertThat(refused).as("nothing refused").isNotNull();
    return refused.faults();
  }

  @Test
  void allShippedRulebooksAreSound() {
    assertThat(Rulebooks.shipped().list()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no-source | income-line.yaml | source: {act: NĐ 07/2021/NĐ-CP, article: Điều 3, read-in: thukyluat.vn (94531)} | ",
        "no-check | child-age.yaml | checked: {how: second-hand, on: 2026-11-20} | ",
        "gap | income-line.yaml | from: 2026-01-01 | from: 2026-01-02",
        "overlap | income-line.yaml | from: 2026-01-01 | from: 2025-12-31",
        "silent | child-age.yaml | to: 2026-12-31 | to: 2026-12-30",
        "unknown-key | child-age.yaml | unit: years | unit: years\\nunti: years",
        "fraction | income-line.yaml | rural: 1500000 | rural: 1500000.5",
        "not-a-number | income-line.yaml | rural: 1500000 | rural: 1.500.000",
        "name-is-not-code | income-line.yaml | code: income-line | code: income-lines",
        "open-end | average-living-score.yaml | to: 2026-12-31 | ",
        "not-a-day | child-age.yaml | from: 2022-01-01 | from: 01/01/2022",
        "ends-before | child-age.yaml | to: 2026-12-31 | to: 2021-12-31",
        "unknown-unit | child-age.yaml | unit: years | unit: year",
        "unknown-certainty | child-age.yaml | how: second-hand | how: sure",
        "duplicate-code | indicators.yaml | code: toilet | code: water",
        "no-file | rulebook.yaml | - child-age.yaml | - child-ages.yaml",
        "unknown-key | classes.yaml | by-income: | by-nothing:",
        "duplicate-key | child-age.yaml | unit: years | unit: years\\nunit: years",
        "missing-key | child-age.yaml | amount: 16 | amount:",
        "not-a-flag | average-living-line.yaml | used: false | used: never",
        "unread | average-living-line.yaml | used: false | used: true",
        "no-source | indicators.yaml | source: {act: NĐ 07/2021/NĐ-CP, article: Phụ lục mục 1} | ",
        "no-check | classes.yaml | checked: {how: read, on: 2026-11-20} | ",
        "no-source | classes.yaml | source: {act: NĐ 07/2021/NĐ-CP, article: Điều 3 khoản 1, read-in: thukyluat.vn (94531)} | ",
        "missing-key | income-line.yaml | act: NĐ 07/2021/NĐ-CP, article | article",
        "missing-key | income-line.yaml | article: Điều 3,| article: '',",
        "unknown-word | indicators.yaml | dimension: health | dimension: helth",
        "unknown-word | facts.yaml | type: whole | type: number",
        "unknown-word | child-age.yaml | kind: value | kind: values",
        "unknown-unit | facts.yaml | unit: years | unit: yeers",
        "choices-and-type | facts.yaml | type: bool | type: choice",
        "duplicate-code | facts.yaml | name: toilet | name: residence",
        "duplicate-code | facts.yaml | code: septic | code: pour_flush",
        "fraction | indicators.yaml | weight: 10 | weight: 10.5",
        "unknown-deed | rulebook.yaml | deed: guides | deed: guide",
        "last-side | classes.yaml | code: high | code: high\\n    by-income: household.income_per_person > 0",
        "not-a-mapping | rulebook.yaml | in-force: {from: 2022-01-01, to: 2026-12-31} | in-force: 2022",
        "not-a-list | rulebook.yaml | files: | files: facts.yaml\\nfilez:",
        "duplicate-code | score-columns.yaml | code: nt2 | code: nt1",
        "name-is-not-code | rulebook.yaml | id: mdp-2022 | id: mdp-2023"
      })
  void aFaultIsNamedWithFileKeyAndRemedy(
      String code, String file, String from, @Nullable String to) {
    List<RulebookFault> faults = faults(file, from, to == null ? "" : to.replace("\\n", "\n"));
    assertThat(faults).extracting(RulebookFault::code).contains(code);
    for (Language language : Language.values()) {
      String message = faults.get(0).message(language);
      assertThat(message).contains(faults.get(0).file()).contains(faults.get(0).key());
      assertThat(message).doesNotContain("{0}");
    }
  }

  @Test
  void aBareWordOfYamlStaysText() {
    YamlMap map = YamlMap.read("words.yaml", "a: on\nb: no\nc: 07\n");
    assertThat(List.of(map.text("a"), map.text("b"), map.text("c")))
        .containsExactly("on", "no", "07");
  }

  @Test
  void aKeyWrittenTwiceIsRefusedWithItsLine() {
    List<RulebookFault> faults =
        faults("child-age.yaml", "unit: years", "unit: years\nunit: years");
    assertThat(faults.get(0).code()).isEqualTo("duplicate-key");
    assertThat(faults.get(0).line()).isEqualTo(5);
  }

  @Test
  void anEmptyAndABrokenFileAreRefused() {
    String text = SOUND.text("mdp-2022", "child-age.yaml").orElseThrow();
    assertThat(faults("child-age.yaml", text, "").get(0).code()).isEqualTo("empty-file");
    assertThat(faults("child-age.yaml", text, "code: [a").get(0).code()).isEqualTo("not-yaml");
  }

  @Test
  void theDigestChangesWithAnyCharacter() {
    Rulebook changed = damaged("child-age.yaml", "amount: 16", "amount: 15").get("mdp-2022");
    assertThat(changed.digest())
        .hasSize(64)
        .isNotEqualTo(Rulebooks.shipped().get("mdp-2022").digest());
    assertThat(Rulebooks.shipped().get("mdp-2022").digest())
        .isEqualTo(Rulebooks.shipped().get("mdp-2022").digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unlike-parent | income-line.yaml | unit: dong-per-person-month | unit: points",
        "unlike-parent | income-line.yaml | [rural, urban] | [rural, city]",
        "outside-parent | rulebook.yaml | to: 2026-12-31 | to: 2027-12-31",
        "unread | income-line.yaml | code: income-line | code: incom-line",
        "gap | income-line.yaml | to: 2026-12-31 | to: 2025-06-30"
      })
  void anOverlayThatWouldReplaceNothingOrSomethingElseIsRefused(
      String code, String file, String from, String to) {
    RulebookFiles files =
        (id, name) -> {
          if (!id.equals("example-overlay")) {
            return SOUND.text(id, name);
          }
          String sound =
              SOUND
                  .text(id, name.equals("incom-line.yaml") ? "income-line.yaml" : name)
                  .orElseThrow();
          if (code.equals("unread")) {
            return Optional.of(sound.replace("income-line", "incom-line"));
          }
          if (code.equals("gap") && name.equals(file)) {
            int entry = sound.indexOf("  - from");
            String second = sound.substring(entry).replace("2025-01-01", "2025-08-01");
            return Optional.of(sound.replace(from, to) + second);
          }
          String changed = sound.replace(from, to);
          return Optional.of(
              !name.equals(file)
                  ? sound
                  : changed.replace("urban:", to.contains("city") ? "city:" : "urban:"));
        };
    RulebookRefused refused =
        catchThrowableOfType(
            RulebookRefused.class,
            () ->
                Rulebooks.of(files, List.of("mdp-2022", "example-overlay")).get("example-overlay"));
    assertThat(refused).as("nothing refused").isNotNull();
    assertThat(refused.faults()).extracting(RulebookFault::code).contains(code);
  }
}
