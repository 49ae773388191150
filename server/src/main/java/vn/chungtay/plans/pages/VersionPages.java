package vn.chungtay.plans.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.Measure;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanAnnexes;
import vn.chungtay.plans.PlanDifference;
import vn.chungtay.plans.PlanVersion;
import vn.chungtay.plans.Plans;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.values.VietNam;
import vn.chungtay.web.PageView;

/** The history of a plan: its versions, and the difference between two of them. */
@Controller
class VersionPages {
  private final Plans plans;
  private final PlanAnnexes annexes;
  private final PlanWords words;

  VersionPages(Plans plans, PlanAnnexes annexes, PlanWords words) {
    this.plans = plans;
    this.annexes = annexes;
    this.words = words;
  }

  @GetMapping("/plans/{id}/versions")
  View versions(
      @PathVariable long id,
      @RequestParam(required = false) Optional<Integer> from,
      @RequestParam(required = false) Optional<Integer> to,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String as) {
    Plan plan = plans.get(id);
    Figures figures = Figures.in(words.language());
    int later = to.orElse(plan.current().number());
    int earlier = from.orElse(Math.max(1, later - 1));
    boolean compared = earlier != later;
    List<VersionsView.Line> lines =
        plan.versions().stream()
            .map(
                version ->
                    new VersionsView.Line(
                        version,
                        version.approvedAt() == null
                            ? ""
                            : figures.day(VietNam.dayOf(version.approvedAt()))))
            .toList();
    PlanVersion before = plan.version(earlier);
    PlanVersion after = plan.version(later);
    List<CellDifference> changed =
        compared ? cells(annexes.find(before), annexes.find(after)) : List.of();
    return ListingFile.or(
        as,
        listing(plan, changed, "from=" + earlier + "&to=" + later, sort),
        sorted ->
            words.below(
                plan,
                PageView.of(
                    "plans/versions",
                    Message.of("plans.versions-title"),
                    new VersionsView(
                        plan,
                        lines,
                        earlier,
                        later,
                        compared
                            ? PlanDifference.between(plans.content(before), plans.content(after))
                            : null,
                        sorted.rows().isEmpty() ? null : sorted))));
  }

  private Listing listing(Plan plan, List<CellDifference> changed, String compared, String sort) {
    var texts = words.texts();
    List<Listing.Row> rows =
        changed.stream()
            .map(
                cell ->
                    Listing.Row.of(
                        "",
                        Listing.Cell.of(cell.unit()),
                        Listing.Cell.of(String.valueOf(cell.year())),
                        Listing.Cell.of(texts.text("plans.measure." + cell.measure())),
                        Listing.Cell.of(cell.before()),
                        Listing.Cell.of(cell.after())))
            .toList();
    return new Listing(
        texts.text("plans.versions-title") + " – " + plan.title(),
        List.of(
            Listing.Column.words("unit", texts.text("plans.field.unit-name")),
            Listing.Column.words("year", texts.text("plans.field.year")),
            Listing.Column.words("column", texts.text("plans.field.column")),
            Listing.Column.words("before", texts.text("plans.before")),
            Listing.Column.words("after", texts.text("plans.after"))),
        rows,
        "/plans/" + plan.id() + "/versions?" + compared,
        sort);
  }

  /** The cells whose print changed, also where a unit came or went. */
  private static List<CellDifference> cells(Optional<Annex> before, Optional<Annex> after) {
    Map<Key, String> were = index(before);
    Map<Key, String> are = index(after);
    List<CellDifference> changed = new ArrayList<>();
    were.forEach(
        (key, old) -> {
          String now = are.getOrDefault(key, "");
          if (!old.equals(now)) {
            changed.add(difference(key, old, now));
          }
        });
    are.forEach(
        (key, now) -> {
          if (!were.containsKey(key) && !now.isEmpty()) {
            changed.add(difference(key, "", now));
          }
        });
    return changed;
  }

  private static CellDifference difference(Key key, String before, String after) {
    return new CellDifference(key.unit(), key.year(), key.measure(), before, after);
  }

  private static Map<Key, String> index(Optional<Annex> annex) {
    Map<Key, String> index = new LinkedHashMap<>();
    annex.ifPresent(
        found ->
            found
                .lines()
                .forEach(
                    line ->
                        line.cells()
                            .forEach(
                                (period, cells) ->
                                    cells.forEach(
                                        (measure, cell) ->
                                            index.put(
                                                new Key(
                                                    line.name(),
                                                    period.year().orElse(0),
                                                    period.phase(),
                                                    measure),
                                                cell.printed())))));
    return index;
  }

  /** One cell of the annex that changed. */
  private record CellDifference(
      String unit, int year, Measure measure, String before, String after) {}

  private record Key(String unit, int year, String phase, Measure measure) {}
}
