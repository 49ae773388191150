package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanAnnexes;
import vn.chungtay.plans.PlanContent;
import vn.chungtay.plans.PlanPart;
import vn.chungtay.plans.PlanState;
import vn.chungtay.plans.PlanVersion;
import vn.chungtay.plans.Plans;
import vn.chungtay.plans.StoredFinding;
import vn.chungtay.plans.Tasks;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.NavigationEntry;
import vn.chungtay.web.PageView;

/** The list of plans, one plan, and the steps of its life. */
@Controller
class PlanPages {
  private final Plans plans;
  private final PlanAnnexes annexes;
  private final Tasks tasks;
  private final PlanAreas areas;
  private final PlanWords words;
  private final Access access;

  PlanPages(
      Plans plans,
      PlanAnnexes annexes,
      Tasks tasks,
      PlanAreas areas,
      PlanWords words,
      Access access) {
    this.words = words;
    this.plans = plans;
    this.annexes = annexes;
    this.tasks = tasks;
    this.areas = areas;
    this.access = access;
  }

  @Bean
  static NavigationEntry plansEntry() {
    return new NavigationEntry("plans.nav", "/plans", Permission.SEE, 10);
  }

  @GetMapping("/plans")
  View list(
      @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "") String as) {
    var texts = words.texts();
    List<Listing.Row> rows = new ArrayList<>();
    for (Plan plan : plans.list()) {
      PlanState state = plan.current().state();
      String colour =
          state == PlanState.APPROVED ? "good" : state == PlanState.OPINION ? "warning" : "plain";
      rows.add(
          Listing.Row.of(
              "",
              Listing.Cell.of(plan.title()).to("/plans/" + plan.id()),
              Listing.Cell.of(plan.areaName()),
              Listing.Cell.of(years(plan)),
              Listing.Cell.of(String.valueOf(plan.current().number())),
              Listing.Cell.of(texts.text("plans.state." + state)).marked(colour)));
    }
    List<Listing.Column> columns =
        List.of(
            Listing.Column.words("title", texts.text("plans.field.title")),
            Listing.Column.words("area", texts.text("plans.field.area")),
            Listing.Column.words("years", texts.text("plans.field.years")),
            Listing.Column.words("version", texts.text("plans.field.version")),
            Listing.Column.words("state", texts.text("plans.field.state")));
    Message title = Message.of("plans.list-title");
    Listing listing = new Listing(title.in(words.language()), columns, rows, "/plans", sort);
    boolean mayCreate = access.actor().maySomewhere(Permission.EDIT_PLANS);
    return ListingFile.or(
        as,
        listing,
        sorted -> PageView.of("plans/list", title, new PlanListView(mayCreate, sorted)));
  }

  static String years(Plan plan) {
    return plan.firstYear() == plan.lastYear()
        ? String.valueOf(plan.firstYear())
        : plan.firstYear() + "–" + plan.lastYear();
  }

  @GetMapping("/plans/new")
  PageView blank() {
    return form(new PlanFormView(areas.choices(), areas.own(), "", "", ""), List.of());
  }

  private PageView form(PlanFormView view, List<Refusal> refusals) {
    return PageView.of("plans/new", Message.of("plans.new-title"), view)
        .crumb(words.texts().text("plans.nav"), "/plans")
        .refused(refusals);
  }

  @PostMapping("/plans")
  View create(
      @RequestParam String area,
      @RequestParam String title,
      @RequestParam String firstYear,
      @RequestParam String lastYear) {
    PlanFormView typed = new PlanFormView(areas.choices(), area, title, firstYear, lastYear);
    Optional<Long> areaId = areas.chosen(area);
    if (areaId.isEmpty()) {
      return form(typed, List.of(Refusal.of("PLAN-003", "area", "plans.refusal.area-missing")));
    }
    Outcome<Plan> made =
        plans.create(
            areaId.get(),
            title,
            Typed.year(firstYear),
            Typed.year(lastYear),
            areas.head(areaId.get()));
    return made.isRefused()
        ? form(typed, made.refusals())
        : Done.at("/plans/" + made.get().id(), "plans.created");
  }

  @GetMapping("/plans/{id}")
  PageView plan(@PathVariable long id, @RequestParam(required = false) Optional<Integer> version) {
    Plan plan = plans.get(id);
    return show(plan, version.map(plan::version).orElse(plan.current()), List.of());
  }

  private PageView show(Plan plan, PlanVersion version, List<Refusal> refusals) {
    PlanContent content = plans.content(version);
    Optional<Annex> annex = annexes.find(version);
    Figures figures = Figures.in(words.language());
    List<PlanView.Part> parts =
        Stream.of(PlanPart.values())
            .map(part -> new PlanView.Part(part, content.part(part)))
            .filter(part -> !part.items().isEmpty())
            .toList();
    PlanView view =
        new PlanView(
            plan,
            version,
            plans.mayWrite(plan.areaId()),
            plans.mayApprove(plan.areaId()),
            version.state().open() ? plans.obstacles(version) : List.of(),
            inFigures(annex, version, figures),
            parts,
            content.targets(),
            content.duties().stream()
                .map(
                    duty ->
                        new PlanView.DutyLine(
                            duty.key().toString(),
                            duty.body(),
                            "plans.duty-role." + duty.role(),
                            duty.content(),
                            duty.due() == null ? Figures.MISSING : figures.day(duty.due())))
                .toList(),
            tasks.ofPlan(plan.id()).stream()
                .map(
                    task ->
                        new PlanView.TaskLine(
                            task,
                            task.due() == null ? Figures.MISSING : figures.day(task.due()),
                            task.lateOn(tasks.today())))
                .toList(),
            annex.map(found -> RateChart.of(found, words.language())).orElse(""));
    return PageView.of("plans/plan", Message.of("plans.plan-title", plan.title()), view)
        .crumb(words.texts().text("plans.nav"), "/plans")
        .refused(refusals)
        .withChart();
  }

  private PlanView.Figures inFigures(Optional<Annex> annex, PlanVersion version, Figures figures) {
    int open =
        (int)
            annexes.findings(version).stream()
                .filter(f -> f.decision() == StoredFinding.Decision.OPEN)
                .count();
    if (annex.isEmpty() || annex.get().years().isEmpty()) {
      return new PlanView.Figures(
          0, Figures.MISSING, Figures.MISSING, Figures.MISSING, Figures.MISSING, open);
    }
    List<Integer> years = annex.get().years();
    int first = years.get(0);
    int last = years.get(years.size() - 1);
    Optional<AnnexLine> total = annex.get().total();
    Optional<BigDecimal> before = total.flatMap(line -> line.value(first, Measure.POOR));
    Optional<BigDecimal> after = total.flatMap(line -> line.value(last, Measure.POOR));
    return new PlanView.Figures(
        annex.get().units().size(),
        first + "–" + last,
        total
            .flatMap(l -> l.value(first, Measure.RATE))
            .map(r -> figures.percent(r, 2))
            .orElse(Figures.MISSING),
        total
            .flatMap(l -> l.value(last, Measure.RATE))
            .map(r -> figures.percent(r, 2))
            .orElse(Figures.MISSING),
        before.isPresent() && after.isPresent()
            ? figures.count(before.get().subtract(after.get()).longValue())
            : Figures.MISSING,
        open);
  }

  @PostMapping("/plans/{id}/opinion")
  View sendForOpinion(@PathVariable long id) {
    return moved(id, PlanState.OPINION, "plans.sent-for-opinion");
  }

  @PostMapping("/plans/{id}/draft")
  View takeBack(@PathVariable long id) {
    return moved(id, PlanState.DRAFT, "plans.taken-back");
  }

  private View moved(long id, PlanState to, String said) {
    Plan plan = plans.get(id);
    Outcome<Plan> moved = plans.move(plan.current(), to);
    return moved.isRefused()
        ? show(plan, plan.current(), moved.refusals())
        : Done.at("/plans/" + id, said);
  }

  @PostMapping("/plans/{id}/approve")
  View approve(@PathVariable long id) {
    Plan plan = plans.get(id);
    Outcome<Plan> approved = plans.approve(plan.current());
    return approved.isRefused()
        ? show(plan, plan.current(), approved.refusals())
        : Done.at("/plans/" + id, "plans.approved");
  }

  @PostMapping("/plans/{id}/amend")
  View amend(@PathVariable long id, @RequestParam String reason) {
    Plan plan = plans.get(id);
    Outcome<Plan> amended = plans.amend(plan.current(), reason);
    return amended.isRefused()
        ? show(plan, plan.current(), amended.refusals())
        : Done.at("/plans/" + id, "plans.amended");
  }
}
