package vn.chungtay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.springframework.util.FileSystemUtils;

/**
 * Filled forms sent by many phones at once over HTTP to a server of its own with durable settings:
 * how many a second are acknowledged, how long each waits, what processor time each costs in Java
 * and in PostgreSQL; and whether a server killed under load has lost one that it acknowledged.
 * {@code bench/run submissions [forms] [phones] [runs]}. Options of Java for the server, such as
 * those of a recording, stand in {@code BENCH_SERVER_OPTIONS}.
 */
final class SubmissionsBench {
  private static final int HOUSEHOLDS = 50_000;
  private static final int WARM = 20_000;
  private static final String TARGET =
      "Target: 1,000 a second, 99th percentile at most 250 ms. The first version took 2.40 ms a form."
          + " ODK Central cannot be installed here; its own figure is 41 a second.";

  /** A server in another process; each household with its village. */
  record Server(
      Process process,
      Path folder,
      int port,
      String form,
      String version,
      List<String> households) {}

  /** Processor time so far, in nanoseconds. */
  private record Cpu(long java, long postgres, long phones) {
    Cpu since(Cpu before) {
      return new Cpu(java - before.java, postgres - before.postgres, phones - before.phones);
    }
  }

  private record Measured(int forms, double seconds, double p50, double p99, double max, Cpu cpu) {}

  private SubmissionsBench() {}

