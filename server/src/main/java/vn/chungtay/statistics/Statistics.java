package vn.chungtay.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.access.Access;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.areas.DayRange;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.StatutoryTables;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableUnit;

/**
 * The statutory tables. Rates are computed from sums; what is not known is told as unknown and as
 * how many villages or households are missing, never as 0.
 */
@Service
public class Statistics {
  /** The first reviews by the multidimensional standard (QĐ 59/2015/QĐ-TTg). */
  public static final int FIRST_YEAR = 2015;

  private static final int AHEAD = 10;

  private final CountQueries queries;
  private final Folding folding;
  private final TableMembers members;
  private final Villages villages;
  private final HouseholdsBehind behind;
  private final Areas areas;
  private final Access access;
  private final AuditTrail trail;

  /** One connection for all that a table asks. */
  private final TransactionTemplate reading;

  private final StatutoryTables tables = StatutoryTables.shipped();

  Statistics(
      CountQueries queries,
      Folding folding,
      TableMembers members,
      Villages villages,
      HouseholdsBehind behind,
      Areas areas,
      Access access,
      AuditTrail trail,
      PlatformTransactionManager transactions) {
    this.queries = queries;
    this.folding = folding;
    this.members = members;
    this.villages = villages;
    this.behind = behind;
    this.areas = areas;
    this.access = access;
    this.trail = trail;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** All fifteen, by number. */
  public List<StatutoryTable> tables() {
    return tables.all();
  }

  /** The day whose borders a unit is shown in: the day itself, or the nearest on which it is. */
  public LocalDate borders(long areaId, LocalDate day) {
    DayRange existence = areas.book().get(areaId, day).existence();
    LocalDate until = existence.until();
    LocalDate from = existence.from();
    if (until != null && !day.isBefore(until)) {
      return until.minusDays(1);
    }
    return from != null && day.isBefore(from) ? from : day;
  }

  /**
   * The levels a table of a unit can have in its rows, the next one first; itself for a village.
   */
  public List<AreaLevel> levels(long areaId, LocalDate day) {
    AreaBook book = areas.book();
    Set<AreaLevel> found = new LinkedHashSet<>();
    List<Area> children = book.children(areaId, day);
    children.forEach(child -> found.add(child.level()));
    for (Area child : children) {
      if (child.level() == AreaLevel.DISTRICT && found.size() == 1) {
        found.add(AreaLevel.COMMUNE);
      }
    }
    return found.isEmpty() ? List.of(book.get(areaId, day).level()) : List.copyOf(found);
  }

  /** The years in which some village of the area decided a yearly review, latest first. */
  public List<Integer> years(Question question) {
    access.require(Permission.SEE, question.areaId());
    Map<String, Integer> years = new LinkedHashMap<>();
    for (int year = FIRST_YEAR; year <= question.day().getYear() + AHEAD; year++) {
      years.put(Question.decidedCell(year), year);
    }
    // A unit that has ended keeps its last borders; what is decided of it later counts all the
    // same.
    LocalDate late = question.day().plusYears(AHEAD);
    LocalDate borders = borders(question.areaId(), late);
    Map<String, Long> decided =
        queries
            .counts(
                List.of(question.areaId()),
                years.keySet(),
                new CountQueries.When(late, borders, null))
            .getOrDefault(question.areaId(), Map.of());
    return years.entrySet().stream()
        .filter(each -> decided.getOrDefault(each.getKey(), 0L) > 0)
        .map(Map.Entry::getValue)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The table with the columns it has for this question. */
  public StatutoryTable spelledOut(Question question) {
    return members.spelledOut(question);
  }

  /** The table with its figures; refuses who may not see counts of the area. */
  public AreaTable table(Question question) {
    access.require(Permission.SEE, question.areaId());
    folding.follow();
    return Objects.requireNonNull(
        reading.execute(status -> read(question, members.spelledOut(question))));
  }

  /** The same table on two days, with the same ethnic groups on both. */
  public TwoDays twoDays(Question then, Question now) {
    access.require(Permission.SEE, then.areaId());
    access.require(Permission.SEE, now.areaId());
    folding.follow();
    return Objects.requireNonNull(
        reading.execute(
            status -> {
              Set<String> groups = new HashSet<>(members.groups(then));
              groups.addAll(members.groups(now));
              return new TwoDays(
                  read(then, members.spelledOut(then, groups)),
                  read(now, members.spelledOut(now, groups)));
            }));
  }

  private AreaTable read(Question question, StatutoryTable table) {
    AreaBook book = areas.book();
    Area area = book.get(question.areaId(), question.borders());
    List<Area> below =
        question.rows() == area.level()
            ? List.of()
            : book.below(area.id(), question.rows(), question.borders());
    List<Long> units = new ArrayList<>(below.stream().map(Area::id).toList());
    units.add(area.id());
    Map<Long, Map<String, Long>> counts = counts(question, table, units);
    TableRows rows = new TableRows(question, table, homes(question, units), counts);
    Divisions divisions = new Divisions(book, question.day(), question.borders());
    Map<String, Long> unknown = new HashMap<>();
    for (String cell : table.unknown()) {
      long count = of(counts, area.id(), question.cell(cell + "/H"));
      if (count > 0) {
        unknown.put(cell, count);
      }
    }
    List<AreaTable.Row> lines =
        below.stream()
            .map(unit -> rows.of(unit, divisions.of(unit), unloaded(book, unit, question)))
            .toList();
    int blank = lines.stream().mapToInt(AreaTable.Row::unloaded).sum();
    return new AreaTable(
        question,
        table,
        area,
        lines,
        rows.rest(area, below),
        rows.of(area, divisions.of(area), Math.max(blank, unloaded(book, area, question))),
        unknown);
  }

  private static int unloaded(AreaBook book, Area unit, Question question) {
    return Villages.unloaded(book, unit, question.borders());
  }

  /** How many villages each unit had on the day: so many must have decided, or given a total. */
  private Map<Long, Integer> homes(Question question, List<Long> units) {
    return question.day().equals(question.borders())
        ? villages.count(units, question.day())
        : queries.homes(units, question.day(), question.borders());
  }

  private Map<Long, Map<String, Long>> counts(
      Question question, StatutoryTable table, List<Long> units) {
    Set<String> cells = new LinkedHashSet<>();
    table.cells().forEach(cell -> cells.add(question.cell(cell)));
    table.unknown().forEach(cell -> cells.add(question.cell(cell + "/H")));
    cells.add("TOTAL/villages/N");
    if (question.year().isPresent()) {
      cells.add(question.decidedCell());
    }
    return queries.counts(units, cells, CountQueries.When.of(question));
  }

  /**
   * The communes of an area that have not decided the review of the year in all their villages;
   * none where no year is asked for.
   */
  public List<Area> undecided(Question question) {
    access.require(Permission.SEE, question.areaId());
    AreaBook book = areas.book();
    Area area = book.get(question.areaId(), question.borders());
    boolean above = area.level().compareTo(AreaLevel.COMMUNE) < 0;
    if (!question.isOfDecided() || !above) {
      return List.of();
    }
    List<Area> communes = communes(question);
    List<Long> ids = communes.stream().map(Area::id).toList();
    Map<Long, Integer> homes = homes(question, ids);
    Map<Long, Map<String, Long>> counts =
        queries.counts(ids, List.of(question.decidedCell()), CountQueries.When.of(question));
    return communes.stream()
        .filter(
            each ->
                of(counts, each.id(), question.decidedCell()) < homes.getOrDefault(each.id(), 0))
        .toList();
  }

  /** The communes of an area, in the borders of the question. */
  public List<Area> communes(Question question) {
    return areas.book().below(question.areaId(), AreaLevel.COMMUNE, question.borders());
  }

  /** The households behind a number of the area asked for, at most a page after a place. */
  public Behind behind(Question question, TableColumn column, TableUnit line, Behind.Place after) {
    access.require(Permission.SEE_HOUSEHOLDS, question.areaId());
    folding.follow();
    return reading.execute(status -> behind.of(question, question.cell(column.cell(line)), after));
  }

  /** The households that a list by name holds, after a place. */
  public Behind named(Question question, Behind.Place after) {
    TableColumn all =
        new TableColumn(
            1,
            "",
            question.table().title(),
            null,
            TableColumn.Kind.COUNT,
            question.table().namesOf() + "/all",
            null,
            List.of(),
            0);
    return behind(question, all, TableUnit.HOUSEHOLDS, after);
  }

  /** Writes down that somebody took a list of names with them. */
  @Transactional
  public void namesTaken(Question question, int households) {
    access.require(Permission.SEE_HOUSEHOLDS, question.areaId());
    trail.write(
        "statistics.names-taken",
        "areas/" + question.areaId(),
        question.areaId(),
        Map.of(
            "table", question.table().code(),
            "day", question.day().toString(),
            "households", String.valueOf(households)));
  }

  /**
   * What each village of the area gave as its total; villages that gave none are not told, nor, in
   * the results of a year, those that have not decided it.
   */
  public Map<Long, Given> given(Question question) {
    access.require(Permission.SEE, question.areaId());
    folding.follow();
    Map<Long, Given> found = new LinkedHashMap<>();
    queries
        .given(question.areaId(), CountQueries.When.of(question))
        .forEach(each -> found.put(each.areaId(), each));
    return found;
  }

  /** The villages of an area, and communes whose villages nobody has loaded. */
  public List<Long> villages(Question question) {
    return villages.of(question.areaId(), question.borders());
  }

  private static long of(Map<Long, Map<String, Long>> counts, long area, String cell) {
    return counts.getOrDefault(area, Map.of()).getOrDefault(cell, 0L);
  }
}
