package vn.chungtay.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A list that was sent, and where its import stands.
 *
 * @param day of which the list tells
 * @param done rows or households done, of {@code whole}; 0 of 0 while nobody knows
 * @param lost true where its process ended in the middle; nothing was stored then
 * @param told what the look found, as JSON by language; empty while nothing is known
 */
public record HouseholdImport(
    long id,
    long areaId,
    String actor,
    String fileName,
    LocalDate day,
    State state,
    int done,
    int whole,
    boolean cancelling,
    boolean lost,
    boolean hasFile,
    String told,
    String reason,
    Instant sentAt,
    Instant startedAt,
    Optional<Instant> endedAt) {
  /** Where an import stands. */
  public enum State {
    SENT,
    LOOKING,
    LOOKED,
    STORING,
    STORED,
    UNDOING,
    UNDONE,
    CANCELLED,
    FAILED;

    /** Key of the word. */
    public String key() {
      return "imports.state." + name();
    }

    boolean works() {
      return this == LOOKING || this == STORING || this == UNDOING;
    }
  }

  /** True where it may be looked at again: nothing was stored, nothing works. */
  public boolean mayBeLookedAt() {
    return lost ? state != State.UNDOING : ListImportWork.begunFrom(State.LOOKING).contains(state);
  }

  /** True while it works. */
  public boolean running() {
    return !lost && state.works();
  }
}
