package vn.chungtay.households;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A household or some of its members on the way to another commune.
 *
 * @param persons who moves; empty for the whole household
 * @param day from which they live there, if it is accepted
 * @param slip what the receiving commune is told before it accepts
 */
public record Transfer(
    long id,
    long householdId,
    long fromArea,
    long toArea,
    List<Long> persons,
    LocalDate day,
    Slip slip,
    String reason,
    String askedBy,
    Instant askedAt,
    State state,
    Optional<Answer> answer,
    OptionalLong changeId) {
  /** Copies the persons. */
  public Transfer {
    persons = List.copyOf(persons);
  }

  /** Number, head and size of what moves, and its class as a code; empty where it has none. */
  public record Slip(String number, String head, int members, String standing) {}

  /** Who answered, and what was said. */
  public record Answer(String by, Instant at, String words) {}

  /** Waiting for the receiving commune, or how it ended. */
  public enum State {
    WAITING,
    ACCEPTED,
    REFUSED,
    WITHDRAWN,
    UNDONE;

    /** Key of the word. */
    public String key() {
      return "households.transfer-state." + name();
    }
  }

  /** True where the whole household moves. */
  public boolean whole() {
    return persons.isEmpty();
  }
}
