package vn.chungtay.plans.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanDifference;
import vn.chungtay.plans.PlanVersion;

/** The versions of a plan and what one says otherwise than another. */
public record VersionsView(
    Plan plan,
    List<Line> lines,
    int from,
    int to,
    @Nullable PlanDifference difference,
    @Nullable Listing cells) {
  /** One version, its day already written. */
  public record Line(PlanVersion version, String approvedOn) {}

  /** Address of this plan. */
  public String href() {
    return "/plans/" + plan.id();
  }
}
