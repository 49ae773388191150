package vn.chungtay.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.values.Language;

/** Point tables from a file; each refusal damages the invented table in one place. */
class ScoreTableReaderTest {
  private static final Rulebook BOOK = Rulebooks.shipped().get("mdp-2022");

  private static String sound() throws IOException {
    return Files.readString(Path.of("src", "test", "resources", "tables", "example-b1.csv"));
  }

  private static ScoreTableReader.Read read(String csv) {
    List<List<String>> cells =
        Stream.of(csv.split("\n", -1)).map(line -> List.of(line.split(",", -1))).toList();
    return ScoreTableReader.read("bang.csv", cells, BOOK);
  }

  @Test
  void a01_aSoundTableAddsItsQuestionsAndChangesTheDigest() throws IOException {
    ScoreTable table = read(sound()).table().orElseThrow();
    assertThat(table.columns()).containsExactly("nt1", "nt2", "nt3", "nt4", "nt5", "nt6", "tt");
    assertThat(table.sum(Map.of("1", "many", "2", "no", "3", "middle"), "nt2")).contains(111);
    Rulebook loaded = BOOK.with(table);
    assertThat(loaded.digest()).hasSize(64).isNotEqualTo(BOOK.digest());
    assertThat(loaded.with(table).facts()).isEqualTo(loaded.facts());
    assertThat(BOOK.openQuestions())
        .anyMatch(each -> each.in(Language.VI).contains("bảng điểm B1"));
    assertThat(loaded.openQuestions())
        .hasSize(BOOK.openQuestions().size() - 1)
        .noneMatch(each -> each.in(Language.VI).contains("bảng điểm B1"));
    assertThat(loaded.facts()).extracting(Fact::name).contains("b1_region", "b1_1", "b1_2", "b1_3");
    Rulebook overlay =
        Rulebooks.shipped().with(Map.of("mdp-2022", List.of(table))).get("example-overlay");
    assertThat(overlay.completeScores()).contains(table);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "score-no-source | act,VÍ DỤ 00/2099 (không có thật) | act,",
        "score-no-source | article,Phụ lục 1 | article,",
        "score-no-key | title_vi,Bảng điểm bịa ra để thử | title_vi,",
        "score-no-key | certainty,example | certainty,",
        "unknown-certainty | certainty,example | certainty,surely",
        "not-a-day | checked_on,2026-11-20 | checked_on,20/11/2026",
        "score-unknown-key | article,Phụ lục 1 | artcle,Phụ lục 1",
        "duplicate-key | article,Phụ lục 1 | act,Phụ lục 1",
        "score-other-standard | standard,mdp-2022 | standard,mdp-2016",
        "score-no-heading | item,item_vi | items,item_vi",
        "score-unknown-column | nt6,tt | nt7,tt",
        "score-no-column | nt6,tt | nt7,tt",
        "duplicate-code | nt6,tt | nt5,tt",
        "score-bad-code | 1,,,,many | 1,,,,Nhiều",
        "duplicate-code | 1,,,,many | 1,,,,few",
        "score-no-words | Từ 4 người, | ,",
        "score-no-words | 2,Ô tô,Car | 2,,Car",
        "score-item-differs | 1,,,,many | 1,Số khẩu,,,many",
        "score-not-a-number | ,,4,,70 | ,,bốn,,70",
        "score-not-yes | ,yes,0,0 | ,chắc,0,0",
        "score-not-yes | complete,yes | complete,một phần",
        "score-no-points | 70,71,72 | 70,,72",
        "score-bad-points | 70,71,72 | 70,71.5,72",
        "score-bad-points | 70,71,72 | 70,-1,72",
        "score-not-total | ,yes,0,0 | ,,0,0",
        "score-two-otherwise | Có,Yes,,,, | Có,Yes,,,x,",
        "score-no-unit | Số người,People,người | Số người,People,",
        "score-no-bottom | Up to 3,,4 | Up to 3,1,4",
        "score-no-top | 4 or more,4, | 4 or more,4,9",
        "score-gap | 4 or more,4, | 4 or more,5,",
        "score-overlap | 4 or more,4, | 4 or more,3,",
        "score-overlap | 4 or more,4, | 4 or more,,5",
        "score-empty-range | 8 to below 30,8,30 | 8 to below 30,8,8",
        "score-sum | 70,71,72 | 99999,71,72"
      })
  void a02_aFaultIsNamedWithItsPlaceAndWhatToDo(String code, String from, @Nullable String to)
      throws IOException {
    assertThat(sound()).contains(from);
    ScoreTableReader.Read read =
        read(
            sound()
                .replaceFirst(
                    java.util.regex.Pattern.quote(from),
                    java.util.regex.Matcher.quoteReplacement(to == null ? "" : to)));
    assertThat(read.table()).isEmpty();
    assertThat(read.faults()).extracting(RulebookFault::code).contains(code);
    for (RulebookFault fault : read.faults()) {
      for (Language language : Language.values()) {
        assertThat(fault.message(language))
            .startsWith("bang.csv")
            .contains(fault.key())
            .doesNotContain("{0}", "{1}", "{2}");
      }
    }
  }

  @Test
  void a03_aLineIsNamedByItsNumber() throws IOException {
    RulebookFault fault = read(sound().replace("70,71,72", "70,x,72")).faults().get(0);
    assertThat(fault.line()).isEqualTo(12);
    assertThat(fault.message(Language.VI)).startsWith("bang.csv:12 · 1/few");
  }

  @Test
  void a04_anIncompleteTableIsTakenWithWarningsAndDecidesNothing() throws IOException {
    String part = sound().replace("complete,yes", "complete,no").replace(",yes,0,0", ",,0,0");
    ScoreTableReader.Read read = read(part);
    assertThat(read.warnings()).extracting(RulebookFault::code).containsExactly("score-not-total");
    Rulebook loaded = BOOK.with(read.table().orElseThrow());
    assertThat(loaded.completeScores()).isEmpty();
    assertThat(loaded.facts()).isEqualTo(BOOK.facts());
  }

  @Test
  void a05_aStandardWithoutScoresTakesNoTable() throws IOException {
    List<List<String>> cells = List.of(List.of("standard", "mdp-2027"));
    assertThat(ScoreTableReader.standard(cells)).isEqualTo("mdp-2027");
    assertThat(ScoreTableReader.read("b.csv", cells, Rulebooks.shipped().get("mdp-2027")).faults())
        .extracting(RulebookFault::code)
        .contains("score-no-method");
  }
}
