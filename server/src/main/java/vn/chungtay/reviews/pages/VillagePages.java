package vn.chungtay.reviews.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.households.StandingClass;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.Vote;
import vn.chungtay.reviews.Entry;
import vn.chungtay.reviews.PaperResult;
import vn.chungtay.reviews.ReviewFindings;
import vn.chungtay.reviews.ReviewSteps;
import vn.chungtay.reviews.Reviews;
import vn.chungtay.reviews.StepTaken;
import vn.chungtay.reviews.VillageReview;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/** The review of one village: its steps, its households, its papers. */
@Controller
class VillagePages {
  private static final Refusal WHICH_DAY = Refusal.of("REV-032", "day", "reviews.refusal.day");

  private final Reviews reviews;
  private final ReviewSteps steps;
  private final ReviewFindings findings;
  private final VillageViews views;
  private final ReviewWords words;

  VillagePages(
      Reviews reviews,
      ReviewSteps steps,
      ReviewFindings findings,
      VillageViews views,
      ReviewWords words) {
    this.reviews = reviews;
    this.steps = steps;
    this.findings = findings;
    this.views = views;
    this.words = words;
  }

  @GetMapping("/reviews/villages/{id}")
  PageView show(@PathVariable long id) {
    return show(id, VillageView.Kept.NOTHING, List.of());
  }

  private PageView show(long id, VillageView.Kept kept, List<Refusal> refusals) {
    VillageReview review = reviews.village(id);
    String village = words.area(review.areaId(), review.round().begun());
    return PageView.of(
            "reviews/village", Message.of("reviews.village", village), views.of(review, kept))
        .crumb(Message.of("reviews.title"), "/reviews")
        .crumb(words.title(review.round()), "/reviews/" + review.round().id())
        .refused(refusals);
  }

  private View done(long id, VillageView.Kept kept, Outcome<VillageReview> outcome) {
    return outcome.isRefused()
        ? show(id, kept, outcome.refusals())
        : Done.at("/reviews/villages/" + id, "reviews.saved");
  }

  @PostMapping("/reviews/villages/{id}/steps")
  View take(@PathVariable long id, @RequestParam Map<String, String> typed) {
    Optional<Step> step = Step.of(typed.getOrDefault("step", ""));
    Optional<LocalDate> day = day(typed);
    VillageView.Kept kept = new VillageView.Kept("steps/" + typed.getOrDefault("step", ""), typed);
    if (step.isEmpty() || day.isEmpty()) {
      return show(id, kept, List.of(WHICH_DAY));
    }
    StepTaken wanted =
        new StepTaken(
            step.get(),
            day.get(),
            vote(typed),
            typed.getOrDefault("note", "").strip(),
            Optional.ofNullable(number(typed, "seen")).orElse(-1));
    return done(id, kept, steps.take(id, wanted));
  }

  @PostMapping("/reviews/villages/{id}/requests")
  View ask(@PathVariable long id, @RequestParam Map<String, String> typed) {
    VillageView.Kept kept = new VillageView.Kept("requests", typed);
    Optional<LocalDate> day = day(typed);
    return day.isEmpty()
        ? show(id, kept, List.of(WHICH_DAY))
        : done(id, kept, findings.ask(id, typed.getOrDefault("number", ""), day.get()));
  }

  @PostMapping("/reviews/villages/{id}/findings")
  View type(@PathVariable long id, @RequestParam Map<String, String> typed) {
    Integer entry = number(typed, "entry");
    List<Refusal> wrong = new ArrayList<>();
    Optional<PaperResult> result = typed(typed, typed.getOrDefault("reason", ""), wrong);
    VillageView.Kept kept = new VillageView.Kept("findings", typed);
    if (entry == null || result.isEmpty()) {
      return show(id, kept, wrong);
    }
    return done(id, kept, findings.typed(id, entry, result.get()));
  }

