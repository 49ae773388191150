package vn.chungtay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    Path folder = Files.createTempDirectory("search-bench");
    StringBuilder lines = new StringBuilder();
    try (Database database = Database.in(folder)) {
      long begun = System.nanoTime();
      fill(JdbcClient.create(database.owner()), persons);
      System.err.printf(Locale.ROOT, "filled in %.0f s%n", (System.nanoTime() - begun) / 1e9);
      HouseholdSearch search = HouseholdSearch.over(database.client(), new byte[32]);
      measure("nation", new Scope("bench", List.of(1L)), search, lines);
      measure("province", new Scope("bench", List.of(2L)), search, lines);
      measure("commune", new Scope("bench", List.of(1000L)), search, lines);
      Scope nation = new Scope("bench", List.of(1L));
      List<Double> first = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        long at = System.nanoTime();
        int lined =
            nation.get(() -> HouseholdLists.page(database.client(), Listing.of(1L, DAY)).size());
        first.add((System.nanoTime() - at) / 1e6);
        require(lined == Listing.PAGE);
      }
      lines.append(row("first page of the list of all households, nation", first));
    } finally {
      org.springframework.util.FileSystemUtils.deleteRecursively(folder);
    }
    Results.put(
        "search",
        """
        ## Search in the register

        `bench/run search %d`: that many invented people in a third as many households, 1,000 villages, 100 communes, 5 provinces; embedded PostgreSQL, durable; %s; load average %.1f

        | work | p50 ms | p95 ms | max ms |
        |---|---|---|---|
        %s"""
            .formatted(
                persons,
                Results.machine(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                    .getSystemLoadAverage(),
                lines));
  }

  private static void measure(
      String where, Scope scope, HouseholdSearch search, StringBuilder lines)
      throws InterruptedException, ExecutionException {
    List<String> typed = typed();
    typed.subList(0, 40).forEach(each -> scope.get(() -> search.find(each, 50)));
    List<Double> alone = new ArrayList<>();
    for (String each : typed) {
      alone.add(timed(each, scope, search));
    }
    lines.append(row("name, " + where + ", one client", alone));
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<Double>> asked = new ArrayList<>();
    for (String each : typed) {
      asked.add(clients.submit(() -> timed(each, scope, search)));
    }
    List<Double> together = new ArrayList<>();
    for (Future<Double> each : asked) {
      together.add(each.get());
    }
    clients.shutdown();
    lines.append(row("name, " + where + ", " + CLIENTS + " clients at once", together));
  }

  private static double timed(String typed, Scope scope, HouseholdSearch search) {
    long begun = System.nanoTime();
    scope.get(() -> search.find(typed, 50));
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

  private static void fill(JdbcClient owner, int persons) {
    run(
        owner,
        """
        insert into areas.unit (id, code, level, existence) overriding system value
        select i, 'C' || i, case when i = 1 then 'NATION' when i < 10 then 'PROVINCE'
          when i < 10000 then 'COMMUNE' else 'VILLAGE' end, daterange(null, null)
        from (select 1 as i union select generate_series(2, 6) union select generate_series(1000, 1099)
          union select generate_series(10000, 10999)) ids
        """);
    run(
        owner,
        """
        insert into areas.unit_version (unit_id, valid, name, type, full_name, search_name, parent_id)
        select id, daterange(null, null), code, 'Xã', code, lower(code),
          case level when 'PROVINCE' then 1 when 'COMMUNE' then 2 + (id - 1000) % 5
            when 'VILLAGE' then 1000 + (id - 10000) % 100 end
        from areas.unit
        """);
    run(
        owner,
        """
        insert into areas.reach
        select id, id from areas.unit union select 1, id from areas.unit
        union select 2 + (id - 1000) % 5, id from areas.unit where level = 'COMMUNE'
        union select 1000 + (id - 10000) % 100, id from areas.unit where level = 'VILLAGE'
        union select 2 + (id - 10000) % 100 % 5, id from areas.unit where level = 'VILLAGE'
        """);
    households(owner, persons / 3);
    people(owner, persons);
    run(owner, "vacuum analyze");
  }

  private static void households(JdbcClient owner, int households) {
    run(
        owner,
        """
        insert into households.household (id, number, area_id)
        select i, 'C-' || lpad(i::text, 9, '0'), 10000 + i %% 1000 from generate_series(1, %d) i
        """
            .formatted(households));
    run(
        owner,
        """
        insert into households.change (id, kind, household_id, area_id, day, reason, actor, recorded_at,
          edition)
        select id, 'ADDED', id, area_id, date '2020-01-01', 'x', 'bench', now(), 1
        from households.household
        """);
    run(
        owner,
        """
        insert into households.household_version (household_id, area_id, address, search, valid,
          recorded_at, opened_by)
        select id, area_id, '', array_to_tsvector(array['@' || area_id,
            '@' || (1000 + (area_id - 10000) % 100), '@' || (2 + (area_id - 10000) % 100 % 5)]),
          daterange('2020-01-01', null), now(), id
        from households.household
        """);
  }

  private static void people(JdbcClient owner, int persons) {
    int households = persons / 3;
    names(owner, "surname", SURNAMES);
    names(owner, "middle", MIDDLES);
    names(owner, "given", GIVEN);
    run(owner, "insert into households.person (id) select generate_series(1, " + persons + ")");
    run(
        owner,
        """
        insert into households.member_version (person_id, household_id, area_id, relation, name,
          birth_year, search, valid, recorded_at, opened_by)
        select i, h.id, h.area_id, case when i <= %1$d then 'HEAD' else 'CHILD' end,
          s.word || ' ' || m.word || ' ' || g.word, 1950 + i %% 70,
          array_to_tsvector(s.lexemes || m.lexemes || g.lexemes || array[
            '=' || s.letter || m.letter || g.letter, '@' || h.area_id,
            '@' || (1000 + (h.area_id - 10000) %% 100), '@' || (2 + (h.area_id - 10000) %% 100 %% 5)]),
          daterange('2020-01-01', null), now(), h.id
        from (select i, 1 + (i - 1) %% %1$d as household, hashint8(i::bigint * 3) as a,
            hashint8(i::bigint * 5) as b, hashint8(i::bigint * 7) as c
          from generate_series(1, %2$d) i) p
        join households.household h on h.id = p.household
        join surname s on s.place = abs(p.a::bigint) %% %3$d
        join middle m on m.place = abs(p.b::bigint) %% %4$d
        join given g on g.place = abs(p.c::bigint) %% %5$d
        """
            .formatted(households, persons, SURNAMES.length, MIDDLES.length, GIVEN.length));
    run(owner, "drop table surname, middle, given");
  }

  private static void names(JdbcClient owner, String table, String[] words) {
    run(owner, "create table " + table + " (place int, word text, lexemes text[], letter text)");
    for (int i = 0; i < words.length; i++) {
      String plain = Spelling.plain(words[i]);
      owner
          .sql("insert into " + table + " values (?, ?, ?, ?)")
          .params(i, words[i], new String[] {Spelling.key(words[i]), plain}, plain.substring(0, 1))
          .update();
    }
  }

  private static void run(JdbcClient owner, String sql) {
    owner.sql(sql).update();
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
