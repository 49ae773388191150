package vn.chungtay.households;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.households.Desk.DAY;
import static vn.chungtay.households.Desk.on;
import static vn.chungtay.households.Desk.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Areas;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * Whatever is written down, in whatever order and however far back, and whatever of it is taken
 * back: each day stays one that can have been, or it is refused.
 */
@ExtendWith(TestServer.class)
class HouseholdStormDbTest {
  private static final int DAYS = 60;

  private final Desk officer;
  private final JdbcClient owner;
  private final List<Long> villages = new ArrayList<>();
  private final Set<String> refused = new TreeSet<>();
  private final Map<String, Integer> written = new HashMap<>();

  HouseholdStormDbTest(RunningServer server) {
    this.officer = Desk.of(server, "canbo.ngocchau");
    this.owner = JdbcClient.create(server.database().owner());
    AreaBook book = officer.bean(Areas.class).book();
    book.children(officer.area("07348"), DAY).forEach(v -> villages.add(v.id()));
    villages.add(officer.area("07348"));
  }

  private <T> T bean(Class<T> type) {
    return officer.bean(type);
  }

  /** A register of three families, changed at random. */
  private final class Storm {
    final Random random;
    final List<Long> households = new ArrayList<>();
    int names;
    int now;

    Storm(long seed) {
      random = new Random(seed);
      for (String surname : List.of("Khúc", "Lều", "Nông")) {
        households.add(officer.family(village(), surname).id());
      }
    }

    long village() {
      return villages.get(random.nextInt(Math.min(3, villages.size())));
    }

    long household() {
      return households.get(random.nextInt(households.size()));
    }

    <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    /** One change at random; empty where the household was not there that day. */
    @Nullable Outcome<?> step(String kind) {
      now += random.nextInt(3); // time goes on; half of what is told happened before
      LocalDate day = DAY.plusDays(random.nextBoolean() ? now : random.nextInt(now + 1));
      Household was =
          officer.does(() -> bean(Households.class).find(household(), day)).orElse(null);
      if (was == null || was.members().isEmpty()) {
        return null;
      }
      Deed deed = on(day, was);
      long id = was.id();
      long who = any(was.members()).personId();
      MemberChanges people = bean(MemberChanges.class);
      HouseholdChanges changes = bean(HouseholdChanges.class);
      return officer.does(
          () ->
              switch (kind) {
                case "join" -> people.join(id, somebody(Relation.CHILD), deed);
                case "join-head" -> people.join(id, somebody(Relation.HEAD), deed);
                case "born" -> people.born(id, somebody(Relation.GRANDCHILD), deed);
                case "died" -> people.died(id, who, deed);
                case "left" -> people.left(id, who, deed);
                case "member-to" -> moveMember(people, id, who, deed);
                case "head" -> people.newHead(id, who, Map.of(), deed);
                case "move" -> changes.move(id, village(), "Ngõ " + random.nextInt(9), deed);
                case "split" -> split(changes, was, deed);
                case "merge" -> merge(changes, id, day, deed);
                case "leave" -> changes.leave(id, deed);
                default -> note(kind, was, who, deed);
              });
    }

    private MemberFields somebody(Relation relation) {
      return person("Người Thử " + names++, relation, null, "1990");
    }

    private @Nullable Outcome<?> moveMember(MemberChanges people, long id, long who, Deed deed) {
      long to = household();
      return bean(Households.class).find(to, deed.day()).isEmpty()
          ? null
          : people.move(id, who, to, random.nextInt(2) == 0 ? Relation.HEAD : Relation.OTHER, deed);
    }

    private Outcome<?> split(HouseholdChanges changes, Household was, Deed deed) {
      List<Long> go = new ArrayList<>();
      was.members().stream().skip(1 + random.nextInt(2)).forEach(m -> go.add(m.personId()));
      long head = go.isEmpty() ? 0 : any(go);
      Outcome<Household> made =
          changes.split(
              was.id(), go, head, new NewHousehold(village(), "", "Ngõ mới", List.of()), deed);
      if (!made.isRefused()) {
        households.add(made.get().id());
      }
      return made;
    }

