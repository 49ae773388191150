package vn.chungtay.reviews.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chungtay.documents.official.OfficialDocument;
import vn.chungtay.documents.official.OfficialDocuments;
import vn.chungtay.procedures.Step;
import vn.chungtay.reviews.CertificatePapers;
import vn.chungtay.reviews.ReviewPapers;
import vn.chungtay.reviews.ReviewSlips;
import vn.chungtay.reviews.Slip;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/**
 * Slips and certificates: one on the screen, all of a village in one file, all papers in one go.
 */
@Controller
class SlipPages {
  private final ReviewSlips slips;
  private final CertificatePapers certificates;
  private final ReviewPapers papers;
  private final ReviewWords words;

  SlipPages(
      ReviewSlips slips, CertificatePapers certificates, ReviewPapers papers, ReviewWords words) {
    this.slips = slips;
    this.certificates = certificates;
    this.papers = papers;
    this.words = words;
  }

  private static NotFound notFound(String what, long id) {
    return new NotFound(what + " of village review " + id);
  }

  @GetMapping("/reviews/villages/{id}/slips/{entry}")
  PageView show(@PathVariable long id, @PathVariable long entry) {
    Slip slip = slip(id, entry, words.language());
    String href = "/reviews/villages/" + id + "/slips/" + entry;
    return PageView.of(
            "reviews/slip", Message.of("reviews.slip.of", slip.head()), new SlipView(href, slip))
        .crumb(Message.of("reviews.title"), "/reviews")
        .crumb(slip.village(), "/reviews/villages/" + id);
  }

  private Slip slip(long id, long entry, Language language) {
    return slips.find(id, entry, language).orElseThrow(() -> notFound("slip " + entry, id));
  }

  @GetMapping({
    "/reviews/villages/{id}/slips/{entry}.pdf",
    "/reviews/villages/{id}/slips/{entry}.docx"
  })
  void one(
      @PathVariable long id,
      @PathVariable long entry,
      jakarta.servlet.http.HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Slip slip = slip(id, entry, Language.VI);
    send(List.of(slips.document(slip)), slip.head(), request.getRequestURI(), response);
  }

  @GetMapping({"/reviews/villages/{id}/slips.pdf", "/reviews/villages/{id}/slips.docx"})
  void all(
      @PathVariable long id,
      jakarta.servlet.http.HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    send(slipPapers(id), "phieu giai thich", request.getRequestURI(), response);
  }

  private List<OfficialDocument> slipPapers(long id) {
    return slips.slips(id, Language.VI).stream().map(slips::document).toList();
  }

  @GetMapping({
    "/reviews/villages/{id}/certificates.pdf",
    "/reviews/villages/{id}/certificates.docx"
  })
  void certificates(
      @PathVariable long id,
      jakarta.servlet.http.HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    send(certificates.of(id), "giay chung nhan", request.getRequestURI(), response);
  }

  private static void send(
      List<OfficialDocument> documents, String name, String address, HttpServletResponse response)
      throws IOException {
    if (documents.isEmpty()) {
      throw new NotFound(address);
    }
    boolean pdf = address.endsWith(".pdf");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    write(documents, pdf, file);
    PaperPages.send(
        name + (pdf ? ".pdf" : ".docx"), pdf ? PaperPages.PDF : PaperPages.DOCX, file, response);
  }

  private static void write(List<OfficialDocument> documents, boolean pdf, OutputStream out)
      throws IOException {
    if (pdf) {
      OfficialDocuments.writePdf(documents, out);
    } else {
      OfficialDocuments.writeDocx(documents, out);
    }
  }

  /** Every paper of the village in one archive, written as it is drawn. */
  @GetMapping("/reviews/villages/{id}/papers.zip")
  void archive(@PathVariable long id, HttpServletResponse response) throws IOException {
    List<OfficialDocument> slipPapers = slipPapers(id);
    response.setContentType("application/zip");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename("ho so ra soat " + id + ".zip", StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("Cache-Control", "no-store");
    try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
      int number = 0;
      for (Step step : Step.values()) {
        Optional<OfficialDocument> paper = papers.of(id, step);
        if (paper.isPresent()) {
          number++;
          zip.putNextEntry(new ZipEntry("%02d-%s.pdf".formatted(number, step.code())));
          OfficialDocuments.writePdf(paper.get(), unclosed(zip));
        }
      }
      number += part(zip, "%02d-certificate-papers.pdf".formatted(number + 1), certificates.of(id));
      part(zip, "%02d-slips.pdf".formatted(number + 1), slipPapers);
    }
  }

  /** Gives how many files it made: none where there is nothing to print. */
  private static int part(ZipOutputStream zip, String name, List<OfficialDocument> documents)
      throws IOException {
    if (documents.isEmpty()) {
      return 0;
    }
    zip.putNextEntry(new ZipEntry(name));
    OfficialDocuments.writePdf(documents, unclosed(zip));
    return 1;
  }

  /** A file is drawn whole and then put into the archive: closing it must not close the archive. */
  private static OutputStream unclosed(ZipOutputStream zip) {
    return new java.io.FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
