package vn.chungtay.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.documents.CheckedPlan;
import vn.chungtay.documents.PlanCheck;

class CascadeCommandTest {
  private static final String ANNEX =
      """
      STT,Đơn vị,households_2016,poor_2016,rate_2016
      1,Xã An,1 000,80,8
      2,Xã Bình,2 000,100,5
      3,Xã Cát,3 000,60,2
      Tổng,,6 000,240,4
      """;

  @TempDir Path folder;
  private Path base = Path.of("");
  private Path targets = Path.of("");

  /** Exit code and the lines told on standard error. */
  private record Told(int exit, List<String> lines) {}

  @BeforeEach
  void files() throws IOException {
    base = Files.writeString(folder.resolve("annex.csv"), ANNEX);
    targets =
        Files.writeString(
            folder.resolve("targets.csv"), "year,households,poor\n2017,6060,190\n2018,6121,121\n");
  }

  private Told run(Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "cascade",
                "--base",
                base.toString(),
                "--base-year",
                "2016",
                "--targets",
                targets.toString(),
                "--out",
                out.toString()));
    arguments.addAll(List.of(more));
    PrintStream before = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try {
      System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
      int exit = CommandLineFace.run(arguments.toArray(String[]::new));
      return new Told(exit, told.toString(StandardCharsets.UTF_8).lines().toList());
    } finally {
      System.setErr(before);
    }
  }

  @Test
  void inProportionEachShareIsRoundedAndTheRateIsOfTheUnroundedShares() throws IOException {
    Path out = folder.resolve("out.csv");
    assertThat(run(out).exit()).isZero();
    assertThat(Files.readAllLines(out))
        .contains(
            "unit,year,households,poor,rate,explanation",
            "Xã An,2017,1010,63,6.27,\"80 × 190/240 = 63,33 → 63 (làm tròn)\"",
            "Tổng,2017,6060,190,3.14,chỉ tiêu được giao")
        .hasSize(1 + 3 * 2 + 2);
  }

  @Test
  void wholeHouseholdsSumExactly() throws IOException {
    Path out = folder.resolve("out.csv");
    assertThat(run(out, "--whole", "--lang", "en").exit()).isZero();
    assertThat(Files.readAllLines(out))
        .contains(
            "Xã An,2017,1010,63,6.24,80 × 190/240 = 63.33 → 63 (largest remainder)",
            "Xã Bình,2017,2020,79,3.91,100 × 190/240 = 79.17 → 79 (largest remainder)",
            "Xã Cát,2017,3030,48,1.58,60 × 190/240 = 47.50 → 48 (largest remainder)",
            "Tổng,2017,6060,190,3.14,sum of 3 units");
  }

  @Test
  void conditionsBoundTheCells() throws IOException {
    Path out = folder.resolve("out.csv");
    Path floor = Files.writeString(folder.resolve("floor.csv"), "unit,households\nXã Cát,50\n");
    Told told =
        run(
            out,
            "--min-points",
            "0,1",
            "--min-points-above-average",
            "1.2",
            "--floor",
            floor.toString());
    assertThat(told.lines()).containsExactly("Đã ghi 3 đơn vị × 2 năm vào " + out + ".");
    assertThat(told.exit()).isZero();
    assertThat(Files.readString(out))
        .contains("Xã Cát,2018,3061,50,1.63,\"theo tỷ lệ 30,25; ít nhất 50: giữ lại hộ nghèo");
  }

  @Test
  void contradictionsAreNamedAndNothingIsWritten() {
    Path out = folder.resolve("out.csv");
    Told told = run(out, "--min-points", "2");
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.lines().get(0)).startsWith("Các điều kiện mâu thuẫn nhau: ");
    assertThat(told.lines().get(1))
        .isEqualTo(
            "Năm 2017: chỉ tiêu 190 hộ, nhưng mức nhiều nhất của 3 đơn vị cộng lại chỉ 120 hộ (tỷ"
                + " lệ hộ nghèo mỗi đơn vị giảm tối thiểu 2 điểm mỗi năm).");
    assertThat(out).doesNotExist();
  }

  @Test
  void theWorkbookHasFormulasForSumsAndRates() throws IOException {
    Path out = folder.resolve("out.xlsx");
    assertThat(run(out, "--whole").exit()).isZero();
    try (ZipFile zip = new ZipFile(out.toFile())) {
      String sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(sheet)
          .contains("SUMIFS(D$2:D$7,B$2:B$7,B8)")
          .contains("IFERROR(ROUND(D2/C2*100,2)");
    }
  }

  @Test
  void theWorkbookIsReadByOurOwnCheckWithoutAnybodyCalculating() throws IOException {
    Path out = folder.resolve("out.xlsx");
    assertThat(run(out, "--whole").exit()).isZero();
    CheckedPlan checked = PlanCheck.check(out);
    assertThat(checked.reason()).isNull();
    assertThat(checked.findings()).isEmpty();
  }

  @Test
  void aBadCellOfTheTargetsIsNamedWithLineAndColumn() throws IOException {
    Path out = folder.resolve("out.csv");
    Files.writeString(targets, "year,households,poor\n2017,6060,19x\n");
    Told told = run(out);
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.lines())
        .containsExactly(
            targets
                + ": dòng 2, cột 3 (poor): \"19x\" không phải số nguyên từ 0 trở lên; ghi số nguyên,"
                + " ví dụ 48950.");
    assertThat(out).doesNotExist();
  }

  @Test
  void badUsageIsToldInOneLineWithoutATrace() {
    Path out = folder.resolve("out.csv");
    assertThat(run(out, "--method", "proportional", "--halve-by", "2018").lines())
        .containsExactly(
            "--method proportional không nhận điều kiện --halve-by; dùng --method constrained.");
    assertThat(run(out, "--min-points", "much").exit()).isEqualTo(2);
    assertThat(run(folder.resolve("out.pdf")).lines()).hasSize(1);
    assertThat(run(folder.resolve("none").resolve("out.csv")).exit()).isEqualTo(2);
    base = folder.resolve("none.csv");
    assertThat(run(out).lines()).hasSize(1).allMatch(line -> line.contains("none.csv"));
    assertThat(out).doesNotExist();
  }

  @Test
  void aPrintedTotalThatIsNotTheSumIsNoted() throws IOException {
    Path out = folder.resolve("out.csv");
    Files.writeString(base, ANNEX.replace("6 000,240", "6 000,250"));
    Told told = run(out);
    assertThat(told.exit()).isZero();
    assertThat(told.lines().get(0))
        .isEqualTo(
            "Năm 2016: dòng tổng in số hộ nghèo là 250, cộng các đơn vị được 240; tỷ lệ được tính"
                + " trên tổng các đơn vị.");
  }

  @Test
  void h01_aTargetAboveTheBaseIsDividedAndTold() throws IOException {
    Files.writeString(targets, "year,households,poor\n2017,6060,300\n");
    Told told = run(folder.resolve("o.csv"), "--whole");
    assertThat(told.exit()).isZero();
    assertThat(told.lines().get(0)).contains("2017", "300", "2016", "240");
  }

  @Test
  void h02_aBaseWithoutPoorHasNoShares() throws IOException {
    Files.writeString(base, ANNEX.replaceAll(",\\d+,\\d+\n", ",0,0\n"));
    Path out = folder.resolve("o.csv");
    Told told = run(out, "--method", "proportional");
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.lines()).hasSize(1);
    assertThat(told.lines().get(0)).contains("2016", "--whole");
    assertThat(out).doesNotExist();
    assertThat(run(out, "--whole").exit()).isZero();
    assertThat(Files.readString(out)).contains("Xã Cát,2017,3030,63,");
  }

  @Test
  void h03_noHouseholdsIsNoTarget() throws IOException {
    Files.writeString(targets, "year,households,poor\n2017,0,0\n");
    assertThat(run(folder.resolve("o.csv"), "--whole").exit()).isEqualTo(2);
  }

  @Test
  void h04_badUsageIsOneLineInBothLanguages() {
    assertThat(run(folder.resolve("o.csv"), "--nothing").lines())
        .singleElement()
        .asString()
        .contains("Không hiểu: --nothing.", "Unknown option");
    assertThat(run(folder.resolve("o.csv"), "--method", "magic").lines())
        .singleElement()
        .asString()
        .contains("--method không nhận \"magic\".");
    assertThat(run(folder.resolve("o.csv"), "--floor", "abc").lines())
        .singleElement()
        .asString()
        .contains("--floor \"abc\"", "2%");
  }
}
