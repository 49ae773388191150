package vn.chungtay.households;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.chungtay.likeness.Sign;

/**
 * Two households that may be one, or in which somebody may stand twice. Holds no name and no birth:
 * who may see these asks {@link Households}.
 *
 * @param firstId the smaller id; the same as {@code secondId} where a person stands twice in one
 * @param score from 70 to 100; 100 where an ID number is the same
 * @param whole true where it seems to be one household written down twice
 * @param facts digest of what was compared; a decision about other facts is refused
 * @param changeId what was changed where it was accepted
 */
public record Duplicate(
    long id,
    long firstId,
    long secondId,
    long firstArea,
    long secondArea,
    int score,
    boolean whole,
    List<Entry> entries,
    String facts,
    State state,
    Optional<Decision> decision,
    OptionalLong changeId) {
  /** Copies the entries. */
  public Duplicate {
    entries = List.copyOf(entries);
  }

  /** Two entries that may be one person, and what speaks for and against it. */
  public record Entry(long firstPerson, long secondPerson, List<Sign> signs) {
    /** Copies the signs. */
    public Entry {
      signs = List.copyOf(signs);
    }
  }

  /** What became of a pair, and why. */
  public record Decision(String by, Instant at, String reason) {}

  /** Waiting, not the same, or settled by a change. */
  public enum State {
    OPEN,
    REJECTED,
    ACCEPTED;

    /** Key of the word. */
    public String key() {
      return "households.duplicate-state." + name();
    }
  }

  /** True where both entries stand in one household. */
  public boolean within() {
    return firstId == secondId;
  }

  /** The other household of the pair. */
  public long other(long householdId) {
    return householdId == firstId ? secondId : firstId;
  }
}
