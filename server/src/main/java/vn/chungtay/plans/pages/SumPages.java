package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.annexes.Measure;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanSums;
import vn.chungtay.plans.Plans;
import vn.chungtay.plans.SumLine;
import vn.chungtay.plans.SumLine.Verdict;
import vn.chungtay.plans.pages.Listing.Cell;
import vn.chungtay.plans.pages.Listing.Column;
import vn.chungtay.plans.pages.Listing.Row;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.web.Choice;
import vn.chungtay.web.PageView;

/** Whether the plans below add up to this one. */
@Controller
class SumPages {
  private final Plans plans;
  private final PlanSums sums;
  private final PlanWords words;

  SumPages(Plans plans, PlanSums sums, PlanWords words) {
    this.plans = plans;
    this.sums = sums;
    this.words = words;
  }

  @GetMapping("/plans/{id}/below")
  View show(
      @PathVariable long id,
      @RequestParam(defaultValue = "ALL") String verdict,
      @RequestParam(defaultValue = "0") int year,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String as) {
    Plan plan = plans.get(id);
    List<SumLine> all = sums.compare(plan, plan.current());
    int seen = year == 0 ? firstPlanned(plan, all) : year;
    List<SumLine> ofYear = all.stream().filter(line -> line.year() == seen).toList();
    List<SumLine> shown =
        ofYear.stream()
            .filter(l -> verdict.equals("ALL") || l.verdict().name().equals(verdict))
            .toList();
    Message title = Message.of("plans.sums-title");
    Listing listing =
        new Listing(
            title.in(words.language()) + " " + seen + " – " + plan.title(),
            columns(measures(ofYear)),
            rows(shown, measures(ofYear)),
            "/plans/" + id + "/below?year=" + seen + "&verdict=" + verdict,
            sort);
    return ListingFile.or(
        as,
        listing,
        sorted ->
            words.below(
                plan, PageView.of("plans/table", title, view(plan, all, sorted, seen, verdict))));
  }

  /** The first year for which any unit has a plan, so that the page opens where there is news. */
  private static int firstPlanned(Plan plan, List<SumLine> lines) {
    return lines.stream()
        .filter(line -> line.plan() != null)
        .mapToInt(SumLine::year)
        .min()
        .orElse(plan.firstYear());
  }

  private TableView view(Plan plan, List<SumLine> all, Listing listing, int year, String verdict) {
    var texts = words.texts();
    List<SumLine> ofYear = all.stream().filter(line -> line.year() == year).toList();
    List<Choice> verdicts = new ArrayList<>();
    verdicts.add(new Choice("ALL", texts.text("plans.result-units.all")));
    for (Verdict each : Verdict.values()) {
      verdicts.add(
          new Choice(
              each.name(), texts.text("plans.sum." + each) + " (" + count(ofYear, each) + ")"));
    }
    List<Choice> years =
        IntStream.rangeClosed(plan.firstYear(), plan.lastYear())
            .mapToObj(y -> new Choice(String.valueOf(y), String.valueOf(y)))
            .toList();
    boolean whole = !ofYear.isEmpty() && count(ofYear, Verdict.EQUAL) == ofYear.size();
    TableView view =
        TableView.of(
            plan,
            "below",
            "",
            List.of(
                new TableView.Filter(
                    "year", texts.text("plans.field.year"), years, String.valueOf(year)),
                new TableView.Filter("verdict", texts.text("plans.show"), verdicts, verdict)),
            listing,
            texts.text(all.isEmpty() ? "plans.refusal.no-annex" : "plans.sums-empty"));
    return all.isEmpty()
        ? view
        : view.with(
            List.of(
                new TableView.Note(
                    whole ? "good" : "warning",
                    whole
                        ? texts.text("plans.sums-whole", year, ofYear.size())
                        : texts.text(
                            "plans.sums-not-yet",
                            year,
                            count(ofYear, Verdict.EQUAL),
                            ofYear.size(),
                            count(ofYear, Verdict.DIFFERS),
                            count(ofYear, Verdict.NOT_APPROVED),
                            count(ofYear, Verdict.NO_FIGURE),
                            count(ofYear, Verdict.NO_PLAN)))));
  }

  private static int count(List<SumLine> lines, Verdict verdict) {
    return (int) lines.stream().filter(line -> line.verdict() == verdict).count();
  }

