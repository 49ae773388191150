package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.annexes.Annex;
import vn.chungtay.cascades.Cascade;
import vn.chungtay.cascades.CascadeOutcome;
import vn.chungtay.cascades.CascadeRefused;
import vn.chungtay.cascades.UnitYear;
import vn.chungtay.cascades.YearTarget;
import vn.chungtay.plans.CascadeRequest;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanAnnexes;
import vn.chungtay.plans.PlanCascades;
import vn.chungtay.plans.PlanPromises;
import vn.chungtay.plans.Plans;
import vn.chungtay.plans.Promise;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/** Cascading the totals of a plan to its units: ask, look, put into the annex. */
@Controller
class CascadePages {
  private final Plans plans;
  private final PlanAnnexes annexes;
  private final PlanCascades cascades;
  private final PlanPromises promises;
  private final PlanWords words;

  CascadePages(
      Plans plans,
      PlanAnnexes annexes,
      PlanCascades cascades,
      PlanPromises promises,
      PlanWords words) {
    this.promises = promises;
    this.plans = plans;
    this.annexes = annexes;
    this.cascades = cascades;
    this.words = words;
  }

  /** The form as typed, and the cells marked to stay. */
  private record Input(Map<String, String> typed, List<CascadeRequest.Lock> locks) {}

  @GetMapping("/plans/{id}/cascade")
  PageView form(@PathVariable long id, @RequestParam(defaultValue = "0") int baseYear) {
    Plan plan = plans.get(id);
    Optional<Annex> annex = annexes.find(plan.current());
    int base = baseYear > 0 ? baseYear : plan.firstYear() - 1;
    List<YearTarget> proposed =
        annex.map(found -> PlanCascades.printedTargets(found, base)).orElse(List.of());
    Map<String, String> typed = new HashMap<>();
    typed.put("baseYear", String.valueOf(base));
    typed.put("neverRises", "true");
    Figures figures = Figures.in(words.language());
    for (int year = plan.firstYear(); year <= plan.lastYear(); year++) {
      int each = year;
      proposed.stream()
          .filter(t -> t.year() == each)
          .forEach(
              t -> {
                typed.put("households-" + each, figures.count(t.households()));
                typed.put("poor-" + each, figures.count(t.poor()));
              });
    }
    return show(plan, annex, new Input(typed, List.of()), null, List.of());
  }

  private PageView show(
      Plan plan,
      Optional<Annex> annex,
      Input input,
      @Nullable CascadeOutcome outcome,
      List<Refusal> refusals) {
    Map<String, String> typed = input.typed();
    List<CascadeView.TargetLine> targets = new ArrayList<>();
    for (int year = plan.firstYear(); year <= plan.lastYear(); year++) {
      targets.add(
          new CascadeView.TargetLine(
              year,
              typed.getOrDefault("households-" + year, ""),
              typed.getOrDefault("poor-" + year, "")));
    }
    Optional<Cascade> cascade = outcome == null ? Optional.empty() : outcome.cascade();
    CascadeRows rows = new CascadeRows(words.language(), input.locks());
    List<Integer> years =
        cascade
            .map(found -> found.totals().stream().map(UnitYear::year).toList())
            .orElse(IntStream.rangeClosed(plan.firstYear(), plan.lastYear()).boxed().toList());
    Optional<CascadeRefused> conflict = outcome == null ? Optional.empty() : outcome.refused();
    CascadeView view =
        new CascadeView(
            plan,
            plan.current(),
            plan.current().state().open() && plans.mayWrite(plan.areaId()),
            annex.isPresent(),
            annex.stream()
                .flatMap(found -> found.years().stream())
                .map(year -> new Choice(String.valueOf(year), String.valueOf(year)))
                .toList(),
            typed,
            targets,
            conflict.stream()
                .flatMap(refused -> refused.reasons().stream())
                .map(reason -> reason.in(words.language()))
                .toList(),
            cascade.isPresent(),
            years,
            cascade
                .map(rows::of)
                .orElseGet(() -> annex.map(found -> rows.of(found, years)).orElse(List.of())),
            promises.list(plan, plan.current()).stream().map(this::line).toList());
    return words
        .below(plan, PageView.of("plans/cascade", Message.of("plans.cascade-title"), view))
        .refused(refusals);
  }

  private CascadeView.PromiseLine line(Promise promise) {
    return new CascadeView.PromiseLine(
        promise.sentence(),
        "plans.verdict." + promise.comparison().verdict(),
        promise.comparison().note().in(words.language()),
        promise.constraints().stream().map(c -> c.said().in(words.language())).toList(),
        promise.kept());
  }

