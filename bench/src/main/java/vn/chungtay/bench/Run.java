package vn.chungtay.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Work measured several times.
 *
 * @param seconds each time, in the order measured
 * @param processorSeconds of the last time, in both user and system; 0 where it was not measured
 * @param peakMegabytes the largest resident size seen; 0 where it was not measured
 */
record Run(String what, List<Double> seconds, double processorSeconds, long peakMegabytes) {
  /** Something to measure inside this process. */
  interface Work {
    void run() throws Exception;
  }

  /** Measures {@code work} {@code times} times, after one time that does not count. */
  static Run inside(String what, int times, Work work) throws Exception {
    work.run();
    List<Double> seconds = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      long start = System.nanoTime();
      work.run();
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    return new Run(what, seconds, 0, 0);
  }

  /** Measures a whole process the same way, with its peak memory. */
  static Run process(String what, int times, Path log, List<String> command)
      throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    long peak = 0;
    double processor = 0;
    for (int time = 0; time <= times; time++) {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .start();
      while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peakKilobytes(process.pid()));
        processor = process.info().totalCpuDuration().map(Run::seconds).orElse(processor);
      }
      if (process.exitValue() != 0) {
        throw new IOException(what + " failed: " + Files.readString(log));
      }
      if (time > 0) {
        seconds.add((System.nanoTime() - start) / 1e9);
      }
    }
    return new Run(what, seconds, processor, peak / 1024);
  }

  private static long peakKilobytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }

  private static double seconds(java.time.Duration duration) {
    return duration.toMillis() / 1e3;
  }

  double median() {
    List<Double> sorted = seconds.stream().sorted(Comparator.naturalOrder()).toList();
    return sorted.get(sorted.size() / 2);
  }

  /** A line of a table: what, median, minimum to maximum, memory. */
  String line() {
    double least = seconds.stream().min(Comparator.naturalOrder()).orElse(0.0);
    double most = seconds.stream().max(Comparator.naturalOrder()).orElse(0.0);
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f – %.2f | %s | %s |",
        what,
        median(),
        least,
        most,
        processorSeconds == 0 ? "–" : String.format(Locale.ROOT, "%.2f", processorSeconds),
        peakMegabytes == 0 ? "–" : peakMegabytes + " MB");
  }
}
