package vn.chungtay.documents.official;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.documents.official.BoundFigure.CellAddress;
import vn.chungtay.documents.official.Composition.Line;
import vn.chungtay.documents.official.Composition.Piece;
import vn.chungtay.documents.official.OfficialDocument.Head;
import vn.chungtay.documents.official.OfficialDocument.Signature;

/** A composed document as a page of XHTML, from which the PDF is drawn. */
final class HtmlDocument {
  private static final double TWIPS_IN_MM = 56.6929;

  private final Composition text;
  private final OfficialLayout layout;
  private final Markup html;
  private final Map<String, String> outline = new LinkedHashMap<>();
  private final int textWidth;

  private HtmlDocument(Composition text, Markup html) {
    this.text = text;
    this.html = html;
    this.layout = text.layout();
    this.textWidth =
        layout.twips("page-width") - layout.twips("margin-left") - layout.twips("margin-right");
  }

  /** Several documents each begin a page of their own; the first gives the file its title. */
  static String of(List<Composition> texts, String css) {
    Markup html = new Markup();
    new HtmlDocument(texts.get(0), html).opening(css, texts);
    for (int i = 0; i < texts.size(); i++) {
      String where = i == 0 ? "" : "page-break-before: always";
      html.open("div", "id", "document-" + i, "style", where);
      new HtmlDocument(texts.get(i), html).content();
      html.close();
    }
    return html.close().close().finished();
  }

  private void opening(String css, List<Composition> texts) {
    OfficialDocument document = text.document();
    html.open("html", "lang", "vi", "xmlns", "http://www.w3.org/1999/xhtml").open("head");
    html.leaf("title", document.typeName() + " " + document.summary());
    html.empty("meta", "name", "author", "content", document.head().issuingBody());
    html.empty("meta", "name", "subject", "content", document.summary());
    html.leaf("style", css, "type", "text/css");
    if (texts.size() == 1) {
      parts();
    } else {
      documents(texts);
    }
    html.open("bookmarks");
    outline.forEach((id, name) -> html.empty("bookmark", "name", name, "href", "#" + id));
    html.close();
    html.close().open("body");
  }

  private void content() {
    OfficialDocument document = text.document();
    if (document.isDraft()) {
      html.leaf("div", layout.word("draft"), "class", "watermark");
    }
    head();
    title();
    addressees();
    text.authority().forEach(line -> paragraph("enacting", line));
    text.basis().forEach(line -> paragraph("prose basis", line));
    body();
    for (int i = 0; i < document.annexes().size(); i++) {
      HtmlTable.annex(text, i, html);
    }
  }

  /** The parts and annexes in the reader's list of contents. */
  private void parts() {
    int part = 0;
    for (Line line : text.body()) {
      if (line.kind() == Block.Kind.PART) {
        outline.put("part-" + ++part, plain(line));
      }
    }
    List<AnnexTable> annexes = text.document().annexes();
    for (int i = 0; i < annexes.size(); i++) {
      outline.put("annex-" + i, text.annexLabel(i) + ". " + annexes.get(i).title());
    }
  }

  /** Where each of several documents begins; pages are counted from there. */
  private void documents(List<Composition> texts) {
    for (int i = 0; i < texts.size(); i++) {
      OfficialDocument each = texts.get(i).document();
      outline.put(
          "document-" + i, each.mark().isEmpty() ? each.typeName() + " " + (i + 1) : each.mark());
    }
  }

  private static String plain(Line line) {
    StringBuilder words = new StringBuilder();
    line.pieces().forEach(piece -> words.append(piece.text()));
    return words.toString();
  }

  private void paragraph(String look, String words) {
    html.leaf("p", words, "class", look);
  }

  private void rule(int twips) {
    html.open("div", "class", "rule", "style", "width: " + mm(twips)).close();
  }

  static String mm(int twips) {
    return Math.round(twips / TWIPS_IN_MM * 100) / 100.0 + "mm";
  }

