package vn.chungtay.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of plans and their versions. Row-level security keeps other areas' rows out of sight. */
@Repository
class PlanTable {
  private final JdbcClient jdbc;

  PlanTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Plan> list() {
    return jdbc.sql(
            """
            select p.id, p.area_id, a.full_name as area_name, p.title, p.first_year, p.last_year
            from plans.plan p join published.area a on a.id = p.area_id
            order by p.last_year desc, p.title
            """)
        .query((row, n) -> plan(row))
        .list();
  }

  Map<String, String> titles() {
    Map<String, String> titles = new HashMap<>();
    jdbc.sql("select id, title from plans.plan")
        .query(
            row -> {
              titles.put(row.getString("id"), row.getString("title"));
            });
    return titles;
  }

  Optional<Plan> find(long planId) {
    return jdbc.sql(
            """
            select p.id, p.area_id, a.full_name as area_name, p.title, p.first_year, p.last_year
            from plans.plan p join published.area a on a.id = p.area_id
            where p.id = :id
            """)
        .param("id", planId)
        .query((row, n) -> plan(row))
        .optional();
  }

  private Plan plan(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new Plan(
        id,
        row.getLong("area_id"),
        row.getString("area_name"),
        row.getString("title"),
        row.getInt("first_year"),
        row.getInt("last_year"),
        versions(id));
  }

  private List<PlanVersion> versions(long planId) {
    return jdbc.sql("select * from plans.version where plan_id = :plan order by number desc")
        .param("plan", planId)
        .query(PlanTable::version)
        .list();
  }

  private static PlanVersion version(ResultSet row, int index) throws SQLException {
    return new PlanVersion(
        row.getLong("id"),
        row.getLong("plan_id"),
        row.getLong("area_id"),
        row.getInt("number"),
        PlanState.valueOf(row.getString("state")),
        new PlanHead(
            row.getString("document_number"),
            row.getObject("document_day", LocalDate.class),
            row.getString("place"),
            row.getString("governing_body"),
            row.getString("issuing_body"),
            row.getString("signing_authority"),
            row.getString("signing_title"),
            row.getString("signer")),
        row.getString("reason"),
        row.getString("approved_by"),
        instant(row, "approved_at"),
        row.getInt("edit_count"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  long insertPlan(long areaId, String title, int firstYear, int lastYear) {
    return jdbc.sql(
            """
            insert into plans.plan (area_id, title, first_year, last_year)
            values (:area, :title, :first, :last) returning id
            """)
        .param("area", areaId)
        .param("title", title)
        .param("first", firstYear)
        .param("last", lastYear)
        .query(Long.class)
        .single();
  }

  long insertVersion(long planId, long areaId, int number, PlanHead head, String reason) {
    return jdbc.sql(
            """
            insert into plans.version (plan_id, area_id, number, state, document_number, document_day,
              place, governing_body, issuing_body, signing_authority, signing_title, signer, reason)
            values (:plan, :area, :versionNumber, 'DRAFT', :number, :day, :place, :governing, :issuing,
              :authority, :title, :signer, :reason) returning id
            """)
        .param("plan", planId)
        .param("area", areaId)
        .param("versionNumber", number)
        .params(PlanHeadColumns.of(head))
        .param("reason", reason)
        .query(Long.class)
        .single();
  }

  void updateHead(long versionId, PlanHead head) {
    jdbc.sql(
            """
            update plans.version set document_number = :number, document_day = :day, place = :place,
              governing_body = :governing, issuing_body = :issuing, signing_authority = :authority,
              signing_title = :title, signer = :signer
            where id = :id
            """)
        .param("id", versionId)
        .params(PlanHeadColumns.of(head))
        .update();
  }

  void updateState(
      long versionId, PlanState state, @Nullable String approvedBy, @Nullable Instant at) {
    jdbc.sql(
            """
            update plans.version set state = :state,
              approved_by = coalesce(:by, approved_by), approved_at = coalesce(:at, approved_at)
            where id = :id
            """)
        .param("id", versionId)
        .param("state", state.name())
        .param("by", approvedBy)
        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /**
   * Counts one more edit of an open version, if it still stands at {@code seen}; otherwise somebody
   * else wrote in between and nothing is changed.
   */
  boolean countEdit(long versionId, int seen) {
    return jdbc.sql(
                """
                update plans.version set edit_count = edit_count + 1
                where id = :id and edit_count = :seen and state in ('DRAFT', 'OPINION')
                """)
            .param("id", versionId)
            .param("seen", seen)
            .update()
        == 1;
  }
}
