package vn.chungtay.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.chungtay.cascades.Cascade;
import vn.chungtay.cascades.CascadeTask;
import vn.chungtay.cascades.CascadeUnit;
import vn.chungtay.cascades.Cascading;
import vn.chungtay.cascades.Cell;
import vn.chungtay.cascades.Constraint;
import vn.chungtay.cascades.Limits;
import vn.chungtay.cascades.Measure;
import vn.chungtay.cascades.UnitYear;
import vn.chungtay.values.Language;

/**
 * P1: a target cascaded to 3,321 communes over five years with every kind of condition, each number
 * explained; and the same division by a general solver, for time and for agreement.
 */
public final class CascadeBench {
  private static final int RUNS = 7;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final long SOLVER_SECONDS = 60;

  /** The last result, kept so that no work can be left out as useless. */
  private static volatile @Nullable Object result;

  private CascadeBench() {}

  /** Prints one line a measurement. */
  public static void main(String[] arguments) {
    CascadeTask full = task(CascadeCountry.COMMUNES, CascadeCountry.conditions());
    say("units %d, years %d, runs %d", full.units().size(), full.targets().size(), RUNS);
    time("in proportion, whole households", () -> Cascading.whole(task(full, List.of())));
    time("every kind of condition", () -> Cascading.whole(full));
    time("every kind of condition, each number said", () -> said(full));
    List<Constraint> locked = new ArrayList<>(CascadeCountry.conditions());
    for (int i = 0; i < 60; i++) {
      CascadeUnit unit = full.units().get(i * 50);
      int year = CascadeCountry.BASE_YEAR + 1 + i % 4;
      locked.add(
          new Constraint.FixedCell(
              Measure.POOR, unit.code(), year, unit.poor() * (60 - 10L * (i % 4)) / 100));
    }
    CascadeTask joint = task(full, locked);
    say("60 locked cells: %s", Cascading.whole(joint).cascade().isPresent() ? "kept" : "refused");
    time("60 locked cells besides", () -> Cascading.whole(joint));
    List<Constraint> against = new ArrayList<>(CascadeCountry.conditions());
    against.add(new Constraint.FloorPercent(Measure.POOR, new BigDecimal("9")));
    CascadeTask conflict = task(full, against);
    Cascading.whole(conflict)
        .refused()
        .ifPresent(refused -> say("contradiction: %s", refused.conflict()));
    time("contradiction named", () -> Cascading.whole(conflict));
    for (int communes : new int[] {24, 100, 200}) {
      oneYear(communes);
    }
    for (int communes : new int[] {24, 100}) {
      allYears(communes);
    }
    say("done: %s", result != null);
  }

  private static int said(CascadeTask task) {
    int length = 0;
    for (UnitYear cell : Cascading.whole(task).cascade().orElseThrow().cells()) {
      length += cell.explanation().in(Language.VI).length();
    }
    return length;
  }

  private static CascadeTask task(int communes, List<Constraint> constraints) {
    return CascadeCountry.task(communes, 7, constraints);
  }

  private static CascadeTask task(CascadeTask task, List<Constraint> constraints) {
    return new CascadeTask(task.baseYear(), task.units(), task.targets(), constraints);
  }

  /** The same task without groups: a solver knows no levels. */
  private static CascadeTask flat(CascadeTask task) {
    return new CascadeTask(
        task.baseYear(),
        task.units().stream().map(CascadeUnit::inGroups).toList(),
        task.targets(),
        task.constraints());
  }

  private static void oneYear(int communes) {
    CascadeTask given = flat(task(communes, CascadeCountry.conditions()));
    CascadeTask task =
        new CascadeTask(
            given.baseYear(), given.units(), given.targets().subList(2, 3), given.constraints());
    Model model = new Model(task);
    double own = time("one year, " + communes + " units, own", () -> Cascading.whole(task));
    double[][] shares = new double[1][];
    double peer =
        time(
            "one year, " + communes + " units, ojAlgo quadratic (shares only, not yet whole)",
            () ->
                shares[0] =
                    CascadeSolver.shares(
                        model.targets[0],
                        model.wish[0],
                        model.weights,
                        model.least[0],
                        model.most[0]));
    double farthest = 0;
    for (int u = 0; u < shares[0].length; u++) {
      farthest = Math.max(farthest, Math.abs(shares[0][u] - model.counts[0][u]));
    }
    say(
        "  ratio %.0f; %s; farthest count from the solver's share %.4f (under 1: its rounding)",
        peer / own, shares[0].length == 0 ? "solver found nothing" : "solver done", farthest);
  }

