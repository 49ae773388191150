package vn.chungtay.areas;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The work behind import pages, in the database: a restart or another server knows it too. */
@Service
public final class ImportJobs {
  /** A job that has not been heard of for so long was killed with its process. */
  static final Duration SILENT = Duration.ofMinutes(2);

  private final JdbcClient client;
  private final TransactionTemplate apart;
  private final Clock clock;

  ImportJobs(DataSource application, Clock clock) {
    this.client = JdbcClient.create(application);
    this.apart = new TransactionTemplate(new JdbcTransactionManager(application));
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Where a job stands. */
  public enum State {
    LOOKING,
    LOOKED,
    STORING,
    STORED,
    CANCELLED,
    FAILED
  }

  /**
   * A job.
   *
   * @param lost true where its process ended in the middle; nothing was stored
   * @param told what the page shows, as JSON; empty while nothing is known
   */
  public record Job(
      State state, int step, boolean cancelling, boolean lost, long seconds, String told) {
    /** True while it works. */
    public boolean running() {
      return !lost && (state == State.LOOKING || state == State.STORING);
    }
  }

  /** The job of this person; empty where there is none. */
  public Optional<Job> find(UUID key, String actor) {
    OffsetDateTime now = now();
    return client
        .sql(
            """
            select state, step, cancel, beat_at, started_at, coalesce(told::text, '')
            from areas.import_job where key = ? and actor = ?
            """)
        .params(key, actor)
        .query(
            (row, i) -> {
              State state = State.valueOf(row.getString(1));
              boolean works = state == State.LOOKING || state == State.STORING;
              OffsetDateTime beat = row.getObject(4, OffsetDateTime.class);
              OffsetDateTime start = row.getObject(5, OffsetDateTime.class);
              return new Job(
                  state,
                  row.getInt(2),
                  row.getBoolean(3),
                  works && beat.plus(SILENT).isBefore(now),
                  Duration.between(start, now).toSeconds(),
                  row.getString(6));
            })
        .optional();
  }

  /** Begins to look, or to look again at what was stopped or lost; false where it works already. */
  public boolean look(UUID key, String actor) {
    return client
            .sql(
                """
                insert into areas.import_job (key, actor, state, started_at, beat_at)
                values (:key, :actor, 'LOOKING', :now, :now)
                on conflict (key) do update
                  set state = 'LOOKING', step = 0, cancel = false, started_at = :now, beat_at = :now
                  where import_job.actor = :actor and (import_job.state in ('CANCELLED', 'FAILED')
                    or (import_job.state in ('LOOKING', 'STORING')
                      and import_job.beat_at < :silent))
                """)
            .param("key", key)
            .param("actor", actor)
            .param("now", now())
            .param("silent", now().minus(SILENT))
            .update()
        == 1;
  }

  /** Begins to store what was looked at; true for one caller only: a second click does nothing. */
  public boolean claim(UUID key, String actor) {
    return client
            .sql(
                """
                update areas.import_job
                set state = 'STORING', step = 0, cancel = false, started_at = :now, beat_at = :now
                where key = :key and actor = :actor and state = 'LOOKED'
                """)
            .param("key", key)
            .param("actor", actor)
            .param("now", now())
            .update()
        == 1;
  }

  /** Asks a running job to stop at its next step. */
  public void cancel(UUID key, String actor) {
    client
        .sql(
            """
            update areas.import_job set cancel = true
            where key = ? and actor = ? and state in ('LOOKING', 'STORING')
            """)
        .params(key, actor)
        .update();
  }

  /** Writes down how far it is, outside of the import's transaction, and stops where asked to. */
  public ImportProgress progress(UUID key) {
    return step -> {
      Boolean stop =
          apart.execute(
              status ->
                  client
                      .sql(
                          """
                          update areas.import_job set step = ?, beat_at = ? where key = ?
                          returning cancel
                          """)
                      .params(step, now(), key)
                      .query(Boolean.class)
                      .single());
      if (Boolean.TRUE.equals(stop)) {
        throw new ImportProgress.Cancelled();
      }
    };
  }

  /** Says that the work is alive, while it waits for its turn or is busy with one step. */
  public void beat(UUID key) {
    client
        .sql(
            """
            update areas.import_job set beat_at = ?
            where key = ? and state in ('LOOKING', 'STORING')
            """)
        .params(now(), key)
        .update();
  }

  /** Ends the work; within the transaction of an import, true together with it. */
  public void end(UUID key, State state, String told) {
    client
        .sql(
            """
            update areas.import_job
            set state = ?, beat_at = ?, told = coalesce(nullif(?, '')::jsonb, told)
            where key = ?
            """)
        .params(state.name(), now(), told, key)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
