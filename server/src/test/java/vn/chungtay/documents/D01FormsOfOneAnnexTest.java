package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.annexes.Finding;

/** One annex in every form a commune may send it: the same findings. */
class D01FormsOfOneAnnexTest {
  private static final String DRAWING =
      """
      STT | Tên xã | Năm 2022 | < | < | Năm 2023 | < | <
      ^ | ^ | Tổng số hộ | Hộ nghèo | Tỷ lệ | Tổng số hộ | Hộ nghèo | Tỷ lệ
      1 | Bình An | 1 250 | 50 | 4,00 | 1 260 | 40 | 3,17
      2 | Phú Lộc | 800 | 20 | 2,55 | 810 | 15 | 1,85
      4 | Sơn Hà | 1 000 | 30 | 3,00 | 1 010 | 25 | 2,50
      Tổng | < | 3 050 | 100 | 3,28 | 3 080 | 82 | 2,66
      """;
  private static final List<String> EXPECTED =
      List.of(
          "RATE Phú Lộc 2022 2,55→2,50",
          "RATE Sơn Hà 2023 2,50→2,48",
          "SUM Tổng 2023 82→80",
          "ORDER Sơn Hà 0 4→3");

  @TempDir Path folder;

  private static List<String> told(CheckedPlan plan) {
    assertThat(plan.refusal()).isEmpty();
    return plan.findings().stream().map(D01FormsOfOneAnnexTest::told).toList();
  }

  private static String told(Finding finding) {
    return finding.code()
        + " "
        + finding.unit()
        + " "
        + finding.year().orElse(0)
        + " "
        + finding.printed()
        + "→"
        + finding.expectation().orElse("");
  }

  private static String separated(String separator) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : OfficeFiles.rows(DRAWING)) {
      List<String> cells =
          row.stream().map(cell -> cell.equals("<") || cell.equals("^") ? "" : cell).toList();
      boolean quote = separator.equals(",");
      text.append(
          String.join(
              separator, quote ? cells.stream().map(c -> "\"" + c + "\"").toList() : cells));
      text.append('\n');
    }
    return text.toString();
  }

  private CheckedPlan check(String name, byte[] bytes) throws IOException {
    return PlanCheck.check(OfficeFiles.write(folder, name, bytes));
  }

  private CheckedPlan check(String name, String text, Charset charset) throws IOException {
    return check(name, text.getBytes(charset));
  }

  @Test
  void d01_csvWithCommaSemicolonOrTab() throws IOException {
    assertThat(told(check("a.csv", separated(","), StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
    assertThat(told(check("b.csv", separated(";"), StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
    assertThat(told(check("c.csv", separated("\t"), StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
  }

  @Test
  void d02_textWithTabsInEveryUnicode() throws IOException {
    String text = "PHỤ LỤC\n\n" + separated("\t") + "\nGhi chú: không.\n";
    assertThat(told(check("a.txt", text, StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
    assertThat(told(check("b.txt", "\uFEFF" + text, StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
    assertThat(told(check("c.txt", "\uFEFF" + text, StandardCharsets.UTF_16LE)))
        .isEqualTo(EXPECTED);
    assertThat(told(check("d.txt", "\uFEFF" + text, StandardCharsets.UTF_16BE)))
        .isEqualTo(EXPECTED);
    assertThat(told(check("e.txt", text.replace("\n", "\r\n"), StandardCharsets.UTF_8)))
        .isEqualTo(EXPECTED);
    String apart = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
    assertThat(told(check("f.txt", apart, StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
    String bars = separated("\t").replace("\t", " | ").replaceAll("(?m)^(.+)$", "| $1 |");
    assertThat(told(check("g.txt", bars, StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
  }

  @Test
  void d03_documentWithMergedCells() throws IOException {
    String table = OfficeFiles.wordTable(OfficeFiles.rows(DRAWING));
    CheckedPlan plan = check("a.docx", OfficeFiles.docx(OfficeFiles.paragraph("PHỤ LỤC") + table));
    assertThat(told(plan)).isEqualTo(EXPECTED);
    assertThat(plan.findings().get(0).place().text(vn.chungtay.values.Language.VI))
        .isEqualTo("bảng 1, dòng 4, cột 5");
  }

  @Test
  void d04_documentWithTabsInsteadOfATable() throws IOException {
    StringBuilder body = new StringBuilder();
    for (String line : separated("\t").lines().toList()) {
      body.append(
          OfficeFiles.paragraph(line).replace("\t", "</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>"));
    }
    assertThat(told(check("a.docx", OfficeFiles.docx(body.toString())))).isEqualTo(EXPECTED);
  }

  @Test
  void d05_spreadsheetOfTexts() throws IOException {
    String sheet = OfficeFiles.sheetData(OfficeFiles.rows(DRAWING));
    CheckedPlan plan = check("a.xlsx", OfficeFiles.xlsx(sheet));
    assertThat(told(plan)).isEqualTo(EXPECTED);
    assertThat(plan.findings().get(0).place().text(vn.chungtay.values.Language.VI))
        .isEqualTo("Sheet1!E4");
  }

  @Test
  void d06_spreadsheetOfNumbers() throws IOException {
    List<List<String>> rows = OfficeFiles.rows(DRAWING);
    for (List<String> row : rows.subList(2, rows.size())) {
      row.replaceAll(
          cell ->
              cell.matches("[\\d ,]+")
                  ? OfficeFiles.number(cell.replace(" ", "").replace(',', '.'), 0)
                  : cell);
    }
    assertThat(told(check("a.xlsx", OfficeFiles.xlsx(OfficeFiles.sheetData(rows)))))
        .containsExactly(
            "RATE Phú Lộc 2022 2,55→2,50",
            "RATE Sơn Hà 2023 2,5→2,48",
            "SUM Tổng 2023 82→80",
            "ORDER Sơn Hà 0 4→3");
  }

  @Test
  void d07_tableInsideACellOfATableForLayout() throws IOException {
    String inner = OfficeFiles.wordTable(OfficeFiles.rows(DRAWING));
    String outer =
        "<w:tbl><w:tr><w:tc>" + inner + OfficeFiles.paragraph("") + "</w:tc></w:tr></w:tbl>";
    assertThat(told(check("a.docx", OfficeFiles.docx(outer)))).isEqualTo(EXPECTED);
  }
}
