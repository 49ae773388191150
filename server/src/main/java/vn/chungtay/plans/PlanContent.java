package vn.chungtay.plans;

import java.util.List;

/** Everything a version says, without its annex. */
public record PlanContent(
    PlanHead head, List<PlanItem> items, List<PlanTarget> targets, List<Duty> duties) {
  /** The items of one part in their order. */
  public List<PlanItem> part(PlanPart part) {
    return items.stream().filter(item -> item.part() == part).toList();
  }
}
