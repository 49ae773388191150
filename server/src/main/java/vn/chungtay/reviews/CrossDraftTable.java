package vn.chungtay.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.forms.Answers;
import vn.chungtay.surveys.AnswersJson;

/** The SQL of what is begun and not handed in; the database shows a person only their own. */
@Repository
class CrossDraftTable {
  private static final String DRAFTS =
      "select d.*, d.answers::text as typed from reviews.cross_draft d ";

  private final JdbcClient jdbc;

  CrossDraftTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<CrossDraft> find(long pickId) {
    return jdbc.sql(DRAFTS + "where d.pick_id = :pick")
        .param("pick", pickId)
        .query((row, n) -> draft(row))
        .optional();
  }

  List<CrossDraft> list(long checkId) {
    return jdbc.sql(
            DRAFTS
                + "join reviews.cross_pick p on p.id = d.pick_id where p.check_id = :check"
                + " order by p.place")
        .param("check", checkId)
        .query((row, n) -> draft(row))
        .list();
  }

  int households(long checkId) {
    return jdbc.sql("select reviews.households_with_drafts(:check)")
        .param("check", checkId)
        .query(Integer.class)
        .single();
  }

  private static CrossDraft draft(ResultSet row) throws SQLException {
    return new CrossDraft(
        row.getLong("pick_id"),
        AnswersJson.read(row.getString("typed")),
        row.getString("seat"),
        row.getInt("edition"),
        row.getObject("saved_at", OffsetDateTime.class).toInstant());
  }

  /** False where another page of the same person wrote since this one was opened. */
  boolean save(
      CrossPick pick, Answers answers, CrossDraft.Seat seat, String actor, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into reviews.cross_draft as d
                  (pick_id, actor, area_id, answers, seat, edition, saved_at)
                values (:pick, :actor, :area, :answers::jsonb, :seat, 1, :at)
                on conflict (pick_id, actor) do update set answers = excluded.answers,
                  seat = excluded.seat, edition = d.edition + 1, saved_at = excluded.saved_at
                where d.seat = excluded.seat or d.edition = :seen or d.answers = excluded.answers
                """)
            .param("pick", pick.id())
            .param("actor", actor)
            .param("area", pick.areaId())
            .param("answers", AnswersJson.write(answers))
            .param("seat", seat.id())
            .param("seen", seat.seen())
            .param("at", at, Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }
}
