package vn.chungtay.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.ScreeningReading;

/** The rows of {@code surveys.screening}. */
@Repository
class ScreeningTable {
  private static final String COLUMNS =
      """
      select id, household_id, area_id, form_code, form_version, way, state, based_on,
        answers::text as answers, ended, actor, written_at
      from surveys.screening
      """;

  /** What a phone sent. */
  @SuppressWarnings("ArrayRecordComponent") // bytes as sent; never compared
  record Sent(String instanceId, byte[] content, String digest) {}

  private final JdbcClient client;

  ScreeningTable(JdbcClient client) {
    this.client = client;
  }

  /** Writers of one household wait for each other until the transaction ends. */
  void lock(long householdId) {
    client
        .sql("select pg_advisory_xact_lock(hashtextextended('surveys.screening', ?))")
        .param(householdId)
        .query((row, at) -> at)
        .list();
  }

  /** Writes a set with the next number, which it gets whatever the one given. */
  ScreeningSet insert(ScreeningSet set, @Nullable Sent sent) {
    long id =
        client
            .sql(
                """
                insert into surveys.screening (household_id, area_id, form_code, form_version, way,
                  state, based_on, answers, ended, instance_id, content, content_digest, actor,
                  written_at)
                values (:household, :area, :code, :version, :way, :state, :basedOn, :answers::jsonb,
                  :ended, :instance, :content, :digest, :actor, :at)
                returning id
                """)
            .param("household", set.householdId())
            .param("area", set.areaId())
            .param("code", set.formCode())
            .param("version", set.formVersion())
            .param("way", set.way().name())
            .param("state", set.state().name())
            .param("basedOn", set.basedOn(), Types.BIGINT)
            .param("answers", AnswersJson.write(set.answers()))
            .param("ended", set.ended().name())
            .param("instance", sent == null ? null : sent.instanceId(), Types.VARCHAR)
            .param("content", sent == null ? null : sent.content(), Types.BINARY)
            .param("digest", sent == null ? null : sent.digest(), Types.VARCHAR)
            .param("actor", set.actor())
            .param("at", set.writtenAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .query(Long.class)
            .single();
    return find(id).orElseThrow();
  }

  /** Digests of what came under that id. */
  List<String> sent(long areaId, String instanceId) {
    return client
        .sql(
            """
            select content_digest from surveys.screening where area_id = ? and instance_id = ?
            order by id
            """)
        .params(areaId, instanceId)
        .query(String.class)
        .list();
  }

  void setState(List<Long> ids, AnswerSet.State state) {
    if (!ids.isEmpty()) {
      client
          .sql("update surveys.screening set state = ? where id = any (?)")
          .param(state.name())
          .param(ids.toArray(Long[]::new))
          .update();
    }
  }

  Optional<ScreeningSet> find(long id) {
    return client.sql(COLUMNS + "where id = ?").param(id).query((r, n) -> row(r)).optional();
  }

  /** The sets of these households that count or are in conflict. */
  List<ScreeningSet> standing(List<Long> householdIds) {
    return client
        .sql(
            COLUMNS
                + "where household_id = any (?) and state in ('CURRENT', 'CONFLICT') order by id")
        .param(householdIds.toArray(Long[]::new))
        .query((r, n) -> row(r))
        .list();
  }

  /** Of one household, newest first. */
  List<ScreeningSet> history(long householdId) {
    return client
        .sql(COLUMNS + "where household_id = ? order by id desc")
        .param(householdId)
        .query((r, n) -> row(r))
        .list();
  }

  private static ScreeningSet row(ResultSet row) throws SQLException {
    Answers answers = AnswersJson.read(row.getString("answers"));
    Map<String, String> signs = answers.household();
    return new ScreeningSet(
        row.getLong("id"),
        row.getLong("household_id"),
        row.getLong("area_id"),
        row.getString("form_code"),
        row.getString("form_version"),
        AnswerSet.Way.valueOf(row.getString("way")),
        AnswerSet.State.valueOf(row.getString("state")),
        row.getObject("based_on", Long.class),
        signs,
        ScreeningReading.Ended.valueOf(row.getString("ended")),
        row.getString("actor"),
        row.getObject("written_at", OffsetDateTime.class).toInstant());
  }
}
