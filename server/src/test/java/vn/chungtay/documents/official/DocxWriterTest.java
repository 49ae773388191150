package vn.chungtay.documents.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.chungtay.documents.official.AnnexTable.Cell;
import vn.chungtay.documents.official.AnnexTable.Kind;
import vn.chungtay.documents.official.AnnexTable.Row;
import vn.chungtay.documents.official.BoundFigure.CellAddress;
import vn.chungtay.values.Language;

class DocxWriterTest {
  private static XWPFDocument written(OfficialDocument document) throws IOException {
    return new XWPFDocument(
        new ByteArrayInputStream(Written.bytes(OfficialDocuments::writeDocx, document)));
  }

  private static List<String> paragraphs(XWPFDocument docx) {
    return docx.getParagraphs().stream().map(XWPFParagraph::getText).toList();
  }

  @Test
  void a01_the_head_has_the_nation_right_and_the_issuing_body_left() throws IOException {
    try (XWPFDocument docx = written(TanYenPlan.plan())) {
      XWPFTable head = docx.getTables().get(0);
      assertThat(head.getRow(0).getCell(0).getText()).contains("ỦY BAN NHÂN DÂN", "HUYỆN TÂN YÊN");
      assertThat(head.getRow(0).getCell(1).getText())
          .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
      assertThat(head.getRow(1).getCell(0).getText()).isEqualTo("Số:\u00A058/KH-UBND");
      assertThat(head.getRow(1).getCell(1).getText())
          .isEqualTo("Tân Yên, ngày 05 tháng 6 năm 2017");
    }
  }

  @Test
  void a02_title_basis_and_body_follow_in_order() throws IOException {
    try (XWPFDocument docx = written(TanYenPlan.plan())) {
      assertThat(paragraphs(docx))
          .containsSubsequence(
              "KẾ HOẠCH",
              "I. MỤC ĐÍCH, YÊU CẦU",
              "1. Mục đích",
              "II. MỤC TIÊU, CHỈ TIÊU",
              "2.1. Về y tế, giáo dục",
              "b) trên 98% trẻ em trong độ tuổi được đến trường;",
              "PHỤ LỤC");
      assertThat(paragraphs(docx)).anyMatch(p -> p.startsWith("Căn cứ") && p.endsWith("2020;"));
      assertThat(paragraphs(docx)).anyMatch(p -> p.startsWith("Căn cứ") && p.endsWith("Giang."));
    }
  }

  @Test
  void a03_the_page_is_a4_with_the_margins_of_the_law_and_a_number_from_page_two()
      throws IOException {
    byte[] docx = Written.bytes(OfficialDocuments::writeDocx, TanYenPlan.plan());
    String xml = Written.part(docx, "word/document.xml");
    assertThat(xml).contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
    assertThat(xml).contains("w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\"");
    assertThat(xml).contains("<w:titlePg/>");
    assertThat(Written.part(docx, "word/header1.xml")).contains("PAGE");
    assertThat(Written.part(docx, "word/header2.xml")).doesNotContain("PAGE");
  }

  @Test
  void a04_recipients_and_signature_stand_side_by_side() throws IOException {
    try (XWPFDocument docx = written(TanYenPlan.plan())) {
      XWPFTable end = docx.getTables().get(1);
      assertThat(end.getRow(0).getCell(0).getText()).startsWith("Nơi nhận:");
      assertThat(end.getRow(0).getCell(0).getText()).endsWith("- Lưu: VT, LĐTBXH.");
      assertThat(end.getRow(0).getCell(1).getText())
          .contains("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "Nguyễn Văn Mẫu");
    }
  }

  @Test
  void a05_several_sign_in_a_row_and_recipients_stand_below() throws IOException {
    try (XWPFDocument docx = written(TanYenPlan.minutes())) {
      XWPFTable end = docx.getTables().get(1);
      assertThat(end.getRow(0).getTableCells())
          .extracting(cell -> cell.getText().strip())
          .containsExactly("THƯ KÝLê Thị Thử", "CHỦ TỌANguyễn Văn Mẫu");
      assertThat(end.getRow(1).getCell(0).getText()).startsWith("Nơi nhận:");
    }
  }

  @Test
  void b01_the_annex_lies_across_with_headings_on_every_page() throws IOException {
    String xml =
        Written.part(
            Written.bytes(OfficialDocuments::writeDocx, TanYenPlan.plan()), "word/document.xml");
    assertThat(xml).contains("w:orient=\"landscape\"");
    assertThat(xml.split("<w:tblHeader/>", -1)).hasSize(3);
    try (XWPFDocument docx = written(TanYenPlan.plan())) {
      XWPFTable table = docx.getTables().get(2);
      assertThat(table.getNumberOfRows()).isEqualTo(2 + 24 + 1);
      assertThat(table.getRow(2).getTableCells()).hasSize(20);
      assertThat(table.getRow(2).getCell(2).getText()).isEqualTo("2.008");
      assertThat(table.getRow(2).getCell(4).getText()).isEqualTo("6,47");
      assertThat(table.getRow(26).getCell(0).getText()).isEqualTo("Tổng cộng");
    }
  }

  @Test
  void b02_a_narrow_annex_stays_upright() throws IOException {
    AnnexTable wide = TanYenPlan.annex();
    AnnexTable narrow =
        new AnnexTable(
            "n",
            wide.title(),
            "TT",
            "Đơn vị",
            wide.columns().subList(0, 3),
            wide.rows(),
            List.of());
    String xml =
        Written.part(
            Written.bytes(OfficialDocuments::writeDocx, TanYenPlan.plan(false, narrow)),
            "word/document.xml");
    assertThat(xml).doesNotContain("landscape");
  }

  @Test
  void c01_figures_of_the_text_come_from_the_annex_and_say_from_which_cell() throws IOException {
    byte[] docx = Written.bytes(OfficialDocuments::writeDocx, TanYenPlan.plan());
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(paragraphs(read))
          .contains(
              "Giảm tỷ lệ hộ nghèo toàn huyện từ 6,52% năm 2016 xuống 1,68% năm 2020. Đến hết năm"
                  + " 2020, toàn huyện giảm 2.310 hộ nghèo so với năm 2016. Đến hết năm 2020, toàn"
                  + " huyện còn 850 hộ nghèo.");
    }
    String xml = Written.part(docx, "word/document.xml");
    assertThat(xml).contains("<w:tag w:val=\"giam-ngheo!total!2020/poor\"/>");
    assertThat(xml).contains("<w:alias w:val=\"Tổng cộng, Năm 2020, Số hộ nghèo\"/>");
    assertThat(xml.split("<w:bookmarkStart ", -1)).hasSize(1 + 4);
  }

