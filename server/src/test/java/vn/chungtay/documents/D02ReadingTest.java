package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.values.Language;

/** What Office files hide: revisions, notes, formats, formulas, hidden parts. */
class D02ReadingTest {
  private static final String HEAD = "STT | Xã | Số hộ 2023 | Hộ nghèo 2023 | Tỷ lệ\n";

  @TempDir Path folder;

  private SourceDocument docx(String body) throws IOException {
    return DocumentReader.read(OfficeFiles.write(folder, "a.docx", OfficeFiles.docx(body)))
        .document()
        .orElseThrow();
  }

  private CheckedPlan xlsx(String... sheets) throws IOException {
    return PlanCheck.check(OfficeFiles.write(folder, "a.xlsx", OfficeFiles.xlsx(sheets)));
  }

  private static String cells(List<List<String>> rows) {
    return OfficeFiles.sheetData(rows);
  }

  @Test
  void w01_deletedTextIsGoneAndInsertedTextIsThere() throws IOException {
    SourceDocument document =
        docx(
            "<w:p><w:r><w:t>còn </w:t></w:r><w:del><w:r><w:delText>9</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>5</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> hộ</w:t>"
                + "</w:r></w:p>");
    assertThat(document.paragraphs().get(0).text()).isEqualTo("còn 5 hộ");
  }

