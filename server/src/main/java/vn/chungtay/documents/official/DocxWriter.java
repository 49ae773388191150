package vn.chungtay.documents.official;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import vn.chungtay.documents.official.Composition.Line;
import vn.chungtay.documents.official.Composition.Piece;
import vn.chungtay.documents.official.OfficialDocument.Signature;

/** Writes a composed document as WordprocessingML. */
final class DocxWriter {
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final Composition text;
  private final OfficialLayout layout;
  private final Markup xml;
  private final DocxParagraphs write;
  private final int textWidth;
  private final int footer;
  private int controls;

  /** The footer's place among the footers; -1 where pages are numbered on top. */
  private DocxWriter(Composition text, Markup xml, int footer) {
    this.text = text;
    this.footer = footer;
    this.xml = xml;
    this.write = new DocxParagraphs(xml);
    this.layout = text.layout();
    this.textWidth =
        layout.twips("page-width") - layout.twips("margin-left") - layout.twips("margin-right");
  }

  static void write(Composition text, OutputStream out) throws IOException {
    write(List.of(text), out);
  }

  /** Several documents are sections of one file, each with its own first page. */
  static void write(List<Composition> texts, OutputStream out) throws IOException {
    Composition text = texts.get(0);
    boolean onTop = texts.size() == 1 && text.document().mark().isEmpty();
    int footers = onTop ? 0 : texts.size();
    String document = document(texts, onTop);
    DocxParts parts = new DocxParts(text);
    try (OfficePackage zip = new OfficePackage(out)) {
      zip.part("[Content_Types].xml", parts.contentTypes(footers))
          .part("_rels/.rels", PackageParts.packageRelations("word/document.xml"))
          .part("docProps/core.xml", parts.properties())
          .part("word/_rels/document.xml.rels", parts.documentRelations(footers))
          .part("word/document.xml", document)
          .part("word/styles.xml", new DocxStyles(text.layout()).styles())
          .part("word/settings.xml", parts.settings())
          .part("word/header1.xml", parts.header(true))
          .part("word/header2.xml", parts.header(false));
      for (int i = 0; i < footers; i++) {
        zip.part("word/" + DocxParts.footerName(i), new DocxParts(texts.get(i)).footer());
      }
    }
  }

  private static String document(List<Composition> texts, boolean onTop) {
    Markup xml = new Markup();
    xml.open("w:document", "xmlns:w", NAMESPACE, "xmlns:r", PackageParts.RELATION).open("w:body");
    for (int i = 0; i < texts.size(); i++) {
      new DocxWriter(texts.get(i), xml, onTop ? -1 : i).content(i == texts.size() - 1);
    }
    return xml.close().close().finished();
  }

  private void content(boolean isLast) {
    head();
    title();
    addressees();
    text.authority().forEach(line -> write.paragraph("Enacting", line));
    text.basis().forEach(line -> write.paragraph("Basis", line));
    List<Line> body = text.body();
    for (int i = 0; i < body.size(); i++) {
      line(body.get(i), i == body.size() - 1);
    }
    signatureAndRecipients();
    List<AnnexTable> annexes = text.document().annexes();
    sectionEnd(false, isLast && annexes.isEmpty());
    for (int i = 0; i < annexes.size(); i++) {
      boolean across = DocxTable.annex(text, i, xml, write);
      sectionEnd(across, isLast && i == annexes.size() - 1);
    }
  }

  /** Who issues it, the nation's name and motto, number, place and day. */
  private void head() {
    OfficialDocument.Head head = text.document().head();
    int left = layout.twips("left-column");
    int right = textWidth - left;
    write.plainTable(left, right);
    xml.open("w:tr");
    write.openCell(left);
    if (!head.governingBody().isEmpty()) {
      text.governingBodyLines(left).forEach(line -> write.paragraph("GoverningBody", line));
    }
    text.issuingBodyLines(left).forEach(line -> write.paragraph("IssuingBody", line));
    write.rule(left, text.issuingRule(left));
    xml.close();
    write.openCell(right);
    write.paragraph("Nation", layout.word("nation"));
    String motto = layout.word("motto");
    write.paragraph("Motto", motto);
    write.rule(right, TextWidth.twips(motto, layout.halfPoints("motto"), true));
    xml.close().close();
    xml.open("w:tr");
    write.openCell(left);
    write.paragraph("DocumentNumber", text.numberLine());
    if (text.document().isDraft()) {
      write.paragraph("Draft", layout.word("draft"));
    }
    xml.close();
    write.openCell(right);
    write.paragraph("PlaceAndDay", text.dayLine());
    xml.close().close().close();
  }

  private void title() {
    write.paragraph("DocumentType", Composition.capitals(text.document().typeName()));
    String summary = text.document().summary();
    if (!summary.isEmpty()) {
      write.paragraph("Summary", summary);
    }
    write.rule(textWidth, text.titleRule(textWidth));
  }

  private void addressees() {
    List<String> to = text.document().addressees();
    if (to.size() == 1) {
      write.paragraph("Addressee", layout.word("addressees") + " " + to.get(0));
    } else if (!to.isEmpty()) {
      write.paragraph("Addressee", layout.word("addressees"));
      to.forEach(each -> write.paragraph("AddresseeOfSeveral", "- " + each));
    }
  }

