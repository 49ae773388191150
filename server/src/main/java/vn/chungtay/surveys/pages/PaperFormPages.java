package vn.chungtay.surveys.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Areas;
import vn.chungtay.documents.official.OfficialDocuments;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.surveys.Forms;
import vn.chungtay.surveys.PaperForm;
import vn.chungtay.surveys.Surveys;
import vn.chungtay.web.Languages;

/** The form on paper, with what is known filled in. */
@Controller
class PaperFormPages {
  private final Surveys surveys;
  private final Forms forms;
  private final Households households;
  private final Areas areas;
  private final Access access;
  private final Clock clock;

  PaperFormPages(
      Surveys surveys,
      Forms forms,
      Households households,
      Areas areas,
      Access access,
      Clock clock) {
    this.surveys = surveys;
    this.forms = forms;
    this.households = households;
    this.areas = areas;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/surveys/{household}/paper.pdf")
  void paper(
      @PathVariable("household") long id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    LocalDate today = LocalDate.now(clock);
    Household household = households.get(id, today);
    PaperForm paper = PaperForm.of(forms.today(), Languages.of(request, access.findActor()));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    OfficialDocuments.writePdf(
        paper.document(
            household,
            areas.book().get(household.areaId(), today).fullName(),
            surveys.beginning(household, today)),
        pdf);
    response.setContentType("application/pdf");
    response.setHeader(
        "Content-Disposition", "inline; filename=\"phieu-" + household.id() + ".pdf\"");
    response.getOutputStream().write(pdf.toByteArray());
  }
}
