package vn.chungtay.plans.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.Measure;
import vn.chungtay.plans.CellChange;
import vn.chungtay.plans.CellOrigin;
import vn.chungtay.plans.NothingWritten;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanAnnexes;
import vn.chungtay.plans.PlanVersion;
import vn.chungtay.plans.Plans;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/** The annex as a grid: a spreadsheet with the script, a plain form without it. */
@Controller
class AnnexPages {
  private final Plans plans;
  private final PlanAnnexes annexes;
  private final PlanWords words;

  AnnexPages(Plans plans, PlanAnnexes annexes, PlanWords words) {
    this.plans = plans;
    this.annexes = annexes;
    this.words = words;
  }

  @GetMapping("/plans/{id}/annex")
  View annex(
      @PathVariable long id,
      @RequestParam(required = false) Optional<Integer> version,
      @RequestParam(defaultValue = "") String as) {
    Plan plan = plans.get(id);
    PlanVersion shown = version.map(plan::version).orElse(plan.current());
    Optional<Annex> annex = annexes.find(shown);
    return as.isEmpty() || annex.isEmpty()
        ? show(plan, shown, List.of())
        : ListingFile.or(
            as,
            AnnexListing.of(plan, annex.get(), words.language()),
            listing -> show(plan, shown, List.of()));
  }

  private PageView show(Plan plan, PlanVersion version, List<Refusal> refusals) {
    Optional<Annex> annex = annexes.find(version);
    AnnexView view =
        new AnnexView(
            plan,
            version,
            version.state().open() && plans.mayWrite(plan.areaId()),
            annex.map(found -> AnnexGrid.of(found, annexes.findings(version))).orElse(null),
            (plan.firstYear() - 1) + "–" + plan.lastYear());
    return words
        .below(plan, PageView.of("plans/annex", Message.of("plans.annex-title"), view))
        .refused(refusals);
  }

  /** Takes the cells that were sent; those that stand as before are no change. */
  @PostMapping("/plans/{id}/annex")
  View write(
      @PathVariable long id, @RequestParam int seen, @RequestParam Map<String, String> typed) {
    Plan plan = plans.get(id);
    Optional<Annex> annex = annexes.find(plan.current());
    if (annex.isEmpty()) {
      return show(
          plan, plan.current(), List.of(Refusal.of("PLAN-061", "", "plans.refusal.no-annex")));
    }
    List<CellChange> changes = new ArrayList<>();
    AnnexGrid grid = AnnexGrid.of(annex.get(), List.of());
    for (AnnexGrid.Row row : grid.rows()) {
      for (AnnexGrid.Cell cell : row.cells()) {
        String now = typed.get(cell.name(row.position()));
        if (now != null && !now.strip().equals(cell.printed())) {
          changes.add(change(row, cell, now.strip()));
        }
      }
    }
    if (changes.isEmpty()) {
      return Done.at("/plans/" + id + "/annex", "plans.nothing-changed");
    }
    try {
      Outcome<Integer> written = annexes.write(plan.current(), seen, changes);
      return written.isRefused()
          ? show(plans.get(id), plans.get(id).current(), written.refusals())
          : Done.at("/plans/" + id + "/annex", "plans.saved");
    } catch (NothingWritten nothing) {
      return show(plan, plan.current(), nothing.refusals());
    }
  }

  private static CellChange change(AnnexGrid.Row row, AnnexGrid.Cell cell, String now) {
    int year = cell.period().year().orElseThrow();
    Measure measure = cell.measure();
    return new CellChange(row.position(), year, cell.period().phase(), measure, now);
  }

  /** Makes an annex with the units typed, one a line, and the years of the plan. */
  @PostMapping("/plans/{id}/annex/new")
  View blank(@PathVariable long id, @RequestParam int seen, @RequestParam String units) {
    Plan plan = plans.get(id);
    List<String> names = units.lines().map(String::strip).filter(n -> !n.isEmpty()).toList();
    if (names.isEmpty()) {
      return show(
          plan, plan.current(), List.of(Refusal.of("PLAN-053", "units", "plans.refusal.no-units")));
    }
    List<Integer> years =
        IntStream.rangeClosed(plan.firstYear() - 1, plan.lastYear()).boxed().toList();
    Annex annex = PlanAnnexes.blank(plan.title(), names, years, words.texts().text("plans.total"));
    Outcome<Integer> made = annexes.replace(plan.current(), seen, annex, CellOrigin.TYPED);
    return made.isRefused()
        ? show(plans.get(id), plans.get(id).current(), made.refusals())
        : Done.at("/plans/" + id + "/annex", "plans.saved");
  }
}