  private static List<Measure> measures(List<SumLine> lines) {
    return List.of(Measure.HOUSEHOLDS, Measure.POOR, Measure.NEAR_POOR).stream()
        .filter(m -> lines.stream().anyMatch(line -> line.figure(m) != null))
        .toList();
  }

  private List<Column> columns(List<Measure> measures) {
    var texts = words.texts();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words("unit", texts.text("plans.field.unit-name")));
    columns.add(Column.words("verdict", texts.text("plans.sums-verdict")));
    columns.add(Column.words("plan", texts.text("plans.sums-plan")));
    for (Measure measure : measures) {
      String name = texts.text("plans.measure." + measure);
      columns.add(
          new Column(measure.code() + "-w", name + ": " + texts.text("plans.sums-wanted"), 0));
      columns.add(
          new Column(measure.code() + "-p", name + ": " + texts.text("plans.sums-promised"), 0));
      columns.add(
          new Column(measure.code() + "-d", name + ": " + texts.text("plans.sums-difference"), 0));
    }
    String rate = texts.text("plans.measure.RATE");
    columns.add(new Column("rate-w", rate + ": " + texts.text("plans.sums-wanted"), 2));
    columns.add(new Column("rate-p", rate + ": " + texts.text("plans.sums-promised"), 2));
    return columns;
  }

  private List<Row> rows(List<SumLine> lines, List<Measure> measures) {
    List<Row> rows = new ArrayList<>();
    lines.forEach(line -> rows.add(row(line, measures)));
    if (!rows.isEmpty()) {
      rows.add(new Row("", "total", totals(lines, measures)));
    }
    return rows;
  }

  private Row row(SumLine line, List<Measure> measures) {
    Figures figures = Figures.in(words.language());
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(line.unit()));
    String colour =
        line.verdict() == Verdict.EQUAL
            ? "good"
            : line.verdict() == Verdict.DIFFERS ? "danger" : "warning";
    cells.add(Cell.of(words.texts().text("plans.sum." + line.verdict())).marked(colour));
    Plan plan = line.plan();
    cells.add(
        plan == null
            ? Cell.of("")
            : Cell.of(plan.title())
                .to("/plans/" + plan.id())
                .noted(words.texts().text("plans.state." + line.state())));
    for (Measure measure : measures) {
      SumLine.Figure figure = line.figure(measure);
      cells.add(Cell.number(figure == null ? null : figure.wanted(), 0, figures));
      cells.add(Cell.number(figure == null ? null : figure.promised(), 0, figures));
      cells.add(Cell.difference(figure == null ? null : figure.difference(), 0, figures));
    }
    cells.add(Cell.number(line.rate(false), 2, figures));
    cells.add(Cell.number(line.rate(true), 2, figures));
    return new Row("", "", cells);
  }

  /** A sum is known only where every figure of it is. */
  private List<Cell> totals(List<SumLine> lines, List<Measure> measures) {
    Figures figures = Figures.in(words.language());
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(words.texts().text("plans.total")));
    cells.add(Cell.of(""));
    cells.add(Cell.of(""));
    for (Measure measure : measures) {
      BigDecimal all = sum(lines, measure, false);
      BigDecimal own = sum(lines, measure, true);
      cells.add(Cell.number(all, 0, figures));
      cells.add(Cell.number(own, 0, figures));
      cells.add(Cell.difference(all == null || own == null ? null : own.subtract(all), 0, figures));
    }
    cells.add(rate(lines, false, figures));
    cells.add(rate(lines, true, figures));
    return cells;
  }

  private static Cell rate(List<SumLine> lines, boolean promised, Figures figures) {
    BigDecimal all = sum(lines, Measure.HOUSEHOLDS, promised);
    BigDecimal poor = sum(lines, Measure.POOR, promised);
    return Cell.number(
        all == null || poor == null || all.signum() == 0
            ? null
            : poor.movePointRight(2).divide(all, 2, RoundingMode.HALF_UP),
        2,
        figures);
  }

  private static @Nullable BigDecimal sum(List<SumLine> lines, Measure measure, boolean promised) {
    BigDecimal sum = BigDecimal.ZERO;
    for (SumLine line : lines) {
      SumLine.Figure figure = line.figure(measure);
      BigDecimal value = figure == null ? null : promised ? figure.promised() : figure.wanted();
      if (value == null) {
        return null;
      }
      sum = sum.add(value);
    }
    return sum;
  }
}
