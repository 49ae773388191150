package vn.chungtay.documents.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chungtay.documents.official.PackageParts.Part;

/** The parts of a DOCX around the text: properties, settings, headers with page numbers. */
final class DocxParts {
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  /** The guides of the shape "plain text" (136), as every word processor defines it. */
  private static final List<String> WORD_ART =
      List.of(
          "sum #0 0 10800",
          "prod #0 2 1",
          "sum 21600 0 @1",
          "sum 0 0 @2",
          "sum 21600 0 @3",
          "if @0 @3 0",
          "if @0 21600 @1",
          "if @0 0 @2",
          "if @0 @4 21600",
          "mid @5 @6",
          "mid @8 @5",
          "mid @7 @8",
          "mid @6 @7",
          "sum @6 0 @5");

  private final Composition text;

  DocxParts(Composition text) {
    this.text = text;
  }

  String contentTypes(int footers) {
    List<Part> parts =
        new ArrayList<>(
            List.of(
                new Part("word/document.xml", TYPE + "document.main+xml"),
                new Part("word/styles.xml", TYPE + "styles+xml"),
                new Part("word/settings.xml", TYPE + "settings+xml"),
                new Part("word/header1.xml", TYPE + "header+xml"),
                new Part("word/header2.xml", TYPE + "header+xml")));
    for (int i = 0; i < footers; i++) {
      parts.add(new Part("word/" + footerName(i), TYPE + "footer+xml"));
    }
    return PackageParts.contentTypes(parts);
  }

  String documentRelations(int footers) {
    List<Part> parts =
        new ArrayList<>(
            List.of(
                new Part("styles.xml", PackageParts.RELATION + "/styles"),
                new Part("settings.xml", PackageParts.RELATION + "/settings"),
                new Part("header1.xml", PackageParts.RELATION + "/header"),
                new Part("header2.xml", PackageParts.RELATION + "/header")));
    for (int i = 0; i < footers; i++) {
      parts.add(new Part(footerName(i), PackageParts.RELATION + "/footer"));
    }
    return PackageParts.relations(parts);
  }

  static String footerName(int document) {
    return "footer" + (document + 1) + ".xml";
  }

  /** The relation of a document's footer: it follows those of the styles and headers. */
  static String footerRelation(int document) {
    return "rId" + (document + 5);
  }

  /** The mark and the page; how many there are is left out: not every reader counts a section. */
  String footer() {
    Markup xml = new Markup().open("w:ftr", "xmlns:w", MAIN);
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Header").close();
    String mark = text.document().mark();
    String before = (mark.isEmpty() ? "" : mark + " – ") + text.layout().word("page-of-word") + " ";
    xml.open("w:r").leaf("w:t", before, "xml:space", "preserve").close();
    xml.open("w:fldSimple", "w:instr", " PAGE ").open("w:r").leaf("w:t", "1");
    return xml.close().close().close().close().finished();
  }

  /** The day is the document's own: the file does not depend on when it was written. */
  String properties() {
    OfficialDocument document = text.document();
    Markup xml = new Markup();
    xml.open(
        "cp:coreProperties",
        "xmlns:cp",
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms",
        "http://purl.org/dc/terms/",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance");
    xml.leaf("dc:title", document.typeName() + " " + document.summary());
    xml.leaf("dc:creator", document.head().issuingBody());
    xml.leaf("dc:language", "vi-VN");
    LocalDate day = document.head().day();
    if (day != null) {
      xml.leaf("dcterms:created", day + "T00:00:00Z", "xsi:type", "dcterms:W3CDTF");
    }
    return xml.close().finished();
  }

  String settings() {
    Markup xml = new Markup().open("w:settings", "xmlns:w", MAIN);
    xml.empty("w:zoom", "w:percent", "100");
    xml.open("w:compat");
    xml.empty(
        "w:compatSetting",
        "w:name",
        "compatibilityMode",
        "w:uri",
        "http://schemas.microsoft.com/office/word",
        "w:val",
        "15");
    xml.close();
    xml.empty("w:themeFontLang", "w:val", "vi-VN");
    return xml.close().finished();
  }

  /** The page number stands in the top margin; the first page of each part shows none. */
  String header(boolean withNumber) {
    Markup xml = new Markup();
    xml.open(
        "w:hdr",
        "xmlns:w",
        MAIN,
        "xmlns:v",
        "urn:schemas-microsoft-com:vml",
        "xmlns:o",
        "urn:schemas-microsoft-com:office:office");
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Header").close();
    if (text.document().isDraft()) {
      watermark(xml, withNumber ? "1" : "2");
    }
    if (withNumber) {
      xml.open("w:fldSimple", "w:instr", " PAGE ").open("w:r").leaf("w:t", "2");
      xml.close().close();
    }
    return xml.close().close().finished();
  }

  private void watermark(Markup xml, String id) {
    xml.open("w:r").open("w:pict");
    xml.open(
        "v:shapetype",
        "id",
        "_x0000_t136",
        "coordsize",
        "21600,21600",
        "o:spt",
        "136",
        "adj",
        "10800",
        "path",
        "m@7,l@8,m@5,21600l@6,21600e");
    xml.open("v:formulas");
    WORD_ART.forEach(formula -> xml.empty("v:f", "eqn", formula));
    xml.close();
    xml.empty("v:path", "textpathok", "t", "o:connecttype", "rect");
    xml.empty("v:textpath", "on", "t", "fitshape", "t").close();
    xml.open(
        "v:shape",
        "id",
        "DraftMark" + id,
        "o:spid",
        "_x0000_s205" + id,
        "type",
        "#_x0000_t136",
        "style",
        "position:absolute;margin-left:0;margin-top:0;width:400pt;height:100pt;rotation:315;"
            + "z-index:-251658752;mso-position-horizontal:center;"
            + "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
            + "mso-position-vertical-relative:margin",
        "o:allowincell",
        "f",
        "fillcolor",
        "#e2e2e2",
        "stroked",
        "f");
    String font = text.layout().font();
    xml.empty(
        "v:textpath", "style", "font-family:'" + font + "'", "string", text.layout().word("draft"));
    xml.close().close().close();
  }
}
