package vn.chungtay.documents.official;

/** The small pieces that WordprocessingML is made of. */
final class DocxParagraphs {
  private final Markup xml;

  DocxParagraphs(Markup xml) {
    this.xml = xml;
  }

  /** A paragraph of one run in a named style. */
  void paragraph(String style, String text) {
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
    if (!text.isEmpty()) {
      run(text, false, false);
    }
    xml.close();
  }

  void run(String text, boolean bold, boolean italic) {
    xml.open("w:r");
    if (bold || italic) {
      xml.open("w:rPr");
      if (bold) {
        xml.empty("w:b");
      }
      if (italic) {
        xml.empty("w:i");
      }
      xml.close();
    }
    xml.leaf("w:t", text, "xml:space", "preserve").close();
  }

  /** A centred line of {@code length} within {@code width}, both in twips. */
  void rule(int width, int length) {
    String side = Integer.toString(Math.max(0, (width - length) / 2));
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Rule");
    xml.open("w:pBdr");
    xml.empty("w:top", "w:val", "single", "w:sz", "6", "w:space", "1", "w:color", "000000").close();
    xml.empty("w:ind", "w:left", side, "w:right", side).close().close();
  }

  /** An empty space of this height, for a signature and a seal. */
  void space(int twips) {
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Rule");
    xml.empty(
        "w:spacing",
        "w:before",
        "0",
        "w:after",
        "0",
        "w:line",
        Integer.toString(twips),
        "w:lineRule",
        "exact");
    xml.close().close();
  }

  /** Opens a table without borders. */
  void plainTable(int... widths) {
    xml.open("w:tbl").open("w:tblPr");
    int total = 0;
    for (int width : widths) {
      total += width;
    }
    xml.empty("w:tblW", "w:w", Integer.toString(total), "w:type", "dxa");
    xml.empty("w:tblLayout", "w:type", "fixed");
    xml.open("w:tblCellMar").empty("w:left", "w:w", "0", "w:type", "dxa");
    xml.empty("w:right", "w:w", "0", "w:type", "dxa").close().close();
    grid(widths);
  }

  void grid(int... widths) {
    xml.open("w:tblGrid");
    for (int width : widths) {
      xml.empty("w:gridCol", "w:w", Integer.toString(width));
    }
    xml.close();
  }

  /** Opens a cell of this width. */
  void openCell(int width) {
    xml.open("w:tc").open("w:tcPr");
    xml.empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa").close();
  }
}
