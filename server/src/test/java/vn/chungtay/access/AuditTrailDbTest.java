package vn.chungtay.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.database.Database;
import vn.chungtay.database.Scope;
import vn.chungtay.database.TestDatabase;

/** One chain of many writers: no gap, no fork, nobody waits longer than for a commit. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTrailDbTest {
  private final Clock now = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
  private final Database database = TestDatabase.fresh();
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database.application()));
  private final AuditTrail trail = new AuditTrail(database.client(), now);
  private final long here =
      owner()
          .sql(
              """
              insert into areas.unit (code, level, existence) values ('H', 'COMMUNE', '[2000-01-01,)')
              returning id
              """)
          .query(Long.class)
          .single();

  @AfterAll
  void closed() {
    database.close();
  }

  @Test
  void a01_manyWritersMakeOneChainWithoutGaps() throws Exception {
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
            .sql("select count(*) from access.audit_entry where subject like 'x/%'")
            .query(Long.class)
            .single();
    assertThat(kept).isEqualTo(30);
  }

  @Test
  void a02_aChangedEntryBreaksTheChainAtItsNumber() {
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
  void a03_whoStillReadsAfterAnEntryHoldsNobodyUp() throws Exception {
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
  void a04_whatGoesBackToASavepointTakesItsEntriesAlong() {
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
  void a05_entriesForOthersAndOnesOwnKeepTheirNames() throws Exception {
    new Scope("kehoach", List.of())
        .run(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      trail.writeFor(
                          List.of(
                              new AuditTrail.Deed(
                                  "canbo.here", "access.test", "name/1", here, Map.of())));
                      trail.write("access.test", "name/2", here, Map.of());
                    }));
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

  /** Another one that still tells something right before the commit, as the first of all. */
  private TransactionSynchronization teller(String subject) {
    return new TransactionSynchronization() {
      @Override
      public void beforeCommit(boolean readOnly) {
        trail.write("access.test", subject, here, Map.of());
        trail.write("access.test", subject, here, Map.of("second", "1"));
      }
    };
  }

  private long kept(String subject) {
    return owner()
        .sql("select count(*) from access.audit_entry where subject = ?")
        .param(subject)
        .query(Long.class)
        .single();
  }

  @Test
  void a06_anEntryFirstToldRightBeforeTheCommitIsKept() {
    transaction.executeWithoutResult(
        status -> TransactionSynchronizationManager.registerSynchronization(teller("late/1")));
    assertThat(kept("late/1")).isEqualTo(2);
    transaction.executeWithoutResult(
        status -> {
          trail.write("access.test", "late/2", here, Map.of());
          TransactionSynchronizationManager.registerSynchronization(teller("late/2"));
        });
    assertThat(kept("late/2")).isEqualTo(3);
    transaction.executeWithoutResult(
        status -> {
          TransactionSynchronizationManager.registerSynchronization(teller("late/3"));
          status.setRollbackOnly();
        });
    assertThat(kept("late/3")).isZero();
    assertThat(trail.findFirstBroken()).isEmpty();
  }

  @Test
  void a07_anEntryToldAfterTheCommitIsABugAndSaysSo() {
    TransactionSynchronization tooLate =
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            trail.write("access.test", "late/4", here, Map.of());
          }
        };
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      trail.write("access.test", "late/4", here, Map.of());
                      TransactionSynchronizationManager.registerSynchronization(tooLate);
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("after its transaction had ended");
    assertThat(kept("late/4")).isEqualTo(1);
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

  private JdbcClient owner() {
    return JdbcClient.create(database.owner());
  }
}
