package vn.chungtay.documents.official;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.VietNam;

/**
 * Draws a composed document as a tagged PDF. The typeface is Liberation Serif, as wide as Times New
 * Roman letter by letter; only the letters used are embedded.
 */
final class PdfWriter {
  private static final String FONTS =
      "/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-";

  /** The typeface's own line in ems; word processors count lines in it, CSS in ems. */
  private static final BigDecimal OWN_LINE = new BigDecimal("1.15");

  static {
    // The library tells of every page it draws; only what went wrong is news.
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  private PdfWriter() {}

  static void write(Composition text, OutputStream out) throws IOException {
    write(List.of(text), out);
  }

  /** Pages of one document are numbered on top; each of several, or of a pile, counts its own. */
  static void write(List<Composition> texts, OutputStream out) throws IOException {
    Composition text = texts.get(0);
    try (PDDocument pdf = new PDDocument()) {
      PDFont regular = typeface(pdf, "Regular");
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.withHtmlContent(HtmlDocument.of(texts, css(text.layout())), null);
      builder.usePDDocument(pdf);
      builder.useExternalResourceAccessControl(
          (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      builder.usePdfUaAccessibility(true);
      builder.withProducer("Chung Tay");
      font(builder, regular, 400, FontStyle.NORMAL);
      font(builder, typeface(pdf, "Bold"), 700, FontStyle.NORMAL);
      font(builder, typeface(pdf, "Italic"), 400, FontStyle.ITALIC);
      font(builder, typeface(pdf, "BoldItalic"), 700, FontStyle.ITALIC);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        if (texts.size() == 1 && text.document().mark().isEmpty()) {
          PageNumbers.draw(pdf, text.layout(), text.document().annexes().size(), regular);
        } else {
          PageNumbers.drawEach(pdf, texts, regular);
        }
        Calendar day = day(text.document().head().day());
        pdf.getDocumentInformation().setCreationDate(day);
        pdf.getDocumentInformation().setModificationDate(day);
        pdf.setDocumentId(1L);
        pdf.save(out);
      }
    }
  }

  /** The document's own day: the file does not depend on when it was written. */
  private static Calendar day(@Nullable LocalDate day) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(VietNam.ZONE), Locale.ROOT);
    LocalDate known = day == null ? LocalDate.of(2020, 3, 5) : day;
    calendar.clear();
    calendar.set(known.getYear(), known.getMonthValue() - 1, known.getDayOfMonth());
    return calendar;
  }

  private static void font(PdfRendererBuilder builder, PDFont font, int weight, FontStyle style) {
    builder.useFont(new PDFontSupplier(font), "Document", weight, style, true);
  }

  /**
   * A typeface without substitution of glyphs. Vietnamese letters are composed characters of their
   * own and need none, and the search for ligatures compiles a pattern for each word.
   */
  private static PDFont typeface(PDDocument pdf, String face) throws IOException {
    String resource = FONTS + face + ".ttf";
    try (InputStream stream =
        Objects.requireNonNull(PdfWriter.class.getResourceAsStream(resource), resource)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
      font.setEnableGsub(false);
      return PDType0Font.load(pdf, font, true);
    }
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
