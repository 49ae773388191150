package vn.chungtay.reviews.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.documents.exports.TableExport;
import vn.chungtay.movements.MovementColumn;
import vn.chungtay.movements.MovementTable;
import vn.chungtay.reviews.ReviewMovement;
import vn.chungtay.reviews.Reviews;
import vn.chungtay.reviews.Round;
import vn.chungtay.values.Message;
import vn.chungtay.web.PageView;

/** Forms 2 and 3: who left and who entered, and the households behind each number. */
@Controller
class MovementPages {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Reviews reviews;
  private final ReviewMovement movement;
  private final ReviewWords words;

  MovementPages(Reviews reviews, ReviewMovement movement, ReviewWords words) {
    this.reviews = reviews;
    this.movement = movement;
    this.words = words;
  }

  /** The days looked at: what was so on the eve of the round, and what is so today. */
  private record Days(LocalDate from, LocalDate to) {}

  @GetMapping("/reviews/{id}/movement")
  PageView show(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String column) {
    Round round = reviews.round(id);
    Days days = days(round, from, to);
    List<MovementTable> tables = tables(round, days);
    List<String> behind = new ArrayList<>();
    String chosen = "";
    for (MovementTable table : tables) {
      for (MovementColumn each : MovementColumn.values()) {
        if (table.of().name().equals(of) && each.name().equals(column)) {
          behind.addAll(table.behind(each));
          chosen = words.texts().text(each.key(table.of()));
        }
      }
    }
    MovementView view =
        new MovementView(
            "/reviews/" + id + "/movement",
            days.from().toString(),
            days.to().toString(),
            tables.stream().map(this::form).toList(),
            chosen,
            behind);
    return PageView.of(
            "reviews/movement", Message.of("reviews.movement-of", words.title(round)), view)
        .crumb(Message.of("reviews.title"), "/reviews")
        .crumb(words.title(round), "/reviews/" + id);
  }

  @GetMapping("/reviews/{id}/movement.xlsx")
  void file(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      HttpServletResponse response)
      throws IOException {
    Round round = reviews.round(id);
    List<MovementTable> tables = tables(round, days(round, from, to));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    String title = words.texts().text("reviews.movement");
    List<TableExport.Column> columns =
        List.of(
            TableExport.Column.of(words.texts().text("reviews.field.column")),
            TableExport.Column.of(words.texts().text("reviews.field.households")),
            TableExport.Column.of(words.texts().text("reviews.field.persons")));
    try (TableExport export = TableExport.xlsx(file, title, columns)) {
      for (MovementTable table : tables) {
        for (MovementColumn column : MovementColumn.values()) {
          export.row(
              words.texts().text(column.key(table.of())),
              table.households(column),
              table.persons(column));
        }
      }
    }
    response.setContentType(XLSX);
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(title + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("Cache-Control", "no-store");
    file.writeTo(response.getOutputStream());
  }

  private List<MovementTable> tables(Round round, Days days) {
    ReviewMovement.Tables both = movement.between(round.areaId(), days.from(), days.to());
    return List.of(both.poor(), both.nearPoor());
  }

  private MovementView.Form form(MovementTable table) {
    List<MovementView.Column> columns =
        Arrays.stream(MovementColumn.values())
            .map(
                column ->
                    new MovementView.Column(
                        column.name(),
                        words.texts().text(column.key(table.of())),
                        column.sign() < 0 ? "−" : column.sign() > 0 ? "+" : "",
                        table.households(column),
                        table.persons(column)))
            .toList();
    return new MovementView.Form(
        table.of().name(), words.texts().text("reviews.movement." + table.of().name()), columns);
  }

  private Days days(Round round, String from, String to) {
    LocalDate first = day(from).orElse(round.begun().minusDays(1));
    LocalDate last = day(to).orElse(words.today());
    return last.isBefore(first) ? new Days(last, first) : new Days(first, last);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
