package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.sources.Refusal;
import vn.chungtay.values.Language;

/** Damaged and hostile files: one refusal with a code, in both languages, and nothing else. */
class D03HostileFilesTest {
  private static final List<List<String>> ROWS =
      OfficeFiles.rows(
          "STT | Xã | Số hộ 2023 | Hộ nghèo 2023 | Tỷ lệ\n1 | Bình An | 1.250 | 50 | 4,00\n");

  @TempDir Path folder;

  private String refused(String name, byte[] bytes) throws IOException {
    return refused(OfficeFiles.write(folder, name, bytes));
  }

  private static String refused(Path file) {
    Refusal refusal = PlanCheck.check(file).refusal().orElseThrow();
    assertThat(refusal.in(Language.VI))
        .startsWith(refusal.code())
        .contains("Hãy")
        .doesNotContain("\n");
    assertThat(refusal.in(Language.EN)).startsWith(refusal.code()).doesNotContain("{");
    return refusal.code();
  }

  private static byte[] good() {
    return OfficeFiles.docx(OfficeFiles.wordTable(ROWS));
  }

  @Test
  void h01_missingFolderAndEmptyFiles() throws IOException {
    assertThat(refused(folder.resolve("missing.docx"))).isEqualTo("DOC-001");
    assertThat(refused(Files.createDirectory(folder.resolve("folder.docx")))).isEqualTo("DOC-002");
    for (String kind : List.of("docx", "xlsx", "csv", "txt")) {
      assertThat(refused("empty." + kind, new byte[0])).isEqualTo("DOC-003");
    }
    assertThat(refused("blank.txt", "  \n \n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("DOC-003");
  }

  @Test
  void h02_damagedArchives() throws IOException {
    byte[] good = good();
    assertThat(refused("cut.docx", Arrays.copyOf(good, good.length / 2))).isEqualTo("DOC-004");
    assertThat(refused("garbage.xlsx", "PK\003\004garbage".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("DOC-004");
    assertThat(refused("text.docx", "chỉ là chữ".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("DOC-004");
    assertThat(refused("other.docx", OfficeFiles.zip(Map.of("a.txt", "a")))).isEqualTo("DOC-004");
    assertThat(refused("open.docx", OfficeFiles.docx("<w:p>"))).isEqualTo("DOC-004");
  }

  @Test
  void h03_passwordsOldKindsAndWrongNames() throws IOException {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0};
    assertThat(refused("secret.docx", old)).isEqualTo("DOC-005");
    assertThat(refused("old.xlsx", old)).isEqualTo("DOC-005");
    assertThat(refused("plan.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("DOC-010");
    assertThat(refused("plan.odt", good())).isEqualTo("DOC-010");
    assertThat(refused("plan.xlsx", good())).isEqualTo("DOC-006");
    assertThat(refused("plan.csv", good())).isEqualTo("DOC-006");
  }

  @Test
  void h04_aSmallFileThatUnpacksToHundredsOfMegabytes() throws IOException {
    String spaces = " ".repeat(1 << 20);
    String bomb = OfficeFiles.paragraph("a") + spaces.repeat(40);
    assertThat(refused("bomb.docx", OfficeFiles.docx(bomb))).isEqualTo("DOC-009");
    String rows = "<row><c><v>1</v></c></row>".repeat(600_000);
    assertThat(refused("bomb.xlsx", OfficeFiles.xlsx("<sheetData>" + rows + "</sheetData>")))
        .isEqualTo("DOC-009");
  }

  @Test
  void h05_thousandsOfPartsAndEndlessNesting() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i < 6_000; i++) {
      parts.put("p" + i, "");
    }
    assertThat(refused("many.docx", OfficeFiles.zip(parts))).isEqualTo("DOC-009");
    assertThat(refused("deep.docx", OfficeFiles.docx("<w:sdt>".repeat(100_000))))
        .isEqualTo("DOC-009");
    String table = "<w:tbl><w:tr><w:tc>".repeat(5_000);
    assertThat(refused("nested.docx", OfficeFiles.docx(table))).isEqualTo("DOC-009");
  }

  @Test
  void h06_doctypeAndEntitiesAreNotEvenLookedAt() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "bí mật");
    String external =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body>"
            + "</w:document>";
    assertThat(refused("xxe.docx", OfficeFiles.zip(Map.of("word/document.xml", external))))
        .isEqualTo("DOC-008");
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><workbook>&b;"
            + "</workbook>";
    assertThat(refused("laughs.xlsx", OfficeFiles.zip(Map.of("xl/workbook.xml", laughs))))
        .isEqualTo("DOC-008");
  }

  @Test
  void h07_twoHundredMegabytesAreNotOpened() throws IOException {
    Path file = folder.resolve("large.xlsx");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(200L << 20);
    }
    assertThat(refused(file)).isEqualTo("DOC-011");
  }

  @Test
  void h08_tablesThatCannotBeUsed() throws IOException {
    assertThat(refused("a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ANX-004");
    assertThat(
            refused(
                "b.csv",
                "stt,households_2023,poor_2023,rate_2023\n1,100,5,5.0\n2,100,5,5.0\n"
                    .getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ANX-001");
    assertThat(refused("c.csv", "a,\"b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("DOC-012");
    String sheet = OfficeFiles.sheetData(ROWS);
    assertThat(refused("d.xlsx", OfficeFiles.xlsx(sheet, sheet.replace("1.250", "1.350"))))
        .isEqualTo("ANX-002");
  }

  @Test
  void h09_anyChangedByteGivesADocumentOrARefusal() throws IOException {
    Random random = new Random(20261120);
    byte[] docx = good();
    byte[] xlsx = OfficeFiles.xlsx(OfficeFiles.sheetData(ROWS));
    for (int i = 0; i < 400; i++) {
      boolean word = i % 2 == 0;
      byte[] bytes = (word ? docx : xlsx).clone();
      for (int k = 0; k <= i % 5; k++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      CheckedPlan plan =
          PlanCheck.check(OfficeFiles.write(folder, word ? "any.docx" : "any.xlsx", bytes));
      assertThat(plan.document().isPresent() || plan.refusal().isPresent()).isTrue();
    }
  }

  @Test
  void h10_aSheetThatSpansTheWholeGridIsReadInBoundedSpace() throws IOException {
    String sheet =
        OfficeFiles.sheetData(ROWS)
            .replace(
                "</sheetData>",
                "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>"
                    + "<mergeCells><mergeCell ref=\"A9:XFD1048576\"/></mergeCells>");
    CheckedPlan plan =
        PlanCheck.check(OfficeFiles.write(folder, "wide.xlsx", OfficeFiles.xlsx(sheet)));
    assertThat(plan.unitCount()).isEqualTo(1);
  }
}
