package vn.chungtay.households.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.exports.TableExport;

/** Sends a table of the register as a spreadsheet, named and dated. */
@Component
class RegisterTables {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final RegisterWords words;

  RegisterTables(RegisterWords words) {
    this.words = words;
  }

  /** Written wholly before the first byte is sent: a failure gives a page, not half a file. */
  void send(HttpServletResponse response, String title, List<String> headings, List<Object[]> rows)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<TableExport.Column> columns =
        headings.stream().map(key -> TableExport.Column.of(words.texts().text(key))).toList();
    try (TableExport table = TableExport.xlsx(file, title, columns)) {
      for (Object[] row : rows) {
        table.row(row);
      }
    }
    response.setContentType(XLSX);
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(title + " " + words.today() + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(file.size());
    file.writeTo(response.getOutputStream());
  }
}
