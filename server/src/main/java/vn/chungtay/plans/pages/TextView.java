package vn.chungtay.plans.pages;

import java.util.List;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanHead;
import vn.chungtay.plans.PlanItem;
import vn.chungtay.plans.PlanPart;
import vn.chungtay.plans.PlanVersion;
import vn.chungtay.web.Choice;

/** What the page for writing the text of a plan shows. */
public record TextView(
    Plan plan,
    PlanVersion version,
    PlanHead head,
    String day,
    List<Part> parts,
    List<DutyLine> duties,
    List<TargetLine> targets,
    List<Choice> roles,
    List<Choice> directions) {
  /** One part, also where it has no items yet. */
  public record Part(PlanPart part, List<PlanItem> items) {}

  /** One duty as the form shows it. */
  public record DutyLine(String key, String body, String role, String content, String due) {}

  /** One target as the form shows it; values as "2026: 95; 2027: 97,5". */
  public record TargetLine(
      String key,
      String name,
      String unit,
      String direction,
      String owner,
      String source,
      String base,
      String values) {}

  /** Address of this plan. */
  public String href() {
    return "/plans/" + plan.id();
  }
}
