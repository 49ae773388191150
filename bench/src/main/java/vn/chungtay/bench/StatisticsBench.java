package vn.chungtay.bench;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.database.Database;
import vn.chungtay.households.StandingClass;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.ServeOptions;
import vn.chungtay.operations.Serving;
import vn.chungtay.statistics.AreaTable;
import vn.chungtay.statistics.Behind;
import vn.chungtay.statistics.Question;
import vn.chungtay.statistics.Statistics;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableUnit;

/**
 * The statutory tables at every level while the register is written: {@code bench/run statistics
 * [writes a second] [households] [folder] [times] [seconds]}. With a folder the filled country is
 * kept there for the next time. The load goes on for some seconds before it is read; each table is
 * asked right after a write, and must hold it: one household more or less.
 */
final class StatisticsBench {

  private record Level(String name, AreaLevel rows) {}

  private static final List<Level> LEVELS =
      List.of(
          new Level("village", AreaLevel.VILLAGE),
          new Level("commune by village", AreaLevel.VILLAGE),
          new Level("province by commune", AreaLevel.COMMUNE),
          new Level("nation by province", AreaLevel.PROVINCE));

  private final Statistics statistics;
  private final StatisticsLoad load;
  private final LocalDate today;
  private final int households;
  private final int times;
  private final int seconds;
  private final Random random = new Random(5);
  private final Waits waits = new Waits();
  private int asked;
  private int stale;

  private StatisticsBench(
      RunningServer server, LocalDate today, int households, int times, int seconds) {
    this.statistics = server.context().getBean(Statistics.class);
    this.load = new StatisticsLoad(server.context(), today, households);
    this.today = today;
    this.households = households;
    this.times = times;
    this.seconds = seconds;
  }

  /** Fills an embedded PostgreSQL with durable settings, then reads while others write. */
  public static void main(String[] arguments) throws Exception {
    int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
    int households = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    boolean kept = arguments.length > 2;
    int times = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 20;
    int seconds = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 10;
    Path folder = kept ? Path.of(arguments[2]) : Files.createTempDirectory("statistics-bench");
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    double before = loadAverage();
    fill(folder, households);
    try (RunningServer server =
        Serving.start(new ServeOptions(0, "127.0.0.1", folder, Optional.empty(), false))) {
      String report =
          new StatisticsBench(server, today, households, times, seconds)
              .measured(server, wanted, before);
      Results.put("statistics", report);
      System.err.println(report);
    } finally {
      if (!kept) {
        FileSystemUtils.deleteRecursively(folder);
      }
    }
    System.exit(0);
  }

  private static void fill(Path folder, int households)
      throws InterruptedException, ExecutionException {
    long begun = System.nanoTime();
    try (Database database = Database.in(folder)) {
      StatisticsCountry.fill(JdbcClient.create(database.owner()), households);
    }
    System.err.printf(Locale.ROOT, "filled in %.0f s%n", (System.nanoTime() - begun) / 1e9);
  }

  private static double loadAverage() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private String measured(RunningServer server, int wanted, double loadBefore) throws Exception {
    StatisticsPeer peer = new StatisticsPeer(server.database().owner(), today);
    StringBuilder lines = new StringBuilder();
    if (times > 0) {
      settle(JdbcClient.create(server.database().owner()));
    }
    tables(StandingClass.POOR);
    tables(StandingClass.NEAR_POOR);
    lines.append(waits.lines("no writes"));
    List<Double> rates = new ArrayList<>();
    String snapshots = "";
    for (StandingClass kept : List.of(StandingClass.POOR, StandingClass.NEAR_POOR)) {
      load.start(kept, wanted);
      LockSupport.parkNanos(seconds * 1_000_000_000L);
      System.err.printf(Locale.ROOT, "%s: %.0f writes/s%n", kept, load.rate());
      waits.clear();
      tables(kept);
      behind(kept);
      names(kept);
      rates.add(load.rate()); // the peer's plain SQL takes half of the machine
      lines.append(waits.lines("writes go on"));
      snapshots = peer.differences(); // of all so far
      load.stop();
    }
    return report(wanted, loadBefore, rates, snapshots, lines.append(peer.lines()));
  }

