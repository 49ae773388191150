package vn.chungtay.plans.pages;

import java.util.List;
import vn.chungtay.plans.Opinion;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanState;
import vn.chungtay.web.Choice;

/**
 * What was asked, said and answered about a plan.
 *
 * @param units the units of the annex that can still be asked
 * @param bodies who could be asked, one a line
 */
public record OpinionsView(
    Plan plan,
    boolean mayWrite,
    boolean mayComment,
    int waiting,
    List<Line> lines,
    List<String> units,
    String bodies,
    List<Choice> answers,
    Listing listing) {
  /** One opinion, its days written out. */
  public record Line(Opinion opinion, String due, String given, String answered, boolean mayGive) {}

  /** True while the version takes opinions. */
  public boolean open() {
    return plan.current().state() == PlanState.OPINION;
  }

  /** True while answers may be written. */
  public boolean mayAnswer() {
    return mayWrite && plan.current().state().open();
  }

  /** How many have said something. */
  public int given() {
    return (int) lines.stream().filter(line -> line.opinion().given()).count();
  }

  /** Address of this plan. */
  public String href() {
    return "/plans/" + plan.id();
  }
}
