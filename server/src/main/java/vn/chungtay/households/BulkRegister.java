package vn.chungtay.households;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;

/**
 * Writes many new households at once, with one change each, so that each can be undone like any
 * other. What is written was checked before; the audit entry is the caller's.
 */
@Component
class BulkRegister {
  /**
   * A household to be written.
   *
   * @param standings the classes it had since, the earliest first; empty where nobody gave it one
   */
  record Row(NewHousehold household, LocalDate since, List<Standing> standings) {
    Row {
      standings = List.copyOf(standings);
    }

    Row(NewHousehold household, LocalDate since, Optional<Standing> standing) {
      this(household, since, standing.stream().toList());
    }

    /** One for the household, and one for each class it had later. */
    int changes() {
      return Math.max(1, standings.size());
    }
  }

  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;
  private final IdNumbers idNumbers;
  private final Places places;
  private final Clock clock;

  BulkRegister(DataSource application, IdNumbers idNumbers, Places places, Clock clock) {
    this.jdbc = new JdbcTemplate(application);
    this.idNumbers = idNumbers;
    this.places = places;
    this.clock = clock;
  }

  /** Writes the rows, inside the transaction of the caller; gives the ids in their order. */
  List<Long> write(List<Row> rows, String reason, String actor) {
    List<Long> ids = write(rows, reason, actor, null);
    countAnew();
    return ids;
  }

  /** Lets the planner know of many new rows. */
  void countAnew() {
    jdbc.query("select households.count_anew()", result -> {});
  }