  private static void allYears(int communes) {
    CascadeTask task = flat(task(communes, CascadeCountry.conditions()));
    Model model = new Model(task);
    double ownDistance = 0;
    for (int y = 0; y < model.wish.length; y++) {
      for (int u = 0; u < model.wish[y].length; u++) {
        ownDistance += Math.abs(model.counts[y][u] - model.wish[y][u]);
      }
    }
    double own = time("five years, " + communes + " units, own", () -> Cascading.whole(task));
    long start = THREAD.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    double least =
        CascadeSolver.leastDistance(
            model.wish, model.targets, model.least, model.most, SOLVER_SECONDS);
    double seconds = (THREAD.getCurrentThreadCpuTime() - start) / 1e9;
    double waited = (System.nanoTime() - wall) / 1e9;
    say(
        "five years, %d units, ojAlgo integer: %.2f s of this thread (%.2f s waited, one run), ratio"
            + " %.0f; sum of distances from"
            + " the proportion: own %.2f, the best the solver found %.2f",
        communes, seconds, waited, waited * 1_000 / own, ownDistance, least);
  }

  private static double time(String what, Supplier<?> work) {
    result = work.get();
    result = work.get();
    double[] took = new double[RUNS];
    double[] processor = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      long before = THREAD.getCurrentThreadCpuTime();
      result = work.get();
      processor[i] = (THREAD.getCurrentThreadCpuTime() - before) / 1e6;
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(took);
    Arrays.sort(processor);
    say(
        "%s: median %.1f ms (%.1f to %.1f); of a processor %.1f ms (%.1f to %.1f)",
        what,
        took[RUNS / 2],
        took[0],
        took[RUNS - 1],
        processor[RUNS / 2],
        processor[0],
        processor[RUNS - 1]);
    return processor[RUNS / 2];
  }

  private static void say(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }

  /** The bounds and wishes of a task in arrays, and what the product made of it. */
  private static final class Model {
    private final long[] targets;
    private final long[] weights;
    private final double[][] wish;
    private final long[][] least;
    private final long[][] most;
    private final long[][] counts;

    Model(CascadeTask task) {
      Cascade cascade = Cascading.whole(task).cascade().orElseThrow();
      int years = task.targets().size();
      int units = task.units().size();
      targets = task.targets().stream().mapToLong(target -> target.poor()).toArray();
      weights = task.units().stream().mapToLong(CascadeUnit::poor).toArray();
      wish = new double[years][units];
      least = new long[years][units];
      most = new long[years][units];
      counts = new long[years][units];
      long poor = Arrays.stream(weights).sum();
      long all = task.units().stream().mapToLong(CascadeUnit::households).sum();
      for (int y = 0; y < years; y++) {
        for (int u = 0; u < units; u++) {
          CascadeUnit unit = task.units().get(u);
          UnitYear found = cascade.cells().get(u * years + y);
          boolean above = unit.poor() * all > poor * unit.households();
          Cell cell =
              new Cell(
                  unit,
                  found.year(),
                  found.year() - task.baseYear(),
                  found.households(),
                  unit.poor(),
                  above);
          counts[y][u] = found.poor();
          wish[y][u] = (double) weights[u] * targets[y] / poor;
          most[y][u] = Math.min(unit.poor(), found.households());
          for (Constraint constraint : task.constraints()) {
            Limits limits = constraint.on(cell);
            least[y][u] = Math.max(least[y][u], limits.least());
            most[y][u] = Math.min(most[y][u], limits.most());
          }
        }
      }
    }
  }
}