    private @Nullable Outcome<?> merge(
        HouseholdChanges changes, long id, LocalDate day, Deed deed) {
      Household into = bean(Households.class).find(household(), day).orElse(null);
      return into == null ? null : changes.merge(id, into.id(), into.edition(), deed);
    }

    private Outcome<?> note(String kind, Household was, long who, Deed deed) {
      HouseholdNotes notes = bean(HouseholdNotes.class);
      if (kind.equals("charge")) {
        return notes.setCharge(was.id(), "Cán bộ " + random.nextInt(3), "", deed);
      }
      if (kind.equals("class")) {
        StandingClass given = any(List.of(StandingClass.values()));
        return notes.classify(was.id(), Standing.of(given, deed.day(), "QĐ thử"), deed);
      }
      List<Trait> traits = new ArrayList<>();
      if (random.nextBoolean()) {
        traits.add(new Trait(TraitKind.CAUSE, "illness", OptionalLong.empty(), ""));
      }
      if (random.nextBoolean()) {
        traits.add(new Trait(TraitKind.PERSON_MARK, "disabled", OptionalLong.of(who), ""));
      }
      Outcome<Household> set = notes.setTraits(was.id(), traits, deed);
      if (!set.isRefused()) {
        assertThat(officer.at(was.id(), deed.day()).traits())
            .as("exactly these from the day on")
            .containsExactlyInAnyOrderElementsOf(traits);
      }
      return set;
    }

    @Nullable Outcome<?> undoSomething() {
      List<Change> changes =
          officer.does(() -> bean(Households.class).changes(household())).stream()
              .filter(c -> c.undoneBy().isEmpty() && c.kind() != Change.Kind.UNDONE)
              .limit(4)
              .toList();
      return changes.isEmpty()
          ? null
          : officer.does(() -> bean(HouseholdChanges.class).undo(any(changes).id(), "thử"));
    }
  }

  private static final List<String> KINDS =
      List.of(
          "join",
          "join-head",
          "born",
          "died",
          "left",
          "member-to",
          "head",
          "move",
          "split",
          "merge",
          "leave",
          "charge",
          "class",
          "traits",
          "traits",
          "head",
          "move",
          "split");

  @Test
  void a01_noDayIsOneThatCannotHaveBeen() {
    for (long seed = 1; seed <= 8; seed++) {
      Storm storm = new Storm(seed);
      for (int step = 0; step < 40; step++) {
        String kind = storm.random.nextInt(5) == 0 ? "undo" : storm.any(KINDS);
        Outcome<?> outcome = kind.equals("undo") ? storm.undoSomething() : storm.step(kind);
        count(kind, outcome);
        assertThat(wrong(storm.households)).as("seed %d, step %d, %s", seed, step, kind).isEmpty();
      }
    }
    assertThat(written.keySet())
        .as("a head joins only where nobody lives; all else was written at least once")
        .containsAll(KINDS.stream().filter(kind -> !kind.equals("join-head")).toList())
        .contains("undo");
    assertThat(refused).contains("HOUSE-014", "HOUSE-017", "HOUSE-018", "HOUSE-024", "HOUSE-025");
  }

  @Test
  void a02_whatIsTakenBackAtOnceIsAsIfItHadNeverBeen() {
    int undone = 0;
    for (long seed = 100; seed < 106; seed++) {
      Storm storm = new Storm(seed);
      for (int step = 0; step < 25; step++) {
        String kind = storm.any(KINDS);
        String before = rows(storm.households);
        Outcome<?> outcome = storm.step(kind);
        boolean decided = kind.equals("class"); // only another decision takes its place
        if (outcome != null && !outcome.isRefused() && !decided && storm.random.nextBoolean()) {
          Change newest =
              storm.households.stream()
                  .flatMap(id -> officer.does(() -> bean(Households.class).changes(id)).stream())
                  .max(java.util.Comparator.comparing(Change::id))
                  .orElseThrow();
          officer.done(() -> bean(HouseholdChanges.class).undo(newest.id(), "thử"));
          assertThat(rows(storm.households))
              .as("seed %d, step %d, %s", seed, step, kind)
              .isEqualTo(before);
          undone++;
        }
      }
    }
    assertThat(undone).isGreaterThan(20);
  }

