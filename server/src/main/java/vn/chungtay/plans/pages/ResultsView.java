package vn.chungtay.plans.pages;

import java.util.List;
import vn.chungtay.plans.Plan;

/** What the page of results shows. */
public record ResultsView(
    Plan plan,
    boolean mayEnter,
    boolean hasAnnex,
    int year,
    List<Integer> years,
    List<Integer> known,
    String chart,
    Summary summary,
    List<Row> rows,
    List<Tile> tiles,
    String source) {

  /** How many units reached the year's plan, are behind, and have no figure yet. */
  public record Summary(int reached, int behind, int missing) {}

  /**
   * One unit in the chosen year and at the end of the plan.
   *
   * @param standing {@code reached}, {@code behind} or {@code missing}
   */
  public record Row(
      String unit,
      boolean total,
      String plannedRate,
      String actualRate,
      String gap,
      String standing,
      String forecast,
      String outlook,
      String householdsTyped,
      String poorTyped) {}

  /** One square of the tile map. */
  public record Tile(String unit, String standing, String gap) {}

  /** Address of this plan. */
  public String href() {
    return "/plans/" + plan.id();
  }
}
