package vn.chungtay.documents.official;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes annexes as SpreadsheetML, one sheet each. Sums and rates are formulas that carry their
 * values, so that they also show where nothing is recalculated.
 */
final class Workbook {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final SheetStyles styles;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  private Workbook(Composition text) {
    this.styles = new SheetStyles(text.layout().font());
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < text.document().annexes().size(); i++) {
      sheets.add(new Sheet(text, i, styles));
      names.add(sheetName(text.document().annexes().get(i).title(), taken));
    }
  }

  /** Writes the annexes and returns the remarks on printed figures that were kept. */
  static List<Remark> write(Composition text, OutputStream out) throws IOException {
    Workbook book = new Workbook(text);
    List<Remark> remarks = new ArrayList<>();
    try (OfficePackage zip = new OfficePackage(out)) {
      zip.part("[Content_Types].xml", book.contentTypes());
      zip.part("_rels/.rels", book.packageRelations());
      zip.part("xl/workbook.xml", book.workbook());
      zip.part("xl/_rels/workbook.xml.rels", book.workbookRelations());
      for (int i = 0; i < book.sheets.size(); i++) {
        zip.part("xl/worksheets/sheet" + (i + 1) + ".xml", book.sheets.get(i).xml());
        remarks.addAll(book.sheets.get(i).remarks());
      }
      zip.part("xl/styles.xml", book.styles.xml());
      zip.part("docProps/core.xml", new DocxParts(text).properties());
    }
    return remarks;
  }

  /** Excel allows 31 characters, none of []:*?/\, and no name twice. */
  private static String sheetName(String title, Set<String> taken) {
    String clean = Markup.clean(title).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    String base =
        clean.isEmpty() ? "Phụ lục" : clean.substring(0, Math.min(27, clean.length())).strip();
    String name = base;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = base + " " + i;
    }
    return name;
  }

  private String contentTypes() {
    Markup xml = new Markup();
    xml.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    xml.empty(
        "Default",
        "Extension",
        "rels",
        "ContentType",
        "application/vnd.openxmlformats-package.relationships+xml");
    xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    override(xml, "/xl/workbook.xml", TYPE + "sheet.main+xml");
    for (int i = 0; i < sheets.size(); i++) {
      override(xml, "/xl/worksheets/sheet" + (i + 1) + ".xml", TYPE + "worksheet+xml");
    }
    override(xml, "/xl/styles.xml", TYPE + "styles+xml");
    override(
        xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    return xml.close().finished();
  }

  private static void override(Markup xml, String part, String type) {
    xml.empty("Override", "PartName", part, "ContentType", type);
  }

  private String packageRelations() {
    Markup xml = new Markup().open("Relationships", "xmlns", RELATIONS);
    relation(xml, "rId1", OFFICE + "/officeDocument", "xl/workbook.xml");
    relation(
        xml,
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml");
    return xml.close().finished();
  }

  private String workbookRelations() {
    Markup xml = new Markup().open("Relationships", "xmlns", RELATIONS);
    for (int i = 1; i <= sheets.size(); i++) {
      relation(xml, "rId" + i, OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml");
    }
    relation(xml, "rId" + (sheets.size() + 1), OFFICE + "/styles", "styles.xml");
    return xml.close().finished();
  }

  private static void relation(Markup xml, String id, String type, String target) {
    xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
  }

  private String workbook() {
    Markup xml = new Markup();
    xml.open("workbook", "xmlns", MAIN, "xmlns:r", OFFICE);
    xml.open("sheets");
    for (int i = 0; i < sheets.size(); i++) {
      String id = Integer.toString(i + 1);
      xml.empty("sheet", "name", names.get(i), "sheetId", id, "r:id", "rId" + id);
    }
    xml.close().open("definedNames");
    for (int i = 0; i < sheets.size(); i++) {
      xml.leaf(
          "definedName",
          "'" + names.get(i) + "'!" + sheets.get(i).repeatedRows(),
          "name",
          "_xlnm.Print_Titles",
          "localSheetId",
          Integer.toString(i));
    }
    return xml.close().close().finished();
  }
}
