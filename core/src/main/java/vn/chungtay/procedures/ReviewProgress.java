package vn.chungtay.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * Where the review of one village stands. It never changes: a deed gives the next progress or the
 * reasons why it may not be done. No order of deeds reaches a decision past a step the law wants;
 * {@code ProcedureWalkTest} walks them all.
 */
public final class ReviewProgress {
  private final ReviewProcedure procedure;
  private final WorkingDays calendar;
  private final LocalDate begun;
  private final LocalDate latest;
  private final Map<Step, LocalDate> standing;
  private final boolean requests;
  private final @Nullable LocalDate objected;

  private ReviewProgress(
      ReviewProcedure procedure,
      WorkingDays calendar,
      LocalDate begun,
      LocalDate latest,
      Map<Step, LocalDate> standing,
      boolean requests,
      @Nullable LocalDate objected) {
    this.procedure = procedure;
    this.calendar = calendar;
    this.begun = begun;
    this.latest = latest;
    this.standing = standing;
    this.requests = requests;
    this.objected = objected;
  }

  /** A review that begins on a day, if the procedure may begin then. */
  public static Outcome<ReviewProgress> begin(
      ReviewProcedure procedure, WorkingDays calendar, LocalDate day) {
    if (!procedure.period().contains(day)) {
      return Outcome.refused(Refusal.of("REV-001", "day", "procedures.not-in-force", day));
    }
    if (procedure.begins() != null && day.isBefore(procedure.begins().atYear(day.getYear()))) {
      LocalDate first = procedure.begins().atYear(day.getYear());
      return Outcome.refused(Refusal.of("REV-002", "day", "procedures.too-early", first));
    }
    if (procedure.ends() != null && day.isAfter(procedure.ends().atYear(day.getYear()))) {
      LocalDate last = procedure.ends().atYear(day.getYear());
      return Outcome.refused(Refusal.of("REV-003", "day", "procedures.too-late", last));
    }
    if (procedure.monthDay() != null && day.getDayOfMonth() < procedure.monthDay()) {
      return Outcome.refused(
          Refusal.of(
              "REV-002", "day", "procedures.too-early", day.withDayOfMonth(procedure.monthDay())));
    }
    return Outcome.of(
        new ReviewProgress(procedure, calendar, day, day, new EnumMap<>(Step.class), false, null));
  }

  /** The progress after one more deed. */
  public Outcome<ReviewProgress> after(ReviewDeed deed) {
    if (deed.day().isBefore(latest)) {
      return Outcome.refused(Refusal.of("REV-004", "day", "procedures.before-the-last", latest));
    }
    if (deed instanceof ReviewDeed.Requested) {
      return requested(deed.day());
    }
    if (deed instanceof ReviewDeed.Objected) {
      return objection(deed.day());
    }
    return taken((ReviewDeed.Taken) deed);
  }

  private Outcome<ReviewProgress> requested(LocalDate day) {
    if (standing.containsKey(Step.LIST)) {
      return Outcome.refused(Refusal.of("REV-005", "", "procedures.list-closed"));
    }
    return Outcome.of(next(day, standing, true, objected));
  }

  private Outcome<ReviewProgress> objection(LocalDate day) {
    Optional<LocalDate> last = lastDay(Step.POSTING);
    boolean hangs = last.isPresent() && !day.isAfter(last.get());
    if (!hangs || standing.containsKey(Step.DECISION)) {
      return Outcome.refused(Refusal.of("REV-006", "", "procedures.nothing-posted"));
    }
    return Outcome.of(next(day, standing, requests, objected == null ? day : objected));
  }

  private Outcome<ReviewProgress> taken(ReviewDeed.Taken deed) {
    Step step = deed.step();
    Optional<StepRule> found = procedure.rule(step, deed.day());
    if (found.isEmpty()) {
      return Outcome.refused(
          Refusal.of("REV-007", "step", "procedures.no-such-step", name(step), deed.day()));
    }
    StepRule rule = found.get();
    List<Refusal> refusals = refusals(rule, deed);
    return refusals.isEmpty() ? Outcome.of(done(rule, deed)) : Outcome.refused(refusals);
  }

  private List<Refusal> refusals(StepRule rule, ReviewDeed.Taken deed) {
    List<Refusal> refusals = new ArrayList<>();
    Step step = rule.step();
    if (!rule.roles().contains(deed.role())) {
      refusals.add(Refusal.of("REV-008", "", "procedures.not-this-role", name(step)));
    }
    if (!needed(rule)) {
      refusals.add(Refusal.of("REV-009", "step", "procedures.not-needed", name(step)));
    }
    Step shut = shut(step);
    if (shut != null) {
      refusals.add(Refusal.of("REV-010", "step", "procedures.shut", name(step), name(shut)));
    }
    List<Step> missing = missing(rule, deed.day());
    if (objected != null && rule.need() != Need.OBJECTIONS && !missing.contains(Step.RECHECK)) {
      // Nobody answers an objection by doing everything anew.
      refusals.add(
          Refusal.of("REV-011", "step", "procedures.comes-first", name(Step.RECHECK), name(step)));
    }
    for (Step before : missing) {
      refusals.add(
          Refusal.of("REV-011", "step", "procedures.comes-first", name(before), name(step)));
    }
    hanging(rule, deed.day()).ifPresent(refusals::add);
    if (rule.agreement() != null && (deed.vote() == null || !deed.vote().isPossible())) {
      refusals.add(Refusal.of("REV-012", "agreed", "procedures.vote"));
    }
    if (rule.lasts() != null && calendar.end(deed.day(), rule.lasts()).isEmpty()) {
      refusals.add(Refusal.of("REV-013", "day", "procedures.calendar", deed.day().getYear()));
    }
    return refusals;
  }

