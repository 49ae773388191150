package vn.chungtay.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.SignIn;
import vn.chungtay.areas.Areas;
import vn.chungtay.households.HouseholdSearch;
import vn.chungtay.imports.HouseholdImport;
import vn.chungtay.imports.Imports;
import vn.chungtay.imports.Told;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.ServeOptions;
import vn.chungtay.operations.Serving;
import vn.chungtay.values.Language;
import vn.chungtay.values.Spelling;

/**
 * The server of {@link ImportsBench} in a process with little memory: imports the list, takes it
 * back, and again, while clients search; says a line of figures for each run.
 */
final class ImportsServer {
  private static final String COMMUNE = "07348";
  private static final String PASSWORD = "sen hồng tháng sáu";

  private final RunningServer server;
  private final Path folder;
  private final Access access;
  private final int clients;
  private final long pauseNanos;
  private volatile boolean searching;

  /** The most that was in use, garbage included, as seen about once a second. */
  private long heap;

  private ImportsServer(RunningServer server, Path folder, int clients, long pauseMillis) {
    this.folder = folder;
    this.server = server;
    this.access = server.context().getBean(Access.class);
    this.clients = clients;
    this.pauseNanos = TimeUnit.MILLISECONDS.toNanos(pauseMillis);
  }

  /** Folder, list, runs, persons who are searched, clients, pause between their searches in ms. */
  public static void main(String[] arguments) {
    try {
      serve(arguments);
      System.exit(0);
    } catch (Exception e) {
      System.err.println(e);
      System.exit(1);
    }
  }

  private static void serve(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Path list = Path.of(arguments[1]);
    int runs = Integer.parseInt(arguments[2]);
    int persons = Integer.parseInt(arguments[3]);
    ServeOptions options = new ServeOptions(0, "127.0.0.1", folder, Optional.empty(), true);
    RunningServer server = Serving.start(options);
    JdbcClient owner = JdbcClient.create(server.database().owner());
    if (persons > 0) {
      ImportsPeople.add(owner, persons, COMMUNE);
    }
    ImportsServer bench =
        new ImportsServer(
            server, folder, Integer.parseInt(arguments[4]), Long.parseLong(arguments[5]));
    System.err.println("filled");
    for (int i = 0; i < runs; i++) {
      System.out.println("run " + bench.run(list));
    }
    server.close();
  }

  private Actor actor(String login) {
    SignIn signIn = server.context().getBean(SignIn.class);
    String key = signIn.signIn(login, PASSWORD).sessionKey();
    return signIn.findActor(Objects.requireNonNull(key)).orElseThrow();
  }

  private String run(Path list) throws Exception {
    Actor officer = actor("canbo.ngocchau");
    ConcurrentLinkedQueue<Double> alone = new ConcurrentLinkedQueue<>();
    ExecutorService before = search(alone);
    TimeUnit.SECONDS.sleep(5);
    end(before);
    ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    heap = 0;
    ExecutorService searchers = search(millis);
    long[] cpu = {java(), postgres()};
    double[] seconds = access.as(officer, () -> imported(list));
    cpu = new long[] {java() - cpu[0], postgres() - cpu[1]};
    end(searchers);
    return String.format(
        Locale.ROOT,
        "%.2f %.2f %.2f %.2f %.2f %d %.1f %.1f %d %.1f %.1f",
        seconds[0],
        seconds[1],
        seconds[0] + seconds[1],
        seconds[2],
        seconds[3],
        heap >> 20,
        p95(millis),
        p95(alone),
        millis.size(),
        cpu[0] / 1e9,
        cpu[1] / 1e9);
  }

  private static long java() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** PostgreSQL is nobody's child; it wrote its number down. */
  private long postgres() throws IOException {
    Path note = folder.resolve("server/data/postmaster.pid");
    long postmaster = Long.parseLong(Files.readAllLines(note).get(0).strip());
    long children =
        ProcessHandle.of(postmaster)
            .orElseThrow()
            .children()
            .mapToLong(child -> SubmissionsBench.cpu(child.pid(), false))
            .sum();
    return SubmissionsBench.cpu(postmaster, true) + children;
  }

