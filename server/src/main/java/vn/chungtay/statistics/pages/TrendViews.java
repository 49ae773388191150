package vn.chungtay.statistics.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.statistics.AreaTable;
import vn.chungtay.statistics.Question;
import vn.chungtay.statistics.Statistics;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableFigure;
import vn.chungtay.statutory.TableUnit;
import vn.chungtay.web.Choice;

/** The rates of an area year by year, and the movement of one year, as pictures and tables. */
@Component
class TrendViews {
  private final Statistics statistics;
  private final StatisticsWords words;
  private final Comparisons comparing;
  private final TableChoices choices;
  private final Access access;

  TrendViews(
      Statistics statistics,
      StatisticsWords words,
      Comparisons comparing,
      TableChoices choices,
      Access access) {
    this.statistics = statistics;
    this.words = words;
    this.comparing = comparing;
    this.choices = choices;
    this.access = access;
  }

  /** A day and the table of results of the area alone. */
  private record Dated(LocalDate day, AreaTable table) {}

  TrendView view(long unit, Optional<Integer> asked) {
    LocalDate today = words.today();
    LocalDate borders = statistics.borders(unit, today);
    StatutoryTable results =
        statistics.tables().stream().filter(StatutoryTable::needsTotals).findFirst().orElseThrow();
    List<Dated> dated = new ArrayList<>();
    for (int year = Statistics.FIRST_YEAR; year <= today.getYear(); year++) {
      LocalDate day = end(year, today);
      AreaTable table = statistics.table(question(results, unit, day, borders));
      if (!dated.isEmpty() || table.total().hasAnything()) {
        dated.add(new Dated(day, table));
      }
    }
    int year =
        asked
            .filter(each -> each >= Statistics.FIRST_YEAR && each <= today.getYear())
            .orElse(today.getYear());
    Question now = question(results, unit, today, borders);
    List<Choice> years = new ArrayList<>();
    for (int each = today.getYear(); each >= Statistics.FIRST_YEAR; each--) {
      years.add(new Choice(String.valueOf(each), String.valueOf(each)));
    }
    return new TrendView(
        choices.areas(now),
        String.valueOf(unit),
        years,
        String.valueOf(year),
        words.texts().text("statistics.trend-when", words.figures().day(borders)),
        rates(dated),
        dated.stream().map(this::point).toList(),
        statistics.tables().stream()
            .filter(StatutoryTable::movement)
            .map(form -> movement(question(form, unit, end(year, today), borders)))
            .toList());
  }

  private static LocalDate end(int year, LocalDate today) {
    LocalDate end = LocalDate.of(year, 12, 31);
    return end.isAfter(today) ? today : end;
  }

  private Question question(StatutoryTable form, long unit, LocalDate day, LocalDate borders) {
    AreaLevel own = words.book().get(unit, borders).level();
    return new Question(form, unit, own, day, borders, Optional.empty(), false);
  }

  /** The column that counts the households of a class, or the rate of it. */
  private static TableColumn column(StatutoryTable results, String count, boolean rate) {
    TableColumn counting =
        results.columns().stream()
            .filter(each -> each.count().equals(count) && each.unit() == TableUnit.HOUSEHOLDS)
            .findFirst()
            .orElseThrow();
    return rate
        ? results.columns().stream()
            .filter(each -> each.kind() == TableColumn.Kind.RATIO)
            .filter(each -> each.terms().get(0) == counting.id())
            .findFirst()
            .orElseThrow()
        : counting;
  }

  private static TableFigure figure(AreaTable table, String count, boolean rate) {
    return table.total().at(TableUnit.HOUSEHOLDS, column(table.table(), count, rate).id());
  }

  private TrendView.Picture rates(List<Dated> dated) {
    List<@Nullable BigDecimal> poor = new ArrayList<>();
    List<@Nullable BigDecimal> near = new ArrayList<>();
    for (Dated each : dated) {
      poor.add(shown(figure(each.table(), "POOR/all", true)));
      near.add(shown(figure(each.table(), "NEAR_POOR/all", true)));
    }
    boolean any = poor.stream().anyMatch(Objects::nonNull);
    String chart =
        any
            ? TrendCharts.lines(
                dated.stream().map(each -> String.valueOf(each.day().getYear())).toList(),
                List.of(
                    new TrendCharts.Line(words.texts().text("statistics.trend-poor"), poor),
                    new TrendCharts.Line(words.texts().text("statistics.trend-near"), near)))
            : "";
    return new TrendView.Picture(finding(dated, poor), chart);
  }

