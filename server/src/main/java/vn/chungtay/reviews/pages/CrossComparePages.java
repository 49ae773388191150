package vn.chungtay.reviews.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.documents.exports.TableExport;
import vn.chungtay.reviews.Compared;
import vn.chungtay.reviews.CrossCheck;
import vn.chungtay.reviews.CrossChecks;
import vn.chungtay.reviews.CrossComparisons;
import vn.chungtay.reviews.CrossDrafts;
import vn.chungtay.reviews.CrossRequest;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/** What a cross-check found beside the first results: on a page and as a file. */
@Controller
class CrossComparePages {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final CrossChecks checks;
  private final CrossComparisons comparisons;
  private final CrossDrafts drafts;
  private final CrossTable table;
  private final Access access;
  private final CrossWords words;

  CrossComparePages(
      CrossChecks checks,
      CrossComparisons comparisons,
      CrossDrafts drafts,
      CrossTable table,
      Access access,
      CrossWords words) {
    this.checks = checks;
    this.comparisons = comparisons;
    this.drafts = drafts;
    this.table = table;
    this.access = access;
    this.words = words;
  }

  @GetMapping("/cross-checks/{id}")
  PageView show(@PathVariable long id, @RequestParam(defaultValue = "") String sort) {
    return page(id, sort, List.of());
  }

  private PageView page(long id, String sort, List<Refusal> refusals) {
    CrossCheck check = checks.get(id);
    List<Compared> lines = comparisons.of(check);
    List<CrossRequest> requests = checks.requests(check);
    String href = "/cross-checks/" + id;
    CrossCompareView view =
        new CrossCompareView(
            href,
            sort,
            check.isOpen(),
            checks.mayOrder(check),
            drafts.begun(check),
            table.sum(words.text("all"), lines),
            table.villages(lines, check),
            draw(check, lines),
            table.heads(href, sort),
            table.sorted(lines, check, sort).stream().map(each -> table.line(each, check)).toList(),
            askable(lines, requests),
            requests.stream().flatMap(each -> request(each, lines, check)).toList());
    return PageView.of(
            "reviews/cross-compare", Message.of("crosschecks.compare", words.checked(check)), view)
        .crumb(Message.of("reviews.title"), "/reviews")
        .crumb(CrossOrderPages.TITLE, "/cross-checks")
        .refused(refusals);
  }

  private CrossCompareView.Draw draw(CrossCheck check, List<Compared> lines) {
    String number = lines.isEmpty() ? "" : lines.get(0).entry().number();
    return new CrossCompareView.Draw(
        words.checking(check),
        words.text("ordered-by", check.actor(), words.day(check.orderedAt())),
        check.size(),
        check.pool(),
        check.seed(),
        words.text(check.seedMade() ? "seed-made" : "seed-written"),
        check.poolDigest(),
        checks.drawHolds(check),
        "printf '%s\\n%s' '" + check.seed() + "' '" + number + "' | sha256sum");
  }

  private static List<Choice> askable(List<Compared> lines, List<CrossRequest> requests) {
    Set<Long> asked = requests.stream().map(CrossRequest::pickId).collect(Collectors.toSet());
    return lines.stream()
        .filter(each -> each.agreement() != Compared.Agreement.NOT_YET)
        .filter(
            each -> each.agreement() != Compared.Agreement.AGREES || !each.differences().isEmpty())
        .filter(each -> !asked.contains(each.pick().id()))
        .map(
            each ->
                new Choice(
                    String.valueOf(each.pick().id()),
                    each.entry().head() + " – " + each.entry().number()))
        .toList();
  }

  private Stream<CrossCompareView.Request> request(
      CrossRequest request, List<Compared> lines, CrossCheck check) {
    return lines.stream()
        .filter(each -> each.pick().id() == request.pickId())
        .map(
            each ->
                new CrossCompareView.Request(
                    request.pickId(),
                    each.entry().head(),
                    words.village(each, check),
                    request.content(),
                    words.text("asked-by", request.actor(), words.day(request.at())),
                    request.answer(),
                    request.answer().isEmpty()
                        && access.may(Permission.SURVEY, each.pick().areaId())));
  }

  @PostMapping("/cross-checks/{id}/close")
  View close(@PathVariable long id) {
    return done(id, checks.close(id), "reviews.cross-closed");
  }

  @PostMapping("/cross-checks/{id}/requests")
  View ask(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long pick,
      @RequestParam(defaultValue = "") String content) {
    return done(id, checks.ask(id, pick, content), "reviews.cross-asked");
  }

  @PostMapping("/cross-checks/{id}/answers")
  View answer(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long pick,
      @RequestParam(defaultValue = "") String content) {
    return done(id, checks.answer(id, pick, content), "reviews.cross-answered");
  }

  private View done(long id, Outcome<CrossCheck> outcome, String key) {
    return outcome.isRefused()
        ? page(id, "", outcome.refusals())
        : Done.at("/cross-checks/" + id, key);
  }

  @GetMapping("/cross-checks/{id}/table.xlsx")
  void file(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String sort,
      HttpServletResponse response)
      throws IOException {
    CrossCheck check = checks.get(id);
    List<Compared> lines = table.sorted(comparisons.of(check), check, sort);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    String title = words.text("title");
    List<TableExport.Column> columns =
        Stream.of(
                "number",
                "head",
                "village",
                "first",
                "first-income",
                "first-deprivation",
                "check",
                "check-income",
                "check-deprivation",
                "agreement",
                "differences",
                "came",
                "aside")
            .map(each -> TableExport.Column.of(words.text("column." + each)))
            .toList();
    try (TableExport export = TableExport.xlsx(file, title, columns)) {
      for (Compared each : lines) {
        export.row(
            each.entry().number(),
            each.entry().head(),
            words.village(each, check),
            words.standing(each.entry().found()),
            each.entry().incomeScore(),
            each.entry().deprivationScore(),
            each.check() == null ? null : words.standing(each.check()),
            each.checkIncome(),
            each.checkDeprivation(),
            words.agreement(each.agreement()),
            differences(each, check),
            words.came(each),
            String.join("\n", words.aside(each)));
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

  private String differences(Compared line, CrossCheck check) {
    List<String> found = words.differences(line, check);
    return found.isEmpty() ? words.noDifference(line) : String.join("\n", found);
  }
}
