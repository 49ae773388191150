package vn.chungtay.statistics.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.statistics.Behind;
import vn.chungtay.statistics.Question;
import vn.chungtay.statistics.Statistics;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.values.Message;
import vn.chungtay.web.NavigationEntry;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** The list of the statutory tables, and each of them with its figures. */
@Controller
class StatisticsPages {
  private final Statistics statistics;
  private final Access access;
  private final TableViews views;
  private final NominalLists names;
  private final StatisticsWords words;

  StatisticsPages(
      Statistics statistics,
      Access access,
      TableViews views,
      NominalLists names,
      StatisticsWords words) {
    this.statistics = statistics;
    this.access = access;
    this.views = views;
    this.names = names;
    this.words = words;
  }

  @Bean
  static NavigationEntry statisticsEntry() {
    return new NavigationEntry("statistics.nav", "/statistics", Permission.SEE, 17);
  }

  /** The list; the form above a table names another one and goes there. */
  @GetMapping("/statistics")
  View list(
      @RequestParam(name = "table", defaultValue = "") String asked, HttpServletRequest request) {
    access.requireSomewhere(Permission.SEE);
    if (statistics.tables().stream().anyMatch(each -> each.code().equals(asked))) {
      RedirectView there =
          new RedirectView("/statistics/" + asked + "?" + request.getQueryString());
      there.setExpandUriTemplateVariables(false);
      return there;
    }
    List<TableListView.Line> lines =
        statistics.tables().stream()
            .map(
                table ->
                    new TableListView.Line(
                        table.number(),
                        table.title().in(words.language()),
                        "/statistics/" + table.code()))
            .toList();
    return PageView.of("statistics/list", Message.of("statistics.title"), new TableListView(lines));
  }

  @GetMapping("/statistics/{code}")
  PageView show(@PathVariable String code, @RequestParam Map<String, String> said) {
    StatutoryTable table = anyTable(statistics, code);
    Asking asking = new Asking(said);
    long unit = words.area(asking.number("area"));
    access.require(Permission.SEE, unit);
    Question question = question(statistics, words, table, unit, asking);
    Message title = Message.of("statistics.table-title", String.valueOf(table.number()));
    PageView page =
        table.isNominal()
            ? PageView.of(
                "statistics/names",
                title,
                names.view(
                    question, Behind.Place.of(asking.text("after")), asking.number("before")))
            : PageView.of(
                "statistics/table",
                title,
                views.view(statistics.table(question), asking.text("sort")));
    return crumbs(page, question);
  }

  private PageView crumbs(PageView bare, Question question) {
    PageView page = bare.crumb(Message.of("statistics.title"), "/statistics");
    List<Area> chain = words.book().breadcrumb(question.areaId(), question.borders());
    for (Area above : chain.subList(0, chain.size() - 1)) {
      if (access.may(Permission.SEE, above.id())) {
        page = page.crumb(above.fullName(), Addresses.table(question, above.id()));
      }
    }
    return page;
  }

  static StatutoryTable anyTable(Statistics statistics, String code) {
    return statistics.tables().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("statutory table " + code));
  }

  /** A table of counts. */
  static StatutoryTable table(Statistics statistics, String code) {
    StatutoryTable table = anyTable(statistics, code);
    if (table.isNominal()) {
      throw new NotFound("figures of table " + code);
    }
    return table;
  }

  static Question question(
      Statistics statistics,
      StatisticsWords words,
      StatutoryTable table,
      long unit,
      Asking asking) {
    LocalDate on = asking.onDay(words);
    LocalDate borders = asking.inBorders(words, statistics.borders(unit, on));
    List<AreaLevel> levels = statistics.levels(unit, borders);
    AreaLevel rows =
        levels.stream()
            .filter(each -> each.name().equals(asking.text("rows")))
            .findFirst()
            .orElse(levels.get(0));
    return new Question(table, unit, rows, on, borders, asking.ofYear(), asking.preliminary());
  }
}
