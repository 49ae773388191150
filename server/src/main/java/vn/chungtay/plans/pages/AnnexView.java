package vn.chungtay.plans.pages;

import org.jspecify.annotations.Nullable;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanVersion;

/** What the annex grid shows; no grid where the plan has no annex yet. */
public record AnnexView(
    Plan plan, PlanVersion version, boolean editable, @Nullable AnnexGrid grid, String years) {
  /** Address of this plan. */
  public String href() {
    return "/plans/" + plan.id();
  }
}
