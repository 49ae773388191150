package vn.chungtay.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.households.Deed;
import vn.chungtay.households.HouseholdRolls;
import vn.chungtay.households.MemberFields;
import vn.chungtay.households.NewHousehold;
import vn.chungtay.households.Relation;
import vn.chungtay.imports.HouseholdImport.State;

/**
 * Stores a list that was looked at, and takes it back. Each is one transaction: a killed process
 * leaves nothing of it.
 */
@Component
class StoringList {
  private static final int CHUNK = 500;
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final ImportTable table;
  private final ListFiles files;
  private final LookingAtList looking;
  private final HouseholdRolls rolls;
  private final AuditTrail trail;
  private final TransactionTemplate whole;

  StoringList(
      ImportTable table,
      ListFiles files,
      LookingAtList looking,
      HouseholdRolls rolls,
      AuditTrail trail,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.files = files;
    this.looking = looking;
    this.rolls = rolls;
    this.trail = trail;
    this.whole = new TransactionTemplate(transactions);
  }

  /** Somebody wrote in a household between the look and the storing. */
  static final class Meanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Stores everything that is not refused, as it was looked at, or nothing. Where nothing it rests
   * on has changed, the look of a moment ago is stored as it is; else the file is looked at anew.
   */
  void store(HouseholdImport of, Working working) {
    Optional<Looked> kept = looking.kept(of);
    Optional<ListFiles.Read> read =
        kept.isPresent() ? Optional.empty() : Optional.of(files.read(of, working));
    whole.executeWithoutResult(
        status -> {
          alone(of, working);
          Optional<Looked> still = kept.filter(each -> looking.holds(of, each));
          Looked looked =
              still.orElseGet(
                  () -> looking.anew(of, read.orElseGet(() -> files.read(of, working)), working));
          if (!looked.print().equals(table.print(of.id()))) {
            throw new Meanwhile();
          }
          String told = looking.tell(looked, false);
          write(of, looked.draft(), working);
          finish(working, State.STORED, told, looked.print());
          Map<String, String> counts = counts(of, looked.draft());
          counts.put("looked", still.isPresent() ? "before" : "anew");
          trail.write("imports.stored", "imports/" + of.id(), of.areaId(), counts);
        });
    looking.forget();
  }

  /** Who imports into one commune at a time waits for the other, and then sees what it stored. */
  private void alone(HouseholdImport of, Working working) {
    while (!table.alone(files.communeOf(of))) {
      working.reached(0, 0);
      LockSupport.parkNanos(PATIENCE_NANOS);
    }
  }

  /**
   * The end is part of the same transaction; where the work was taken over nothing stays. From here
   * on the pulse waits for the transaction, so nothing long may follow.
   */
  private void finish(Working working, State state, String told, String print) {
    working.reached(working.done(), working.whole());
    // What is counted at the end is counted before anybody has to wait for the audit trail.
    table.settle();
    // Who asked to stop before this moment is heard, however fast it went.
    table.pulse(working);
    working.reached(working.done(), working.whole());
    if (!table.end(working, state, told, print)) {
      throw new Working.Stopped();
    }
  }

  private static Map<String, String> counts(HouseholdImport of, Draft draft) {
    Map<String, String> counts = new LinkedHashMap<>();
    counts.put("file", of.fileName());
    counts.put("new", String.valueOf(draft.fresh.size()));
    counts.put("changed", String.valueOf(draft.changed.size()));
    counts.put("same", String.valueOf(draft.same));
    counts.put("refused", String.valueOf(draft.refused.size()));
    return counts;
  }

  private void write(HouseholdImport of, Draft draft, Working working) {
    int all = draft.fresh.size() + draft.changed.size();
    int done = 0;
    Deed deed = new Deed(of.day(), of.fileName(), 0);
    for (Draft.Change each : draft.changed) {
      working.reached(done++, all);
      if (!rolls.correct(each.was(), each.to(), deed, of.id())) {
        throw new Meanwhile();
      }
    }
    List<Listed> fresh = draft.fresh;
    List<String> numbers =
        fresh.isEmpty() ? List.of() : rolls.takeNumbers(of.areaId(), of.day(), fresh.size());
    for (int from = 0; from < fresh.size(); from += CHUNK) {
      working.reached(done + from, all);
      List<HouseholdRolls.Fresh> chunk = new ArrayList<>(CHUNK);
      for (int i = from; i < Math.min(fresh.size(), from + CHUNK); i++) {
        chunk.add(household(fresh.get(i), numbers.get(i)));
      }
      rolls.add(chunk, deed, of.id());
    }
    working.reached(all, all);
    if (all > CHUNK) {
      rolls.countAnew();
    }
  }

  private static HouseholdRolls.Fresh household(Listed listed, String number) {
    List<MemberFields> members = new ArrayList<>(listed.persons.size());
    for (Listed.Person each : listed.persons) {
      members.add(each.relation() == null ? each.as(Relation.OTHER).fields() : each.fields());
    }
    return new HouseholdRolls.Fresh(
        new NewHousehold(listed.areaId, number, listed.address, members),
        Optional.ofNullable(listed.standing));
  }

  /** Takes everything back, or nothing where something was built on it in between. */
  void undo(HouseholdImport of, String reason, Working working) {
    whole.executeWithoutResult(
        status -> {
          alone(of, working);
          rolls.lock(of.id());
          if (!rolls.inTheWay(of.id()).isEmpty()) {
            table.end(working, State.STORED);
            return;
          }
          int changes = rolls.undo(of.areaId(), of.id(), reason);
          finish(working, State.UNDONE, "", "");
          table.reason(of.id(), reason);
          trail.write(
              "imports.undone",
              "imports/" + of.id(),
              OptionalLong.of(of.areaId()),
              Map.of("changes", String.valueOf(changes), "reason", reason));
        });
  }
}
