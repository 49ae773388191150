package vn.chungtay.web.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaEvent;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.HouseholdTotal;
import vn.chungtay.areas.Succession;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.web.AreaMapView;
import vn.chungtay.web.AreaMaps;
import vn.chungtay.web.pages.AreaView.Fact;
import vn.chungtay.web.pages.AreaView.Link;
import vn.chungtay.web.pages.AreaView.Part;

/** Puts what is known of an area on a day into words. */
@Component
class AreaTelling {
  private final AreaDays days;
  private final AreaMaps maps;

  AreaTelling(AreaDays days, AreaMaps maps) {
    this.days = days;
    this.maps = maps;
  }

  AreaView view(AreaBook book, Area area, LocalDate day, Language language, boolean mayImport) {
    Texts texts = Texts.in(language);
    Figures figures = Figures.in(language);
    boolean exists = area.existence().contains(day);
    List<Area> children = exists ? book.children(area.id(), day) : List.of();
    Map<Long, BigDecimal> households = new HashMap<>();
    List<Part> parts = new ArrayList<>();
    for (Area child : children) {
      Optional<HouseholdTotal> total = book.householdTotalOrSum(child.id(), day);
      total.ifPresent(t -> households.put(child.id(), BigDecimal.valueOf(t.households())));
      parts.add(
          new Part(
              new Link(child.name(), days.href(child, day)),
              child.type(),
              child.hasOfficialCode() ? child.code() : Figures.MISSING,
              total.map(t -> figures.count(t.households())).orElse(Figures.MISSING),
              total.map(t -> source(t, texts, figures)).orElse("")));
    }
    boolean counted = !children.isEmpty() && households.size() == children.size();
    BigDecimal sum = households.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    String total = counted ? figures.count(sum.longValueExact()) : "";
    return new AreaView(
        "/areas/" + area.id(),
        day.toString(),
        figures.day(day),
        exists ? "" : ended(area, day, texts, figures),
        exists ? List.of() : became(book, area),
        facts(book, area, day, total, texts, figures),
        map(area, day, children, households, texts, figures),
        parts,
        total,
        events(book, area, texts, figures),
        mayImport);
  }

  private static String ended(Area area, LocalDate day, Texts texts, Figures figures) {
    LocalDate until = area.existence().until();
    LocalDate from = area.existence().from();
    if (until != null && !day.isBefore(until)) {
      return texts.text("areas.ended", figures.day(until.minusDays(1)));
    }
    return texts.text("areas.not-yet", from == null ? Figures.MISSING : figures.day(from));
  }

  private List<Link> became(AreaBook book, Area area) {
    return book.successors(area.id()).stream().map(s -> link(book, s.after(), s.day())).toList();
  }

  private static List<Fact> facts(
      AreaBook book, Area area, LocalDate day, String sumOfParts, Texts texts, Figures figures) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(texts.text("areas.level"), texts.text(area.level().textKey()), ""));
    facts.add(
        area.hasOfficialCode()
            ? new Fact(texts.text("areas.code"), area.code(), "")
            : new Fact(texts.text("areas.code"), Figures.MISSING, texts.text("areas.no-code")));
    if (!area.nameEn().isEmpty()) {
      facts.add(new Fact(texts.text("areas.name-en"), area.nameEn(), ""));
    }
    LocalDate from = area.existence().from();
    LocalDate until = area.existence().until();
    String existence =
        (from == null ? texts.text("areas.unknown-day") : figures.day(from))
            + " – "
            + (until == null ? texts.text("areas.today") : figures.day(until.minusDays(1)));
    facts.add(new Fact(texts.text("areas.existence"), existence, ""));
    String labels =
        book.labels(area.id(), day).stream()
            .map(l -> texts.text(l.textKey()))
            .collect(Collectors.joining("; "));
    facts.add(
        new Fact(texts.text("areas.labels"), labels.isEmpty() ? Figures.MISSING : labels, ""));
    Optional<HouseholdTotal> total = book.householdTotalOrSum(area.id(), day);
    String inWords = total.map(t -> source(t, texts, figures)).orElse("");
    facts.add(
        new Fact(
            texts.text("areas.households"),
            total.map(t -> figures.count(t.households())).orElse(Figures.MISSING),
            sumOfParts.isEmpty() ? inWords : texts.text("areas.sum-of-parts", sumOfParts)));
    return facts;
  }

  private static String source(HouseholdTotal total, Texts texts, Figures figures) {
    return total.source().isEmpty()
        ? texts.text("areas.summed", figures.day(total.day()))
        : texts.text("areas.counted", figures.day(total.day()), total.source());
  }

  private @Nullable AreaMapView map(
      Area area,
      LocalDate day,
      List<Area> children,
      Map<Long, BigDecimal> households,
      Texts texts,
      Figures figures) {
    if (children.isEmpty()) {
      return null;
    }
    return maps.of(
        texts.text(
            households.isEmpty() ? "areas.map-title-bare" : "areas.map-title",
            area.fullName(),
            figures.day(day)),
        area.id(),
        day,
        households,
        value -> figures.number(value, 0),
        child -> days.href(child, day));
  }

  private List<AreaView.Event> events(AreaBook book, Area area, Texts texts, Figures figures) {
    return book.events(area.id()).stream()
        .sorted(Comparator.comparing(AreaEvent::day).reversed())
        .map(e -> event(book, e, texts, figures))
        .toList();
  }

  private AreaView.Event event(AreaBook book, AreaEvent event, Texts texts, Figures figures) {
    LocalDate before = event.day().minusDays(1);
    List<Link> from = new ArrayList<>();
    List<Link> to = new ArrayList<>();
    boolean same = event.before().equals(event.after());
    for (long id : event.before()) {
      from.add(same ? withParent(book, id, before) : link(book, id, before));
    }
    for (long id : event.after()) {
      to.add(same ? withParent(book, id, event.day()) : link(book, id, event.day()));
    }
    List<String> notes = new ArrayList<>();
    if (!event.act().isEmpty()) {
      notes.add(event.act());
    }
    if (!event.certainty().isEmpty()) {
      notes.add(texts.text("areas.certainty", event.certainty()));
    }
    if (partial(book, event)) {
      notes.add(texts.text("areas.divided"));
    }
    return new AreaView.Event(
        figures.day(event.day()),
        texts.text(event.kind().textKey()),
        from,
        to,
        String.join(". ", notes));
  }

  private static boolean partial(AreaBook book, AreaEvent event) {
    return event.after().stream()
        .flatMap(id -> book.predecessors(id).stream())
        .anyMatch(s -> s.day().equals(event.day()) && !whole(s));
  }

  private static boolean whole(Succession succession) {
    return succession.whole();
  }

  private Link link(AreaBook book, long id, LocalDate day) {
    Area area = book.get(id, day);
    return new Link(area.fullName(), days.href(area, day));
  }

  private Link withParent(AreaBook book, long id, LocalDate day) {
    Area area = book.get(id, day);
    Long parent = area.parentId();
    String above =
        parent == null || area.level() == AreaLevel.PROVINCE
            ? ""
            : ", " + book.get(parent, day).fullName();
    return new Link(area.fullName() + above, days.href(area, day));
  }
}
