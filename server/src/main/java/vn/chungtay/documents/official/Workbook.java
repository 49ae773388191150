package vn.chungtay.documents.official;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.chungtay.documents.official.PackageParts.Part;

/**
 * Writes annexes as SpreadsheetML, one sheet each. Sums and rates are formulas that carry their
 * values, so that they also show where nothing is recalculated.
 */
final class Workbook {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
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
      zip.part("_rels/.rels", PackageParts.packageRelations("xl/workbook.xml"));
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
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("xl/workbook.xml", TYPE + "sheet.main+xml"));
    for (int i = 1; i <= sheets.size(); i++) {
      parts.add(new Part("xl/worksheets/sheet" + i + ".xml", TYPE + "worksheet+xml"));
    }
    parts.add(new Part("xl/styles.xml", TYPE + "styles+xml"));
    return PackageParts.contentTypes(parts);
  }

  private String workbookRelations() {
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i <= sheets.size(); i++) {
      parts.add(new Part("worksheets/sheet" + i + ".xml", PackageParts.RELATION + "/worksheet"));
    }
    parts.add(new Part("styles.xml", PackageParts.RELATION + "/styles"));
    return PackageParts.relations(parts);
  }

  private String workbook() {
    Markup xml = new Markup();
    xml.open("workbook", "xmlns", MAIN, "xmlns:r", PackageParts.RELATION);
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
