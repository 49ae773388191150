package vn.chungtay.households;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import vn.chungtay.households.ColumnRows.Kind;

/**
 * The rows of new households on their way to their tables. Each table takes thousands of them in
 * one statement: what the database does once a statement (whose areas these are, which names are
 * new, what is to be counted) it does once for all of them.
 */
final class BulkRows {
  private final ColumnRows households =
      new ColumnRows(
          """
          insert into households.household (id, number, area_id, edition)
          select * from unnest(?::bigint[], ?::text[], ?::bigint[], ?::integer[])
          """,
          List.of(Kind.LONG, Kind.TEXT, Kind.LONG, Kind.NUMBER));

  private final ColumnRows changes =
      new ColumnRows(
          """
          insert into households.change (id, kind, household_id, area_id, day, reason, actor, edition,
            recorded_at, import_id)
          select r.*, given.*
          from unnest(?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[]::date[], ?::text[],
            ?::text[], ?::integer[]) as r, (select ?::timestamptz, ?::bigint) as given
          """,
          List.of(
              Kind.LONG,
              Kind.TEXT,
              Kind.LONG,
              Kind.LONG,
              Kind.TEXT,
              Kind.TEXT,
              Kind.TEXT,
              Kind.NUMBER));

  private final ColumnRows versions =
      new ColumnRows(
          """
          insert into households.household_version (household_id, area_id, address, search, valid,
            opened_by, recorded_at)
          select r.household, r.area, r.address, array_to_tsvector(string_to_array(r.words, ' ')),
            daterange(r.since, null), r.change, given.at
          from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[]::date[], ?::bigint[])
            as r (household, area, address, words, since, change), (select ?::timestamptz) as given (at)
          """,
          List.of(Kind.LONG, Kind.LONG, Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.LONG));

  private final ColumnRows persons =
      new ColumnRows(
          "insert into households.person (id) select * from unnest(?::bigint[])",
          List.of(Kind.LONG));

  private final ColumnRows members =
      new ColumnRows(
          """
          insert into households.member_version (person_id, household_id, area_id, relation, name, sex,
            birth_year, birth_month, birth_day, ethnic_group, id_sealed, id_index, search, valid,
            opened_by, recorded_at)
          select r.person, r.household, r.area, r.relation, r.name, r.sex, r.year, r.month, r.day,
            r.ethnic_group, r.sealed, r.index, array_to_tsvector(string_to_array(r.words, ' ')),
            daterange(r.since, null), r.change, given.at
          from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[],
              ?::integer[], ?::integer[], ?::integer[], ?::text[], ?::bytea[], ?::bytea[], ?::text[],
              ?::text[]::date[], ?::bigint[])
            as r (person, household, area, relation, name, sex, year, month, day, ethnic_group, sealed,
              index, words, since, change), (select ?::timestamptz) as given (at)
          """,
          List.of(
              Kind.LONG,
              Kind.LONG,
              Kind.LONG,
              Kind.TEXT,
              Kind.TEXT,
              Kind.TEXT,
              Kind.NUMBER,
              Kind.NUMBER,
              Kind.NUMBER,
              Kind.TEXT,
              Kind.BYTES,
              Kind.BYTES,
              Kind.TEXT,
              Kind.TEXT,
              Kind.LONG));

  private final ColumnRows standings =
      new ColumnRows(
          """
          insert into households.standing (household_id, area_id, class, origin, income_score,
            deprivation_score, deprivations, rulebook, digest, decision, valid, opened_by, closed_by,
            recorded_at, closed_at)
          select r.household, r.area, r.class, r.origin, r.income, r.deprivation,
            string_to_array(r.deprivations, ' '), r.rulebook, r.digest, r.decision,
            daterange(r.since, r.until), r.change, r.closed, given.at,
            case when r.closed is not null then given.at end
          from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::integer[], ?::integer[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::date[], ?::text[]::date[],
              ?::bigint[], ?::bigint[])
            as r (household, area, class, origin, income, deprivation, deprivations, rulebook, digest,
              decision, since, until, change, closed), (select ?::timestamptz) as given (at)
          """,
          List.of(
              Kind.LONG,
              Kind.LONG,
              Kind.TEXT,
              Kind.TEXT,
              Kind.NUMBER,
              Kind.NUMBER,
              Kind.TEXT,
              Kind.TEXT,
              Kind.TEXT,
              Kind.TEXT,
              Kind.TEXT,
              Kind.TEXT,
              Kind.LONG,
              Kind.LONG));

  private final SqlParameterValue at;
  private final SqlParameterValue importId;

  BulkRows(OffsetDateTime at, @Nullable Long importId) {
    this.at = new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, at);
    this.importId = new SqlParameterValue(Types.BIGINT, importId);
  }

  /** What all rows of one household share. */
  record Heading(long id, List<Long> changes, List<Long> searchAreas) {
    long change() {
      return changes.get(0);
    }
  }

  void household(
      BulkRegister.Row row, Heading heading, String number, String reason, String actor) {
    NewHousehold fresh = row.household();
    long area = fresh.areaId();
    households.add(heading.id(), number, area, row.changes());
    change(heading, 0, area, row.since(), reason, actor);
    versions.add(
        heading.id(),
        area,
        fresh.address(),
        String.join(" ", SearchWords.of(fresh.address(), heading.searchAreas())),
        row.since().toString(),
        heading.change());
    for (int i = 0; i < row.standings().size(); i++) {
      if (i > 0) {
        Standing standing = row.standings().get(i);
        change(heading, i, area, standing.since(), standing.decision(), actor);
      }
      standing(row, i, heading);
    }
  }

  private void change(
      Heading heading, int place, long area, LocalDate day, String reason, String actor) {
    changes.add(
        heading.changes().get(place),
        place == 0 ? "ADDED" : "CLASSIFIED",
        heading.id(),
        area,
        day.toString(),
        reason,
        actor,
        place + 1);
  }

  /** As it was opened, and, where a later class ended it, as that one left it. */
  private void standing(BulkRegister.Row row, int place, Heading heading) {
    long opened = heading.changes().get(place);
    if (place + 1 == row.standings().size()) {
      standing(row, place, heading, null, opened, null);
      return;
    }
    LocalDate until = row.standings().get(place + 1).since();
    long ended = heading.changes().get(place + 1);
    standing(row, place, heading, null, opened, ended);
    standing(row, place, heading, until, ended, null);
  }

  private void standing(
      BulkRegister.Row row,
      int place,
      Heading heading,
      @Nullable LocalDate until,
      long opened,
      @Nullable Long closed) {
    Standing standing = row.standings().get(place);
    standings.add(
        heading.id(),
        row.household().areaId(),
        standing.standingClass().name(),
        standing.origin(),
        standing.incomeScore(),
        standing.deprivationScore(),
        String.join(" ", standing.deprivations()),
        standing.rulebook(),
        standing.digest(),
        standing.decision(),
        standing.since().toString(),
        until == null ? null : until.toString(),
        opened,
        closed);
  }

  /** A member, column by column; the person is new. */
  void member(long person, @Nullable Object... columns) {
    persons.add(person);
    members.add(columns);
  }

  void send(JdbcTemplate jdbc) {
    households.send(jdbc);
    changes.send(jdbc, at, importId);
    versions.send(jdbc, at);
    persons.send(jdbc);
    members.send(jdbc, at);
    standings.send(jdbc, at);
  }
}
