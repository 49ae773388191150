package vn.chungtay.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code chungtay check} as people and programs see it. */
class CheckCommandTest {
  private static final String CLEAN =
      """
      stt,unit,households_2023,poor_2023,rate_2023
      1,Bình An,1250,50,"4,00"
      2,Phú Lộc,1750,100,"5,71"
      ,Tổng,3000,150,"5,00"
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new CheckCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void c01_aCleanFileEndsWithZero() throws IOException {
    assertThat(run(file("a.csv", CLEAN))).isZero();
    assertThat(out.toString()).contains("2 đơn vị", "Không phát hiện vấn đề nào.");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void c02_findingsEndWithOneAndNameUnitPlaceAndReason() throws IOException {
    assertThat(run(file("a.csv", CLEAN.replace("4,00", "4,50")))).isEqualTo(1);
    assertThat(out.toString())
        .contains("LỖI (1)", "RATE · Bình An, 2023, tỷ lệ hộ nghèo: 4,50 → 4,00", "dòng 2, cột 5")
        .contains("1 lỗi, 0 cảnh báo");
  }

  @Test
  void c03_theJsonIsTheContract() throws IOException {
    String file = file("a.csv", CLEAN.replace("4,00", "4,50"));
    assertThat(run("--format", "json", "--lang", "en", file)).isEqualTo(1);
    assertThat(out.toString().strip())
        .isEqualTo(
            "{\"files\":[{\"file\":\""
                + file
                + "\",\"tables\":1,\"units\":2,\"years\":[2023],"
                + "\"findings\":[{\"code\":\"RATE\",\"severity\":\"error\",\"unit\":\"Bình An\","
                + "\"year\":2023,\"column\":\"rate\",\"printed\":\"4,50\",\"expected\":\"4,00\","
                + "\"message\":\"50 of 1250 households are 4,00%, the table says 4,50%\","
                + "\"place\":\"line 2, column 5\"}]}]}");
  }

  @Test
  void c04_anUnreadableFileEndsWithTwoAndTheOthersAreStillReported() throws IOException {
    String good = file("a.csv", CLEAN);
    String empty = file("b.docx", "");
    assertThat(run("--format=json", empty, good)).isEqualTo(2);
    assertThat(out.toString()).contains("\"units\":2", "\"error\":{\"code\":\"DOC-003\"");
    assertThat(err.toString().lines()).hasSize(1).first().asString().contains("DOC-003");
  }

  @Test
  void c05_aTextWithoutAnnexIsNoFault() throws IOException {
    assertThat(run(file("a.txt", "KẾ HOẠCH\nGiảm nghèo năm 2024\n"))).isZero();
    assertThat(out.toString()).contains("không có bảng phụ lục");
  }

  @Test
  void c06_badUsageEndsWithTwo() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--format", "xml", "a.csv")).isEqualTo(2);
    assertThat(err.toString()).doesNotContain("\tat ");
  }

  @Test
  void c07_textOfAnyKindIsValidJson() {
    assertThat(JsonText.of(java.util.Map.of("a\"\n", List.of("\\\t\u0001", 1, true))))
        .isEqualTo("{\"a\\\"\\n\":[\"\\\\\\t\\u0001\",1,true]}");
  }

  @Test
  void c08_realPlansInAllTheirForms() {
    Path shared = Path.of(System.getProperty("chungtay.shared", "../../shared"));
    assumeTrue(Files.isDirectory(shared.resolve("documents")), "real plans are not at hand");
    for (String file :
        List.of(
            "documents/tan-yen-2017-2020.docx",
            "documents/tan-yen-annex-text-cells.xlsx",
            "documents/tan-yen-annex-number-cells.xlsx",
            "documents/tan-yen-2017-2020.txt",
            "data/tan-yen-annex.csv")) {
      out.getBuffer().setLength(0);
      assertThat(run("--format=json", shared.resolve(file).toString())).isEqualTo(1);
      assertThat(out.toString()).contains("\"units\":24,\"years\":[2015,2016,2017,2018,2019,2020]");
      assertThat(count("\"code\":\"RATE\",\"severity\":\"error\"")).isEqualTo(5);
      assertThat(count("\"code\":\"RATE\",\"severity\":\"warning\"")).isEqualTo(80);
      assertThat(count("\"code\":\"SUM\",\"severity\":\"error\"")).isEqualTo(1);
      assertThat(count("\"code\":\"SUM\",\"severity\":\"warning\"")).isEqualTo(3);
      assertThat(count("\"code\":\"ORDER\"")).isEqualTo(4);
    }
  }

  private long count(String words) {
    return Pattern.compile(Pattern.quote(words)).matcher(out.toString()).results().count();
  }
}
