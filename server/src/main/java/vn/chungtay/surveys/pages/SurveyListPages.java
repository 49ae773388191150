package vn.chungtay.surveys.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.households.HouseholdLine;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.Listing;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.surveys.Surveys;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.values.VietNam;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NavigationEntry;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** The households of an area and how far their survey has come. */
@Controller
class SurveyListPages {
  private final Surveys surveys;
  private final HouseholdLists lists;
  private final Areas areas;
  private final Access access;
  private final Clock clock;

  SurveyListPages(Surveys surveys, HouseholdLists lists, Areas areas, Access access, Clock clock) {
    this.surveys = surveys;
    this.lists = lists;
    this.areas = areas;
    this.access = access;
    this.clock = clock;
  }

  @Bean
  static NavigationEntry surveysEntry() {
    return new NavigationEntry("surveys.nav", "/surveys", Permission.SURVEY, 35);
  }

  @GetMapping("/surveys")
  PageView list(
      @RequestParam(required = false) @Nullable Long area,
      @RequestParam(defaultValue = "0") int from,
      HttpServletRequest request) {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    LocalDate today = LocalDate.now(clock);
    Language language = Languages.of(request, access.findActor());
    long chosen = area == null ? home(access, areas) : area;
    if (!areas.book().exists(chosen)) {
      throw new NotFound("area " + chosen);
    }
    Listing all = Listing.of(chosen, today);
    int first = Math.max(0, from);
    Listing page = new Listing(chosen, today, all.standing(), "", all.order(), first);
    List<HouseholdLine> lines = lists.page(page);
    Map<Long, AnswerSet> current =
        surveys.current(lines.stream().map(HouseholdLine::id).toList()).stream()
            .collect(Collectors.toMap(AnswerSet::householdId, each -> each));
    List<SurveyListView.Row> rows = new ArrayList<>();
    for (HouseholdLine line : lines) {
      rows.add(row(line, current.get(line.id()), language));
    }
    List<SurveyListView.Row> apart =
        surveys.listConflicts(chosen).stream().map(each -> conflict(each, language)).toList();
    List<SurveyListView.Row> begun =
        surveys.listDrafts(chosen).stream().map(each -> begun(each, language)).toList();
    int count = lists.count(all);
    SurveyListView view =
        new SurveyListView(
            areas.book().get(chosen, today).fullName(),
            chosen,
            villages(chosen, today),
            count,
            rows,
            apart,
            begun,
            first + lines.size() < count ? String.valueOf(first + Listing.PAGE) : "",
            request.getRequestURL().toString().replaceFirst("/surveys$", OpenRosa.ROOT));
    PageView whole = PageView.of("surveys/list", SurveyPages.LIST_TITLE, view);
    return chosen == home(access, areas) ? whole : whole.crumb(SurveyPages.LIST_TITLE, "/surveys");
  }

  /** The villages of a commune, also of one that has ended: nobody looks through all of it. */
  private List<Choice> villages(long areaId, LocalDate today) {
    Area area = areas.book().get(areaId, today);
    LocalDate until = area.existence().until();
    LocalDate lived = until != null && !today.isBefore(until) ? until.minusDays(1) : today;
    return area.level() == AreaLevel.COMMUNE
        ? areas.book().children(areaId, lived).stream()
            .map(each -> new Choice(String.valueOf(each.id()), each.fullName()))
            .toList()
        : List.of();
  }

  /** The area of the person at work, or the nation. */
  static long home(Access access, Areas areas) {
    OptionalLong home = access.findActor().map(Actor::homeAreaId).orElse(OptionalLong.empty());
    return home.isPresent()
        ? home.getAsLong()
        : areas.book().nation().orElseThrow(() -> new NotFound("no area")).id();
  }

  private static SurveyListView.Row row(
      HouseholdLine line, @Nullable AnswerSet set, Language language) {
    Texts texts = Texts.in(language);
    return new SurveyListView.Row(
        "/surveys/" + line.id(),
        line.number(),
        line.head(),
        line.address(),
        line.members(),
        set == null ? Figures.MISSING : texts.text(set.result().outcome().textKey()),
        set == null ? "" : texts.text("surveys.way." + set.way()),
        set == null ? "" : set.actor());
  }

  private static SurveyListView.Row conflict(AnswerSet set, Language language) {
    return row("/surveys/" + set.householdId() + "/differences/" + set.id(), set, language);
  }

  private static SurveyListView.Row begun(AnswerSet set, Language language) {
    return row("/surveys/" + set.householdId(), set, language);
  }

  private static SurveyListView.Row row(String href, AnswerSet set, Language language) {
    return new SurveyListView.Row(
        href,
        Figures.in(language).day(VietNam.dayOf(set.writtenAt())),
        set.answers().living().stream()
            .map(each -> each.name())
            .filter(name -> !name.isBlank())
            .findFirst()
            .orElseGet(() -> Texts.in(language).text("surveys.unnamed", set.householdId())),
        "",
        set.answers().living().size(),
        Texts.in(language).text(set.result().outcome().textKey()),
        Texts.in(language).text("surveys.way." + set.way()),
        set.actor());
  }
}