  @Test
  void w02_hiddenTextIsNotReadAndARaisedDigitIsANoteMark() throws IOException {
    SourceDocument document =
        docx(
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>mật</w:t></w:r><w:r><w:t>6,47</w:t></w:r>"
                + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r></w:p>");
    assertThat(document.paragraphs().get(0).text()).isEqualTo("6,47¹");
  }

  @Test
  void w03_aTextBoxIsReadOnce() throws IOException {
    String box = "<w:txbxContent>" + OfficeFiles.paragraph("trong hộp") + "</w:txbxContent>";
    SourceDocument document =
        docx(
            "<w:p><w:r><w:t>ngoài hộp</w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>"
                + box
                + "</mc:Choice><mc:Fallback>"
                + box
                + "</mc:Fallback></mc:AlternateContent></w:r></w:p>");
    assertThat(document.paragraphs())
        .extracting(p -> p.text())
        .containsExactly("ngoài hộp", "trong hộp");
  }

  @Test
  void w04_aNumberCellIsWhatItsFormatShows() throws IOException {
    List<List<String>> rows = OfficeFiles.rows(HEAD);
    rows.add(
        List.of(
            "1",
            "Bình An",
            OfficeFiles.number("1250", 0),
            OfficeFiles.number("50", 0),
            OfficeFiles.number("0.04", 2)));
    rows.add(
        List.of(
            "2",
            "Phú Lộc",
            OfficeFiles.number("1750", 0),
            OfficeFiles.number("100", 0),
            OfficeFiles.number("5.7142857142857144E-2", 2)));
    rows.add(
        List.of(
            "",
            "Tổng",
            OfficeFiles.formula("SUM(C2:C3)", "3000"),
            OfficeFiles.formula("SUM(D2:D3)", "150"),
            OfficeFiles.number("0.05", 2)));
    CheckedPlan plan = xlsx(cells(rows));
    assertThat(plan.refusal()).isEmpty();
    assertThat(plan.findings()).isEmpty();
    assertThat(plan.unitCount()).isEqualTo(2);
  }

  @Test
  void w05_aComputedRateWithoutFormatIsNotAPrecision() throws IOException {
    List<List<String>> rows = OfficeFiles.rows(HEAD);
    rows.add(
        List.of(
            "1",
            "Bình An",
            OfficeFiles.number("1250", 0),
            OfficeFiles.number("50", 0),
            OfficeFiles.number("4", 0)));
    rows.add(
        List.of(
            "2",
            "Phú Lộc",
            OfficeFiles.number("1750", 0),
            OfficeFiles.number("100", 0),
            OfficeFiles.formula("D3/C3*100", "5.7142857142857144")));
    assertThat(xlsx(cells(rows)).findings()).isEmpty();
  }

  @Test
  void w06_aFormulaThatNobodyComputedIsRefusedWithItsCell() throws IOException {
    List<List<String>> rows = OfficeFiles.rows(HEAD);
    rows.add(List.of("1", "Bình An", "1.250", "50", OfficeFiles.formula("D2/C2*100", "")));
    assertThat(xlsx(cells(rows)).refusal().orElseThrow().in(Language.VI))
        .startsWith("DOC-013 Sheet1!E2: ");
  }

  @Test
  void w07_hiddenRowsAreRefusedHiddenSheetsPassedOver() throws IOException {
    String table = HEAD + "1 | Bình An | 1.250 | 50 | 4,00\n2 | Phú Lộc | 1.750 | 100 | 5,71\n";
    String sheet = cells(OfficeFiles.rows(table));
    String hiddenRow = sheet.replace("<row r=\"3\"", "<row r=\"3\" hidden=\"1\"");
    assertThat(xlsx(hiddenRow).refusal().orElseThrow().in(Language.EN))
        .startsWith("ANX-003 Sheet1!B3: ");
    String hiddenColumn = "<cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols>" + sheet;
    assertThat(xlsx(hiddenColumn).refusal().orElseThrow().code()).isEqualTo("ANX-003");
    CheckedPlan plan = xlsx(sheet, "<!--hidden-->" + sheet.replace("1.250", "1.999"));
    assertThat(plan.refusal()).isEmpty();
    assertThat(plan.notes().get(0).in(Language.VI)).contains("Sheet2");
  }

  @Test
  void w08_aRateThatTheSpreadsheetTurnedIntoADayIsMalformed() throws IOException {
    List<List<String>> rows = OfficeFiles.rows(HEAD);
    rows.add(List.of("1", "Bình An", "1.250", "50", OfficeFiles.number("45205", 4)));
    rows.add(List.of("2", "Phú Lộc", "1.750", "100", "5,71"));
    assertThat(xlsx(cells(rows)).findings())
        .extracting(f -> f.code() + " " + f.printed())
        .containsExactly("NUMBER 06/10/2023");
  }

  @Test
  void w09_blankRowsAreNoRowsAndPlacesKeepTheirNumbers() throws IOException {
    String sheet =
        "<sheetData><row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>Xã</t></is></c><c r=\"C3\""
            + " t=\"inlineStr\"><is><t>Số hộ</t></is></c><c r=\"D3\" t=\"inlineStr\"><is><t>Hộ nghèo"
            + "</t></is></c><c r=\"E3\" t=\"inlineStr\"><is><t>Tỷ lệ</t></is></c></row><row r=\"7\">"
            + "<c r=\"B7\" t=\"inlineStr\"><is><t>Bình An</t></is></c><c r=\"C7\"><v>100</v></c>"
            + "<c r=\"D7\"><v>5</v></c><c r=\"E7\"><v>6</v></c></row></sheetData>";
    assertThat(xlsx(sheet).findings())
        .extracting(f -> f.place().text(Language.VI))
        .containsExactly("Sheet1!E7");
  }

  @Test
  void w10_windows1258IsReadAndOlderCodesAreRefused() throws IOException {
    String text = "Don vi\tTổng số hộ\tHộ nghèo\n";
    String apart = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
    byte[] bytes = partlyComposed(apart).getBytes(Charset.forName("windows-1258"));
    assertThat(DocumentReader.read(OfficeFiles.write(folder, "a.txt", bytes)).refusal()).isEmpty();
    byte[] tcvn3 = {'T', (byte) 0xE6, 'n', 'g', ' ', 's', (byte) 0xE8, ' ', 'h', (byte) 0xE9};
    assertThat(
            DocumentReader.read(OfficeFiles.write(folder, "b.txt", tcvn3))
                .refusal()
                .orElseThrow()
                .code())
        .isEqualTo("DOC-007");
  }

  /** windows-1258 has the vowels with hats and horns whole, and the tone marks apart. */
  private static String partlyComposed(String apart) {
    return apart
        .replace("o\u0302", "ô")
        .replace("e\u0302", "ê")
        .replace("a\u0302", "â")
        .replace("o\u0323\u0302", "ô\u0323");
  }

  @Test
  void w11_quotedCsvFieldsMayHoldLinesAndQuotes() throws IOException {
    String csv =
        "\"Xã\n(phường)\",Số hộ 2023,Hộ nghèo,\"Tỷ lệ \"\"%\"\"\"\nBình An,100,5,\"5,0\"\n";
    CheckedPlan plan = PlanCheck.check(OfficeFiles.write(folder, "a.csv", csv));
    assertThat(plan.refusal()).isEmpty();
    assertThat(plan.unitCount()).isEqualTo(1);
  }

  @Test
  void w20_textStruckThroughIsGoneAndAFormerFormatDoesNotCount() throws IOException {
    SourceDocument document =
        docx(
            "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>9.999</w:t></w:r><w:r><w:rPr>"
                + "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
                + "<w:t>1.372</w:t></w:r></w:p>");
    assertThat(document.paragraphs().get(0).text()).isEqualTo("1.372");
  }

  @Test
  void w21_textForTheOldFontsIsRefusedInEveryFormat() throws IOException {
    String old = "STT\t§¬n vÞ\tTæng sè hé\tHé nghÌo\n1\tCao S¬n\t1.200\t100\n";
    Path text =
        OfficeFiles.write(folder, "cu.txt", old.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(DocumentReader.read(text).refusal().orElseThrow().code()).isEqualTo("DOC-007");
    byte[] docx = OfficeFiles.docx(OfficeFiles.paragraph("Keá hoaïch giaûm ngheøo naêm 2024"));
    assertThat(
            DocumentReader.read(OfficeFiles.write(folder, "cu.docx", docx))
                .refusal()
                .orElseThrow()
                .code())
        .isEqualTo("DOC-007");
  }

  @Test
  void w22_aFileAboutSomethingElseIsNotCalledClean() throws IOException {
    Path letter =
        OfficeFiles.write(
            folder, "thu.docx", OfficeFiles.docx(OfficeFiles.paragraph("Kính mời dự họp.")));
    assertThat(PlanCheck.check(letter).refusal().orElseThrow().code()).isEqualTo("ANX-005");
  }
}
