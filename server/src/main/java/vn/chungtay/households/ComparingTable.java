package vn.chungtay.households;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.likeness.MatchKeys;
import vn.chungtay.likeness.NameWords;
import vn.chungtay.likeness.Person;

/** The SQL of what is to be compared, and of the keys that tell with whom. */
@Repository
class ComparingTable {
  /** A household whose edition was not compared yet. */
  record Due(long householdId, long areaId, int edition) {}

  /** A member as it is compared, and whose. */
  record Lives(long householdId, long areaId, Person person) {}

  private final JdbcClient jdbc;

  ComparingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Households to compare, locked; those that somebody else is comparing are left to them. */
  List<Due> takeDue(int most) {
    return due("order by h.id limit :most for no key update skip locked", List.of(), most);
  }

  /** As {@link #takeDue(int)}; waits for who is comparing some of them just now. */
  List<Due> awaitDue(int most) {
    return due("order by h.id limit :most for no key update", List.of(), most);
  }

  /** Those of these that are due; waits for who is comparing them just now. */
  List<Due> takeDue(List<Long> households) {
    return due("and h.id = any (:ids) order by h.id for no key update", households, 0);
  }

  private List<Due> due(String which, List<Long> households, int most) {
    return jdbc.sql(
            """
            select h.id, h.area_id, h.edition from households.household h
            where h.compared <> h.edition
            """
                + which)
        .param("ids", households.toArray(Long[]::new))
        .param("most", most)
        .query((row, n) -> new Due(row.getLong(1), row.getLong(2), row.getInt(3)))
        .list();
  }

  /**
   * Those of these, locked, of which nothing was told since they were compared but notes: who lives
   * there is the same, and so is whom they are like. Each edition since must be a note's.
   */
  Set<Long> sameAsCompared(List<Due> due) {
    return Set.copyOf(
        jdbc.sql(
                """
                select h.id from households.household h cross join lateral (
                  select count(distinct c.edition) as editions, bool_and(c.kind = any (:notes)) as notes
                  from households.change c where c.household_id = h.id and c.edition > h.compared) c
                where h.id = any (:ids) and c.notes and c.editions = h.edition - h.compared
                """)
            .param("notes", Change.Kind.NOTES.stream().map(Enum::name).toArray(String[]::new))
            .param("ids", due.stream().map(Due::householdId).toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /** True where anything is left to compare. */
  boolean anyDue() {
    return jdbc.sql(
            "select exists (select from households.household where compared <> edition limit 1)")
        .query(Boolean.class)
        .single();
  }

  /** How far the comparing is in the reader's areas. */
  Duplicates.Progress progress() {
    return jdbc.sql("select due, households from households.comparing()")
        .query((row, n) -> new Duplicates.Progress(row.getInt(1), row.getInt(2)))
        .single();
  }

  void compared(List<Due> due) {
    jdbc.sql(
            """
            update households.household h set compared = d.edition
            from unnest(:ids::bigint[], :editions::integer[]) as d (id, edition) where h.id = d.id
            """)
        .param("ids", due.stream().map(Due::householdId).toArray(Long[]::new))
        .param("editions", due.stream().map(Due::edition).toArray(Integer[]::new))
        .update();
  }

  /** Who lives in these households now. */
  List<Lives> members(Collection<Long> households) {
    return jdbc.sql(
            """
            select m.household_id, h.area_id, m.person_id, m.name, m.sex, m.birth_year,
              m.birth_month, m.birth_day, m.relation, m.id_index
            from households.member_version m join households.household h on h.id = m.household_id
            where m.household_id = any (:households) and m.closed_at is null and upper_inf(m.valid)
            order by m.household_id, m.person_id
            """)
        .param("households", households.toArray(Long[]::new))
        .query((row, n) -> new Lives(row.getLong(1), row.getLong(2), person(row)))
        .list();
  }

  private static Person person(ResultSet row) throws SQLException {
    byte[] index = row.getBytes("id_index");
    String sex = row.getString("sex");
    return new Person(
        row.getLong("person_id"),
        NameWords.of(row.getString("name")),
        row.getObject("birth_year", Integer.class),
        row.getObject("birth_month", Integer.class),
        row.getObject("birth_day", Integer.class),
        sex == null ? null : Boolean.valueOf(sex.equals("FEMALE")),
        index == null ? 0 : ByteBuffer.wrap(index).getLong() | 1,
        row.getString("relation").equals("HEAD"));
  }

  void writeKeys(List<Long> households, List<Long> areas, List<Long> keys, List<Long> cleared) {
    jdbc.sql("delete from households.match_key where household_id = any (:households)")
        .param("households", cleared.toArray(Long[]::new))
        .update();
    jdbc.sql(
            """
            insert into households.match_key (household_id, area_id, key)
            select * from unnest(:households::bigint[], :areas::bigint[], :keys::bigint[])
            """)
        .param("households", households.toArray(Long[]::new))
        .param("areas", areas.toArray(Long[]::new))
        .param("keys", keys.toArray(Long[]::new))
        .update();
  }

  /** Pairs of households that share a key, each with one of the given first. */
  List<long[]> candidates(List<Long> households) {
    return jdbc.sql(
            """
            with mine as (
              select key, household_id from households.match_key
              where household_id = any (:households)),
            shared as (
              select k.key, array(select o.household_id from households.match_key o
                where o.key = k.key limit :most + 1) as homes
              from (select distinct key from mine) k)
            select distinct m.household_id, home
            from mine m join shared s on s.key = m.key and cardinality(s.homes) <= :most
            cross join unnest(s.homes) as home
            where home <> m.household_id
            """)
        .param("households", households.toArray(Long[]::new))
        .param("most", MatchKeys.MOST_SHARED)
        .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
        .list();
  }
}
