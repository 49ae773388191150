package vn.chungtay.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaEntry;
import vn.chungtay.areas.AreaEntry.Kind;
import vn.chungtay.areas.AreaLabel;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.ImportReport;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Choice;

/** What can be chosen in the form of an entry, and what it would change, in words. */
@Component
class EntryChoices {
  private final AreaDays days;

  EntryChoices(AreaDays days) {
    this.days = days;
  }

  LocalDate day(String seen) {
    return days.of(seen);
  }

  /** What stands in a fresh form. */
  void begin(EntryForm form, Kind kind, Area area) {
    if (kind == Kind.RENAMED) {
      form.put("type", area.type()).put("name", area.name()).put("name-en", area.nameEn());
    }
    if (kind == Kind.MERGED) {
      form.put("type", area.type());
    }
    if (kind == Kind.SPLIT) {
      form.put("type-1", area.type()).put("type-2", area.type());
    }
    form.put("day", form.get("seen").isEmpty() ? days.today().toString() : form.get("seen"));
  }

  /** Where on the form a problem of an entry belongs. */
  static String field(String column, AreaEntry entry) {
    boolean several = entry.kind() == Kind.SPLIT && !column.equals("day");
    return several
        ? column.replaceFirst("^(name|code|share)$", "$1-1").replace("children", "parts")
        : column;
  }

  EntryView view(
      AreaBook book, Area area, LocalDate day, Kind kind, EntryForm form, Language language) {
    Texts texts = Texts.in(language);
    Map<String, List<Choice>> choices = new LinkedHashMap<>();
    AreaLevel level = kind == Kind.CREATED ? EntryRights.levelBelow(book, area, day) : area.level();
    choices.put("type", level.types().stream().map(t -> new Choice(t, t)).toList());
    choices.put("label", labels(book, area, day, kind, texts));
    choices.put("parent", kind == Kind.REPARENTED ? parents(book, area, day) : List.of());
    List<Choice> parts = new ArrayList<>();
    if (kind == Kind.SPLIT) {
      book.children(area.id(), day).forEach(c -> parts.add(new Choice(c.code(), c.fullName())));
    }
    choices.put("part", parts(texts));
    return new EntryView(
        "/areas/" + area.id(),
        kind,
        form.fields(),
        choices,
        kind == Kind.MERGED ? others(book, area, day, form) : List.of(),
        parts,
        null);
  }

  private static List<Choice> parts(Texts texts) {
    List<Choice> numbers = new ArrayList<>(List.of(new Choice("", texts.text("areas.choose"))));
    for (int i = 1; i <= EntryForm.PARTS; i++) {
      String number = String.valueOf(i);
      numbers.add(new Choice(number, texts.text("areas.new-unit", number)));
    }
    return numbers;
  }

  private static List<Choice> labels(
      AreaBook book, Area area, LocalDate day, Kind kind, Texts texts) {
    return Stream.of(AreaLabel.values())
        .filter(l -> kind != Kind.UNLABELLED || book.labels(area.id(), day).contains(l))
        .map(l -> new Choice(l.name(), texts.text(l.textKey())))
        .toList();
  }

  /** Units of the level above, within the unit above that. */
  private static List<Choice> parents(AreaBook book, Area area, LocalDate day) {
    Long parent = area.parentId();
    Long top = parent == null ? null : book.get(parent, day).parentId();
    if (parent == null || top == null) {
      return List.of();
    }
    AreaLevel level = book.get(parent, day).level();
    return book.below(top, level, day).stream()
        .filter(a -> a.id() != parent)
        .map(a -> new Choice(a.code(), a.fullName()))
        .toList();
  }

  private static List<EntryView.Other> others(
      AreaBook book, Area area, LocalDate day, EntryForm form) {
    Long parent = area.parentId();
    return parent == null
        ? List.of()
        : book.children(parent, day).stream()
            .filter(a -> a.id() != area.id() && a.level() == area.level())
            .map(a -> new EntryView.Other(a.code(), a.fullName(), form.others().contains(a.code())))
            .toList();
  }

  /** The same with what it would change. */
  EntryView looked(
      EntryView view, AreaEntry entry, ImportReport report, AreaBook book, Language language) {
    Texts texts = Texts.in(language);
    Figures figures = Figures.in(language);
    List<String> said = new ArrayList<>();
    List<String> befores =
        entry.units().stream()
            .flatMap(u -> book.listByCode(u.code()).stream().filter(a -> a.level() == u.level()))
            .filter(a -> a.existence().contains(entry.day().minusDays(1)))
            .map(a -> book.get(a.id(), entry.day().minusDays(1)).fullName())
            .toList();
    List<String> afters = entry.made().stream().map(m -> m.type() + " " + m.name()).toList();
    said.add(
        texts.text(
            "areas.looked-" + entry.kind().name().toLowerCase(java.util.Locale.ROOT),
            String.join(", ", befores),
            String.join(", ", afters),
            figures.day(entry.day())));
    said.add(entry.act().isEmpty() ? texts.text("areas.no-act") : entry.act());
    List<String> lines = new ArrayList<>();
    report.summary().forEach(m -> lines.add(m.in(language)));
    report.firstLines().forEach(m -> lines.add(m.in(language)));
    return new EntryView(
        view.path(),
        view.kind(),
        view.fields(),
        view.choices(),
        view.others(),
        view.parts(),
        new EntryView.Look(said, lines));
  }
}