  @Test
  void c02_when_the_annex_changes_the_text_changes() throws IOException {
    AnnexTable changed = with(TanYenPlan.annex(), "total", "2020/poor", Cell.of(853));
    try (XWPFDocument docx = written(TanYenPlan.plan(false, changed))) {
      assertThat(paragraphs(docx))
          .anyMatch(p -> p.contains("giảm 2.307 hộ nghèo") && p.contains("còn 853 hộ"));
    }
  }

  @Test
  void c03_a_figure_without_value_prints_dots_and_is_remarked_never_zero() throws IOException {
    AnnexTable unknown = with(TanYenPlan.annex(), "total", "2020/poor", null);
    OfficialDocument plan = TanYenPlan.plan(false, unknown);
    List<Remark> remarks = OfficialDocuments.remarks(plan);
    assertThat(remarks).extracting(Remark::code).containsOnly(Remark.Code.NO_VALUE);
    assertThat(remarks.get(0).in(Language.VI)).contains("Tổng cộng, Năm 2020, Số hộ nghèo");
    assertThat(remarks.get(0).in(Language.EN)).contains("Enter the value");
    try (XWPFDocument docx = written(plan)) {
      assertThat(paragraphs(docx))
          .anyMatch(p -> p.contains("giảm … hộ nghèo") && p.contains("còn … hộ"));
    }
  }

  @Test
  void c04_a_figure_of_a_cell_that_does_not_exist_is_remarked() {
    Block wrong =
        Block.of(
            Block.Kind.PARAGRAPH,
            Run.figure(BoundFigure.of(new CellAddress("giam-ngheo", "total", "2031/poor"))));
    assertThat(OfficialDocuments.remarks(TanYenPlan.of(List.of(wrong))))
        .extracting(Remark::code)
        .containsExactly(Remark.Code.NO_CELL);
  }

  @Test
  void d01_a_draft_says_so_on_every_page_and_leaves_room_for_number_and_day() throws IOException {
    byte[] docx =
        Written.bytes(OfficialDocuments::writeDocx, TanYenPlan.plan(true, TanYenPlan.annex()));
    assertThat(Written.part(docx, "word/header1.xml")).contains("string=\"DỰ THẢO\"");
    assertThat(Written.part(docx, "word/header2.xml")).contains("string=\"DỰ THẢO\"");
    String xml = Written.part(docx, "word/document.xml");
    assertThat(xml).contains("/KH-UBND", "số …/KH-UBND ngày … tháng … năm …");
    assertThat(
            Written.part(
                Written.bytes(OfficialDocuments::writeDocx, TanYenPlan.plan()), "word/header1.xml"))
        .doesNotContain("DỰ THẢO");
  }

  @Test
  void d02_the_same_document_gives_the_same_bytes() throws IOException {
    assertThat(Written.bytes(OfficialDocuments::writeDocx, TanYenPlan.plan()))
        .isEqualTo(Written.bytes(OfficialDocuments::writeDocx, TanYenPlan.plan()));
  }

