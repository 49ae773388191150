package vn.chungtay.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.areas.ImportJobs.State;
import vn.chungtay.database.Database;
import vn.chungtay.database.TestDatabase;

/** The work behind the import pages: one at a time, stopped at a step, nothing half stored. */
@ExtendWith(TestDatabase.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ImportJobsDbTest {
  private static final UUID KEY = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private static ImportJobs jobs(Database database) {
    return new ImportJobs(database.application(), Clock.systemUTC());
  }

  @Test
  void a01_anImportStoppedAfterItWroteStoresNothing(Database database) {
    AreaImport importing = new AreaImport(database.application());
    for (int at = 1; at <= ImportProgress.STEPS; at++) {
      int last = at;
      assertThatThrownBy(
              () ->
                  importing.store(
                      AreaSample.files(),
                      "an",
                      report -> {},
                      step -> {
                        if (step == last) {
                          throw new ImportProgress.Cancelled();
                        }
                      }))
          .isInstanceOf(ImportProgress.Cancelled.class);
      assertThat(new Areas(database.application()).book().isEmpty()).isTrue();
      assertThat(count(database, "areas.source")).as("stopped at step %s", at).isZero();
    }
  }

  @Test
  void a02_twoClicksStoreOnce(Database database) {
    ImportJobs jobs = jobs(database);
    assertThat(jobs.look(KEY, "an")).isTrue();
    assertThat(jobs.look(KEY, "an")).as("it works already").isFalse();
    assertThat(jobs.claim(KEY, "an")).as("nothing was looked at yet").isFalse();
    jobs.end(KEY, State.LOOKED, "{}");
    assertThat(jobs.claim(KEY, "binh")).as("another person").isFalse();
    assertThat(List.of(jobs.claim(KEY, "an"), jobs.claim(KEY, "an"))).containsExactly(true, false);
  }

  @Test
  void a03_howFarItIsCanBeReadWhileItsTransactionIsOpen(Database database) {
    ImportJobs jobs = jobs(database);
    new AreaImport(database.application())
        .preview(
            AreaSample.files(),
            step -> {
              jobs.progress(KEY).reached(step);
              assertThat(jobs.find(KEY, "an").orElseThrow().step()).isEqualTo(step);
            });
    assertThat(jobs.find(KEY, "an").orElseThrow().step()).isEqualTo(ImportProgress.STEPS);
    assertThat(jobs.find(KEY, "binh")).as("nobody else's business").isEmpty();
  }

  @Test
  void a04_aRequestToStopIsHeardAtTheNextStep(Database database) {
    ImportJobs jobs = jobs(database);
    jobs.cancel(KEY, "binh");
    jobs.progress(KEY).reached(2);
    jobs.cancel(KEY, "an");
    assertThatThrownBy(() -> jobs.progress(KEY).reached(3))
        .isInstanceOf(ImportProgress.Cancelled.class);
  }

  private static long count(Database database, String table) {
    return database.client().sql("select count(*) from " + table).query(Long.class).single();
  }
}
