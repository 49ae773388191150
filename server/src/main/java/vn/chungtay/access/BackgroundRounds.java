package vn.chungtay.access;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that nobody asked for by hand, done in rounds on a thread of its own from the start of the
 * server to its end. A round that fails, because the database is away say, is tried again after a
 * rest: the thread never ends before the server does.
 */
public abstract class BackgroundRounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundRounds.class);

  private final String name;
  private final long pauseNanos;
  private volatile @Nullable Thread thread;

  /**
   * Begins with nothing done.
   *
   * @param name that of the thread, and of the work in the log
   * @param pauseNanos how long it rests where nothing is left to do or a round has failed
   */
  protected BackgroundRounds(String name, long pauseNanos) {
    this.name = name;
    this.pauseNanos = pauseNanos;
  }

  /** One round; true where something may be left to do. */
  protected abstract boolean round();

  /**
   * How long to rest at least after a round, so that work that grows leaves room for those who
   * work.
   *
   * @param nanos how long the round took
   * @param more whether it left something to do
   * @return nanoseconds; the pause counts where nothing is left and it is longer
   */
  protected long restAfter(long nanos, boolean more) {
    return 0;
  }

  @Override
  public void start() {
    Thread fresh = new Thread(this::run, name);
    fresh.setDaemon(true);
    thread = fresh;
    fresh.start();
  }

  private void run() {
    while (thread == Thread.currentThread()) {
      long begun = System.nanoTime();
      boolean more = false;
      try {
        more = round();
      } catch (RuntimeException e) {
        // The message of a database error may repeat a row: names and numbers stay out of the log.
        LOG.warn("{} is tried again later", name, new BackgroundWork.WithoutWords(e));
      }
      long rest = Math.max(more ? 0 : pauseNanos, restAfter(System.nanoTime() - begun, more));
      if (rest > 0) {
        LockSupport.parkNanos(rest);
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

  /** After the demo was loaded, so that its rows are worked on once. */
  @Override
  public int getPhase() {
    return 10;
  }
}
