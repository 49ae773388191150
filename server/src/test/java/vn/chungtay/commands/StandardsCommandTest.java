package vn.chungtay.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Point tables and explanations on the command line. */
class StandardsCommandTest {
  private static final Path EXAMPLE =
      Path.of("..", "core", "src", "test", "resources", "tables", "example-b1.csv");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void tablesOfThisTestOnly() {
    System.setProperty("chungtay.tables", folder.resolve("tables").toString());
  }

  @AfterEach
  void usualTables() {
    System.clearProperty("chungtay.tables");
  }

  private int run(Object command, String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(words);
  }

  private int standards(String... words) {
    return run(new StandardsCommand(), words);
  }

  @Test
  void a01_theDryRunStoresNothing() {
    assertThat(standards("import", EXAMPLE.toString(), "--dry-run")).isZero();
    assertThat(out.toString()).contains("3 mục, 7 câu trả lời", "chưa nạp");
    assertThat(standards("tables")).isZero();
    assertThat(out.toString()).contains("Chưa nạp bảng điểm nào");
  }

  @Test
  void a02_aLoadedTableIsUsedByExplain() throws IOException {
    Path household = folder.resolve("ho.yaml");
    Files.writeString(
        household,
        """
        household: {residence: rural, b1_region: nt1, b1_1: few, b1_2: "no", b1_3: middle}
        members: []
        """);
    String[] words = {"--standard", "mdp-2022", "--day", "2026-06-01", household.toString()};
    assertThat(run(new ExplainCommand(), words)).isEqualTo(2);
    assertThat(standards("import", EXAMPLE.toString(), "--by", "lan")).isZero();
    assertThat(run(new ExplainCommand(), words)).isZero();
    assertThat(out.toString())
        .contains("Tổng điểm B1: 140", "ví dụ, không phải quy định", "Thu nhập từ chuẩn trở xuống");
    assertThat(standards("tables")).isZero();
    assertThat(out.toString()).contains("bản 1", "lan", "example-b1.csv");
  }

  @Test
  void a03_aBadTableIsRefusedWithCodeOneAndNothingIsStored() throws IOException {
    Path bad = folder.resolve("bang.csv");
    Files.writeString(bad, Files.readString(EXAMPLE).replace("complete,yes", "complete,maybe"));
    assertThat(standards("import", bad.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("1 chỗ phải sửa", "bang.csv", "maybe");
    assertThat(Files.exists(folder.resolve("tables"))).isFalse();
    assertThat(standards("import", folder.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(standards("import")).isEqualTo(2);
  }

  @Test
  void a04_theKnownPartOf2016GoesOutAndComesInAgainAsCsvAndXlsx() {
    for (String kind : new String[] {"csv", "xlsx"}) {
      String file = folder.resolve("b1." + kind).toString();
      assertThat(standards("export", "mdp-2016", file)).isZero();
      assertThat(standards("import", file, "--dry-run")).as(err.toString()).isZero();
      assertThat(out.toString())
          .contains("5 mục, 17 câu trả lời", "Không câu trả lời nào đổi điểm");
    }
  }
}
