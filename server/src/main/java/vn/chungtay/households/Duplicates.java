package vn.chungtay.households;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * People and households written down twice: what seems so, and what somebody decided. A pair that
 * was rejected is not asked again unless what was compared changes; every decision can be undone.
 */
@Service
public class Duplicates {
  /** Pairs a page. */
  public static final int PAGE = 50;

  /**
   * How far the comparing is.
   *
   * @param due households that changed and wait
   * @param all households of the reader's areas
   */
  public record Progress(int due, int all) {}

  private final DuplicateTable table;
  private final ComparingTable due;
  private final ComparingHouseholds comparing;
  private final Households households;
  private final HouseholdChanges changes;
  private final MemberChanges memberChanges;
  private final ChangeLog log;

  Duplicates(
      DuplicateTable table,
      ComparingTable due,
      ComparingHouseholds comparing,
      Households households,
      HouseholdChanges changes,
      MemberChanges memberChanges,
      ChangeLog log) {
    this.table = table;
    this.due = due;
    this.comparing = comparing;
    this.households = households;
    this.changes = changes;
    this.memberChanges = memberChanges;
    this.log = log;
  }

  /** How far the comparing in the background is; the reader's own areas. */
  @Transactional(readOnly = true)
  public Progress progress() {
    return due.progress();
  }

  /**
   * Compares everything that changed, now; gives how many households. Not inside a transaction: the
   * comparing sees all areas, the reader does not.
   */
  public int refresh() {
    int all = 0;
    for (int done = comparing.await(); done > 0; done = comparing.await()) {
      all += done;
    }
    return all;
  }

  /** Compares the two of a pair anew where they have changed. Not inside a transaction. */
  public void refresh(Duplicate pair) {
    comparing.compare(List.of(pair.firstId(), pair.secondId()));
  }

  /** Pairs that touch an area: open ones by likeliness, decided ones newest first. */
  @Transactional(readOnly = true)
  public List<Duplicate> list(long areaId, boolean open, int from) {
    return table.list(areaId, open, from, PAGE);
  }

  /** How many pairs touch an area. */
  @Transactional(readOnly = true)
  public int count(long areaId, boolean open) {
    return table.count(areaId, open);
  }

  /** How many pairs wait in the reader's areas. */
  @Transactional(readOnly = true)
  public int waiting() {
    return table.countOpen();
  }

  /** The pair; empty where neither side is in the reader's areas. */
  @Transactional(readOnly = true)
  public Optional<Duplicate> find(long id) {
    return table.find(id);
  }

  /** They are not the same: not asked again as long as both stay as they are. */
  @Transactional
  public Outcome<Duplicate> reject(long id, String facts, String reason) {
    Duplicate pair = open(id);
    long area = side(pair);
    List<Refusal> faults = faults(pair, facts, reason);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    decide(pair, Duplicate.State.REJECTED, reason, null);
    write("households.duplicate-rejected", pair, area, reason);
    return Outcome.of(get(id));
  }

