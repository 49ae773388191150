package vn.chungtay.surveys.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.forms.Form;
import vn.chungtay.forms.ScreeningForm;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.forms.XlsForm;
import vn.chungtay.surveys.Forms;
import vn.chungtay.surveys.ScreeningForms;
import vn.chungtay.web.NotFound;

/** The forms as XLSForm workbooks. */
@Controller
class XlsFormPages {
  private final Forms forms;
  private final ScreeningForms screenings;
  private final Access access;

  XlsFormPages(Forms forms, ScreeningForms screenings, Access access) {
    this.forms = forms;
    this.screenings = screenings;
    this.access = access;
  }

  @GetMapping("/surveys/form.xlsx")
  void workbook(HttpServletResponse response) throws IOException {
    access.requireSomewhere(Permission.SURVEY);
    SurveyForm form = forms.today();
    write(form.form(), XlsForm.sheets(form), response);
  }

  @GetMapping("/surveys/screening-form.xlsx")
  void screening(@RequestParam String standard, HttpServletResponse response) throws IOException {
    ScreeningForm form =
        screenings
            .of(standard)
            .filter(ScreeningForm::asks)
            .orElseThrow(() -> new NotFound("screening form of " + standard));
    write(form.form(), XlsForm.sheets(form), response);
  }

  private static void write(
      Form form, Map<String, List<List<String>>> sheets, HttpServletResponse response)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Chung Tay", "1.0")) {
      for (Map.Entry<String, List<List<String>>> sheet : sheets.entrySet()) {
        Worksheet page = book.newWorksheet(sheet.getKey());
        for (int row = 0; row < sheet.getValue().size(); row++) {
          List<String> cells = sheet.getValue().get(row);
          for (int cell = 0; cell < cells.size(); cell++) {
            if (!cells.get(cell).isEmpty()) {
              page.value(row, cell, cells.get(cell));
            }
          }
        }
      }
    }
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + form.code() + ".xlsx\"");
    response.getOutputStream().write(bytes.toByteArray());
  }
}
