package vn.chungtay.households;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.database.Scope;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * Households and members on the way to another commune. The commune they leave asks, the other one
 * accepts or refuses; until then they stay where they are and both see it waiting.
 */
@Service
public class Transfers {
  private static final int MOST = 200;

  private final TransferTable table;
  private final Households households;
  private final HouseholdChanges changes;
  private final ChangeLog log;
  private final Access access;
  private final TransactionTemplate transaction;

  Transfers(
      TransferTable table,
      Households households,
      HouseholdChanges changes,
      ChangeLog log,
      Access access,
      TransactionTemplate transaction) {
    this.table = table;
    this.households = households;
    this.changes = changes;
    this.log = log;
    this.access = access;
    this.transaction = transaction;
  }

  /** What concerns the reader's areas, as either side: waiting first. */
  @Transactional(readOnly = true)
  public List<Transfer> list() {
    return table.list(MOST);
  }

  /** The transfer; empty where the reader is on neither side. */
  @Transactional(readOnly = true)
  public Optional<Transfer> find(long id) {
    return table.find(id);
  }

  /** What a household waits for. */
  @Transactional(readOnly = true)
  public Optional<Transfer> waiting(long householdId) {
    return table.waiting(householdId);
  }

  /** How many wait for an answer of the person at work. */
  @Transactional(readOnly = true)
  public int waitingForMe() {
    return (int)
        table.list(MOST).stream()
            .filter(t -> t.state() == Transfer.State.WAITING && mayAnswer(t))
            .count();
  }

  /** True where the person at work answers for the receiving commune. */
  public boolean mayAnswer(Transfer transfer) {
    return access.may(Permission.EDIT_HOUSEHOLDS, transfer.toArea());
  }

  /** True where the person at work answers for the commune they leave. */
  public boolean mayWithdraw(Transfer transfer) {
    return access.may(Permission.EDIT_HOUSEHOLDS, transfer.fromArea());
  }

  /**
   * Asks another commune to take a household over, or some of its members.
   *
   * @param persons who moves; empty for the whole household
   */
  @Transactional
  public Outcome<Transfer> ask(long id, long toArea, List<Long> persons, Deed deed) {
    Household was = households.get(id, deed.day());
    log.mayChange(was.areaId());
    List<Refusal> faults = log.faults(deed);
    if (log.mayChangeIn(toArea)) {
      faults.add(Refusal.of("HOUSE-070", "area", "households.refusal.transfer-own"));
    }
    if (table.waiting(id).isPresent()) {
      faults.add(Refusal.of("HOUSE-071", "", "households.refusal.transfer-waits"));
    }
    if (was.edition() != deed.seen()) {
      faults.add(Refusal.of("HOUSE-010", "", "households.refusal.edited-meanwhile"));
    }
    faults.addAll(memberFaults(was, persons));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    boolean whole = persons.isEmpty();
    Transfer.Slip slip =
        new Transfer.Slip(
            was.number(),
            (whole ? was.head() : was.find(persons.get(0))).map(Member::name).orElse(""),
            whole ? was.members().size() : persons.size(),
            was.standing().map(s -> s.standingClass().name()).orElse(""));
    long made = table.insert(was, toArea, persons, slip, deed, log.actor(), log.now());
    write("households.transfer-asked", made, was.areaId(), deed.reason());
    return Outcome.of(get(made));
  }

  /** Everybody but the head may go alone; whoever goes lives there. */
  private static List<Refusal> memberFaults(Household was, List<Long> persons) {
    Set<Long> here = new LinkedHashSet<>(was.members().stream().map(Member::personId).toList());
    List<Refusal> faults = new ArrayList<>();
    if (!here.containsAll(persons) || persons.size() == here.size()) {
      faults.add(Refusal.of("HOUSE-015", "members", "households.refusal.split-members"));
    }
    if (was.head().filter(h -> persons.contains(h.personId())).isPresent()) {
      faults.add(Refusal.of("HOUSE-017", "members", "households.refusal.head-leaves"));
    }
    return faults;
  }

