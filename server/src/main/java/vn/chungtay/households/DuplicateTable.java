package vn.chungtay.households;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.likeness.MatchKeys;
import vn.chungtay.likeness.NameWords;
import vn.chungtay.likeness.Person;
import vn.chungtay.likeness.Sign;

/** The SQL of pairs that may be one, and of the keys by which they are found. */
@Repository
class DuplicateTable {
  private static final JsonMapper JSON = new JsonMapper();

  /** A household whose edition was not compared yet. */
  record Due(long householdId, long areaId, int edition) {}

  /** A member as it is compared, and whose. */
  record Lives(long householdId, long areaId, Person person) {}

  /** What comparing found, or what stands in the table. */
  record Pair(
      long firstId,
      long secondId,
      long firstArea,
      long secondArea,
      int score,
      boolean whole,
      List<Duplicate.Entry> entries,
      String facts) {}

  private final JdbcClient jdbc;

  DuplicateTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Households to compare, locked; those that somebody else is comparing are left to them. */
  List<Due> takeDue(List<Long> areas, int most) {
    return jdbc.sql(
            """
            select h.id, h.area_id, h.edition from households.household h
            where h.compared <> h.edition and h.area_id in (
              select r.descendant_id from areas.reach r where r.ancestor_id = any (:areas))
            order by h.id limit :most for no key update skip locked
            """)
        .param("areas", areas.toArray(Long[]::new))
        .param("most", most)
        .query((row, n) -> new Due(row.getLong(1), row.getLong(2), row.getInt(3)))
        .list();
  }

  int countDue() {
    return jdbc.sql("select count(*) from households.household where compared <> edition")
        .query(Integer.class)
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
            telling as (
              select k.key from (select distinct key from mine) k
              where (select count(*) from (
                select from households.match_key o where o.key = k.key limit :most + 1) few) <= :most)
            select distinct m.household_id, o.household_id
            from mine m join telling t on t.key = m.key
            join households.match_key o on o.key = m.key and o.household_id <> m.household_id
            """)
        .param("households", households.toArray(Long[]::new))
        .param("most", MatchKeys.MOST_SHARED)
        .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
        .list();
  }

  List<Duplicate> touching(List<Long> households) {
    return jdbc.sql(
            """
            select * from households.duplicate
            where first_id = any (:households) or second_id = any (:households)
            """)
        .param("households", households.toArray(Long[]::new))
        .query((row, n) -> duplicate(row))
        .list();
  }

  void insert(Pair pair, OffsetDateTime at) {
    values(
            jdbc.sql(
                """
                insert into households.duplicate (first_id, second_id, first_area, second_area,
                  score, whole, twins, facts, found_at)
                values (:first, :second, :firstArea, :secondArea, :score, :whole, :twins::jsonb,
                  :facts, :at)
                on conflict (first_id, second_id) do nothing
                """),
            pair)
        .param("first", pair.firstId())
        .param("second", pair.secondId())
        .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** What is known now; {@code anew} where it must be decided again. */
  void update(long id, Pair pair, boolean anew) {
    values(
            jdbc.sql(
                """
                update households.duplicate
                set first_area = :firstArea, second_area = :secondArea, score = :score,
                  whole = :whole, twins = :twins::jsonb, facts = :facts,
                  state = case when :anew then 'OPEN' else state end,
                  decided_by = case when :anew then null else decided_by end,
                  decided_at = case when :anew then null else decided_at end,
                  reason = case when :anew then '' else reason end,
                  change_id = case when :anew then null else change_id end
                where id = :id
                """),
            pair)
        .param("id", id)
        .param("anew", anew)
        .update();
  }

  private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Pair pair) {
    return statement
        .param("firstArea", pair.firstArea())
        .param("secondArea", pair.secondArea())
        .param("score", pair.score())
        .param("whole", pair.whole())
        .param("twins", JSON.writeValueAsString(pair.entries()))
        .param("facts", pair.facts());
  }

  void delete(long id) {
    jdbc.sql("delete from households.duplicate where id = ?").param(id).update();
  }

  /** Closes a pair, or opens it again where {@code by} is null. */
  void decide(
      long id,
      Duplicate.State state,
      @Nullable String by,
      @Nullable OffsetDateTime at,
      String reason,
      @Nullable Long change) {
    jdbc.sql(
            """
            update households.duplicate set state = :state, decided_by = :by, decided_at = :at,
              reason = :reason, change_id = :change where id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("by", by, Types.VARCHAR)
        .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
        .param("reason", reason)
        .param("change", change, Types.BIGINT)
        .update();
  }

  Optional<Duplicate> find(long id) {
    return jdbc.sql("select * from households.duplicate where id = ?")
        .param(id)
        .query((row, n) -> duplicate(row))
        .optional();
  }

  /** The likeliest first; decided ones newest first. */
  List<Duplicate> list(long areaId, boolean open, int from, int most) {
    return jdbc.sql(
            """
            select d.* from households.duplicate d where (d.state = 'OPEN') = :open
              and (d.first_area in (
                  select r.descendant_id from areas.reach r where r.ancestor_id = :area)
                or d.second_area in (
                  select r.descendant_id from areas.reach r where r.ancestor_id = :area))
            order by d.decided_at desc nulls last, d.score desc, d.id offset :from limit :most
            """)
        .param("area", areaId)
        .param("open", open)
        .param("from", from)
        .param("most", most)
        .query((row, n) -> duplicate(row))
        .list();
  }

  int countOpen() {
    return jdbc.sql("select count(*) from households.duplicate where state = 'OPEN'")
        .query(Integer.class)
        .single();
  }

  int count(long areaId, boolean open) {
    return jdbc.sql(
            """
            select count(*) from households.duplicate d where (d.state = 'OPEN') = :open
              and (d.first_area in (
                  select r.descendant_id from areas.reach r where r.ancestor_id = :area)
                or d.second_area in (
                  select r.descendant_id from areas.reach r where r.ancestor_id = :area))
            """)
        .param("area", areaId)
        .param("open", open)
        .query(Integer.class)
        .single();
  }

  private static Duplicate duplicate(ResultSet row) throws SQLException {
    String by = row.getString("decided_by");
    OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
    long change = row.getLong("change_id");
    OptionalLong changeId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(change);
    return new Duplicate(
        row.getLong("id"),
        row.getLong("first_id"),
        row.getLong("second_id"),
        row.getLong("first_area"),
        row.getLong("second_area"),
        row.getInt("score"),
        row.getBoolean("whole"),
        entries(row.getString("twins")),
        row.getString("facts"),
        Duplicate.State.valueOf(row.getString("state")),
        by == null || at == null
            ? Optional.empty()
            : Optional.of(new Duplicate.Decision(by, at.toInstant(), row.getString("reason"))),
        changeId);
  }

  private static List<Duplicate.Entry> entries(String json) {
    List<Duplicate.Entry> entries = new ArrayList<>();
    for (JsonNode each : JSON.readTree(json)) {
      List<Sign> signs = new ArrayList<>();
      each.get("signs").forEach(sign -> signs.add(Sign.valueOf(sign.asString())));
      entries.add(
          new Duplicate.Entry(
              each.get("firstPerson").asLong(), each.get("secondPerson").asLong(), signs));
    }
    return entries;
  }
}
