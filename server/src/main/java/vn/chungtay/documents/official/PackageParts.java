package vn.chungtay.documents.official;

import java.util.List;

/** What a DOCX and an XLSX say of their parts alike: which kind each is, and what hangs on it. */
final class PackageParts {
  /** Names the relations between parts, followed by their kind. */
  static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OF_PACKAGES = "application/vnd.openxmlformats-package.";
  private static final Part PROPERTIES =
      new Part("docProps/core.xml", OF_PACKAGES + "core-properties+xml");

  private PackageParts() {}

  /** A part by its name in the package, or beside the part that hangs on it, and its kind. */
  record Part(String name, String kind) {}

  /** The kind of each part; the properties, which every document has, are added. */
  static String contentTypes(List<Part> parts) {
    Markup xml = new Markup().open("Types", "xmlns", PACKAGE + "content-types");
    xml.empty("Default", "Extension", "rels", "ContentType", OF_PACKAGES + "relationships+xml");
    xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    parts.forEach(part -> kind(xml, part));
    kind(xml, PROPERTIES);
    return xml.close().finished();
  }

  private static void kind(Markup xml, Part part) {
    xml.empty("Override", "PartName", "/" + part.name(), "ContentType", part.kind());
  }

  /** The package itself: its text or workbook, and its properties. */
  static String packageRelations(String main) {
    return relations(
        List.of(
            new Part(main, RELATION + "/officeDocument"),
            new Part(PROPERTIES.name(), PACKAGE + "relationships/metadata/core-properties")));
  }

  /** What hangs on one part; the first is called {@code rId1}. */
  static String relations(List<Part> parts) {
    Markup xml = new Markup().open("Relationships", "xmlns", PACKAGE + "relationships");
    int number = 1;
    for (Part part : parts) {
      String id = "rId" + number++;
      xml.empty("Relationship", "Id", id, "Type", part.kind(), "Target", part.name());
    }
    return xml.close().finished();
  }
}