  /**
   * Takes them over, to live in a village of this commune from the day that was asked. Done for
   * both sides at once: the asking was the consent of the one they leave. Not inside a transaction.
   */
  public Outcome<Transfer> accept(long id, long areaId, String address, String words) {
    Transfer asked = get(id);
    access.require(Permission.EDIT_HOUSEHOLDS, asked.toArea());
    access.require(Permission.EDIT_HOUSEHOLDS, areaId);
    if (asked.state() != Transfer.State.WAITING) {
      return Outcome.refused(Refusal.of("HOUSE-072", "", "households.refusal.transfer-answered"));
    }
    Outcome<Transfer> done =
        both(asked)
            .get(
                () ->
                    transaction.execute(
                        status -> {
                          Outcome<Transfer> outcome = carryOut(asked, areaId, address, words);
                          if (outcome.isRefused()) {
                            status.setRollbackOnly();
                          }
                          return outcome;
                        }));
    return java.util.Objects.requireNonNull(done);
  }

  private Outcome<Transfer> carryOut(Transfer asked, long areaId, String address, String words) {
    Optional<Household> now = households.find(asked.householdId(), asked.day());
    if (now.isEmpty()) {
      return Outcome.refused(Refusal.of("HOUSE-073", "", "households.refusal.transfer-gone"));
    }
    Deed deed = new Deed(asked.day(), asked.reason(), now.get().edition());
    Outcome<Long> moved =
        asked.whole()
            ? changes.receive(asked.householdId(), areaId, address, deed)
            : changes.receive(asked.householdId(), asked.persons(), areaId, address, deed);
    if (moved.isRefused()) {
      return Outcome.refused(moved.refusals());
    }
    boolean first =
        table.answer(
            asked.id(), Transfer.State.ACCEPTED, log.actor(), log.now(), words, moved.get());
    if (!first) {
      return Outcome.refused(Refusal.of("HOUSE-072", "", "households.refusal.transfer-answered"));
    }
    write("households.transfer-accepted", asked.id(), asked.toArea(), words);
    return Outcome.of(get(asked.id()));
  }

  /** The receiving commune does not take them; they stay where they are. */
  @Transactional
  public Outcome<Transfer> refuse(long id, String words) {
    Transfer asked = get(id);
    log.mayChange(asked.toArea());
    return close(asked, Transfer.State.REFUSED, "households.transfer-refused", words);
  }

  /** Whoever asked takes it back, as long as nobody answered. */
  @Transactional
  public Outcome<Transfer> withdraw(long id, String words) {
    Transfer asked = get(id);
    log.mayChange(asked.fromArea());
    return close(asked, Transfer.State.WITHDRAWN, "households.transfer-withdrawn", words);
  }

  private Outcome<Transfer> close(
      Transfer asked, Transfer.State state, String action, String words) {
    if (words.isBlank()) {
      return Outcome.refused(
          Refusal.of("HOUSE-001", "reason", "households.refusal.reason-missing"));
    }
    if (!table.answer(asked.id(), state, log.actor(), log.now(), words, null)) {
      return Outcome.refused(Refusal.of("HOUSE-072", "", "households.refusal.transfer-answered"));
    }
    boolean refused = state == Transfer.State.REFUSED;
    write(action, asked.id(), refused ? asked.toArea() : asked.fromArea(), words);
    return Outcome.of(get(asked.id()));
  }

  /**
   * Takes an accepted transfer back, on both sides at once: they live where they lived before. Not
   * inside a transaction.
   */
  public Outcome<Long> undo(long id, String reason) {
    Transfer done = get(id);
    return done.changeId().isEmpty()
        ? Outcome.refused(Refusal.of("HOUSE-072", "", "households.refusal.transfer-answered"))
        : both(done).get(() -> changes.undo(done.changeId().getAsLong(), reason));
  }

  /** The scope of the person at work and both sides of a transfer on which these agreed. */
  private static Scope both(Transfer transfer) {
    Set<Long> areas = new LinkedHashSet<>(Scope.current().areas());
    areas.add(transfer.fromArea());
    areas.add(transfer.toArea());
    return new Scope(Scope.current().actor(), List.copyOf(areas));
  }

  private Transfer get(long id) {
    return table.find(id).orElseThrow(() -> new HouseholdNotFound("transfer " + id));
  }

  private void write(String action, long id, long areaId, String reason) {
    log.write(action, "households/transfers/" + id, areaId, Map.of("reason", reason.strip()));
  }
}
