package vn.chungtay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chungtay.annexes.Finding;
import vn.chungtay.bench.PlanFaults.Planted;
import vn.chungtay.documents.CheckedPlan;
import vn.chungtay.documents.PlanCheck;

/**
 * Generated plans and the same plans with one fault planted: the share of planted faults found, by
 * code, and false alarms on the clean ones. {@code bench/run plans [COUNT]}.
 */
public final class PlansBench {
  /**
   * The outcome of a run.
   *
   * @param planted by code, how many were planted
   * @param found by code, how many of them were found
   * @param alarms findings on clean plans, each with its plan
   * @param missed planted faults that were not found
   */
  record Outcome(
      int plans,
      Map<Finding.Code, Integer> planted,
      Map<Finding.Code, Integer> found,
      List<String> alarms,
      List<String> missed,
      List<Double> milliseconds) {
    double share() {
      int all = planted.values().stream().mapToInt(Integer::intValue).sum();
      return 100.0 * (all - missed.size()) / all;
    }
  }

  /** A docx of 24 units and 6 years. */
  private static final int USUAL = 240;

  private PlansBench() {}

  /**
   * Runs over the number of plans given, 1,000 without one, and prints the lines for RESULTS.md.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int count = arguments.length == 0 ? 1000 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("chungtay-plans");
    try {
      Outcome outcome = run(count, folder);
      String section = section(count, outcome, folder);
      System.out.print(section);
      Results.put("plans", section);
      outcome.alarms().stream()
          .limit(30)
          .forEach(each -> System.err.println("false alarm: " + each));
      outcome.missed().stream().limit(30).forEach(each -> System.err.println("missed: " + each));
    } finally {
      remove(folder);
    }
  }

  static Outcome run(int count, Path folder) throws IOException {
    Outcome outcome =
        new Outcome(
            count,
            new EnumMap<>(Finding.Code.class),
            new EnumMap<>(Finding.Code.class),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (int seed = 0; seed < count; seed++) {
      PlanModel clean = PlanGenerator.plan(seed);
      for (Finding alarm : check(clean, folder, outcome)) {
        outcome.alarms().add(seed + "." + clean.format + ": " + describe(alarm));
      }
      PlanModel mutated = PlanGenerator.plan(seed);
      Planted planted = PlanFaults.plant(mutated, seed);
      outcome.planted().merge(planted.code(), 1, Integer::sum);
      boolean found =
          check(mutated, folder, outcome).stream().anyMatch(finding -> matches(finding, planted));
      if (found) {
        outcome.found().merge(planted.code(), 1, Integer::sum);
      } else {
        outcome.missed().add(seed + "." + mutated.format + ": " + planted);
      }
    }
    return outcome;
  }

  private static List<Finding> check(PlanModel plan, Path folder, Outcome outcome)
      throws IOException {
    Path file = folder.resolve("plan." + plan.format);
    Files.write(file, PlanFile.write(plan));
    long start = System.nanoTime();
    CheckedPlan checked = PlanCheck.check(file);
    outcome.milliseconds().add((System.nanoTime() - start) / 1e6);
    if (checked.refusal().isPresent()) {
      outcome
          .alarms()
          .add(plan.seed + "." + plan.format + " refused: " + checked.refusal().get().code());
    }
    return checked.findings();
  }

  private static boolean matches(Finding finding, Planted planted) {
    boolean unit = planted.unit() == null || planted.unit().equals(finding.unit());
    boolean year = planted.year() == null || planted.year().equals(finding.ofYear());
    return finding.code() == planted.code() && unit && year;
  }

  private static String describe(Finding finding) {
    return finding.code()
        + " "
        + finding.unit()
        + " "
        + finding.ofYear()
        + " "
        + finding.printed()
        + " -> "
        + finding.expected()
        + " "
        + finding.message().key();
  }

  private static String section(int count, Outcome outcome, Path folder)
      throws IOException, InterruptedException {
    PlanModel usual = PlanGenerator.plan(USUAL);
    Path file = folder.resolve("start.docx");
    Files.write(file, PlanFile.write(usual));
    return "## Check of generated plans (issue: planted faults found \u2265 99 %, false alarms 0)\n\n"
        + "`bench/run plans "
        + count
        + "`; "
        + Results.machine()
        + "\n\n"
        + table(outcome)
        + commandLine(usual, file);
  }

  /** The whole process, start included, the way a user runs it. */
  private static String commandLine(PlanModel plan, Path file)
      throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    for (int time = 0; time < 8; time++) {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder("./chungtay", "check", file.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.waitFor();
      if (time > 0) {
        seconds.add((System.nanoTime() - start) / 1e9);
      }
    }
    seconds.sort(Comparator.naturalOrder());
    return String.format(
        Locale.ROOT,
        "`./chungtay check` of one docx of %d units and %d years, whole process: median %.2f s (min %.2f, max %.2f, 7 runs).%n",
        plan.units.size(),
        plan.years.size(),
        seconds.get(seconds.size() / 2),
        seconds.get(0),
        seconds.get(seconds.size() - 1));
  }

  private static String table(Outcome outcome) {
    List<Double> sorted =
        outcome.milliseconds().stream().sorted(Comparator.naturalOrder()).toList();
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "| code | planted | found |%n|---|---|---|%n"));
    outcome
        .planted()
        .forEach(
            (code, planted) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "| %s | %d | %d |%n",
                        code,
                        planted,
                        outcome.found().getOrDefault(code, 0))));
    text.append(
        String.format(
            Locale.ROOT,
            "%nPlans: %d clean, %d with one fault. Found: %.2f %%. False alarms on clean plans: %d.%n"
                + "Check of one file, inside one process: median %.2f ms (min %.2f, max %.2f).%n",
            outcome.plans(),
            outcome.plans(),
            outcome.share(),
            outcome.alarms().size(),
            sorted.get(sorted.size() / 2),
            sorted.get(0),
            sorted.get(sorted.size() - 1)));
    return text.toString();
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