  @PostMapping("/reviews/villages/{id}/screenings")
  View screen(@PathVariable long id, @RequestParam Map<String, String> typed) {
    String ended = typed.getOrDefault("ended", "");
    Integer entry = number(typed, "entry");
    VillageView.Kept kept = new VillageView.Kept("screenings", typed);
    if (entry == null || !(ended.equals("STOP") || ended.equals("CONTINUE"))) {
      return show(id, kept, List.of(Refusal.of("REV-042", "ended", "reviews.refusal.screening")));
    }
    Entry.Screening screening =
        new Entry.Screening(ended.equals("STOP"), typed.getOrDefault("reason", "").strip());
    return done(id, kept, findings.screen(id, entry, screening));
  }

  @PostMapping("/reviews/villages/{id}/findings/back")
  View untype(@PathVariable long id, @RequestParam long entry) {
    return done(id, VillageView.Kept.NOTHING, findings.untyped(id, entry));
  }

  @PostMapping("/reviews/villages/{id}/objections")
  View object(@PathVariable long id, @RequestParam Map<String, String> typed) {
    Integer entry = number(typed, "entry");
    Optional<LocalDate> day = day(typed);
    VillageView.Kept kept = new VillageView.Kept("objections", typed);
    if (entry == null || day.isEmpty()) {
      return show(id, kept, List.of(WHICH_DAY));
    }
    String content = typed.getOrDefault("content", "");
    return done(id, kept, findings.object(id, entry, day.get(), content));
  }

  @PostMapping("/reviews/villages/{id}/answers")
  View answer(@PathVariable long id, @RequestParam Map<String, String> typed) {
    Integer objection = number(typed, "objection");
    Optional<LocalDate> day = day(typed);
    String answer = typed.getOrDefault("answer", "");
    List<Refusal> wrong = new ArrayList<>();
    boolean asSurveyed = typed.getOrDefault("found", "").equals("SURVEY");
    Optional<PaperResult> result = asSurveyed ? Optional.empty() : typed(typed, answer, wrong);
    VillageView.Kept kept = new VillageView.Kept("answers/" + objection, typed);
    if (objection == null || day.isEmpty() || !wrong.isEmpty()) {
      return show(id, kept, wrong.isEmpty() ? List.of(WHICH_DAY) : wrong);
    }
    return done(id, kept, findings.answer(id, objection, day.get(), answer, result));
  }

  private static Optional<PaperResult> typed(
      Map<String, String> typed, String reason, List<Refusal> wrong) {
    String found = typed.getOrDefault("found", "");
    Integer income = score(typed, "income", wrong);
    Integer deprivation = score(typed, "deprivation", wrong);
    for (StandingClass each : StandingClass.values()) {
      if (each.name().equals(found) && wrong.isEmpty() && each != StandingClass.NEWLY_ESCAPED) {
        return Optional.of(new PaperResult(each, income, deprivation, reason));
      }
    }
    if (wrong.isEmpty()) {
      wrong.add(Refusal.of("REV-033", "found", "reviews.refusal.class"));
    }
    return Optional.empty();
  }

  private static @Nullable Integer score(
      Map<String, String> typed, String name, List<Refusal> wrong) {
    boolean empty = typed.getOrDefault(name, "").isBlank();
    Integer number = number(typed, name);
    if (!empty && number == null) {
      wrong.add(Refusal.of("REV-034", name, "reviews.refusal.score"));
    }
    return number;
  }

  private static Optional<Vote> vote(Map<String, String> typed) {
    Integer attended = number(typed, "attended");
    Integer agreed = number(typed, "agreed");
    return attended == null || agreed == null
        ? Optional.empty()
        : Optional.of(new Vote(attended, agreed));
  }

  private static @Nullable Integer number(Map<String, String> typed, String name) {
    String text = typed.getOrDefault(name, "").strip();
    return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  private static Optional<LocalDate> day(Map<String, String> typed) {
    try {
      return Optional.of(LocalDate.parse(typed.getOrDefault("day", "").strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
