package vn.chungtay.households;

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
    BulkRows written = new BulkRows(at, importId);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      List<Long> above =
          searchAreas.computeIfAbsent(
              row.household().areaId(), a -> places.searchAreas(a, row.since()));
      List<Long> own = Stream.generate(changes::next).limit(row.changes()).toList();
      BulkRows.Heading heading = new BulkRows.Heading(ids.get(i), own, above);
      written.household(row, heading, numbers.get(i), reason, actor);
      for (MemberFields each : row.household().members()) {
        long person = personIds.next();
        written.member(person, member(person, each, row, heading));
      }
    }
    written.send(jdbc);
    return ids;
  }

  private @Nullable Object[] member(
      long person, MemberFields fields, Row row, BulkRows.Heading heading) {
    String number = fields.idNumber() == null ? "" : fields.idNumber();
    Sex sex = fields.sex();
    Birth birth = fields.birth();
    return new @Nullable Object[] {
      person,
      heading.id(),
      row.household().areaId(),
      fields.relation().name(),
      fields.name(),
      sex == null ? null : sex.name(),
      birth == null ? null : Integer.valueOf(birth.year()),
      birth == null ? null : birth.month(),
      birth == null ? null : birth.day(),
      fields.ethnicGroup(),
      number.isEmpty() ? null : idNumbers.seal(person, number),
      number.isEmpty() ? null : idNumbers.index(number),
      String.join(" ", SearchWords.of(fields.name())),
      joined(birth, row.since()).toString(),
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
        """
        with ids as materialized (select pg_get_serial_sequence('households.%s', 'id')::regclass as name)
        select nextval(ids.name) from ids, generate_series(1, ?)
        """
            .formatted(table),
        Long.class,
        count);
  }

  /** Each household's own number, or the next of its commune. */
  private List<String> numbers(List<Row> rows) {
    Map<Long, Area> communes = new HashMap<>();
    Map<String, Integer> wanted = new HashMap<>();
    for (Row row : rows) {
      NewHousehold fresh = row.household();
      Area commune =
          communes.computeIfAbsent(fresh.areaId(), a -> places.communeOf(a, row.since()));
      if (fresh.number().isEmpty()) {
        wanted.merge(commune.code(), 1, Integer::sum);
      }
    }
    Map<String, Integer> next = new HashMap<>();
    wanted.forEach((code, count) -> next.put(code, reserve(code, count)));
    List<String> numbers = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Area commune = java.util.Objects.requireNonNull(communes.get(row.household().areaId()));
      String own = row.household().number();
      numbers.add(
          own.isEmpty()
              ? "%s-%05d".formatted(commune.code(), next.merge(commune.code(), 1, Integer::sum))
              : own);
    }
    return numbers;
  }

  private int reserve(String code, int count) {
    Integer last =
        jdbc.queryForObject(
            "select households.take_numbers_of_code(?, ?)", Integer.class, code, count);
    return java.util.Objects.requireNonNull(last) - count;
  }
}
