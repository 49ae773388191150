package vn.chungtay.documents.official;

/** One named paragraph style; writes itself in the order that WordprocessingML demands. */
final class DocxStyle {
  private final String id;
  private final String name;
  private String alignment = "left";
  private int before;
  private int after;
  private int line = 240;
  private boolean exact;
  private int left;
  private int firstLine;
  private int outline = -1;
  private boolean bold;
  private boolean italic;
  private int halfPoints;

  DocxStyle(String id, String name) {
    this.id = id;
    this.name = name;
  }

  DocxStyle align(String how) {
    alignment = how;
    return this;
  }

  /** Space above and below in twips. */
  DocxStyle space(int above, int below) {
    before = above;
    after = below;
    return this;
  }

  /** Line height in 240ths of a line. */
  DocxStyle lines(int height) {
    line = height;
    return this;
  }

  /** Line height of exactly this many twips. */
  DocxStyle exactly(int twips) {
    line = twips;
    exact = true;
    return this;
  }

  DocxStyle indent(int all, int first) {
    left = all;
    firstLine = first;
    return this;
  }

  /** A heading that stays with what follows; level 0 is the highest. */
  DocxStyle heading(int level) {
    outline = level;
    return this;
  }

  DocxStyle bold() {
    bold = true;
    return this;
  }

  DocxStyle italic() {
    italic = true;
    return this;
  }

  DocxStyle size(int size) {
    halfPoints = size;
    return this;
  }

  void write(Markup xml) {
    xml.open("w:style", "w:type", "paragraph", "w:styleId", id);
    xml.empty("w:name", "w:val", name).empty("w:basedOn", "w:val", "Normal").empty("w:qFormat");
    xml.open("w:pPr");
    if (outline >= 0) {
      xml.empty("w:keepNext").empty("w:keepLines");
    }
    xml.empty(
        "w:spacing",
        "w:before",
        Integer.toString(before),
        "w:after",
        Integer.toString(after),
        "w:line",
        Integer.toString(line),
        "w:lineRule",
        exact ? "exact" : "auto");
    xml.empty(
        "w:ind", "w:left", Integer.toString(left), "w:firstLine", Integer.toString(firstLine));
    xml.empty("w:jc", "w:val", alignment);
    if (outline >= 0) {
      xml.empty("w:outlineLvl", "w:val", Integer.toString(outline));
    }
    xml.close().open("w:rPr");
    if (bold) {
      xml.empty("w:b");
    }
    if (italic) {
      xml.empty("w:i");
    }
    String size = Integer.toString(halfPoints);
    xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size).close().close();
  }
}
