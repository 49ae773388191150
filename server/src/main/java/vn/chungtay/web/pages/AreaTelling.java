package vn.chungtay.web.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
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
  private final AreaTimeline timeline;

  AreaTelling(AreaDays days, AreaMaps maps, AreaTimeline timeline) {
    this.days = days;
    this.maps = maps;
    this.timeline = timeline;
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
    List<Link> deeds = exists ? timeline.deeds(book, area, day, texts) : List.of();
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
        timeline.of(book, area, texts, figures),
        timeline.withdrawn(area, texts, figures),
        deeds,
        children.isEmpty() && adds(deeds) ? deeds.get(0).href() : "",
        mayImport);
  }

  /** Adding a part is the first deed where it is one. */
  private static boolean adds(List<Link> deeds) {
    return !deeds.isEmpty() && deeds.get(0).href().endsWith("kind=CREATED");
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
    List<Link> became = new ArrayList<>();
    for (Succession each : book.successors(area.id())) {
      Area heir = book.get(each.after(), each.day());
      became.add(new Link(heir.fullName(), days.href(heir, each.day())));
    }
    return became;
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
}
