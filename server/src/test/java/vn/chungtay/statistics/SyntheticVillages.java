package vn.chungtay.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.areas.AreaBook.Place;
import vn.chungtay.areas.DayRange;

/**
 * Two provinces, communes that merge, six villages, and made-up households that are poor, move and
 * grow: written into a database the way the register writes them, and remembered here so that a
 * test can count by hand.
 */
final class SyntheticVillages {
  static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
  static final List<String> CAUSES = List.of("no-land", "no-capital", "illness", "lacks-capital");
  static final List<String> INDICATORS = List.of("water", "toilet", "health_insurance", "telecom");

  /** Something that was so from a day on. */
  record State(
      LocalDate since,
      @Nullable Long area,
      @Nullable String standing,
      List<String> deprivations,
      String rulebook,
      List<String> causes,
      boolean merit,
      boolean cannotWork,
      int persons) {}

  /** A household, the head's group and sex, and what was so when, oldest first. */
  record Made(long id, String group, @Nullable String sex, List<State> states) {
    @Nullable State on(LocalDate day) {
      State found = null;
      for (State state : states) {
        if (!state.since().isAfter(day)) {
          found = state;
        }
      }
      return found == null || found.area() == null ? null : found;
    }
  }

  private final JdbcClient owner;
  private final Random random;
  private final long seed;
  final Map<String, Long> areas = new LinkedHashMap<>();
  final List<Made> households = new ArrayList<>();

  SyntheticVillages(JdbcClient owner, long seed) {
    this.owner = owner;
    this.seed = seed;
    this.random = new Random(seed);
    unit("N", "NATION", null);
    unit("P1", "PROVINCE", "N");
    unit("P2", "PROVINCE", "N");
    for (String commune : List.of("A", "B", "C", "D")) {
      unit(commune, "COMMUNE", commune.equals("D") ? "P2" : "P1");
    }
    for (int i = 1; i <= 6; i++) {
      unit("V" + i, "VILLAGE", i <= 2 ? "A" : i <= 4 ? "B" : "D");
    }
    owner
        .sql(
            "insert into areas.reach select a.id, b.id from areas.unit a, areas.unit b on conflict do nothing")
        .update();
  }

  private void unit(String code, String level, @Nullable String parent) {
    long id =
        owner
            .sql(
                "insert into areas.unit (code, level, existence) values (?, ?, '(,)') returning id")
            .params(code + "-" + seed, level)
            .query(Long.class)
            .single();
    areas.put(code, id);
    owner
        .sql(
            """
            insert into areas.unit_version (unit_id, valid, name, type, full_name, search_name, parent_id)
            values (?, '(,)', ?, '', ?, ?, ?)
            """)
        .params(id, code, code, code)
        .param(5, parent == null ? null : areas.get(parent), java.sql.Types.BIGINT)
        .update();
  }

  long area(String code) {
    return Objects.requireNonNull(areas.get(code), code);
  }

  /** A and B became C on the day of the merger; village 6 went from D to C a year before. */
  Map<Long, List<Place>> homes() {
    Map<Long, List<Place>> homes = new LinkedHashMap<>();
    DayRange before = new DayRange(null, MERGER);
    DayRange after = DayRange.since(MERGER);
    LocalDate moved = MERGER.minusYears(1);
    for (int i = 1; i <= 6; i++) {
      List<Place> places = new ArrayList<>();
      long village = area("V" + i);
      places.add(new Place(village, DayRange.ALWAYS));
      places.add(new Place(area("N"), DayRange.ALWAYS));
      if (i <= 4) {
        places.add(new Place(area(i <= 2 ? "A" : "B"), before));
        places.add(new Place(area("C"), after));
        places.add(new Place(area("P1"), DayRange.ALWAYS));
      } else if (i == 5) {
        places.add(new Place(area("D"), DayRange.ALWAYS));
        places.add(new Place(area("P2"), DayRange.ALWAYS));
      } else {
        places.add(new Place(area("D"), new DayRange(null, moved)));
        places.add(new Place(area("P2"), new DayRange(null, moved)));
        places.add(new Place(area("C"), DayRange.since(moved)));
        places.add(new Place(area("P1"), DayRange.since(moved)));
      }
      homes.put(village, places);
    }
    return homes;
  }