  private String report(
      int wanted, double loadBefore, List<Double> rates, String snapshots, CharSequence lines) {
    return """
        ## S5. Statutory tables right after a write

        `bench/run statistics %d %d` · %s; load average %.1f before. %d listed households of three in %d villages, %d communes, %d provinces, classes since 2024 with a decision of 2025; PostgreSQL of our own, `fsync` on, on the same two processors as the %d writers, the reader and the server. A write is one change of a household in a transaction of its own through the services of the register, with its entry in the audit trail. Each read comes right after a write of the reader and is held against it. The table is computed with all its rows and columns; making the page is not in it. A row of one table at one level rests on %d readings, so its p95 is its slowest or nearly so.

        Writes a second: wanted %d, reached %.0f and %.0f (failed %d); a write waited p50 %.1f ms, p95 %.1f ms. Reads that missed the write before them: **%d of %d**. %s

        | table, rows | state | p50 ms | p95 ms | max ms |
        |---|---|---|---|---|
        %s
        Target: p95 at most 100 ms under 500 writes a second, never stale.
        """
        .formatted(
            wanted,
            households,
            Results.machine(),
            loadBefore,
            households,
            StatisticsCountry.COMMUNES * StatisticsCountry.VILLAGES_A_COMMUNE,
            StatisticsCountry.COMMUNES,
            StatisticsCountry.PROVINCES,
            StatisticsLoad.WRITERS,
            times,
            wanted,
            rates.get(0),
            rates.get(1),
            load.failures(),
            load.waited(500),
            load.waited(950),
            stale,
            asked,
            snapshots,
            lines);
  }

  /** What an earlier run left to do in the background is done first. */
  private static void settle(JdbcClient owner) {
    while (owner
        .sql(
            """
            select exists (select from households.household where compared <> edition)
              or exists (select from statistics.pending)
            """)
        .query(Boolean.class)
        .single()) {
      LockSupport.parkNanos(1_000_000_000L);
    }
  }

  /** All tables that tell of a class, at every level. */
  private void tables(StandingClass kept) throws Exception {
    for (StatutoryTable table : statistics.tables()) {
      Optional<TableColumn> watched =
          table.columns().stream()
              .filter(
                  each ->
                      each.count().equals(kept + "/all") || each.count().equals(kept + "/children"))
              .findFirst();
      if (watched.isPresent() && (kept == StandingClass.POOR || !tellsOfPoor(table))) {
        for (Level level : LEVELS) {
          for (int i = 0; i < times; i++) {
            table(table, watched.get().id(), level, kept);
          }
        }
      }
    }
  }

  private static boolean tellsOfPoor(StatutoryTable table) {
    return table.columns().stream().anyMatch(each -> each.count().startsWith("POOR/"));
  }

  private void table(StatutoryTable table, int column, Level level, StandingClass kept)
      throws Exception {
    long id = household(kept);
    Question question = Question.on(table, unit(level, id), level.rows(), today);
    BigDecimal before = figure(ask(question), column);
    boolean was = write(id, kept);
    long begun = System.nanoTime();
    AreaTable read = ask(question);
    double millis = (System.nanoTime() - begun) / 1e6;
    waits.add("all tables, " + level.name(), millis);
    if (level.rows() != AreaLevel.VILLAGE) {
      waits.add(table.number() + ". " + table.code() + ", " + level.name(), millis);
    }
    asked++;
    BigDecimal after = figure(read, column);
    if (after.subtract(before).intValueExact() != (was ? -1 : 1)) {
      stale++;
      System.err.println(
          "stale: " + table.code() + " " + level.name() + " " + before + " " + after);
    }
  }