  /** Keeps the chosen sentences as constraints of the plan. */
  @PostMapping("/plans/{id}/promises")
  View keep(@PathVariable long id, @RequestParam(required = false) List<Integer> promise) {
    Plan plan = plans.get(id);
    Set<Integer> chosen = promise == null ? Set.of() : Set.copyOf(promise);
    Outcome<Integer> kept = promises.keep(plan, plan.current(), chosen);
    return kept.isRefused()
        ? show(
            plan,
            annexes.find(plan.current()),
            new Input(Map.of(), List.of()),
            null,
            kept.refusals())
        : Done.at("/plans/" + id + "/cascade", "plans.promises-kept");
  }

  /** Shows the cascade, or with {@code put} puts it into the annex. */
  @PostMapping("/plans/{id}/cascade")
  View cascade(
      @PathVariable long id,
      @RequestParam int seen,
      @RequestParam(defaultValue = "false") boolean put,
      @RequestParam(defaultValue = "") String as,
      @RequestParam(required = false) @Nullable List<String> lock,
      @RequestParam Map<String, String> typed) {
    Plan plan = plans.get(id);
    Optional<Annex> annex = annexes.find(plan.current());
    List<Refusal> wrong = new ArrayList<>();
    Input input = new Input(typed, CascadeRows.read(lock));
    CascadeRequest request = request(plan, input, wrong);
    if (!wrong.isEmpty()) {
      return show(plan, annex, input, null, wrong);
    }
    Outcome<CascadeOutcome> outcome = cascades.preview(plan, plan.current(), request);
    if (outcome.isRefused()) {
      return show(plan, annex, input, null, outcome.refusals());
    }
    Optional<Cascade> cascade = outcome.get().cascade();
    if (cascade.isPresent() && !as.isEmpty()) {
      Listing listing = CascadeRows.listing(plan, cascade.get(), words.language());
      return ListingFile.or(as, listing, l -> show(plan, annex, input, outcome.get(), List.of()));
    }
    if (!put || cascade.isEmpty()) {
      return show(plan, annex, input, outcome.get(), List.of());
    }
    Outcome<Integer> written = cascades.apply(plan.current(), seen, cascade.get());
    return written.isRefused()
        ? show(plan, annex, input, outcome.get(), written.refusals())
        : Done.at("/plans/" + id + "/annex", "plans.cascaded");
  }

  private static CascadeRequest request(Plan plan, Input input, List<Refusal> wrong) {
    Map<String, String> typed = input.typed();
    List<YearTarget> targets = new ArrayList<>();
    for (int year = plan.firstYear(); year <= plan.lastYear(); year++) {
      String households = typed.getOrDefault("households-" + year, "").strip();
      String poor = typed.getOrDefault("poor-" + year, "").strip();
      if (households.isEmpty() && poor.isEmpty()) {
        continue;
      }
      Optional<Long> all = Typed.count(households);
      Optional<Long> count = Typed.count(poor);
      if (all.isEmpty() || count.isEmpty()) {
        wrong.add(
            Refusal.of("PLAN-064", "poor-" + year, "plans.refusal.target", String.valueOf(year)));
      } else {
        targets.add(YearTarget.of(year, all.get(), count.get()));
      }
    }
    return new CascadeRequest(
        Typed.year(typed.getOrDefault("baseYear", "")),
        targets,
        decimal(typed, "minimumPoints", wrong),
        decimal(typed, "aboveAveragePoints", wrong),
        year(typed, "halveBy", wrong),
        decimal(typed, "floorPercent", wrong),
        typed.containsKey("neverRises"),
        input.locks());
  }

  private static @Nullable BigDecimal decimal(
      Map<String, String> typed, String field, List<Refusal> wrong) {
    String value = typed.getOrDefault(field, "").strip();
    Optional<BigDecimal> read = Typed.decimal(value);
    if (!value.isEmpty() && (read.isEmpty() || read.get().signum() < 0)) {
      wrong.add(Refusal.of("PLAN-065", field, "plans.refusal.number", value));
      return null;
    }
    return read.orElse(null);
  }

  private static @Nullable Integer year(
      Map<String, String> typed, String field, List<Refusal> wrong) {
    String value = typed.getOrDefault(field, "").strip();
    if (!value.isEmpty() && Typed.year(value) == 0) {
      wrong.add(Refusal.of("PLAN-066", field, "plans.refusal.year", value));
    }
    return Typed.year(value) == 0 ? null : Typed.year(value);
  }
}