  /** The same without the village that moved: borders as somebody first told them. */
  Map<Long, List<Place>> firstHomes() {
    Map<Long, List<Place>> homes = homes();
    homes.put(
        area("V6"),
        List.of(
            new Place(area("V6"), DayRange.ALWAYS),
            new Place(area("N"), DayRange.ALWAYS),
            new Place(area("D"), DayRange.ALWAYS),
            new Place(area("P2"), DayRange.ALWAYS)));
    return homes;
  }

  /** Villages of a unit on a day, by these borders. */
  static List<Long> within(Map<Long, List<Place>> homes, long unit, LocalDate day) {
    return homes.entrySet().stream()
        .filter(
            home ->
                home.getValue().stream()
                    .anyMatch(place -> place.areaId() == unit && place.days().contains(day)))
        .map(Map.Entry::getKey)
        .toList();
  }

  LocalDate someDay() {
    return FIRST.plusDays(random.nextInt(1500));
  }

  boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private State state(LocalDate since, long area) {
    String standing = one(List.of("POOR", "NEAR_POOR", "NOT_POOR", "AVERAGE_LIVING", "", "POOR"));
    List<String> deprivations = INDICATORS.stream().filter(code -> random.nextInt(3) == 0).toList();
    return new State(
        since,
        area,
        standing.isEmpty() ? null : standing,
        standing.isEmpty() ? List.of() : deprivations,
        standing.isEmpty() || random.nextBoolean() ? "" : "mdp-2022",
        CAUSES.stream().filter(code -> random.nextInt(4) == 0).toList(),
        random.nextInt(5) == 0,
        random.nextInt(5) == 0,
        1 + random.nextInt(6));
  }

