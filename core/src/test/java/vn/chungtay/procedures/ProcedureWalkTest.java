package vn.chungtay.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.values.Outcome;

/**
 * Every order in which anybody could try anything, a day apart or several: the law, written here a
 * second time as a reading of the history, holds in every history that reaches a decision.
 */
class ProcedureWalkTest {
  private static final ReviewProcedures LAW = ReviewProcedures.shipped();

  /** A try: something done so many days after the deed before. */
  private record Try(String what, int days) {}

  private record Visited(ReviewProgress progress, List<ReviewDeed> history) {}

  private static List<Try> tries() {
    List<Try> tries = new ArrayList<>();
    for (int days : new int[] {0, 2, 7}) {
      for (Step step : Step.values()) {
        tries.add(new Try(step.name(), days));
      }
      tries.add(new Try("FEW_AGREE", days));
      tries.add(new Try("REQUESTED", days));
      tries.add(new Try("OBJECTED", days));
    }
    return tries;
  }

  private static ReviewDeed deed(Try tried, LocalDate last, ReviewProcedure procedure) {
    LocalDate day = last.plusDays(tried.days());
    return switch (tried.what()) {
      case "REQUESTED" -> new ReviewDeed.Requested(day, "VILLAGE_HEAD");
      case "OBJECTED" -> new ReviewDeed.Objected(day, "VILLAGE_HEAD");
      case "FEW_AGREE" -> taken(Step.MEETING, day, procedure, new Vote(9, 4));
      default -> taken(Step.valueOf(tried.what()), day, procedure, new Vote(9, 5));
    };
  }

  private static ReviewDeed taken(
      Step step, LocalDate day, ReviewProcedure procedure, @Nullable Vote vote) {
    String role =
        procedure.rule(step, day).map(rule -> rule.roles().iterator().next()).orElse("OFFICER");
    return new ReviewDeed.Taken(step, day, role, vote);
  }

  /**
   * What a later step can still depend on; days count only as distance to the deeds that matter.
   */
  private static String abstraction(Visited at) {
    LocalDate last = last(at);
    String steps =
        at.progress().states(last).stream()
            .map(
                state ->
                    state.rule().step()
                        + ":"
                        + state.status()
                        + ":"
                        + (state.status() == StepState.Status.RUNNING
                            ? state.limit().orElseThrow().toEpochDay() - last.toEpochDay()
                            : ""))
            .collect(Collectors.joining(","));
    return steps
        + at.progress().stands(Step.OPINION)
        + at.progress().hasOpenObjection()
        + last.isBefore(LocalDate.of(2025, 7, 1))
        + unlawful(decided(at.history(), last))
        + unlawful(decided(at.history(), last.plusDays(7)));
  }

  private static List<ReviewDeed> decided(List<ReviewDeed> history, LocalDate day) {
    List<ReviewDeed> decided = new ArrayList<>(history);
    decided.add(new ReviewDeed.Taken(Step.DECISION, day, "CHAIRMAN", null));
    return decided;
  }

  private static LocalDate last(Visited at) {
    List<ReviewDeed> history = at.history();
    return history.isEmpty() ? at.progress().begun() : history.get(history.size() - 1).day();
  }

