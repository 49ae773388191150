package vn.chungtay.areas;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry with who wrote it down when.
 *
 * @param corrects the number of the entry it corrects; null where it is the first
 * @param withdrawal null while it holds
 */
public record WrittenEntry(
    long id,
    AreaEntry entry,
    Instant at,
    String by,
    @Nullable Long corrects,
    @Nullable Withdrawal withdrawal) {
  /** Who took it back, when and why. */
  public record Withdrawal(Instant at, String by, String reason) {}

  /** True while it is part of the history. */
  public boolean holds() {
    return withdrawal == null;
  }
}