  private void head() {
    Head head = text.document().head();
    int left = layout.twips("left-column");
    html.open("table", "class", "plain").open("tr");
    html.open("td", "style", "width: " + mm(left));
    if (!head.governingBody().isEmpty()) {
      text.governingBodyLines(left).forEach(line -> paragraph("governing", line));
    }
    text.issuingBodyLines(left).forEach(line -> paragraph("issuing", line));
    rule(text.issuingRule(left));
    html.close();
    html.open("td", "style", "width: " + mm(textWidth - left));
    paragraph("nation", layout.word("nation"));
    paragraph("motto", layout.word("motto"));
    rule(TextWidth.twips(layout.word("motto"), layout.halfPoints("motto"), true));
    html.close().close().open("tr").open("td");
    paragraph("number", text.numberLine());
    if (text.document().isDraft()) {
      paragraph("draft", layout.word("draft"));
    }
    html.close().open("td");
    paragraph("day", text.dayLine());
    html.close().close().close();
  }

  private void title() {
    html.open("h1").leaf("span", Composition.capitals(text.document().typeName()));
    if (!text.document().summary().isEmpty()) {
      html.empty("br").leaf("span", text.document().summary(), "class", "summary");
    }
    html.close();
    rule(text.titleRule(textWidth));
  }

  private void addressees() {
    List<String> to = text.document().addressees();
    if (to.size() == 1) {
      paragraph("addressee", layout.word("addressees") + " " + to.get(0));
    } else if (!to.isEmpty()) {
      paragraph("addressee", layout.word("addressees"));
      to.forEach(each -> paragraph("one-of-several", "- " + each));
    }
  }

  private void body() {
    List<Line> lines = new ArrayList<>(text.body());
    Line last = lines.isEmpty() ? null : lines.remove(lines.size() - 1);
    int part = 0;
    for (Line line : lines) {
      part += line.kind() == Block.Kind.PART ? 1 : 0;
      line(line, part);
    }
    html.open("div", "class", "end");
    if (last != null) {
      line(last, part + 1);
    }
    signing();
    html.close();
  }

  private void line(Line line, int part) {
    switch (line.kind()) {
      case PART -> html.open("h2", "id", "part-" + part);
      case SECTION -> html.open("h3");
      case SUBSECTION -> html.open("h4");
      case ENACTING -> html.open("p", "class", "enacting");
      default -> html.open("p", "class", "prose");
    }
    line.pieces().forEach(this::piece);
    html.close();
  }

  /** A bound figure leads to its cell in the annex. */
  private void piece(Piece piece) {
    CellAddress cell = piece.cell();
    String element = piece.bold() ? "b" : piece.italic() ? "i" : "span";
    if (cell != null) {
      html.open("a", "href", "#" + text.anchor(cell), "title", piece.origin());
    }
    html.leaf(element, piece.text());
    if (cell != null) {
      html.close();
    }
  }

  /** Recipients stand left of the one who signs, and below where several sign in a row. */
  private void signing() {
    Signature signature = text.document().signature();
    List<Signature> beside = signature == null ? List.of() : signature.beside();
    if (signature == null && text.recipients().isEmpty()) {
      return;
    }
    html.open("table", "class", "plain signing").open("tr");
    if (beside.isEmpty()) {
      recipients();
    }
    beside.forEach(this::signed);
    if (signature == null) {
      html.open("td").close();
    } else {
      signed(signature);
    }
    html.close();
    if (!beside.isEmpty() && !text.recipients().isEmpty()) {
      html.open("tr");
      recipients();
      beside.forEach(each -> html.open("td").close());
      html.close();
    }
    html.close();
  }

  private void recipients() {
    html.open("td", "class", "to");
    if (!text.recipients().isEmpty()) {
      paragraph("to-title", layout.word("recipients"));
      text.recipients().forEach(line -> paragraph("to-line", line));
    }
    html.close();
  }

  private void signed(Signature signature) {
    html.open("td");
    signature.lines().forEach(line -> paragraph("signature", Composition.capitals(line)));
    html.open("div", "class", "signing-space").close();
    paragraph("signature", signature.name());
    html.close();
  }
}
