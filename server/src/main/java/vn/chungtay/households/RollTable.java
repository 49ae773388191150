package vn.chungtay.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of whole lists of households, and of taking a whole import back. */
@Repository
class RollTable {

  private final JdbcClient jdbc;

  RollTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The households that live in the area now, each with its members; in the order of numbers. */
  List<RosterEntry> list(long areaId) {
    Map<Long, List<RosterEntry.Person>> members = members(areaId);
    return jdbc.sql(
            """
            select h.id, h.number, v.area_id, v.address, lower(v.valid) as since, h.edition, s.class
            from households.household_version v
            join households.household h on h.id = v.household_id
            left join households.standing s on s.household_id = h.id and s.closed_at is null
              and upper_inf(s.valid)
            where v.closed_at is null and upper_inf(v.valid)
              and v.area_id = any (array(
                select descendant_id from areas.reach where ancestor_id = :area))
              and h.area_id = any (array(
                select descendant_id from areas.reach where ancestor_id = :area))
            order by h.number
            """)
        .param("area", areaId)
        .query(
            (row, n) ->
                new RosterEntry(
                    row.getLong("id"),
                    row.getString("number"),
                    row.getLong("area_id"),
                    row.getString("address"),
                    row.getObject("since", LocalDate.class),
                    row.getInt("edition"),
                    members.getOrDefault(row.getLong("id"), List.of()),
                    Optional.ofNullable(row.getString("class")).map(StandingClass::valueOf)))
        .list();
  }

  /**
   * Stands for all that {@link #list} tells: every change of a household makes another edition of
   * it.
   */
  String print(long areaId) {
    return jdbc.sql(
            """
            select count(*) || '.' || md5(coalesce(string_agg(h.id || ':' || h.edition, ','
              order by h.id), ''))
            from households.household_version v
            join households.household h on h.id = v.household_id
            where v.closed_at is null and upper_inf(v.valid)
              and v.area_id = any (array(
                select descendant_id from areas.reach where ancestor_id = :area))
              and h.area_id = any (array(
                select descendant_id from areas.reach where ancestor_id = :area))
            """)
        .param("area", areaId)
        .query(String.class)
        .single();
  }

  private Map<Long, List<RosterEntry.Person>> members(long areaId) {
    Map<Long, List<RosterEntry.Person>> members = new HashMap<>();
    jdbc.sql(
            """
            select household_id, person_id, name, relation, sex, birth_year, birth_month, birth_day,
              ethnic_group, id_index, lower(valid) as since
            from households.member_version
            where closed_at is null and upper_inf(valid)
              and area_id = any (array(
                select descendant_id from areas.reach where ancestor_id = :area))
            order by household_id, relation <> 'HEAD', relation <> 'SPOUSE', birth_year nulls last,
              birth_month nulls last, birth_day nulls last, person_id
            """)
        .param("area", areaId)
        .query(
            row -> {
              members
                  .computeIfAbsent(row.getLong("household_id"), id -> new ArrayList<>(4))
                  .add(person(row));
            });
    return members;
  }

  private static RosterEntry.Person person(ResultSet row) throws SQLException {
    String sex = row.getString("sex");
    byte[] index = row.getBytes("id_index");
    return new RosterEntry.Person(
        row.getLong("person_id"),
        row.getString("name"),
        Relation.valueOf(row.getString("relation")),
        sex == null ? null : Sex.valueOf(sex),
        MemberTable.birth(row),
        row.getString("ethnic_group"),
        index == null ? "" : Base64.getEncoder().encodeToString(index),
        row.getObject("since", LocalDate.class));
  }

  /** The sealed numbers of the members who live in the area now. */
  Map<Long, byte[]> sealed(long areaId) {
    Map<Long, byte[]> boxes = new HashMap<>();
    jdbc.sql(
            """
            select person_id, id_sealed from households.member_version
            where closed_at is null and upper_inf(valid) and id_sealed is not null
              and area_id in (select descendant_id from areas.reach where ancestor_id = :area)
            """)
        .param("area", areaId)
        .query(
            row -> {
              boxes.put(row.getLong(1), row.getBytes(2));
            });
    return boxes;
  }