  /** Takes the class from the household, or gives it; true where it had it. */
  private boolean write(long id, StandingClass kept) throws Exception {
    return load.access().as(load.officer(), () -> load.turn(id, kept));
  }

  private AreaTable ask(Question question) throws Exception {
    return load.access().as(load.officer(), () -> statistics.table(question));
  }

  private static BigDecimal figure(AreaTable table, int column) {
    TableUnit line = table.table().lines().get(0);
    return Objects.requireNonNull(table.total().at(line, column).value());
  }

  /** The households behind the first number of a class, a page of them and how many. */
  private void behind(StandingClass kept) throws Exception {
    StatutoryTable table =
        statistics.tables().stream()
            .filter(each -> each.code().equals("groups"))
            .findFirst()
            .orElseThrow();
    TableColumn column =
        table.columns().stream()
            .filter(each -> each.count().equals(kept + "/all"))
            .findFirst()
            .orElseThrow();
    for (Level level : LEVELS) {
      for (int i = 0; i < times; i++) {
        long id = household(kept);
        Question question = Question.on(table, unit(level, id), level.rows(), today);
        write(id, kept);
        long begun = System.nanoTime();
        Behind behind =
            load.access()
                .as(
                    load.officer(),
                    () ->
                        statistics.behind(
                            question, column, TableUnit.HOUSEHOLDS, Behind.Place.BEGINNING));
        waits.add("households behind a number, " + level.name(), (System.nanoTime() - begun) / 1e6);
        asked++;
        if (BigDecimal.valueOf(behind.amount()).compareTo(figure(ask(question), column.id()))
            != 0) {
          stale++;
        }
      }
    }
  }

  /** The first page of the list by name of a class, of a village and of a commune. */
  private void names(StandingClass kept) throws Exception {
    for (StatutoryTable table : statistics.tables()) {
      if (table.isNominal() && kept.name().equals(table.namesOf())) {
        for (Level level : LEVELS.subList(0, 2)) {
          for (int i = 0; i < times; i++) {
            long id = household(kept);
            Question question = Question.on(table, unit(level, id), level.rows(), today);
            long before = named(question);
            boolean was = write(id, kept);
            long begun = System.nanoTime();
            long after = named(question);
            waits.add(
                table.number() + ". " + table.code() + ", " + level.name(),
                (System.nanoTime() - begun) / 1e6);
            asked++;
            if (after - before != (was ? -1 : 1)) {
              stale++;
            }
          }
        }
      }
    }
  }

  private long named(Question question) throws Exception {
    return load.access()
        .as(load.officer(), () -> statistics.named(question, Behind.Place.BEGINNING))
        .households()
        .orElseThrow();
  }

  /** Some household of the largest province that nobody else changes. */
  private long household(StandingClass kept) {
    int perVillage =
        households / (StatisticsCountry.COMMUNES * StatisticsCountry.VILLAGES_A_COMMUNE) + 1;
    int most =
        Math.min(
            households,
            perVillage * StatisticsCountry.LARGEST * StatisticsCountry.VILLAGES_A_COMMUNE);
    long id = 0;
    while (id < 1 || !StatisticsLoad.isOf(kept, id)) {
      id = 1L + random.nextInt(most);
    }
    return id;
  }

  private long unit(Level level, long household) {
    int villages = StatisticsCountry.COMMUNES * StatisticsCountry.VILLAGES_A_COMMUNE;
    long village = (household - 1) / (households / villages + 1);
    return switch (LEVELS.indexOf(level)) {
      case 0 -> StatisticsCountry.FIRST_VILLAGE + village;
      case 1 -> StatisticsCountry.FIRST_COMMUNE + village / StatisticsCountry.VILLAGES_A_COMMUNE;
      case 2 -> StatisticsCountry.LARGEST_PROVINCE;
      default -> StatisticsCountry.NATION;
    };
  }
}
