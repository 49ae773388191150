package vn.chungtay.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of marks, causes, classes and officials in charge, and of the codes they use. */
@Repository
class NotesTable {
  /** A mark or cause with its row. */
  record Row(long id, Trait trait) {}

  private final JdbcClient jdbc;

  NotesTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Code> codes(String kind) {
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

  List<Row> traits(long householdId, LocalDate day) {
    return jdbc.sql(
            """
            select t.id, t.kind, t.code, t.person_id, t.note from households.trait t
            join households.code c on c.kind = t.kind and c.code = t.code
            where t.household_id = :household and t.closed_at is null and t.valid @> :day::date
            order by t.kind, c.position, t.person_id
            """)
        .param("household", householdId)
        .param("day", day)
        .query((row, n) -> row(row))
        .list();
  }

  /** A mark or cause as it stands on a day or later, and whether it is so from then on. */
  record Held(Row row, boolean onward) {}

  List<Held> held(long householdId, LocalDate day) {
    return jdbc.sql(
            """
            select id, kind, code, person_id, note,
              lower(valid) <= :day::date and upper_inf(valid) as onward
            from households.trait
            where household_id = :household and closed_at is null
              and (upper_inf(valid) or upper(valid) > :day::date)
            """)
        .param("household", householdId)
        .param("day", day)
        .query((row, n) -> new Held(row(row), row.getBoolean("onward")))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    @Nullable Long person = row.getObject("person_id", Long.class);
    return new Row(
        row.getLong("id"),
        new Trait(
            TraitKind.valueOf(row.getString("kind")),
            row.getString("code"),
            person == null ? OptionalLong.empty() : OptionalLong.of(person),
            row.getString("note")));
  }

  /** Holds from the day on; a person's no longer than the person lives here. */
  void insertTrait(
      long householdId, long areaId, Trait trait, LocalDate since, History.Stamp stamp) {
    @Nullable Long person = trait.personId().isPresent() ? trait.personId().getAsLong() : null;
    jdbc.sql(
            """
            insert into households.trait (household_id, person_id, area_id, kind, code, note, valid,
              recorded_at, opened_by)
            values (:household, :person, :area, :kind, :code, :note, daterange(:since, (
                select upper(m.valid) from households.member_version m
                where m.person_id = :person and m.household_id = :household
                  and m.closed_at is null
                order by upper(m.valid) desc nulls first limit 1)), :at, :change)
            """)
        .param("household", householdId)
        .param("person", person, Types.BIGINT)
        .param("area", areaId)
        .param("kind", trait.kind().name())
        .param("code", trait.code())
        .param("note", trait.note())
        .param("since", since)
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

  Optional<Standing> standing(long householdId, LocalDate day) {
    return standings(householdId, day).stream().findFirst();
  }

  /** Every class the household had, newest first. */
  List<Standing> standings(long householdId) {
    return standings(householdId, null);
  }

  private List<Standing> standings(long householdId, @Nullable LocalDate day) {
    return jdbc.sql(
            """
            select class, lower(valid) as since, origin, income_score, deprivation_score,
              deprivations, rulebook, digest, decision
            from households.standing
            where household_id = :household and closed_at is null
              and (:day::date is null or valid @> :day::date)
            order by lower(valid) desc
            """)
        .param("household", householdId)
        .param("day", day, Types.DATE)
        .query(
            (row, n) ->
                new Standing(
                    StandingClass.valueOf(row.getString("class")),
                    row.getObject("since", LocalDate.class),
                    row.getString("origin"),
                    row.getObject("income_score", Integer.class),
                    row.getObject("deprivation_score", Integer.class),
                    List.of((String[]) row.getArray("deprivations").getArray()),
                    row.getString("rulebook"),
                    row.getString("digest"),
                    row.getString("decision")))
        .list();
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

  Optional<Charge> charge(long householdId, LocalDate day) {
    return jdbc.sql(
            """
            select name, position, lower(valid) as since from households.charge
            where household_id = :household and closed_at is null and valid @> :day::date
            """)
        .param("household", householdId)
        .param("day", day)
        .query(
            (row, n) ->
                new Charge(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
        .optional();
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
