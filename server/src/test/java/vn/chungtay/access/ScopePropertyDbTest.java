package vn.chungtay.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.areas.AreaEntries;
import vn.chungtay.areas.AreaEntry;
import vn.chungtay.areas.AreaEntry.Kind;
import vn.chungtay.areas.AreaImport;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.SourceFile;
import vn.chungtay.database.Database;
import vn.chungtay.database.TestDatabase;
import vn.chungtay.values.Language;

/**
 * Trees of units made at random, merged, divided and moved over the days, and people with roles
 * anywhere in them: what each reads and writes through the row-level policies is what a model that
 * knows nothing of the database says.
 */
class ScopePropertyDbTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
  private static final int EVENTS = 14;
  private static final int PEOPLE = 5;

  /** A unit of the model: what it answers for directly, and whether it is there today. */
  private static final class Node {
    final AreaLevel level;
    final String code;
    final Set<Node> under = new HashSet<>();
    @Nullable Node parent;
    boolean living = true;
    long id;

    Node(AreaLevel level, String code, @Nullable Node parent) {
      this.level = level;
      this.code = code;
      this.parent = parent;
      if (parent != null) {
        parent.under.add(this);
      }
    }

    /** The unit above; every unit but the nation has one. */
    Node above() {
      return Objects.requireNonNull(parent);
    }

    /** Everything below, by walking the model's own arrows. */
    Set<Node> reached() {
      Set<Node> reached = new HashSet<>();
      List<Node> open = new ArrayList<>(List.of(this));
      while (!open.isEmpty()) {
        Node next = open.remove(open.size() - 1);
        if (reached.add(next)) {
          open.addAll(next.under);
        }
      }
      return reached;
    }

    AreaEntry.Unit unit() {
      return new AreaEntry.Unit(level, code);
    }
  }

  private record Right(Role role, Node node) {}

  private final List<Node> nodes = new ArrayList<>();
  private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
  private int named;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5})
  void everybodyReadsAndWritesWhatTheModelSays(long seed) throws Exception {
    Random random = new Random(seed);
    try (Database database = TestDatabase.fresh()) {
      Node nation = plant(database, random);
      AreaEntries entries = new AreaEntries(database.application());
      for (int i = 0; i < EVENTS; i++) {
        happen(entries, random, LocalDate.of(2025, 2, 1).plusDays(10L * i));
      }
      assertThat(done).as("events of seed %s", seed).isNotEmpty();
      identify(database);
      settle(database);
      for (int i = 0; i < PEOPLE; i++) {
        ask(database, person(database, random, nation, i), nation);
      }
    }
  }

  /** A first list: provinces, districts, communes. */
  private Node plant(Database database, Random random) {
    Node nation = new Node(AreaLevel.NATION, "VN", null);
    nodes.add(nation);
    StringBuilder list = new StringBuilder("code,level,type,name,parent_code\n");
    for (int p = 1; p <= 2 + random.nextInt(2); p++) {
      Node province = row(list, AreaLevel.PROVINCE, "Tỉnh", nation);
      for (int d = 0; d < 1 + random.nextInt(3); d++) {
        Node district = row(list, AreaLevel.DISTRICT, "Huyện", province);
        for (int c = 0; c < 2 + random.nextInt(3); c++) {
          row(list, AreaLevel.COMMUNE, "Xã", district);
        }
      }
    }
    SourceFile file = SourceFile.of("list-2025-01-01.csv", null, list.toString());
    assertThat(
            new AreaImport(database.application())
                .store(List.of(file), "test", report -> {})
                .problems())
        .isEmpty();
    return nation;
  }

  private Node row(StringBuilder list, AreaLevel level, String type, Node parent) {
    Node node = new Node(level, String.valueOf(10_000 + ++named), parent);
    String above = parent.level == AreaLevel.NATION ? "" : parent.code;
    String name = level.name().toLowerCase(Locale.ROOT);
    list.append("%s,%s,%s,Tên %s,%s\n".formatted(node.code, name, type, node.code, above));
    nodes.add(node);
    return node;
  }

  private void happen(AreaEntries entries, Random random, LocalDate day) {
    List<Kind> kinds =
        List.of(Kind.KNOWN, Kind.CREATED, Kind.MERGED, Kind.SPLIT, Kind.REPARENTED, Kind.RENAMED);
    Kind kind = kinds.get(random.nextInt(kinds.size()));
    Node node = pick(random, kind == Kind.SPLIT ? AreaLevel.VILLAGE : AreaLevel.COMMUNE);
    if (node == null) {
      return;
    }
    List<Node> siblings =
        node.above().under.stream()
            .filter(n -> n.living && n != node && n.parent == node.parent)
            .sorted(java.util.Comparator.comparing((Node n) -> n.code))
            .toList();
    switch (kind) {
      case KNOWN, CREATED -> {
        AreaEntry.Made made = made(AreaLevel.VILLAGE);
        store(entries, kind, day, List.of(node), List.of(made));
        nodes.add(new Node(AreaLevel.VILLAGE, made.code(), node));
      }
      case MERGED -> merge(entries, day, node, siblings);
      case SPLIT -> split(entries, day, node);
      case REPARENTED -> move(entries, day, node, random);
      default -> store(entries, kind, day, List.of(node), List.of(made(node.level)));
    }
  }

  private void merge(AreaEntries entries, LocalDate day, Node node, List<Node> siblings) {
    if (siblings.isEmpty()) {
      return;
    }
    Node other = siblings.get(0);
    AreaEntry.Made made = made(node.level);
    store(entries, Kind.MERGED, day, List.of(node, other), List.of(made));
    Node heir = new Node(node.level, made.code(), node.above());
    nodes.add(heir);
    for (Node before : List.of(node, other)) {
      before.living = false;
      heir.under.add(before);
      for (Node child : List.copyOf(before.under)) {
        if (child.living && child.parent == before) {
          child.parent = heir;
          heir.under.add(child);
        }
      }
    }
  }

  private void split(AreaEntries entries, LocalDate day, Node village) {
    List<AreaEntry.Made> parts = List.of(made(village.level), made(village.level));
    store(entries, Kind.SPLIT, day, List.of(village), parts);
    village.living = false;
    parts.forEach(m -> nodes.add(new Node(village.level, m.code(), village.parent)));
  }

  private void move(AreaEntries entries, LocalDate day, Node commune, Random random) {
    Node goal = pick(random, AreaLevel.DISTRICT);
    if (goal == null || goal == commune.parent) {
      return;
    }
    store(entries, Kind.REPARENTED, day, List.of(commune, goal), List.of());
    commune.parent = goal;
    goal.under.add(commune);
  }

  private void store(
      AreaEntries entries, Kind kind, LocalDate day, List<Node> units, List<AreaEntry.Made> made) {
    AreaEntry entry =
        new AreaEntry(kind, day, "", units.stream().map(Node::unit).toList(), made, null, null);
    assertThat(
            entries
                .store(
                    new AreaEntries.Change(entry, null, "", UUID.randomUUID()),
                    "test",
                    report -> {})
                .problems()
                .stream()
                .map(p -> p.text(Language.EN)))
        .as("%s", entry)
        .isEmpty();
    done.merge(kind, 1, Integer::sum);
  }

  private AreaEntry.Made made(AreaLevel level) {
    String code = String.valueOf(10_000 + ++named);
    String type = level.types().get(0);
    return new AreaEntry.Made(level, type, "Tên " + code, "", code, null, List.of());
  }

  private @Nullable Node pick(Random random, AreaLevel level) {
    List<Node> living = nodes.stream().filter(n -> n.living && n.level == level).toList();
    return living.isEmpty() ? null : living.get(random.nextInt(living.size()));
  }

  /** Each code of these trees is used once, so it finds the id. */
  private void identify(Database database) {
    Map<String, Long> ids = new HashMap<>();
    JdbcClient.create(database.owner())
        .sql("select code, id from areas.unit")
        .query(
            row -> {
              ids.put(row.getString(1), row.getLong(2));
            });
    assertThat(ids).as("the model has every unit").hasSize(nodes.size());
    nodes.forEach(n -> n.id = ids.getOrDefault(n.code, -1L));
  }

  /** One inhabitant and one entry of the trail in each unit. */
  private void settle(Database database) throws Exception {
    JdbcClient owner = JdbcClient.create(database.owner());
    AuditTrail trail = new AuditTrail(database.client(), NOW);
    TransactionTemplate transaction =
        new TransactionTemplate(new JdbcTransactionManager(database.application()));
    Access access = new Access(database.client());
    for (Node node : nodes) {
      owner
          .sql("insert into access.app_user (login, name, area_id) values (?, 'Người', ?)")
          .params("u" + node.id, node.id)
          .update();
      access
          .system("test")
          .run(
              () ->
                  transaction.executeWithoutResult(
                      status -> trail.write("test.settled", "units", node.id, Map.of())));
    }
  }

  private record Person(Actor actor, List<Right> rights) {}

  private Person person(Database database, Random random, Node nation, int number) {
    String login = "p" + number;
    JdbcClient owner = JdbcClient.create(database.owner());
    owner
        .sql("insert into access.app_user (login, name) values (?, 'Người')")
        .param(login)
        .update();
    long id =
        owner
            .sql("select id from access.app_user where login = ?")
            .param(login)
            .query(Long.class)
            .single();
    Map<List<Object>, Right> rights = new LinkedHashMap<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      Role role = List.of(Role.values()).get(random.nextInt(Role.values().length));
      boolean country = random.nextInt(8) == 0;
      Node node = country ? nation : nodes.get(random.nextInt(nodes.size()));
      rights.put(List.of(role, node), new Right(role, node));
    }
    List<Assignment> assignments = new ArrayList<>();
    for (Right right : rights.values()) {
      // the nation as a unit, or no unit at all: both are the whole country
      boolean none = right.node() == nation && random.nextBoolean();
      assignments.add(
          new Assignment(
              right.role(), none ? OptionalLong.empty() : OptionalLong.of(right.node().id)));
      owner
          .sql("insert into access.assignment (user_id, role, area_id) values (:id, :role, :area)")
          .param("id", id)
          .param("role", right.role().name())
          .param("area", none ? null : right.node().id, java.sql.Types.BIGINT)
          .update();
    }
    Actor actor = new Actor(id, login, "Người", "", Language.VI, OptionalLong.empty(), assignments);
    return new Person(actor, List.copyOf(rights.values()));
  }

  private void ask(Database database, Person person, Node nation) throws Exception {
    Set<Long> expected = new HashSet<>();
    person.rights().forEach(r -> r.node().reached().forEach(n -> expected.add(n.id)));
    JdbcClient client = database.client();
    Access access = new Access(client);
    String who = person.toString();
    assertThat(as(access, person, () -> ids(client, "select area_id from access.app_user")))
        .as("people seen by %s", who)
        .isEqualTo(expected);
    assertThat(as(access, person, () -> ids(client, "select area_id from access.audit_entry")))
        .as("trail seen by %s", who)
        .isEqualTo(expected);
    assertThat(
            as(
                access,
                person,
                () ->
                    ids(
                        client,
                        "update access.app_user set position = 'x' where area_id is not null"
                            + " returning area_id")))
        .as("people changed by %s", who)
        .isEqualTo(expected);
    for (Node node : nodes) {
      boolean written = as(access, person, () -> inserted(database, person.actor().id(), node.id));
      assertThat(written)
          .as("role in %s given by %s", node.code, who)
          .isEqualTo(expected.contains(node.id));
      for (Permission permission : Permission.values()) {
        boolean model =
            person.rights().stream()
                .anyMatch(r -> r.role().may(permission) && r.node().reached().contains(node));
        assertThat(as(access, person, () -> access.may(permission, node.id)))
            .as("%s in %s by %s", permission, node.code, who)
            .isEqualTo(model);
      }
    }
    assertThat(nation.reached()).hasSize(nodes.size());
  }

  private static <T> T as(Access access, Person person, Callable<T> work) throws Exception {
    return access.as(person.actor(), work);
  }

  private static Set<Long> ids(JdbcClient client, String sql) {
    Set<Long> ids = new HashSet<>();
    client
        .sql(sql)
        .query(
            row -> {
              long id = row.getLong(1);
              if (!row.wasNull()) {
                ids.add(id);
              }
            });
    return ids;
  }

  /** Tries to give a role there, and takes it back. */
  private static boolean inserted(Database database, long user, long area) {
    TransactionTemplate transaction =
        new TransactionTemplate(new JdbcTransactionManager(database.application()));
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              status -> {
                status.setRollbackOnly();
                return database
                        .client()
                        .sql(
                            "insert into access.assignment (user_id, role, area_id)"
                                + " values (?, 'TRIED', ?)")
                        .params(user, area)
                        .update()
                    == 1;
              }));
    } catch (DataAccessException e) {
      assertThat(e).hasStackTraceContaining("row-level security");
      return false;
    }
  }
}
