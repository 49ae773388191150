package vn.chungtay.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaEntries;
import vn.chungtay.areas.AreaEntry;
import vn.chungtay.areas.AreaEntry.Kind;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.areas.ImportProblem;
import vn.chungtay.areas.ImportReport;
import vn.chungtay.areas.WrittenEntry;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Done;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/**
 * Writing down what happened to a unit: form, what would change, store; take back with a reason.
 */
@Controller
class AreaEntryPages {
  private final Areas areas;
  private final AreaEntries entries;
  private final EntryRights rights;
  private final EntryChoices choices;
  private final AreaTimeline timeline;
  private final Access access;
  private final AuditTrail trail;

  AreaEntryPages(
      Areas areas,
      AreaEntries entries,
      EntryRights rights,
      EntryChoices choices,
      AreaTimeline timeline,
      Access access,
      AuditTrail trail) {
    this.areas = areas;
    this.entries = entries;
    this.rights = rights;
    this.choices = choices;
    this.timeline = timeline;
    this.access = access;
    this.trail = trail;
  }

  @GetMapping("/areas/{id}/entries/new")
  PageView form(
      @PathVariable long id,
      @RequestParam(defaultValue = "CREATED") Kind kind,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(required = false) @Nullable Long correct,
      HttpServletRequest request) {
    access.requireSomewhere(Permission.EDIT_VILLAGES);
    AreaBook book = areas.book();
    EntryForm form = EntryForm.empty();
    Kind chosen = kind;
    LocalDate day = choices.day(seen);
    if (correct != null) {
      AreaEntry old = holding(correct).entry();
      form = EntryForm.of(old).put("correct", correct.toString());
      chosen = old.kind() == Kind.KNOWN ? Kind.CREATED : old.kind();
      day = old.kind().structural() ? old.day().minusDays(1) : old.day();
    }
    form.put("form", UUID.randomUUID().toString()).put("seen", seen);
    Area area = known(book, id, day);
    require(book, chosen, area, day);
    if (correct == null) {
      choices.begin(form, chosen, area);
    }
    return page(book, area, day, choices.view(book, area, day, chosen, form, language(request)));
  }

  @PostMapping("/areas/{id}/entries")
  View send(
      @PathVariable long id,
      @RequestParam Kind kind,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(required = false) @Nullable Long correct,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    access.requireSomewhere(Permission.EDIT_VILLAGES);
    AreaBook book = areas.book();
    EntryForm form = EntryForm.of(sent);
    LocalDate day = choices.day(seen);
    if (correct != null) {
      AreaEntry old = holding(correct).entry();
      rights.require(book, old);
      day = old.kind().structural() ? old.day().minusDays(1) : old.day();
    }
    Area area = known(book, id, day);
    require(book, kind, area, day);
    AreaEntry entry = form.read(kind, area, otherLevel(book, kind, area, day));
    if (correct != null && form.get("reason").isEmpty()) {
      form.refuse("ENT-009", "reason", "areas.reason-missing");
    }
    Language language = language(request);
    if (!form.refusals().isEmpty() || sent.containsKey("again")) {
      return page(book, area, day, choices.view(book, area, day, kind, form, language))
          .refused(form.refusals());
    }
    rights.require(book, entry);
    AreaEntries.Change change =
        new AreaEntries.Change(entry, correct, form.get("reason"), key(form));
    boolean looks = entry.kind().structural() && !sent.containsKey("confirmed");
    ImportReport report = looks ? entries.preview(change) : store(book, change, entry, area);
    report.problems().forEach(p -> form.refusals().add(refusal(p, entry, language)));
    EntryView view = choices.view(book, area, day, kind, form, language);
    if (!report.problems().isEmpty()) {
      return page(book, area, day, view).refused(form.refusals());
    }
    if (looks) {
      return page(book, area, day, choices.looked(view, entry, report, book, language));
    }
    return Done.at("/areas/" + id, "areas.entry-stored");
  }

  @GetMapping("/areas/{id}/entries/{entry}/withdraw")
  PageView withdrawing(
      @PathVariable long id, @PathVariable long entry, HttpServletRequest request) {
    AreaBook book = areas.book();
    WrittenEntry written = holding(entry);
    rights.require(book, written.entry());
    return withdrawPage(book, id, written, "", language(request));
  }

