package vn.chungtay.statistics.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.statistics.TwoDays;
import vn.chungtay.statutory.FigureChange;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableUnit;

/** Makes the page of a comparison: all columns of the whole area, and one of them by unit. */
@Component
class CompareViews {
  private static final Map<String, Function<FigureChange, @Nullable BigDecimal>> SORTS =
      Map.of(
          "then",
          change -> change.then().value(),
          "now",
          change -> change.now().value(),
          "difference",
          FigureChange::difference,
          "percent",
          FigureChange::percent);

  private final StatisticsWords words;
  private final Comparisons comparing;
  private final CompareChoices choices;
  private final TableNotes notes;

  CompareViews(
      StatisticsWords words, Comparisons comparing, CompareChoices choices, TableNotes notes) {
    this.words = words;
    this.comparing = comparing;
    this.choices = choices;
    this.notes = notes;
  }

  /** A column on one of the lines of a table. */
  record Shown(TableColumn column, TableUnit line) {
    String code() {
      return column.id() + "-" + line.name();
    }
  }

  /** All of them, in the order of the form. */
  static List<Shown> shown(TwoDays days) {
    List<Shown> shown = new ArrayList<>();
    for (TableColumn column : days.columns()) {
      if (column.kind() != TableColumn.Kind.ABSENT) {
        days.now().table().lines().forEach(line -> shown.add(new Shown(column, line)));
      }
    }
    return shown;
  }

  CompareView view(Comparisons.Asked asked, TwoDays days, Asking asking) {
    List<Shown> all = shown(days);
    Shown one =
        all.stream()
            .filter(each -> each.code().equals(asking.text("column")))
            .findFirst()
            .orElseGet(() -> first(all));
    StatutoryTable table = days.now().table();
    return new CompareView(
        choices.of(asked, all, one),
        table.title().in(words.language()),
        choices.when(asked),
        table.source().citation(),
        said(asked, days),
        whole(asked, days, all),
        units(asked, days, one, asking.text("sort")),
        asked.address().replaceFirst("/compare", "/compare.xlsx"));
  }

  /** The first count of households that the table is about; where it begins with all, the next. */
  private static Shown first(List<Shown> all) {
    return all.stream()
        .filter(each -> each.column().kind() == TableColumn.Kind.COUNT)
        .filter(each -> !each.column().count().startsWith("TOTAL/"))
        .findFirst()
        .orElse(all.get(0));
  }

  /** What is missing on either day, each told once. */
  private List<String> said(Comparisons.Asked asked, TwoDays days) {
    List<String> said = new ArrayList<>();
    List<String> then = notes.missing(days.then());
    List<String> now = notes.missing(days.now());
    then.forEach(
        note ->
            said.add(words.texts().text("statistics.of-day", choices.name(asked.before()), note)));
    now.forEach(
        note ->
            said.add(words.texts().text("statistics.of-day", choices.name(asked.after()), note)));
    return said;
  }

  private CompareView.Sheet whole(Comparisons.Asked asked, TwoDays days, List<Shown> all) {
    List<CompareView.Line> lines = new ArrayList<>();
    for (Shown each : all) {
      lines.add(
          line(
              comparing.name(days.now().table(), each.column(), each.line()),
              days.now().rows().isEmpty()
                  ? ""
                  : asked.address() + "&column=" + each.code() + "#units",
              days,
              days.total(),
              each));
    }
    return new CompareView.Sheet(
        words.texts().text("statistics.compare-whole", days.now().area().fullName()),
        List.of(
            head("statistics.compare-figure"),
            head("statistics.line"),
            new CompareView.Head(choices.name(asked.before()), "", "none"),
            new CompareView.Head(choices.name(asked.after()), "", "none"),
            head("statistics.difference"),
            head("statistics.percent")),
        lines,
        List.of());
  }

  private CompareView.Head head(String key) {
    return new CompareView.Head(words.texts().text(key), "", "none");
  }

  private CompareView.Sheet units(Comparisons.Asked asked, TwoDays days, Shown one, String sort) {
    String here = asked.address() + "&column=" + one.code();
    List<CompareView.Line> lines =
        sorted(days, one, sort).stream()
            .map(
                rows ->
                    line(
                        rows.now().name(),
                        asked.address(rows.now().areaId()) + "&column=" + one.code(),
                        days,
                        rows,
                        one))
            .toList();
    String total = words.texts().text("statistics.total", days.total().now().name());
    return new CompareView.Sheet(
        words
            .texts()
            .text(
                "statistics.compare-units",
                comparing.name(days.now().table(), one.column(), one.line()),
                comparing.unit(one.column(), one.line())),
        List.of(
            head("statistics.unit"),
            sorting(choices.name(asked.before()), "then", sort, here),
            sorting(choices.name(asked.after()), "now", sort, here),
            sorting(words.texts().text("statistics.difference"), "difference", sort, here),
            sorting(words.texts().text("statistics.percent"), "percent", sort, here)),
        lines,
        List.of(line(total, "", days, days.total(), one)));
  }

  private static CompareView.Head sorting(String text, String by, String sort, String here) {
    boolean falling = sort.equals("-" + by);
    return new CompareView.Head(
        text,
        here + "&sort=" + (falling ? by : "-" + by) + "#units",
        falling ? "descending" : sort.equals(by) ? "ascending" : "none");
  }

  private static List<TwoDays.Rows> sorted(TwoDays days, Shown one, String sort) {
    List<TwoDays.Rows> rows = new ArrayList<>(days.rows());
    Function<FigureChange, @Nullable BigDecimal> by =
        SORTS.get(sort.startsWith("-") ? sort.substring(1) : sort);
    if (by != null) {
      Comparator<BigDecimal> order = Comparator.naturalOrder();
      rows.sort(
          Comparator.comparing(
              (TwoDays.Rows each) -> by.apply(days.change(each, one.line(), one.column())),
              Comparator.nullsLast(sort.startsWith("-") ? order.reversed() : order)));
    }
    return rows;
  }

  private CompareView.Line line(
      String name, String href, TwoDays days, TwoDays.Rows rows, Shown one) {
    FigureChange change = days.change(rows, one.line(), one.column());
    String mark = Objects.requireNonNull(comparing.mark(change, rows));
    return new CompareView.Line(
        name,
        href,
        comparing.unit(one.column(), one.line()),
        new TableView.Cell(
            words.figure(one.column(), change.then()),
            "",
            comparing.mark(change.then(), rows.then())),
        new TableView.Cell(
            words.figure(one.column(), change.now()), "", comparing.mark(change.now(), rows.now())),
        new TableView.Cell(
            comparing.difference(one.column(), change.difference()),
            "",
            change.difference() == null ? "" : mark),
        new TableView.Cell(
            comparing.percent(change.percent()), "", change.percent() == null ? "" : mark));
  }
}
