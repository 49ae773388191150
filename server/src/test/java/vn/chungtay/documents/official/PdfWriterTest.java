package vn.chungtay.documents.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {
  private static PDDocument written(OfficialDocument document) throws IOException {
    return Loader.loadPDF(Written.bytes(OfficialDocuments::writePdf, document));
  }

  private static PDDocument plan() throws IOException {
    return Loader.loadPDF(Plan.BYTES.clone());
  }

  /** Written once: most tests look at the same plan. */
  private static final class Plan {
    private static final byte[] BYTES = write();

    private static byte[] write() {
      try {
        return Written.bytes(OfficialDocuments::writePdf, TanYenPlan.plan());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static String page(PDDocument pdf, int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(pdf);
  }

  @Test
  void a01_every_letter_can_be_found_and_copied() throws IOException {
    try (PDDocument pdf = plan()) {
      assertThat(page(pdf, 1))
          .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
          .contains("Số:\u00A058/KH-UBND", "ngày 05 tháng 6 năm 2017", "Căn cứ Quyết định");
    }
  }

  @Test
  void a02_all_letters_of_vietnamese_are_in_the_typeface() throws IOException {
    String all = "ăâđêôơư áàảãạ ắằẳẵặ ấầẩẫậ éèẻẽẹ ếềểễệ íìỉĩị óòỏõọ ốồổỗộ ớờởỡợ úùủũụ ứừửữự ýỳỷỹỵ";
    String capitals = all.toUpperCase(java.util.Locale.forLanguageTag("vi"));
    Block small = Block.of(Block.Kind.PARAGRAPH, Run.words(all), Run.bold(" " + all));
    Block large = Block.of(Block.Kind.PARAGRAPH, Run.italic(capitals));
    try (PDDocument pdf = written(TanYenPlan.of(List.of(small, large)))) {
      String text = page(pdf, 1).replaceAll("\\s+", " ");
      assertThat(text).contains(all + " " + all, capitals);
    }
  }

  @Test
  void b01_numbers_stand_from_the_second_page_and_each_annex_counts_its_own() throws IOException {
    AnnexTable annex = TanYenPlan.annex();
    AnnexTable twice = TanYenPlan.repeated(annex, 4);
    try (PDDocument pdf = written(TanYenPlan.plan(false, twice))) {
      assertThat(page(pdf, 1).strip()).doesNotStartWith("1");
      assertThat(page(pdf, 2).strip()).startsWith("2");
      int first = annexPage(pdf);
      assertThat(page(pdf, first).strip()).startsWith("PHỤ LỤC");
      assertThat(page(pdf, first + 1).strip()).startsWith("2").contains("Năm 2015");
      assertThat(page(pdf, first + 2).strip()).startsWith("3").contains("Năm 2015");
    }
  }

  private static OfficialDocument form(String mark, int paragraphs) {
    List<Block> body =
        java.util.Collections.nCopies(
            paragraphs, Block.of(Block.Kind.PARAGRAPH, "Nhà có mấy người đang sống cùng nhau?"));
    OfficialDocument.Head head =
        new OfficialDocument.Head("", "XÃ SEN HỒNG", "", "", "Sen Hồng", null);
    return new OfficialDocument(
            head,
            "BIÊN BẢN",
            "của một hộ",
            List.of(),
            List.of(),
            body,
            null,
            List.of(),
            List.of(),
            false)
        .marked(mark);
  }

  @Test
  void b011_eachFormOfAPileCountsItsOwnPagesBesideItsMark() throws IOException {
    List<OfficialDocument> pile =
        List.of(form("Hộ 07348-00001", 80), form("Hộ 07348-00002", 3), form("", 40));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    OfficialDocuments.writePdf(pile, file);
    try (PDDocument pdf = Loader.loadPDF(file.toByteArray())) {
      List<String> feet = new java.util.ArrayList<>();
      for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
        List<String> lines = page(pdf, i).strip().lines().map(String::strip).toList();
        feet.add(lines.get(lines.size() - 1));
        assertThat(lines.get(0)).as("no number on top").isNotEqualTo("2");
      }
      assertThat(feet)
          .containsExactly(
              "Hộ 07348-00001 – Trang 1/3",
              "Hộ 07348-00001 – Trang 2/3",
              "Hộ 07348-00001 – Trang 3/3",
              "Hộ 07348-00002 – Trang 1/1",
              "Trang 1/2",
              "Trang 2/2");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().children())
          .extracting(item -> item.getTitle())
          .containsExactly("Hộ 07348-00001", "Hộ 07348-00002", "BIÊN BẢN 3");
    }
  }

  @Test
  void b012_whatIsNotKnownYetHasDotsToWriteOn() throws IOException {
    try (PDDocument pdf = written(form("Hộ 07348-00002", 3))) {
      assertThat(page(pdf, 1))
          .contains("Số:\u00A0……/BB-……", "Sen Hồng, ngày …… tháng …… năm ……")
          .contains("Hộ 07348-00002 – Trang 1/1");
    }
  }

  private static int annexPage(PDDocument pdf) throws IOException {
    for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
      if (page(pdf, i).contains("Kèm theo Kế hoạch")) {
        return i;
      }
    }
    throw new AssertionError("no annex");
  }

  @Test
  void b02_the_text_is_upright_and_the_annex_across() throws IOException {
    try (PDDocument pdf = plan()) {
      PDPage first = pdf.getPage(0);
      PDPage last = pdf.getPage(pdf.getNumberOfPages() - 1);
      assertThat(first.getMediaBox().getHeight()).isGreaterThan(first.getMediaBox().getWidth());
      assertThat(last.getMediaBox().getWidth()).isGreaterThan(last.getMediaBox().getHeight());
    }
  }

  @Test
  void b03_the_signature_never_stands_alone() throws IOException {
    for (int extra = 0; extra < 20; extra += 5) {
      try (PDDocument pdf = written(TanYenPlan.longer(extra))) {
        int before = annexPage(pdf) - 1;
        assertThat(page(pdf, before)).contains("Nguyễn Văn Mẫu", "xem xét, giải quyết./.");
      }
    }
  }

  @Test
  void b04_secretary_and_chair_sign_on_one_line() throws IOException {
    try (PDDocument pdf = written(TanYenPlan.minutes())) {
      StringBuilder whole = new StringBuilder();
      for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
        whole.append(page(pdf, i));
      }
      String end = whole.toString().replaceAll("[ \\u00a0]+", " ");
      assertThat(end).contains("THƯ KÝ CHỦ TỌA", "Lê Thị Thử Nguyễn Văn Mẫu");
      assertThat(end.indexOf("Nơi nhận:")).isGreaterThan(end.indexOf("Lê Thị Thử"));
    }
  }

  @Test
  void c01_it_is_tagged_and_names_title_and_language() throws IOException {
    try (PDDocument pdf = plan()) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith("KẾ HOẠCH Thực hiện");
      assertThat(pdf.getDocumentInformation().getAuthor()).contains("Tân Yên");
    }
  }

  @Test
  void c02_every_typeface_is_embedded_in_part() throws IOException {
    try (PDDocument pdf = plan()) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSerif.*");
        }
      }
    }
  }

  @Test
  void c03_the_parts_and_the_annex_are_in_the_list_of_contents() throws IOException {
    try (PDDocument pdf = plan()) {
      var titles = new java.util.ArrayList<String>();
      pdf.getDocumentCatalog()
          .getDocumentOutline()
          .children()
          .forEach(i -> titles.add(i.getTitle()));
      assertThat(titles).hasSize(4).first().isEqualTo("I. MỤC ĐÍCH, YÊU CẦU");
      assertThat(titles.get(3)).startsWith("PHỤ LỤC. Kế hoạch giảm nghèo");
    }
  }

  @Test
  void d01_the_same_document_gives_the_same_bytes() throws IOException {
    assertThat(Plan.BYTES).isEqualTo(Written.bytes(OfficialDocuments::writePdf, TanYenPlan.plan()));
  }

  @Test
  void d02_nothing_is_fetched_and_markup_in_names_is_only_text() throws IOException {
    String hostile = "<img src=\"file:///etc/passwd\"/><style>*{display:none}</style>";
    try (PDDocument pdf = written(TanYenPlan.of(List.of(Block.of(Block.Kind.BULLET, hostile))))) {
      assertThat(page(pdf, 1).replaceAll("\\s+", " "))
          .contains("<img src=\"file:///etc/passwd\"/>");
    }
  }
}