  @Test
  void e01_names_that_try_to_break_the_file_stay_names() throws IOException {
    String hostile = "</w:t>&<![CDATA[x]]>\u0000\u0007\uFFFE\u202Egnort\u2066 Xã";
    try (XWPFDocument docx =
        written(TanYenPlan.of(List.of(Block.of(Block.Kind.BULLET, hostile))))) {
      assertThat(paragraphs(docx)).contains("- </w:t>&<![CDATA[x]]>gnort Xã");
    }
  }

  @Test
  void e02_a_very_long_name_neither_fails_nor_leaves_the_page() throws IOException {
    List<Row> rows = new ArrayList<>(TanYenPlan.annex().rows());
    rows.add(new Row("long", Kind.UNIT, "25", "Xã " + "dài".repeat(2_000), Map.of(), List.of()));
    AnnexTable annex = TanYenPlan.annex();
    AnnexTable longer =
        new AnnexTable(
            "giam-ngheo", annex.title(), "TT", "Đơn vị", annex.columns(), rows, List.of());
    int[] widths = new TableShape(longer, OfficialLayout.decree30()).widths();
    assertThat(java.util.Arrays.stream(widths).sum()).isLessThanOrEqualTo(16838 - 1701 - 850);
    assertThat(java.util.Arrays.stream(widths).min().orElseThrow()).isPositive();
    assertThat(Written.bytes(OfficialDocuments::writeDocx, TanYenPlan.plan(false, longer)))
        .isNotEmpty();
  }

  @Test
  void e03_an_annex_without_rows_or_columns_and_a_document_without_anything_are_written()
      throws IOException {
    AnnexTable empty = new AnnexTable("e", "", "TT", "Đơn vị", List.of(), List.of(), List.of());
    OfficialDocument nothing =
        new OfficialDocument(
            new OfficialDocument.Head("", "", "", "", "", null),
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(empty),
            true);
    for (Written.Writer writer :
        List.<Written.Writer>of(
            OfficialDocuments::writeDocx,
            OfficialDocuments::writePdf,
            OfficialDocuments::writeXlsx)) {
      assertThat(Written.bytes(writer, nothing)).isNotEmpty();
      assertThat(Written.bytes(writer, TanYenPlan.plan(false, empty))).isNotEmpty();
    }
  }

  @Property(tries = 25)
  void f01_any_text_comes_out_as_it_went_in_but_for_what_xml_forbids(@ForAll String words)
      throws IOException {
    try (XWPFDocument docx =
        written(TanYenPlan.bare(List.of(Block.of(Block.Kind.PARAGRAPH, "x" + words + "x"))))) {
      assertThat(paragraphs(docx)).contains(Markup.clean("x" + words + "x"));
    }
  }

  static AnnexTable with(
      AnnexTable table,
      String rowKey,
      String column,
      @org.jspecify.annotations.Nullable Cell cell) {
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      Map<String, Cell> cells = new HashMap<>(row.cells());
      if (row.key().equals(rowKey)) {
        cells.remove(column);
        if (cell != null) {
          cells.put(column, cell);
        }
      }
      rows.add(new Row(row.key(), row.kind(), row.number(), row.name(), cells, row.sumOf()));
    }
    return new AnnexTable(
        table.key(), table.title(), "TT", "Đơn vị", table.columns(), rows, table.notes());
  }

  /** Rates and sums as they should be. */
  static AnnexTable corrected(AnnexTable table) {
    AnnexTable right = table;
    for (int pass = 0; pass < 2; pass++) {
      for (Row row : right.rows()) {
        for (AnnexTable.Column column : right.columns()) {
          BigDecimal result =
              new Formulas(right, 1)
                  .of(right.row(row.key()).orElseThrow(), column)
                  .map(Formulas.Formula::result)
                  .orElse(null);
          if (result != null) {
            right = with(right, row.key(), column.key(), Cell.of(result));
          }
        }
      }
    }
    return right;
  }

  @Test
  void eachFormOfAPileHasItsOwnFootAndItsPagesBeginAtOne() throws IOException {
    OfficialDocument plan = TanYenPlan.of(List.of(Block.of(Block.Kind.PARAGRAPH, "Một câu.")));
    OfficialDocument bare =
        new OfficialDocument(
            plan.head(),
            plan.typeName(),
            plan.summary(),
            List.of(),
            List.of(),
            plan.body(),
            null,
            List.of(),
            List.of(),
            false);
    java.io.ByteArrayOutputStream file = new java.io.ByteArrayOutputStream();
    OfficialDocuments.writeDocx(List.of(bare.marked("Hộ 1"), bare.marked("Hộ 2")), file);
    try (XWPFDocument docx =
        new XWPFDocument(new java.io.ByteArrayInputStream(file.toByteArray()))) {
      assertThat(docx.getFooterList())
          .extracting(footer -> footer.getText().strip())
          .containsExactly("Hộ 1 – Trang 1", "Hộ 2 – Trang 1");
    }
  }
}
