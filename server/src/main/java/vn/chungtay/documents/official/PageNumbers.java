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
 * Page numbers in the top margin: none on the first page, and each annex counts its own pages.
 * Papers of many households in one file count their own pages in the bottom margin, "Trang 1/3",
 * beside the mark of the household, so that a pile that fell can be put in order. Page rules of CSS
 * cannot say either, so the numbers are drawn when the pages are known.
 */
final class PageNumbers {
  private static final float POINTS_IN_MM = 72f / 25.4f;

  private PageNumbers() {}

  static void draw(PDDocument pdf, OfficialLayout layout, int annexes, PDFont font)
      throws IOException {
    List<Integer> all = bookmarked(pdf);
    List<Integer> starts = all.subList(Math.max(0, all.size() - annexes), all.size());
    int number = 0;
    for (int i = 0; i < pdf.getNumberOfPages(); i++) {
      number = starts.contains(i) ? 1 : number + 1;
      if (number > 1) {
        PDPage page = pdf.getPage(i);
        float down =
            layout.value("header-height").floatValue() * POINTS_IN_MM
                + layout.value("page-number").floatValue();
        float up = page.getMediaBox().getHeight() - down;
        draw(pdf, page, layout, font, Integer.toString(number), up);
      }
    }
  }

  static void drawEach(PDDocument pdf, List<Composition> texts, PDFont font) throws IOException {
    List<Integer> starts = texts.size() == 1 ? List.of(0) : bookmarked(pdf);
    for (int i = 0; i < texts.size(); i++) {
      int first = starts.get(i);
      int after = i + 1 < starts.size() ? starts.get(i + 1) : pdf.getNumberOfPages();
      for (int at = first; at < after; at++) {
        OfficialLayout layout = texts.get(i).layout();
        String page = layout.word("page", at - first + 1, after - first);
        String mark = texts.get(i).document().mark();
        float up = layout.value("header-height").floatValue() * POINTS_IN_MM;
        String words = mark.isEmpty() ? page : mark + " – " + page;
        draw(pdf, pdf.getPage(at), layout, font, words, up);
      }
    }
  }

  /** The pages that the outline leads to; the last of one document are those of its annexes. */
  private static List<Integer> bookmarked(PDDocument pdf) throws IOException {
    List<Integer> pages = new ArrayList<>();
    PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
    if (outline == null) {
      return pages; // neither parts nor annexes, so no bookmarks
    }
    for (PDOutlineItem item : outline.children()) {
      PDPage page = item.findDestinationPage(pdf);
      pages.add(page == null ? -1 : pdf.getPages().indexOf(page));
    }
    return pages;
  }

  private static void draw(
      PDDocument pdf, PDPage page, OfficialLayout layout, PDFont font, String words, float up)
      throws IOException {
    float size = layout.value("page-number").floatValue();
    float margins = layout.value("margin-left").subtract(layout.value("margin-right")).floatValue();
    float middle = page.getMediaBox().getWidth() / 2 + margins * POINTS_IN_MM / 2;
    float left = middle - font.getStringWidth(words) / 1000 * size / 2;
    try (PDPageContentStream content =
        new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
      content.beginMarkedContent(COSName.ARTIFACT);
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset(left, up);
      content.showText(words);
      content.endText();
      content.endMarkedContent();
    }
  }
}
