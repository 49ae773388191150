package vn.chungtay.imports.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.Areas;
import vn.chungtay.households.InTheWay;
import vn.chungtay.imports.Field;
import vn.chungtay.imports.HouseholdImport;
import vn.chungtay.imports.HouseholdImport.State;
import vn.chungtay.imports.Imports;
import vn.chungtay.imports.Layout;
import vn.chungtay.imports.Told;
import vn.chungtay.sources.Place;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Languages;
import vn.chungtay.web.PageView;

/** Puts one import on its page, whatever state it is in. */
@Component
class ImportShowing {
  private static final int IN_THE_WAY = 20;

  private final Imports imports;
  private final Areas areas;
  private final Access access;
  private final Clock clock;

  ImportShowing(Imports imports, Areas areas, Access access, Clock clock) {
    this.imports = imports;
    this.areas = areas;
    this.access = access;
    this.clock = clock;
  }

  /** Where it stands; its columns where nobody has looked at them yet. */
  PageView page(HouseholdImport of, List<Refusal> refused, HttpServletRequest request) {
    return page(of, of.state() == State.SENT, refused, request);
  }

  /** Its columns, to be told otherwise; where it may still be looked at. */
  PageView columns(HouseholdImport of, List<Refusal> refused, HttpServletRequest request) {
    return page(of, of.mayBeLookedAt(), refused, request);
  }

  private PageView page(
      HouseholdImport of, boolean naming, List<Refusal> refused, HttpServletRequest request) {
    Language language = Languages.of(request, access.findActor());
    Area unit = areas.book().get(of.areaId(), of.day());
    List<Refusal> wrong = new ArrayList<>(refused);
    List<ImportView.Sheet> sheets = List.of();
    List<String> passedOver = List.of();
    if (naming && of.hasFile()) {
      Outcome<Imports.Columns> columns = imports.columns(of);
      if (columns.isRefused()) {
        wrong.addAll(columns.refusals());
      } else {
        sheets = sheets(columns.get());
        passedOver = columns.get().passedOver();
      }
    }
    Told told = imports.told(of, language).orElse(null);
    boolean built = refused.stream().anyMatch(r -> r.code().equals("IMP-008"));
    List<InTheWay> inTheWay = built ? imports.inTheWay(of) : List.of();
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
                naming ? "SENT" : of.lost() ? "LOST" : of.state().name(),
                of.state() == State.UNDOING,
                of.running(),
                of.cancelling(),
                figures.count(of.done()),
                of.whole(),
                of.done(),
                figures.count(of.whole()),
                seconds(of) == 0 && !of.running()
                    ? Texts.in(language).text("imports.under-one")
                    : figures.count(seconds(of)),
                of.hasFile(),
                of.actor().equals(access.actor().login()) && of.hasFile(),
                of.reason(),
                sheets,
                passedOver,
                inTheWay.stream().limit(IN_THE_WAY).map(w -> inTheWay(w, language)).toList(),
                inTheWay.size(),
                told))
        .crumb(unit.fullName(), "/households?area=" + of.areaId())
        .crumb(Message.of("imports.nav"), ListImportPages.HOME + "?area=" + of.areaId())
        .refused(wrong);
  }

  private static ImportView.InTheWay inTheWay(InTheWay each, Language language) {
    return new ImportView.InTheWay(
        each.householdId(),
        each.number(),
        each.reasons().stream().map(r -> r.in(language)).toList());
  }

  private long seconds(HouseholdImport of) {
    return Duration.between(
            of.startedAt(), of.running() ? clock.instant() : of.endedAt().orElse(of.startedAt()))
        .toSeconds();
  }

  private static List<ImportView.Sheet> sheets(Imports.Columns columns) {
    Map<String, ImportView.Sheet> sheets = new LinkedHashMap<>();
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
                    Place.columnLetters(c.column()),
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
}
