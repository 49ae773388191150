package vn.chungtay.imports;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The last look of this server, for the storing that mostly follows: one only, for some minutes,
 * and only as long as there is memory to spare. It holds ID numbers as they stand in the file, so
 * it is in no table and on no disk; who comes later, or to another server, is looked for anew.
 */
@Component
class LastLook {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** Does something once, when so much time is over. */
  interface Later {
    void after(Duration time, Runnable what);
  }

  private final AtomicReference<@Nullable SoftReference<Looked>> last = new AtomicReference<>();
  private final Later later;
  private final Function<Looked, SoftReference<Looked>> softly;

  LastLook() {
    this(
        (time, what) ->
            CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS).execute(what),
        SoftReference::new);
  }

  /**
   * As the server's, with another clock and another memory.
   *
   * @param softly holds a look as long as memory is not short
   */
  LastLook(Later later, Function<Looked, SoftReference<Looked>> softly) {
    this.later = later;
    this.softly = softly;
  }

  /** Gives its memory back. */
  void forget() {
    last.set(null);
  }

  void keep(Looked looked) {
    SoftReference<Looked> kept = softly.apply(looked);
    last.set(kept);
    later.after(LONGEST, () -> last.compareAndSet(kept, null));
  }

  /** The last look, where it was at this import. */
  Optional<Looked> find(long importId) {
    SoftReference<Looked> kept = last.get();
    return Optional.ofNullable(kept == null ? null : kept.get())
        .filter(l -> l.importId() == importId);
  }
}
