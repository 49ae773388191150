package vn.chungtay.reviews.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Permission;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.StepRule;
import vn.chungtay.procedures.StepState;
import vn.chungtay.reviews.CrossChecks;
import vn.chungtay.reviews.NewRound;
import vn.chungtay.reviews.ReviewSteps;
import vn.chungtay.reviews.Reviews;
import vn.chungtay.reviews.Round;
import vn.chungtay.reviews.RoundDone;
import vn.chungtay.reviews.VillageReview;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Done;
import vn.chungtay.web.NavigationEntry;
import vn.chungtay.web.PageView;

/** Rounds of review, and the board of a round. */
@Controller
class RoundPages {
  private final Reviews reviews;
  private final ReviewSteps steps;
  private final ReviewWords words;
  private final CrossChecks checks;
  private final CrossWords cross;

  RoundPages(
      Reviews reviews, ReviewSteps steps, ReviewWords words, CrossChecks checks, CrossWords cross) {
    this.reviews = reviews;
    this.steps = steps;
    this.words = words;
    this.checks = checks;
    this.cross = cross;
  }

  @Bean
  static NavigationEntry reviewsEntry() {
    return new NavigationEntry("reviews.nav", "/reviews", Permission.SEE_HOUSEHOLDS, 15);
  }

  @GetMapping("/reviews")
  PageView list() {
    return list(words.today().toString(), ReviewKind.YEARLY.name(), List.of());
  }

  private PageView list(String day, String kind, List<Refusal> refusals) {
    Map<Long, RoundDone> done = reviews.done();
    List<RoundsView.Line> lines =
        reviews.rounds().stream()
            .map(round -> line(round, done.getOrDefault(round.id(), RoundDone.NOTHING)))
            .toList();
    List<Choice> communes =
        reviews.communes(words.today()).stream()
            .map(area -> new Choice(String.valueOf(area.id()), area.fullName()))
            .toList();
    List<Choice> kinds =
        Arrays.stream(ReviewKind.values())
            .filter(reviews::hasProcedure)
            .map(each -> new Choice(each.name(), words.texts().text("reviews.kind." + each.code())))
            .toList();
    RoundsView view = new RoundsView(lines, communes, kinds, day, kind);
    return PageView.of("reviews/rounds", Message.of("reviews.title"), view).refused(refusals);
  }

  private RoundsView.Line line(Round round, RoundDone done) {
    String state =
        done.villages() == 0
            ? "empty"
            : done.locked() == done.villages()
                ? "locked"
                : done.decided() == done.villages() ? "decided" : "running";
    return new RoundsView.Line(
        "/reviews/" + round.id(),
        words.area(round.areaId(), round.begun()),
        words.kind(round),
        words.day(round.begun()),
        words.texts().text("reviews.round." + state),
        state.equals("running") ? "warning" : state.equals("empty") ? "" : "good",
        done.decided(),
        done.villages());
  }

  @PostMapping("/reviews")
  View begin(@RequestParam long area, @RequestParam ReviewKind kind, @RequestParam String day) {
    LocalDate begins;
    try {
      begins = LocalDate.parse(day.strip());
    } catch (DateTimeParseException e) {
      return list(day, kind.name(), List.of(Refusal.of("REV-032", "day", "reviews.refusal.day")));
    }
    Outcome<Round> begun = reviews.begin(new NewRound(area, kind, begins));
    return begun.isRefused()
        ? list(day, kind.name(), begun.refusals())
        : Done.at("/reviews/" + begun.get().id(), "reviews.begun");
  }

  @GetMapping("/reviews/{id}")
  PageView board(@PathVariable long id) {
    Round round = reviews.round(id);
    LocalDate today = words.today();
    List<VillageReview> villages = reviews.villages(round);
    List<String> steps =
        villages.isEmpty()
            ? List.of()
            : villages.get(0).states(today).stream()
                .map(state -> words.step(state.rule().step()))
                .toList();
    List<BoardView.Act> acts = new ArrayList<>();
    villages.forEach(village -> acts(village, today, acts));
    acts.sort(
        Comparator.comparing((BoardView.Act act) -> !act.mine()).thenComparing(act -> !act.late()));
    int decided = (int) villages.stream().filter(v -> v.progress().stands(Step.DECISION)).count();
    BoardView view =
        new BoardView(
            "/reviews/" + id,
            steps,
            villages.stream().map(village -> row(village, today)).toList(),
            acts,
            decided,
            "/reviews/" + id + "/movement",
            checks.mayOrder(round) ? "/reviews/" + id + "/cross-checks" : "",
            checks(round));
    return PageView.of("reviews/board", Message.of("reviews.board", words.title(round)), view)
        .crumb(Message.of("reviews.title"), "/reviews");
  }

  private List<BoardView.Check> checks(Round round) {
    return checks.list().stream()
        .filter(each -> each.roundId() == round.id() && checks.compares(each))
        .map(
            each ->
                new BoardView.Check(
                    "/cross-checks/" + each.id(),
                    cross.text("of-round-line", cross.checking(each), cross.day(each.orderedAt())),
                    each.isOpen()))
        .toList();
  }

  private BoardView.Row row(VillageReview village, LocalDate today) {
    List<StepState> states = village.states(today);
    return new BoardView.Row(
        href(village),
        words.area(village.areaId(), village.round().begun()),
        village.entries().size(),
        (int) states.stream().filter(state -> state.done().isPresent()).count(),
        (int)
            states.stream().filter(state -> state.status() != StepState.Status.NOT_NEEDED).count(),
        states.stream().map(words::cell).toList());
  }

  private void acts(VillageReview village, LocalDate today, List<BoardView.Act> acts) {
    for (StepState state : village.states(today)) {
      boolean late = state.status() == StepState.Status.LATE;
      if (late || state.status() == StepState.Status.OPEN) {
        StepRule rule = state.rule();
        acts.add(
            new BoardView.Act(
                href(village),
                words.area(village.areaId(), village.round().begun()),
                words.step(rule.step()),
                words.roles(rule),
                state.limit().map(words::day).orElse(""),
                late,
                steps.acts(village, rule.step(), today)));
      }
    }
  }

  private static String href(VillageReview village) {
    return "/reviews/villages/" + village.id();
  }
}
