package vn.chungtay.households.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.households.Deed;
import vn.chungtay.households.Household;
import vn.chungtay.households.HouseholdChanges;
import vn.chungtay.households.HouseholdNotes;
import vn.chungtay.households.Households;
import vn.chungtay.households.Member;
import vn.chungtay.households.MemberChanges;
import vn.chungtay.households.MemberCorrections;
import vn.chungtay.households.MemberFields;
import vn.chungtay.households.NewHousehold;
import vn.chungtay.households.Relation;
import vn.chungtay.households.Stretch;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/** Turns a form into the change it tells of; gives the household to show next. */
@Component
class DeedWork {
  private final Households households;
  private final HouseholdChanges changes;
  private final MemberChanges members;
  private final MemberCorrections corrections;
  private final HouseholdNotes notes;

  DeedWork(
      Households households,
      HouseholdChanges changes,
      MemberChanges members,
      MemberCorrections corrections,
      HouseholdNotes notes) {
    this.households = households;
    this.changes = changes;
    this.members = members;
    this.corrections = corrections;
    this.notes = notes;
  }

  Outcome<Long> write(Household household, DeedKind kind, DeedForm form, LocalDate today) {
    Deed deed = form.deed(today, household, households);
    boolean asksPerson = kind.asks("person");
    MemberFields person =
        asksPerson
            ? form.person("", kind == DeedKind.MEMBER)
            : new MemberFields("", Relation.OTHER, null, null, "", null);
    if (!form.faults().isEmpty()) {
      return Outcome.refused(form.faults());
    }
    long id = household.id();
    long whom = form.number("person");
    return switch (kind) {
      case JOIN -> same(members.join(id, person, deed));
      case BORN -> same(members.born(id, person, deed));
      case MEMBER ->
          same(corrections.correct(id, whom, person, deed, form.text("reach").equals("all")));
      case DIED -> same(members.died(id, whom, deed));
      case GONE -> same(members.left(id, whom, deed));
      case MEMBER_TO -> memberTo(household, whom, form, deed);
      case HEAD -> same(members.newHead(id, whom, relations(household, form), deed));
      case MOVE -> changes.move(id, form.number("area"), form.text("address"), deed);
      case ADDRESS -> same(changes.correct(id, form.text("address"), deed));
      case SPLIT ->
          same(
              changes.split(
                  id,
                  form.numbers("members"),
                  form.number("head"),
                  new NewHousehold(form.number("area"), "", form.text("address"), List.of()),
                  deed));
      case MERGE -> merge(household, form, deed);
      case TRAITS -> same(notes.setTraits(id, form.traits(), deed));
      case CHARGE -> same(notes.setCharge(id, form.text("name"), form.text("position"), deed));
      case LEAVE -> changes.leave(id, deed);
    };
  }

  /** The days on which the same name or birth of a person stands, around today. */
  List<Stretch> sameAround(Household household, long person) {
    return household
        .find(person)
        .map(member -> corrections.sameAround(household.id(), member, household.day()))
        .orElse(List.of());
  }

  private Optional<Household> other(DeedForm form, Deed deed) {
    return households
        .findByNumber(form.text("number"))
        .flatMap(other -> households.find(other, deed.day()));
  }

  private static <T> Outcome<T> noNumber(DeedForm form) {
    return Outcome.refused(
        Refusal.of("HOUSE-043", "number", "households.refusal.no-number", form.text("number")));
  }

  private Outcome<Long> memberTo(Household household, long whom, DeedForm form, Deed deed) {
    Optional<Household> to = other(form, deed);
    return to.isEmpty()
        ? noNumber(form)
        : same(members.move(household.id(), whom, to.get().id(), form.relation("relation"), deed));
  }

  private Outcome<Long> merge(Household household, DeedForm form, Deed deed) {
    Optional<Household> into = other(form, deed);
    if (into.isEmpty()) {
      return noNumber(form);
    }
    return same(changes.merge(household.id(), into.get().id(), into.get().edition(), deed));
  }

  private static Map<Long, Relation> relations(Household household, DeedForm form) {
    Map<Long, Relation> relations = new HashMap<>();
    for (Member each : household.members()) {
      relations.put(each.personId(), form.relation("relation." + each.personId()));
    }
    return relations;
  }

  private static Outcome<Long> same(Outcome<Household> outcome) {
    return outcome.isRefused()
        ? Outcome.refused(outcome.refusals())
        : Outcome.of(outcome.get().id());
  }
}
