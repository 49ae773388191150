package vn.chungtay.households;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.likeness.Sign;

/** The SQL of pairs that may be one. */
@Repository
class DuplicateTable {
  private static final JsonMapper JSON = new JsonMapper();

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
