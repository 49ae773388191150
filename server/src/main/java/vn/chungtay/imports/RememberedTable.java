package vn.chungtay.imports;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of what people told once, for the next list: columns, and who is whom. */
@Repository
class RememberedTable {
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;
  private final Clock clock;

  RememberedTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  Optional<Map<Integer, Field>> remembered(long areaId, String signature) {
    return jdbc.sql("select columns::text from imports.mapping where area_id = ? and signature = ?")
        .params(areaId, signature)
        .query(String.class)
        .optional()
        .map(json -> ImportTable.fields(JSON.readTree(json)));
  }

  void remember(long areaId, String signature, Map<Integer, Field> columns, String actor) {
    jdbc.sql(
            """
            insert into imports.mapping (area_id, signature, columns, actor, saved_at)
            values (:area, :signature, :columns::jsonb, :actor, :now)
            on conflict (area_id, signature) do update set columns = excluded.columns,
              actor = excluded.actor, saved_at = excluded.saved_at
            """)
        .param("area", areaId)
        .param("signature", signature)
        .param("columns", JSON.writeValueAsString(columns))
        .param("actor", actor)
        .param("now", now(), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** What was decided in the area and below, by the facts that were decided about. */
  Map<String, String> decisions(long areaId) {
    Map<String, String> decisions = new HashMap<>();
    jdbc.sql(
            """
            select facts, choice from imports.decision
            where area_id in (select descendant_id from areas.reach where ancestor_id = ?)
            """)
        .param(areaId)
        .query(
            row -> {
              decisions.put(row.getString(1), row.getString(2));
            });
    return decisions;
  }

  void decide(long areaId, String facts, String choice, String actor) {
    jdbc.sql(
            """
            insert into imports.decision (area_id, facts, choice, actor, decided_at)
            values (:area, :facts, :choice, :actor, :now)
            on conflict (area_id, facts) do update set choice = excluded.choice,
              actor = excluded.actor, decided_at = excluded.decided_at
            """)
        .param("area", areaId)
        .param("facts", facts)
        .param("choice", choice)
        .param("actor", actor)
        .param("now", now(), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** Everything that was decided in the area and below is asked again. */
  void forget(long areaId) {
    jdbc.sql(
            """
            delete from imports.decision
            where area_id in (select descendant_id from areas.reach where ancestor_id = ?)
            """)
        .param(areaId)
        .update();
  }
}
