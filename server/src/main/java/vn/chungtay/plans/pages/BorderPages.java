package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.annexes.Measure;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.Areas;
import vn.chungtay.areas.Converted;
import vn.chungtay.plans.BorderSeries;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanBorders;
import vn.chungtay.plans.Plans;
import vn.chungtay.plans.pages.Listing.Cell;
import vn.chungtay.plans.pages.Listing.Column;
import vn.chungtay.plans.pages.Listing.Row;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.web.Choice;
import vn.chungtay.web.PageView;

/** A plan's figures in the borders of a chosen day. */
@Controller
class BorderPages {
  private final Plans plans;
  private final PlanBorders borders;
  private final Areas areas;
  private final PlanWords words;

  BorderPages(Plans plans, PlanBorders borders, Areas areas, PlanWords words) {
    this.plans = plans;
    this.borders = borders;
    this.areas = areas;
    this.words = words;
  }

  @GetMapping("/plans/{id}/borders")
  View show(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "ANNEX") PlanBorders.Series series,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String as) {
    Plan plan = plans.get(id);
    LocalDate on = day(day);
    BorderSeries figures = borders.convert(plan, plan.current(), series, on);
    Message title = Message.of("plans.borders-title", on);
    Listing listing =
        new Listing(
            title.in(words.language()) + " – " + plan.title(),
            columns(figures),
            rows(figures),
            "/plans/" + id + "/borders?day=" + on + "&series=" + series,
            sort);
    return ListingFile.or(
        as,
        listing,
        sorted ->
            words
                .below(plan, PageView.of("plans/table", title, view(plan, figures, series, sorted)))
                .withChart());
  }

  private LocalDate day(String typed) {
    try {
      return typed.isBlank() ? borders.today() : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return borders.today();
    }
  }

  private TableView view(
      Plan plan, BorderSeries figures, PlanBorders.Series series, Listing listing) {
    var texts = words.texts();
    List<Choice> choices = new ArrayList<>();
    for (PlanBorders.Series each : PlanBorders.Series.values()) {
      choices.add(new Choice(each.name(), texts.text("plans.borders-series." + each)));
    }
    long estimated =
        figures.areas().stream()
            .filter(area -> figures.quality(area) != Converted.Quality.EXACT)
            .count();
    List<TableView.Note> notes = new ArrayList<>();
    if (!figures.areas().isEmpty()) {
      notes.add(
          estimated == 0
              ? new TableView.Note("good", texts.text("plans.borders-exact"))
              : new TableView.Note("warning", texts.text("plans.borders-estimated", estimated)));
    }
    if (!figures.unmatched().isEmpty()) {
      notes.add(
          new TableView.Note(
              "danger",
              texts.text(
                  "plans.borders-unmatched",
                  figures.unmatched().size(),
                  String.join(", ", figures.unmatched()))));
    }
    Figures written = Figures.in(words.language());
    TableView view =
        TableView.of(
                plan,
                series == PlanBorders.Series.ANNEX ? "annex" : "results",
                figures.areas().isEmpty()
                    ? ""
                    : texts.text(
                        "plans.borders-line",
                        figures.names().size(),
                        written.day(figures.from()),
                        figures.areas().size(),
                        written.day(figures.day())),
                List.of(
                    new TableView.Filter(
                        "day",
                        texts.text("plans.borders-day"),
                        List.of(),
                        figures.day().toString()),
                    new TableView.Filter(
                        "series", texts.text("plans.show"), choices, series.name())),
                listing,
                texts.text("plans.borders-empty"))
            .with(notes);
    return figures.years().size() < 2
        ? view
        : view.with(
            new TableView.Chart(texts.text("plans.borders-chart"), BorderChart.of(figures)));
  }

  private List<Column> columns(BorderSeries figures) {
    var texts = words.texts();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words("unit", texts.text("plans.field.unit-name")));
    columns.add(Column.words("quality", texts.text("plans.borders-quality")));
    columns.add(Column.words("parts", texts.text("plans.borders-parts")));
    for (int year : figures.years()) {
      for (Measure measure : measures(figures)) {
        String name = year + "-" + measure.code();
        columns.add(new Column(name, year + " " + texts.text("plans.measure." + measure), 0));
      }
      columns.add(new Column(year + "-rate", year + " " + texts.text("plans.measure.RATE"), 2));
    }
    return columns;
  }

  private static List<Measure> measures(BorderSeries figures) {
    return List.of(Measure.HOUSEHOLDS, Measure.POOR, Measure.NEAR_POOR).stream()
        .filter(m -> figures.years().stream().anyMatch(year -> figures.total(year, m).isPresent()))
        .toList();
  }

  private List<Row> rows(BorderSeries figures) {
    Figures written = Figures.in(words.language());
    List<Row> rows = new ArrayList<>();
    for (Area area : figures.areas()) {
      List<Cell> cells = new ArrayList<>();
      Converted.Quality quality = figures.quality(area);
      cells.add(Cell.of(area.fullName()).to("/areas/" + area.id() + "?day=" + figures.day()));
      cells.add(
          Cell.of(words.texts().text("plans.borders-quality." + quality))
              .marked(quality == Converted.Quality.EXACT ? "good" : "warning"));
      cells.add(Cell.of(parts(figures, area)).noted(outside(figures, area)));
      for (int year : figures.years()) {
        measures(figures).forEach(m -> cells.add(count(figures.cell(area, year, m), written)));
        cells.add(rate(figures, area, year, written));
      }
      rows.add(new Row("", "", cells));
    }
    if (!rows.isEmpty()) {
      rows.add(new Row("", "total", totals(figures, written)));
    }
    return rows;
  }

  private List<Cell> totals(BorderSeries figures, Figures written) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(words.texts().text("plans.total")));
    cells.add(Cell.of(""));
    cells.add(Cell.of(""));
    for (int year : figures.years()) {
      for (Measure measure : measures(figures)) {
        cells.add(Cell.number(figures.total(year, measure).orElse(null), 0, written));
      }
      BigDecimal households = figures.total(year, Measure.HOUSEHOLDS).orElse(BigDecimal.ZERO);
      BigDecimal poor = figures.total(year, Measure.POOR).orElse(null);
      cells.add(
          Cell.number(
              poor == null || households.signum() == 0
                  ? null
                  : poor.movePointRight(2).divide(households, 2, RoundingMode.HALF_UP),
              2,
              written));
    }
    return cells;
  }

  /** An estimate carries its mark into the page; a file gets it with one decimal. */
  private static Cell count(Converted.@Nullable Cell cell, Figures figures) {
    if (cell == null) {
      return Cell.count(null, figures);
    }
    BigDecimal value = cell.value();
    if (value == null) {
      String range = figures.number(cell.low(), 0) + "–" + figures.number(cell.high(), 0);
      return new Cell(range, null, "", "", "");
    }
    boolean exact = cell.quality() == Converted.Quality.EXACT;
    BigDecimal rounded = value.setScale(exact ? 0 : 1, RoundingMode.HALF_UP);
    Cell shown = Cell.number(rounded, 0, figures);
    return exact ? shown : shown.written("≈ " + shown.text());
  }

  private static Cell rate(BorderSeries figures, Area area, int year, Figures written) {
    BigDecimal rate = figures.rate(area, year);
    Cell shown =
        Cell.number(rate == null ? null : rate.setScale(2, RoundingMode.HALF_UP), 2, written);
    boolean exact = rate == null || figures.quality(area) == Converted.Quality.EXACT;
    return exact ? shown : shown.written("≈ " + shown.text());
  }

  /** The units it is made of; of a divided one the share, and by what it was taken. */
  private String parts(BorderSeries figures, Area area) {
    Figures written = Figures.in(words.language());
    return figures.parts(area).stream()
        .map(
            part ->
                part.method() == Converted.Method.WHOLE
                    ? name(figures, part.from())
                    : words
                        .texts()
                        .text(
                            "plans.borders-share." + part.method(),
                            written.percent(part.share().movePointRight(2), 1),
                            name(figures, part.from()),
                            part.shareSource()))
        .collect(Collectors.joining(", "));
  }

  private String outside(BorderSeries figures, Area area) {
    String names =
        figures.outside(area).stream()
            .map(id -> name(figures, id))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : words.texts().text("plans.borders-outside", names);
  }

  private String name(BorderSeries figures, long id) {
    String own = figures.names().get(id);
    return own == null ? areas.book().get(id, figures.from()).fullName() : own;
  }
}
