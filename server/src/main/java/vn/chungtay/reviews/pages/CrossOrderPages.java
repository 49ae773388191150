package vn.chungtay.reviews.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.reviews.CrossCheck;
import vn.chungtay.reviews.CrossChecks;
import vn.chungtay.reviews.CrossPick;
import vn.chungtay.reviews.CrossSurveys;
import vn.chungtay.reviews.NewCrossCheck;
import vn.chungtay.reviews.Reviews;
import vn.chungtay.reviews.Round;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/** The cross-checks of a person, and the form that orders one. */
@Controller
class CrossOrderPages {
  static final Message TITLE = Message.of("crosschecks.title");

  private final CrossChecks checks;
  private final CrossSurveys surveys;
  private final Reviews reviews;
  private final Access access;
  private final ReviewWords words;
  private final CrossWords cross;

  CrossOrderPages(
      CrossChecks checks,
      CrossSurveys surveys,
      Reviews reviews,
      Access access,
      ReviewWords words,
      CrossWords cross) {
    this.checks = checks;
    this.surveys = surveys;
    this.reviews = reviews;
    this.access = access;
    this.words = words;
    this.cross = cross;
  }

  @GetMapping("/cross-checks")
  PageView list() {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    List<CrossListView.Line> lines = checks.list().stream().map(this::line).toList();
    return PageView.of("reviews/cross-list", TITLE, new CrossListView(lines))
        .crumb(Message.of("reviews.title"), "/reviews");
  }

  private CrossListView.Line line(CrossCheck check) {
    boolean mine = !checks.compares(check);
    List<CrossPick> picks = surveys.picks(check);
    String href = "/cross-checks/" + check.id();
    return new CrossListView.Line(
        mine ? href + "/households" : href,
        cross.checked(check),
        cross.checking(check),
        cross.day(check.orderedAt()),
        check.isOpen(),
        mine,
        (int) picks.stream().filter(each -> each.answers() != null).count(),
        picks.size());
  }

  @GetMapping("/reviews/{id}/cross-checks")
  PageView form(@PathVariable long id) {
    return form(id, Map.of(), List.of());
  }

  private PageView form(long id, Map<String, String> typed, List<Refusal> refusals) {
    Round round = reviews.round(id);
    CrossChecks.Choices choices = checks.choices(round);
    List<Choice> communes = new ArrayList<>(List.of(new Choice("", "–")));
    choices
        .communes()
        .forEach(each -> communes.add(new Choice(String.valueOf(each.id()), each.fullName())));
    List<Choice> askers = new ArrayList<>(List.of(new Choice("", cross.text("anybody"))));
    choices
        .askers()
        .forEach(
            each -> askers.add(new Choice(each.login(), each.name() + " – " + each.position())));
    CrossOrderView view =
        new CrossOrderView(
            "/reviews/" + id + "/cross-checks",
            choices.pool().entrySet().stream()
                .map(
                    each ->
                        new CrossOrderView.Village(
                            words.area(each.getKey(), round.begun()), each.getValue()))
                .toList(),
            choices.pool().values().stream().mapToInt(i -> i).sum(),
            communes,
            askers,
            typed.getOrDefault("commune", ""),
            typed.getOrDefault("checker", ""),
            typed.getOrDefault("size", ""),
            typed.getOrDefault("seed", ""));
    return PageView.of("reviews/cross-order", Message.of("crosschecks.order"), view)
        .crumb(Message.of("reviews.title"), "/reviews")
        .crumb(words.title(round), "/reviews/" + id)
        .refused(refusals);
  }

  @PostMapping("/reviews/{id}/cross-checks")
  View order(@PathVariable long id, @RequestParam Map<String, String> typed) {
    if (!checks.mayOrder(reviews.round(id))) {
      return form(id, typed, List.of());
    }
    String size = typed.getOrDefault("size", "").strip();
    if (!size.matches("\\d{1,6}")) {
      return form(id, typed, List.of(Refusal.of("REV-053", "size", "reviews.refusal.cross-size")));
    }
    String commune = typed.getOrDefault("commune", "").strip();
    String checker = typed.getOrDefault("checker", "").strip();
    Outcome<CrossCheck> ordered =
        checks.order(
            new NewCrossCheck(
                id,
                commune.matches("\\d{1,18}") ? Long.parseLong(commune) : 0,
                checker.isEmpty() ? null : checker,
                Integer.parseInt(size),
                typed.getOrDefault("seed", "")));
    return ordered.isRefused()
        ? form(id, typed, ordered.refusals())
        : Done.at("/cross-checks/" + ordered.get().id(), "reviews.cross-ordered");
  }
}
