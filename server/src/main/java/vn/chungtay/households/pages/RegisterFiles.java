package vn.chungtay.households.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.documents.exports.TableExport;
import vn.chungtay.documents.exports.TableExport.Column;
import vn.chungtay.households.Birth;
import vn.chungtay.households.HouseholdLine;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.Listing;

/** The list of households as a spreadsheet; health and disability stay out of it. */
@Controller
class RegisterFiles {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Access access;
  private final HouseholdLists lists;
  private final RegisterWords words;

  RegisterFiles(Access access, HouseholdLists lists, RegisterWords words) {
    this.access = access;
    this.lists = lists;
    this.words = words;
  }

  /** Written wholly before the first byte is sent: a failure gives a page, not half a file. */
  @GetMapping("/households/export.xlsx")
  void xlsx(
      @RequestParam long area,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(name = "class", defaultValue = "") String standing,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "NUMBER") Listing.Order order,
      HttpServletResponse response)
      throws IOException {
    access.require(Permission.SEE_HOUSEHOLDS, area);
    LocalDate on = words.day(day);
    Listing listing = new Listing(area, on, RegisterPages.standing(standing), code, order, 0);
    String title =
        words.texts().text("households.list-title", words.heading(words.unit(area, on), on));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (TableExport table = TableExport.xlsx(file, title, columns())) {
      for (HouseholdLine line : lists.all(listing)) {
        Birth birth = line.headBirth();
        table.row(
            line.number(),
            line.head(),
            birth == null ? null : birth.written(),
            line.members(),
            line.standing().map(s -> words.texts().text(s.key())).orElse(null),
            line.address(),
            words.place(line.areaId(), on));
      }
    }
    response.setContentType(XLSX);
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(title + " " + on + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(file.size());
    file.writeTo(response.getOutputStream());
  }

  private List<Column> columns() {
    return List.of(
            "households.column.NUMBER",
            "households.column.HEAD",
            "households.field.birth",
            "households.column.MEMBERS",
            "households.column.STANDING",
            "households.column.ADDRESS",
            "households.part")
        .stream()
        .map(key -> Column.of(words.texts().text(key)))
        .toList();
  }
}
