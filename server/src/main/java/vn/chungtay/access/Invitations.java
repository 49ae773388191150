package vn.chungtay.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.database.Scope;
import vn.chungtay.values.Refusal;

/** Links that work once: to make the first administrator, and for users to set their password. */
@Service
public class Invitations {
  private static final Duration LINK_LASTS = Duration.ofDays(2);

  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final Users users;
  private final AuditTrail trail;
  private final Clock clock;
  private final Passwords passwords = new Passwords();

  Invitations(
      JdbcClient client,
      TransactionTemplate transaction,
      Users users,
      AuditTrail trail,
      Clock clock) {
    this.client = client;
    this.transaction = transaction;
    this.users = users;
    this.trail = trail;
    this.clock = clock;
  }

  /** A one-time key with which a user sets a password; earlier keys of theirs stop working. */
  public String invite(long userId) {
    User user = users.get(userId);
    users.requireManagingAllOf(userId);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              trail.write(
                  "access.user-invited",
                  "users/" + userId,
                  user.areaId(),
                  Map.of("login", user.login()));
              return invitation(userId);
            }));
  }

  /** The one-time key that makes the first administrator; only while there is no user. */
  public Optional<String> inviteFirst() {
    return users.any() ? Optional.empty() : Optional.of(invitation(null));
  }

  /** What a key stands for; empty where it was used or has run out. */
  public Optional<Invitation> findInvitation(String key) {
    return client
        .sql("select * from access.read_invitation(?, ?)")
        .params(SecretKey.digest(key), now())
        .query(
            (row, at) ->
                new Invitation(
                    Users.area(row, 1),
                    Objects.requireNonNullElse(row.getString(2), ""),
                    Objects.requireNonNullElse(row.getString(3), "")))
        .optional();
  }

  /** Uses a key up: makes the first administrator of this name, or sets the user's password. */
  public List<Refusal> accept(String key, String login, String name, String password) {
    Optional<Invitation> found = findInvitation(key);
    if (found.isEmpty()) {
      return List.of(Refusal.of("ACC-030", "", "access.link-over"));
    }
    boolean first = found.get().userId().isEmpty();
    String known = first ? login.strip() : found.get().login();
    Stream<Refusal> named =
        first
            ? new NewUser(known, name, "", OptionalLong.empty(), Role.ADMINISTRATOR)
                .refusals().stream()
            : Stream.empty();
    List<Refusal> refusals =
        Stream.concat(named, passwords.refusal(known, password).stream()).toList();
    if (!refusals.isEmpty()) {
      return refusals;
    }
    String hash = passwords.hash(password);
    boolean done = new Scope(known, List.of()).get(() -> use(key, found.get(), known, name, hash));
    return done ? List.of() : List.of(Refusal.of("ACC-030", "", "access.link-over"));
  }

  private boolean use(String key, Invitation invitation, String login, String name, String hash) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean ours =
                  client
                      .sql("select access.use_invitation(?, ?)")
                      .params(SecretKey.digest(key), now())
                      .query(Boolean.class)
                      .single();
              if (!ours) {
                return false;
              }
              if (invitation.userId().isEmpty()) {
                return makeFirst(login, name, hash);
              }
              long id = invitation.userId().getAsLong();
              call("select access.set_password(?, ?)", id, hash);
              call("select access.close_sessions_of(?)", id);
              trail.write("access.password-set", "users/" + id, OptionalLong.empty(), Map.of());
              return true;
            }));
  }

  private boolean makeFirst(String login, String name, String hash) {
    Long id =
        client
            .sql("select access.create_first_administrator(?, ?, ?)")
            .params(login, name.strip(), hash)
            .query(Long.class)
            .optional()
            .orElse(null);
    if (id == null) {
      return false;
    }
    trail.write(
        "access.first-administrator", "users/" + id, OptionalLong.empty(), Map.of("login", login));
    return true;
  }

  private String invitation(@Nullable Long userId) {
    String key = SecretKey.fresh();
    call(
        "select access.invite(?, ?::bigint, ?)",
        SecretKey.digest(key),
        userId,
        now().plus(LINK_LASTS));
    return key;
  }

  private void call(String sql, @Nullable Object... parameters) {
    JdbcClient.StatementSpec statement = client.sql(sql);
    for (@Nullable Object parameter : parameters) {
      statement = statement.param(parameter);
    }
    statement.query(Object.class).optional();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
