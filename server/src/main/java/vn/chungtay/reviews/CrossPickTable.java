package vn.chungtay.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.forms.SurveyReading;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.surveys.AnswersJson;

/** The SQL of the households of a cross-check: drawn, visited, and asked about. */
@Repository
class CrossPickTable {
  private static final String PICKS =
      """
      select p.*, v.answers::text as said, v.reason, v.way, v.actor, v.recorded_at
      from reviews.cross_pick p left join lateral (
        select * from reviews.cross_visit v where v.pick_id = p.id
        order by v.answers is null, v.id desc limit 1) v on true
      """;

  private final JdbcClient jdbc;

  CrossPickTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CrossPick fresh) {
    jdbc.sql(
            """
            insert into reviews.cross_pick (check_id, entry_id, area_id, place, head, address)
            values (:check, :entry, :area, :place, :head, :address)
            """)
        .param("check", fresh.checkId())
        .param("entry", fresh.entryId())
        .param("area", fresh.areaId())
        .param("place", fresh.place())
        .param("head", fresh.head())
        .param("address", fresh.address())
        .update();
  }

  List<CrossPick> list(long checkId) {
    return jdbc.sql(PICKS + "where p.check_id = :check order by p.place")
        .param("check", checkId)
        .query((row, n) -> pick(row))
        .list();
  }

  Optional<CrossPick> find(long id) {
    return jdbc.sql(PICKS + "where p.id = :id")
        .param("id", id)
        .query((row, n) -> pick(row))
        .optional();
  }

  private static CrossPick pick(ResultSet row) throws SQLException {
    return new CrossPick(
        row.getLong("id"),
        row.getLong("check_id"),
        row.getLong("entry_id"),
        row.getLong("area_id"),
        row.getInt("place"),
        row.getString("head"),
        row.getString("address"),
        visit(row));
  }

  private static CrossPick.@Nullable Visit visit(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("recorded_at", OffsetDateTime.class);
    if (at == null) {
      return null;
    }
    String said = row.getString("said");
    return new CrossPick.Visit(
        said == null ? null : AnswersJson.read(said),
        row.getString("reason"),
        AnswerSet.Way.valueOf(row.getString("way")),
        row.getString("actor"),
        at.toInstant());
  }

  /** Who writes about a household of a check waits until the one before has ended. */
  void lock(long pickId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('reviews.cross_pick', :id))")
        .param("id", pickId)
        .query((row, n) -> n)
        .list();
  }

  void insertAnswers(
      CrossPick pick,
      SurveyForm form,
      SurveyReading reading,
      AnswerSet.Way way,
      ReviewRights deeds) {
    jdbc.sql(
            """
            insert into reviews.cross_visit (pick_id, area_id, answers, form_code, form_version,
              outcome, rulebook, digest, way, actor, recorded_at)
            values (:pick, :area, :answers::jsonb, :code, :version, :outcome, :rulebook, :digest,
              :way, :actor, :at)
            """)
        .param("pick", pick.id())
        .param("area", pick.areaId())
        .param("answers", AnswersJson.write(reading.answers()))
        .param("code", form.form().code())
        .param("version", form.form().version())
        .param("outcome", reading.judgement().outcome().name())
        .param("rulebook", reading.judgement().rulebookId())
        .param("digest", reading.judgement().digest())
        .param("way", way.name())
        .param("actor", deeds.actor())
        .param("at", deeds.now(), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  void insertUnreached(CrossPick pick, String reason, String actor, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into reviews.cross_visit (pick_id, area_id, reason, actor, recorded_at)
            values (:pick, :area, :reason, :actor, :at)
            """)
        .param("pick", pick.id())
        .param("area", pick.areaId())
        .param("reason", reason)
        .param("actor", actor)
        .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  List<CrossRequest> requests(long checkId) {
    return jdbc.sql(
            """
            select r.* from reviews.cross_request r join reviews.cross_pick p on p.id = r.pick_id
            where p.check_id = :check order by r.id
            """)
        .param("check", checkId)
        .query(
            (row, n) ->
                new CrossRequest(
                    row.getLong("pick_id"),
                    row.getString("content"),
                    row.getString("actor"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("answer")))
        .list();
  }

  /** False where it was asked already. */
  boolean insertRequest(CrossPick pick, String content, String actor, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into reviews.cross_request (pick_id, area_id, content, actor, recorded_at)
                values (:pick, :area, :content, :actor, :at) on conflict (pick_id) do nothing
                """)
            .param("pick", pick.id())
            .param("area", pick.areaId())
            .param("content", content)
            .param("actor", actor)
            .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  /** False where there is nothing to answer. */
  boolean answerRequest(CrossPick pick, String answer, String actor, OffsetDateTime at) {
    return jdbc.sql(
                """
                update reviews.cross_request
                set answer = :answer, answered_by = :actor, answered_at = :at
                where pick_id = :pick and answered_at is null
                """)
            .param("pick", pick.id())
            .param("answer", answer)
            .param("actor", actor)
            .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }
}