  /** As {@link #write}, in the name of an import; the planner is told by the caller. */
  List<Long> write(List<Row> rows, String reason, String actor, @Nullable Long importId) {
    OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
    List<Long> ids = ids("household", rows.size());
    Iterator<Long> changes = ids("change", rows.stream().mapToInt(Row::changes).sum()).iterator();
    int persons = rows.stream().mapToInt(r -> r.household().members().size()).sum();
    Iterator<Long> personIds = ids("person", persons).iterator();
    List<String> numbers = numbers(rows);
    Map<Long, List<Long>> searchAreas = new HashMap<>();
    Written written = new Written(importId);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      List<Long> above =
          searchAreas.computeIfAbsent(
              row.household().areaId(), a -> places.searchAreas(a, row.since()));
      List<Long> own = Stream.generate(changes::next).limit(row.changes()).toList();
      Heading heading = new Heading(ids.get(i), own, at, above);
      written.household(row, heading, numbers.get(i), reason, actor);
      for (MemberFields each : row.household().members()) {
        long person = personIds.next();
        written.persons.add(new Object[] {person});
        written.members.add(member(person, each, row, heading));
      }
    }
    written.flush(jdbc);
    return ids;
  }

  /** What all rows of one household share. */
  private record Heading(long id, List<Long> changes, OffsetDateTime at, List<Long> searchAreas) {
    long change() {
      return changes.get(0);
    }

    SqlParameterValue when() {
      return new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, at);
    }
  }

  private Object[] member(long person, MemberFields fields, Row row, Heading heading) {
    String number = fields.idNumber() == null ? "" : fields.idNumber();
    Sex sex = fields.sex();
    Birth birth = fields.birth();
    return new Object[] {
      person,
      heading.id(),
      row.household().areaId(),
      fields.relation().name(),
      fields.name(),
      new SqlParameterValue(Types.VARCHAR, sex == null ? null : sex.name()),
      new SqlParameterValue(Types.INTEGER, birth == null ? null : birth.year()),
      new SqlParameterValue(Types.INTEGER, birth == null ? null : birth.month()),
      new SqlParameterValue(Types.INTEGER, birth == null ? null : birth.day()),
      fields.ethnicGroup(),
      new SqlParameterValue(Types.BINARY, number.isEmpty() ? null : idNumbers.seal(person, number)),
      new SqlParameterValue(Types.BINARY, number.isEmpty() ? null : idNumbers.index(number)),
      SearchWords.of(fields.name()),
      joined(birth, row.since()),
      heading.when(),
      heading.change()
    };
  }

  /** Who was born later belongs to the household from that day on. */
  static LocalDate joined(@Nullable Birth birth, LocalDate since) {
    if (birth == null || birth.month() == null || birth.day() == null) {
      return since;
    }
    LocalDate born = LocalDate.of(birth.year(), birth.month(), birth.day());
    return born.isAfter(since) ? born : since;
  }

  private List<Long> ids(String table, int count) {
    return jdbc.queryForList(
        "select nextval(pg_get_serial_sequence('households."
            + table
            + "', 'id'))"
            + " from generate_series(1, ?)",
        Long.class,
        count);
  }

  /** Each household's own number, or the next of its commune. */
  private List<String> numbers(List<Row> rows) {
    Map<Long, Area> communes = new HashMap<>();
    Map<Long, Integer> wanted = new HashMap<>();
    for (Row row : rows) {
      NewHousehold fresh = row.household();
      Area commune =
          communes.computeIfAbsent(fresh.areaId(), a -> places.communeOf(a, row.since()));
      if (fresh.number().isEmpty()) {
        wanted.merge(commune.id(), 1, Integer::sum);
      }
    }
    Map<Long, Integer> next = new HashMap<>();
    wanted.forEach((commune, count) -> next.put(commune, reserve(commune, count)));
    List<String> numbers = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Area commune = java.util.Objects.requireNonNull(communes.get(row.household().areaId()));
      String own = row.household().number();
      numbers.add(
          own.isEmpty()
              ? "%s-%05d".formatted(commune.code(), next.merge(commune.id(), 1, Integer::sum))
              : own);
    }
    return numbers;
  }

  private int reserve(long communeId, int count) {
    Integer last =
        jdbc.queryForObject(
            "select households.take_numbers(?, ?)", Integer.class, communeId, count);
    return java.util.Objects.requireNonNull(last) - count;
  }

  /** The rows of each table, sent in batches. */
  private static final class Written {
    private final List<Object[]> households = new ArrayList<>();
    private final List<Object[]> changes = new ArrayList<>();
    private final List<Object[]> versions = new ArrayList<>();
    private final List<Object[]> standings = new ArrayList<>();
    private final List<Object[]> closedStandings = new ArrayList<>();
    private final List<Object[]> endedStandings = new ArrayList<>();
    private final List<Object[]> persons = new ArrayList<>();
    private final List<Object[]> members = new ArrayList<>();
    private final @Nullable Long importId;

    Written(@Nullable Long importId) {
      this.importId = importId;
    }

    void household(Row row, Heading heading, String number, String reason, String actor) {
      NewHousehold fresh = row.household();
      long area = fresh.areaId();
      households.add(new Object[] {heading.id(), number, area, row.changes()});
      changes.add(change(heading, 0, area, row.since(), reason, actor));
      versions.add(
          new Object[] {
            heading.id(),
            area,
            fresh.address(),
            SearchWords.of(fresh.address(), heading.searchAreas()),
            row.since(),
            heading.when(),
            heading.change()
          });
      for (int i = 0; i < row.standings().size(); i++) {
        if (i > 0) {
          Standing standing = row.standings().get(i);
          changes.add(change(heading, i, area, standing.since(), standing.decision(), actor));
        }
        standing(row, i, heading);
      }
    }

    private Object[] change(
        Heading heading, int place, long area, LocalDate day, String reason, String actor) {
      return new Object[] {
        heading.changes().get(place),
        place == 0 ? "ADDED" : "CLASSIFIED",
        heading.id(),
        area,
        day,
        reason,
        actor,
        heading.when(),
        new SqlParameterValue(Types.BIGINT, importId),
        place + 1
      };
    }

    /** As it was opened, and, where a later class ended it, as that one left it. */
    private void standing(Row row, int place, Heading heading) {
      Standing standing = row.standings().get(place);
      List<Object> columns = columns(row, standing, heading);
      long opened = heading.changes().get(place);
      if (place + 1 == row.standings().size()) {
        standings.add(with(columns, heading.when(), opened));
        return;
      }
      LocalDate until = row.standings().get(place + 1).since();
      long ended = heading.changes().get(place + 1);
      closedStandings.add(with(columns, heading.when(), opened, heading.when(), ended));
      endedStandings.add(with(columns, until, heading.when(), ended));
    }

    private static Object[] with(List<Object> columns, Object... more) {
      return Stream.concat(columns.stream(), Stream.of(more)).toArray();
    }

    private static List<Object> columns(Row row, Standing standing, Heading heading) {
      return List.of(
          heading.id(),
          row.household().areaId(),
          standing.standingClass().name(),
          standing.origin(),
          new SqlParameterValue(Types.INTEGER, standing.incomeScore()),
          new SqlParameterValue(Types.INTEGER, standing.deprivationScore()),
          standing.deprivations().toArray(String[]::new),
          standing.rulebook(),
          standing.digest(),
          standing.decision(),
          standing.since());
    }

    void flush(JdbcTemplate jdbc) {
      send(jdbc, "household (id, number, area_id, edition) values (?, ?, ?, ?)", households);
      send(
          jdbc,
          "change (id, kind, household_id, area_id, day, reason, actor, recorded_at, import_id,"
              + " edition) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          changes);
      send(
          jdbc,
          "household_version (household_id, area_id, address, search, valid, recorded_at, opened_by)"
              + " values (?, ?, ?, array_to_tsvector(?), daterange(?, null), ?, ?)",
          versions);
      send(jdbc, "person (id) values (?)", persons);
      send(
          jdbc,
          "member_version (person_id, household_id, area_id, relation, name, sex, birth_year,"
              + " birth_month, birth_day, ethnic_group, id_sealed, id_index, search, valid,"
              + " recorded_at, opened_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
              + " array_to_tsvector(?), daterange(?, null), ?, ?)",
          members);
      String standing =
          "standing (household_id, area_id, class, origin, income_score, deprivation_score,"
              + " deprivations, rulebook, digest, decision, valid, recorded_at, opened_by";
      String kept = " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, daterange(?, ";
      send(jdbc, standing + ")" + kept + "null), ?, ?)", standings);
      send(
          jdbc,
          standing + ", closed_at, closed_by)" + kept + "null), ?, ?, ?, ?)",
          closedStandings);
      send(jdbc, standing + ")" + kept + "?), ?, ?)", endedStandings);
    }

    private static void send(JdbcTemplate jdbc, String into, List<Object[]> rows) {
      for (int from = 0; from < rows.size(); from += BATCH) {
        jdbc.batchUpdate(
            "insert into households." + into,
            rows.subList(from, Math.min(rows.size(), from + BATCH)));
      }
    }
  }
}