  private static double p95(ConcurrentLinkedQueue<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length * 95 / 100];
  }

  private ExecutorService search(ConcurrentLinkedQueue<Double> millis) {
    searching = true;
    Actor reader = actor("kiemtra.tinh");
    ExecutorService searchers = Executors.newFixedThreadPool(Math.max(1, clients));
    for (int i = 0; i < clients; i++) {
      int seed = i;
      searchers.execute(() -> search(reader, seed, millis));
    }
    return searchers;
  }

  private void end(ExecutorService searchers) throws InterruptedException {
    searching = false;
    searchers.shutdown();
    if (!searchers.awaitTermination(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("a search does not end");
    }
  }

  private void search(Actor reader, int seed, ConcurrentLinkedQueue<Double> millis) {
    HouseholdSearch search = server.context().getBean(HouseholdSearch.class);
    TransactionTemplate reading =
        new TransactionTemplate(server.context().getBean(PlatformTransactionManager.class));
    reading.setReadOnly(true);
    Random random = new Random(seed);
    while (searching) {
      String typed = Spelling.plain(ImportsBench.name(random));
      long begun = System.nanoTime();
      try {
        access.as(
            reader,
            () -> Objects.requireNonNull(reading.execute(status -> search.find(typed, 50).size())));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      long took = System.nanoTime() - begun;
      millis.add(took / 1e6);
      LockSupport.parkNanos(pauseNanos - took);
    }
  }

  private double[] imported(Path list) throws Exception {
    Imports imports = server.context().getBean(Imports.class);
    long commune = server.context().getBean(Areas.class).book().listByCode(COMMUNE).get(0).id();
    LocalDate day = LocalDate.now(server.context().getBean(Clock.class));
    byte[] content = Files.readAllBytes(list);
    long id = imports.send(commune, day, "danh-sach.xlsx", content).get();
    final double look = look(imports, id);
    final Told told = imports.told(get(imports, id), Language.VI).orElseThrow();
    long begun = System.nanoTime();
    require(imports.store(get(imports, id)).isEmpty(), "it cannot be stored");
    HouseholdImport stored = wait(imports, id);
    final double store = (System.nanoTime() - begun) / 1e9;
    require(stored.state() == HouseholdImport.State.STORED, stored.state().name());
    require(told.refused() > 0 && told.questionCount() * 50 < told.households(), told.toString());
    long again = imports.send(commune, day, "danh-sach.xlsx", content).get();
    final double second = look(imports, again);
    Told same = imports.told(get(imports, again), Language.VI).orElseThrow();
    require(same.freshHouseholds() == 0, "the same file again adds households");
    begun = System.nanoTime();
    require(imports.undo(get(imports, id), "đo").isEmpty(), "it cannot be taken back");
    HouseholdImport undone = wait(imports, id);
    require(undone.state() == HouseholdImport.State.UNDONE, undone.state().name());
    return new double[] {look, store, second, (System.nanoTime() - begun) / 1e9};
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(
          otherwise.length() > 500 ? otherwise.substring(0, 500) : otherwise);
    }
  }

  private double look(Imports imports, long id) {
    HouseholdImport sent = get(imports, id);
    Imports.Columns columns = imports.columns(sent).get();
    List<?> refused = imports.tellColumns(sent, Map.copyOf(columns.columns()));
    require(refused.isEmpty(), "the columns are not understood");
    long begun = System.nanoTime();
    imports.look(sent);
    wait(imports, id);
    return (System.nanoTime() - begun) / 1e9;
  }

  private HouseholdImport wait(Imports imports, long id) {
    while (get(imports, id).running()) {
      imports.moment(id);
      heap = Math.max(heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return get(imports, id);
  }

  private static HouseholdImport get(Imports imports, long id) {
    return imports.find(id).orElseThrow();
  }
}
