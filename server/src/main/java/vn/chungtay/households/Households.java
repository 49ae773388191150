package vn.chungtay.households;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.access.Access;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * What is known of households, as of any day. The database shows only what lies in the reader's
 * areas; what lies outside is not found.
 */
@Service
public class Households {
  private final HouseholdReading reading;
  private final HouseholdTable households;
  private final MemberTable members;
  private final NotesTable notes;
  private final ChangeLog log;
  private final Access access;
  private final AuditTrail trail;

  Households(
      HouseholdReading reading,
      HouseholdTable households,
      MemberTable members,
      NotesTable notes,
      ChangeLog log,
      Access access,
      AuditTrail trail) {
    this.reading = reading;
    this.households = households;
    this.members = members;
    this.notes = notes;
    this.log = log;
    this.access = access;
    this.trail = trail;
  }

  /** The household as it was on the day; empty where it was not, or not in the reader's areas. */
  @Transactional(readOnly = true)
  public Optional<Household> find(long id, LocalDate day) {
    return reading.find(id, day);
  }

  /** As {@link #find}; what is not there is a page that is not found. */
  @Transactional(readOnly = true)
  public Household get(long id, LocalDate day) {
    return find(id, day).orElseThrow(() -> new HouseholdNotFound("household " + id));
  }

  /** The household with this number, whatever day it lived. */
  @Transactional(readOnly = true)
  public Optional<Long> findByNumber(String number) {
    return households.findByNumber(number.strip());
  }

  /** The last day of a household that is no more; empty where it still is. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> lastDay(long id) {
    return households.lastDay(id);
  }

  /** Everything that was done, newest first. */
  @Transactional(readOnly = true)
  public List<Change> changes(long id) {
    return log.list(id);
  }

  /** Every class the household had, newest first. */
  @Transactional(readOnly = true)
  public List<Standing> standings(long id) {
    return notes.standings(id);
  }

  /** The codes of one kind, in their order. */
  @Transactional(readOnly = true)
  public List<Code> codes(TraitKind kind) {
    return notes.codes(kind.name());
  }

  /** The ethnic groups, in their order. */
  @Transactional(readOnly = true)
  public List<Code> ethnicGroups() {
    return notes.codes("ETHNIC_GROUP");
  }

  /** True where the reader may change households of this area. */
  public boolean mayChange(long areaId) {
    return log.mayChangeIn(areaId);
  }

  /**
   * The whole ID number of a member. Asked with a reason, and written in the audit trail before it
   * is told.
   */
  @Transactional
  public Outcome<String> reveal(long householdId, long personId, LocalDate day, String reason) {
    Household household = get(householdId, day);
    access.require(Permission.REVEAL_ID_NUMBERS, household.areaId());
    if (reason.isBlank()) {
      return Outcome.refused(
          Refusal.of("HOUSE-001", "reason", "households.refusal.reason-missing"));
    }
    if (household.find(personId).isEmpty()) {
      throw new HouseholdNotFound("person " + personId);
    }
    String number = members.idNumber(personId, day).orElse("");
    trail.write(
        "households.id-number-revealed",
        "households/" + householdId,
        household.areaId(),
        Map.of("person", String.valueOf(personId), "reason", reason.strip()));
    return Outcome.of(number);
  }
}
