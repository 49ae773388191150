package vn.chungtay.plans.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.web.servlet.View;
import vn.chungtay.documents.exports.TableExport;

/** The answer to a request for a table as a file: the same rows in the same order. */
final class ListingFile implements View {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Listing listing;
  private final boolean workbook;

  private ListingFile(Listing listing, boolean workbook) {
    this.listing = listing;
    this.workbook = workbook;
  }

  /** The file where {@code as} is {@code xlsx} or {@code csv}, else the page. */
  static View or(String as, Listing listing, Function<Listing, ? extends View> page) {
    Listing sorted = listing.sorted();
    return as.equals("xlsx") || as.equals("csv")
        ? new ListingFile(sorted, as.equals("xlsx"))
        : page.apply(sorted);
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<TableExport.Column> columns =
        listing.columns().stream()
            .map(c -> new TableExport.Column(c.heading(), Math.max(0, c.decimals())))
            .toList();
    try (TableExport table =
        workbook
            ? TableExport.xlsx(file, listing.title(), columns)
            : TableExport.csv(file, columns)) {
      for (Listing.Row row : listing.rows()) {
        table.row(row.cells().stream().map(Listing.Cell::value).toArray());
      }
    }
    String name = listing.title() + (workbook ? ".xlsx" : ".csv");
    response.setContentType(workbook ? XLSX : "text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(file.size());
    file.writeTo(response.getOutputStream());
  }
}
