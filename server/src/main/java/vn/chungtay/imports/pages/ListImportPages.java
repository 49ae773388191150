package vn.chungtay.imports.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.Areas;
import vn.chungtay.imports.Field;
import vn.chungtay.imports.HouseholdImport;
import vn.chungtay.imports.Imports;
import vn.chungtay.imports.Layout;
import vn.chungtay.imports.Told;
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

/** Importing a household list: send, name the columns, look, store, take back. */
@Controller
class ListImportPages {
  private static final String HOME = "/households/imports";

  private final Imports imports;
  private final Areas areas;
  private final Access access;
  private final Clock clock;

  ListImportPages(Imports imports, Areas areas, Access access, Clock clock) {
    this.imports = imports;
    this.areas = areas;
    this.access = access;
    this.clock = clock;
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
    LocalDate on = day(day);
    String path = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    Outcome<Long> sent =
        imports.send(
            area,
            on.isAfter(today()) ? today() : on,
            name,
            file == null ? new byte[0] : file.getBytes());
    return sent.isRefused()
        ? list(area, request).refused(sent.refusals())
        : Done.at(HOME + "/" + sent.get());
  }

  /** The day of a date field; today where it says none or nonsense. */
  private LocalDate day(String given) {
    try {
      return given.isBlank() ? today() : LocalDate.parse(given.strip());
    } catch (java.time.format.DateTimeParseException e) {
      return today();
    }
  }

  /** The columns, how far the work is, what it found, or what was stored. */
  @GetMapping(HOME + "/{id}")
  PageView show(@PathVariable long id, HttpServletRequest request) {
    get(id);
    imports.moment(id);
    return page(get(id), List.of(), request);
  }

  private PageView page(HouseholdImport of, List<Refusal> refused, HttpServletRequest request) {
    Language language = language(request);
    Area unit = areas.book().get(of.areaId(), of.day());
    List<Refusal> wrong = new ArrayList<>(refused);
    List<ImportView.Sheet> sheets = List.of();
    List<String> passedOver = List.of();
    boolean naming = of.state() == HouseholdImport.State.SENT && of.hasFile();
    if (naming) {
      Outcome<Imports.Columns> columns = imports.columns(of);
      if (columns.isRefused()) {
        wrong.addAll(columns.refusals());
      } else {
        sheets = sheets(columns.get());
        passedOver = columns.get().passedOver();
      }
    }
    Told told = imports.told(of, language).orElse(null);
    Figures figures = Figures.in(language);
    return PageView.of(
            "imports/import",
            Message.of("imports.title", of.fileName()),
            new ImportView(
                of.id(),
                unit.fullName(),
                of.areaId(),
                figures.day(of.day()),
                of.actor(),
                of.lost() ? "LOST" : of.state().name(),
                of.running(),
                of.cancelling(),
                figures.count(of.done()),
                of.whole(),
                of.done(),
                figures.count(of.whole()),
                figures.count(seconds(of)),
                of.actor().equals(access.actor().login()) && of.hasFile(),
                of.reason(),
                sheets,
                passedOver,
                told))
        .crumb(unit.fullName(), "/households?area=" + of.areaId())
        .crumb(Message.of("imports.nav"), HOME + "?area=" + of.areaId())
        .refused(wrong);
  }

  private long seconds(HouseholdImport of) {
    return java.time.Duration.between(
            of.startedAt(), of.running() ? clock.instant() : of.endedAt().orElse(of.startedAt()))
        .toSeconds();
  }

  private static List<ImportView.Sheet> sheets(Imports.Columns columns) {
    Map<String, ImportView.Sheet> sheets = new java.util.LinkedHashMap<>();
    for (Layout each : columns.layouts()) {
      String signature = each.signature();
      Map<Integer, Field> fields = columns.columns().getOrDefault(signature, each.guess());
      ImportView.Sheet known = sheets.get(signature);
      List<String> names = new ArrayList<>(known == null ? List.of() : known.names());
      names.add(each.sheet());
      sheets.put(
          signature,
          new ImportView.Sheet(
              signature,
              names,
              columns.remembered().contains(signature),
              known != null ? known.columns() : columns(each, fields)));
    }
    return List.copyOf(sheets.values());
  }

