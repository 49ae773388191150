package vn.chungtay.plans.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.chungtay.law.CitingPapers;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.PlanItem;
import vn.chungtay.plans.Plans;

/** Plans still being written that cite an act, for the page of that act. */
@Component
class OpenPlansCiting implements CitingPapers {
  private static final int SHOWN = 160;

  private final Plans plans;

  OpenPlansCiting(Plans plans) {
    this.plans = plans;
  }

  @Override
  public List<CitingPaper> citing(String number) {
    List<CitingPaper> found = new ArrayList<>();
    for (Plan plan : plans.list()) {
      if (plan.current().state().open()) {
        plans.content(plan.current()).items().stream()
            .filter(item -> names(item, number))
            .findFirst()
            .ifPresent(
                item ->
                    found.add(
                        new CitingPaper(
                            plan.title() + " – " + plan.areaName(),
                            "/plans/" + plan.id(),
                            place(item, number))));
      }
    }
    return found;
  }

  private static boolean names(PlanItem item, String number) {
    return text(item).toUpperCase(Locale.ROOT).contains(number.toUpperCase(Locale.ROOT));
  }

  private static String text(PlanItem item) {
    return item.heading() + " " + item.body();
  }

  private static String place(PlanItem item, String number) {
    String text = text(item).strip();
    int at = text.toUpperCase(Locale.ROOT).indexOf(number.toUpperCase(Locale.ROOT));
    int from = Math.max(0, at - SHOWN / 2);
    int to = Math.min(text.length(), at + SHOWN / 2);
    return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
  }
}
