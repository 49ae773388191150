package vn.chungtay.reviews.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chungtay.documents.official.OfficialDocument;
import vn.chungtay.documents.official.OfficialDocuments;
import vn.chungtay.procedures.Step;
import vn.chungtay.reviews.ReviewPapers;
import vn.chungtay.web.NotFound;

/** The papers of a review as files to print and sign. */
@Controller("reviewPaperPages")
class PaperPages {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final ReviewPapers papers;

  PaperPages(ReviewPapers papers) {
    this.papers = papers;
  }

  @GetMapping("/reviews/villages/{id}/papers/{step}.docx")
  void docx(@PathVariable long id, @PathVariable String step, HttpServletResponse response)
      throws IOException {
    OfficialDocument document = document(id, step);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    OfficialDocuments.writeDocx(document, file);
    send(document, ".docx", DOCX, file, response);
  }

  @GetMapping("/reviews/villages/{id}/papers/{step}.pdf")
  void pdf(@PathVariable long id, @PathVariable String step, HttpServletResponse response)
      throws IOException {
    OfficialDocument document = document(id, step);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    OfficialDocuments.writePdf(document, file);
    send(document, ".pdf", "application/pdf", file, response);
  }

  private OfficialDocument document(long id, String step) {
    return Step.of(step)
        .flatMap(found -> papers.of(id, found))
        .orElseThrow(() -> new NotFound("paper " + step + " of village review " + id));
  }

  private static void send(
      OfficialDocument document,
      String ending,
      String type,
      ByteArrayOutputStream file,
      HttpServletResponse response)
      throws IOException {
    String name = document.typeName() + " " + document.summary() + ending;
    response.setContentType(type);
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(file.size());
    file.writeTo(response.getOutputStream());
  }
}
