package vn.chungtay.documents.official;

import java.math.BigDecimal;
import java.util.List;

/** The named styles of a DOCX, so that a person who edits it changes one place. */
final class DocxStyles {
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final OfficialLayout layout;
  private final Markup xml = new Markup();

  DocxStyles(OfficialLayout layout) {
    this.layout = layout;
  }

  /** The style of a kind of paragraph. */
  static String of(Block.Kind kind) {
    return switch (kind) {
      case PART -> "Heading1";
      case SECTION -> "Heading2";
      case SUBSECTION -> "Heading3";
      case ENACTING -> "Enacting";
      default -> "BodyText";
    };
  }

  String styles() {
    xml.open("w:styles", "xmlns:w", NAMESPACE);
    defaults();
    head().forEach(style -> style.write(xml));
    body().forEach(style -> style.write(xml));
    end().forEach(style -> style.write(xml));
    annex().forEach(style -> style.write(xml));
    tableStyle();
    return xml.close().finished();
  }

  private void defaults() {
    String font = layout.font();
    String size = Integer.toString(layout.halfPoints("body"));
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    xml.empty("w:rFonts", "w:ascii", font, "w:hAnsi", font, "w:eastAsia", font, "w:cs", font);
    xml.empty("w:color", "w:val", "000000");
    xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size);
    xml.empty("w:lang", "w:val", "vi-VN", "w:eastAsia", "vi-VN", "w:bidi", "ar-SA");
    xml.close().close().close();
    xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal");
    xml.empty("w:name", "w:val", "Normal").empty("w:qFormat").close();
  }

  private DocxStyle style(String id, String name, String sizeKey) {
    return new DocxStyle(id, name).size(layout.halfPoints(sizeKey));
  }

  private DocxStyle centred(String id, String name, String sizeKey) {
    return style(id, name, sizeKey).align("center");
  }

  private DocxStyle prose(String id, String name) {
    return style(id, name, "body")
        .space(layout.twips("paragraph-space"), 0)
        .lines(layout.value("line-height").multiply(BigDecimal.valueOf(240)).intValue())
        .indent(0, layout.twips("indent"))
        .align("both");
  }

  private List<DocxStyle> head() {
    return List.of(
        centred("Header", "header", "page-number"),
        style("Rule", "Đường kẻ", "page-number").space(50, 0).exactly(60),
        centred("GoverningBody", "Cơ quan chủ quản", "body-of-government"),
        centred("IssuingBody", "Cơ quan ban hành", "body-of-government").bold(),
        centred("Nation", "Quốc hiệu", "nation").bold(),
        centred("Motto", "Tiêu ngữ", "motto").bold(),
        centred("DocumentNumber", "Số, ký hiệu", "number").space(120, 0),
        centred("PlaceAndDay", "Địa danh và thời gian", "day").space(120, 0).italic(),
        centred("Draft", "Dự thảo", "number").space(60, 0).bold(),
        centred("DocumentType", "Tên loại văn bản", "type-name").space(360, 0).bold(),
        centred("Summary", "Trích yếu", "abstract").bold(),
        centred("Addressee", "Kính gửi", "body").space(240, 0),
        style("AddresseeOfSeveral", "Nơi kính gửi", "body").indent(3600, 0));
  }

  private List<DocxStyle> body() {
    return List.of(
        prose("Basis", "Căn cứ").italic(),
        prose("BodyText", "Body Text"),
        prose("Heading1", "heading 1").heading(0).bold(),
        prose("Heading2", "heading 2").heading(1).bold(),
        prose("Heading3", "heading 3").heading(2).bold(),
        centred("Enacting", "Quyết định", "body").space(240, 120).bold());
  }

  private List<DocxStyle> end() {
    return List.of(
        style("RecipientsTitle", "Nơi nhận", "recipients-title").bold().italic(),
        style("Recipient", "Danh sách nơi nhận", "recipients"),
        centred("Signature", "Chữ ký", "signature").bold());
  }

  private List<DocxStyle> annex() {
    return List.of(
        centred("AnnexLabel", "Phụ lục", "annex-title").bold(),
        centred("AnnexTitle", "Tên phụ lục", "annex-title").bold(),
        centred("AnnexAttached", "Kèm theo", "annex-attached").space(0, 160).italic(),
        style("AnnexCell", "Ô phụ lục", "recipients").space(10, 10),
        style("AnnexNote", "Ghi chú phụ lục", "recipients-title").space(80, 0).italic());
  }

  private void tableStyle() {
    String padding = Integer.toString(layout.twips("table-padding"));
    xml.open("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", "AnnexTable");
    xml.empty("w:name", "w:val", "Bảng phụ lục").open("w:tblPr").open("w:tblBorders");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "000000");
    }
    xml.close().open("w:tblCellMar");
    xml.empty("w:left", "w:w", padding, "w:type", "dxa");
    xml.empty("w:right", "w:w", padding, "w:type", "dxa").close().close().close();
  }
}
