package vn.chungtay.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.acts.Acts.State;
import vn.chungtay.values.Language;

/** The graph of acts: what is shipped, what is refused, what a day and a new act say. */
class ActsTest {
  private static final String SOURCES = "sources: {S1: somewhere}\n";

  private static Acts graph(String acts) {
    Map<String, String> files =
        Map.of(
            "index.yaml", "files: [sources.yaml, a.yaml]", "sources.yaml", SOURCES, "a.yaml", acts);
    return Acts.read(name -> files.getOrDefault(name, ""));
  }

  private static String act(String id, String more) {
    return "  - {id: "
        + id
        + ", type: nghị định, number: 07/2021/NĐ-CP, title: {vi: a, en: b}"
        + more
        + "}\n";
  }

  @Test
  void everyFileOfTheFolderIsInTheIndex() throws IOException {
    Path folder = Path.of("src/main/resources/acts");
    String index = Files.readString(folder.resolve("index.yaml"));
    try (var files = Files.list(folder)) {
      assertThat(
              files.map(file -> file.getFileName().toString()).filter(n -> !n.equals("index.yaml")))
          .allSatisfy(name -> assertThat(index).contains("- " + name));
    }
  }

  @Test
  void a01_anActIsFoundByItsNumberInAnyManner() {
    assertThat(Acts.shipped().findByNumber("7/2021/nđ-cp").orElseThrow().id())
        .isEqualTo("nd-07-2021");
  }

  @Test
  void a02_theStateOfAnActOnADay() {
    Acts acts = Acts.shipped();
    LegalAct decree = acts.find("nd-07-2021").orElseThrow();
    assertThat(acts.stateOn(decree, LocalDate.parse("2021-01-26"))).isEqualTo(State.NOT_YET);
    assertThat(acts.stateOn(decree, LocalDate.parse("2026-12-31"))).isEqualTo(State.IN_FORCE);
    assertThat(acts.stateOn(decree, LocalDate.parse("2027-01-01"))).isEqualTo(State.ENDED);
    LegalAct silent = acts.find("qd-1722-2016").orElseThrow();
    assertThat(acts.stateOn(silent, LocalDate.parse("2030-01-01")))
        .isEqualTo(State.NOT_KNOWN_TO_HAVE_ENDED);
  }

  @Test
  void a03_whatANewActTouches() {
    Acts acts = Acts.shipped();
    Acts.Touched touched = acts.touchedBy(acts.find("nd-351-2025").orElseThrow());
    assertThat(touched.acts()).extracting(LegalAct::id).contains("nd-07-2021", "nd-30-2025");
    assertThat(touched.governs()).contains("rulebook:mdp-2027", "rulebook:mdp-2022");
    Acts.Touched forms = acts.touchedBy(acts.find("tt-02-2022").orElseThrow());
    assertThat(forms.acts()).extracting(LegalAct::id).contains("tt-07-2021", "vbhn-1315-2023");
    assertThat(forms.governs()).contains("form:phieu-b", "report:mau-7.8");
  }

  @Test
  void a04_everyEntryNamesItsSourceAndCertainty() {
    assertThat(Acts.shipped().list())
        .isNotEmpty()
        .allSatisfy(act -> assertThat(act.source()).isNotBlank());
    assertThatThrownBy(() -> graph("acts:\n" + act("x", ", how: read")))
        .isInstanceOfSatisfying(
            ActsRefused.class,
            refused -> {
              assertThat(refused.reason().in(Language.VI)).contains("a.yaml", "x", "nguồn");
              assertThat(refused.reason().in(Language.EN)).contains("source");
            });
    assertThatThrownBy(() -> graph("acts:\n" + act("x", ", source: S9, how: read")))
        .hasMessageContaining("unknown-source");
    assertThatThrownBy(() -> graph("acts:\n" + act("x", ", source: S1, how: surely")))
        .hasMessageContaining("unknown-certainty");
  }

  @Test
  void a05_slipsOfTheAuthorAreRefused() {
    assertThatThrownBy(() -> graph("acts:\n" + act("x", ", source: S1, how: read, isuer: y")))
        .hasMessageContaining("unknown-key isuer");
    assertThatThrownBy(
            () ->
                graph(
                    "acts:\n"
                        + act("x", ", source: S1, how: read")
                        + act("x", ", source: S1, how: read")))
        .hasMessageContaining("twice");
    assertThatThrownBy(
            () ->
                graph(
                    "acts:\n"
                        + act(
                            "x",
                            ", source: S1, how: read, relations: [{kind: amends, act: y, source: S1, how: read}]")))
        .hasMessageContaining("unknown-act");
    assertThatThrownBy(
            () -> graph("acts:\n" + act("x", ", source: S1, how: read, date: 2021-02-30")))
        .hasMessageContaining("not-a-day");
    assertThatThrownBy(() -> graph("acts: [")).hasMessageContaining("not-yaml");
  }
}
