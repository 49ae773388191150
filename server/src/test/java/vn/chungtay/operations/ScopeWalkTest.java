package vn.chungtay.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chungtay.database.Scope;
import vn.chungtay.households.Duplicates;
import vn.chungtay.web.DemoSignIn;

/**
 * A commune user sees and changes nothing of another commune: every table, every endpoint, every
 * role. A new endpoint with something in its path fails here until {@code endpoints/<feature>.txt}
 * says how to reach a thing of the demo that belongs to another commune.
 */
@ExtendWith(TestServer.class)
class ScopeWalkTest {
  /** All tables are read after so many addresses: after each would be minutes. */
  private static final int TOGETHER = 20;

  private static final String STRANGER = "canbo.hopduc";
  private static final Set<String> OPEN =
      Set.of(
          "/sign-in",
          "/p",
          "/link/{key}",
          "/p/{code}",
          "/assets/{digest}/{name}",
          "/favicon.ico",
          "/problem");

  @Test
  void a01_noTableShowsOrGivesARowOfAnotherArea(RunningServer server) {
    JdbcClient owner = JdbcClient.create(server.database().owner());
    long theirs = areaOf(owner, STRANGER);
    Set<Long> within =
        Set.copyOf(
            owner
                .sql("select descendant_id from areas.reach where ancestor_id = ?")
                .param(theirs)
                .query(Long.class)
                .list());
    Set<String> withRows = new TreeSet<>();
    for (String table : tables(owner, "area_id")) {
      long all = count(owner, "select count(*) from " + table + " where area_id is not null");
      if (all > 0) {
        withRows.add(table);
      }
      Scope stranger = new Scope(STRANGER, List.of(theirs));
      JdbcClient client = server.database().client();
      List<Long> seen =
          stranger.get(
              () ->
                  tried(
                      () ->
                          client
                              .sql(
                                  "select distinct area_id from "
                                      + table
                                      + " where area_id is not null"
                                      + cameAlong(table))
                              .query(Long.class)
                              .list()));
      assertThat(seen).as("rows of %s seen", table).isSubsetOf(within);
      Scope nobody = Scope.NOBODY;
      assertThat(
              nobody.<List<Long>>get(
                  () ->
                      tried(
                          () ->
                              client.sql("select area_id from " + table).query(Long.class).list())))
          .as("rows of %s seen by nobody", table)
          .isEmpty();
      String others =
          within.stream()
                  .map(String::valueOf)
                  .collect(
                      Collectors.joining(
                          ",", " where (area_id is null or area_id <> all ('{", "}'))"))
              + cameAlong(table);
      stranger.run(() -> change(client, "delete from " + table + others));
      stranger.run(() -> change(client, "update " + table + " set area_id = area_id" + others));
      assertThat(count(owner, "select count(*) from " + table + " where area_id is not null"))
          .as("rows of %s after the stranger", table)
          .isEqualTo(all);
    }
    assertThat(withRows).contains("access.app_user", "access.assignment", "access.audit_entry");
  }

  /**
   * The past of a household that moved into the area is seen there: it came along. So is the round
   * of a larger commune in which a village of the area is reviewed.
   */
  private static String cameAlong(String table) {
    if (table.equals("reviews.round")) {
      return " and not exists (select from reviews.village v"
          + " where v.round_id = reviews.round.id and areas.in_scope(v.area_id))";
    }
    if (table.equals("households.household")) {
      return " and not households.lived_in_scope(id)";
    }
    List<String> ofHouseholds =
        List.of("change", "household_version", "member_version", "trait", "standing", "charge");
    return ofHouseholds.stream().anyMatch(each -> table.equals("households." + each))
        ? " and not households.lives_in_scope(household_id)"
        : "";
  }

  @Test
  void a02_everyEndpointAsksWhoIsThere(RunningServer server) {
    Visitor nobody = new Visitor(server.address());
    for (Map.Entry<String, Set<String>> endpoint : endpoints(server).entrySet()) {
      if (OPEN.contains(endpoint.getKey()) || endpoint.getKey().equals("/language")) {
        continue;
      }
      String path = endpoint.getKey().replaceAll("\\{[^}]*}", "1");
      if (endpoint.getValue().contains("GET")) {
        nobody.open(path);
      } else {
        nobody.get("/sign-in");
        nobody.post(path, Map.of());
      }
      if (path.startsWith("/openrosa/")) {
        assertThat(nobody.status()).as("%s without a name", path).isEqualTo(401);
        continue;
      }
      assertThat(nobody.location()).as("%s without sign-in", path).startsWith("/sign-in");
    }
  }

  @Test
  void a03_noRoleBreaksAnyPage(RunningServer server) {
    List<String> pages =
        endpoints(server).entrySet().stream()
            .filter(each -> each.getValue().contains("GET") && !each.getKey().contains("{"))
            .map(Map.Entry::getKey)
            .toList();
    for (var user : server.context().getBean(DemoSignIn.class).users()) {
      Visitor visitor = new Visitor(server.address()).signIn(user.login());
      for (String page : pages) {
        visitor.open(page);
        assertThat(visitor.status())
            .as("%s as %s", page, user.login())
            .isIn(200, 302, 303, 400, 401, 403, 404);
      }
    }
  }

