package vn.chungtay.plans.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.plans.Task;
import vn.chungtay.web.Choice;

/** The list of tasks, and the one being written on. */
public record TasksView(List<Line> lines, int late, @Nullable Task task, List<Choice> states) {
  /** One task, its day already written. */
  public record Line(Task task, String due, boolean late) {}
}
