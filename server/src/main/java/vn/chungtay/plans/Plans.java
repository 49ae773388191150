package vn.chungtay.plans;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.access.Permission;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * Plans and their life: drafted, sent for opinions, approved and locked, amended as a new version.
 * Whoever asks sees the plans of their areas only; the database sees to that.
 */
@Service
public class Plans {
  private final PlanTable plans;
  private final ContentTable contents;
  private final PlanAnnexTable annexes;
  private final TaskTable tasks;
  private final PlanObstacles obstacles;
  private final PlanRights rights;
  private final Clock clock;

  Plans(
      PlanTable plans,
      ContentTable contents,
      PlanAnnexTable annexes,
      TaskTable tasks,
      PlanObstacles obstacles,
      PlanRights rights,
      Clock clock) {
    this.plans = plans;
    this.contents = contents;
    this.annexes = annexes;
    this.tasks = tasks;
    this.obstacles = obstacles;
    this.rights = rights;
    this.clock = clock;
  }

  /** The plans of the reader's areas, latest first. */
  @Transactional(readOnly = true)
  public List<Plan> list() {
    return plans.list();
  }

  /** The titles of the plans of the reader's areas, by their number. */
  @Transactional(readOnly = true)
  public Map<String, String> titles() {
    return plans.titles();
  }

  /** The plan; not found where it lies outside the reader's areas. */
  @Transactional(readOnly = true)
  public Plan get(long planId) {
    return plans.find(planId).orElseThrow(() -> new PlanNotFound(String.valueOf(planId)));
  }

  /** What a version says, without its annex. */
  @Transactional(readOnly = true)
  public PlanContent content(PlanVersion version) {
    return new PlanContent(
        version.head(),
        contents.items(version.id()),
        contents.targets(version.id()),
        contents.duties(version.id()));
  }

  /** Begins a plan: version 1, a draft. */
  @Transactional
  public Outcome<Plan> create(
      long areaId, String title, int firstYear, int lastYear, PlanHead head) {
    rights.mayWrite(areaId);
    List<Refusal> refusals = new ArrayList<>();
    if (title.isBlank()) {
      refusals.add(Refusal.of("PLAN-001", "title", "plans.refusal.title-missing"));
    }
    if (firstYear < 1990 || lastYear > 2100 || firstYear > lastYear) {
      refusals.add(Refusal.of("PLAN-002", "firstYear", "plans.refusal.years", firstYear, lastYear));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    long planId = plans.insertPlan(areaId, title.strip(), firstYear, lastYear);
    plans.insertVersion(planId, areaId, 1, head, "");
    rights.record("plan-created", areaId, "plan/" + planId, title.strip());
    return Outcome.of(get(planId));
  }

  /**
   * Writes one piece of an open version. {@code seen} is the edit count the writer saw; where
   * somebody else wrote since, nothing is changed and the writer is told.
   */
  @Transactional
  public Outcome<PlanVersion> edit(PlanVersion version, int seen, PlanEdit edit) {
    rights.mayWrite(version.areaId());
    if (!version.state().open()) {
      return Outcome.refused(locked(version));
    }
    if (!plans.countEdit(version.id(), seen)) {
      return Outcome.refused(Refusal.of("PLAN-011", "", "plans.refusal.edited-meanwhile"));
    }
    edit.write(contents, plans, version);
    rights.record("plan-edited", version.areaId(), "plan/" + version.planId(), edit.describe());
    return Outcome.of(get(version.planId()).version(version.number()));
  }

  /** Removes one item, target or duty of an open version. */
  @Transactional
  public Outcome<PlanVersion> remove(PlanVersion version, int seen, UUID key) {
    return edit(version, seen, PlanEdit.removing(key));
  }

  /** Sends a draft for opinions, or takes it back to be written on. */
  @Transactional
  public Outcome<Plan> move(PlanVersion version, PlanState to) {
    rights.mayWrite(version.areaId());
    if (!version.state().open() || !to.open()) {
      return Outcome.refused(locked(version));
    }
    plans.updateState(version.id(), to, null, null);
    rights.record(
        to == PlanState.OPINION ? "plan-sent-for-opinion" : "plan-taken-back",
        version.areaId(),
        "plan/" + version.planId(),
        "");
    return Outcome.of(get(version.planId()));
  }

  /**
   * Approves and locks a version. Number, day and signer must be there and no error of the audit
   * may be undecided; the version in force before is superseded; the duties become tasks.
   */
  @Transactional
  public Outcome<Plan> approve(PlanVersion version) {
    rights.mayApprove(version.areaId());
    List<Refusal> refusals = obstacles(version);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    get(version.planId()).versions().stream()
        .filter(other -> other.state() == PlanState.APPROVED)
        .forEach(other -> plans.updateState(other.id(), PlanState.SUPERSEDED, null, null));
    plans.updateState(version.id(), PlanState.APPROVED, rights.actor(), clock.instant());
    tasks.follow(version.planId(), version.areaId(), version.id(), "v" + version.number());
    rights.record(
        "plan-approved",
        version.areaId(),
        "plan/" + version.planId(),
        "v" + version.number() + " " + version.head().number());
    return Outcome.of(get(version.planId()));
  }

  /** Why a version cannot be approved yet; empty where it can. */
  @Transactional(readOnly = true)
  public List<Refusal> obstacles(PlanVersion version) {
    List<Refusal> refusals = new ArrayList<>();
    if (!version.state().open()) {
      refusals.add(locked(version));
    }
    refusals.addAll(obstacles.of(version));
    return refusals;
  }

  /** Begins the next version of an approved plan as a copy that may be written on. */
  @Transactional
  public Outcome<Plan> amend(PlanVersion approved, String reason) {
    rights.mayWrite(approved.areaId());
    Plan plan = get(approved.planId());
    if (approved.state() != PlanState.APPROVED || plan.current().state().open()) {
      return Outcome.refused(Refusal.of("PLAN-031", "", "plans.refusal.not-in-force"));
    }
    if (reason.isBlank()) {
      return Outcome.refused(Refusal.of("PLAN-032", "reason", "plans.refusal.reason-missing"));
    }
    int number = plan.current().number() + 1;
    PlanHead head = approved.head().withoutNumber();
    long version = plans.insertVersion(plan.id(), plan.areaId(), number, head, reason.strip());
    contents.copy(approved.id(), version);
    annexes.copy(approved.id(), version);
    rights.record("plan-amended", plan.areaId(), "plan/" + plan.id(), reason.strip());
    return Outcome.of(get(plan.id()));
  }

  /** True where the reader may write this plan. */
  public boolean mayWrite(long areaId) {
    return rights.holds(Permission.EDIT_PLANS, areaId);
  }

  /** True where the reader may sign this plan. */
  public boolean mayApprove(long areaId) {
    return rights.holds(Permission.APPROVE_PLANS, areaId);
  }

  private static Refusal locked(PlanVersion version) {
    return Refusal.of("PLAN-010", "", "plans.refusal.locked", version.number());
  }
}
