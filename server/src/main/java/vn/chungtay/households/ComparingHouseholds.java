package vn.chungtay.households;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.access.Access;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.likeness.Family;
import vn.chungtay.likeness.Match;
import vn.chungtay.likeness.MatchKeys;
import vn.chungtay.likeness.Person;
import vn.chungtay.likeness.Twin;

/**
 * Compares changed households with all others that share a key. Works in the scope of the job,
 * since a pair may reach over communes; it keeps ids, signs and a score, and tells nobody a name.
 */
@Component
class ComparingHouseholds {
  private static final int BATCH = 500;
  private static final String JOB = "duplicates";

  private final ComparingTable comparing;
  private final DuplicateTable table;
  private final Areas areas;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Access access;

  ComparingHouseholds(
      ComparingTable comparing,
      DuplicateTable table,
      Areas areas,
      TransactionTemplate transaction,
      Clock clock,
      Access access) {
    this.comparing = comparing;
    this.access = access;
    this.table = table;
    this.areas = areas;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Compares a batch of changed households; gives how many. Not inside a transaction. */
  int next() {
    return inJob(() -> batch(comparing.takeDue(BATCH)));
  }

  /** As {@link #next}; waits for who is comparing just now. */
  int await() {
    return inJob(() -> batch(comparing.awaitDue(BATCH)));
  }

  /** True where anything is left to compare. */
  boolean anyDue() {
    return access.system(JOB).get(comparing::anyDue);
  }

  /** Compares those of these households that have changed. Not inside a transaction. */
  void compare(List<Long> households) {
    inJob(() -> batch(comparing.takeDue(households)));
  }

  private int inJob(IntSupplier work) {
    Integer done = access.system(JOB).get(() -> transaction.execute(status -> work.getAsInt()));
    return done == null ? 0 : done;
  }

  private int batch(List<ComparingTable.Due> due) {
    if (due.isEmpty()) {
      return 0;
    }
    Set<Long> same = comparing.sameAsCompared(due);
    List<Long> ids =
        due.stream()
            .map(ComparingTable.Due::householdId)
            .filter(each -> !same.contains(each))
            .toList();
    if (!ids.isEmpty()) {
      compareAll(ids);
    }
    comparing.compared(due);
    return due.size();
  }

  private void compareAll(List<Long> ids) {
    Regions regions = new Regions(areas.book(), LocalDate.now(clock));
    Map<Long, Family> families = families(ids, regions);
    writeKeys(ids, families);
    List<long[]> candidates = comparing.candidates(ids);
    Set<Long> others = new HashSet<>();
    candidates.forEach(pair -> others.add(pair[1]));
    others.removeAll(families.keySet());
    families.putAll(families(new ArrayList<>(others), regions));
    Map<String, DuplicateTable.Pair> found = new LinkedHashMap<>();
    for (long id : ids) {
      found(found, families, id, id);
    }
    candidates.forEach(pair -> found(found, families, pair[0], pair[1]));
    settle(table.touching(ids), found);
  }

  private void writeKeys(List<Long> ids, Map<Long, Family> families) {
    List<Long> households = new ArrayList<>();
    List<Long> places = new ArrayList<>();
    List<Long> keys = new ArrayList<>();
    for (Family family : families.values()) {
      for (long key : MatchKeys.of(family)) {
        households.add(family.id());
        places.add(family.village());
        keys.add(key);
      }
    }
    comparing.writeKeys(households, places, keys, ids);
  }

  /** The households that have members today. */
  private Map<Long, Family> families(List<Long> ids, Regions regions) {
    Map<Long, List<Person>> members = new LinkedHashMap<>();
    Map<Long, Long> places = new HashMap<>();
    for (ComparingTable.Lives each : comparing.members(ids)) {
      members.computeIfAbsent(each.householdId(), h -> new ArrayList<>()).add(each.person());
      places.put(each.householdId(), each.areaId());
    }
    Map<Long, Family> families = new LinkedHashMap<>();
    members.forEach(
        (id, persons) -> {
          long village = places.getOrDefault(id, 0L);
          long[] above = regions.of(village);
          families.put(id, new Family(id, village, above[0], above[1], persons));
        });
    return families;
  }

  private static void found(
      Map<String, DuplicateTable.Pair> found, Map<Long, Family> families, long one, long other) {
    Family first = families.get(Math.min(one, other));
    Family second = families.get(Math.max(one, other));
    String name = Math.min(one, other) + "-" + Math.max(one, other);
    if (first != null && second != null && !found.containsKey(name)) {
      Match.of(first, second).ifPresent(match -> found.put(name, pair(match)));
    }
  }

  private static DuplicateTable.Pair pair(Match match) {
    List<Duplicate.Entry> entries =
        match.twins().stream()
            .map(t -> new Duplicate.Entry(t.one().id(), t.other().id(), t.signs()))
            .toList();
    return new DuplicateTable.Pair(
        match.one().id(),
        match.other().id(),
        match.one().village(),
        match.other().village(),
        match.score(),
        match.whole(),
        entries,
        digest(match.twins()));
  }

  /** Of what was compared, so that a decision is about these facts and no others. */
  private static String digest(List<Twin> twins) {
    Set<String> facts = new TreeSet<>();
    for (Twin twin : twins) {
      facts.add(facts(twin.one()) + "=" + facts(twin.other()));
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", facts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String facts(Person p) {
    return p.id()
        + "|"
        + p.name().written()
        + "|"
        + p.year()
        + "|"
        + p.month()
        + "|"
        + p.day()
        + "|"
        + p.female()
        + "|"
        + p.numberKey();
  }

  private void settle(List<Duplicate> known, Map<String, DuplicateTable.Pair> found) {
    OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
    Set<String> seen = new HashSet<>();
    for (Duplicate each : known) {
      String name = each.firstId() + "-" + each.secondId();
      DuplicateTable.Pair pair = found.get(name);
      seen.add(name);
      if (pair != null) {
        boolean accepted = each.state() == Duplicate.State.ACCEPTED;
        boolean anew = accepted || !pair.facts().equals(each.facts());
        table.update(each.id(), pair, anew);
      } else if (each.state() == Duplicate.State.OPEN) {
        table.delete(each.id());
      }
    }
    found.forEach(
        (name, pair) -> {
          if (!seen.contains(name)) {
            table.insert(pair, at);
          }
        });
  }

  /** Commune and province of a village, each looked up once. */
  private record Regions(AreaBook book, LocalDate today, Map<Long, long[]> known) {
    Regions(AreaBook book, LocalDate today) {
      this(book, today, new HashMap<>());
    }

    long[] of(long areaId) {
      return known.computeIfAbsent(areaId, this::look);
    }

    private long[] look(long areaId) {
      long[] found = {areaId, areaId};
      for (Area each : book.breadcrumb(areaId, today)) {
        if (each.level() == AreaLevel.COMMUNE) {
          found[0] = each.id();
        } else if (each.level() == AreaLevel.PROVINCE) {
          found[1] = each.id();
        }
      }
      return found;
    }
  }
}
