package vn.chungtay.plans.pages;

import java.util.List;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanItem;
import vn.chungtay.plans.PlanPart;
import vn.chungtay.plans.PlanTarget;
import vn.chungtay.plans.PlanVersion;
import vn.chungtay.plans.Task;
import vn.chungtay.values.Refusal;

/** What the page of one plan shows. */
public record PlanView(
    Plan plan,
    PlanVersion version,
    boolean mayWrite,
    boolean mayApprove,
    List<Refusal> obstacles,
    Figures figures,
    List<Part> parts,
    List<PlanTarget> targets,
    List<DutyLine> duties,
    List<TaskLine> tasks,
    String chart) {

  /** The plan in five figures, already written; "–" where nothing is known. */
  public record Figures(
      int units, String years, String firstRate, String lastRate, String leave, int openFindings) {}

  /** One part of the text with its items. */
  public record Part(PlanPart part, List<PlanItem> items) {}

  /** One duty, its day already written. */
  public record DutyLine(String key, String body, String roleKey, String content, String due) {}

  /** One task and whether it is late. */
  public record TaskLine(Task task, String due, boolean late) {}

  /** Address of this plan. */
  public String href() {
    return "/plans/" + plan.id();
  }

  /** True where the shown version is still written on by somebody who may. */
  public boolean editable() {
    return mayWrite && version.state().open();
  }
}
