package vn.chungtay.statistics;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.areas.Areas;

/**
 * Moves pending counts into the running totals, a moment after they were written, and follows the
 * borders of the areas. Nothing waits for it: readers add what is pending themselves; it keeps that
 * little. Several servers over one database take turns.
 */
@Component
class Folding implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Folding.class);
  private static final int MOST = 20_000;
  private static final long PAUSE_NANOS = 1_000_000_000L;

  private final CountQueries counts;
  private final Areas areas;
  private final TransactionTemplate transaction;
  private volatile @Nullable Thread thread;

  Folding(CountQueries counts, Areas areas, TransactionTemplate transaction) {
    this.counts = counts;
    this.areas = areas;
    this.transaction = transaction;
  }

  /**
   * Follows the areas where they have changed since, and the decisions of villages; then what is
   * read is in today's borders, and of every village that has decided.
   */
  void follow() {
    Areas.Edition edition = areas.edition();
    CountQueries.Behindhand behindhand = counts.behindhand(edition.number());
    if (behindhand.borders()) {
      transaction.executeWithoutResult(
          status -> counts.setBorders(edition.number(), edition.book().homes()));
    }
    if (behindhand.decisions()) {
      transaction.executeWithoutResult(status -> counts.followDecisions());
    }
  }

  /** One round; true where something was left to do. */
  boolean round() {
    follow();
    if (!counts.hasPending()) {
      return false;
    }
    Integer moved = transaction.execute(status -> counts.fold(MOST));
    return moved != null && moved == MOST;
  }

  @Override
  public void start() {
    Thread fresh = new Thread(this::run, "statistics-folding");
    fresh.setDaemon(true);
    thread = fresh;
    fresh.start();
  }

  private void run() {
    while (thread == Thread.currentThread()) {
      boolean more = false;
      try {
        more = round();
      } catch (DataAccessException e) {
        LOG.warn("counts stay pending for now: {}", e.getMessage());
      }
      if (!more) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      LockSupport.unpark(running);
      try {
        running.join(5_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** After the demo was loaded, so that its rows are folded once. */
  @Override
  public int getPhase() {
    return 10;
  }
}
