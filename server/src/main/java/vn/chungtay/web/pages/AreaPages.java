package vn.chungtay.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaHit;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Done;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NavigationEntry;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;
import vn.chungtay.web.PrivateDigits;

/** An area on a day, and areas by name. Names and borders are public to all who signed in. */
@Controller
class AreaPages {
  private static final int HITS = 30;
  private static final int SUGGESTIONS = 8;

  private final Areas areas;
  private final Access access;
  private final AreaDays days;
  private final AreaTelling telling;

  AreaPages(Areas areas, Access access, AreaDays days, AreaTelling telling) {
    this.areas = areas;
    this.access = access;
    this.days = days;
    this.telling = telling;
  }

  @Bean
  static NavigationEntry areasEntry() {
    return new NavigationEntry("areas.navigation", "/areas", Permission.SEE, 40);
  }

  /** What the search on top of each page is given; in the body, as it may be an ID number. */
  @PostMapping("/areas")
  View typed(@RequestParam(defaultValue = "") String q) {
    access.requireSomewhere(Permission.SEE);
    return PrivateDigits.in(q)
        ? Done.at("/areas", "areas.not-a-person")
        : Done.at(
            UriComponentsBuilder.fromPath("/areas")
                .queryParam("q", "{typed}")
                .encode()
                .buildAndExpand(q)
                .toUriString());
  }

  /** One hit is the answer; without a name, the person's own area or the whole country. */
  @GetMapping("/areas")
  View list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String day,
      HttpServletRequest request) {
    access.requireSomewhere(Permission.SEE);
    if (PrivateDigits.in(q)) {
      return Done.at("/areas", "areas.not-a-person");
    }
    LocalDate on = days.of(day);
    AreaBook book = areas.book();
    Optional<Area> nation = book.nation();
    if (q.isBlank() && nation.isPresent()) {
      long home = access.actor().homeAreaId().orElse(nation.get().id());
      return Done.at(days.href(book.get(home, on), on));
    }
    List<AreaHit> hits = book.search(q, on, HITS);
    if (hits.size() == 1) {
      return Done.at(href(hits.get(0), on));
    }
    Language language = language(request);
    return PageView.of(
        "web/areas",
        q.isBlank() ? Message.of("areas.navigation") : Message.of("areas.found-title", q),
        new AreaSearchView(
            q,
            hits.stream().map(h -> hit(h, on, language)).toList(),
            mayImport(),
            nation.isEmpty()));
  }

  /** Suggestions for the picker. */
  @GetMapping("/areas/find")
  ResponseEntity<byte[]> find(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String day,
      HttpServletRequest request) {
    access.requireSomewhere(Permission.SEE);
    LocalDate on = days.of(day);
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    for (AreaHit each : areas.book().search(q, on, SUGGESTIONS)) {
      AreaSearchView.Hit hit = hit(each, on, language(request));
      found
          .addObject()
          .put("id", each.area().id())
          .put("name", hit.name())
          .put("above", hit.above())
          .put("ended", hit.ended())
          .put("href", hit.href());
    }
    return json(found.toString());
  }

  @GetMapping("/areas/{id}")
  PageView area(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String day,
      HttpServletRequest request) {
    access.requireSomewhere(Permission.SEE);
    LocalDate on = days.of(day);
    AreaBook book = areas.book();
    Area area = known(book, id, on);
    PageView page =
        PageView.of(
            "web/area",
            Message.of("areas.title", area.fullName()),
            telling.view(
                book,
                area,
                on,
                language(request),
                area.level() == AreaLevel.NATION && mayImport()));
    List<Area> chain = book.breadcrumb(id, on);
    for (Area above : chain.subList(0, chain.size() - 1)) {
      page = page.crumb(above.fullName(), days.href(above, on));
    }
    return area.level() == AreaLevel.VILLAGE ? page : page.withChart();
  }

  /** The borders of the parts, for the map. */
  @GetMapping("/areas/{id}/map")
  ResponseEntity<byte[]> map(@PathVariable long id, @RequestParam(defaultValue = "") String day) {
    access.requireSomewhere(Permission.SEE);
    LocalDate on = days.of(day);
    known(areas.book(), id, on);
    return json(areas.map(id, on));
  }

  private static Area known(AreaBook book, long id, LocalDate day) {
    try {
      return book.get(id, day);
    } catch (IllegalArgumentException e) {
      throw new NotFound(String.valueOf(e.getMessage()));
    }
  }

  private boolean mayImport() {
    return access.mayEverywhere(Permission.EDIT_AREAS);
  }

  private AreaSearchView.Hit hit(AreaHit hit, LocalDate day, Language language) {
    Texts texts = Texts.in(language);
    LocalDate until = hit.area().existence().until();
    String ended = "";
    if (until != null && !day.isBefore(until)) {
      String last = Figures.in(language).day(until.minusDays(1));
      ended =
          hit.became().isEmpty()
              ? texts.text("areas.until", last)
              : texts.text("areas.until-became", last, String.join(", ", hit.became()));
    }
    return new AreaSearchView.Hit(
        hit.area().fullName(),
        href(hit, day),
        String.join(", ", hit.above()),
        texts.text(hit.area().level().textKey()),
        ended);
  }

  private String href(AreaHit hit, LocalDate day) {
    LocalDate until = hit.area().existence().until();
    LocalDate seen = until != null && !day.isBefore(until) ? until.minusDays(1) : day;
    return days.href(hit.area(), seen);
  }

  private Language language(HttpServletRequest request) {
    return Languages.of(request, access.findActor());
  }

  private static ResponseEntity<byte[]> json(String text) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
