package vn.chungtay.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Two ways to do one job, by turns in one process, so that what else the machine does falls on
 * both. The ratio is the median of the ratios of neighbouring turns.
 */
final class Paired {
  /** Work that may fail in its own way. */
  interface Work {
    void run() throws Exception;
  }

  private final String one;
  private final String other;
  private final List<double[]> ones = new ArrayList<>();
  private final List<double[]> others = new ArrayList<>();

  Paired(String one, String other) {
    this.one = one;
    this.other = other;
  }

  /** Runs both {@code rounds} times after one time that does not count; the order changes. */
  void measure(int rounds, Work first, @Nullable Work second) throws Exception {
    measure(rounds, 1, first, second);
  }

  /** As above after {@code warm} times; work of half a minute needs none. */
  void measure(int rounds, int warm, Work first, @Nullable Work second) throws Exception {
    for (int round = 1 - warm; round <= rounds; round++) {
      double[] b = second != null && Math.floorMod(round, 2) == 1 ? timed(second) : null;
      double[] a = timed(first);
      if (second != null && b == null) {
        b = timed(second);
      }
      if (round > 0) {
        ones.add(a);
        if (b != null) {
          others.add(b);
        }
      }
    }
  }

  /** Wall and processor seconds. */
  private static double[] timed(Work work) throws Exception {
    long processor = processor();
    long begin = System.nanoTime();
    work.run();
    return new double[] {(System.nanoTime() - begin) / 1e9, (processor() - processor) / 1e9};
  }

  private static long processor() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().toList().get(all.size() / 2);
  }

  /** A Markdown table of both, and the ratio of the first to the second. */
  String table(long rows) {
    StringBuilder text =
        new StringBuilder(
            "| what | wall s, median (min to max) | million rows/s | processor s, median |\n|---|---|---|---|\n");
    line(text, one, ones, rows);
    if (!others.isEmpty()) {
      line(text, other, others, rows);
      text.append(
          String.format(
              Locale.ROOT,
              "%nFirst to second, median of %d neighbouring pairs: %.2f of the wall time, %.2f of the processor time.%n",
              ones.size(),
              ratio(0),
              ratio(1)));
    }
    return text.toString();
  }

  private double ratio(int which) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      ratios.add(ones.get(i)[which] / Math.max(1e-9, others.get(i)[which]));
    }
    return median(ratios);
  }

  private static void line(StringBuilder text, String what, List<double[]> runs, long rows) {
    List<Double> wall = runs.stream().map(run -> run[0]).sorted().toList();
    List<Double> processor = runs.stream().map(run -> run[1]).toList();
    text.append(
        String.format(
            Locale.ROOT,
            "| %s | %.3f (%.3f to %.3f) | %.1f | %.2f |%n",
            what,
            median(wall),
            wall.get(0),
            wall.get(wall.size() - 1),
            rows / 1e6 / median(wall),
            median(processor)));
  }

  /** Largest resident size of this process so far, in kilobytes. */
  static long peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  /** What else the machine does, in words for RESULTS.md. */
  static String load() {
    return String.format(
        Locale.ROOT,
        "; load average at the start %.1f",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
