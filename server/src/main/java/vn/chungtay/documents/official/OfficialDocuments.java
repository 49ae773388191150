package vn.chungtay.documents.official;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes official documents. Each method returns what a person should know about the result; an
 * empty list means that every figure in the text was found in the annexes. The stream stays open.
 */
public final class OfficialDocuments {
  private OfficialDocuments() {}

  /** What writing would remark, without writing. */
  public static List<Remark> remarks(OfficialDocument document) {
    return new Composition(document, OfficialLayout.decree30()).remarks();
  }

  /** Writes a text document that Word and LibreOffice open. */
  public static List<Remark> writeDocx(OfficialDocument document, OutputStream out)
      throws IOException {
    Composition text = new Composition(document, OfficialLayout.decree30());
    DocxWriter.write(text, out);
    return text.remarks();
  }

  /** Writes a tagged PDF with its typeface inside. */
  public static List<Remark> writePdf(OfficialDocument document, OutputStream out)
      throws IOException {
    Composition text = new Composition(document, OfficialLayout.decree30());
    PdfWriter.write(text, out);
    return text.remarks();
  }

  /** Writes several documents of one kind into one text document, each from a page of its own. */
  public static void writeDocx(List<OfficialDocument> documents, OutputStream out)
      throws IOException {
    DocxWriter.write(composed(documents), out);
  }

  /** Writes several documents of one kind into one PDF, each from a page of its own. */
  public static void writePdf(List<OfficialDocument> documents, OutputStream out)
      throws IOException {
    PdfWriter.write(composed(documents), out);
  }

  /** Figures lead to annexes by names that only hold within one document. */
  private static List<Composition> composed(List<OfficialDocument> documents) {
    if (documents.isEmpty() || documents.stream().anyMatch(each -> !each.annexes().isEmpty())) {
      throw new IllegalArgumentException("one or more documents without annexes");
    }
    return documents.stream()
        .map(each -> new Composition(each, OfficialLayout.decree30()))
        .toList();
  }

  /**
   * Writes the annexes as a workbook. Sums and rates are formulas; where the printed figure differs
   * from its formula the printed one is kept as a number, marked, and remarked.
   */
  public static List<Remark> writeXlsx(OfficialDocument document, OutputStream out)
      throws IOException {
    if (!document.annexes().isEmpty()) {
      return Workbook.write(new Composition(document, OfficialLayout.decree30()), out);
    }
    Workbook.write(new Composition(withEmptyAnnex(document), OfficialLayout.decree30()), out);
    return List.of(Remark.of(Remark.Code.NO_ANNEX));
  }

  /** A workbook without a sheet cannot be opened. */
  private static OfficialDocument withEmptyAnnex(OfficialDocument document) {
    AnnexTable empty =
        new AnnexTable("none", document.summary(), "", "", List.of(), List.of(), List.of());
    return new OfficialDocument(
        document.head(),
        document.typeName(),
        document.summary(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(empty),
        document.isDraft());
  }
}
