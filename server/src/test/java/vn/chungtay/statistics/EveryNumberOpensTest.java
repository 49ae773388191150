package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.Assignment;
import vn.chungtay.access.Role;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableUnit;
import vn.chungtay.values.Language;

/**
 * Behind every number of every table, from a village to the nation, stand as many households (or
 * persons) as it says: over the demo, on days of its reviews and on days drawn by lot. Each column
 * of each table is opened at each level where it holds a figure; of the rest some.
 */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class EveryNumberOpensTest {
  private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

  /** Days of the demo on which something is listed. */
  private static final LocalDate FIRST = LocalDate.of(2015, 12, 31);

  /** Of figures whose column was opened at the level before, one in so many is opened. */
  private static final int ONE_IN = 60;

  /** Numbers of more households are read at once instead of page by page. */
  private static final int MOST_BY_PAGE = 3 * Behind.PAGE;

  private final Random random = new Random(20261121);
  private final Set<String> opened = new HashSet<>();
  private final Map<AreaLevel, Integer> numbers = new EnumMap<>(AreaLevel.class);
  private final Map<Question, StatutoryTable> spelled = new HashMap<>();
  private final Statistics statistics;
  private final CountQueries queries;
  private final AreaBook book;
  private final Access access;

  EveryNumberOpensTest(RunningServer server) {
    statistics = server.context().getBean(Statistics.class);
    queries = server.context().getBean(CountQueries.class);
    book = server.context().getBean(Areas.class).book();
    access = server.context().getBean(Access.class);
  }

  /** Somebody who checks the whole country. */
  private void asInspector(Runnable work) throws Exception {
    Actor inspector =
        new Actor(
            0,
            "kiemtra.trunguong",
            "Người kiểm tra",
            "",
            Language.VI,
            OptionalLong.empty(),
            List.of(new Assignment(Role.AUDITOR, OptionalLong.empty())));
    access.as(
        inspector,
        () -> {
          work.run();
          return true;
        });
  }

  private List<StatutoryTable> counting() {
    return statistics.tables().stream().filter(table -> !table.isNominal()).toList();
  }

  /** The nation, and all units of two villages of two communes in a day's borders. */
  private List<Area> units(LocalDate borders) {
    Set<Area> units = new LinkedHashSet<>();
    for (String code : List.of("07348", "07330")) {
      Area commune = book.findByCode(code, MERGED.minusDays(1)).orElseThrow();
      List<Area> villages =
          book.below(commune.id(), AreaLevel.VILLAGE, MERGED.minusDays(1)).stream()
              .filter(village -> book.find(village.id(), borders).isPresent())
              .toList();
      units.addAll(book.breadcrumb(villages.get(random.nextInt(villages.size())).id(), borders));
    }
    return List.copyOf(units);
  }

  private LocalDate someDay() {
    return FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay())));
  }

  private void walk(LocalDate day, LocalDate borders, Optional<Integer> year, boolean preliminary) {
    for (Area unit : units(borders)) {
      for (StatutoryTable table : counting()) {
        AreaLevel rows = statistics.levels(unit.id(), borders).get(0);
        open(new Question(table, unit.id(), rows, day, borders, year, preliminary));
      }
    }
  }

  private void open(Question question) {
    AreaTable table = statistics.table(question);
    List<AreaTable.Row> rows = new ArrayList<>(table.rows());
    rows.add(table.total());
    for (AreaTable.Row row : rows) {
      AreaLevel level = book.get(row.areaId(), question.borders()).level();
      Question own =
          new Question(
              question.table(),
              row.areaId(),
              level,
              question.day(),
              question.borders(),
              question.year(),
              question.preliminary());
      for (TableUnit line : table.table().lines()) {
        for (TableColumn column : table.table().columns()) {
          open(own, column, line, row.at(line, column.id()).value());
        }
      }
    }
  }

  private void open(Question own, TableColumn column, TableUnit line, @Nullable BigDecimal value) {
    if (!column.counts() || value == null || value.signum() == 0) {
      return;
    }
    AreaLevel level = book.get(own.areaId(), own.borders()).level();
    String place = own.table().code() + " " + column.count() + " " + line + " " + level;
    if (!opened.add(place) && random.nextInt(ONE_IN) > 0) {
      return;
    }
    numbers.merge(level, 1, Integer::sum);
    // The address of a number names its column by id: the unit's own table must know it as that.
    TableColumn named =
        spelled
            .computeIfAbsent(own, statistics::spelledOut)
            .column(column.id())
            .filter(found -> found.count().equals(column.count()))
            .orElseThrow(() -> new AssertionError(place + " opens another column: " + own));
    assertThat(behind(own, named, line)).as("%s: %s", place, own).isEqualTo(value.longValueExact());
  }

  /** How many households, or persons of them, the pages list one by one. */
  private long behind(Question own, TableColumn column, TableUnit line) {
    String cell = column.cell(line);
    boolean persons = cell.endsWith(TableUnit.PERSONS.letter());
    if (cell.startsWith("TOTAL/")) {
      return statistics.given(own).values().stream()
          .mapToLong(each -> persons ? each.persons() : each.households())
          .sum();
    }
    Behind first = statistics.behind(own, column, line, Behind.Place.BEGINNING);
    List<CountQueries.Behind> lines =
        first.amount() <= MOST_BY_PAGE ? byPage(own, column, line) : atOnce(own, cell);
    assertThat(lines.stream().map(CountQueries.Behind::householdId)).doesNotHaveDuplicates();
    long listed = lines.stream().mapToLong(each -> persons ? each.amount() : 1).sum();
    first
        .households()
        .ifPresent(said -> assertThat(said).as("households said").isEqualTo(lines.size()));
    assertThat(first.amount()).as("amount said").isEqualTo(listed);
    return listed;
  }

  /** As a reader turns the pages. */
  private List<CountQueries.Behind> byPage(Question own, TableColumn column, TableUnit line) {
    List<CountQueries.Behind> lines = new ArrayList<>();
    Behind page = Behind.NOBODY;
    do {
      page = statistics.behind(own, column, line, page.last());
      page.lines().stream()
          .map(each -> new CountQueries.Behind(each.householdId(), each.areaId(), each.amount()))
          .forEach(lines::add);
    } while (page.hasMore());
    return lines;
  }

  private List<CountQueries.Behind> atOnce(Question own, String cell) {
    return queries.behind(
        new CountQueries.Figure(own.areaId(), own.cell(cell), CountQueries.When.of(own)),
        0,
        Integer.MAX_VALUE);
  }

  @Test
  void a01_onTheLastDayOfAYearAndToday() throws Exception {
    asInspector(
        () -> {
          walk(LocalDate.of(2025, 12, 31), LocalDate.of(2025, 12, 31), Optional.empty(), false);
          walk(LAST, LAST, Optional.empty(), false);
        });
    assertThat(numbers.keySet())
        .contains(AreaLevel.VILLAGE, AreaLevel.COMMUNE, AreaLevel.PROVINCE, AreaLevel.NATION);
  }

  @Test
  void a02_ofWhatVillagesDecidedInAYearAndOfWhatARunningReviewFound() throws Exception {
    asInspector(
        () -> {
          walk(LocalDate.of(2025, 12, 31), LocalDate.of(2025, 12, 31), Optional.of(2025), false);
          walk(LAST, LAST, Optional.of(2026), true);
        });
  }

  @Test
  void a03_beforeTheReformInTheBordersOfToday() throws Exception {
    asInspector(
        () -> {
          walk(LocalDate.of(2024, 12, 31), LAST, Optional.empty(), false);
          walk(MERGED.minusDays(1), MERGED.minusDays(1), Optional.empty(), false);
        });
  }

  @Test
  void a04_ofACommuneThatHasEndedInItsLastBorders() throws Exception {
    Area ended = book.findByCode("07348", MERGED.minusDays(1)).orElseThrow();
    asInspector(
        () -> {
          for (StatutoryTable table : counting()) {
            LocalDate borders = statistics.borders(ended.id(), LAST);
            AreaLevel rows = statistics.levels(ended.id(), borders).get(0);
            open(new Question(table, ended.id(), rows, LAST, borders, Optional.empty(), false));
          }
        });
    assertThat(numbers.keySet()).contains(AreaLevel.COMMUNE);
  }

  @Test
  void a05_onDaysDrawnByLot() throws Exception {
    asInspector(
        () -> {
          for (int i = 0; i < 2; i++) {
            LocalDate day = someDay();
            walk(day, i % 2 == 0 ? day : LAST, Optional.empty(), false);
          }
        });
  }

  @Test
  void a06_listsByNameHoldAsManyHouseholdsAsTheTableCounts() throws Exception {
    StatutoryTable results = statistics.tables().get(0);
    asInspector(
        () -> {
          for (LocalDate day : List.of(LocalDate.of(2025, 12, 31), LAST, someDay(), someDay())) {
            for (Area unit : units(day)) {
              AreaLevel rows = statistics.levels(unit.id(), day).get(0);
              AreaTable table = statistics.table(Question.on(results, unit.id(), rows, day));
              for (StatutoryTable list : statistics.tables()) {
                if (list.isNominal()) {
                  Question named = Question.on(list, unit.id(), rows, day);
                  int column = list.namesOf().equals("POOR") ? 3 : 5;
                  assertThat(
                          statistics.named(named, Behind.Place.BEGINNING).households().orElse(-1))
                      .as("%s of %s on %s", list.code(), unit.fullName(), day)
                      .isEqualTo(count(table.total().at(TableUnit.HOUSEHOLDS, column).value()));
                }
              }
            }
          }
        });
  }

  private static long count(@Nullable BigDecimal value) {
    return value == null ? 0 : value.longValueExact();
  }
}
