package vn.chungtay.households.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.households.AreaCount;
import vn.chungtay.households.Code;
import vn.chungtay.households.HouseholdLine;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.Households;
import vn.chungtay.households.Listing;
import vn.chungtay.households.StandingClass;
import vn.chungtay.households.TraitKind;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.web.Choice;
import vn.chungtay.web.NavigationEntry;
import vn.chungtay.web.PageView;

/** The households of an area on a day: sums of its parts, and the list. */
@Controller
class RegisterPages {
  private final Access access;
  private final Households households;
  private final HouseholdLists lists;
  private final RegisterWords words;
  private final PartSums sums;

  RegisterPages(
      Access access,
      Households households,
      HouseholdLists lists,
      RegisterWords words,
      PartSums sums) {
    this.access = access;
    this.households = households;
    this.lists = lists;
    this.words = words;
    this.sums = sums;
  }

  @Bean
  static NavigationEntry householdsEntry() {
    return new NavigationEntry("households.nav", "/households", Permission.SEE_HOUSEHOLDS, 15);
  }

  @GetMapping("/households")
  PageView list(
      @RequestParam(defaultValue = "0") long area,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(name = "class", defaultValue = "") String standing,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "NUMBER") Listing.Order order,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "") String after) {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    LocalDate on = words.day(day);
    Area unit = words.unit(area, on);
    access.require(Permission.SEE_HOUSEHOLDS, unit.id());
    Listing listing =
        new Listing(unit.id(), on, standing(standing), code, order, Math.max(0, from), after);
    List<AreaCount> counts = lists.counts(unit.id(), on);
    boolean listed = unit.level().compareTo(AreaLevel.COMMUNE) >= 0;
    int found = listed ? lists.count(listing) : 0;
    List<HouseholdLine> lines = listed ? lists.page(listing) : List.of();
    PageView page =
        PageView.of(
            "households/list",
            Message.of("households.list-title", words.heading(unit, on)),
            new RegisterView(
                unit.id(),
                day,
                words.demo(),
                listed && households.mayChange(unit.id()),
                sums.figures(counts),
                unit.level() == AreaLevel.VILLAGE ? List.of() : sums.parts(unit, counts, on, day),
                sums.sum(counts),
                filter(listing),
                listed ? heads(listing, day) : List.of(),
                lines.stream().map(line -> line(line, on, day)).toList(),
                range(listing, found),
                listing.from() == 0 ? "" : href(listing, day, listing.from() - Listing.PAGE),
                listing.from() + Listing.PAGE >= found ? "" : next(listing, lines, day),
                href(listing, day, 0).replaceFirst("/households", "/households/export.xlsx")));
    List<Area> chain = words.book().breadcrumb(unit.id(), on);
    for (Area above : chain.subList(0, chain.size() - 1)) {
      if (access.may(Permission.SEE_HOUSEHOLDS, above.id())) {
        page = page.crumb(above.fullName(), "/households?area=" + above.id() + dayPart(day));
      }
    }
    return page;
  }

  static Optional<StandingClass> standing(String name) {
    for (StandingClass each : StandingClass.values()) {
      if (each.name().equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private RegisterView.Filter filter(Listing listing) {
    List<Choice> classes = new ArrayList<>();
    classes.add(new Choice("", words.texts().text("households.all-classes")));
    classes.addAll(words.choices("households.class.", StandingClass.values()));
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("", words.texts().text("households.all-codes"));
    for (TraitKind kind : TraitKind.values()) {
      for (Code each : households.codes(kind)) {
        codes.putIfAbsent(each.code(), each.name(words.language()));
      }
    }
    return new RegisterView.Filter(
        classes,
        listing.standing().map(Enum::name).orElse(""),
        codes.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList(),
        listing.code(),
        listing.order().name());
  }

  private List<RegisterView.Head> heads(Listing listing, String day) {
    List<RegisterView.Head> heads = new ArrayList<>();
    for (Listing.Order order : Listing.Order.values()) {
      Listing sorted =
          new Listing(
              listing.areaId(), listing.day(), listing.standing(), listing.code(), order, 0);
      heads.add(
          new RegisterView.Head(
              words.texts().text("households.column." + order.name()),
              href(sorted, day, 0),
              order == listing.order() ? "ascending" : "none",
              order == Listing.Order.MEMBERS));
    }
    return heads;
  }

  private static String next(Listing listing, List<HouseholdLine> lines, String day) {
    String href = href(listing, day, listing.from() + Listing.PAGE);
    return listing.order() == Listing.Order.NUMBER && !lines.isEmpty()
        ? href + "&after=" + encoded(lines.get(lines.size() - 1).number())
        : href;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private RegisterView.Line line(HouseholdLine line, LocalDate on, String day) {
    String village = words.book().get(line.areaId(), on).fullName();
    return new RegisterView.Line(
        "/households/" + line.id() + (day.isEmpty() ? "" : "?day=" + on),
        line.number(),
        line.head().isEmpty() ? Figures.MISSING : line.head(),
        words.birth(line.headBirth()),
        words.figures().count(line.members()),
        line.address().isEmpty() ? village : line.address() + ", " + village,
        line.standing().map(words::tag),
        line.codes().isEmpty() ? Figures.MISSING : String.join(", ", words.names(line.codes())));
  }

  private String range(Listing listing, int found) {
    Figures figures = words.figures();
    int last = Math.min(found, listing.from() + Listing.PAGE);
    return found == 0
        ? ""
        : words
            .texts()
            .text(
                "households.range",
                figures.count(listing.from() + 1),
                figures.count(last),
                figures.count(found));
  }

  private static String href(Listing listing, String day, int from) {
    UriComponentsBuilder href =
        UriComponentsBuilder.fromPath("/households").queryParam("area", listing.areaId());
    if (!day.isEmpty()) {
      href.queryParam("day", listing.day());
    }
    listing.standing().ifPresent(s -> href.queryParam("class", s.name()));
    if (!listing.code().isEmpty()) {
      href.queryParam("code", listing.code());
    }
    if (listing.order() != Listing.Order.NUMBER) {
      href.queryParam("order", listing.order().name());
    }
    if (from > 0) {
      href.queryParam("from", from);
    }
    return href.encode().toUriString();
  }

  private static String dayPart(String day) {
    return day.isEmpty() ? "" : "&day=" + RegisterWords.read(day).map(Object::toString).orElse("");
  }
}
