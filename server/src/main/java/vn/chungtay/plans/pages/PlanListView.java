package vn.chungtay.plans.pages;

import java.util.List;
import vn.chungtay.plans.PlanState;

/** What the list of plans shows. */
public record PlanListView(boolean mayCreate, List<Line> lines) {
  /** One plan. */
  public record Line(
      String href, String title, String area, String years, int version, PlanState state) {}
}