  /** A new household with a life of several states; the last may be its end. */
  Made household() {
    long area = area("V" + (1 + random.nextInt(6)));
    List<State> states = new ArrayList<>();
    LocalDate day = someDay();
    int length = 1 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      area = random.nextInt(4) == 0 ? area("V" + (1 + random.nextInt(6))) : area;
      states.add(state(day, area));
      day = day.plusDays(1L + random.nextInt(400));
    }
    if (random.nextInt(6) == 0) {
      states.add(new State(day, null, null, List.of(), "", List.of(), false, false, 0));
    }
    long id =
        owner
            .sql("insert into households.household (number, area_id) values (?, ?) returning id")
            .params(seed + "-" + households.size(), area)
            .query(Long.class)
            .single();
    Made made =
        new Made(
            id,
            one(List.of("", "01", "01", "02", "07")),
            one(java.util.Arrays.asList("FEMALE", "MALE", null)),
            states);
    write(made);
    households.add(made);
    return made;
  }

  /** All rows of a household anew: what was there is closed, as a correction closes it. */
  void rewrite(Made made, List<State> states) {
    long change = change(made.id(), made.states().get(0));
    for (String table : List.of("household_version", "member_version", "trait", "standing")) {
      owner
          .sql(
              "update households."
                  + table
                  + " set closed_at = now(), closed_by = ? where household_id = ? and closed_at is null")
          .params(change, made.id())
          .update();
    }
    Made again = new Made(made.id(), made.group(), made.sex(), states);
    households.set(households.indexOf(made), again);
    write(again);
  }

  /** Another life for a household that is already there. */
  void correct(Made made) {
    List<State> states = new ArrayList<>();
    for (State old : made.states()) {
      Long area = old.area();
      states.add(area == null ? old : state(old.since(), area));
    }
    rewrite(made, states);
  }

  /** A village decides the review of a year on a day, twice as it may happen. */
  void decide(String village, LocalDate begun, LocalDate day) {
    long commune = area("D");
    owner
        .sql(
            """
            insert into reviews.round (area_id, kind, begun, actor, recorded_at)
            values (?, 'YEARLY', ?, 'test', now()) on conflict do nothing
            """)
        .params(commune, begun)
        .update();
    long review =
        owner
            .sql(
                """
                insert into reviews.village (round_id, area_id)
                select id, ? from reviews.round where area_id = ? and begun = ? returning id
                """)
            .params(area(village), commune, begun)
            .query(Long.class)
            .single();
    for (int number = 1; number <= 2; number++) {
      owner
          .sql(
              """
              insert into reviews.deed (village_id, area_id, number, kind, step, day, role, actor,
                recorded_at)
              values (?, ?, ?, 'TAKEN', 'DECISION', ?, 'CHAIRMAN', 'test', now())
              """)
          .params(review, area(village), number, day.plusDays(number - 1L))
          .update();
    }
  }

  Made any() {
    return one(households);
  }

  private long change(long id, State first) {
    return owner
        .sql(
            """
            insert into households.change (kind, household_id, area_id, day, reason, actor,
              recorded_at, edition)
            values ('TEST', ?, ?, ?, '', 'test', now(), 1) returning id
            """)
        .params(id, Objects.requireNonNull(first.area()), first.since())
        .query(Long.class)
        .single();
  }

  private void write(Made made) {
    long change = change(made.id(), made.states().get(0));
    for (int i = 0; i < made.states().size(); i++) {
      State state = made.states().get(i);
      if (state.area() == null) {
        continue;
      }
      @Nullable LocalDate until =
          i + 1 < made.states().size() ? made.states().get(i + 1).since() : null;
      piece(made, state, until, change);
    }
  }

  private void piece(Made made, State state, @Nullable LocalDate until, long change) {
    String opened = " daterange(:since, :until::date), now(), :change)";
    spec(
        "insert into households.household_version (household_id, area_id, search, valid,"
            + " recorded_at, opened_by) values (:household, :area, '', "
            + opened,
        made,
        state,
        until,
        change);
    for (int person = 0; person < state.persons(); person++) {
      spec(
          "with p as (insert into households.person default values returning id) "
              + "insert into households.member_version (person_id, household_id, area_id, relation,"
              + " name, sex, birth_year, ethnic_group, search, valid, recorded_at, opened_by)"
              + " select id, :household, :area, '"
              + (person == 0 ? "HEAD" : "OTHER")
              + "', 'Người Mẫu', "
              + (made.sex() == null ? "null" : "'" + made.sex() + "'")
              + ", 1960, '"
              + made.group()
              + "', '', daterange(:since, :until::date), now(), :change from p",
          made,
          state,
          until,
          change);
    }
    traits(made, state, until, change);
    if (state.standing() != null) {
      spec(
          "insert into households.standing (household_id, area_id, class, deprivations, rulebook,"
              + " valid, recorded_at, opened_by) values (:household, :area, '"
              + state.standing()
              + "', '{"
              + String.join(",", state.deprivations())
              + "}', '"
              + state.rulebook()
              + "', "
              + opened,
          made,
          state,
          until,
          change);
    }
  }

  private void traits(Made made, State state, @Nullable LocalDate until, long change) {
    String opened = " daterange(:since, :until::date), now(), :change)";
    List<String> traits = new ArrayList<>();
    state.causes().forEach(code -> traits.add("'CAUSE', '" + code + "', null"));
    if (state.cannotWork()) {
      traits.add("'HOUSEHOLD_MARK', 'cannot-work', null");
    }
    if (state.merit()) {
      traits.add(
          "'PERSON_MARK', 'person-of-merit', (select max(person_id) from households.member_version"
              + " where household_id = :household)");
    }
    for (String trait : traits) {
      spec(
          "insert into households.trait (household_id, area_id, kind, code, person_id, valid,"
              + " recorded_at, opened_by) values (:household, :area, "
              + trait
              + ","
              + opened,
          made,
          state,
          until,
          change);
    }
  }

  private void spec(String sql, Made made, State state, @Nullable LocalDate until, long change) {
    owner
        .sql(sql)
        .param("household", made.id())
        .param("area", state.area())
        .param("since", state.since())
        .param("until", until == null ? null : until.toString(), java.sql.Types.VARCHAR)
        .param("change", change)
        .update();
  }
}
