package vn.chungtay.plans.pages;

import java.util.List;
import java.util.Map;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanVersion;
import vn.chungtay.web.Choice;

/**
 * The form of a cascade as typed, and what came of it.
 *
 * @param computed false while {@code rows} are what the annex has
 */
public record CascadeView(
    Plan plan,
    PlanVersion version,
    boolean editable,
    boolean hasAnnex,
    List<Choice> baseYears,
    Map<String, String> typed,
    List<TargetLine> targets,
    List<String> conflict,
    boolean computed,
    List<Integer> years,
    List<Row> rows,
    List<PromiseLine> promises) {

  /** A sentence with a figure; without constraints it can only be read. */
  public record PromiseLine(
      String sentence, String verdictKey, String note, List<String> constraints, boolean kept) {}

  /** The total of one year, as typed. */
  public record TargetLine(int year, String households, String poor) {}

  /** A unit, group or the total over the years of the cascade. */
  public record Row(String name, String kind, List<Cell> cells) {}

  /**
   * One year of a row, written out, with the reason of its figure.
   *
   * @param lock what keeps the cell as it is; empty where it cannot be kept
   * @param locked true where it is marked to stay
   */
  public record Cell(
      String households, String poor, String rate, String why, String lock, boolean locked) {}

  /** What was typed into a field; empty where nothing was. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Address of this plan. */
  public String href() {
    return "/plans/" + plan.id();
  }
}
