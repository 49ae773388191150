package vn.chungtay.households;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.areas.Area;

/**
 * Whole lists of households at once: read for comparison, written and taken back in the name of one
 * import. Runs inside the transaction of the caller, who writes the audit entry; every change has
 * its line in the timeline of its household.
 */
@Service
public class HouseholdRolls {
  private final RollTable roster;
  private final HouseholdTable table;
  private final MemberTable members;
  private final NotesTable notes;
  private final ChangeLog log;
  private final Places places;
  private final HouseholdWriting writing;
  private final BulkRegister bulk;
  private final IdNumbers idNumbers;
  private final ImportUses uses;
  private final JdbcClient jdbc;
  private final TransactionTemplate apart;
  private final Clock clock;

  HouseholdRolls(
      RollTable roster,
      HouseholdTable table,
      MemberTable members,
      NotesTable notes,
      ChangeLog log,
      Places places,
      HouseholdWriting writing,
      BulkRegister bulk,
      IdNumbers idNumbers,
      ImportUses uses,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.roster = roster;
    this.table = table;
    this.members = members;
    this.notes = notes;
    this.log = log;
    this.places = places;
    this.writing = writing;
    this.bulk = bulk;
    this.idNumbers = idNumbers;
    this.uses = uses;
    this.jdbc = jdbc;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The households that live in the area now. */
  public List<RosterEntry> list(long areaId) {
    return roster.list(areaId);
  }

  /** The same as long as {@link #list} tells the same, for the same reader. */
  public String print(long areaId) {
    return roster.print(areaId);
  }

  /** What stands for an ID number where numbers are compared; of no use without the key. */
  public String digest(String idNumber) {
    return Base64.getEncoder().encodeToString(idNumbers.index(idNumber));
  }

  /** The households in which the persons with these numbers live, as far as the reader sees. */
  public Map<String, Long> householdsOf(Collection<String> digests) {
    return roster.householdsOf(digests);
  }

  /** Seals a file that holds ID numbers, bound to its name, with the key of the register. */
  public byte[] seal(String name, byte[] content) {
    return idNumbers.sealFile(name, content);
  }

  /** Opens what {@link #seal} sealed. */
  public byte[] open(String name, byte[] box) {
    return idNumbers.openFile(name, box);
  }

  /**
   * Numbers for new households of a commune. Taken in a transaction of its own: who else writes a
   * household down meanwhile does not wait; numbers of an import that was stopped stay unused.
   */
  public List<String> takeNumbers(long areaId, LocalDate day, int many) {
    Area commune = places.communeOf(areaId, day);
    Integer last =
        apart.execute(
            status ->
                jdbc.sql("select households.take_numbers_of_code(?, ?)")
                    .params(commune.code(), many)
                    .query(Integer.class)
                    .single());
    int first = java.util.Objects.requireNonNull(last) - many;
    List<String> numbers = new ArrayList<>(many);
    for (int i = 1; i <= many; i++) {
      numbers.add("%s-%05d".formatted(commune.code(), first + i));
    }
    return numbers;
  }

  /** A new household and the class the list gives it. */
  public record Fresh(NewHousehold household, Optional<StandingClass> standing) {}

  /** Writes new households; what is written was checked before, and each has its number. */
  public void add(List<Fresh> fresh, Deed deed, long importId) {
    fresh.stream().map(f -> f.household().areaId()).distinct().forEach(log::mayChange);
    List<BulkRegister.Row> rows = new ArrayList<>(fresh.size());
    for (Fresh each : fresh) {
      rows.add(
          new BulkRegister.Row(
              each.household(),
              deed.day(),
              each.standing().map(s -> Standing.of(s, deed.day(), deed.reason()))));
    }
    bulk.write(rows, deed.reason(), log.actor(), importId);
  }

  /** Lets the planner know of many new rows. */
  public void countAnew() {
    bulk.countAnew();
  }

  /** Corrects a household; false where somebody wrote since it was read. */
  public boolean correct(RosterEntry was, RosterEntry.Correction to, Deed deed, long importId) {
    log.mayChange(was.areaId());
    log.mayChange(to.areaId());
    if (!log.take(was.id(), was.edition())) {
      return false;
    }
    if (to.areaId() != was.areaId()) {
      move(was, to, deed, importId);
    } else if (!to.address().equals(was.address())) {
      ChangeLog.Begun begun = begin(Change.Kind.CORRECTED, was, deed, importId);
      table.history().reopen(History.Table.HOUSEHOLD, was.id(), deed.day(), begun.stamp());
      place(was, to, deed, begun.stamp());
      log.note(begun, Map.of("address", was.address() + " → " + to.address()));
    }
    MemberTable.Place place = new MemberTable.Place(was.id(), to.areaId());
    for (RosterEntry.Corrected each : to.corrected()) {
      RosterEntry.Person person = each.was();
      ChangeLog.Begun begun =
          log.beginOf(
              importId,
              Change.Kind.MEMBER_CORRECTED,
              was.id(),
              was.areaId(),
              deed,
              person.personId());
      table.history().reopen(History.Table.MEMBER, person.personId(), deed.day(), begun.stamp());
      members.update(person.personId(), place, each.now(), deed.day(), begun.stamp());
      log.note(begun, MemberCorrections.differences(member(person), each.now()));
    }
    for (MemberFields each : to.joined()) {
      long person = members.newPerson();
      ChangeLog.Begun begun =
          log.beginOf(importId, Change.Kind.MEMBER_JOINED, was.id(), was.areaId(), deed, person);
      members.insert(person, place, each, deed.day(), begun.stamp());
      log.note(begun, Map.of("name", each.name()));
    }
    if (to.standing().isPresent()) {
      ChangeLog.Begun begun = begin(Change.Kind.CLASSIFIED, was, deed, importId);
      Standing standing = Standing.of(to.standing().get(), deed.day(), deed.reason());
      notes.insertStanding(was.id(), to.areaId(), standing, begun.stamp());
      log.note(begun, Map.of("class", "– → " + standing.standingClass().name()));
    }
    return true;
  }

  /** As {@link HouseholdChanges#move}: who is told of on later days goes along too. */
  private void move(RosterEntry was, RosterEntry.Correction to, Deed deed, long importId) {
    ChangeLog.Begun begun = begin(Change.Kind.MOVED, was, deed, importId);
    table.history().split(History.Table.HOUSEHOLD, was.id(), deed.day(), begun.stamp());
    place(was, to, deed, begun.stamp());
    writing.settle(was.id(), to.areaId(), deed.day(), begun.stamp());
    Map<String, String> details = new LinkedHashMap<>();
    details.put("area", was.areaId() + " → " + to.areaId());
    details.put("address", was.address() + " → " + to.address());
    log.note(begun, details);
    table.belongTo(was.id(), to.areaId());
  }

  private void place(RosterEntry was, RosterEntry.Correction to, Deed deed, History.Stamp stamp) {
    String[] search = SearchWords.of(to.address(), places.searchAreas(to.areaId(), deed.day()));
    table.update(was.id(), to.areaId(), to.address(), search, deed.day(), stamp);
  }

  private ChangeLog.Begun begin(Change.Kind kind, RosterEntry was, Deed deed, long importId) {
    return log.beginOf(importId, kind, was.id(), was.areaId(), deed, null);
  }

  private static Member member(RosterEntry.Person person) {
    return new Member(
        person.personId(),
        person.name(),
        person.relation(),
        person.sex(),
        person.birth(),
        person.ethnicGroup(),
        "",
        person.since(),
        List.of());
  }

  /** Its households that something stands on; empty where all of it may be taken back. */
  public List<InTheWay> inTheWay(long importId) {
    return uses.inTheWay(importId);
  }

  /** Nobody begins to build on what it did until the transaction ends. */
  public void lock(long importId) {
    uses.lock(importId);
  }

  /** Takes back everything the import did; gives how many changes. Ask {@link #inTheWay} first. */
  public int undo(long areaId, long importId, String reason) {
    log.mayChange(areaId);
    return roster.undo(
        importId,
        log.today(),
        reason.strip(),
        log.actor(),
        clock.instant().atOffset(ZoneOffset.UTC));
  }

  /**
   * ID numbers of the members who live in the area now, by person; masked where not {@code whole}.
   * Who asks for whole numbers has asked for the right and writes the reason down.
   */
  public Map<Long, String> idNumbers(long areaId, boolean whole) {
    Map<Long, String> numbers = new HashMap<>();
    roster
        .sealed(areaId)
        .forEach(
            (person, box) ->
                numbers.put(
                    person, whole ? idNumbers.open(person, box) : idNumbers.mask(person, box)));
    return numbers;
  }

  /** The names of ethnic groups by code. */
  public Map<String, String> ethnicGroups() {
    Map<String, String> names = new HashMap<>();
    notes.codes("ETHNIC_GROUP").forEach(c -> names.put(c.code(), c.nameVi()));
    return names;
  }
}