  /** It is one household: the other's members who stand in both end, the rest come along. */
  @Transactional
  public Outcome<Duplicate> merge(long id, long intoId, String facts, String reason) {
    Duplicate pair = open(id);
    List<Refusal> faults = faults(pair, facts, reason);
    long goingId = pair.other(intoId);
    if (pair.within() || (intoId != pair.firstId() && intoId != pair.secondId())) {
      faults.add(Refusal.of("HOUSE-012", "into", "households.refusal.same-household"));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    Household going = households.get(goingId, log.today());
    Household into = households.get(intoId, log.today());
    Set<Long> doubles = new HashSet<>();
    for (Duplicate.Entry each : pair.entries()) {
      doubles.add(goingId == pair.firstId() ? each.firstPerson() : each.secondPerson());
    }
    Deed deed = new Deed(log.today(), reason, going.edition());
    Outcome<Household> merged = changes.merge(goingId, intoId, into.edition(), doubles, deed);
    return merged.isRefused()
        ? Outcome.refused(merged.refusals())
        : accepted(pair, goingId, into.areaId(), reason);
  }

  /**
   * A person who stands twice is taken out of this household; of the other entry nothing changes.
   *
   * @param personId 0 for the whole household, where all of it is the double
   */
  @Transactional
  public Outcome<Duplicate> remove(
      long id, long householdId, long personId, String facts, String reason) {
    Duplicate pair = open(id);
    boolean named =
        personId == 0
            ? pair.whole()
            : pair.entries().stream()
                .anyMatch(e -> e.firstPerson() == personId || e.secondPerson() == personId);
    if (!named || (householdId != pair.firstId() && householdId != pair.secondId())) {
      throw new HouseholdNotFound("person " + personId + " of pair " + id);
    }
    List<Refusal> faults = faults(pair, facts, reason);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    Household household = households.get(householdId, log.today());
    Deed deed = new Deed(log.today(), reason, household.edition());
    List<Refusal> refused =
        personId == 0 || household.members().size() == 1
            ? changes.leave(householdId, deed).refusals()
            : memberChanges.doubled(householdId, personId, deed).refusals();
    return refused.isEmpty()
        ? accepted(pair, householdId, household.areaId(), reason)
        : Outcome.refused(refused);
  }

  /** Takes a decision back, and what it changed. */
  @Transactional
  public Outcome<Duplicate> undo(long id, String reason) {
    Duplicate pair = get(id);
    if (pair.state() == Duplicate.State.OPEN) {
      return Outcome.refused(
          Refusal.of("HOUSE-051", "", "households.refusal.duplicate-not-decided"));
    }
    long area = side(pair);
    if (reason.isBlank()) {
      return Outcome.refused(
          Refusal.of("HOUSE-001", "reason", "households.refusal.reason-missing"));
    }
    if (pair.changeId().isPresent()) {
      Outcome<Long> undone = changes.undo(pair.changeId().getAsLong(), reason);
      boolean already = undone.refusals().stream().anyMatch(r -> r.code().equals("HOUSE-013"));
      if (undone.isRefused() && !already) {
        return Outcome.refused(undone.refusals());
      }
    }
    table.decide(id, Duplicate.State.OPEN, null, null, "", null);
    write("households.duplicate-reopened", pair, area, reason);
    return Outcome.of(get(id));
  }

  /** True where the person at work may decide about the pair. */
  public boolean mayDecide(Duplicate pair) {
    return log.mayChangeIn(pair.firstArea()) || log.mayChangeIn(pair.secondArea());
  }

  private Outcome<Duplicate> accepted(Duplicate pair, long changed, long areaId, String reason) {
    long change = log.list(changed).get(0).id();
    decide(pair, Duplicate.State.ACCEPTED, reason, change);
    write("households.duplicate-accepted", pair, areaId, reason);
    return Outcome.of(get(pair.id()));
  }

  private void decide(Duplicate pair, Duplicate.State state, String reason, @Nullable Long change) {
    table.decide(pair.id(), state, log.actor(), log.now(), reason.strip(), change);
  }

  private void write(String action, Duplicate pair, long areaId, String reason) {
    log.write(
        action,
        "households/duplicates/" + pair.id(),
        areaId,
        Map.of(
            "first", String.valueOf(pair.firstId()),
            "second", String.valueOf(pair.secondId()),
            "reason", reason.strip()));
  }

  private Duplicate get(long id) {
    return table.find(id).orElseThrow(() -> new HouseholdNotFound("pair " + id));
  }

  private Duplicate open(long id) {
    Duplicate pair = get(id);
    side(pair);
    return pair;
  }

  /** The side of the pair in which the person at work may write. */
  private long side(Duplicate pair) {
    if (log.mayChangeIn(pair.firstArea())) {
      return pair.firstArea();
    }
    log.mayChange(pair.secondArea());
    return pair.secondArea();
  }

  private static List<Refusal> faults(Duplicate pair, String facts, String reason) {
    List<Refusal> faults = new ArrayList<>();
    if (reason.isBlank()) {
      faults.add(Refusal.of("HOUSE-001", "reason", "households.refusal.reason-missing"));
    }
    if (pair.state() != Duplicate.State.OPEN || !pair.facts().equals(facts)) {
      faults.add(Refusal.of("HOUSE-050", "", "households.refusal.duplicate-changed"));
    }
    return faults;
  }
}
