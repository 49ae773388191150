package vn.chungtay.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.VietNam;

/** The duties of approved plans as they are followed up. */
@Service
public class Tasks {
  /** Deadlines are days of the office; the whole country keeps one time. */
  private final TaskTable tasks;

  private final PlanTable plans;
  private final PlanRights rights;
  private final Clock clock;

  Tasks(TaskTable tasks, PlanTable plans, PlanRights rights, Clock clock) {
    this.tasks = tasks;
    this.plans = plans;
    this.rights = rights;
    this.clock = clock;
  }

  /** The day on which a task is late or not. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(VietNam.ZONE));
  }

  /** What is still to be done in the reader's areas, earliest day first, at most 500. */
  @Transactional(readOnly = true)
  public List<Task> pending() {
    return tasks.pending();
  }

  /** One task; not found outside the reader's areas. */
  @Transactional(readOnly = true)
  public Task get(long taskId) {
    return tasks.find(taskId).orElseThrow(() -> new PlanNotFound("task " + taskId));
  }

  /** Every task of a plan. */
  @Transactional(readOnly = true)
  public List<Task> ofPlan(long planId) {
    return tasks.ofPlan(planId);
  }

  /** Writes down how far a task is. A dropped task needs the reason in its note. */
  @Transactional
  public Outcome<Task> update(long taskId, TaskState state, String note) {
    Task task = get(taskId);
    Plan plan = plans.find(task.planId()).orElseThrow(() -> new PlanNotFound("" + task.planId()));
    rights.mayEnterResults(plan.areaId());
    if (state == TaskState.DROPPED && note.isBlank()) {
      return Outcome.refused(
          Refusal.of("PLAN-041", "note", "plans.refusal.dropped-without-reason"));
    }
    tasks.update(taskId, state, note.strip(), state == TaskState.DONE ? today() : null);
    rights.record("task-updated", plan.areaId(), "task/" + taskId, state.name());
    return Outcome.of(tasks.find(taskId).orElseThrow());
  }
}
