package vn.chungtay.plans;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.annexes.Measure;

/** The SQL of files of results and of what they changed. */
@Repository
class ResultImportTable {
  private static final String COLUMNS =
      """
      select i.id, i.plan_id, i.area_id, i.name, i.source, i.state,
        coalesce(i.undone_by, i.written_by, i.read_by) as by,
        coalesce(i.undone_at, i.written_at) as at,
        (select count(*) from plans.result_change c where c.import_id = i.id) as changes
      from plans.result_import i
      """;

  private final JdbcClient jdbc;

  ResultImportTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What one figure was before an import, and after it. */
  record Change(
      String unit,
      int year,
      Measure measure,
      @Nullable BigDecimal before,
      @Nullable String beforeSource,
      BigDecimal after) {}

  /** Keeps a file that was read; files of the same person that nobody wrote go away. */
  long insert(Plan plan, String name, String source, byte[] content, String by) {
    jdbc.sql("delete from plans.result_import where plan_id = ? and read_by = ? and state = 'READ'")
        .params(plan.id(), by)
        .update();
    return jdbc.sql(
            """
            insert into plans.result_import (plan_id, area_id, name, source, content, state, read_by)
            values (?, ?, ?, ?, ?, 'READ', ?) returning id
            """)
        .params(plan.id(), plan.areaId(), name, source, content, by)
        .query(Long.class)
        .single();
  }

  Optional<ResultImport> find(long planId, long id) {
    return jdbc.sql(COLUMNS + " where i.plan_id = ? and i.id = ?")
        .params(planId, id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** What was written, newest first. */
  List<ResultImport> written(long planId) {
    return jdbc.sql(COLUMNS + " where i.plan_id = ? and i.state <> 'READ' order by i.id desc")
        .param(planId)
        .query((row, n) -> read(row))
        .list();
  }

  byte[] content(long id) {
    return jdbc.sql("select content from plans.result_import where id = ?")
        .param(id)
        .query((row, n) -> row.getBytes(1))
        .single();
  }

  /** False where somebody else wrote or took it back in the meantime. */
  boolean move(long id, ResultImport.State from, ResultImport.State to, String by) {
    String column = to == ResultImport.State.WRITTEN ? "written" : "undone";
    return jdbc.sql(
                "update plans.result_import set state = :to, "
                    + column
                    + "_by = :by, "
                    + column
                    + "_at = now() where id = :id and state = :from")
            .param("to", to.name())
            .param("by", by)
            .param("id", id)
            .param("from", from.name())
            .update()
        == 1;
  }

  void insertChange(ResultImport file, Change change) {
    jdbc.sql(
            """
            insert into plans.result_change (import_id, area_id, unit_name, year, figure, before,
              before_source, after)
            values (:id, :area, :unit, :year, :figure, :before, :source, :after)
            """)
        .param("id", file.id())
        .param("area", file.areaId())
        .param("unit", change.unit())
        .param("year", change.year())
        .param("figure", change.measure().name())
        .param("before", change.before(), Types.NUMERIC)
        .param("source", change.beforeSource(), Types.VARCHAR)
        .param("after", change.after())
        .update();
  }

  List<Change> changes(long id) {
    return jdbc.sql("select * from plans.result_change where import_id = ?")
        .param(id)
        .query(
            (row, n) ->
                new Change(
                    row.getString("unit_name"),
                    row.getInt("year"),
                    Measure.valueOf(row.getString("figure")),
                    row.getBigDecimal("before"),
                    row.getString("before_source"),
                    row.getBigDecimal("after")))
        .list();
  }

  private static ResultImport read(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("at");
    return new ResultImport(
        row.getLong("id"),
        row.getLong("plan_id"),
        row.getLong("area_id"),
        row.getString("name"),
        row.getString("source"),
        ResultImport.State.valueOf(row.getString("state")),
        row.getString("by"),
        at == null ? null : at.toInstant(),
        row.getInt("changes"));
  }
}