  /** The last paragraph stays with the signature: a signature never stands alone on a page. */
  private void line(Line line, boolean isLast) {
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxStyles.of(line.kind()));
    if (isLast) {
      xml.empty("w:keepNext");
    }
    xml.close();
    for (Piece piece : line.pieces()) {
      String tag = piece.tag();
      if (tag == null) {
        write.run(piece.text(), piece.bold(), piece.italic());
      } else {
        boundFigure(piece, tag);
      }
    }
    xml.close();
  }

  /** A content control: whoever clicks the figure sees which cell of the annex it comes from. */
  private void boundFigure(Piece piece, String tag) {
    xml.open("w:sdt").open("w:sdtPr");
    xml.empty("w:alias", "w:val", atMost64(piece.origin()));
    xml.empty("w:tag", "w:val", atMost64(tag));
    xml.empty("w:id", "w:val", Integer.toString(1_000 + controls++));
    xml.empty("w:text").close();
    xml.open("w:sdtContent");
    write.run(piece.text(), piece.bold(), piece.italic());
    xml.close().close();
  }

  /** Word refuses names of controls beyond 64 characters. */
  private static String atMost64(String name) {
    String clean = Markup.clean(name);
    return clean.length() <= 64 ? clean : clean.substring(0, 63) + "…";
  }

  /** Recipients stand left of the one who signs, and below where several sign in a row. */
  private void signatureAndRecipients() {
    Signature signature = text.document().signature();
    List<Signature> beside = signature == null ? List.of() : signature.beside();
    if (signature == null && text.recipients().isEmpty()) {
      return;
    }
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Rule").empty("w:keepNext");
    xml.empty("w:spacing", "w:before", "240").close();
    xml.close();
    int[] widths = signingWidths(beside.size());
    write.plainTable(widths);
    openSigningRow();
    if (beside.isEmpty()) {
      recipients(widths[0]);
    }
    beside.forEach(each -> signed(each, widths[0]));
    if (signature == null) {
      emptyCell(widths[1]);
    } else {
      signed(signature, widths[widths.length - 1]);
    }
    xml.close();
    if (!beside.isEmpty() && !text.recipients().isEmpty()) {
      openSigningRow();
      recipients(widths[0]);
      for (int i = 1; i < widths.length; i++) {
        emptyCell(widths[i]);
      }
      xml.close();
    }
    xml.close();
  }

  /** Columns alike where several sign; one who signs has a little more than half. */
  private int[] signingWidths(int beside) {
    int[] widths = new int[Math.max(2, beside + 1)];
    Arrays.fill(widths, beside == 0 ? textWidth / 2 - 300 : textWidth / widths.length);
    widths[widths.length - 1] = textWidth - widths[0] * (widths.length - 1);
    return widths;
  }

  private void openSigningRow() {
    xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
  }

  private void emptyCell(int width) {
    write.openCell(width);
    write.paragraph("Recipient", "");
    xml.close();
  }

  private void recipients(int width) {
    if (text.recipients().isEmpty()) {
      emptyCell(width);
      return;
    }
    write.openCell(width);
    write.paragraph("RecipientsTitle", layout.word("recipients"));
    text.recipients().forEach(line -> write.paragraph("Recipient", line));
    xml.close();
  }

  private void signed(Signature signature, int width) {
    write.openCell(width);
    signature.lines().forEach(l -> write.paragraph("Signature", Composition.capitals(l)));
    write.space(layout.twips("signing-space"));
    write.paragraph("Signature", signature.name());
    xml.close();
  }

  /** Page size, margins and page number of everything since the section before. */
  private void sectionEnd(boolean across, boolean isLast) {
    // A table may not end a document: a paragraph of a few points follows in any case.
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Rule");
    if (isLast) {
      xml.close().close();
    }
    String width = Integer.toString(layout.twips(across ? "page-height" : "page-width"));
    String height = Integer.toString(layout.twips(across ? "page-width" : "page-height"));
    xml.open("w:sectPr");
    String numbered = footer < 0 ? "rId3" : "rId4";
    xml.empty("w:headerReference", "w:type", "default", "r:id", numbered);
    xml.empty("w:headerReference", "w:type", "first", "r:id", "rId4");
    if (footer >= 0) {
      String own = DocxParts.footerRelation(footer);
      xml.empty("w:footerReference", "w:type", "default", "r:id", own);
      xml.empty("w:footerReference", "w:type", "first", "r:id", own);
    }
    xml.empty("w:type", "w:val", "nextPage");
    if (across) {
      xml.empty("w:pgSz", "w:w", width, "w:h", height, "w:orient", "landscape");
    } else {
      xml.empty("w:pgSz", "w:w", width, "w:h", height);
    }
    xml.empty("w:pgMar", margins());
    xml.empty("w:pgNumType", "w:start", "1").empty("w:titlePg").close();
    if (!isLast) {
      xml.close().close();
    }
  }

  private String[] margins() {
    return new String[] {
      "w:top", Integer.toString(layout.twips("margin-top")),
      "w:right", Integer.toString(layout.twips("margin-right")),
      "w:bottom", Integer.toString(layout.twips("margin-bottom")),
      "w:left", Integer.toString(layout.twips("margin-left")),
      "w:header", Integer.toString(layout.twips("header-height")),
      "w:footer", Integer.toString(layout.twips("header-height")),
      "w:gutter", "0"
    };
  }
}
