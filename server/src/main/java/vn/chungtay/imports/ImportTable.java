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
  static final Duration SILENT = Duration.ofSeconds(20);

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

  long insert(long areaId, String actor, String fileName, LocalDate day, byte[] digest) {
    return jdbc.sql(
            """
            insert into imports.import (area_id, actor, file_name, day, digest, sent_at, started_at,
              beat_at)
            values (:area, :actor, :file, :day, :digest, :now, :now, :now) returning id
            """)
        .param("area", areaId)
        .param("actor", actor)
        .param("file", fileName)
        .param("day", day)
        .param("digest", digest)
        .param("now", now(), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(Long.class)
        .single();
  }

  /** Keeps the sealed file. */
  void keep(long id, byte[] sealed) {
    jdbc.sql("update imports.import set content = ? where id = ?").params(sealed, id).update();
  }

  /** Files older than a month go. */
  void dropOldFiles() {
    jdbc.sql("select imports.drop_old_files(?)").param(now().minusDays(30)).query(row -> {});
  }

  /**
   * The import that the same person sent a moment ago with the same file, and did not go on with.
   */
  Optional<Long> sentJustNow(long areaId, String actor, LocalDate day, byte[] digest) {
    return jdbc.sql(
            """
            select id from imports.import
            where area_id = :area and actor = :actor and day = :day and digest = :digest
              and state = 'SENT' and content is not null and sent_at > :since
            order by id desc limit 1
            """)
        .param("area", areaId)
        .param("actor", actor)
        .param("day", day)
        .param("digest", digest)
        .param("since", now().minusMinutes(10), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(Long.class)
        .optional();
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
   * Begins work on an import that stands where such work begins, or whose work of this kind was
   * lost; gives the turn to one caller only: a second click does nothing.
   */
  Optional<Integer> claim(long id, State to) {
    return jdbc.sql(
            """
            update imports.import set state = :to, done = 0, whole = 0, cancel = false,
              started_at = :now, beat_at = :now, turn = turn + 1
            where id = :id and (state = any (:from) or (state = :to and beat_at < :silent))
            returning turn
            """)
        .param("to", to.name())
        .param("from", ListImportWork.begunFrom(to).stream().map(Enum::name).toArray(String[]::new))
        .param("id", id)
        .param("now", now(), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("silent", now().minus(SILENT), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(Integer.class)
        .optional();
  }

  /** Work that was lost becomes work that was stopped: it may begin anew. */
  void giveUp(long id) {
    jdbc.sql(
            """
            update imports.import set turn = turn + 1,
              state = case state when 'UNDOING' then 'STORED' else 'CANCELLED' end
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

  /** Writes down how far the work is; stops it where somebody asked to, or took it over. */
  void pulse(Working working) {
    boolean stop =
        jdbc.sql(
                """
                update imports.import set done = :done, whole = :whole, beat_at = :now
                where id = :id and turn = :turn and state in ('LOOKING', 'STORING', 'UNDOING')
                returning cancel
                """)
            .param("done", working.done())
            .param("whole", working.whole())
            .param("now", now(), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("id", working.importId)
            .param("turn", working.turn)
            .query(Boolean.class)
            .optional()
            .orElse(true);
    if (stop) {
      working.stop();
    }
  }

  /** Ends the work with nothing new to tell; false where it was taken over. */
  boolean end(Working working, State state) {
    return end(working, state, "", "");
  }

  /** Ends the work; false where it was taken over, and then nothing of it may stay. */
  boolean end(Working working, State state, String told, String print) {
    return jdbc.sql(
                """
                update imports.import set state = :state, done = :done, whole = :whole,
                  told = coalesce(nullif(:told, '')::jsonb, told),
                  print = case when :print = '' then print else :print end, ended_at = :now,
                  beat_at = :now
                where id = :id and turn = :turn
                """)
            .param("state", state.name())
            .param("done", working.done())
            .param("whole", working.whole())
            .param("told", told)
            .param("print", print)
            .param("now", now(), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("id", working.importId)
            .param("turn", working.turn)
            .update()
        == 1;
  }

  /** What waits for the end of the transaction is done now. */
  void settle() {
    jdbc.sql("set constraints all immediate").update();
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

  /** True where nobody else imports into the commune until this transaction ends. */
  boolean alone(long communeId) {
    return jdbc.sql("select pg_try_advisory_xact_lock(20261122, ?)")
        .param((int) communeId)
        .query(Boolean.class)
        .single();
  }

  static Map<Integer, Field> fields(JsonNode json) {
    Map<Integer, Field> fields = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      fields.put(Integer.valueOf(each.getKey()), Field.valueOf(each.getValue().asString()));
    }
    return fields;
  }
}
