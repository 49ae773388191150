package vn.chungtay.plans.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.plans.Plan;
import vn.chungtay.web.Choice;

/**
 * A page of a plan that is one table with what was chosen above it.
 *
 * @param tab the tab it belongs to
 * @param lead the finding in a sentence
 * @param listing null where there is nothing to show, then {@code empty} says why
 */
public record TableView(
    Plan plan,
    String tab,
    String lead,
    List<Note> notes,
    List<Filter> filters,
    @Nullable Chart chart,
    @Nullable Listing listing,
    String empty) {
  /**
   * A remark; {@code kind} is its colour: {@code good}, {@code warning}, {@code danger}, or none.
   */
  public record Note(String kind, String text) {}

  /** A choice of what is shown: from a list, or a day where there are no choices. */
  public record Filter(String name, String label, List<Choice> choices, String value) {}

  /** A chart; its options as JSON. */
  public record Chart(String title, String options) {}

  /** A page without a chart and remarks. */
  static TableView of(
      Plan plan, String tab, String lead, List<Filter> filters, Listing listing, String empty) {
    return new TableView(
        plan,
        tab,
        lead,
        List.of(),
        filters,
        null,
        listing.rows().isEmpty() ? null : listing,
        empty);
  }

  TableView with(List<Note> remarks) {
    return new TableView(plan, tab, lead, remarks, filters, chart, listing, empty);
  }

  TableView with(Chart drawn) {
    return new TableView(plan, tab, lead, notes, filters, drawn, listing, empty);
  }

  /** Address of this plan. */
  public String href() {
    return "/plans/" + plan.id();
  }
}
