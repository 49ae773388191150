package vn.chungtay.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.database.Scope;
import vn.chungtay.values.Language;
import vn.chungtay.values.Refusal;

/**
 * Signing in and out. Five wrong passwords in a row lock the name for a quarter of an hour; a
 * session ends after two idle hours or twelve in all. Sessions lie in the database, so any server
 * over it knows them.
 */
@Service
public class SignIn {
  private static final int TRIES = 5;
  private static final Duration LOCKED = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final String IDLE = "2 hours";

  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final AuditTrail trail;
  private final Clock clock;
  private final Passwords passwords = new Passwords();

  SignIn(JdbcClient client, TransactionTemplate transaction, AuditTrail trail, Clock clock) {
    this.client = client;
    this.transaction = transaction;
    this.trail = trail;
    this.clock = clock;
  }

  /** Opens a session, or says why not; a wrong name and a wrong password look the same. */
  public SignedIn signIn(String name, String password) {
    String login = name.strip().toLowerCase(Locale.ROOT);
    Scope self = new Scope(login, List.of());
    return self.get(
        () ->
            java.util.Objects.requireNonNull(
                transaction.execute(status -> tried(login, password))));
  }

  private SignedIn tried(String login, String password) {
    Instant now = clock.instant();
    Optional<Card> found =
        client
            .sql("select * from access.sign_in_card(?)")
            .param(login)
            .query((row, at) -> Card.of(row))
            .optional();
    if (found.isPresent() && found.get().lockedUntil().isAfter(now)) {
      long minutes = Duration.between(now, found.get().lockedUntil()).toMinutes() + 1;
      return SignedIn.refused(Refusal.of("ACC-003", "login", "access.locked", minutes));
    }
    boolean right = passwords.matches(password, found.flatMap(Card::hash));
    if (found.isEmpty()) {
      return SignedIn.refused(Refusal.of("ACC-002", "login", "access.wrong"));
    }
    Card card = found.get();
    if (!right) {
      return failed(card, login, now);
    }
    if (card.blocked()) {
      return SignedIn.refused(Refusal.of("ACC-004", "login", "access.blocked"));
    }
    note(card.id(), 0, null);
    String key = SecretKey.fresh();
    client
        .sql("select access.open_session(?, ?, ?, ?)")
        .params(SecretKey.digest(key), card.id(), utc(now), utc(now.plus(LONGEST)))
        .query(Object.class)
        .optional();
    trail.write("access.signed-in", "users/" + card.id(), card.homeAreaId(), Map.of());
    return new SignedIn(key, List.of());
  }

  private SignedIn failed(Card card, String login, Instant now) {
    int failures = card.failures() + 1;
    boolean locks = failures >= TRIES;
    note(card.id(), locks ? 0 : failures, locks ? now.plus(LOCKED) : null);
    String action = locks ? "access.locked-out" : "access.sign-in-failed";
    trail.write(action, "users/" + card.id(), card.homeAreaId(), Map.of("login", login));
    return SignedIn.refused(
        locks
            ? Refusal.of("ACC-003", "login", "access.locked", LOCKED.toMinutes())
            : Refusal.of("ACC-002", "login", "access.wrong"));
  }

  /** The person behind a session key; empty where the session is over. */
  public Optional<Actor> findActor(String sessionKey) {
    List<SessionRow> rows =
        client
            .sql("select * from access.read_session(?, ?, ?::interval)")
            .params(SecretKey.digest(sessionKey), utc(clock.instant()), IDLE)
            .query((row, at) -> SessionRow.of(row))
            .list();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Assignment> assignments = new ArrayList<>();
    rows.forEach(row -> row.assignment().ifPresent(assignments::add));
    return Optional.of(rows.get(0).withAssignments(assignments));
  }

  /** When the session ends if nothing more is done; empty where it is over. */
  public Optional<Instant> findEnd(String sessionKey) {
    return client
        .sql("select access.session_end(?, ?, ?::interval)")
        .params(SecretKey.digest(sessionKey), utc(clock.instant()), IDLE)
        .query((row, at) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  /** Ends a session; harmless where it is over. */
  public void signOut(String sessionKey) {
    client
        .sql("select access.close_session(?)")
        .param(SecretKey.digest(sessionKey))
        .query(Object.class)
        .optional();
  }

  private void note(long user, int failures, @Nullable Instant lockedUntil) {
    client
        .sql("select access.note_sign_in(?, ?, ?)")
        .param(user)
        .param(failures)
        .param(lockedUntil == null ? null : utc(lockedUntil))
        .query(Object.class)
        .optional();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private record Card(
      long id,
      Optional<String> hash,
      boolean blocked,
      int failures,
      Instant lockedUntil,
      OptionalLong homeAreaId) {
    static Card of(ResultSet row) throws SQLException {
      OffsetDateTime locked = row.getObject(5, OffsetDateTime.class);
      return new Card(
          row.getLong(1),
          Optional.ofNullable(row.getString(2)),
          row.getBoolean(3),
          row.getInt(4),
          locked == null ? Instant.EPOCH : locked.toInstant(),
          SessionRow.area(row, 6));
    }
  }

  private record SessionRow(Actor actor, Optional<Assignment> assignment) {
    static SessionRow of(ResultSet row) throws SQLException {
      Actor actor =
          new Actor(
              row.getLong(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              Language.of(row.getString(5)),
              area(row, 6),
              List.of());
      String role = row.getString(7);
      return new SessionRow(
          actor,
          role == null
              ? Optional.empty()
              : Optional.of(new Assignment(Role.valueOf(role), area(row, 8))));
    }

    Actor withAssignments(List<Assignment> assignments) {
      return new Actor(
          actor.id(),
          actor.login(),
          actor.name(),
          actor.position(),
          actor.language(),
          actor.homeAreaId(),
          assignments);
    }

    private static OptionalLong area(ResultSet row, int column) throws SQLException {
      long id = row.getLong(column);
      return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
    }
  }
}
