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
import vn.chungtay.reviews.Reviews;
import vn.chungtay.reviews.SealFiles;
import vn.chungtay.reviews.VillageReview;
import vn.chungtay.web.NotFound;

/** The papers of a review as files to print and sign. */
@Controller("reviewPaperPages")
class PaperPages {
  static final String PDF = "application/pdf";
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final ReviewPapers papers;
  private final Reviews reviews;
  private final ReviewWords words;

  PaperPages(ReviewPapers papers, Reviews reviews, ReviewWords words) {
    this.papers = papers;
    this.reviews = reviews;
    this.words = words;
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
    send(document, ".pdf", PDF, file, response);
  }

  /** The sealed papers as a file for whoever wants to check them elsewhere. */
  @GetMapping("/reviews/villages/{id}/seals.json")
  void seals(@PathVariable long id, HttpServletResponse response) throws IOException {
    VillageReview review = reviews.village(id);
    String village = words.area(review.areaId(), review.round().begun());
    String commune = words.area(review.round().areaId(), review.round().begun());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SealFiles.write(review, village, commune).getBytes(StandardCharsets.UTF_8));
    send(village + " " + review.round().begun() + ".json", "application/json", file, response);
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
    send(document.typeName() + " " + document.summary() + ending, type, file, response);
  }

  static void send(
      String name, String type, ByteArrayOutputStream file, HttpServletResponse response)
      throws IOException {
    response.setContentType(type);
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(file.size());
    file.writeTo(response.getOutputStream());
  }
}
