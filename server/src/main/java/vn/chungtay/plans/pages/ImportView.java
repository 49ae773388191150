package vn.chungtay.plans.pages;

import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanVersion;

/** What the import page shows. */
public record ImportView(Plan plan, PlanVersion version, boolean hasAnnex, boolean hasText) {
  /** Address of this plan. */
  public String href() {
    return "/plans/" + plan.id();
  }
}
