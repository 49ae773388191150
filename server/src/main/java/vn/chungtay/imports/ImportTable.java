package vn.chungtay.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.imports.HouseholdImport.State;

/** The SQL of imports: the work behind the pages, known to every server and after a restart. */
@Repository
class ImportTable {
  /** Work that has not been heard of for so long was killed with its process. */
  static final Duration SILENT = Duration.ofMinutes(1);

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SHOWN =
      "id, area_id, actor, file_name, day, state, done, whole, cancel, beat_at, content is not null"
          + " as has_file, coalesce(told::text, '') as told, reason, sent_at, started_at, ended_at";

  private final JdbcClient jdbc;
  private final Clock clock;

  ImportTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  long insert(long areaId, String actor, String fileName, LocalDate day) {
    return jdbc.sql(
            """
            insert into imports.import (area_id, actor, file_name, day, sent_at, started_at, beat_at)
            values (:area, :actor, :file, :day, :now, :now, :now) returning id
            """)
        .param("area", areaId)
        .param("actor", actor)
        .param("file", fileName)
        .param("day", day)
        .param("now", now(), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(Long.class)
        .single();
  }

  /** Keeps the sealed file; files older than a month go. */
  void keep(long id, byte[] sealed) {
    jdbc.sql(
            "update imports.import set content = null where content is not null and sent_at < :old")
        .param("old", now().minusDays(30), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
    jdbc.sql("update imports.import set content = ? where id = ?").params(sealed, id).update();
  }

  Optional<byte[]> content(long id) {
    return jdbc.sql("select content from imports.import where id = ? and content is not null")
        .param(id)
        .query(byte[].class)
        .optional();
  }

  Optional<HouseholdImport> find(long id) {
    return jdbc.sql("select " + SHOWN + " from imports.import where id = ?")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** Imports into the area or below, newest first. */
  List<HouseholdImport> list(long areaId) {
    return jdbc.sql(
            "select "
                + SHOWN
                + " from imports.import where area_id in"
                + " (select descendant_id from areas.reach where ancestor_id = ?)"
                + " order by id desc limit 100")
        .param(areaId)
        .query((row, n) -> read(row))
        .list();
  }

  private HouseholdImport read(ResultSet row) throws SQLException {
    State state = State.valueOf(row.getString("state"));
    OffsetDateTime beat = row.getObject("beat_at", OffsetDateTime.class);
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new HouseholdImport(
        row.getLong("id"),
        row.getLong("area_id"),
        row.getString("actor"),
        row.getString("file_name"),
        row.getObject("day", LocalDate.class),
        state,
        row.getInt("done"),
        row.getInt("whole"),
        row.getBoolean("cancel"),
        state.works() && beat.plus(SILENT).isBefore(now()),
        row.getBoolean("has_file"),
        row.getString("told"),
        row.getString("reason"),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(ended).map(OffsetDateTime::toInstant));
  }

  /**
   * Begins work on an import that stands in one of {@code from}, or whose work was lost; true for
   * one caller only: a second click does nothing.
   */
  boolean claim(long id, State to, List<State> from) {
    return jdbc.sql(
                """
                update imports.import set state = :to, done = 0, whole = 0, cancel = false,
                  started_at = :now, beat_at = :now
                where id = :id and (state = any (:from)
                  or (state = :to and beat_at < :silent))
                """)
            .param("to", to.name())
            .param("from", from.stream().map(Enum::name).toArray(String[]::new))
            .param("id", id)
            .param("now", now(), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("silent", now().minus(SILENT), Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  /** Work that was lost becomes work that was stopped: it may begin anew. */
  void giveUp(long id) {
    jdbc.sql(
            """
            update imports.import set state = case state when 'UNDOING' then 'STORED' else 'CANCELLED' end
            where id = :id and state in ('LOOKING', 'STORING', 'UNDOING') and beat_at < :silent
            """)
        .param("id", id)
        .param("silent", now().minus(SILENT), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  void cancel(long id) {
    jdbc.sql(
            "update imports.import set cancel = true where id = ? and state in ('LOOKING', 'STORING')")
        .param(id)
        .update();
  }

  /** Writes down how far it is; true where somebody asked to stop. */
  boolean beat(long id, int done, int whole) {
    return jdbc.sql(
            """
            update imports.import set done = :done, whole = :whole, beat_at = :now where id = :id
            returning cancel
            """)
        .param("done", done)
        .param("whole", whole)
        .param("now", now(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", id)
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  void end(long id, State state, String told, String print) {
    jdbc.sql(
            """
            update imports.import set state = :state, told = coalesce(nullif(:told, '')::jsonb, told),
              print = case when :print = '' then print else :print end, ended_at = :now,
              beat_at = :now
            where id = :id
            """)
        .param("state", state.name())
        .param("told", told)
        .param("print", print)
        .param("now", now(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", id)
        .update();
  }

  String print(long id) {
    return jdbc.sql("select print from imports.import where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  void reason(long id, String reason) {
    jdbc.sql("update imports.import set reason = ? where id = ?").params(reason, id).update();
  }

  /** The columns of each kind of sheet, by the signature of its headings. */
  Map<String, Map<Integer, Field>> columns(long id) {
    Map<String, Map<Integer, Field>> columns = new LinkedHashMap<>();
    String json =
        jdbc.sql("select columns::text from imports.import where id = ?")
            .param(id)
            .query(String.class)
            .single();
    for (Map.Entry<String, JsonNode> each : JSON.readTree(json).properties()) {
      columns.put(each.getKey(), fields(each.getValue()));
    }
    return columns;
  }

  void setColumns(long id, Map<String, Map<Integer, Field>> columns) {
    jdbc.sql("update imports.import set columns = ?::jsonb where id = ?")
        .params(JSON.writeValueAsString(columns), id)
        .update();
  }

  Map<String, String> answers(long id) {
    Map<String, String> answers = new LinkedHashMap<>();
    String json =
        jdbc.sql("select answers::text from imports.import where id = ?")
            .param(id)
            .query(String.class)
            .single();
    JSON.readTree(json).properties().forEach(e -> answers.put(e.getKey(), e.getValue().asString()));
    return answers;
  }

  void setAnswers(long id, Map<String, String> answers) {
    jdbc.sql("update imports.import set answers = ?::jsonb where id = ?")
        .params(JSON.writeValueAsString(answers), id)
        .update();
  }

  Optional<Map<Integer, Field>> remembered(long areaId, String signature) {
    return jdbc.sql("select columns::text from imports.mapping where area_id = ? and signature = ?")
        .params(areaId, signature)
        .query(String.class)
        .optional()
        .map(json -> fields(JSON.readTree(json)));
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

  /** Who imports into one commune at a time waits for the other, and then sees what it stored. */
  void alone(long communeId) {
    jdbc.sql("select pg_advisory_xact_lock(20261122, ?)").param((int) communeId).query(row -> {});
  }

  private static Map<Integer, Field> fields(JsonNode json) {
    Map<Integer, Field> fields = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      fields.put(Integer.valueOf(each.getKey()), Field.valueOf(each.getValue().asString()));
    }
    return fields;
  }
}