  /** Where the persons with these numbers live now, as far as the reader may see. */
  Map<String, Long> householdsOf(Collection<String> digests) {
    Map<String, Long> found = new HashMap<>();
    List<String> all = List.copyOf(digests);
    for (int from = 0; from < all.size(); from += 10_000) {
      byte[][] part =
          all.subList(from, Math.min(all.size(), from + 10_000)).stream()
              .map(Base64.getDecoder()::decode)
              .toArray(byte[][]::new);
      jdbc.sql(
              """
              select id_index, household_id from households.member_version
              where id_index = any (?) and closed_at is null and upper_inf(valid)
              """)
          .param(part)
          .query(
              row -> {
                found.put(Base64.getEncoder().encodeToString(row.getBytes(1)), row.getLong(2));
              });
    }
    return found;
  }

  /** Everything that the import did is taken back, each change by a change of its own. */
  int undo(long importId, LocalDate day, String reason, String actor, OffsetDateTime at) {
    bump(importId);
    // The planner knows nothing of an import of a moment ago and takes it for one row: it is joined
    // with a table that has an index on what it is asked by, and not with another list.
    int undone =
        jdbc.sql(
                """
                with mine as materialized (
                  select id, household_id, person_id, area_id, kind,
                    nextval(pg_get_serial_sequence('households.change', 'id')) as undo
                  from households.change where import_id = :import and undone_by is null
                    and kind <> 'UNDONE'),
                added as (
                  insert into households.change (id, kind, household_id, person_id, area_id, day,
                    reason, actor, recorded_at, edition, details)
                  select m.undo, 'UNDONE', m.household_id, m.person_id, m.area_id, :day, :reason,
                    :actor, :at, h.edition, jsonb_build_object('undone', m.kind)
                  from mine m join households.household h on h.id = m.household_id)
                update households.change c set undone_by = mine.undo from mine where c.id = mine.id
                """)
            .param("import", importId)
            .param("day", day)
            .param("reason", reason)
            .param("actor", actor)
            .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
            .update();
    for (History.Table each : History.Table.values()) {
      close(each, importId, at);
      open(each, importId, at);
    }
    backHome(importId);
    return undone;
  }

  private void bump(long importId) {
    jdbc.sql(
            """
            update households.household set edition = edition + 1
            where id in (select household_id from households.change
              where import_id = ? and undone_by is null and kind <> 'UNDONE')
            """)
        .param(importId)
        .update();
  }

  private void close(History.Table table, long importId, OffsetDateTime at) {
    jdbc.sql(
            """
            update %s t set closed_at = :at, closed_by = c.undone_by
            from households.change c
            where c.id = t.opened_by and c.import_id = :import and t.closed_at is null
            """
                .formatted(table.table))
        .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
        .param("import", importId)
        .update();
  }

  private void open(History.Table table, long importId, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into %1$s (%2$s, valid, recorded_at, opened_by)
            select %2$s, valid, :at, opened_by from %1$s
            where closed_by in (select id from households.change where import_id = :import)
              and opened_by not in (select id from households.change where import_id = :import)
            """
                .formatted(table.table, table.kept))
        .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
        .param("import", importId)
        .update();
  }

  /** Households that the import had moved belong where they live again. */
  private void backHome(long importId) {
    jdbc.sql(
            """
            update households.household h set area_id = v.area_id
            from households.household_version v
            where v.household_id = h.id and v.closed_at is null and upper_inf(v.valid)
              and v.area_id <> h.area_id
              and h.id in (select household_id from households.change where import_id = :import)
            """)
        .param("import", importId)
        .update();
  }
}
