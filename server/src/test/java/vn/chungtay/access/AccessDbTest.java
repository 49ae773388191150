package vn.chungtay.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
  void a13_whoHasARoleAboveCannotBeTakenOverFromBelow() throws Exception {
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
  void a10_manyWritersMakeOneChainWithoutGaps() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    List<Future<?>> writers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String number = "" + i;
      boolean fails = i % 4 == 0;
      writers.add(
          pool.submit(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        trail.write("access.test", "x/" + number, here, Map.of("n", number));
                        if (fails) {
                          status.setRollbackOnly();
                        }
                      })));
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    pool.shutdown();
    assertThat(trail.findFirstBroken()).isEmpty();
    long kept =
        owner()
            .sql("select count(*) from access.audit_entry where action = 'access.test'")
            .query(Long.class)
            .single();
    assertThat(kept).isEqualTo(30);
  }

  @Test
  void a11_aChangedEntryBreaksTheChainAtItsNumber() {
    try (Database other = TestDatabase.fresh()) {
      TransactionTemplate there =
          new TransactionTemplate(new JdbcTransactionManager(other.application()));
      AuditTrail written = new AuditTrail(other.client(), now);
      for (int i = 1; i <= 5; i++) {
        String value = "" + i;
        there.executeWithoutResult(
            status ->
                written.write("access.test", "x/1", OptionalLong.empty(), Map.of("n", value)));
      }
      assertThat(written.findFirstBroken()).isEmpty();
      JdbcClient forger = JdbcClient.create(other.owner());
      forger.sql("alter table access.audit_entry disable trigger append_only").update();
      forger.sql("update access.audit_entry set details = '{}' where number = 3").update();
      assertThat(written.findFirstBroken()).hasValue(3);
      forger.sql("delete from access.audit_entry where number = 3").update();
      assertThat(written.findFirstBroken()).hasValue(3);
    }
  }

  @Test
  void a12_entriesAreReadByThoseOfTheArea() throws Exception {
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

  @Test
  void a14_whoStillReadsAfterAnEntryHoldsNobodyUp() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<?> slow =
        pool.submit(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      trail.write("access.test", "wait/1", here, Map.of());
                      written.countDown();
                      await(other);
                    }));
    await(written);
    transaction.executeWithoutResult(
        status -> trail.write("access.test", "wait/2", here, Map.of()));
    other.countDown();
    slow.get();
    pool.shutdown();
    assertThat(subjects("wait/%")).containsExactly("wait/2", "wait/1");
    assertThat(trail.findFirstBroken()).isEmpty();
  }

  @Test
  void a15_whatGoesBackToASavepointTakesItsEntriesAlong() {
    transaction.executeWithoutResult(
        status -> {
          Object first = status.createSavepoint();
          trail.write("access.test", "point/1", here, Map.of());
          Object second = status.createSavepoint();
          trail.write("access.test", "point/2", here, Map.of());
          status.rollbackToSavepoint(second);
          trail.write("access.test", "point/3", here, Map.of());
          status.releaseSavepoint(first);
        });
    transaction.executeWithoutResult(
        status -> {
          Object before = status.createSavepoint();
          trail.write("access.test", "point/4", here, Map.of());
          status.rollbackToSavepoint(before);
        });
    assertThat(subjects("point/%")).containsExactly("point/1", "point/3");
  }

  @Test
  void a16_entriesForOthersAndOnesOwnKeepTheirNames() throws Exception {
    as(
        "kehoach",
        () -> {
          transaction.executeWithoutResult(
              status -> {
                trail.writeFor(
                    List.of(
                        new AuditTrail.Deed(
                            "canbo.here", "access.test", "name/1", here, Map.of())));
                trail.write("access.test", "name/2", here, Map.of());
              });
          return "";
        });
    assertThat(
            owner()
                .sql(
                    "select actor from access.audit_entry where subject like 'name/%' order by number")
                .query(String.class)
                .list())
        .containsExactly("canbo.here", "kehoach");
  }

  private List<String> subjects(String like) {
    return owner()
        .sql("select subject from access.audit_entry where subject like ? order by number")
        .param(like)
        .query(String.class)
        .list();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("waited in vain");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
