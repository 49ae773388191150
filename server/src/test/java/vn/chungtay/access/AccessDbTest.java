package vn.chungtay.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.database.Database;
import vn.chungtay.database.Scope;
import vn.chungtay.database.TestDatabase;
import vn.chungtay.values.Refusal;

/** From no user at all to who may do what where, and the trail of it. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessDbTest {
  private static final String PASSWORD = "hoa sen nở sớm";

  private final Clock now = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
  private final Database database = TestDatabase.fresh();
  private final JdbcClient client = database.client();
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database.application()));
  private final AuditTrail trail = new AuditTrail(client, now);
  private final Access access = new Access(client);
  private final Users users = new Users(client, transaction, access, trail);
  private final Invitations invitations = new Invitations(client, transaction, users, trail, now);
  private long province;
  private long here;
  private long there;

  private SignIn signIn(Clock clock) {
    return new SignIn(client, transaction, trail, clock);
  }

  @BeforeAll
  void aProvinceWithTwoCommunes() {
    province = unit("P", "PROVINCE", null);
    here = unit("H", "COMMUNE", province);
    there = unit("T", "COMMUNE", province);
    for (long commune : List.of(here, there)) {
      owner()
          .sql("insert into areas.reach values (?, ?), (?, ?)")
          .params(commune, commune, province, commune)
          .update();
    }
    owner().sql("insert into areas.reach values (?, ?)").params(province, province).update();
    String key = invitations.inviteFirst().orElseThrow();
    assertThat(invitations.accept(key, "quantri", "Phạm Thị Quản Trị", PASSWORD)).isEmpty();
    access
        .system("test")
        .run(
            () -> {
              make("canbo.here", here, Role.OFFICER);
              make("canbo.there", there, Role.OFFICER);
              make("kehoach", province, Role.PLANNER);
              make("quantri.here", here, Role.ADMINISTRATOR);
            });
  }

  @AfterAll
  void closed() {
    database.close();
  }

  @Test
  void a01_theFirstLinkWorksOnceAndOnlyWhileThereIsNobody() {
    assertThat(users.any()).isTrue();
    assertThat(invitations.inviteFirst()).isEmpty();
    assertThat(invitations.accept("anything", "again", "Người Khác", PASSWORD))
        .extracting(Refusal::code)
        .containsExactly("ACC-030");
  }

  @Test
  void a02_aWrongNameAndAWrongPasswordLookTheSame() {
    SignedIn name = signIn(now).signIn("nobody", PASSWORD);
    SignedIn password = signIn(now).signIn("kehoach", "wrong");
    assertThat(name).isEqualTo(password);
    assertThat(name.sessionKey()).isEmpty();
  }

  @Test
  void a03_fiveWrongPasswordsLockTheNameForAQuarterOfAnHour() {
    for (int i = 0; i < 5; i++) {
      signIn(now).signIn("canbo.there", "wrong");
    }
    assertThat(signIn(now).signIn("canbo.there", PASSWORD).refusals())
        .extracting(Refusal::code)
        .containsExactly("ACC-003");
    Clock later = Clock.offset(now, Duration.ofMinutes(15));
    assertThat(signIn(later).signIn("canbo.there", PASSWORD).refusals()).isEmpty();
  }

  @Test
  void a04_aSessionKnowsThePersonUntilItIsIdleOrOverOrClosed() {
    SignIn today = signIn(now);
    String key = today.signIn("Canbo.Here ", PASSWORD).sessionKey();
    Actor actor = today.findActor(key).orElseThrow();
    assertThat(actor.login()).isEqualTo("canbo.here");
    assertThat(actor.roles()).containsExactly(Role.OFFICER);
    Clock idle = Clock.offset(now, Duration.ofMinutes(121));
    assertThat(signIn(idle).findActor(key)).isEmpty();
    assertThat(today.findActor(key + "x")).isEmpty();
    today.signOut(key);
    assertThat(today.findActor(key)).isEmpty();
  }

  @Test
  void a05_aCommuneOfficerMayInTheOwnCommuneOnly() throws Exception {
    as(
        "canbo.here",
        () -> {
          access.require(Permission.EDIT_PLANS, here);
          assertThatThrownBy(() -> access.require(Permission.EDIT_PLANS, there))
              .isInstanceOf(NotAllowed.class);
          assertThatThrownBy(() -> access.require(Permission.EDIT_PLANS, province))
              .isInstanceOf(NotAllowed.class);
          assertThatThrownBy(() -> access.require(Permission.MANAGE_USERS, here))
              .isInstanceOf(NotAllowed.class);
          return "";
        });
  }

  @Test
  void a06_theProvinceReachesItsCommunesAndTheCountryAll() throws Exception {
    as(
        "kehoach",
        () -> {
          access.require(Permission.EDIT_PLANS, here);
          access.require(Permission.EDIT_PLANS, there);
          return "";
        });
    as(
        "quantri",
        () -> {
          access.require(Permission.MANAGE_USERS, there);
          assertThat(users.list())
              .extracting(User::login)
              .contains("canbo.here", "canbo.there", "kehoach", "quantri.here");
          return "";
        });
  }

  @Test
  void a07_usersOfOtherCommunesAreNotSeenAndNotMade() throws Exception {
    as(
        "quantri.here",
        () -> {
          assertThat(users.list())
              .extracting(User::login)
              .contains("canbo.here", "quantri.here")
              .doesNotContain("canbo.there", "kehoach", "quantri");
          NewUser stranger =
              new NewUser("lạ", "Người Lạ", "", OptionalLong.of(there), Role.OFFICER);
          assertThatThrownBy(() -> users.create(stranger)).isInstanceOf(NotAllowed.class);
          NewUser taken =
              new NewUser("canbo.there", "Trùng Tên", "", OptionalLong.of(here), Role.READER);
          assertThat(users.create(taken)).extracting(Refusal::code).containsExactly("ACC-022");
          return "";
        });
    assertThat(users.list()).as("nobody signed in").isEmpty();
  }

  @Test
  void a11_whoHasARoleAboveCannotBeTakenOverFromBelow() throws Exception {
    access
        .system("test")
        .run(
            () -> {
              make("kiem.nhiem", here, Role.OFFICER);
              long id = idOf("kiem.nhiem");
              users.assign(id, new Assignment(Role.PLANNER, OptionalLong.of(province)));
            });
    as(
        "quantri.here",
        () -> {
          long id = idOf("kiem.nhiem");
          assertThatThrownBy(() -> invitations.invite(id)).isInstanceOf(NotAllowed.class);
          assertThatThrownBy(() -> users.block(id, true)).isInstanceOf(NotAllowed.class);
          assertThat(invitations.invite(idOf("canbo.here"))).isNotEmpty();
          return "";
        });
    access
        .system("test")
        .run(
            () ->
                users.withdraw(
                    idOf("kiem.nhiem"), new Assignment(Role.PLANNER, OptionalLong.of(province))));
    as(
        "quantri.here",
        () -> {
          users.block(idOf("kiem.nhiem"), true);
          return "";
        });
  }

  private long idOf(String login) {
    return users.list().stream()
        .filter(user -> user.login().equals(login))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void a08_noHashAndNoSessionCanBeReadByTheApplication() {
    for (String query :
        List.of(
            "select password_hash from access.app_user",
            "select * from access.session",
            "select * from access.invitation")) {
      assertThatThrownBy(() -> client.sql(query).query(Object.class).list())
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void a09_theTrailOnlyGrows() {
    assertThatThrownBy(() -> client.sql("delete from access.audit_entry").update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(
            () -> owner().sql("update access.audit_entry set actor = 'somebody'").update())
        .hasStackTraceContaining("only grows");
    assertThatThrownBy(() -> trail.write("access.x", "users/1", here, Map.of()))
        .hasMessageContaining("transaction");
  }

  @Test
  void a10_entriesAreReadByThoseOfTheArea() throws Exception {
    transaction.executeWithoutResult(
        status -> trail.write("access.test", "plans/7", there, Map.of("was", "1", "is", "2")));
    as(
        "quantri.here",
        () -> {
          assertThat(trail.listBefore(Long.MAX_VALUE, 500))
              .extracting(AuditEntry::subject)
              .doesNotContain("plans/7");
          return "";
        });
    as(
        "kehoach",
        () -> {
          AuditEntry newest =
              trail.listBefore(Long.MAX_VALUE, 500).stream()
                  .filter(each -> each.subject().equals("plans/7"))
                  .findFirst()
                  .orElseThrow();
          assertThat(newest.details()).isEqualTo("{\"is\": \"2\", \"was\": \"1\"}");
          return "";
        });
  }

  private void make(String login, long area, Role role) {
    NewUser user = new NewUser(login, "Người " + login, "", OptionalLong.of(area), role);
    assertThat(users.create(user)).isEmpty();
    assertThat(invitations.accept(invitations.invite(idOf(login)), "", "", PASSWORD)).isEmpty();
  }

  private void as(String login, Callable<String> work) throws Exception {
    SignIn signIn = signIn(now);
    Actor actor = signIn.findActor(signIn.signIn(login, PASSWORD).sessionKey()).orElseThrow();
    access.as(actor, work);
  }

  private long unit(String code, String level, @Nullable Long parent) {
    return owner()
        .sql(
            """
            with made as (
              insert into areas.unit (code, level, existence) values (?, ?, '[2000-01-01,)')
              returning id, code)
            insert into areas.unit_version (unit_id, valid, name, type, full_name, search_name,
              parent_id)
            select id, '[2000-01-01,)', code, 'Xã', code, lower(code), ?::bigint from made
            returning unit_id
            """)
        .param(code)
        .param(level)
        .param(parent)
        .query(Long.class)
        .single();
  }

  private JdbcClient owner() {
    assertThat(Scope.current().areas()).hasSizeLessThan(3);
    return JdbcClient.create(database.owner());
  }
}