  /** A decision shuts everything before it, a lock everything; a certificate may be given again. */
  private @Nullable Step shut(Step step) {
    if (standing.containsKey(Step.LOCK)) {
      return Step.LOCK;
    }
    boolean later = step == Step.CERTIFICATES || step == Step.LOCK;
    return standing.containsKey(Step.DECISION) && !later ? Step.DECISION : null;
  }

  private boolean needed(StepRule rule) {
    return switch (rule.need()) {
      case ALWAYS -> true;
      case REQUESTS -> requests;
      case OBJECTIONS -> objected != null;
    };
  }

  private List<Step> missing(StepRule rule, LocalDate day) {
    return rule.after().stream()
        .filter(before -> !standing.containsKey(before))
        .filter(before -> procedure.rule(before, day).filter(this::needed).isPresent())
        .toList();
  }

  /** A step that follows a posting waits until the sheet has hung its days; a re-check need not. */
  private Optional<Refusal> hanging(StepRule rule, LocalDate day) {
    if (rule.need() == Need.OBJECTIONS) {
      return Optional.empty();
    }
    for (Step before : rule.after()) {
      Optional<LocalDate> last = lastDay(before);
      if (last.isPresent() && !day.isAfter(last.get())) {
        return Optional.of(
            Refusal.of("REV-014", "day", "procedures.still-running", name(before), last.get()));
      }
    }
    return Optional.empty();
  }

  private ReviewProgress done(StepRule rule, ReviewDeed.Taken deed) {
    Map<Step, LocalDate> next = new EnumMap<>(Step.class);
    next.putAll(standing);
    drop(next, rule.step(), deed.day());
    Vote vote = deed.vote();
    boolean agreed = rule.agreement() == null || (vote != null && vote.reaches(rule.agreement()));
    if (agreed) {
      next.put(rule.step(), deed.day());
    } else if (rule.otherwise() != null) {
      drop(next, rule.otherwise(), deed.day());
    }
    if (rule.again() != null) {
      drop(next, rule.again(), deed.day());
    }
    return next(deed.day(), next, requests, rule.step() == Step.RECHECK ? null : objected);
  }

  /** Takes a step back together with everything that was built on it. */
  private void drop(Map<Step, LocalDate> steps, Step step, LocalDate day) {
    Set<Step> followers = procedure.followers(step, day);
    steps.remove(step);
    followers.forEach(steps::remove);
  }

  private ReviewProgress next(
      LocalDate day, Map<Step, LocalDate> steps, boolean asked, @Nullable LocalDate objection) {
    return new ReviewProgress(procedure, calendar, begun, day, steps, asked, objection);
  }

  private Optional<LocalDate> lastDay(Step step) {
    LocalDate done = standing.get(step);
    if (done == null) {
      return Optional.empty();
    }
    return procedure
        .rule(step, done)
        .map(StepRule::lasts)
        .flatMap(lasts -> calendar.end(done, lasts));
  }

  /** Every step of the procedure as it stands on a day. */
  public List<StepState> states(LocalDate today) {
    List<StepState> states = new ArrayList<>();
    for (StepRule rule : procedure.rules(today)) {
      states.add(state(rule, today));
    }
    return states;
  }

  private StepState state(StepRule rule, LocalDate today) {
    LocalDate done = standing.get(rule.step());
    if (done != null) {
      LocalDate last = lastDay(rule.step()).orElse(null);
      boolean runs = last != null && !today.isAfter(last);
      StepState.Status status = runs ? StepState.Status.RUNNING : StepState.Status.DONE;
      return new StepState(rule, status, done, last, List.of());
    }
    if (!needed(rule)) {
      return new StepState(rule, StepState.Status.NOT_NEEDED, null, null, List.of());
    }
    List<Step> missing = new ArrayList<>(missing(rule, today));
    if (hanging(rule, today).isPresent()) {
      missing.add(Step.POSTING);
    }
    LocalDate due = due(rule).orElse(null);
    if (!missing.isEmpty() || shut(rule.step()) != null) {
      return new StepState(rule, StepState.Status.BLOCKED, null, due, missing);
    }
    boolean late = due != null && today.isAfter(due);
    return new StepState(
        rule, late ? StepState.Status.LATE : StepState.Status.OPEN, null, due, missing);
  }

  /** Until when a step is to be taken: its own limit, else for the decision the limit of all. */
  private Optional<LocalDate> due(StepRule rule) {
    TimeLimit within = rule.within();
    if (within != null) {
      Optional<LocalDate> from =
          rule.need() == Need.OBJECTIONS
              ? Optional.ofNullable(objected)
              : rule.after().stream()
                  .flatMap(step -> Optional.ofNullable(standing.get(step)).stream())
                  .max(LocalDate::compareTo);
      return from.flatMap(day -> calendar.end(day, within));
    }
    if (rule.step() != Step.DECISION) {
      return Optional.empty();
    }
    if (procedure.whole() != null) {
      return calendar.end(begun, procedure.whole());
    }
    return Optional.ofNullable(procedure.ends()).map(end -> end.atYear(begun.getYear()));
  }

  /** True where the step was done and nothing since took it back. */
  public boolean stands(Step step) {
    return standing.containsKey(step);
  }

  /** The day on which the review began. */
  public LocalDate begun() {
    return begun;
  }

  /** True where somebody objected and nobody has looked again. */
  public boolean hasOpenObjection() {
    return objected != null;
  }

  /** The procedure it follows. */
  public ReviewProcedure procedure() {
    return procedure;
  }

  private static Message name(Step step) {
    return Message.of("procedures.step." + step.code());
  }
}
