package vn.chungtay.documents.official;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Draws a composed document as a tagged PDF. The typeface is Liberation Serif, as wide as Times New
 * Roman letter by letter; only the letters used are embedded.
 */
final class PdfWriter {
  private static final String FONTS =
      "/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-";

  /** The typeface's own line in ems; word processors count lines in it, CSS in ems. */
  private static final BigDecimal OWN_LINE = new BigDecimal("1.15");

  private PdfWriter() {}

  static void write(Composition text, OutputStream out) throws IOException {
    Logger.getLogger("com.openhtmltopdf").setLevel(Level.WARNING);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(HtmlDocument.of(text, css(text.layout())), null);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false,
        com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority
            .RUN_BEFORE_RESOLVING_URI);
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Chung Tay");
    font(builder, "Regular", 400, FontStyle.NORMAL);
    font(builder, "Bold", 700, FontStyle.NORMAL);
    font(builder, "Italic", 400, FontStyle.ITALIC);
    font(builder, "BoldItalic", 700, FontStyle.ITALIC);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument pdf = renderer.getPdfDocument();
      try (InputStream typeface = open("Regular")) {
        PageNumbers.draw(pdf, text.layout(), text.document().annexes().size(), typeface);
      }
      Calendar day = day(text.document().head().day());
      pdf.getDocumentInformation().setCreationDate(day);
      pdf.getDocumentInformation().setModificationDate(day);
      pdf.setDocumentId(1L);
      pdf.save(out);
    }
  }

  /** The document's own day: the file does not depend on when it was written. */
  private static Calendar day(@Nullable LocalDate day) {
    Calendar calendar =
        new GregorianCalendar(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"), Locale.ROOT);
    LocalDate known = day == null ? LocalDate.of(2020, 3, 5) : day;
    calendar.clear();
    calendar.set(known.getYear(), known.getMonthValue() - 1, known.getDayOfMonth());
    return calendar;
  }

  private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
    builder.useFont(() -> open(face), "Document", weight, style, true);
  }

  private static InputStream open(String face) {
    return Objects.requireNonNull(PdfWriter.class.getResourceAsStream(FONTS + face + ".ttf"), face);
  }

  private static String css(OfficialLayout layout) {
    String resource = "/layout/official-document.css";
    try (InputStream stream =
        Objects.requireNonNull(PdfWriter.class.getResourceAsStream(resource))) {
      String css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      for (String key : layout.measures().keySet()) {
        css = css.replace("{" + key + "}", layout.css(key));
      }
      BigDecimal across =
          layout
              .value("page-height")
              .subtract(layout.value("margin-left"))
              .subtract(layout.value("margin-right"));
      return css.replace("{across}", across.toPlainString() + "mm")
          .replace("{line}", layout.value("line-height").multiply(OWN_LINE).toPlainString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