  private static @Nullable BigDecimal shown(TableFigure figure) {
    BigDecimal value = figure.value();
    return value == null
        ? null
        : value.setScale(StatisticsWords.DECIMALS, java.math.RoundingMode.HALF_UP);
  }

  /** From the first rate that is known to the last. */
  private String finding(List<Dated> dated, List<@Nullable BigDecimal> rates) {
    List<Integer> known = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      if (rates.get(i) != null) {
        known.add(i);
      }
    }
    if (known.size() < 2) {
      return words.texts().text("statistics.trend-unknown");
    }
    int first = known.get(0);
    int last = known.get(known.size() - 1);
    BigDecimal from = Objects.requireNonNull(rates.get(first));
    BigDecimal to = Objects.requireNonNull(rates.get(last));
    int went = to.compareTo(from);
    return words
        .texts()
        .text(
            went < 0
                ? "statistics.trend-fell"
                : went > 0 ? "statistics.trend-rose" : "statistics.trend-same",
            words.figures().percent(from, StatisticsWords.DECIMALS),
            words.figures().day(dated.get(first).day()),
            words.figures().percent(to, StatisticsWords.DECIMALS),
            words.figures().day(dated.get(last).day()));
  }

  private TrendView.Point point(Dated each) {
    return new TrendView.Point(
        words.figures().day(each.day()),
        cell(each, "TOTAL/all", false),
        cell(each, "POOR/all", false),
        cell(each, "POOR/all", true),
        cell(each, "NEAR_POOR/all", false),
        cell(each, "NEAR_POOR/all", true));
  }

  private TableView.Cell cell(Dated each, String count, boolean rate) {
    TableColumn column = column(each.table().table(), count, rate);
    return cell(each.table(), column, TableUnit.HOUSEHOLDS);
  }

  private TableView.Cell cell(AreaTable table, TableColumn column, TableUnit line) {
    TableFigure figure = table.total().at(line, column.id());
    BigDecimal value = figure.value();
    boolean opens =
        value != null
            && value.signum() != 0
            && access.may(Permission.SEE_HOUSEHOLDS, table.area().id());
    return new TableView.Cell(
        words.figure(column, figure),
        opens ? Addresses.behind(table.question(), table.area().id(), column, line) : "",
        comparing.mark(figure, table.total()));
  }

  private TrendView.Movement movement(Question question) {
    AreaTable table = statistics.table(question);
    StatutoryTable form = table.table();
    TableColumn closing =
        form.columns().stream()
            .filter(each -> each.counts() && !each.terms().isEmpty())
            .findFirst()
            .orElseThrow();
    List<TrendView.Step> steps = new ArrayList<>();
    List<TrendCharts.Bar> bars = new ArrayList<>();
    long left = 0;
    long entered = 0;
    for (TableColumn column : form.columns()) {
      boolean end = column.kind() == TableColumn.Kind.OPENING || column.id() == closing.id();
      int sign = end ? 0 : closing.terms().contains(-column.id()) ? -1 : 1;
      BigDecimal value = table.total().at(TableUnit.HOUSEHOLDS, column.id()).value();
      long count = value == null ? 0 : value.longValueExact();
      left += sign < 0 ? count : 0;
      entered += sign > 0 ? count : 0;
      String heading = column.heading().in(words.language());
      bars.add(new TrendCharts.Bar(heading, sign, count, words.figures().count(count)));
      steps.add(
          new TrendView.Step(
              sign < 0 ? "−" : sign > 0 ? "+" : "",
              heading,
              cell(table, column, TableUnit.HOUSEHOLDS),
              cell(table, column, TableUnit.PERSONS)));
    }
    String said =
        words
            .texts()
            .text(
                "statistics.flow-said",
                words.figures().count(bars.get(0).value()),
                words.figures().count(left),
                words.figures().count(entered),
                words.figures().count(bars.get(bars.size() - 1).value()),
                words.figures().day(question.day()));
    boolean any = bars.stream().anyMatch(bar -> bar.value() > 0);
    return new TrendView.Movement(
        form.title().in(words.language()),
        Addresses.table(question),
        new TrendView.Picture(said, any ? TrendCharts.flow(bars) : ""),
        steps);
  }
}
