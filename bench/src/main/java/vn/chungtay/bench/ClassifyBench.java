package vn.chungtay.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.chungtay.rulebooks.ClassifyRequest;
import vn.chungtay.rulebooks.Classifying;
import vn.chungtay.rulebooks.Synthesizing;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.JudgementSql;
import vn.chungtay.rules.SqlDialect;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Language;

/**
 * N1: raw answers in Parquet judged by core's SQL, beside the same job written by hand in DuckDB
 * SQL, by turns in one process; then the whole command, checks, files and sums included. Arguments:
 * households (1000000), times (5).
 */
final class ClassifyBench {
  private final Path folder = Path.of("bench/target/classify");
  private final Standard standard =
      Rulebooks.shipped().get("mdp-2022").onDay(LocalDate.parse("2025-11-01"));

  private ClassifyBench() {}

  /** Runs the measurement and prints its table. */
  public static void main(String[] arguments) throws Exception {
    long households = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    new ClassifyBench().run(households, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5);
  }

  private void run(long households, int times) throws Exception {
    Path survey = folder.resolve("survey-" + households);
    if (!Files.exists(survey.resolve("members.parquet"))) {
      Synthesizing.make(
          new Synthesizing.Request(households, 7, survey, "parquet", 10, null),
          (part, done, all) -> {});
    }
    String ours =
        "CREATE OR REPLACE TABLE ours AS "
            + JudgementSql.of(Judge.under(standard), SqlDialect.DUCKDB)
                .judged(List.of("commune_code", "province_code"));
    String hand = resource();
    List<double[]> oursRuns = new ArrayList<>();
    List<double[]> handRuns = new ArrayList<>();
    List<double[]> command = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String table : List.of("households", "members")) {
        statement.execute(
            "CREATE VIEW " + table + " AS FROM '" + survey.resolve(table + ".parquet") + "'");
      }
      for (int i = 0; i <= times; i++) {
        double[] one = timed(() -> statement.execute(ours));
        double[] other = timed(() -> statement.execute(hand));
        if (i > 0) {
          oursRuns.add(one);
          handRuns.add(other);
        }
      }
      System.out.println("rows that differ: " + differences(statement));
    }
    for (int i = 0; i < times; i++) {
      command.add(timed(() -> Classifying.classify(request(survey), (part, done, all) -> {})));
    }
    System.out.println("| what | wall s, median (min to max) | processor s |\n|---|---|---|");
    line("SQL written by core", oursRuns);
    line("SQL written by hand", handRuns);
    line("classify, files in and out, all checks", command);
  }

  private ClassifyRequest request(Path survey) throws IOException {
    Path out = Files.createTempDirectory(folder, "out");
    return new ClassifyRequest(
        standard,
        Map.of(),
        survey.resolve("households.parquet"),
        survey.resolve("members.parquet"),
        out,
        Optional.empty(),
        "4GB",
        Language.EN);
  }

  private static long differences(Statement statement) throws SQLException {
    String sql =
        "SELECT COUNT(*) FROM ours o FULL JOIN hand h ON h.household_id = o.household_id"
            + " WHERE o.class IS DISTINCT FROM h.class OR o.deprivations IS DISTINCT FROM h.lo";
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Work that may fail in its own way. */
  private interface Work {
    void run() throws Exception;
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

  private static void line(String what, List<double[]> runs) {
    List<Double> wall = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    for (double[] run : runs) {
      wall.add(run[0]);
      processor.add(run[1]);
    }
    Collections.sort(wall);
    Collections.sort(processor);
    System.out.printf(
        "| %s | %.2f (%.2f to %.2f) | %.2f (%.2f to %.2f) |%n",
        what,
        wall.get(wall.size() / 2),
        wall.get(0),
        wall.get(wall.size() - 1),
        processor.get(processor.size() / 2),
        processor.get(0),
        processor.get(processor.size() - 1));
  }

  private static String resource() throws IOException {
    try (var stream = ClassifyBench.class.getResourceAsStream("classify.sql")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
