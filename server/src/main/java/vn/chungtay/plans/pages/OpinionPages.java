package vn.chungtay.plans.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.plans.Duty;
import vn.chungtay.plans.Opinion;
import vn.chungtay.plans.Opinions;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.Plans;
import vn.chungtay.plans.pages.Listing.Cell;
import vn.chungtay.plans.pages.Listing.Column;
import vn.chungtay.plans.pages.Listing.Row;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.VietNam;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/** Opinions on a draft, on the side of those who ask and answer. */
@Controller
class OpinionPages {
  private final Plans plans;
  private final Opinions opinions;
  private final PlanWords words;

  OpinionPages(Plans plans, Opinions opinions, PlanWords words) {
    this.plans = plans;
    this.opinions = opinions;
    this.words = words;
  }

  @GetMapping("/plans/{id}/opinions")
  View list(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String as) {
    Plan plan = plans.get(id);
    Listing listing = listing(plan, opinions.list(plan.current()), sort);
    return ListingFile.or(as, listing, sorted -> show(plan, List.of()));
  }

  private PageView show(Plan plan, List<Refusal> refusals) {
    List<Opinion> all = opinions.list(plan.current());
    Set<String> asked = all.stream().map(Opinion::asked).collect(Collectors.toSet());
    String bodies =
        plans.content(plan.current()).duties().stream()
            .map(Duty::body)
            .distinct()
            .filter(body -> !asked.contains(body))
            .collect(Collectors.joining("\n"));
    OpinionsView view =
        new OpinionsView(
            plan,
            plans.mayWrite(plan.areaId()),
            opinions.mayComment(plan.areaId()),
            (int) all.stream().filter(Opinion::waits).count(),
            all.stream().map(this::line).toList(),
            opinions.units(plan).keySet().stream().filter(u -> !asked.contains(u)).toList(),
            bodies,
            words.choices("opinions.taken.", Opinion.Taken.values()),
            listing(plan, all, ""));
    return words
        .below(plan, PageView.of("plans/opinions", Message.of("opinions.all-title"), view))
        .refused(refusals);
  }

  private OpinionsView.Line line(Opinion opinion) {
    LocalDate due = opinion.due();
    return new OpinionsView.Line(
        opinion,
        due == null ? "" : Figures.in(words.language()).day(due),
        day(opinion.givenAt()),
        day(opinion.answeredAt()),
        opinion.taken() == null && opinions.mayComment(opinion.areaId()));
  }

  private String day(@Nullable Instant at) {
    return at == null ? "" : Figures.in(words.language()).day(VietNam.dayOf(at));
  }

  private Listing listing(Plan plan, List<Opinion> all, String sort) {
    var texts = words.texts();
    List<Row> rows =
        all.stream()
            .map(
                o ->
                    Row.of(
                        "",
                        Cell.of(o.asked()),
                        Cell.of(o.words()),
                        Cell.of((o.givenBy() + " " + day(o.givenAt())).strip()),
                        Cell.of(o.taken() == null ? "" : texts.text("opinions.taken." + o.taken())),
                        Cell.of(o.answer()),
                        Cell.of((o.answeredBy() + " " + day(o.answeredAt())).strip())))
            .toList();
    return new Listing(
        texts.text("opinions.all-title") + " – " + plan.title(),
        List.of(
            Column.words("asked", texts.text("plans.field.body")),
            Column.words("words", texts.text("plans.field.opinion")),
            Column.words("given", texts.text("plans.field.who-when")),
            Column.words("taken", texts.text("plans.field.taken")),
            Column.words("answer", texts.text("plans.field.answer")),
            Column.words("answered", texts.text("plans.field.answered"))),
        rows,
        "/plans/" + plan.id() + "/opinions",
        sort);
  }

  @PostMapping("/plans/{id}/opinions/ask")
  View ask(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String bodies,
      @RequestParam(required = false) @Nullable List<String> unit,
      @RequestParam(defaultValue = "") String due) {
    Plan plan = plans.get(id);
    Optional<LocalDate> day = day(due);
    if (day.isEmpty() && !due.isBlank()) {
      return show(plan, List.of(Refusal.of("PLAN-098", "due", "plans.refusal.day", due)));
    }
    Outcome<Integer> asked =
        opinions.ask(
            plan, bodies.lines().toList(), unit == null ? List.of() : unit, day.orElse(null));
    return asked.isRefused()
        ? show(plan, asked.refusals())
        : Done.at("/plans/" + id + "/opinions", "opinions.all-asked");
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @PostMapping("/plans/{id}/opinions/volunteer")
  View volunteer(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(name = "words", defaultValue = "") String said) {
    Plan plan = plans.get(id);
    Outcome<Opinion> given = opinions.volunteer(plan, body, said);
    return given.isRefused()
        ? show(plan, given.refusals())
        : Done.at("/plans/" + id + "/opinions", "opinions.one-given");
  }

  @PostMapping("/plans/{id}/opinions/{opinion}")
  View answer(
      @PathVariable long id,
      @PathVariable long opinion,
      @RequestParam(required = false) Opinion.@Nullable Taken taken,
      @RequestParam(defaultValue = "") String answer) {
    Plan plan = plans.get(id);
    Outcome<Opinion> answered = opinions.answer(plan, opinions.get(opinion), taken, answer);
    return answered.isRefused()
        ? show(plan, answered.refusals())
        : Done.at("/plans/" + id + "/opinions", "opinions.one-answered");
  }
}
