package vn.chungtay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaImport;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.areas.ImportReport;
import vn.chungtay.areas.SourceFile;
import vn.chungtay.database.Database;
import vn.chungtay.values.Spelling;

/**
 * The import of all units of the country, and the picker over them: {@code bench/run areas DIR}.
 */
final class AreasBench {
  private static final int RUNS = 5;
  private static final int QUERIES = 2000;
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  private AreasBench() {}

  /** Imports the CSV and GeoJSON files of the folder named first. */
  public static void main(String[] arguments) throws IOException {
    List<SourceFile> files = files(Path.of(arguments[0]));
    List<Double> first = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    String told = "";
    StringBuilder lines = new StringBuilder();
    for (int run = 0; run < RUNS; run++) {
      Path folder = Files.createTempDirectory("areas-bench");
      try (Database database = Database.in(folder)) {
        AreaImport importing = new AreaImport(database.application());
        long begun = System.nanoTime();
        ImportReport report = importing.store(files, "bench", done -> {});
        first.add(seconds(begun));
        check(report);
        told = "units " + report.made() + ", links " + report.successions();
        begun = System.nanoTime();
        if (!importing.store(files, "bench", done -> {}).nothingNew()) {
          throw new IllegalStateException("a second import changed something");
        }
        again.add(seconds(begun));
        if (run == RUNS - 1) {
          search(database, lines);
        }
      } finally {
        org.springframework.util.FileSystemUtils.deleteRecursively(folder);
      }
    }
    Results.put(
        "areas",
        """
        ## Areas: the whole country imported, the picker

        `bench/run areas DIR` over the lists of 2025-03-01 and 2026-04-30, their successors, events and boundaries (%s); embedded PostgreSQL, durable; %s; load average %.1f

        | work | median | min | max |
        |---|---|---|---|
        | first import, %d runs, s | %s |
        | the same again, nothing changes, s | %s |
        %s"""
            .formatted(
                told,
                Results.machine(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                    .getSystemLoadAverage(),
                RUNS,
                row(first),
                row(again),
                lines));
  }

  private static void search(Database database, StringBuilder lines) {
    Areas areas = new Areas(database.application());
    AreaBook book = areas.book();
    List<String> typed = typed(book);
    for (int warm = 0; warm < 2; warm++) {
      typed.forEach(each -> areas.book().search(each, DAY, 8));
    }
    List<Double> ours = new ArrayList<>();
    for (String each : typed) {
      long begun = System.nanoTime();
      areas.book().search(each, DAY, 8);
      ours.add(seconds(begun) * 1000);
    }
    List<Double> like = new ArrayList<>();
    JdbcClient client = database.client();
    for (String each : typed) {
      long begun = System.nanoTime();
      client
          .sql(
              "select name from areas.unit_version where search_name like :q order by name limit 8")
          .param("q", "%" + Spelling.plain(each) + "%")
          .query(String.class)
          .list();
      like.add(seconds(begun) * 1000);
    }
    lines.append(latency("picker, ranked, %d queries, ms (p50, p95, max)", ours));
    lines.append(latency("peer: LIKE in PostgreSQL, unranked, ms (p50, p95, max)", like));
  }

  /** Beginnings and whole names, half of them without marks. */
  private static List<String> typed(AreaBook book) {
    long nation = book.nation().orElseThrow().id();
    List<Area> communes = new ArrayList<>(book.below(nation, AreaLevel.COMMUNE, DAY));
    communes.addAll(book.below(nation, AreaLevel.COMMUNE, LocalDate.of(2025, 3, 1)));
    Random random = new Random(2026);
    List<String> typed = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      String name = communes.get(random.nextInt(communes.size())).name();
      String part = name.substring(0, Math.min(name.length(), 2 + random.nextInt(name.length())));
      typed.add(i % 2 == 0 ? part : Spelling.plain(part));
    }
    return typed;
  }

  private static List<SourceFile> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<SourceFile> files = new ArrayList<>();
      for (Path file : all.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".csv") || name.endsWith(".geojson")) {
          SourceFile dated = SourceFile.of(name, null, Files.readString(file));
          files.add(dated.day() == null ? SourceFile.of(name, DAY, dated.content()) : dated);
        }
      }
      return files;
    }
  }

  private static void check(ImportReport report) {
    if (!report.problems().isEmpty()) {
      throw new IllegalStateException(report.problems().get(0).toString());
    }
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static String row(List<Double> seconds) {
    double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%.2f | %.2f | %.2f",
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }

  private static String latency(String name, List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f |%n",
        String.format(Locale.ROOT, name, sorted.length),
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1]);
  }
}
