package vn.chungtay.plans.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.UnitResult;
import vn.chungtay.values.Message;
import vn.chungtay.web.Choice;
import vn.chungtay.web.PageView;

/** What the tables below the results of a plan have in common. */
@Component
class ResultTables {
  private final PlanWords words;

  ResultTables(PlanWords words) {
    this.words = words;
  }

  /** The address of the figures behind the results of a unit. */
  static String rowsOf(Plan plan, String unit) {
    return "/plans/"
        + plan.id()
        + "/results/rows?unit="
        + URLEncoder.encode(unit, StandardCharsets.UTF_8);
  }

  /** The year asked for, else the last with a result, else the first of the plan. */
  static int year(Plan plan, List<UnitResult> units, Optional<Integer> asked) {
    TreeSet<Integer> known = new TreeSet<>();
    units.forEach(unit -> known.addAll(unit.actual().keySet()));
    return asked
        .filter(y -> y >= plan.firstYear() && y <= plan.lastYear())
        .orElse(known.isEmpty() ? plan.firstYear() : known.last());
  }

  /**
   * The table as a file where {@code as} asks for one, else as a page.
   *
   * @param empty key of what is said where the table has no row
   */
  View show(
      String as,
      Plan plan,
      Message title,
      List<TableView.Filter> filters,
      String lead,
      Listing listing,
      String empty) {
    String nothing = words.texts().text(empty);
    return ListingFile.or(
        as,
        listing,
        sorted ->
            words
                .below(
                    plan,
                    PageView.of(
                        "plans/table",
                        title,
                        TableView.of(plan, "results", lead, filters, sorted, nothing)))
                .crumb(
                    words.texts().text("plans.tab.results"), "/plans/" + plan.id() + "/results"));
  }

  /** Which year is shown. */
  TableView.Filter years(Plan plan, int year) {
    List<Choice> choices =
        IntStream.rangeClosed(plan.firstYear(), plan.lastYear())
            .mapToObj(y -> new Choice(String.valueOf(y), String.valueOf(y)))
            .toList();
    return new TableView.Filter(
        "year", words.texts().text("plans.field.year"), choices, String.valueOf(year));
  }
}
