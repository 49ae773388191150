package vn.chungtay.households;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** What can happen to the members of a household. Each is one transaction, told like the others. */
@Service
public class MemberChanges {
  private final Households households;
  private final HouseholdTable table;
  private final MemberTable members;
  private final NotesTable notes;
  private final ChangeLog log;
  private final Checks checks;

  MemberChanges(
      Households households,
      HouseholdTable table,
      MemberTable members,
      NotesTable notes,
      ChangeLog log,
      Checks checks) {
    this.households = households;
    this.table = table;
    this.members = members;
    this.notes = notes;
    this.log = log;
    this.checks = checks;
  }

  /** Somebody lives here from the day on: came from elsewhere, or was forgotten. */
  @Transactional
  public Outcome<Household> join(long id, MemberFields fields, Deed deed) {
    return add(Change.Kind.MEMBER_JOINED, id, fields, deed);
  }

  /** A child was born into the household on the day. */
  @Transactional
  public Outcome<Household> born(long id, MemberFields fields, Deed deed) {
    MemberFields child =
        new MemberFields(
            fields.name(),
            fields.relation(),
            fields.sex(),
            Birth.of(deed.day()),
            fields.ethnicGroup(),
            fields.idNumber());
    return add(Change.Kind.MEMBER_BORN, id, child, deed);
  }

  /** A member died on the day: the day is the last one here. */
  @Transactional
  public Outcome<Household> died(long id, long personId, Deed deed) {
    return gone(Change.Kind.MEMBER_DIED, id, personId, deed, deed.day().plusDays(1));
  }

  /** A member does not live here any more, and in no other household we know of. */
  @Transactional
  public Outcome<Household> left(long id, long personId, Deed deed) {
    return gone(Change.Kind.MEMBER_LEFT, id, personId, deed, deed.day().plusDays(1));
  }

  /** The entry is a second one of somebody who stands elsewhere: gone from the day on. */
  @Transactional
  Outcome<Household> doubled(long id, long personId, Deed deed) {
    return gone(Change.Kind.MEMBER_DOUBLE, id, personId, deed, deed.day());
  }

  /** A member lives in another household from the day on. */
  @Transactional
  public Outcome<Household> move(long id, long personId, long toId, Relation relation, Deed deed) {
    Household was = households.get(id, deed.day());
    Household to = households.get(toId, deed.day());
    log.mayChange(was.areaId());
    log.mayChange(to.areaId());
    Member member = member(was, personId);
    List<Refusal> faults = new ArrayList<>(mayGo(was, member, deed));
    if (id == toId) {
      faults.add(Refusal.of("HOUSE-012", "to", "households.refusal.same-household"));
    }
    if (relation == Relation.HEAD && log.later().hasHead(toId, deed.day())) {
      faults.add(Refusal.of("HOUSE-020", "relation", "households.refusal.use-new-head"));
    }
    faults.addAll(log.later().place(toId, deed.day()));
    faults.addAll(log.later().persons(List.of(personId), deed.day()));
    faults.addAll(log.ready(was, deed, faults));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    table.bump(toId);
    ChangeLog.Begun begun =
        log.begin(Change.Kind.MEMBER_MOVED, id, was.areaId(), deed, toId, personId);
    table.history().split(History.Table.MEMBER, personId, deed.day(), begun.stamp());
    members.update(personId, place(to), member.fields().as(relation), deed.day(), begun.stamp());
    table
        .history()
        .splitOnward(History.Table.TRAIT, "person_id", personId, deed.day(), begun.stamp());
    notes.carryTraits(personId, toId, to.areaId(), deed.day(), begun.stamp());
    log.end(begun, Map.of("name", member.name()));
    return Outcome.of(households.get(id, deed.day()));
  }

