package vn.chungtay.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.database.Scope;
import vn.chungtay.values.Refusal;

/** The users and their roles. Who lists sees those of the own areas. */
@Service
public class Users {
  private static final String GIVE =
      "insert into access.assignment (user_id, role, area_id) values (?, ?, ?)";

  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final Access access;
  private final AuditTrail trail;

  Users(JdbcClient client, TransactionTemplate transaction, Access access, AuditTrail trail) {
    this.client = client;
    this.transaction = transaction;
    this.access = access;
    this.trail = trail;
  }

  /** The users of the areas of the person at work, by sign-in name. */
  public List<User> list() {
    return client
        .sql(
            """
            select u.id, u.login, u.name, u.position, u.area_id, u.blocked,
              array(select a.role || ' ' || coalesce(a.area_id::text, '')
                from access.assignment a where a.user_id = u.id order by 1)
            from access.app_user u order by u.login
            """)
        .query((row, at) -> user(row))
        .list();
  }

  /** True once anybody can sign in; before that only the one-time link works. */
  public boolean any() {
    return client.sql("select access.has_users()").query(Boolean.class).single();
  }

  /** Makes a user with a first role; refusals where that cannot be. */
  public List<Refusal> create(NewUser user) {
    requireManaging(user.areaId());
    List<Refusal> refusals = user.refusals();
    if (!refusals.isEmpty()) {
      return refusals;
    }
    try {
      transaction.executeWithoutResult(status -> insert(user));
      return List.of();
    } catch (DuplicateKeyException e) {
      return List.of(Refusal.of("ACC-022", "login", "access.login-taken", user.login()));
    }
  }

  private void insert(NewUser user) {
    @Nullable Long area = boxed(user.areaId());
    // Not "returning": a row is shown back only to those in scope, and a policy is not a value.
    call(
        "insert into access.app_user (login, name, position, area_id) values (?, ?, ?, ?)",
        user.login(),
        user.name().strip(),
        user.position().strip(),
        area);
    long id = idOf(user.login());
    call(GIVE, id, user.role().name(), area);
    trail.write(
        "access.user-created",
        "users/" + id,
        user.areaId(),
        Map.of("login", user.login(), "name", user.name(), "role", user.role().name()));
  }

  /** Gives a further role. */
  public void assign(long userId, Assignment assignment) {
    requireManaging(assignment.areaId());
    transaction.executeWithoutResult(
        status -> {
          call(GIVE, userId, assignment.role().name(), boxed(assignment.areaId()));
          trail.write(
              "access.role-given",
              "users/" + userId,
              assignment.areaId(),
              Map.of("role", assignment.role().name()));
        });
  }

  /** Takes a role back. */
  public void withdraw(long userId, Assignment assignment) {
    requireManaging(assignment.areaId());
    transaction.executeWithoutResult(
        status -> {
          call(
              """
              delete from access.assignment
              where user_id = ? and role = ? and area_id is not distinct from ?::bigint
              """,
              userId,
              assignment.role().name(),
              boxed(assignment.areaId()));
          trail.write(
              "access.role-taken",
              "users/" + userId,
              assignment.areaId(),
              Map.of("role", assignment.role().name()));
        });
  }

  /** Blocks a user, whose sessions end at once, or lets them in again. */
  public void block(long userId, boolean blocked) {
    User user = get(userId);
    requireManagingAllOf(userId);
    transaction.executeWithoutResult(
        status -> {
          call("update access.app_user set blocked = ? where id = ?", blocked, userId);
          client
              .sql("select access.close_sessions_of(?)")
              .param(userId)
              .query(Object.class)
              .optional();
          String action = blocked ? "access.user-blocked" : "access.user-unblocked";
          trail.write(action, "users/" + userId, user.areaId(), Map.of("login", user.login()));
        });
  }

  /** The language the person at work chose, kept for the next sign-in. */
  public void keepLanguage(String code) {
    access
        .findActor()
        .ifPresent(
            actor ->
                client
                    .sql("update access.app_user set language = ? where id = ?")
                    .params(code, actor.id())
                    .update());
  }

  /** What a person is called. */
  public record Named(long id, String login, String name) {}

  /**
   * The names of those who did something the reader may see, or to whom it was done; whoever is
   * gone has none.
   */
  public List<Named> names(List<String> logins, List<Long> ids) {
    return client
        .sql("select id, login, name from access.names_of(?::text[], ?::bigint[])")
        .param(logins.toArray(String[]::new))
        .param(ids.toArray(Long[]::new))
        .query((row, at) -> new Named(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** A user in sight of the person at work. */
  public User get(long id) {
    return list().stream()
        .filter(user -> user.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotAllowed(Permission.MANAGE_USERS, "users/" + id));
  }

  /** Who could set a user's password could do all that user may: so all their areas are asked. */
  void requireManagingAllOf(long userId) {
    client
        .sql("select area_id from access.areas_of(?)")
        .param(userId)
        .query((row, at) -> area(row, 1))
        .list()
        .forEach(this::requireManaging);
  }

  private void requireManaging(OptionalLong areaId) {
    if (Scope.current().actor().startsWith("system:")) {
      return; // the demo makes its users before anybody can sign in
    }
    if (areaId.isPresent()) {
      access.require(Permission.MANAGE_USERS, areaId.getAsLong());
    } else {
      access.requireEverywhere(Permission.MANAGE_USERS);
    }
  }

  private long idOf(String login) {
    return client
        .sql("select id from access.app_user where login = ?")
        .param(login)
        .query(Long.class)
        .single();
  }

  private void call(String sql, @Nullable Object... parameters) {
    JdbcClient.StatementSpec statement = client.sql(sql);
    for (@Nullable Object parameter : parameters) {
      statement = statement.param(parameter);
    }
    statement.update();
  }

  private static @Nullable Long boxed(OptionalLong id) {
    return id.isPresent() ? id.getAsLong() : null;
  }

  private static User user(ResultSet row) throws SQLException {
    String[] roles = (String[]) row.getArray(7).getArray();
    return new User(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        area(row, 5),
        row.getBoolean(6),
        Stream.of(roles).map(Users::assignment).toList());
  }

  private static Assignment assignment(String written) {
    int space = written.indexOf(' ');
    String area = written.substring(space + 1);
    return new Assignment(
        Role.valueOf(written.substring(0, space)),
        area.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(area)));
  }

  static OptionalLong area(ResultSet row, int column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
  }
}
