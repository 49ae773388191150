package vn.chungtay.plans.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Permission;
import vn.chungtay.plans.Task;
import vn.chungtay.plans.TaskState;
import vn.chungtay.plans.Tasks;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.NavigationEntry;
import vn.chungtay.web.PageView;

/** What is to be done, what is late, and how far each task is. */
@Controller
class TaskPages {
  private final Tasks tasks;
  private final PlanWords words;

  TaskPages(Tasks tasks, PlanWords words) {
    this.tasks = tasks;
    this.words = words;
  }

  @Bean
  static NavigationEntry tasksEntry() {
    return new NavigationEntry("plans.tasks-nav", "/tasks", Permission.SEE, 20);
  }

  @GetMapping("/tasks")
  PageView list() {
    return show(null, List.of());
  }

  @GetMapping("/tasks/{id}")
  PageView one(@PathVariable long id) {
    return show(tasks.get(id), List.of());
  }

  private PageView show(@Nullable Task chosen, List<Refusal> refusals) {
    Figures figures = Figures.in(words.language());
    List<TasksView.Line> lines =
        tasks.pending().stream()
            .map(
                task ->
                    new TasksView.Line(
                        task,
                        Optional.ofNullable(task.due()).map(figures::day).orElse(Figures.MISSING),
                        task.lateOn(tasks.today())))
            .toList();
    int late = (int) lines.stream().filter(TasksView.Line::late).count();
    TasksView view =
        new TasksView(lines, late, chosen, words.choices("plans.task-state.", TaskState.values()));
    return PageView.of("plans/tasks", Message.of("plans.tasks-title"), view).refused(refusals);
  }

  @PostMapping("/tasks/{id}")
  View update(
      @PathVariable long id,
      @RequestParam TaskState state,
      @RequestParam(defaultValue = "") String note) {
    Outcome<Task> updated = tasks.update(id, state, note);
    return updated.isRefused()
        ? show(tasks.get(id), updated.refusals())
        : Done.at("/tasks", "plans.saved");
  }
}
