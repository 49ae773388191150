package vn.chungtay.statistics.pages;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.statistics.Question;
import vn.chungtay.statistics.Statistics;
import vn.chungtay.web.Choice;

/** What can be chosen above a table. */
@Component
class TableChoices {
  private final Statistics statistics;
  private final StatisticsWords words;
  private final Access access;

  TableChoices(Statistics statistics, StatisticsWords words, Access access) {
    this.statistics = statistics;
    this.words = words;
    this.access = access;
  }

  TableView.Asked of(Question question) {
    List<Choice> tables =
        statistics.tables().stream()
            .map(
                table ->
                    new Choice(
                        table.code(), table.number() + ". " + table.title().in(words.language())))
            .toList();
    List<Choice> levels =
        statistics.levels(question.areaId(), question.borders()).stream()
            .map(level -> new Choice(level.name(), words.texts().text(level.textKey())))
            .toList();
    List<Choice> years = new ArrayList<>();
    years.add(new Choice("", words.texts().text("statistics.no-year")));
    for (int year : statistics.years(question)) {
      years.add(
          new Choice(
              String.valueOf(year),
              words.texts().text("statistics.of-year", String.valueOf(year))));
    }
    return new TableView.Asked(
        question.table().code(),
        tables,
        areas(question),
        String.valueOf(question.areaId()),
        levels,
        question.rows().name(),
        years,
        question.year().map(String::valueOf).orElse(""),
        question.day().toString(),
        question.preliminary());
  }

  /** The way down to the unit, and the units right below it. */
  List<Choice> areas(Question question) {
    List<Choice> areas = new ArrayList<>();
    for (Area above : words.book().breadcrumb(question.areaId(), question.borders())) {
      if (access.may(Permission.SEE, above.id())) {
        areas.add(new Choice(String.valueOf(above.id()), above.fullName()));
      }
    }
    for (Area below : words.book().children(question.areaId(), question.borders())) {
      String indent = below.level() == AreaLevel.NATION ? "" : "– ";
      areas.add(new Choice(String.valueOf(below.id()), indent + below.fullName()));
    }
    return areas;
  }
}
