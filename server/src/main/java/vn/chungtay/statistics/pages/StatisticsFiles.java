package vn.chungtay.statistics.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.statistics.AreaTable;
import vn.chungtay.statistics.Question;
import vn.chungtay.statistics.Statistics;
import vn.chungtay.statutory.StatutoryTable;

/** A table as a spreadsheet in the layout of the form. */
@Controller
class StatisticsFiles {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Statistics statistics;
  private final Access access;
  private final StatisticsWords words;
  private final TableNotes notes;
  private final NominalLists names;

  StatisticsFiles(
      Statistics statistics,
      Access access,
      StatisticsWords words,
      TableNotes notes,
      NominalLists names) {
    this.statistics = statistics;
    this.access = access;
    this.words = words;
    this.notes = notes;
    this.names = names;
  }

  /** Written wholly before the first byte is sent: a failure gives a page, not half a file. */
  @GetMapping("/statistics/{code}/table.xlsx")
  void file(
      @PathVariable String code,
      @RequestParam Map<String, String> said,
      HttpServletResponse response)
      throws IOException {
    Asking asking = new Asking(said);
    StatutoryTable form = StatisticsPages.anyTable(statistics, code);
    long unit = words.area(asking.number("area"));
    access.require(Permission.SEE, unit);
    Question question = StatisticsPages.question(statistics, words, form, unit, asking);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    if (form.isNominal()) {
      names.write(question, file);
    } else {
      AreaTable table = statistics.table(question);
      new TableSheet(table, words, notes.of(table)).write(file);
    }
    String name =
        words.texts().text("statistics.table-title", String.valueOf(form.number()))
            + " "
            + words.areaName(question)
            + " "
            + question.day();
    send(name, file, response);
  }

  /** Sends a spreadsheet under a name without its ending. */
  static void send(String name, ByteArrayOutputStream file, HttpServletResponse response)
      throws IOException {
    response.setContentType(XLSX);
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(name + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(file.size());
    file.writeTo(response.getOutputStream());
  }
}
