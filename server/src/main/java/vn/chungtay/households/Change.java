package vn.chungtay.households;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A line of a household's timeline.
 *
 * @param otherId the other household of a split, a merge or a move of a person
 * @param edition of the household after it
 * @param details what was and what became, by name of the field
 * @param undoneBy the change that took it back
 */
public record Change(
    long id,
    Kind kind,
    long householdId,
    OptionalLong otherId,
    OptionalLong personId,
    LocalDate day,
    String reason,
    String actor,
    Instant recordedAt,
    int edition,
    Map<String, String> details,
    OptionalLong undoneBy) {
  /** Copies the details. */
  public Change {
    details = Map.copyOf(details);
  }

  /** What can happen to a household. */
  public enum Kind {
    ADDED,
    CORRECTED,
    MOVED,
    LEFT,
    SPLIT,
    MERGED,
    MEMBER_JOINED,
    MEMBER_CORRECTED,
    MEMBER_BORN,
    MEMBER_DIED,
    MEMBER_LEFT,
    MEMBER_MOVED,
    MEMBER_DOUBLE,
    HEAD_CHANGED,
    TRAITS_SET,
    CHARGE_SET,
    CLASSIFIED,
    VISITED,
    WAY_SET,
    UNDONE;

    /** What is noted of a household without a word about who lives in it and where. */
    static final Set<Kind> NOTES = EnumSet.of(TRAITS_SET, CHARGE_SET, CLASSIFIED, VISITED, WAY_SET);

    /** Key of the word. */
    public String key() {
      return "households.change." + name();
    }

    /** The action by which the audit trail knows it; its text has "audit" in the middle. */
    String action() {
      String name = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      return ("households.audit." + name).replace(".audit.", ".");
    }
  }
}
