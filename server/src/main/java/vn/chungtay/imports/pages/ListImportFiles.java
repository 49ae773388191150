package vn.chungtay.imports.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.access.Access;
import vn.chungtay.imports.HouseholdImport;
import vn.chungtay.imports.Imports;
import vn.chungtay.imports.RosterExport;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NotFound;

/** Lists as files: the refused rows of an import, and the list of a village or commune. */
@Controller
class ListImportFiles {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Imports imports;
  private final RosterExport export;
  private final ListImportPages pages;
  private final Access access;
  private final Clock clock;

  ListImportFiles(
      Imports imports, RosterExport export, ListImportPages pages, Access access, Clock clock) {
    this.imports = imports;
    this.export = export;
    this.pages = pages;
    this.access = access;
    this.clock = clock;
  }

  /** The refused rows as they were sent; for the sender, who has them anyway. */
  @GetMapping("/households/imports/{id}/refused.xlsx")
  void refused(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HouseholdImport of =
        imports
            .find(id)
            .filter(i -> i.hasFile() && i.actor().equals(access.actor().login()))
            .orElseThrow(() -> new NotFound("import " + id));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    imports.refusedRows(of, Languages.of(request, access.findActor()), file);
    send(response, "bi-tu-choi-" + id + ".xlsx", file);
  }

  /** The list of an area with its members; ID numbers masked. Can be imported again. */
  @GetMapping("/households/roster.xlsx")
  void roster(@RequestParam long area, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (!export.isOfferedFor(area, LocalDate.now(clock))) {
      Refusal level = Refusal.of("IMP-014", "", "imports.export-level");
      pages.list(area, request).refused(List.of(level)).render(null, request, response);
      return;
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    String name = export.write(area, LocalDate.now(clock), file);
    send(response, name, file);
  }

  /** As {@link #roster}, with whole ID numbers, for a reason that is kept. */
  @PostMapping("/households/roster.xlsx")
  void whole(
      @RequestParam long area,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response)
      throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    boolean offered = export.isOfferedFor(area, LocalDate.now(clock));
    if (reason.isBlank() || !offered) {
      Refusal missing =
          offered
              ? Refusal.of("IMP-009", "reason", "imports.reason-missing")
              : Refusal.of("IMP-014", "", "imports.export-level");
      pages.list(area, request).refused(List.of(missing)).render(null, request, response);
      return;
    }
    String name = export.writeWhole(area, LocalDate.now(clock), reason.strip(), file);
    send(response, name, file);
  }

  private static void send(HttpServletResponse response, String name, ByteArrayOutputStream file)
      throws IOException {
    response.setContentType(XLSX);
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(file.size());
    file.writeTo(response.getOutputStream());
  }
}