  @PostMapping("/areas/{id}/entries/{entry}/withdraw")
  View withdraw(
      @PathVariable long id,
      @PathVariable long entry,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    AreaBook book = areas.book();
    WrittenEntry written = holding(entry);
    rights.require(book, written.entry());
    Language language = language(request);
    List<Refusal> wrong = new ArrayList<>();
    if (reason.isBlank()) {
      wrong.add(Refusal.of("ENT-009", "reason", "areas.reason-missing"));
    } else {
      AreaEntries.Change change =
          new AreaEntries.Change(null, entry, reason.strip(), UUID.randomUUID());
      store(book, change, written.entry(), known(book, id, written.entry().day()))
          .problems()
          .forEach(p -> wrong.add(refusal(p, null, language)));
    }
    return wrong.isEmpty()
        ? Done.at("/areas/" + id, "areas.entry-withdrawn")
        : withdrawPage(book, id, written, reason, language).refused(wrong);
  }

  private ImportReport store(AreaBook book, AreaEntries.Change change, AreaEntry entry, Area area) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("day", entry.day().toString());
    details.put("act", entry.act());
    details.put("codes", String.join(" ", entry.units().stream().map(u -> u.code()).toList()));
    details.put("says", timeline.words(entry, Texts.in(Language.VI), Figures.in(Language.VI)));
    Long withdrawn = change.withdrawn();
    if (withdrawn != null) {
      details.put("withdrawn", withdrawn.toString());
      details.put("reason", change.reason());
    }
    boolean only = change.added() == null;
    String action = "areas." + (only ? "withdrawn" : entry.kind().name().toLowerCase(Locale.ROOT));
    return entries.store(
        change,
        access.actor().login(),
        report -> trail.write(action, "areas/" + area.id(), concerned(book, entry, area), details));
  }

  /** A village's trace hangs on its commune, so that a village entered by mistake can go. */
  private static OptionalLong concerned(AreaBook book, AreaEntry entry, Area area) {
    Long parent = book.get(area.id(), entry.day()).parentId();
    return OptionalLong.of(
        area.level() == AreaLevel.VILLAGE && parent != null ? parent : area.id());
  }

  private static Refusal refusal(
      ImportProblem problem, @Nullable AreaEntry entry, Language language) {
    boolean other = !problem.file().isEmpty() && !problem.file().equals("#0");
    String field = entry == null || other ? "" : EntryChoices.field(problem.column(), entry);
    Message said = problem.said(language);
    Message message = other ? Message.of("areas.problem-later", problem.file(), said) : said;
    return new Refusal(problem.code(), field, message);
  }

  private PageView withdrawPage(
      AreaBook book, long id, WrittenEntry written, String reason, Language language) {
    AreaEntry entry = written.entry();
    Texts texts = Texts.in(language);
    Area area = known(book, id, entry.day());
    String words = timeline.words(entry, texts, Figures.in(language));
    WithdrawView view =
        new WithdrawView(
            "/areas/" + id,
            "/areas/" + id + "/entries/" + written.id() + "/withdraw",
            Figures.in(language).day(entry.day()),
            texts.text(entry.kind().textKey()),
            words,
            reason);
    return PageView.of("web/area-withdraw", Message.of("areas.withdraw-title"), view)
        .crumb(area.fullName(), "/areas/" + id);
  }

  private static PageView page(AreaBook book, Area area, LocalDate day, EntryView view) {
    Message title =
        view.kind() == Kind.CREATED
            ? Message.of("areas.add-part")
            : Message.of(view.kind().textKey());
    PageView page = PageView.of("web/area-entry", title, view);
    for (Area above : book.breadcrumb(area.id(), day)) {
      page = page.crumb(above.fullName(), "/areas/" + above.id());
    }
    return page;
  }

  private void require(AreaBook book, Kind kind, Area area, LocalDate day) {
    if (!rights.may(kind, area, EntryRights.levelBelow(book, area, day))) {
      access.require(Permission.EDIT_AREAS, area.id());
      throw new NotFound("entry " + kind + " of area " + area.id());
    }
  }

  private static AreaLevel otherLevel(AreaBook book, Kind kind, Area area, LocalDate day) {
    Long parent = area.parentId();
    return kind == Kind.REPARENTED && parent != null
        ? book.get(parent, day).level()
        : EntryRights.levelBelow(book, area, day);
  }

  private WrittenEntry holding(long id) {
    try {
      WrittenEntry written = entries.get(id);
      if (written.holds()) {
        return written;
      }
    } catch (IllegalArgumentException e) {
      throw new NotFound(String.valueOf(e.getMessage()));
    }
    throw new NotFound("entry " + id);
  }

  private static UUID key(EntryForm form) {
    try {
      return UUID.fromString(form.get("form"));
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID();
    }
  }

  private static Area known(AreaBook book, long id, LocalDate day) {
    try {
      return book.get(id, day);
    } catch (IllegalArgumentException e) {
      throw new NotFound(String.valueOf(e.getMessage()));
    }
  }

  private Language language(HttpServletRequest request) {
    return Languages.of(request, access.findActor());
  }
}
