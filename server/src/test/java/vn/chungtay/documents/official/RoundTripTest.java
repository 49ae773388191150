package vn.chungtay.documents.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexReader;
import vn.chungtay.annexes.Finding;
import vn.chungtay.documents.CheckedPlan;
import vn.chungtay.documents.DocumentReader;
import vn.chungtay.documents.PlanCheck;
import vn.chungtay.documents.official.AnnexTable.Row;

/** What we write, our own reader and audit understand: nothing is lost, nothing is made up. */
class RoundTripTest {
  @TempDir private Path folder = Path.of("target");

  private Path write(String kind, AnnexTable annex) throws IOException {
    Path file = folder.resolve("plan." + kind);
    OfficialDocument plan = TanYenPlan.plan(false, annex);
    try (var out = Files.newOutputStream(file)) {
      if (kind.equals("docx")) {
        OfficialDocuments.writeDocx(plan, out);
      } else {
        OfficialDocuments.writeXlsx(plan, out);
      }
    }
    return file;
  }

  private static Annex read(Path file) {
    List<Annex> annexes =
        AnnexReader.read(DocumentReader.read(file).document().orElseThrow()).annexes();
    assertThat(annexes).hasSize(1);
    return annexes.get(0);
  }

  /** Every figure by the words beside and above it. */
  private static Map<String, BigDecimal> figures(AnnexTable table) {
    Map<String, BigDecimal> figures = new HashMap<>();
    for (Row row : table.rows()) {
      String name = row.kind() == AnnexTable.Kind.TOTAL ? "total" : row.name();
      row.cells()
          .forEach(
              (column, cell) -> {
                BigDecimal number = cell.number();
                if (number != null) {
                  figures.put(name + "!" + column, number.stripTrailingZeros());
                }
              });
    }
    return figures;
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx"})
  void a01_every_figure_comes_back(String kind) throws IOException {
    Annex read = read(write(kind, TanYenPlan.annex()));
    assertThat(read.units()).hasSize(24);
    assertThat(read.years()).containsExactly(2015, 2016, 2017, 2018, 2019, 2020);
    AnnexTable again = AnnexTable.of("giam-ngheo", TanYenPlan.annex().title(), read);
    assertThat(figures(again)).isEqualTo(figures(TanYenPlan.annex()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx"})
  void a02_a_table_made_of_an_annex_is_written_and_read_as_the_same_annex(String kind)
      throws IOException {
    Annex first = read(write("docx", TanYenPlan.annex()));
    AnnexTable table = AnnexTable.of("giam-ngheo", TanYenPlan.annex().title(), first);
    AnnexTable second = AnnexTable.of("giam-ngheo", "", read(write(kind, table)));
    assertThat(figures(second)).isEqualTo(figures(table));
    assertThat(second.columns()).isEqualTo(table.columns());
    assertThat(second.rows().get(24).sumOf()).hasSize(24);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx"})
  void b01_the_audit_finds_the_same_faults_in_what_we_write(String kind) throws IOException {
    CheckedPlan checked = PlanCheck.check(write(kind, TanYenPlan.annex()));
    Map<Finding.Code, Long> found =
        checked.findings().stream()
            .collect(Collectors.groupingBy(Finding::code, Collectors.counting()));
    assertThat(found).containsEntry(Finding.Code.RATE, 85L).containsEntry(Finding.Code.SUM, 4L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx"})
  void b02_the_audit_finds_nothing_in_a_corrected_plan(String kind) throws IOException {
    AnnexTable right = DocxWriterTest.corrected(TanYenPlan.annex());
    List<Finding> findings = PlanCheck.check(write(kind, renumbered(right))).findings();
    assertThat(findings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx"})
  void c01_an_annex_too_wide_for_a_page_is_cut_into_tables_and_read_as_one(String kind)
      throws IOException {
    AnnexTable wide = TanYenPlan.wide();
    assertThat(TableShape.parts(wide, OfficialLayout.decree30())).hasSize(2);
    Annex read = read(write(kind, wide));
    assertThat(read.tables()).isEqualTo(kind.equals("docx") ? 2 : 1);
    assertThat(read.units()).hasSize(24);
    assertThat(figures(AnnexTable.of("a", "", read))).isEqualTo(figures(wide));
  }

  private static AnnexTable renumbered(AnnexTable table) {
    List<Row> rows = new java.util.ArrayList<>();
    for (Row row : table.rows()) {
      String number = row.kind() == AnnexTable.Kind.UNIT ? String.valueOf(rows.size() + 1) : "";
      rows.add(new Row(row.key(), row.kind(), number, row.name(), row.cells(), row.sumOf()));
    }
    return new AnnexTable(
        table.key(), table.title(), "TT", "Đơn vị", table.columns(), rows, List.of());
  }
}
