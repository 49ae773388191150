package vn.chungtay.imports.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.Areas;
import vn.chungtay.imports.HouseholdImport;
import vn.chungtay.imports.Imports;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Done;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;
import vn.chungtay.web.SubjectLink;

/**
 * Importing household lists: the lists that were sent, the form that sends another, one of them.
 */
@Controller
class ListImportPages {
  static final String HOME = "/households/imports";

  private final Imports imports;
  private final ImportShowing showing;
  private final Areas areas;
  private final Access access;
  private final Clock clock;

  ListImportPages(Imports imports, ImportShowing showing, Areas areas, Access access, Clock clock) {
    this.imports = imports;
    this.showing = showing;
    this.areas = areas;
    this.access = access;
    this.clock = clock;
  }

  @Bean
  static SubjectLink importSubject(Imports imports) {
    return new SubjectLink(
        "imports/",
        HOME + "/",
        Permission.EDIT_HOUSEHOLDS,
        "imports.subject",
        (ids, language) ->
            ids.stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> imports.find(Long.parseLong(id)).stream())
                .collect(Collectors.toMap(each -> "" + each.id(), HouseholdImport::fileName)));
  }

  @GetMapping(HOME)
  PageView list(@RequestParam(defaultValue = "0") long area, HttpServletRequest request) {
    access.requireSomewhere(Permission.EDIT_HOUSEHOLDS);
    long at = area == 0 ? access.actor().homeAreaId().orElse(0L) : area;
    access.require(Permission.EDIT_HOUSEHOLDS, at);
    Area unit = areas.book().get(at, today());
    Language language = language(request);
    List<ImportListView.Line> lines =
        imports.list(at).stream().map(i -> line(i, language)).toList();
    return PageView.of(
            "imports/list",
            Message.of("imports.list-title", unit.fullName()),
            new ImportListView(at, today().toString(), places(unit), lines))
        .crumb(unit.fullName(), "/households?area=" + at);
  }

  /** The address that somebody types by heart. */
  @GetMapping("/imports")
  View home() {
    access.requireSomewhere(Permission.EDIT_HOUSEHOLDS);
    return new RedirectView(HOME);
  }

  private ImportListView.Line line(HouseholdImport each, Language language) {
    String counts =
        imports
            .told(each, language)
            .filter(t -> t.unreadable() == null)
            .map(
                t ->
                    Texts.in(language)
                        .text(
                            "imports.counts",
                            t.freshHouseholds(),
                            t.changedHouseholds(),
                            t.same(),
                            t.refused()))
            .orElse(Figures.MISSING);
    return new ImportListView.Line(
        HOME + "/" + each.id(),
        each.fileName(),
        areas.book().get(each.areaId(), each.day()).fullName(),
        Figures.in(language).day(LocalDate.ofInstant(each.sentAt(), clock.getZone())),
        each.actor(),
        each.state().key(),
        style(each),
        counts);
  }

  private static String style(HouseholdImport each) {
    return switch (each.state()) {
      case STORED -> "good";
      case FAILED, CANCELLED -> "danger";
      case UNDONE -> "";
      default -> "warning";
    };
  }

  private List<Choice> places(Area unit) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(String.valueOf(unit.id()), unit.fullName()));
    LocalDate until = unit.existence().until();
    LocalDate lived = until != null && !today().isBefore(until) ? until.minusDays(1) : today();
    areas
        .book()
        .children(unit.id(), lived)
        .forEach(a -> choices.add(new Choice(String.valueOf(a.id()), a.fullName())));
    return choices;
  }

  @PostMapping(HOME)
  View send(
      @RequestParam long area,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request)
      throws IOException {
    Outcome<LocalDate> on = day(day);
    if (on.isRefused()) {
      return list(area, request).refused(on.refusals());
    }
    String path = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    Outcome<Long> sent =
        imports.send(area, on.get(), name, file == null ? new byte[0] : file.getBytes());
    return sent.isRefused()
        ? list(area, request).refused(sent.refusals())
        : Done.at(HOME + "/" + sent.get());
  }

  /** The day of a date field; today where it says none. Nonsense and days to come are refused. */
  private Outcome<LocalDate> day(String given) {
    try {
      LocalDate day = given.isBlank() ? today() : LocalDate.parse(given.strip());
      return day.isAfter(today()) || day.getYear() < 1900
          ? Outcome.refused(Refusal.of("IMP-013", "day", "imports.day-range", today()))
          : Outcome.of(day);
    } catch (DateTimeParseException e) {
      return Outcome.refused(Refusal.of("IMP-013", "day", "imports.day-range", today()));
    }
  }

  /** The columns, how far the work is, what it found, or what was stored. */
  @GetMapping(HOME + "/{id}")
  PageView show(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String undone,
      HttpServletRequest request) {
    get(id);
    imports.moment(id);
    // Whoever asked for it learns why it did not happen: somebody was faster than the work.
    return showing.page(
        get(id), undone.isEmpty() ? List.of() : imports.hindrance(get(id)), request);
  }

  /** The columns once more, where they were understood wrongly. */
  @GetMapping(HOME + "/{id}/columns")
  PageView columns(@PathVariable long id, HttpServletRequest request) {
    return showing.columns(get(id), List.of(), request);
  }

  private HouseholdImport get(long id) {
    return imports.find(id).orElseThrow(() -> new NotFound("import " + id));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Language language(HttpServletRequest request) {
    return Languages.of(request, access.findActor());
  }
}
