package vn.chungtay.plans.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.plans.Plan;
import vn.chungtay.web.AreaMapView;

/**
 * What the page of results shows.
 *
 * @param map null where the borders of no unit are loaded: then the squares are the map
 */
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
    @Nullable AreaMapView map,
    String source) {

  /** How many units reached the year's plan, are behind, and have no figure yet. */
  public record Summary(int reached, int behind, int missing) {}

  /**
   * One unit in the chosen year and at the end of the plan.
   *
   * @param href the figures behind its results
   * @param standing {@code reached}, {@code behind} or {@code missing}
   */
  public record Row(
      String unit,
      String href,
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