  private void count(String kind, @Nullable Outcome<?> outcome) {
    if (outcome != null && outcome.isRefused()) {
      outcome.refusals().stream().map(Refusal::code).forEach(refused::add);
    } else if (outcome != null) {
      written.merge(kind, 1, Integer::sum);
    }
  }

  /** What is held true now, as text. */
  private String rows(List<Long> households) {
    return String.join(
        "\n",
        owner
            .sql(
                """
                select row::text from (
                  select 'h' as kind, household_id, area_id, address as what, valid
                  from households.household_version where closed_at is null
                  union all select 'm', household_id, area_id, person_id || relation || name, valid
                  from households.member_version where closed_at is null
                  union all select 't', household_id, 0, code || coalesce(person_id, 0), valid
                  from households.trait where closed_at is null
                  union all select 's', household_id, 0, class, valid
                  from households.standing where closed_at is null
                  union all select 'c', household_id, 0, name, valid
                  from households.charge where closed_at is null) row
                where household_id = any (:ids) order by 1
                """)
            .param("ids", households.toArray(Long[]::new))
            .query(String.class)
            .list());
  }

  /** What no day may look like, told in words. */
  private List<String> wrong(List<Long> households) {
    return owner
        .sql(
            """
            with place as (select household_id, area_id, valid from households.household_version
                where closed_at is null and household_id = any (:ids)),
              member as (select * from households.member_version
                where closed_at is null and household_id = any (:ids)),
              day as (select :first::date + n as day from generate_series(0, :days) n)
            select 'member without a household there: ' || name || ' ' || valid from member m
            where not valid <@ coalesce((select range_agg(p.valid) from place p
              where p.household_id = m.household_id and p.area_id = m.area_id), '{}')
            union all
            select 'mark of somebody who is not there: ' || t.code || ' ' || t.valid
            from households.trait t
            where t.closed_at is null and t.household_id = any (:ids) and t.person_id is not null
              and not t.valid <@ coalesce((select range_agg(m.valid) from member m
                where m.household_id = t.household_id and m.person_id = t.person_id), '{}')
            union all
            select 'note without a household: ' || n.what || ' ' || n.valid from (
              select household_id, 'trait' as what, valid from households.trait
              where closed_at is null
              union all select household_id, 'class', valid from households.standing
              where closed_at is null
              union all select household_id, 'charge', valid from households.charge
              where closed_at is null) n
            where n.household_id = any (:ids) and not n.valid <@ coalesce((
              select range_agg(p.valid) from place p where p.household_id = n.household_id), '{}')
            union all
            select 'one mark twice a day: ' || a.code from households.trait a
            join households.trait b on b.household_id = a.household_id and b.id > a.id
              and b.code = a.code and b.kind = a.kind
              and b.person_id is not distinct from a.person_id and b.valid && a.valid
            where a.closed_at is null and b.closed_at is null and a.household_id = any (:ids)
            union all
            select 'people without a head: ' || p.household_id || ' on ' || d.day
            from place p join day d on p.valid @> d.day
            where exists (select from member m
                where m.household_id = p.household_id and m.valid @> d.day)
              and not exists (select from member m where m.household_id = p.household_id
                and m.valid @> d.day and m.relation = 'HEAD')
            union all
            select 'belongs elsewhere: ' || h.number from households.household h
            join place p on p.household_id = h.id and upper_inf(p.valid)
            where p.area_id <> h.area_id
            """)
        .param("ids", households.toArray(Long[]::new))
        .param("first", DAY)
        .param("days", DAYS)
        .query(String.class)
        .list();
  }
}
