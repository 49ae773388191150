package vn.chungtay.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Long work behind the pages, one piece after another, each in the name of the person who asked for
 * it. While a piece waits or works its pulse is felt: work without one was killed with its process.
 * May be used by all threads.
 *
 * @param <K> what tells one piece from another
 */
public final class BackgroundWork<K> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
  private static final long MOMENT_MILLIS = 900;
  private static final long PULSE_MILLIS = 1_000;

  private final Access access;
  private final Map<K, Future<?>> working = new ConcurrentHashMap<>();
  private final ExecutorService worker;
  private final ScheduledExecutorService pulses;

  /** Begins with nothing to do; the name is that of its threads. */
  public BackgroundWork(String name, Access access) {
    this.access = access;
    this.worker = Executors.newSingleThreadExecutor(threads(name));
    this.pulses = Executors.newSingleThreadScheduledExecutor(threads(name + "-pulse"));
  }

  private static ThreadFactory threads(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Does {@code work} when what was asked for before is done. What goes wrong is the work's own to
   * tell; what it throws is only written to the log.
   *
   * @param pulse said every second from now until the end, in the same person's name
   */
  public void submit(K key, Runnable pulse, Runnable work) {
    Actor actor = access.actor();
    Future<?> beating =
        pulses.scheduleWithFixedDelay(
            () -> inTheNameOf(actor, key, pulse), 0, PULSE_MILLIS, TimeUnit.MILLISECONDS);
    // Known before it runs: a short piece of work may be over before submit returns.
    FutureTask<?> task =
        new FutureTask<>(
            () -> {
              inTheNameOf(actor, key, work);
              beating.cancel(false);
              working.remove(key);
            },
            "");
    working.put(key, task);
    worker.execute(task);
  }

  private void inTheNameOf(Actor actor, K key, Runnable work) {
    try {
      access.as(
          actor,
          () -> {
            work.run();
            return "";
          });
    } catch (Exception e) {
      // The message of a database error may repeat a row: names and numbers stay out of the log.
      LOG.error("work {} failed: {}", key, e.getClass().getName(), new WithoutWords(e));
    }
  }

  /** Waits a moment: most work is short and needs no page of progress. */
  public void moment(K key) {
    Future<?> work = working.get(key);
    if (work == null) {
      return;
    }
    try {
      work.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.debug("work {} goes on", key);
    } catch (ExecutionException e) {
      LOG.error("work {}", key, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes nothing more and interrupts what works. */
  @Override
  public void close() {
    pulses.shutdownNow();
    worker.shutdownNow();
  }

  /** Where an error came from, without its words. */
  public static final class WithoutWords extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Keeps the way that {@code of} came and those behind it. */
    public WithoutWords(Throwable of) {
      super(
          of.getClass().getName(), of.getCause() == null ? null : new WithoutWords(of.getCause()));
      setStackTrace(of.getStackTrace());
    }
  }
}
