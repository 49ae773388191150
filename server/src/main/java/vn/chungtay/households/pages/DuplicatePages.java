package vn.chungtay.households.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.households.Duplicate;
import vn.chungtay.households.Duplicates;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** The worklist of people and households that seem to be written down twice. */
@Controller
class DuplicatePages {
  private final Access access;
  private final Duplicates duplicates;
  private final DuplicateTelling telling;
  private final RegisterWords words;

  DuplicatePages(
      Access access, Duplicates duplicates, DuplicateTelling telling, RegisterWords words) {
    this.access = access;
    this.duplicates = duplicates;
    this.telling = telling;
    this.words = words;
  }

  @GetMapping("/households/duplicates")
  PageView list(
      @RequestParam(defaultValue = "0") long area,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "0") int from) {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    Area unit = words.unit(area, words.today());
    access.require(Permission.SEE_HOUSEHOLDS, unit.id());
    Duplicates.Progress progress = duplicates.progress();
    boolean open = !state.equals("done");
    int first = Math.max(0, from);
    int openCount = duplicates.count(unit.id(), true);
    int doneCount = duplicates.count(unit.id(), false);
    String here = "/households/duplicates?area=" + unit.id();
    String page = here + "&state=" + (open ? "open" : "done") + "&from=";
    DuplicatesView view =
        new DuplicatesView(
            unit.id(),
            open,
            words.demo(),
            waiting(progress),
            here,
            here + "&state=done",
            words.figures().count(openCount),
            words.figures().count(doneCount),
            duplicates.list(unit.id(), open, first).stream().map(telling::line).toList(),
            first == 0 ? "" : page + Math.max(0, first - Duplicates.PAGE),
            first + Duplicates.PAGE >= (open ? openCount : doneCount)
                ? ""
                : page + (first + Duplicates.PAGE));
    return PageView.of(
            "households/duplicates",
            Message.of("households.duplicates-title", words.heading(unit, words.today())),
            view)
        .crumb(Message.of("households.nav"), "/households?area=" + unit.id());
  }

  /** How many households are compared already, of how many; empty where all are. */
  private String waiting(Duplicates.Progress progress) {
    Figures figures = words.figures();
    return progress.due() == 0
        ? ""
        : words
            .texts()
            .text(
                "households.duplicates-waiting",
                figures.count(progress.all() - progress.due()),
                figures.count(progress.all()));
  }

  @GetMapping("/households/duplicates/{id}")
  PageView show(@PathVariable long id) {
    duplicates.refresh(seen(id));
    return page(seen(id));
  }

  private Duplicate seen(long id) {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    Duplicate pair = duplicates.find(id).orElseThrow(() -> new NotFound("pair " + id));
    boolean may =
        access.may(Permission.SEE_HOUSEHOLDS, pair.firstArea())
            || access.may(Permission.SEE_HOUSEHOLDS, pair.secondArea());
    if (!may) {
      access.require(Permission.SEE_HOUSEHOLDS, pair.firstArea());
    }
    return pair;
  }

  private PageView page(Duplicate pair) {
    long commune = commune(pair);
    String back = "/households/duplicates?area=" + commune;
    return PageView.of(
            "households/duplicate",
            Message.of(pair.whole() ? "households.duplicate-whole" : "households.duplicate-person"),
            telling.view(pair, back, next(pair, commune)))
        .crumb(Message.of("households.nav"), "/households?area=" + commune)
        .crumb(Message.of("households.duplicates"), back);
  }

  /** The commune of the side that the reader may see. */
  private long commune(Duplicate pair) {
    LocalDate today = words.today();
    boolean first = access.may(Permission.SEE_HOUSEHOLDS, pair.firstArea());
    return words.communeOf(first ? pair.firstArea() : pair.secondArea(), today);
  }

  private String next(Duplicate pair, long area) {
    return duplicates.list(area, true, 0).stream()
        .filter(d -> d.id() != pair.id())
        .findFirst()
        .map(d -> "/households/duplicates/" + d.id())
        .orElse("");
  }

  @PostMapping("/households/duplicates/{id}/reject")
  View reject(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String facts,
      @RequestParam(defaultValue = "") String reason) {
    return decide(id, pair -> duplicates.reject(id, facts, reason), "households.duplicate-kept");
  }

  @PostMapping("/households/duplicates/{id}/merge")
  View merge(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long into,
      @RequestParam(defaultValue = "") String facts,
      @RequestParam(defaultValue = "") String reason) {
    return decide(
        id, pair -> duplicates.merge(id, into, facts, reason), "households.duplicate-merged");
  }

  /** {@code person} is household and person with a hyphen between. */
  @PostMapping("/households/duplicates/{id}/remove")
  View remove(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String facts,
      @RequestParam(defaultValue = "") String reason) {
    return decide(
        id,
        pair -> {
          if (!person.matches("\\d{1,18}-\\d{1,18}")) {
            return Outcome.refused(
                Refusal.of("HOUSE-052", "person", "households.refusal.duplicate-whom"));
          }
          String[] parts = person.split("-", -1);
          return duplicates.remove(
              id, Long.parseLong(parts[0]), Long.parseLong(parts[1]), facts, reason);
        },
        "households.duplicate-removed");
  }

  @PostMapping("/households/duplicates/{id}/undo")
  View undo(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
    Duplicate pair = seen(id);
    Outcome<Duplicate> undone = duplicates.undo(id, reason);
    return undone.isRefused()
        ? page(pair).refused(undone.refusals())
        : Done.at("/households/duplicates/" + id, "households.duplicate-reopened");
  }

  /** Decides, and goes on with the next pair. */
  private View decide(long id, Function<Duplicate, Outcome<Duplicate>> decision, String done) {
    Duplicate pair = seen(id);
    duplicates.refresh(pair);
    Outcome<Duplicate> outcome = decision.apply(pair);
    if (outcome.isRefused()) {
      List<Refusal> refusals = outcome.refusals();
      return page(duplicates.find(id).orElse(pair)).refused(refusals);
    }
    long commune = commune(pair);
    String next = next(pair, commune);
    return Done.at(next.isEmpty() ? "/households/duplicates?area=" + commune : next, done);
  }
}
