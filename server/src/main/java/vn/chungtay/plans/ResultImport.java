package vn.chungtay.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of results that somebody brought in.
 *
 * @param source who counted, as typed
 * @param by who wrote it, took it back, or read it, whichever was last
 * @param at null while nothing was written
 * @param changes how many figures it wrote
 */
public record ResultImport(
    long id,
    long planId,
    long areaId,
    String name,
    String source,
    State state,
    String by,
    @Nullable Instant at,
    int changes) {
  /** Read and shown, written, or written and taken back. */
  public enum State {
    READ,
    WRITTEN,
    UNDONE
  }
}
