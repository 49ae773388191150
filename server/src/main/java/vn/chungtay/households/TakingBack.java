package vn.chungtay.households;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** Takes a change back, as if it had never been told, where nothing else hangs on it. */
@Component
class TakingBack {
  private final HouseholdTable table;
  private final ChangeLog log;

  TakingBack(HouseholdTable table, ChangeLog log) {
    this.table = table;
    this.log = log;
  }

  /** Inside the transaction of the caller; what is refused changes nothing. */
  Outcome<Long> undo(long changeId, String reason) {
    Change change = log.find(changeId);
    if (change == null) {
      throw new HouseholdNotFound("change " + changeId);
    }
    long areaId = table.areaOf(change.householdId());
    log.mayChange(areaId);
    Deed deed = new Deed(log.today(), reason, 0);
    TransactionStatus status = TransactionInterceptor.currentTransactionStatus();
    Object before = status.createSavepoint();
    List<Refusal> faults = takeBack(change, areaId, deed);
    if (!faults.isEmpty()) {
      status.rollbackToSavepoint(before);
      return Outcome.refused(faults);
    }
    return Outcome.of(change.householdId());
  }

  /** Locks first, so that nobody builds on the change while it is asked whether somebody has. */
  private List<Refusal> takeBack(Change change, long areaId, Deed deed) {
    List<Long> touched = new ArrayList<>(List.of(change.householdId()));
    change.otherId().ifPresent(touched::add);
    touched.stream().sorted().forEach(table::bump);
    List<Refusal> faults = log.faults(deed);
    if (change.kind() == Change.Kind.CLASSIFIED) {
      faults.add(Refusal.of("HOUSE-028", "", "households.refusal.undo-decision"));
    } else if (log.isUndone(change.id()) || change.kind() == Change.Kind.UNDONE) {
      faults.add(Refusal.of("HOUSE-013", "", "households.refusal.undone-already"));
    } else if (!touched.stream().allMatch(table::isSeen)) {
      faults.add(Refusal.of("HOUSE-075", "", "households.refusal.undo-elsewhere"));
    } else if (table.history().builtOn(change.id())) {
      faults.add(Refusal.of("HOUSE-014", "", "households.refusal.built-on"));
    }
    if (!faults.isEmpty()) {
      return faults;
    }
    boolean lacked = log.later().lacksHead(touched);
    boolean hung = log.later().hangs(touched);
    @Nullable Long other = change.otherId().isPresent() ? change.otherId().getAsLong() : null;
    ChangeLog.Begun begun =
        log.begin(Change.Kind.UNDONE, change.householdId(), areaId, deed, other, null);
    table.history().undo(change.id(), begun.stamp());
    log.markUndone(change.id(), begun.stamp().change());
    log.end(begun, Map.of("undone", change.kind().name()));
    table.belongWhereItLives(change.householdId());
    boolean broken = !lacked && log.later().lacksHead(touched);
    return broken || (!hung && log.later().hangs(touched))
        ? List.of(Refusal.of("HOUSE-014", "", "households.refusal.built-on"))
        : List.of();
  }
}
