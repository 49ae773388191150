package vn.chungtay.documents.official;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Page numbers in the top margin: none on the first page, and each annex counts its own pages. Page
 * rules of CSS cannot say the second, so the numbers are drawn when the pages are known.
 */
final class PageNumbers {
  private static final float POINTS_IN_MM = 72f / 25.4f;

  private PageNumbers() {}

  static void draw(PDDocument pdf, OfficialLayout layout, int annexes, PDFont font)
      throws IOException {
    List<Integer> starts = annexStarts(pdf, annexes);
    int number = 0;
    for (int i = 0; i < pdf.getNumberOfPages(); i++) {
      number = starts.contains(i) ? 1 : number + 1;
      if (number > 1) {
        draw(pdf, pdf.getPage(i), layout, font, Integer.toString(number));
      }
    }
  }

  /** The pages where annexes begin; the last bookmarks of the outline lead there. */
  private static List<Integer> annexStarts(PDDocument pdf, int annexes) throws IOException {
    List<Integer> pages = new ArrayList<>();
    PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
    if (outline == null) {
      return pages; // neither parts nor annexes, so no bookmarks
    }
    for (PDOutlineItem item : outline.children()) {
      PDPage page = item.findDestinationPage(pdf);
      pages.add(page == null ? -1 : pdf.getPages().indexOf(page));
    }
    return pages.subList(Math.max(0, pages.size() - annexes), pages.size());
  }

  private static void draw(
      PDDocument pdf, PDPage page, OfficialLayout layout, PDFont font, String number)
      throws IOException {
    float size = layout.value("page-number").floatValue();
    float margins = layout.value("margin-left").subtract(layout.value("margin-right")).floatValue();
    float middle = page.getMediaBox().getWidth() / 2 + margins * POINTS_IN_MM / 2;
    float left = middle - font.getStringWidth(number) / 1000 * size / 2;
    float down = layout.value("header-height").floatValue() * POINTS_IN_MM + size;
    try (PDPageContentStream content =
        new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
      content.beginMarkedContent(COSName.ARTIFACT);
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset(left, page.getMediaBox().getHeight() - down);
      content.showText(number);
      content.endText();
      content.endMarkedContent();
    }
  }
}
