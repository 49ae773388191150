package vn.chungtay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import vn.chungtay.database.Database;
import vn.chungtay.database.Scope;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.HouseholdSearch;
import vn.chungtay.households.Listing;
import vn.chungtay.values.Spelling;

/** Names searched for among invented people: {@code bench/run search [persons]}. */
final class SearchBench {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final int QUERIES = 400;
  private static final int CLIENTS = 20;
  static final String[] SURNAMES =
      ("Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ"
              + " Ngô Dương Lý")
          .split(" ", -1);
  static final String[] MIDDLES =
      "Thị Thị Thị Thị Thị Văn Văn Văn Văn Đình Quang Hữu Ngọc Thanh Minh Thu Kim Xuân Đức Bảo"
          .split(" ", -1);
  static final String[] GIVEN =
      ("An Ánh Anh Bích Bình Cường Châu Chi Chiến Chính Công Cúc Diễm Diệp Dung Dũng Duy Đạt Điệp Đông"
              + " Đức Giang Hà Hải Hạnh Hằng Hiền Hiếu Hoa Hòa Hoàn Hồng Huệ Hùng Huy Hương Khánh Khôi"
              + " Kiên Lan Lâm Liên Linh Loan Long Lộc Ly Mai Mạnh Minh My Nam Nga Ngân Nghĩa Ngọc Nhàn"
              + " Nhung Oanh Phong Phúc Phương Phượng Quân Quyên Quỳnh Sơn Tâm Tân Thái Thanh Thành Thảo"
              + " Thắng Thu Thủy Thúy Tiến Toàn Trang Trung Trường Tú Tuấn Tùng Tuyết Uyên Vân Việt Vinh"
              + " Vũ Vy Xuân Yến")
          .split(" ", -1);

  private SearchBench() {}

  /** Fills an embedded PostgreSQL, then asks. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    int persons = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    boolean kept = arguments.length > 1;
    Path folder = kept ? Path.of(arguments[1]) : Files.createTempDirectory("search-bench");
    StringBuilder lines = new StringBuilder();
    try (Database database = Database.in(folder)) {
      SearchPeople.fill(JdbcClient.create(database.owner()), persons);
      Function<String, Integer> search = search(database);
      measure("nation", new Scope("bench", List.of(1L)), search, lines);
      measure("province", new Scope("bench", List.of(2L)), search, lines);
      measure("commune", new Scope("bench", List.of(1000L)), search, lines);
      pages(database, lines);
    } finally {
      if (!kept) {
        FileSystemUtils.deleteRecursively(folder);
      }
    }
    Results.put(
        "search",
        """
        ## S2, S3. Search and lists of the register

        `bench/run search %d`: that many invented people each the head of a household, 1,000 villages, 100 communes, 5 provinces; embedded PostgreSQL, durable; %s; load average %.1f

        | work | p50 ms | p95 ms | max ms |
        |---|---|---|---|
        %s
        Each search is one transaction of the application's role under row-level security. Targets: p95 of 20 clients at most 100 ms; a page at most 300 ms.
        """
            .formatted(
                persons,
                Results.machine(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                    .getSystemLoadAverage(),
                lines));
  }

  /** As in the application: one transaction a search. */
  private static Function<String, Integer> search(Database database) {
    HouseholdSearch search = HouseholdSearch.over(database.client(), new byte[32]);
    TransactionTemplate transaction =
        new TransactionTemplate(new JdbcTransactionManager(database.application()));
    transaction.setReadOnly(true);
    return typed ->
        Objects.requireNonNull(transaction.execute(status -> search.find(typed, 50).size()));
  }

  private static void pages(Database database, StringBuilder lines) {
    Scope nation = new Scope("bench", List.of(1L));
    JdbcClient client = database.client();
    JdbcClient owner = JdbcClient.create(database.owner());
    Listing first = Listing.of(1L, DAY);
    long all = owner.sql("select count(*) from households.household").query(Long.class).single();
    String before =
        owner
            .sql("select number from households.household order by number desc offset ? limit 1")
            .param(Listing.PAGE)
            .query(String.class)
            .single();
    Listing last = first.after(before);
    lines.append(
        row("list of all " + all + " households, first page", listed(nation, client, first)));
    lines.append(row("the same, last page by its cursor", listed(nation, client, last)));
    lines.append(
        row(
            "peer: last page by OFFSET on the table alone",
            timed(
                () ->
                    owner
                        .sql(
                            "select id from households.household order by number offset ? limit 50")
                        .param(all - Listing.PAGE)
                        .query(Long.class)
                        .list()
                        .size())));
    lines.append(
        row(
            "peer: name LIKE on the table alone, one client",
            timed(
                () ->
                    owner
                        .sql(
                            "select person_id from households.member_version"
                                + " where name like '%Thị Lan%' order by name limit 50")
                        .query(Long.class)
                        .list()
                        .size())));
  }

  private static List<Double> listed(Scope scope, JdbcClient client, Listing listing) {
    return timed(() -> scope.get(() -> HouseholdLists.page(client, listing).size()));
  }

  /** Twenty times, in milliseconds; each must give a full page. */
  private static List<Double> timed(Supplier<Integer> work) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      long begun = System.nanoTime();
      require(work.get() == Listing.PAGE);
      millis.add((System.nanoTime() - begun) / 1e6);
    }
    return millis;
  }

  private static void measure(
      String where, Scope scope, Function<String, Integer> search, StringBuilder lines)
      throws InterruptedException, ExecutionException {
    List<String> typed = typed();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    together(clients, typed.subList(0, 200), scope, search); // every connection has planned once
    List<Double> alone = new ArrayList<>();
    for (String each : typed) {
      alone.add(timed(each, scope, search));
    }
    lines.append(row("name, " + where + ", one client", alone));
    List<Double> together = together(clients, typed, scope, search);
    clients.shutdown();
    lines.append(row("name, " + where + ", " + CLIENTS + " clients at once", together));
  }

  private static List<Double> together(
      ExecutorService clients, List<String> typed, Scope scope, Function<String, Integer> search)
      throws InterruptedException, ExecutionException {
    List<Future<Double>> asked = new ArrayList<>();
    for (String each : typed) {
      asked.add(clients.submit(() -> timed(each, scope, search)));
    }
    List<Double> millis = new ArrayList<>();
    for (Future<Double> each : asked) {
      millis.add(each.get());
    }
    return millis;
  }

  private static double timed(String typed, Scope scope, Function<String, Integer> search) {
    long begun = System.nanoTime();
    scope.get(() -> search.apply(typed));
    return (System.nanoTime() - begun) / 1e6;
  }

  /** Whole names with and without marks, in another order, cut short, and first letters. */
  private static List<String> typed() {
    Random random = new Random(7);
    List<String> typed = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      String surname = SURNAMES[random.nextInt(SURNAMES.length)];
      String middle = MIDDLES[random.nextInt(MIDDLES.length)];
      String given = GIVEN[random.nextInt(GIVEN.length)];
      String name = surname + " " + middle + " " + given;
      typed.add(
          switch (i % 5) {
            case 0 -> name;
            case 1 -> Spelling.plain(name);
            case 2 -> Spelling.plain(given + " " + surname);
            case 3 -> Spelling.plain(name).substring(0, name.length() - 1);
            default -> Spelling.plain(middle + " " + given);
          });
    }
    return typed;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("the first page is not full");
    }
  }

  private static String row(String name, List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f |%n",
        name,
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1]);
  }
}