  public static void main(String[] arguments) throws Exception {
    int forms = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4_000;
    int phones = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 32;
    int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    Path folder = Files.createTempDirectory("submissions-bench");
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Server server = start(folder);
    try {
      SubmissionsPhones sending = new SubmissionsPhones(server);
      sending.send("warm", 0, WARM, phones, WARM);
      List<Measured> measured = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        measured.add(measure(server, sending, run, forms, phones));
      }
      List<SubmissionsPeer.Measured> peers =
          SubmissionsPeer.measure(folder, sending.form("peer", 1), forms);
      String killed = killed(folder, server, phones);
      int bytes = sending.form("peer", 1).getBytes(StandardCharsets.UTF_8).length;
      Results.put("submissions", text(forms, phones, load, measured, peers, bytes) + killed);
    } finally {
      server.process().destroy();
      server.process().waitFor();
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static String text(
      int forms,
      int phones,
      double load,
      List<Measured> measured,
      List<SubmissionsPeer.Measured> peers,
      int bytes) {
    StringBuilder lines = new StringBuilder();
    lines.append(row("acknowledged a second", "%.0f", measured, m -> m.forms() / m.seconds()));
    lines.append(row("waited, median, ms", "%.0f", measured, Measured::p50));
    lines.append(row("waited, 99th percentile, ms", "%.0f", measured, Measured::p99));
    lines.append(row("processor a form, Java, ms", "%.3f", measured, m -> each(m, m.cpu().java())));
    lines.append(
        row(
            "processor a form, PostgreSQL, ms",
            "%.3f",
            measured,
            m -> each(m, m.cpu().postgres())));
    lines.append(
        row("processor a form, phones, ms", "%.3f", measured, m -> each(m, m.cpu().phones())));
    lines.append(
        row(
            "forms a second that this is on two processors",
            "%.0f",
            measured,
            m -> 2_000 / each(m, m.cpu().java() + m.cpu().postgres() + m.cpu().phones())));
    for (SubmissionsPeer.Measured peer : peers) {
      lines.append(
          String.format(
              Locale.ROOT,
              "| limit: bare rows of the same %d bytes, %d a commit, one client, a second | %.0f | |"
                  + " |%n",
              bytes,
              peer.rowsPerCommit(),
              peer.rate()));
    }
    return String.format(
        Locale.ROOT,
        """
        ## S1. Filled forms from phones

        `bench/run submissions %d %d %d` · %s; PostgreSQL of our own with `fsync` on; load average before the start %.1f. Phones, server and PostgreSQL on the same processors. Each form: a household of four, over HTTP with name and password, parsed, checked, judged with reasons, kept byte for byte with its answers and an entry in the audit trail, committed, acknowledged.

        | what | median | min | max |
        |---|---|---|---|
        %s""",
        forms,
        phones,
        measured.size(),
        Results.machine(),
        load,
        lines);
  }

  private static double each(Measured measured, long nanos) {
    return nanos / 1e6 / measured.forms();
  }

  private static String row(
      String name, String format, List<Measured> measured, ToDoubleFunction<Measured> value) {
    double[] sorted = measured.stream().mapToDouble(value).sorted().toArray();
    String cell = "| " + format + " ";
    return "| "
        + name
        + " "
        + String.format(Locale.ROOT, cell, sorted[sorted.length / 2])
        + String.format(Locale.ROOT, cell, sorted[0])
        + String.format(Locale.ROOT, cell, sorted[sorted.length - 1])
        + "|\n";
  }

  private static Measured measure(
      Server server, SubmissionsPhones sending, int run, int forms, int phones) throws Exception {
    Cpu before = cpu(server);
    long begun = System.nanoTime();
    List<SubmissionsPhones.Told> told =
        sending.send("run" + run, WARM + run * forms, WARM + (run + 1) * forms, phones, forms);
    double seconds = (System.nanoTime() - begun) / 1e9;
    Cpu used = cpu(server).since(before);
    double[] millis = told.stream().mapToDouble(each -> each.nanos() / 1e6).sorted().toArray();
    Measured measured =
        new Measured(
            told.size(),
            seconds,
            millis[millis.length / 2],
            millis[millis.length * 99 / 100],
            millis[millis.length - 1],
            used);
    System.err.printf(
        Locale.ROOT,
        "%d in %.1f s, %.0f/s, p50 %.0f p99 %.0f max %.0f ms; a form: java %.3f postgres %.3f phones"
            + " %.3f ms%n",
        measured.forms(),
        seconds,
        measured.forms() / seconds,
        measured.p50(),
        measured.p99(),
        measured.max(),
        used.java() / 1e6 / told.size(),
        used.postgres() / 1e6 / told.size(),
        used.phones() / 1e6 / told.size());
    return measured;
  }

  private static String killed(Path folder, Server server, int phones) throws Exception {
    ExecutorService killer = Executors.newSingleThreadExecutor();
    Future<Boolean> killing =
        killer.submit(
            () -> {
              server.process().waitFor(2, TimeUnit.SECONDS);
              long postgres = postgres(server);
              server.process().destroyForcibly();
              ProcessHandle.of(postgres).ifPresent(ProcessHandle::destroyForcibly);
              return true;
            });
    List<SubmissionsPhones.Told> told =
        new SubmissionsPhones(server).send("kill", 0, 1_000_000, phones, phones);
    killing.get();
    killer.shutdown();
    server.process().waitFor();
    Server again = start(folder);
    try {
      SubmissionsPhones asking = new SubmissionsPhones(again);
      int lost = 0;
      for (SubmissionsPhones.Told each : told) {
        lost += asking.has("kill", each.number()) ? 0 : 1;
      }
      return String.format(
          Locale.ROOT,
          "%n%s%n%nKilled (SIGKILL, PostgreSQL too) under load: acknowledged %d, lost %d.%n",
          TARGET,
          told.size(),
          lost);
    } finally {
      again.process().destroy();
      again.process().waitFor();
    }
  }

  /** PostgreSQL is nobody's child; it wrote its number down. */
  private static long postgres(Server server) throws IOException {
    Path note = server.folder().resolve("server/data/postmaster.pid");
    return Long.parseLong(Files.readAllLines(note).get(0).strip());
  }

  private static Cpu cpu(Server server) throws IOException {
    long postmaster = postgres(server);
    LongStream backends =
        ProcessHandle.of(postmaster).orElseThrow().children().mapToLong(ProcessHandle::pid);
    long postgres = cpu(postmaster, true) + backends.map(pid -> cpu(pid, false)).sum();
    long phones =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    return new Cpu(cpu(server.process().pid(), false), postgres, phones);
  }

  /** Of one process by Linux's own count in hundredths of a second; 0 where it is gone. */
  static long cpu(long pid, boolean withEndedChildren) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      if (withEndedChildren) {
        ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
      }
      return ticks * 10_000_000;
    } catch (IOException e) {
      return 0;
    }
  }

  private static Server start(Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String options = System.getenv("BENCH_SERVER_OPTIONS");
    if (options != null) {
      command.addAll(List.of(options.split(" ", -1)));
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            SubmissionsServer.class.getName(),
            folder.toString(),
            String.valueOf(HOUSEHOLDS)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    while (line != null && !line.startsWith("ready ")) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the server did not start");
    }
    String[] parts = line.split(" ", -1);
    int port = Integer.parseInt(parts[1].substring(parts[1].lastIndexOf(':') + 1));
    List<String> households = Files.readAllLines(folder.resolve("households.csv"));
    return new Server(process, folder, port, parts[2], parts[3], households);
  }
}
