package vn.chungtay.households;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;

/** Writes down where a household and its people are, in the name of a change that has begun. */
@Component
class HouseholdWriting {
  private final HouseholdTable table;
  private final MemberTable members;
  private final NotesTable notes;
  private final Places places;

  HouseholdWriting(HouseholdTable table, MemberTable members, NotesTable notes, Places places) {
    this.table = table;
    this.members = members;
    this.notes = notes;
    this.places = places;
  }

  /** A member lives elsewhere from the day on; their marks go along. */
  void carry(Member member, Relation as, MemberTable.Place place, Deed deed, History.Stamp stamp) {
    table.history().split(History.Table.MEMBER, member.personId(), deed.day(), stamp);
    members.update(member.personId(), place, member.fields().as(as), deed.day(), stamp);
    table
        .history()
        .splitOnward(History.Table.TRAIT, "person_id", member.personId(), deed.day(), stamp);
    notes.carryTraits(member.personId(), place.householdId(), place.areaId(), deed.day(), stamp);
  }

  /** Nothing of the household holds from the day on. */
  void endWhole(long id, LocalDate day, History.Stamp stamp) {
    for (History.Table each : History.Table.values()) {
      table.history().end(each, "household_id", id, day, stamp);
    }
  }

  /** A household of that number, or of the next one its commune gives. */
  long open(NewHousehold fresh, Deed deed) {
    Area commune = places.communeOf(fresh.areaId(), deed.day());
    String number = fresh.number().isEmpty() ? table.nextNumber(commune.code()) : fresh.number();
    return table.insert(number, fresh.areaId());
  }

  /** It lives there since the day. */
  void fill(long id, long areaId, String address, LocalDate since, History.Stamp stamp) {
    String[] search = SearchWords.of(address, places.searchAreas(areaId, since));
    table.insertVersion(id, areaId, address, search, since, stamp);
  }

  /** It lives there on the rows that the change has opened. */
  void write(Household was, long areaId, String address, Deed deed, History.Stamp stamp) {
    String tidy = address.strip().replaceAll("\\s+", " ");
    String[] search = SearchWords.of(tidy, places.searchAreas(areaId, deed.day()));
    table.update(was.id(), areaId, tidy, search, deed.day(), stamp);
  }

  /** Everybody who lives in the household on the day or later lives there, as it does. */
  void settle(long id, long areaId, LocalDate day, History.Stamp stamp) {
    table.history().splitOnward(History.Table.MEMBER, "household_id", id, day, stamp);
    members.settle(memberPlace(id, areaId), day, stamp);
  }

  MemberTable.Place memberPlace(long id, long areaId) {
    return new MemberTable.Place(id, areaId);
  }
}
