package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.areas.AreaBook.Place;
import vn.chungtay.database.Database;
import vn.chungtay.database.Scope;
import vn.chungtay.database.TestDatabase;
import vn.chungtay.movements.MovementClass;
import vn.chungtay.movements.MovementColumn;
import vn.chungtay.movements.MovementTable;
import vn.chungtay.movements.Passage;
import vn.chungtay.statistics.SyntheticVillages.Made;
import vn.chungtay.statistics.SyntheticVillages.State;

/**
 * The counts of the database against counting by hand, over made-up lives: on any day, at every
 * level, folded or not, with corrections of the past and borders that change; and behind each
 * number as many households as it says.
 */
@ExtendWith(TestDatabase.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class CountsPropertyDbTest {
  private static final int TRIES = 40;

  /** One number in so many is opened. */
  private static final int BEHIND = 12;

  private static final LocalDate LATE = LocalDate.of(2027, 1, 1);

  private final JdbcClient owner;
  private final TransactionTemplate transaction;
  private final CountQueries counts;
  private final SyntheticVillages villages;
  private final Scope everywhere;

  /** Days of decisions by year and village. */
  private final Map<Integer, Map<Long, LocalDate>> decided = new LinkedHashMap<>();

  CountsPropertyDbTest(Database database) {
    owner = JdbcClient.create(database.owner());
    transaction = new TransactionTemplate(new DataSourceTransactionManager(database.owner()));
    counts = new CountQueries(database.client());
    long others = owner.sql("select count(*) from areas.unit").query(Long.class).single();
    villages = new SyntheticVillages(owner, 20261121 + others);
    everywhere = new Scope("test", List.of(villages.area("N")));
  }

  private Map<Long, List<Place>> borders(Map<Long, List<Place>> homes) {
    long next = owner.sql("select statistics.known_edition() + 1").query(Long.class).single();
    transaction.executeWithoutResult(
        status -> new CountQueries(ownerClient()).setBorders(next, homes));
    return homes;
  }

  private JdbcClient ownerClient() {
    return owner;
  }

  private void fold(int most) {
    transaction.executeWithoutResult(status -> new CountQueries(owner).fold(most));
  }

  @Test
  void a01_whoAnswersForAnotherAreaIsToldNothing() {
    borders(villages.homes());
    transaction.executeWithoutResult(status -> villages.household());
    owner.sql("delete from areas.reach where ancestor_id <> descendant_id").update();
    Scope stranger = new Scope("test", List.of(villages.area("V5")));
    long nation = villages.area("N");
    Map<Long, Map<String, Long>> told =
        stranger.get(
            () ->
                counts.counts(List.of(nation), List.of("POOR/all/H"), CountQueries.When.on(LATE)));
    assertThat(told).isEmpty();
    assertThat(
            stranger.<List<?>>get(
                () ->
                    counts.behind(
                        new CountQueries.Figure(nation, "POOR/all/H", CountQueries.When.on(LATE)),
                        0,
                        10)))
        .isEmpty();
  }

  @Test
  void a02_everyCountIsWhatOneCountsByHandAndOpensAsManyHouseholds() {
    Map<Long, List<Place>> homes = borders(villages.firstHomes());
    for (int i = 0; i < TRIES; i++) {
      boolean correct = i % 3 == 2;
      transaction.executeWithoutResult(
          status -> {
            villages.household();
            villages.household();
            if (correct) {
              villages.correct(villages.any());
            }
          });
      if (i % 4 == 1) {
        fold(1 + i);
      }
      if (i == TRIES / 3) {
        decide("V1", 2024, LocalDate.of(2024, 12, 10));
        decide("V6", 2024, LocalDate.of(2024, 12, 12));
      }
      if (i == TRIES / 2) {
        homes = borders(villages.homes());
        decide("V3", 2025, LocalDate.of(2025, 12, 9));
        decide("V5", 2025, LocalDate.of(2026, 1, 5));
      }
      check(homes, villages.someDay());
    }
    fold(Integer.MAX_VALUE);
    assertThat(
            owner
                .sql(
                    """
                    select count(*) from statistics.pending p
                    where exists (select from statistics.border b where b.leaf_id = p.area_id)
                    """)
                .query(Long.class)
                .single())
        .isZero();
    for (int i = 0; i < 20; i++) {
      check(homes, villages.someDay());
    }
    check(homes, villages.someDay(), SyntheticVillages.MERGER.minusDays(1));
    check(homes, villages.someDay(), SyntheticVillages.MERGER);
    check(homes, SyntheticVillages.MERGER);
    check(homes, SyntheticVillages.MERGER.minusDays(1));
    for (LocalDate day : List.of(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31))) {
      check(homes, day);
      check(homes, day, SyntheticVillages.MERGER);
      check(homes, day.plusMonths(6).withDayOfMonth(30));
      check(homes, day.plusMonths(7));
    }
  }

  private void decide(String village, int year, LocalDate day) {
    villages.decide(village, LocalDate.of(year, 9, 1), day);
    decided.computeIfAbsent(year, y -> new LinkedHashMap<>()).put(villages.area(village), day);
    transaction.executeWithoutResult(status -> new CountQueries(owner).followDecisions());
  }

  /** The leaves that count in the results of a year on a day; all where no year is meant. */
  private List<Long> counted(List<Long> leaves, LocalDate day, @Nullable Integer year) {
    if (year == null) {
      return leaves;
    }
    Map<Long, LocalDate> days = decided.getOrDefault(year, Map.of());
    return leaves.stream()
        .filter(
            leaf -> days.containsKey(leaf) && !Objects.requireNonNull(days.get(leaf)).isAfter(day))
        .filter(leaf -> !day.isAfter(Question.latest(year)))
        .toList();
  }

  @Test
  void a03_totalsOfManyVillagesAreTakenInOneStatement() {
    transaction.executeWithoutResult(
        status -> {
          owner
              .sql(
                  """
                  with village as (
                    insert into areas.unit (code, level, existence)
                    select 'many-' || i, 'VILLAGE', '(,)' from generate_series(1, 20000) i returning id)
                  insert into households.village_total (area_id, day, households, persons, source,
                    actor, recorded_at)
                  select id, '2025-01-01', 10, 40, 'x', 'test', now() from village
                  """)
              .update();
          assertThat(
                  owner
                      .sql("select count(*) from statistics.given_total where households = 10")
                      .query(Long.class)
                      .single())
              .isEqualTo(20_000);
          status.setRollbackOnly();
        });
  }

  @Test
  void a04_whatATransactionTouchedIsCountedBeforeItTakesItsPlaceInTheAuditTrail() {
    transaction.executeWithoutResult(
        status -> {
          villages.household();
          villages.household();
          assertThat(touched()).isPositive();
          owner
              .sql("select access.append_audit('test', '', null, '{}', now())")
              .query(Long.class)
              .single();
          assertThat(touched()).isZero();
          villages.household();
          assertThat(touched()).as("what comes after the entry waits for the end").isPositive();
          status.setRollbackOnly();
        });
  }

  private long touched() {
    return owner
        .sql("select count(*) from statistics.touched where by_transaction = pg_current_xact_id()")
        .query(Long.class)
        .single();
  }

  private void check(Map<Long, List<Place>> homes, LocalDate day) {
    check(homes, day, day);
  }

  private void check(Map<Long, List<Place>> homes, LocalDate day, LocalDate borders) {
    for (String unit : villages.areas.keySet()) {
      check(homes, unit, new CountQueries.When(day, borders, null));
      for (int year : decided.keySet()) {
        check(homes, unit, new CountQueries.When(day, borders, year));
      }
    }
  }

  private void check(Map<Long, List<Place>> homes, String unit, CountQueries.When when) {
    long area = villages.area(unit);
    LocalDate day = when.day();
    List<Long> leaves =
        counted(SyntheticVillages.within(homes, area, when.borders()), day, when.year());
    List<Cell> cells = cells(leaves, day);
    Map<String, Long> told =
        everywhere.get(
            () ->
                counts
                    .counts(List.of(area), cells.stream().map(Cell::name).toList(), when)
                    .getOrDefault(area, Map.of()));
    for (Cell cell : cells) {
      assertThat(told.getOrDefault(cell.name(), 0L))
          .as("%s of %s by %s", cell.name(), unit, when)
          .isEqualTo(cell.amount());
    }
    cells.stream()
        .filter(cell -> villages.chance(BEHIND))
        .forEach(cell -> checkBehind(unit, cell, when));
  }

  private void checkBehind(String unit, Cell cell, CountQueries.When when) {
    CountQueries.Figure number = new CountQueries.Figure(villages.area(unit), cell.name(), when);
    everywhere.run(
        () ->
            assertThat(
                    counts.behind(number, 0, 10_000).stream()
                        .mapToLong(CountQueries.Behind::amount)
                        .sum())
                .as("behind %s of %s by %s", cell.name(), unit, when)
                .isEqualTo(cell.amount()));
  }

  /** A number counted by hand. */
  private record Cell(String name, long amount) {}

  private List<Cell> cells(List<Long> leaves, LocalDate day) {
    List<Cell> cells = new ArrayList<>();
    for (String standing : List.of("POOR", "NEAR_POOR", "AVERAGE_LIVING")) {
      Set<String> labels =
          new LinkedHashSet<>(
              List.of(
                  "all",
                  "minority",
                  "kinh",
                  "group-unknown",
                  "group=02",
                  "merit",
                  "cannot-work",
                  "none",
                  "woman-head",
                  "head-unknown",
                  "cause-unknown",
                  "cause=no-land",
                  "cause=other",
                  "deprived-unknown",
                  "deprived=water"));
      for (String label : labels) {
        long households = 0;
        long persons = 0;
        for (Made made : villages.households) {
          State state = made.on(day);
          if (state != null
              && leaves.contains(state.area())
              && standing.equals(state.standing())
              && has(made, state, label)) {
            households++;
            persons += state.persons();
          }
        }
        cells.add(new Cell(standing + "/" + label + "/H", households));
        cells.add(new Cell(standing + "/" + label + "/P", persons));
      }
    }
    movement(leaves, day, cells);
    return cells;
  }

  private static boolean has(Made made, State state, String label) {
    return switch (label) {
      case "all" -> true;
      case "minority" -> !made.group().isEmpty() && !made.group().equals("01");
      case "kinh" -> made.group().equals("01");
      case "group-unknown" -> made.group().isEmpty();
      case "group=02" -> made.group().equals("02");
      case "merit" -> state.merit();
      case "cannot-work" -> state.cannotWork();
      case "none" -> !state.merit() && !state.cannotWork() && made.group().equals("01");
      case "woman-head" -> "FEMALE".equals(made.sex());
      case "head-unknown" -> made.sex() == null;
      case "cause-unknown" -> state.causes().isEmpty();
      case "cause=no-land" -> state.causes().contains("no-land");
      case "cause=other" -> state.causes().contains("lacks-capital");
      case "deprived-unknown" -> state.rulebook().isEmpty() && state.deprivations().isEmpty();
      case "deprived=water" -> state.deprivations().contains("water");
      default -> throw new IllegalArgumentException(label);
    };
  }

  /** The movement tables of core, village by village, added up. */
  private void movement(List<Long> leaves, LocalDate day, List<Cell> cells) {
    LocalDate eve = LocalDate.of(day.getYear() - 1, 12, 31);
    for (MovementClass of : List.of(MovementClass.POOR, MovementClass.NEAR_POOR)) {
      Map<MovementColumn, Long> households = new EnumMap<>(MovementColumn.class);
      Map<MovementColumn, Long> persons = new EnumMap<>(MovementColumn.class);
      for (long leaf : leaves) {
        MovementTable table =
            MovementTable.of(
                of,
                villages.households.stream().map(made -> passage(made, leaf, eve, day)).toList());
        for (MovementColumn column : MovementColumn.values()) {
          households.merge(column, (long) table.households(column), Long::sum);
          persons.merge(column, table.persons(column), Long::sum);
        }
      }
      for (MovementColumn column : MovementColumn.values()) {
        if (column != MovementColumn.OPENING && column != MovementColumn.CLOSING) {
          String name = "M/" + of.name() + "/" + column.name();
          cells.add(new Cell(name + "/H", households.getOrDefault(column, 0L)));
          cells.add(new Cell(name + "/P", persons.getOrDefault(column, 0L)));
        }
      }
    }
  }

  private static Passage passage(Made made, long leaf, LocalDate eve, LocalDate day) {
    @Nullable State was = at(made, leaf, eve);
    @Nullable State is = at(made, leaf, day);
    return new Passage(
        String.valueOf(made.id()),
        standing(was),
        standing(is),
        was == null ? 0 : was.persons(),
        is == null ? 0 : is.persons(),
        had(made, "POOR", eve),
        had(made, "NEAR_POOR", eve));
  }

  private static @Nullable State at(Made made, long leaf, LocalDate day) {
    State state = made.on(day);
    return state != null && Objects.equals(state.area(), leaf) ? state : null;
  }

  private static boolean had(Made made, String standing, LocalDate eve) {
    return made.states().stream()
        .anyMatch(s -> standing.equals(s.standing()) && !s.since().isAfter(eve));
  }

  private static MovementClass standing(@Nullable State state) {
    if (state == null) {
      return MovementClass.ABSENT;
    }
    return "POOR".equals(state.standing())
        ? MovementClass.POOR
        : "NEAR_POOR".equals(state.standing()) ? MovementClass.NEAR_POOR : MovementClass.NEITHER;
  }
}