  private static List<ImportView.Column> columns(Layout layout, Map<Integer, Field> fields) {
    return layout.columns().stream()
        .map(
            c ->
                new ImportView.Column(
                    layout.signature() + "." + c.column(),
                    vn.chungtay.sources.Place.columnLetters(c.column()),
                    c.heading(),
                    samples(c, fields.getOrDefault(c.column(), Field.IGNORED)),
                    fields.getOrDefault(c.column(), Field.IGNORED).name()))
        .toList();
  }

  /** ID numbers are not shown whole, whatever the column is taken for. */
  private static String samples(Layout.Column column, Field field) {
    List<String> shown =
        column.samples().stream()
            .map(s -> s.replaceAll("\\d(?=[\\d .-]{3,}$)(?=\\d{8,}|.*\\d{6})", "•"))
            .map(s -> s.matches(".*\\d{8,}.*") ? "•••" + s.substring(s.length() - 3) : s)
            .map(s -> s.length() > 40 ? s.substring(0, 40) + "…" : s)
            .toList();
    return field == Field.ID_NUMBER
        ? String.join(
            " · ",
            column.samples().stream()
                .map(s -> "•••" + s.substring(Math.max(0, s.length() - 3)))
                .toList())
        : String.join(" · ", shown);
  }

  @PostMapping(HOME + "/{id}/columns")
  View columns(@PathVariable long id, HttpServletRequest request) {
    HouseholdImport of = get(id);
    Map<String, Map<Integer, Field>> columns = new HashMap<>();
    for (Map.Entry<String, String[]> each : request.getParameterMap().entrySet()) {
      if (each.getKey().matches("[0-9a-f]{16}\\.\\d{1,5}")) {
        String[] parts = each.getKey().split("\\.", -1);
        columns
            .computeIfAbsent(parts[0], s -> new TreeMap<>())
            .put(Integer.valueOf(parts[1]), field(each.getValue()[0]));
      }
    }
    List<Refusal> refused = imports.tellColumns(of, columns);
    if (!refused.isEmpty()) {
      return page(get(id), refused, request);
    }
    imports.look(of);
    return Done.at(HOME + "/" + id);
  }

  private static Field field(String name) {
    for (Field each : Field.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return Field.IGNORED;
  }

  /** Looks again, after the work was stopped or lost, or because the register changed. */
  @PostMapping(HOME + "/{id}/look")
  View look(@PathVariable long id) {
    imports.look(get(id));
    return Done.at(HOME + "/" + id);
  }

  @PostMapping(HOME + "/{id}/answers")
  View answers(@PathVariable long id, HttpServletRequest request) {
    HouseholdImport of = get(id);
    Map<String, String> answers = new HashMap<>();
    String[] keys = request.getParameterValues("key");
    String[] chosen = request.getParameterValues("answer");
    for (int i = 0;
        keys != null && chosen != null && i < Math.min(keys.length, chosen.length);
        i++) {
      if (chosen[i].matches("NEW|SKIP|\\d{1,18}")) {
        answers.put(keys[i], chosen[i]);
      }
    }
    imports.answer(of, answers);
    return Done.at(HOME + "/" + id);
  }

  @PostMapping(HOME + "/{id}/store")
  View store(@PathVariable long id) {
    imports.store(get(id));
    return Done.at(HOME + "/" + id);
  }

  @PostMapping(HOME + "/{id}/cancel")
  View cancel(@PathVariable long id) {
    imports.cancel(get(id));
    return Done.at(HOME + "/" + id);
  }

  @PostMapping(HOME + "/{id}/undo")
  View undo(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    List<Refusal> refused = imports.undo(get(id), reason);
    return refused.isEmpty() ? Done.at(HOME + "/" + id) : page(get(id), refused, request);
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
