package vn.chungtay.plans.pages;

import java.util.ArrayList;
import java.util.List;
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
  View list(
      @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "") String as) {
    return ListingFile.or(as, listing(sort), sorted -> show(sorted, null, List.of()));
  }

  @GetMapping("/tasks/{id}")
  PageView one(@PathVariable long id) {
    return show(listing(""), tasks.get(id), List.of());
  }

  private Listing listing(String sort) {
    var texts = words.texts();
    Figures figures = Figures.in(words.language());
    List<Listing.Row> rows = new ArrayList<>();
    for (Task task : tasks.pending()) {
      boolean late = task.lateOn(tasks.today());
      String state = texts.text("plans.task-state." + task.state());
      rows.add(
          Listing.Row.of(
              "",
              Listing.Cell.of(task.content()).to("/tasks/" + task.id()),
              Listing.Cell.of(task.body()),
              Listing.Cell.of(task.planTitle()).to("/plans/" + task.planId()),
              Listing.Cell.day(task.due(), figures),
              Listing.Cell.of(late ? state + " · " + texts.text("plans.late") : state)
                  .marked(late ? "danger" : "plain")));
    }
    return new Listing(
        texts.text("plans.tasks-title"),
        List.of(
            Listing.Column.words("content", texts.text("plans.field.content")),
            Listing.Column.words("body", texts.text("plans.field.body")),
            Listing.Column.words("plan", texts.text("plans.field.plan")),
            Listing.Column.words("due", texts.text("plans.field.due")),
            Listing.Column.words("state", texts.text("plans.field.state"))),
        rows,
        "/tasks",
        sort);
  }

  private PageView show(Listing listing, @Nullable Task chosen, List<Refusal> refusals) {
    int late = (int) tasks.pending().stream().filter(t -> t.lateOn(tasks.today())).count();
    TasksView view =
        new TasksView(
            listing, late, chosen, words.choices("plans.task-state.", TaskState.values()));
    return PageView.of("plans/tasks", Message.of("plans.tasks-title"), view).refused(refusals);
  }

  @PostMapping("/tasks/{id}")
  View update(
      @PathVariable long id,
      @RequestParam TaskState state,
      @RequestParam(defaultValue = "") String note) {
    Outcome<Task> updated = tasks.update(id, state, note);
    return updated.isRefused()
        ? show(listing(""), tasks.get(id), updated.refusals())
        : Done.at("/tasks", "plans.saved");
  }
}
