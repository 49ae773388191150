package vn.chungtay.statistics.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.statistics.Statistics;
import vn.chungtay.web.Choice;

/** What can be chosen above a comparison: tables of counts, the two moments, a column. */
@Component
class CompareChoices {
  private final Statistics statistics;
  private final StatisticsWords words;
  private final Comparisons comparing;
  private final TableChoices choices;

  CompareChoices(
      Statistics statistics, StatisticsWords words, Comparisons comparing, TableChoices choices) {
    this.statistics = statistics;
    this.words = words;
    this.comparing = comparing;
    this.choices = choices;
  }

  CompareView.Asked of(
      Comparisons.Asked asked, List<CompareViews.Shown> all, CompareViews.Shown one) {
    TableView.Asked table = choices.of(asked.now());
    List<String> counting =
        statistics.tables().stream()
            .filter(each -> !each.isNominal())
            .map(each -> each.code())
            .toList();
    return new CompareView.Asked(
        table.code(),
        table.tables().stream().filter(each -> counting.contains(each.value())).toList(),
        table.areas(),
        table.area(),
        table.levels(),
        table.level(),
        moments(asked),
        asked.before().code(),
        asked.after().code(),
        all.stream()
            .map(
                each ->
                    new Choice(
                        each.code(),
                        comparing.name(asked.now().table(), each.column(), each.line())))
            .toList(),
        one.code());
  }

  /** Today, the ends of the years before, results of reviews, and what was asked besides. */
  private List<Choice> moments(Comparisons.Asked asked) {
    Map<String, Moment> moments = new LinkedHashMap<>();
    LocalDate today = words.today();
    add(moments, new Moment(today, Optional.empty()));
    for (int year = today.getYear() - 1; year >= Statistics.FIRST_YEAR; year--) {
      add(moments, new Moment(LocalDate.of(year, 12, 31), Optional.empty()));
    }
    for (int year : statistics.years(asked.now())) {
      add(moments, new Moment(words.day("", Optional.of(year)), Optional.of(year)));
    }
    add(moments, asked.before());
    add(moments, asked.after());
    List<Choice> choices = new ArrayList<>();
    moments.forEach((code, moment) -> choices.add(new Choice(code, name(moment))));
    return choices;
  }

  private static void add(Map<String, Moment> moments, Moment moment) {
    moments.putIfAbsent(moment.code(), moment);
  }

  /** A day, or which review. */
  String name(Moment moment) {
    return moment
        .year()
        .map(year -> words.texts().text("statistics.moment-review", String.valueOf(year)))
        .orElseGet(() -> words.figures().day(moment.day()));
  }

  /** The two moments, and the day of the borders. */
  String when(Comparisons.Asked asked) {
    return words
        .texts()
        .text(
            "statistics.compare-when",
            name(asked.before()),
            name(asked.after()),
            words.figures().day(asked.now().borders()));
  }
}
