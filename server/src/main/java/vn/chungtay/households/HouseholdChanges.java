package vn.chungtay.households;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * What can happen to a household as a whole. Each is one transaction with its line in the timeline
 * and in the audit trail; what is refused changes nothing.
 */
@Service
public class HouseholdChanges {
  private final Households households;
  private final HouseholdTable table;
  private final MemberTable members;
  private final HouseholdWriting writing;
  private final ChangeLog log;
  private final Checks checks;
  private final Places places;
  private final TakingBack takingBack;

  HouseholdChanges(
      Households households,
      HouseholdTable table,
      MemberTable members,
      HouseholdWriting writing,
      ChangeLog log,
      Checks checks,
      Places places,
      TakingBack takingBack) {
    this.households = households;
    this.table = table;
    this.members = members;
    this.writing = writing;
    this.log = log;
    this.checks = checks;
    this.places = places;
    this.takingBack = takingBack;
  }

  /** Writes a household down for the first time, as being so since the day of the deed. */
  @Transactional
  public Outcome<Household> add(NewHousehold fresh, Deed deed) {
    log.mayChange(fresh.areaId());
    List<Refusal> faults = log.faults(deed);
    faults.addAll(place(fresh.areaId(), deed.day()));
    faults.addAll(checks.together(fresh.members()));
    for (int i = 0; i < fresh.members().size(); i++) {
      faults.addAll(checks.faults(fresh.members().get(i), 0, deed.day(), "member" + i + "."));
    }
    if (!fresh.number().isEmpty() && table.findByNumber(fresh.number()).isPresent()) {
      faults.add(
          Refusal.of("HOUSE-009", "number", "households.refusal.number-taken", fresh.number()));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    long id = writing.open(fresh, deed);
    ChangeLog.Begun begun = log.begin(Change.Kind.ADDED, id, fresh.areaId(), deed);
    writing.fill(id, fresh.areaId(), fresh.address(), deed.day(), begun.stamp());
    MemberTable.Place place = writing.memberPlace(id, fresh.areaId());
    for (MemberFields each : fresh.members()) {
      members.insert(members.newPerson(), place, each, deed.day(), begun.stamp());
    }
    log.end(begun, Map.of());
    return Outcome.of(households.get(id, deed.day()));
  }

  /** The address was written down wrongly: the whole time it stood there is corrected. */
  @Transactional
  public Outcome<Household> correct(long id, String address, Deed deed) {
    Household was = households.get(id, deed.day());
    log.mayChange(was.areaId());
    List<Refusal> faults = log.ready(was, deed, List.of());
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ChangeLog.Begun begun = log.begin(Change.Kind.CORRECTED, id, was.areaId(), deed);
    table.history().reopen(History.Table.HOUSEHOLD, id, deed.day(), begun.stamp());
    writing.write(was, was.areaId(), address, deed, begun.stamp());
    log.end(begun, Map.of("address", was.address() + " → " + address.strip()));
    return Outcome.of(households.get(id, deed.day()));
  }

  /** The household lives elsewhere from the day on; all members go along. */
  @Transactional
  public Outcome<Long> move(long id, long areaId, String address, Deed deed) {
    log.mayChange(households.get(id, deed.day()).areaId());
    return log.mayChangeIn(areaId)
        ? carryTo(id, areaId, address, deed)
        : Outcome.refused(Refusal.of("HOUSE-074", "area", "households.refusal.transfer-needed"));
  }

  /**
   * Takes over a household that another commune gives; both have agreed, and the scope holds both.
   * Gives the change.
   */
  @Transactional
  Outcome<Long> receive(long id, long areaId, String address, Deed deed) {
    Outcome<Long> moved = carryTo(id, areaId, address, deed);
    return moved.isRefused() ? moved : Outcome.of(log.list(id).get(0).id());
  }

  /** As {@link #receive}, some members who found a household of their own there. */
  @Transactional
  Outcome<Long> receive(long id, List<Long> persons, long areaId, String address, Deed deed) {
    NewHousehold fresh = new NewHousehold(areaId, "", address, List.of());
    Outcome<Household> split = divide(id, persons, persons.get(0), fresh, deed);
    return split.isRefused()
        ? Outcome.refused(split.refusals())
        : Outcome.of(log.list(id).get(0).id());
  }

  private Outcome<Long> carryTo(long id, long areaId, String address, Deed deed) {
    Household was = households.get(id, deed.day());
    List<Refusal> faults = new ArrayList<>(place(areaId, deed.day()));
    if (areaId == was.areaId() && address.strip().equals(was.address())) {
      faults.add(Refusal.of("HOUSE-011", "area", "households.refusal.same-place"));
    }
    if (faults.isEmpty()) {
      faults.addAll(log.ready(was, deed, List.of()));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ChangeLog.Begun begun = log.begin(Change.Kind.MOVED, id, was.areaId(), deed);
    table.history().split(History.Table.HOUSEHOLD, id, deed.day(), begun.stamp());
    writing.write(was, areaId, address, deed, begun.stamp());
    writing.settle(id, areaId, deed.day(), begun.stamp());
    Map<String, String> details = new LinkedHashMap<>();
    if (areaId != was.areaId()) {
      details.put("area", was.areaId() + " → " + areaId);
    }
    if (!address.strip().equals(was.address())) {
      details.put("address", was.address() + " → " + address.strip());
    }
    log.end(begun, details);
    table.belongTo(id, areaId);
    return Outcome.of(id);
  }

  /** The household is no more: moved out of the country's register, or nobody is left. */
  @Transactional
  public Outcome<Long> leave(long id, Deed deed) {
    Household was = households.get(id, deed.day());
    log.mayChange(was.areaId());
    List<Refusal> before = log.later().household(id, deed.day());
    List<Refusal> faults = new ArrayList<>(before);
    faults.addAll(log.ready(was, deed, before));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ChangeLog.Begun begun = log.begin(Change.Kind.LEFT, id, was.areaId(), deed);
    writing.endWhole(id, deed.day(), begun.stamp());
    log.end(begun, Map.of());
    return Outcome.of(id);
  }

  /**
   * Some members found a household of their own.
   *
   * @param headId one of {@code personIds}, the head of the new household
   */
  @Transactional
  public Outcome<Household> split(
      long id, List<Long> personIds, long headId, NewHousehold fresh, Deed deed) {
    log.mayChange(households.get(id, deed.day()).areaId());
    log.mayChange(fresh.areaId());
    return divide(id, personIds, headId, fresh, deed);
  }

  private Outcome<Household> divide(
      long id, List<Long> personIds, long headId, NewHousehold fresh, Deed deed) {
    Household was = households.get(id, deed.day());
    List<Refusal> faults = new ArrayList<>(place(fresh.areaId(), deed.day()));
    faults.addAll(splitFaults(was, personIds, headId));
    faults.addAll(log.later().persons(personIds, deed.day()));
    if (faults.isEmpty()) {
      faults.addAll(log.ready(was, deed, List.of()));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    long made = writing.open(fresh, deed);
    ChangeLog.Begun begun = log.begin(Change.Kind.SPLIT, id, was.areaId(), deed, made, null);
    writing.fill(made, fresh.areaId(), fresh.address(), deed.day(), begun.stamp());
    MemberTable.Place place = writing.memberPlace(made, fresh.areaId());
    for (Member each : was.members()) {
      if (personIds.contains(each.personId())) {
        Relation relation = each.personId() == headId ? Relation.HEAD : Relation.OTHER;
        writing.carry(each, relation, place, deed, begun.stamp());
      }
    }
    log.end(
        begun, who(was.members().stream().filter(m -> personIds.contains(m.personId())).toList()));
    return Outcome.of(households.get(made, deed.day()));
  }

  /** One household joins another: its members live there from the day on, and it is no more. */
  @Transactional
  public Outcome<Household> merge(long id, long intoId, int intoSeen, Deed deed) {
    return merge(id, intoId, intoSeen, Set.of(), deed);
  }

  /** As {@link #merge}; who stands in both households already is not carried over. */
  @Transactional
  Outcome<Household> merge(long id, long intoId, int intoSeen, Set<Long> doubles, Deed deed) {
    Household was = households.get(id, deed.day());
    Household into = households.get(intoId, deed.day());
    log.mayChange(was.areaId());
    log.mayChange(into.areaId());
    List<Refusal> faults = new ArrayList<>();
    if (id == intoId) {
      faults.add(Refusal.of("HOUSE-012", "into", "households.refusal.same-household"));
    }
    faults.addAll(log.faults(was, deed));
    faults.addAll(log.later().place(intoId, deed.day()));
    faults.addAll(log.later().household(id, deed.day()));
    if (faults.isEmpty() && !log.take(Map.of(id, deed.seen(), intoId, intoSeen))) {
      faults.add(Refusal.of("HOUSE-010", "into", "households.refusal.edited-meanwhile"));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ChangeLog.Begun begun = log.begin(Change.Kind.MERGED, id, was.areaId(), deed, intoId, null);
    MemberTable.Place place = writing.memberPlace(intoId, into.areaId());
    List<Member> carried =
        was.members().stream().filter(m -> !doubles.contains(m.personId())).toList();
    for (Member each : carried) {
      Relation relation = each.relation() == Relation.HEAD ? Relation.OTHER : each.relation();
      writing.carry(each, relation, place, deed, begun.stamp());
    }
    writing.endWhole(id, deed.day(), begun.stamp());
    log.end(begun, who(carried));
    return Outcome.of(households.get(intoId, deed.day()));
  }

  /** Takes a change back; refused where a later one was built on it. */
  @Transactional
  public Outcome<Long> undo(long changeId, String reason) {
    return takingBack.undo(changeId, reason);
  }

  private static Map<String, String> who(List<Member> carried) {
    String names = carried.stream().map(Member::name).collect(Collectors.joining(", "));
    return Map.of("members", String.valueOf(carried.size()), "names", names);
  }

  private static List<Refusal> splitFaults(Household was, List<Long> personIds, long headId) {
    List<Refusal> faults = new ArrayList<>();
    List<Long> here = was.members().stream().map(Member::personId).toList();
    if (personIds.isEmpty() || !here.containsAll(personIds) || personIds.size() == here.size()) {
      faults.add(Refusal.of("HOUSE-015", "members", "households.refusal.split-members"));
    }
    if (!personIds.contains(headId)) {
      faults.add(Refusal.of("HOUSE-016", "head", "households.refusal.split-head"));
    }
    if (was.head().filter(h -> personIds.contains(h.personId())).isPresent()) {
      faults.add(Refusal.of("HOUSE-017", "members", "households.refusal.head-leaves"));
    }
    return faults;
  }

  private List<Refusal> place(long areaId, LocalDate day) {
    return places.mayLive(areaId, day)
        ? List.of()
        : List.of(Refusal.of("HOUSE-019", "area", "households.refusal.area-level"));
  }
}