  @Test
  void a04_aStrangerSeesAndChangesNothingAtAnyAddress(RunningServer server) {
    JdbcClient owner = JdbcClient.create(server.database().owner());
    Map<String, String> examples = examples(owner);
    List<String> missing = new ArrayList<>();
    Visitor stranger = new Visitor(server.address()).signIn(STRANGER);
    // What tests before this one wrote down is compared now, not while a stranger knocks.
    server.context().getBean(Duplicates.class).refresh();
    Map<String, String> before = digests(owner);
    List<String> knocked = new ArrayList<>();
    for (Map.Entry<String, Set<String>> endpoint : endpoints(server).entrySet()) {
      String pattern = endpoint.getKey();
      if (OPEN.contains(pattern) || !pattern.contains("{")) {
        continue;
      }
      String path = example(examples, pattern);
      if (path == null) {
        missing.add(pattern);
        continue;
      }
      if (path.equals("public")) {
        continue;
      }
      knock(stranger, path, endpoint.getValue());
      knocked.add(path);
      if (knocked.size() == TOGETHER) {
        assertThat(digests(owner)).as("data after one of %s", knocked).isEqualTo(before);
        knocked.clear();
      }
    }
    assertThat(digests(owner)).as("data after one of %s", knocked).isEqualTo(before);
    assertThat(missing).as("add these to src/test/resources/endpoints/<feature>.txt").isEmpty();
  }

  private static void knock(Visitor stranger, String path, Set<String> methods) {
    for (String method : methods) {
      if (method.equals("GET")) {
        stranger.open(path);
      } else {
        stranger.get("/");
        stranger.post(path, Map.of());
      }
      assertThat(stranger.status()).as("%s %s as a stranger", method, path).isIn(400, 403, 404);
    }
  }

  /**
   * Pattern to a path that leads to another commune's thing, or "public" with the reason beside.
   */
  private static Map<String, String> examples(JdbcClient owner) {
    Map<String, String> examples = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "endpoints"))) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.isBlank() || line.startsWith("#")) {
            continue;
          }
          String[] parts = line.split("\\|", 2);
          String what = parts[1].strip();
          String path =
              what.startsWith("public") ? "public" : owner.sql(what).query(String.class).single();
          examples.put(parts[0].strip(), path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return examples;
  }

  private static Map<String, Set<String>> endpoints(RunningServer server) {
    Map<String, Set<String>> endpoints = new LinkedHashMap<>();
    server
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              Set<String> methods = new TreeSet<>();
              mapping.getMethodsCondition().getMethods().forEach(m -> methods.add(m.name()));
              if (methods.isEmpty()) {
                methods.add("GET");
              }
              mapping.getPatternValues().stream()
                  .map(p -> p.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
                  .forEach(p -> endpoints.computeIfAbsent(p, k -> new TreeSet<>()).addAll(methods));
            });
    assertThat(endpoints).containsKeys("/", "/sign-in", "/users");
    return endpoints;
  }

  /** A digest of every table, but for sessions and what visiting itself writes down. */
  private static Map<String, String> digests(JdbcClient owner) {
    Map<String, String> digests = new LinkedHashMap<>();
    for (String table : tables(owner, "")) {
      boolean ofVisit = table.startsWith("access.session") || table.startsWith("access.invitation");
      // Counts follow from the register; a thread of the server moves them about.
      if (!ofVisit && !table.startsWith("statistics.")) {
        digests.put(
            table,
            owner
                .sql(
                    "select count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0) from "
                        + table
                        + " t")
                .query(String.class)
                .single());
      }
    }
    return digests;
  }

  private static List<String> tables(JdbcClient owner, String withColumn) {
    return owner
        .sql(
            """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|areas$|public$)'
              and (:column = '' or exists (select from pg_attribute a
                where a.attrelid = c.oid and a.attname = :column))
            order by 1
            """)
        .param("column", withColumn)
        .query(String.class)
        .list();
  }

  private static List<Long> tried(java.util.function.Supplier<List<Long>> query) {
    try {
      return query.get();
    } catch (DataAccessException e) {
      return List.of(); // no right to this table at all
    }
  }

  private static void change(JdbcClient client, String sql) {
    try {
      assertThat(client.sql(sql).update()).as(sql).isZero();
    } catch (DataAccessException e) {
      assertThat(e).hasStackTraceContaining("denied");
    }
  }

  private static long areaOf(JdbcClient owner, String login) {
    return owner
        .sql("select area_id from access.app_user where login = ?")
        .param(login)
        .query(Long.class)
        .single();
  }

  private static long count(JdbcClient owner, String sql) {
    return owner.sql(sql).query(Long.class).single();
  }

  /** Of the pattern itself, or of a beginning written with a star, e.g. {@code /plans/{id}*}. */
  private static @Nullable String example(Map<String, String> examples, String pattern) {
    String exact = examples.get(pattern);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, String> each : examples.entrySet()) {
      String beginning = each.getKey().replace("*", "");
      if (each.getKey().endsWith("*") && pattern.startsWith(beginning)) {
        String rest = pattern.substring(beginning.length());
        return each.getValue() + rest.replaceAll("\\{[^}]*}", "1");
      }
    }
    return null;
  }
}
