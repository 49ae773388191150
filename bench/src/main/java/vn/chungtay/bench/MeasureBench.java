package vn.chungtay.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * N5: the measures with survey errors over a million rows, 22 groups, five cutoffs; beside plain
 * SQL on DuckDB and, where R with its package survey is installed, H, A and M0 of the nation for
 * one cutoff. Arguments: rows (1000000), times (5).
 */
final class MeasureBench {
  private static final List<String> CUTOFFS = List.of("1/18", "4/18", "6/18", "8/18", "9/18");

  private final Path folder = Path.of("bench/target/measure");
  private final Path csv = folder.resolve("survey.csv");
  private final Path parquet = folder.resolve("survey.parquet");
  private final int times;

  private MeasureBench(int times) {
    this.times = times;
  }

  /** Runs the measurement and prints its table. */
  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    new MeasureBench(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5).run(rows);
  }

  private void run(int rows) throws Exception {
    Files.createDirectories(folder);
    MeasureSurvey.write(csv, rows, 20261120);
    Files.deleteIfExists(parquet);
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("COPY (FROM '" + csv + "') TO '" + parquet + "' (FORMAT parquet)");
    }
    List<Run> runs = new ArrayList<>();
    runs.add(product("measure, CSV, whole process", csv));
    runs.add(product("measure, Parquet, whole process", parquet));
    Map<String, double[]> bySql = new HashMap<>();
    runs.add(Run.inside("plain SQL on DuckDB, Parquet, warm", times, () -> sql(bySql)));
    r().ifPresent(runs::add);
    System.out.println(
        "| what | median s | min – max s | processor s | peak |\n| --- | --- | --- | --- | --- |");
    runs.forEach(run -> System.out.println(run.line()));
    System.out.println("largest difference to the SQL: " + difference(bySql));
  }

  private Run product(String what, Path input) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "./chungtay",
            "measure",
            "--input",
            input.toString(),
            "--indicators",
            String.join(",", MeasureSurvey.INDICATORS),
            "--weights",
            MeasureSurvey.WEIGHTS.stream().map(w -> w + "/18").collect(Collectors.joining(",")),
            "--cutoff",
            String.join(",", CUTOFFS),
            "--by",
            "area,region",
            "--weight",
            "weight",
            "--strata",
            "stratum",
            "--psu",
            "psu",
            "--out",
            folder.resolve("out.csv").toString());
    return Run.process(what, times, folder.resolve("log"), command);
  }

  private void sql(Map<String, double[]> found) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String by : List.of("", "area", "region")) {
        for (String cutoff : CUTOFFS) {
          int least = Integer.parseInt(cutoff.substring(0, cutoff.indexOf('/')));
          boolean first = cutoff.equals(CUTOFFS.get(0));
          String query = MeasureSql.query("'" + parquet + "'", by, least, first);
          try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
              boolean plain = row.getString(2).startsWith("hd ");
              String key =
                  String.join("|", row.getString(2), plain ? "" : cutoff, by, row.getString(1));
              found.put(key, new double[] {row.getDouble(3), row.getDouble(4)});
            }
          }
        }
      }
    }
  }

  /** The largest difference in an estimate or error; both must know the same values. */
  private String difference(Map<String, double[]> bySql) throws IOException {
    double estimate = 0;
    double error = 0;
    int compared = 0;
    for (String line : Files.readAllLines(folder.resolve("out.csv"))) {
      String[] cells = line.split(",", -1);
      String measure = cells[1].isEmpty() ? cells[0] : cells[0] + " " + cells[1];
      double[] other = bySql.get(String.join("|", measure, cells[2], cells[3], cells[4]));
      if (other != null) {
        estimate = Math.max(estimate, Math.abs(other[0] - Double.parseDouble(cells[5])));
        error = Math.max(error, Math.abs(other[1] - Double.parseDouble(cells[6])));
        compared++;
      }
    }
    return "estimate "
        + estimate
        + ", error "
        + error
        + ", over "
        + compared
        + " of "
        + bySql.size();
  }

  private Optional<Run> r() throws IOException, InterruptedException {
    Path script = folder.resolve("measure.R");
    try (InputStream stream = MeasureBench.class.getResourceAsStream("measure.R")) {
      if (stream == null) {
        throw new IOException("measure.R is not in the jar");
      }
      Files.write(script, stream.readAllBytes());
    }
    Path log = folder.resolve("r.log");
    List<Double> seconds = new ArrayList<>();
    long peak = 0;
    double processor = 0;
    try {
      for (int time = 0; time < times; time++) {
        List<String> command = List.of("Rscript", script.toString(), csv.toString());
        Run whole = Run.process("R", 0, log, command);
        peak = Math.max(peak, whole.peakMegabytes());
        processor = whole.processorSeconds();
        String last = Files.readAllLines(log).stream().reduce("", (before, line) -> line);
        seconds.add(Double.parseDouble(last.replace("seconds", "").trim()));
      }
    } catch (IOException noR) {
      System.err.println("R left out: " + noR.getMessage());
      return Optional.empty();
    }
    return Optional.of(
        new Run(
            "R survey: H, A, M0 of the nation, one cutoff, reading left out",
            seconds,
            processor,
            peak));
  }
}
