package vn.chungtay.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of opinions. */
@Repository
class OpinionTable {
  private static final String COLUMNS =
      """
      select id, plan_id, version_id, area_id, asked, plan_title, due, paper is not null as has_paper,
        words, given_by, given_at, taken, answer, answered_by, answered_at
      from plans.opinion
      """;

  private final JdbcClient jdbc;

  OpinionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Opinion> list(long versionId) {
    return jdbc.sql(COLUMNS + " where version_id = ? order by id")
        .param(versionId)
        .query((row, n) -> read(row))
        .list();
  }

  Optional<Opinion> find(long id) {
    return jdbc.sql(COLUMNS + " where id = ?").param(id).query((row, n) -> read(row)).optional();
  }

  /** What one area is asked and has not said yet, and what it said. */
  List<Opinion> ofArea(long areaId) {
    return jdbc.sql(COLUMNS + " where area_id = ? and paper is not null order by id desc")
        .param(areaId)
        .query((row, n) -> read(row))
        .list();
  }

  /**
   * Asks; zero where the same was asked before.
   *
   * @param paper the draft for those who cannot see the plan itself; null for the others
   */
  int insert(
      PlanVersion version, String planTitle, Asked asked, byte @Nullable [] paper, String by) {
    return jdbc.sql(
            """
            insert into plans.opinion (plan_id, version_id, area_id, asked, plan_title, due, paper,
              asked_by)
            values (:plan, :version, :area, :asked, :title, :due, :paper, :by)
            on conflict (version_id, area_id, asked) do nothing
            """)
        .param("plan", version.planId())
        .param("version", version.id())
        .param("area", asked.areaId())
        .param("asked", asked.name())
        .param("title", planTitle)
        .param("due", asked.due(), Types.DATE)
        .param("paper", paper, Types.BINARY)
        .param("by", by)
        .update();
  }

  /** Who is asked, and until when. */
  record Asked(long areaId, String name, @Nullable LocalDate due) {}

  byte[] paper(long id) {
    return Objects.requireNonNull(
        jdbc.sql("select paper from plans.opinion where id = ?")
            .param(id)
            .query((row, n) -> row.getBytes(1))
            .single());
  }

  void give(long id, String words, String by) {
    jdbc.sql("update plans.opinion set words = ?, given_by = ?, given_at = now() where id = ?")
        .params(words, by, id)
        .update();
  }

  void answer(long id, Opinion.Taken taken, String answer, String by) {
    jdbc.sql(
            """
            update plans.opinion set taken = ?, answer = ?, answered_by = ?, answered_at = now()
            where id = ?
            """)
        .params(taken.name(), answer, by, id)
        .update();
  }

  boolean open(long versionId) {
    return jdbc.sql("select plans.takes_opinions(?)")
        .param(versionId)
        .query(Boolean.class)
        .single();
  }

  long waiting(long versionId) {
    return jdbc.sql(
            "select count(*) from plans.opinion where version_id = ? and words <> '' and taken is null")
        .param(versionId)
        .query(Long.class)
        .single();
  }

  private static Opinion read(ResultSet row) throws SQLException {
    String taken = row.getString("taken");
    return new Opinion(
        row.getLong("id"),
        row.getLong("plan_id"),
        row.getLong("version_id"),
        row.getLong("area_id"),
        row.getString("asked"),
        row.getString("plan_title"),
        row.getObject("due", LocalDate.class),
        row.getBoolean("has_paper"),
        row.getString("words"),
        Objects.requireNonNullElse(row.getString("given_by"), ""),
        instant(row, "given_at"),
        taken == null ? null : Opinion.Taken.valueOf(taken),
        row.getString("answer"),
        Objects.requireNonNullElse(row.getString("answered_by"), ""),
        instant(row, "answered_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