  @ParameterizedTest(name = "{0} begun on {1}")
  @CsvSource({
    "YEARLY, 2024-09-04",
    "YEARLY, 2025-09-03",
    "IN_YEAR, 2025-06-16",
    "IN_YEAR, 2026-03-16"
  })
  void noOrderOfDeedsReachesADecisionPastAStepOfTheLaw(ReviewKind kind, LocalDate begins) {
    ReviewProcedure procedure = LAW.on(kind, begins).orElseThrow();
    Deque<Visited> open = new ArrayDeque<>();
    open.add(new Visited(ReviewProgress.begin(procedure, LAW.calendar(), begins).get(), List.of()));
    Map<String, Integer> seen = new HashMap<>();
    int decisions = 0;
    while (!open.isEmpty()) {
      Visited at = open.poll();
      for (Try tried : tries()) {
        ReviewDeed deed = deed(tried, last(at), procedure);
        Outcome<ReviewProgress> next = at.progress().after(deed);
        if (next.isRefused()) {
          continue;
        }
        List<ReviewDeed> history = new ArrayList<>(at.history());
        history.add(deed);
        if (isDecision(deed)) {
          decisions++;
          assertThat(unlawful(history)).as(history.toString()).isEmpty();
        }
        Visited then = new Visited(next.get(), history);
        boolean soon = deed.day().isBefore(begins.plusDays(70));
        if (soon && seen.putIfAbsent(abstraction(then), history.size()) == null) {
          open.add(then);
        }
      }
    }
    assertThat(decisions).as("decisions reached").isPositive();
    assertThat(seen.size()).as("different states").isGreaterThan(40);
  }

  private static boolean isDecision(ReviewDeed deed) {
    return deed instanceof ReviewDeed.Taken taken && taken.step() == Step.DECISION;
  }

  /** The law, read off the history alone. */
  private static Set<String> unlawful(List<ReviewDeed> history) {
    Set<String> faults = new TreeSet<>();
    int decision = history.size() - 1;
    int posting = lastOf(history, Step.POSTING, decision);
    int meeting = lastOf(history, Step.MEETING, Math.max(posting, 0));
    int survey = lastOf(history, Step.SURVEY, Math.max(meeting, 0));
    int list = lastOf(history, Step.LIST, Math.max(survey, 0));
    if (posting < 0 || meeting < 0 || survey < 0 || list < 0) {
      faults.add("list, survey, meeting, posting must stand in this order");
      return faults;
    }
    Vote vote = ((ReviewDeed.Taken) history.get(meeting)).vote();
    if (vote == null || vote.agreed() * 2 < vote.attended()) {
      faults.add("fewer than half of those who came agreed");
    }
    if (lastOf(history, Step.SURVEY, decision) > survey
        || lastOf(history, Step.LIST, decision) > list) {
      faults.add("something was surveyed or listed after the meeting");
    }
    if (workingDays(history.get(posting).day(), history.get(decision).day()) < 4) {
      faults.add("the sheet did not hang three working days");
    }
    for (int i = 0; i < decision; i++) {
      if (history.get(i) instanceof ReviewDeed.Requested
          && lastOf(history, Step.SCREENING, survey) < i) {
        faults.add("somebody asked and was not screened");
      }
      if (history.get(i) instanceof ReviewDeed.Objected
          && !recheckedAndPosted(history, i, posting)) {
        faults.add("an objection without a re-check and a new posting");
      }
    }
    boolean district = history.get(decision).day().isBefore(LocalDate.of(2025, 7, 1));
    if (district && lastOf(history, Step.OPINION, decision) < posting) {
      faults.add("the district was not asked");
    }
    return faults;
  }

  private static boolean recheckedAndPosted(List<ReviewDeed> history, int objection, int posting) {
    for (int i = objection + 1; i < posting; i++) {
      if (history.get(i) instanceof ReviewDeed.Taken taken && taken.step() == Step.RECHECK) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where this step was last taken before an index; a meeting that found too few does not count.
   */
  private static int lastOf(List<ReviewDeed> history, Step step, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (history.get(i) instanceof ReviewDeed.Taken taken && taken.step() == step) {
        return i;
      }
    }
    return -1;
  }

  /** Working days after the first up to and with the last. */
  private static int workingDays(LocalDate first, LocalDate last) {
    int count = 0;
    for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      count += LAW.calendar().isWorkingDay(day).orElseThrow() ? 1 : 0;
    }
    // A decision on a Sunday has no working day of its own.
    return LAW.calendar().isWorkingDay(last).orElseThrow() ? count : count + 1;
  }
}
