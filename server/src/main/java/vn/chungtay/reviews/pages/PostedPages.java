package vn.chungtay.reviews.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.households.StandingClass;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.StepState;
import vn.chungtay.reviews.PostedSheets;
import vn.chungtay.reviews.Reviews;
import vn.chungtay.reviews.VillageReview;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.web.Done;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;
import vn.chungtay.web.PublicDoor;

/** The sheet for the wall, and what anybody learns by its code without signing in. */
@Controller
class PostedPages {
  private final Reviews reviews;
  private final PostedSheets sheets;
  private final VillageViews views;
  private final ReviewWords words;
  private final ObjectingWords objecting;

  PostedPages(
      Reviews reviews,
      PostedSheets sheets,
      VillageViews views,
      ReviewWords words,
      ObjectingWords objecting) {
    this.reviews = reviews;
    this.sheets = sheets;
    this.views = views;
    this.words = words;
    this.objecting = objecting;
  }

  @Bean
  static PublicDoor postedDoor() {
    return new PublicDoor("reviews.check-have-code", "reviews.check", "/p");
  }

  /** For whoever cannot scan the picture: the code is typed in, with or without its dashes. */
  @GetMapping("/p")
  View ask(@RequestParam(defaultValue = "") String code) {
    String typed = code.replaceAll("[^0-9A-Za-z]", "");
    return typed.isEmpty() ? page(unknown("")) : Done.at("/p/" + typed);
  }

  private static CheckView unknown(String code) {
    return new CheckView(code, false, "", "", "", List.of(), 0, List.of(), false, null);
  }

  private static PageView page(CheckView view) {
    return PageView.of("reviews/check", Message.of("reviews.check"), view);
  }

  @GetMapping("/reviews/villages/{id}/sheet")
  PageView sheet(@PathVariable long id) {
    VillageReview review = reviews.village(id);
    VillageView view = views.of(review, VillageView.Kept.NOTHING);
    Optional<StepState> posting =
        review.states(words.today()).stream()
            .filter(state -> state.rule().step() == Step.POSTING)
            .filter(state -> state.done().isPresent())
            .findFirst();
    if (posting.isEmpty()) {
      throw new NotFound("posted sheet of village review " + id);
    }
    String village = words.area(review.areaId(), review.round().begun());
    SheetView sheet =
        new SheetView(
            village,
            words.area(review.round().areaId(), review.round().begun()),
            hangs(posting.get()),
            posted(review),
            view.chain().code(),
            view.chain().address(),
            VillageViews.address(""),
            QrPicture.path(view.chain().address()));
    return PageView.of("reviews/sheet", Message.of("reviews.sheet-title", village), sheet)
        .crumb(Message.of("reviews.title"), "/reviews")
        .crumb(village, "/reviews/villages/" + id);
  }

  private String hangs(StepState posting) {
    String from = posting.done().map(words::day).orElse("");
    return posting
        .limit()
        .map(last -> words.texts().text("reviews.sheet-until", from, words.day(last)))
        .orElseGet(() -> words.texts().text("reviews.sheet-from", from));
  }

  /** What was sealed when the sheet was posted, whatever an answered objection says by now. */
  private List<SheetView.Line> posted(VillageReview review) {
    return review.seals().links().stream()
        .filter(link -> link.seal().kind().equals(Step.POSTING.code()))
        .reduce((first, second) -> second)
        .map(link -> link.sheet().lines().stream().skip(1).map(this::line).toList())
        .orElse(List.of());
  }

  private SheetView.Line line(List<String> line) {
    return new SheetView.Line(
        line.isEmpty() ? "" : line.get(0),
        standing(line.size() > 1 ? line.get(1) : ""),
        standing(line.size() > 2 ? line.get(2) : ""));
  }

  private String standing(String name) {
    return Arrays.stream(StandingClass.values())
        .filter(each -> each.name().equals(name))
        .map(each -> words.texts().text(each.key()))
        .findFirst()
        .orElse(Figures.MISSING);
  }

  @GetMapping("/p/{code}")
  PageView check(@PathVariable String code) {
    Optional<PostedSheets.PostedSheet> found = sheets.find(code);
    return page(found.map(this::view).orElseGet(() -> unknown(code)));
  }

  private String day(String written) {
    try {
      return words.day(LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      return written;
    }
  }

  private CheckView view(PostedSheets.PostedSheet sheet) {
    List<CheckView.Count> counts =
        VillageViews.classes(
                sheet.counts().containsKey(StandingClass.AVERAGE_LIVING)
                    ? ReviewKind.AVERAGE_LIVING
                    : ReviewKind.YEARLY)
            .stream()
            .map(
                each ->
                    new CheckView.Count(
                        words.texts().text(each.key()), sheet.counts().getOrDefault(each, 0)))
            .toList();
    List<String> faults =
        sheet.faults().stream()
            .map(fault -> words.texts().text(fault.key(), fault.number()))
            .toList();
    return new CheckView(
        sheet.code(),
        true,
        sheet.village(),
        sheet.commune(),
        day(sheet.day()),
        counts,
        sheet.households(),
        faults,
        sheet.replaced(),
        sheet.replaced() ? null : objecting.of(sheet));
  }
}