  /**
   * Another member is the head from the day on.
   *
   * @param relations what the others are to the new head, by person; who is not named is {@link
   *     Relation#OTHER}
   */
  @Transactional
  public Outcome<Household> newHead(
      long id, long personId, Map<Long, Relation> relations, Deed deed) {
    Household was = households.get(id, deed.day());
    log.mayChange(was.areaId());
    Member head = member(was, personId);
    List<Refusal> faults = new ArrayList<>();
    if (head.relation() == Relation.HEAD) {
      faults.add(Refusal.of("HOUSE-021", "head", "households.refusal.is-head"));
    }
    faults.addAll(log.later().persons(List.of(personId), deed.day()));
    faults.addAll(log.ready(was, deed, faults));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ChangeLog.Begun begun = begun(Change.Kind.HEAD_CHANGED, was, personId, deed);
    MemberTable.Place place = place(was);
    List<Member> oldHeadFirst = new ArrayList<>(was.members());
    oldHeadFirst.sort(Comparator.comparing(m -> m.relation() != Relation.HEAD));
    for (Member each : oldHeadFirst) {
      Relation relation =
          each.personId() == personId
              ? Relation.HEAD
              : relations.getOrDefault(each.personId(), Relation.OTHER);
      table.history().split(History.Table.MEMBER, each.personId(), deed.day(), begun.stamp());
      members.update(each.personId(), place, each.fields().as(relation), deed.day(), begun.stamp());
    }
    log.end(begun, Map.of("head", was.head().map(Member::name).orElse("–") + " → " + head.name()));
    return Outcome.of(households.get(id, deed.day()));
  }

  private Outcome<Household> add(Change.Kind kind, long id, MemberFields fields, Deed deed) {
    Household was = households.get(id, deed.day());
    log.mayChange(was.areaId());
    List<Refusal> faults = checks.faults(fields, 0, deed.day(), "");
    if (fields.relation() == Relation.HEAD && log.later().hasHead(id, deed.day())) {
      faults.add(Refusal.of("HOUSE-020", "relation", "households.refusal.use-new-head"));
    }
    faults.addAll(log.ready(was, deed, faults));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    long personId = members.newPerson();
    ChangeLog.Begun begun = begun(kind, was, personId, deed);
    members.insert(personId, place(was), fields, deed.day(), begun.stamp());
    log.end(begun, Map.of("name", fields.name()));
    return Outcome.of(households.get(id, deed.day()));
  }

  /** Who died or left is here on the day itself: nobody is missing on the day of the death. */
  private Outcome<Household> gone(
      Change.Kind kind, long id, long personId, Deed deed, LocalDate next) {
    Household was = households.get(id, deed.day());
    log.mayChange(was.areaId());
    Member member = member(was, personId);
    List<Refusal> faults = new ArrayList<>(mayGo(was, member, deed));
    faults.addAll(log.later().persons(List.of(personId), deed.day()));
    faults.addAll(log.ready(was, deed, faults));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ChangeLog.Begun begun = begun(kind, was, personId, deed);
    table.history().end(History.Table.MEMBER, personId, next, begun.stamp());
    table.history().end(History.Table.TRAIT, "person_id", personId, next, begun.stamp());
    log.end(begun, Map.of("name", member.name()));
    return Outcome.of(households.get(id, deed.day()));
  }

  /** A head goes only after somebody else is the head, unless nobody is left behind. */
  private List<Refusal> mayGo(Household was, Member member, Deed deed) {
    return member.relation() == Relation.HEAD
            && log.later().hasOthers(was.id(), member.personId(), deed.day())
        ? List.of(Refusal.of("HOUSE-017", "person", "households.refusal.head-leaves"))
        : List.of();
  }

  private ChangeLog.Begun begun(Change.Kind kind, Household was, long personId, Deed deed) {
    return log.begin(kind, was.id(), was.areaId(), deed, null, personId);
  }

  static MemberTable.Place place(Household household) {
    return new MemberTable.Place(household.id(), household.areaId());
  }

  static Member member(Household household, long personId) {
    return household.find(personId).orElseThrow(() -> new HouseholdNotFound("person " + personId));
  }
}
