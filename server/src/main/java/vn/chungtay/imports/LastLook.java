package vn.chungtay.imports;

import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The last look of this server, for the storing that mostly follows: one only, for some minutes,
 * and only as long as there is memory to spare. It holds ID numbers as they stand in the file, so
 * it is in no table and on no disk; who comes later, or to another server, is looked for anew.
 */
@Component
class LastLook {
  private static final long MINUTES = 15;

  private final AtomicReference<@Nullable SoftReference<Looked>> last = new AtomicReference<>();

  /** Gives its memory back. */
  void forget() {
    last.set(null);
  }

  void keep(Looked looked) {
    SoftReference<Looked> kept = new SoftReference<>(looked);
    last.set(kept);
    CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES)
        .execute(() -> last.compareAndSet(kept, null));
  }

  /** The last look, where it was at this import. */
  Optional<Looked> find(long importId) {
    SoftReference<Looked> kept = last.get();
    return Optional.ofNullable(kept == null ? null : kept.get())
        .filter(l -> l.importId() == importId);
  }
}
