package vn.chungtay.households;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Compares changed households in the background, a moment after they were written: pages only read
 * what was found. It rests as long as it has worked, so that a whole province at once leaves room
 * for those who work; what is done stays done when the server stops. Several servers over one
 * database share the work.
 */
@Component
class Comparing implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Comparing.class);
  private static final long PAUSE_NANOS = 2_000_000_000L;

  private final ComparingHouseholds households;
  private volatile @Nullable Thread thread;

  Comparing(ComparingHouseholds households) {
    this.households = households;
  }

  @Override
  public void start() {
    Thread fresh = new Thread(this::run, "households-comparing");
    fresh.setDaemon(true);
    thread = fresh;
    fresh.start();
  }

  private void run() {
    while (thread == Thread.currentThread()) {
      long begun = System.nanoTime();
      int done = 0;
      try {
        done = households.anyDue() ? households.next() : 0;
      } catch (DataAccessException e) {
        LOG.warn("changed households are compared later: {}", e.getMessage());
      }
      LockSupport.parkNanos(done > 0 ? System.nanoTime() - begun : PAUSE_NANOS);
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

  /** After the demo was loaded. */
  @Override
  public int getPhase() {
    return 10;
  }
}
