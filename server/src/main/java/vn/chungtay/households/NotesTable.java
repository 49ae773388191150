package vn.chungtay.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of marks, causes, classes and officials in charge, and of the codes they use. */
@Repository
class NotesTable {
  /** A mark or cause with its row. */
  record Row(long id, Trait trait) {}

  /** Codes and when they were read. */
  private record Known(List<Code> codes, long readAt) {}

  /** Who adds a code to the list sees it after half a minute at most. */
  private static final long MOST_NANOS = 30_000_000_000L;

  /** What a class is made of, of households.standing. */
  static final String STANDING =
      "class, lower(valid) as since, origin, income_score, deprivation_score, deprivations, rulebook,"
          + " digest, decision";

  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;

  NotesTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The codes of a kind; seldom changed, and asked for by each line of a list. */
  List<Code> codes(String kind) {
    long now = System.nanoTime();
    @Nullable Known known = this.known.get(kind);
    if (known == null || now - known.readAt() > MOST_NANOS) {
      known = new Known(read(kind), now);
      this.known.put(kind, known);
    }
    return known.codes();
  }

  private List<Code> read(String kind) {
    return jdbc.sql(
            """
            select code, name_vi, name_en, source, checked from households.code
            where kind = ? order by position
            """)
        .param(kind)
        .query(
            (row, n) ->
                new Code(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5)))
        .list();
  }

  /** A mark or cause that stands at some time, and whether it does all the time. */
  record Held(Row row, boolean throughout) {}

  /** What stands from the day until before {@code until}; for good where that is null. */
  List<Held> held(long householdId, LocalDate day, @Nullable LocalDate until) {
    return jdbc.sql(
            """
            select id, kind, code, person_id, note,
              valid @> daterange(:day, :until) as throughout
            from households.trait
            where household_id = :household and closed_at is null
              and valid && daterange(:day, :until)
            """)
        .param("household", householdId)
        .param("day", day)
        .param("until", until, Types.DATE)
        .query((row, n) -> new Held(row(row), row.getBoolean("throughout")))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getLong("id"), trait(row));
  }

  /** A row with kind, code, person and note. */
  static Trait trait(ResultSet row) throws SQLException {
    @Nullable Long person = row.getObject("person_id", Long.class);
    return new Trait(
        TraitKind.valueOf(row.getString("kind")),
        row.getString("code"),
        person == null ? OptionalLong.empty() : OptionalLong.of(person),
        row.getString("note"));
  }

  /** Holds from the day until before {@code until}; a person's while the person lives here. */
  void insertTrait(
      Household household,
      Trait trait,
      LocalDate since,
      @Nullable LocalDate until,
      History.Stamp stamp) {
    @Nullable Long person = trait.personId().isPresent() ? trait.personId().getAsLong() : null;
    jdbc.sql(
            """
            insert into households.trait (household_id, person_id, area_id, kind, code, note, valid,
              recorded_at, opened_by)
            values (:household, :person, :area, :kind, :code, :note,
              daterange(:since, least(:until::date, (
                select upper(m.valid) from households.member_version m
                where m.person_id = :person and m.household_id = :household
                  and m.closed_at is null
                order by upper(m.valid) desc nulls first limit 1))), :at, :change)
            """)
        .param("household", household.id())
        .param("person", person, Types.BIGINT)
        .param("area", household.areaId())
        .param("kind", trait.kind().name())
        .param("code", trait.code())
        .param("note", trait.note())
        .param("since", since)
        .param("until", until, Types.DATE)
        .param("at", stamp.at(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("change", stamp.change())
        .update();
  }

  /** The marks of a person go along to another household, from the day on. */
  void carryTraits(
      long personId, long householdId, long areaId, LocalDate day, History.Stamp stamp) {
    jdbc.sql(
            """
            update households.trait set household_id = :household, area_id = :area
            where person_id = :person and opened_by = :change and closed_at is null
              and (upper_inf(valid) or upper(valid) > :day::date)
            """)
        .param("day", day)
        .param("person", personId)
        .param("household", householdId)
        .param("area", areaId)
        .param("change", stamp.change())
        .update();
  }

  /** Every class the household had, newest first. */
  List<Standing> standings(long householdId) {
    return jdbc.sql(
            "select "
                + STANDING
                + " from households.standing where household_id = ? and closed_at is null"
                + " order by lower(valid) desc")
        .param(householdId)
        .query((row, n) -> standing(row))
        .list();
  }

  /** A row with the columns of {@link #STANDING}. */
  static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        StandingClass.valueOf(row.getString("class")),
        row.getObject("since", LocalDate.class),
        row.getString("origin"),
        row.getObject("income_score", Integer.class),
        row.getObject("deprivation_score", Integer.class),
        List.of((String[]) row.getArray("deprivations").getArray()),
        row.getString("rulebook"),
        row.getString("digest"),
        row.getString("decision"));
  }

  /** Holds until the next class that is known; a later decision stays what it is. */
  void insertStanding(long householdId, long areaId, Standing standing, History.Stamp stamp) {
    jdbc.sql(
            """
            insert into households.standing (household_id, area_id, class, origin, income_score,
              deprivation_score, deprivations, rulebook, digest, decision, valid, recorded_at,
              opened_by)
            values (:household, :area, :class, :origin, :income, :score, :deprivations, :rulebook,
              :digest, :decision, daterange(:since, (
                select min(lower(n.valid)) from households.standing n
                where n.household_id = :household and n.closed_at is null
                  and lower(n.valid) > :since)), :at, :change)
            """)
        .param("household", householdId)
        .param("area", areaId)
        .param("class", standing.standingClass().name())
        .param("origin", standing.origin())
        .param("income", standing.incomeScore(), Types.INTEGER)
        .param("score", standing.deprivationScore(), Types.INTEGER)
        .param("deprivations", standing.deprivations().toArray(String[]::new))
        .param("rulebook", standing.rulebook())
        .param("digest", standing.digest())
        .param("decision", standing.decision())
        .param("since", standing.since())
        .param("at", stamp.at(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("change", stamp.change())
        .update();
  }

  /** Holds until the next one that is known. */
  void insertCharge(long householdId, long areaId, Charge charge, History.Stamp stamp) {
    jdbc.sql(
            """
            insert into households.charge (household_id, area_id, name, position, valid, recorded_at,
              opened_by)
            values (:household, :area, :name, :position, daterange(:since, (
                select min(lower(n.valid)) from households.charge n
                where n.household_id = :household and n.closed_at is null
                  and lower(n.valid) > :since)), :at, :change)
            """)
        .param("household", householdId)
        .param("area", areaId)
        .param("name", charge.name())
        .param("position", charge.position())
        .param("since", charge.since())
        .param("at", stamp.at(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("change", stamp.change())
        .update();
  }
}
