package vn.chungtay.households;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** Marks, causes of poverty, the official in charge, and the class a decision gave. */
@Service
public class HouseholdNotes {
  private final Households households;
  private final HouseholdTable table;
  private final NotesTable notes;
  private final ChangeLog log;

  HouseholdNotes(Households households, HouseholdTable table, NotesTable notes, ChangeLog log) {
    this.households = households;
    this.table = table;
    this.notes = notes;
    this.log = log;
  }

  /**
   * The household and its members have exactly these marks and causes, from the day until they are
   * told anew.
   */
  @Transactional
  public Outcome<Household> setTraits(long id, List<Trait> traits, Deed deed) {
    Household was = households.get(id, deed.day());
    log.mayChange(was.areaId());
    List<Refusal> faults = traitFaults(was, traits);
    faults.addAll(log.ready(was, deed, faults));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ChangeLog.Begun begun = log.begin(Change.Kind.TRAITS_SET, id, was.areaId(), deed);
    @Nullable LocalDate until = log.next(Change.Kind.TRAITS_SET, id, deed.day()).orElse(null);
    Set<Trait> kept = new HashSet<>();
    for (NotesTable.Held held : notes.held(id, deed.day(), until)) {
      Trait trait = held.row().trait();
      if (held.throughout() && traits.contains(trait)) {
        kept.add(trait);
      } else {
        table.history().cut(History.Table.TRAIT, held.row().id(), deed.day(), until, begun.stamp());
      }
    }
    for (Trait each : traits) {
      if (kept.add(each)) {
        notes.insertTrait(was, each, deed.day(), until, begun.stamp());
      }
    }
    log.end(begun, Map.of("codes", names(was.traits()) + " → " + names(traits)));
    return Outcome.of(households.get(id, deed.day()));
  }

  /**
   * Who is in charge of the household from the day until the next one that is known; an empty name
   * for nobody.
   */
  @Transactional
  public Outcome<Household> setCharge(long id, String name, String position, Deed deed) {
    Household was = households.get(id, deed.day());
    log.mayChange(was.areaId());
    List<Refusal> faults = new ArrayList<>(log.ready(was, deed, List.of()));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ChangeLog.Begun begun = log.begin(Change.Kind.CHARGE_SET, id, was.areaId(), deed);
    table.history().makeRoom(History.Table.CHARGE, id, deed.day(), begun.stamp());
    if (!name.isBlank()) {
      notes.insertCharge(
          id, was.areaId(), new Charge(name.strip(), position.strip(), deed.day()), begun.stamp());
    }
    log.end(
        begun, Map.of("charge", was.charge().map(Charge::name).orElse("–") + " → " + name.strip()));
    return Outcome.of(households.get(id, deed.day()));
  }

  /**
   * The class a decision gave, from {@link Standing#since} until the next one that is known. For
   * the features above: who may decide is theirs to ask; here only the day, the reason and the
   * edition are checked.
   */
  @Transactional
  public Outcome<Household> classify(long id, Standing standing, Deed deed) {
    Household was = households.get(id, deed.day());
    List<Refusal> faults = new ArrayList<>(log.ready(was, deed, List.of()));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ChangeLog.Begun begun = log.begin(Change.Kind.CLASSIFIED, id, was.areaId(), deed);
    table.history().makeRoom(History.Table.STANDING, id, standing.since(), begun.stamp());
    notes.insertStanding(id, was.areaId(), standing, begun.stamp());
    String before = was.standing().map(s -> s.standingClass().name()).orElse("–");
    log.end(
        begun,
        Map.of(
            "class",
            before + " → " + standing.standingClass().name(),
            "decision",
            standing.decision()));
    return Outcome.of(households.get(id, deed.day()));
  }

  private List<Refusal> traitFaults(Household was, List<Trait> traits) {
    List<Refusal> faults = new ArrayList<>();
    for (Trait each : traits) {
      Set<String> known =
          notes.codes(each.kind().name()).stream().map(Code::code).collect(Collectors.toSet());
      if (!known.contains(each.code())) {
        faults.add(Refusal.of("HOUSE-022", "codes", "households.refusal.code", each.code()));
      }
      boolean ofPerson = each.kind() == TraitKind.PERSON_MARK;
      boolean fits =
          each.personId().isPresent()
              ? ofPerson && was.find(each.personId().getAsLong()).isPresent()
              : !ofPerson;
      if (!fits) {
        faults.add(Refusal.of("HOUSE-023", "codes", "households.refusal.code-whose", each.code()));
      }
    }
    return faults;
  }

  private static String names(List<Trait> traits) {
    return traits.isEmpty()
        ? "–"
        : traits.stream().map(Trait::code).distinct().collect(Collectors.joining(", "));
  }
}
