package vn.chungtay.plans.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanPapers;
import vn.chungtay.plans.PlanVersion;
import vn.chungtay.plans.Plans;

/** The plan as files to print, sign and send. */
@Controller
class PaperPages {
  private final Plans plans;
  private final PlanPapers papers;

  PaperPages(Plans plans, PlanPapers papers) {
    this.plans = plans;
    this.papers = papers;
  }

  @GetMapping("/plans/{id}/plan.docx")
  void docx(
      @PathVariable long id,
      @RequestParam(required = false) Optional<Integer> version,
      HttpServletResponse response)
      throws IOException {
    send(id, version, PlanPapers.Format.DOCX, ".docx", response);
  }

  @GetMapping("/plans/{id}/plan.pdf")
  void pdf(
      @PathVariable long id,
      @RequestParam(required = false) Optional<Integer> version,
      HttpServletResponse response)
      throws IOException {
    send(id, version, PlanPapers.Format.PDF, ".pdf", response);
  }

  @GetMapping("/plans/{id}/annex.xlsx")
  void xlsx(
      @PathVariable long id,
      @RequestParam(required = false) Optional<Integer> version,
      HttpServletResponse response)
      throws IOException {
    send(id, version, PlanPapers.Format.XLSX, ".xlsx", response);
  }

  /** Written wholly before the first byte is sent: a failure gives a page, not half a file. */
  private void send(
      long id,
      Optional<Integer> number,
      PlanPapers.Format format,
      String ending,
      HttpServletResponse response)
      throws IOException {
    Plan plan = plans.get(id);
    PlanVersion version = number.map(plan::version).orElse(plan.current());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    papers.write(papers.document(plan, version), format, file);
    String name = plan.title() + " (" + version.number() + ")" + ending;
    response.setContentType(format.mediaType());
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(file.size());
    file.writeTo(response.getOutputStream());
  }
}
